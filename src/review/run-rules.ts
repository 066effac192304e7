/** Runs the rules of a scope over a subject; a rule that crashes becomes one finding of its own. */
import { cellAddress, type CellRange, cellAt, rangeAddress } from "../sheet/range";
import { remember } from "../sheet/remember";
import type { Sheet } from "../sheet/sheet";
import { mayRest, type Work } from "../sheet/work";
import type { Fix, Report, Rule, RuleMeta } from "../rules/rule";
import type { TableHead, TableKind } from "../tables/table";
import { crashMeta } from "./crash";
import type { Finding, Spot } from "./finding";

/** Where a report stands: its sheet, and its table if it has one. */
export interface Stand {
  readonly sheet: Sheet;
  readonly table: TableHead | null;
}

/** What a rule said, not yet placed on its sheet. */
export interface Said<R extends Report = Report> {
  /** The id of the rule that was run; `meta` is that of a crash where it crashed. */
  readonly rule: string;
  readonly meta: RuleMeta;
  readonly report: R;
}

export type RuleOfScope<S extends Rule["scope"]> = Extract<Rule, { scope: S }>;

export const ofScope = <S extends Rule["scope"]>(rules: readonly Rule[], scope: S): RuleOfScope<S>[] => rules.filter((rule): rule is RuleOfScope<S> => rule.scope === scope);

export const appliesToKind = ({ kinds }: RuleMeta, kind: TableKind): boolean => kinds === undefined || kinds.includes(kind);

/** All that one rule says of one subject. What it said before a crash is kept; the crash is reported as `crashed` has it. */
export function* collect<R extends Report>(meta: RuleMeta, run: () => Iterable<R | null>, crashed: (crash: Report) => R): Work<Said<R>[]> {
  const said: Said<R>[] = [];
  try {
    for (const report of run()) {
      if (report === null || mayRest(said.length)) yield null;
      if (report !== null) said.push({ rule: meta.id, meta, report });
    }
  } catch (error) {
    said.push(crashOf(meta, error, crashed));
  }
  return said;
}

export function crashOf<R extends Report>(meta: RuleMeta, error: unknown, crashed: (crash: Report) => R): Said<R> {
  const reason = error instanceof Error ? error.message : String(error);
  return { rule: meta.id, meta: crashMeta, report: crashed({ range: cellAt(0, 0), message: "default", params: { rule: meta.name["zh-CN"], reason } }) };
}

/** Where a crash on a table, or on a sheet without one, points. */
export function crashCell({ sheet, table }: Stand): CellRange {
  const range: CellRange = table?.header ?? table?.range ?? sheet.extent;
  return cellAt(range.top, range.left);
}

export function* placed<R extends Report>(said: readonly Said<R>[], standOf: (report: R) => Stand): Work<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, one] of said.entries()) {
    if (mayRest(index)) yield null;
    findings.push(toFinding(one, standOf(one.report)));
  }
  return findings;
}

/** A row that findings were placed by, as it was. */
export interface PlacedRow {
  readonly row: number;
  readonly was: object | undefined;
}

export function placedRows(said: readonly Said[], sheet: Sheet): PlacedRow[] {
  const rows = new Set(said.flatMap(({ report }) => cellsOf(report).map(({ top }) => top)));
  return Array.from(rows, (row) => ({ row, was: sheet.row(row) }));
}

/** Where a report points, and what it would write to. */
const cellsOf = ({ range, related = [], fix }: Report): CellRange[] => [range, ...related, ...(fix?.edits.map((edit) => edit.range) ?? [])];

/** A finding with all it went by: findings also hold what the cells do. */
interface Placed {
  readonly finding: Finding;
  readonly rows: readonly (object | undefined)[];
}

const lastPlaced = remember<Report, { as: Placed | null }>(() => ({ as: null }));

/** As long as its cells and its table stay where and what they are, a report is the finding that it was. */
function toFinding({ meta, report }: Said, stand: Stand): Finding {
  const { sheet, table } = stand;
  const cells = cellsOf(report);
  const last = lastPlaced(report);
  const before = last.as;
  if (before && isOf(before.finding, stand) && cells.every(({ top }, index) => sheet.row(top) === before.rows[index])) return before.finding;
  const { range } = report;
  const finding: Finding = {
    rule: meta.id,
    severity: report.severity ?? meta.severity,
    sheetId: sheet.id,
    sheet: sheet.name,
    ...spot(range, sheet),
    tableId: table?.id ?? null,
    message: report.message,
    params: report.params ?? {},
    related: report.related?.map((one) => spot(one, sheet)) ?? [],
    quote: report.quote ?? sheet.text(range.top, range.left).trim(),
    fix: report.fix ? withCells(report.fix, sheet) : null,
  };
  last.as = { finding, rows: cells.map(({ top }) => sheet.row(top)) };
  return finding;
}

const isOf = (finding: Finding, { sheet, table }: Stand): boolean => finding.sheetId === sheet.id && finding.sheet === sheet.name && finding.tableId === (table?.id ?? null);

function spot(range: CellRange, sheet: Sheet): Spot {
  const { bottom, right } = sheet.area(range.top, range.left);
  const isOneCell = bottom === range.bottom && right === range.right;
  return { range, address: isOneCell ? cellAddress(range.top, range.left) : rangeAddress(range) };
}

/** An edit's `from` is what its cell holds, whatever the rule took it for: it is compared with the cell before anything is written. What stays as it is is no edit; into a cell that lies under a merged one nothing can be written. */
function withCells(fix: Fix, sheet: Sheet): Fix | null {
  if (fix.edits.some(({ range }) => sheet.isCovered(range.top, range.left))) return null;
  const edits = fix.edits.map((edit) => ({ ...edit, from: sheet.value(edit.range.top, edit.range.left) })).filter(({ from, to }) => from !== to);
  return edits.length > 0 ? { ...fix, edits } : null;
}
