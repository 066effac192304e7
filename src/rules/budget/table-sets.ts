/** The departmental tables of one unit and year, by type: only they can be held against each other. */
import { grouped } from "../../sheet/grouped";
import { bare } from "../../sheet/text";
import type { BudgetTableType, TableHead } from "../../tables/table";

export type TableSet = ReadonlyMap<BudgetTableType, TableHead>;

const isRead = (table: TableHead): boolean => table.kind === "budget" && table.budgetType !== null && table.budget !== null;

/** A type that occurs twice in a set leaves open which table is meant, and is left out. */
export function tableSets(tables: readonly TableHead[]): TableSet[] {
  const budgets = tables.filter(isRead);
  const whole = byType(budgets);
  if (isOne(budgets, (table) => table.year) && isOne(budgets, (table) => unitOf(table)) && whole.size === budgets.length) return [whole];
  const groups = grouped(budgets, (table) => `${table.year ?? ""}/${unitOf(table) ?? ""}`);
  return [...groups.values()].map(byType);
}

const unitOf = ({ unitName }: TableHead): string | null => (unitName === null ? null : bare(unitName));

/** A table that does not say goes with the others. */
const isOne = (tables: readonly TableHead[], of: (table: TableHead) => string | number | null): boolean => new Set(tables.map(of).filter((value) => value !== null)).size <= 1;

function byType(tables: readonly TableHead[]): Map<BudgetTableType, TableHead> {
  const found = new Map<BudgetTableType, TableHead>();
  const twice = new Set<BudgetTableType>();
  for (const table of tables) {
    if (table.budgetType === null) continue;
    if (found.has(table.budgetType)) twice.add(table.budgetType);
    found.set(table.budgetType, table);
  }
  for (const type of twice) found.delete(type);
  return found;
}
