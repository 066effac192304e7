/** A table's indicators as the three levels they stand in, with what was found at each and the classes that are missing. */
import { type Profile, profileById } from "../../profiles";
import { levelStem } from "../../profiles/levels";
import type { Severity } from "../../rules/rule";
import { type Run, runs } from "../../rules/structure/blocks";
import { type CellRange, cellAt, contains } from "../../sheet/range";
import type { Indicator, Table } from "../../tables/table";
import type { Finding } from "../finding";
import { targetText } from "../target-text";
import type { CoverageCell } from "./coverage";
import { groupOf, level1Rank, level2Rank, placeOf } from "./classes";
import { gridRange, type MissingClass, type PlacedFindings, placeFindings, worst } from "./place-findings";

interface TreeNode {
  /** The same after a check, where rows were neither added nor taken away. */
  readonly id: string;
  readonly range: CellRange;
  /** The worst of `findings`. */
  readonly severity: Severity | null;
  readonly findings: readonly Finding[];
}

export interface TreeIndicator extends TreeNode {
  readonly row: number;
  /** "" where it has none. */
  readonly name: string;
  readonly target: string;
  /** "" where it has none, or the form no place for it. */
  readonly actual: string;
}

/** Level 2. */
export interface TreeClass extends TreeNode {
  /** "数量"; "" for indicators without a level 2. */
  readonly name: string;
  readonly isMissing: boolean;
  readonly indicators: readonly TreeIndicator[];
}

/** Level 1. */
export interface TreeGroup extends TreeNode {
  /** As written: "产出指标"; "" for indicators without a level 1. */
  readonly name: string;
  readonly isMissing: boolean;
  readonly count: number;
  /** The worst of all within. */
  readonly worst: Severity | null;
  readonly classes: readonly TreeClass[];
}

export interface Tree {
  readonly tableId: string;
  readonly sheetId: string;
  /** The grid with its header. */
  readonly range: CellRange;
  readonly count: number;
  /** About the grid as a whole. */
  readonly findings: readonly Finding[];
  readonly groups: readonly TreeGroup[];
}

/** `findings`: the table's own. */
export function treeOf(table: Table, findings: readonly Finding[]): Tree {
  const placed = placeFindings(table, findings);
  const profile = profileById(table.profile);
  const groups = runs(table.indicators, "level1").map((run, index) => ({
    node: groupNode(table, run, `${table.id}/${index}`, placed),
    rank: level1Rank(groupOf(run.field?.text ?? ""), profile),
  }));
  for (const missing of placed.missing.filter(({ level }) => level === 1)) {
    insert(groups, { node: missingGroup(missing, `${table.id}/${missing.name}`), rank: level1Rank(groupOf(missing.name), profile) });
  }
  return {
    tableId: table.id,
    sheetId: table.sheetId,
    range: gridRange(table) ?? table.range,
    count: table.indicators.length,
    findings: placed.grid,
    groups: groups.map(({ node }) => node),
  };
}

interface Ranked<Node> {
  readonly node: Node;
  readonly rank: number;
}

/** Where it belongs among the others, which stand as they stand on the sheet. */
function insert<Node>(list: Ranked<Node>[], one: Ranked<Node>): void {
  list.splice(list.findLastIndex(({ rank }) => rank <= one.rank) + 1, 0, one);
}

function groupNode(table: Table, { field, indicators }: Run, id: string, placed: PlacedFindings): TreeGroup {
  const profile = profileById(table.profile);
  const classes = runs(indicators, "level2").map((run, index) => ({ node: classNode(run, `${id}/${index}`, placed), rank: rankOf(run, profile) }));
  for (const missing of placed.missing.filter((one) => one.level === 2 && belongs(one, field?.range ?? null))) {
    const rank = Math.min(...missing.anyOf.map((name) => level2Rank(name, profile)));
    const before = classes.findLast((one) => one.rank <= rank) ?? classes[0];
    insert(classes, { node: missingClass(missing, `${id}/${missing.name}`, before?.node.range), rank });
  }
  const findings = found(placed.level1, indicators);
  const nodes = classes.map(({ node }) => node);
  const within = nodes.flatMap((one) => [...one.findings, ...one.indicators.flatMap((indicator) => indicator.findings)]);
  return {
    id,
    name: field?.text.trim() ?? "",
    range: field?.range ?? spanOf(indicators, table),
    isMissing: false,
    count: indicators.length,
    severity: worst(findings),
    worst: worst([...findings, ...within]),
    findings,
    classes: nodes,
  };
}

const rankOf = ({ indicators: [first] }: Run, profile: Profile): number => (first ? level2Rank(placeOf(first).id, profile) : 0);

/** The rule points at the level-1 cell the class belongs under, and in a form without level 1 at the header. */
const belongs = ({ finding: { range } }: MissingClass, level1: CellRange | null): boolean => level1 === null || contains(level1, range.top, range.left);

function classNode({ field, indicators }: Run, id: string, placed: PlacedFindings): TreeClass {
  const findings = found(placed.level2, indicators);
  const nodes = indicators.map((indicator): TreeIndicator => {
    const own = placed.rows.get(indicator.row) ?? [];
    const { row, level3, description, target, actual } = indicator;
    return {
      id: `${id}/${row}`,
      row,
      name: level3?.text.trim() || description?.text.trim() || "",
      target: targetText(target),
      actual: targetText(actual),
      range: level3?.range ?? target?.range ?? cellAt(row, 0),
      severity: worst(own),
      findings: own,
    };
  });
  const [first] = nodes;
  return {
    id,
    name: field ? levelStem(field.text) || field.text.trim() : "",
    isMissing: false,
    range: field?.range ?? first?.range ?? cellAt(0, 0),
    severity: worst(findings),
    findings,
    indicators: nodes,
  };
}

const missingClass = ({ name, finding }: MissingClass, id: string, beside: CellRange | undefined): TreeClass => ({
  id,
  name: levelStem(name),
  isMissing: true,
  range: beside ?? finding.range,
  severity: finding.severity,
  findings: [finding],
  indicators: [],
});

const missingGroup = ({ name, finding }: MissingClass, id: string): TreeGroup => ({
  id,
  name,
  isMissing: true,
  range: finding.range,
  count: 0,
  severity: finding.severity,
  worst: finding.severity,
  findings: [finding],
  classes: [],
});

/** Those of a run's rows, in order. */
const found = (byRow: ReadonlyMap<number, readonly Finding[]>, indicators: readonly Indicator[]): readonly Finding[] => indicators.flatMap(({ row }) => byRow.get(row) ?? []);

function spanOf(indicators: readonly Indicator[], table: Table): CellRange {
  const { left, right } = gridRange(table) ?? table.range;
  return { top: indicators[0]?.row ?? table.range.top, bottom: indicators.at(-1)?.row ?? table.range.bottom, left, right };
}

/** What stands for a cell of the coverage: its first indicator, or the class found missing, with the level 1 it is under. */
export function nodeOf({ groups }: Tree, { row, finding }: Pick<CoverageCell, "row" | "finding">): { readonly node: Pick<TreeNode, "id" | "range">; readonly group: string } | null {
  const isIt = ({ isMissing, findings }: TreeGroup | TreeClass): boolean => isMissing && finding !== null && findings.includes(finding);
  for (const group of groups) {
    const nodes = group.classes.flatMap((one): TreeNode[] => (one.isMissing ? [one].filter(isIt) : one.indicators.filter((indicator) => indicator.row === row)));
    const [node] = isIt(group) ? [group] : nodes;
    if (node) return { node, group: group.id };
  }
  return null;
}
