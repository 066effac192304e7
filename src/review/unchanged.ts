/** Finds again what a sheet said before, so that what is known of it need not be found out once more. */
import { isSameData } from "../sheet/same-data";
import { mayRest, type Work } from "../sheet/work";
import type { Indicator, Table } from "../tables/table";

/** Tables and indicators that say the same in the same place as before are the objects they were before. */
export function* withUnchanged(tables: readonly Table[], before: readonly Table[]): Work<Table[]> {
  const earlier = new Map(before.map((table) => [cornerOf(table), table]));
  const found: Table[] = [];
  for (const table of tables) {
    const old = earlier.get(cornerOf(table));
    found.push(old && old !== table ? yield* unlessChanged(table, old) : table);
    yield null;
  }
  return found;
}

const cornerOf = ({ range }: Table): string => `${range.top}/${range.left}`;

function* unlessChanged(table: Table, old: Table): Work<Table> {
  const rows = new Map(old.indicators.map((indicator) => [indicator.row, indicator]));
  const indicators: Indicator[] = [];
  let isChanged = table.indicators.length !== old.indicators.length;
  for (const [index, indicator] of table.indicators.entries()) {
    if (mayRest(index)) yield null;
    const known = rows.get(indicator.row);
    const isSame = known !== undefined && isSameData(known, indicator);
    isChanged ||= !isSame;
    indicators.push(isSame ? known : indicator);
  }
  yield null;
  return isChanged || !isSameHead(table, old) ? { ...table, indicators } : old;
}

/** Whether two tables say the same, whatever their indicators say. */
export const isSameHead = (one: Table, other: Table): boolean => isSameData({ ...one, indicators: null }, { ...other, indicators: null });
