/** Tables are numbered over the whole workbook: which is which after one came or went. */
import { grouped } from "../../sheet/grouped";
import type { State, TableSummary } from "./state";

/** Ids of now by ids of before: the same place among the tables of the same name on the same sheet. */
function renumbered(before: readonly TableSummary[], after: readonly TableSummary[]): ReadonlyMap<string, string> {
  const named = grouped(after, nameOf);
  const ids = new Map<string, string>();
  for (const [name, tables] of grouped(before, nameOf)) {
    for (const [index, table] of tables.entries()) {
      const now = named.get(name)?.[index];
      if (now) ids.set(table.id, now.id);
    }
  }
  return ids;
}

const nameOf = ({ sheetId, name }: TableSummary): string => JSON.stringify([sheetId, name]);

/** What is folded and open, by the tables' numbers of now. Groups by rule or severity have other ids, and stay as they are. */
export function keptOpen({ collapsed, open }: Pick<State, "collapsed" | "open">, before: readonly TableSummary[], after: readonly TableSummary[]): Pick<State, "collapsed" | "open"> {
  const ids = renumbered(before, after);
  const [group = "", ...rest] = open?.row.split("|") ?? [];
  return { collapsed: collapsed.map((id) => ids.get(id) ?? id), open: open && { ...open, row: [ids.get(group) ?? group, ...rest].join("|") } };
}
