/** The indicator a finding stands on. */
import type { Indicator, Table } from "../tables/table";
import type { Finding } from "./finding";

/** By table and row: tables side by side share their rows. */
export function indicatorsByRow(tables: readonly Table[]): (finding: Finding) => Indicator | undefined {
  const byTable = new Map(tables.map(({ id, indicators }) => [id, new Map(indicators.map((indicator) => [indicator.row, indicator]))]));
  return ({ tableId, range }) => (tableId === null ? undefined : byTable.get(tableId)?.get(range.top));
}
