/** The indicator a finding stands on. */
import { remember } from "../sheet/remember";
import type { Indicator, Table } from "../tables/table";
import type { Finding } from "./finding";

/** By table and row: tables side by side share their rows. */
export function indicatorsByRow(tables: readonly Table[]): (finding: Pick<Finding, "tableId" | "range">) => Indicator | undefined {
  const byTable = new Map(tables.map(({ id, indicators }) => [id, indicators]));
  return ({ tableId, range }) => {
    const indicators = tableId === null ? undefined : byTable.get(tableId);
    return indicators && rowsOf(indicators).get(range.top);
  };
}

const rowsOf = remember((indicators: readonly Indicator[]): ReadonlyMap<number, Indicator> => new Map(indicators.map((indicator) => [indicator.row, indicator])));
