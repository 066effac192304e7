/** Where a finding belongs, told by what stands there and never by its row: the same after rows are inserted, sorted or moved. */
import { levelStem } from "../profiles/levels";
import { bare, compact } from "../sheet/text";
import { finish, mayRest, sorted, type Work } from "../sheet/work";
import type { Indicator, Table } from "../tables/table";
import type { Finding } from "./finding";
import { indicatorsByRow } from "./indicators-by-row";

export interface Anchor {
  readonly rule: string;
  /** Key of the message: one rule may say several things of one place. */
  readonly message: string;
  readonly sheet: string;
  /** Code or name of the project, else the table's title; "" outside tables. */
  readonly project: string;
  /** What of the table: an indicator by level 2 and name, a line of a budget table by code or name, a checkpoint; empty for the table itself. */
  readonly place: readonly string[];
  /** 1 for the first finding with all of the above alike, from the top. */
  readonly occurrence: number;
}

/** The same text for the same anchor; no two findings of a workbook share one. */
export const anchorKey = ({ rule, message, sheet, project, place, occurrence }: Anchor): string => JSON.stringify([rule, message, sheet, project, place, occurrence]);

/** The anchors of findings of one workbook, in the order given. */
export const anchorsOf = (findings: readonly Finding[], tables: readonly Table[]): Anchor[] => finish(anchoring(findings, tables));

/** `anchorsOf` in parts. */
export function* anchoring(findings: readonly Finding[], tables: readonly Table[]): Work<Anchor[]> {
  const tableById = new Map(tables.map((table) => [table.id, table]));
  const indicatorOf = indicatorsByRow(tables);
  const rows: { readonly index: number; readonly anchor: Omit<Anchor, "occurrence">; readonly key: string; readonly top: number; readonly left: number }[] = [];
  for (const [index, finding] of findings.entries()) {
    if (mayRest(index)) yield null;
    const anchor = anchorOf(finding, finding.tableId === null ? null : (tableById.get(finding.tableId) ?? null), indicatorOf(finding));
    rows.push({ index, anchor, key: placeKey(anchor), top: finding.range.top, left: finding.range.left });
  }
  const seen = new Map<string, number>();
  const anchors: Anchor[] = [];
  const fromTheTop = yield* sorted(rows, (a, b) => a.top - b.top || a.left - b.left);
  for (const [at, { index, anchor, key }] of fromTheTop.entries()) {
    if (mayRest(at)) yield null;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    anchors[index] = { ...anchor, occurrence };
  }
  return anchors;
}

const placeKey = ({ rule, message, sheet, project, place }: Omit<Anchor, "occurrence">): string => JSON.stringify([rule, message, sheet, project, place]);

function anchorOf({ rule, message, sheet, range }: Finding, table: Table | null, indicator: Indicator | undefined): Omit<Anchor, "occurrence"> {
  return { rule, message, sheet, project: table ? projectOf(table) : "", place: table ? placeIn(table, indicator, range.top, range.left) : [] };
}

const projectOf = ({ project, title }: Table): string => compact(project.code?.text ?? "") || compact(project.name?.text ?? "") || compact(title?.text ?? "");

function placeIn(table: Table, indicator: Indicator | undefined, row: number, column: number): string[] {
  if (indicator) return ["indicator", levelStem(indicator.level2?.text ?? indicator.level1?.text ?? ""), bare(indicator.level3?.text ?? "")];
  const checkpoint = table.plan?.checkpoints.find(({ value }) => value.range.top === row && value.range.left === column);
  if (checkpoint) return ["checkpoint", String(checkpoint.month)];
  const lines = table.budget?.lines.filter((one) => one.row === row) ?? [];
  const line = lines.find(({ codeField, name, amounts }) => [codeField, name, ...amounts].some((field) => field && field.range.left <= column && field.range.right >= column)) ?? lines[0];
  if (!line) return [];
  const head = table.budget?.columns.find((one) => one.column === column);
  return ["line", line.side ?? "", line.code ?? bare(line.name?.text ?? ""), compact(head?.header.text ?? "")];
}
