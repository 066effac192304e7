/** The sums that are asked of a table, by cell: "C5 = D5 + E5"; "?" before those that a right table could break. */
import { check } from "../../../src/review/check";
import type { Equation } from "../../../src/rules/budget/equations";
import type { Amount } from "../../../src/rules/budget/amounts";
import { placeOf } from "../../../src/rules/budget/places";
import type { SheetData } from "../../../src/sheet/data";
import type { Table } from "../../../src/tables/table";
import { workbookOf } from "../../support/forms";

const cellOf = ({ field }: Amount): string => placeOf(field);

export const sumsOf = (equations: (table: Table) => readonly Equation[], sheet: SheetData): string[] =>
  check(workbookOf(sheet), { rules: [] }).tables.flatMap(equations).map(({ total, parts, isCertain }) => `${isCertain ? "" : "? "}${cellOf(total)} = ${parts.map(cellOf).join(" + ")}`);

/** The totals of those sums that stand or fall together, group by group. */
export function groupsOf(equations: (table: Table) => readonly Equation[], ...sheets: readonly SheetData[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { group, total } of check(workbookOf(...sheets), { rules: [] }).tables.flatMap(equations)) groups.set(group, [...(groups.get(group) ?? []), `${total.table.sheet}!${cellOf(total)}`]);
  return [...groups.values()];
}
