/** Findings by the part of an indicator grid they are about: the grid, a class, an indicator; and the classes found missing. */
import { profileById } from "../../profiles";
import { LEVEL1, LEVEL2 } from "../../profiles/levels";
import type { Severity } from "../../rules/rule";
import { put } from "../../sheet/grouped";
import { type CellRange, contains, cover } from "../../sheet/range";
import type { Indicator, Table } from "../../tables/table";
import type { Finding } from "../finding";

/** What structure/missing-level1 or structure/missing-level2 found. */
export interface MissingClass {
  readonly level: 1 | 2;
  /** "质量指标", "效益类指标", "满意度指标". */
  readonly name: string;
  /** Standard level-2 classes any of which would do. */
  readonly anyOf: readonly string[];
  readonly finding: Finding;
}

export interface PlacedFindings {
  /** Of the grid itself: its header, its totals. */
  readonly grid: readonly Finding[];
  /** By the row of the class's cell. */
  readonly level1: ReadonlyMap<number, readonly Finding[]>;
  readonly level2: ReadonlyMap<number, readonly Finding[]>;
  /** By the indicator's row. */
  readonly rows: ReadonlyMap<number, readonly Finding[]>;
  readonly missing: readonly MissingClass[];
}

/** Of a table's own findings. */
export function placeFindings(table: Table, findings: readonly Finding[]): PlacedFindings {
  const grid: Finding[] = [];
  const level1 = new Map<number, Finding[]>();
  const level2 = new Map<number, Finding[]>();
  const rows = new Map<number, Finding[]>();
  const missing: MissingClass[] = [];
  const extent = gridRange(table);
  const indicatorOf = new Map(table.indicators.map((indicator) => [indicator.row, indicator]));
  for (const finding of findings) {
    const wanted = missingClass(table, finding);
    const indicator = wanted ? undefined : indicatorOf.get(finding.range.top);
    if (wanted) missing.push(wanted);
    else if (indicator) {
      const field = isOn(indicator, "level1", finding.range) ? level1 : isOn(indicator, "level2", finding.range) ? level2 : rows;
      put(field, indicator.row, finding);
    } else if (extent && contains(extent, finding.range.top, finding.range.left)) grid.push(finding);
  }
  return { grid, level1, level2, rows, missing };
}

const isOn = (indicator: Indicator, level: "level1" | "level2", { top, left, right }: CellRange): boolean => {
  const at = indicator[level]?.range;
  return at !== undefined && contains(at, top, left) && right <= at.right;
};

function missingClass(table: Table, finding: Finding): MissingClass | null {
  if (finding.rule === "structure/missing-level1") {
    const name = String(finding.params["level1"]);
    const level1 = LEVEL1.find((one) => one === name);
    return { level: 1, name, anyOf: LEVEL2.filter(({ under }) => under[0] === level1).map((one) => one.name), finding };
  }
  if (finding.rule !== "structure/missing-level2") return null;
  const name = String(finding.params["level2"]);
  const expected = profileById(table.profile).expectedLevel2.find(({ label }) => label === name);
  return { level: 2, name, anyOf: expected?.anyOf ?? [], finding };
}

/** The grid with its header; null for a table without one. */
export function gridRange(table: Table): CellRange | null {
  const { header, columns, indicators } = table;
  const lefts = columns.map(({ left }) => left);
  const rights = columns.map(({ right }) => right);
  const [first] = indicators;
  if (!first || lefts.length === 0) return header;
  const rows = { top: first.row, bottom: indicators.at(-1)?.row ?? first.row, left: Math.min(...lefts), right: Math.max(...rights) };
  return header && contains(table.range, header.top, header.left) ? cover([header, rows]) : rows;
}

const fromWorst: readonly Severity[] = ["error", "warning", "info"];

export const worst = (findings: readonly Finding[]): Severity | null => fromWorst.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;

/** A table's id with its own findings. */
export function findingsByTable(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byTable = new Map<string, Finding[]>();
  for (const finding of findings) if (finding.tableId !== null) put(byTable, finding.tableId, finding);
  return byTable;
}
