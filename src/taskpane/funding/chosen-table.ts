/** Which table the 资金 tab shows: the one chosen last, by hand or by selecting a cell on it. */
import { useState } from "react";
import type { TableFunds } from "../../review/funding-view";
import { contains } from "../../sheet/range";
import type { Place } from "../../workbook/port";

/** A table by its place among those of its sheet: ids count through the workbook, and change when a sheet is added. */
interface Choice {
  readonly sheetId: string;
  readonly index: number;
  /** What was selected when it was chosen: another selection may choose anew. */
  readonly selection: Place | null;
}

/** Kept while another tab is open. */
const choices = new WeakMap<object, Choice>();

/** `owner`: whose choice it is. */
export function useChosenTable(owner: object, tables: readonly TableFunds[], selection: Place | null): readonly [TableFunds | null, (table: TableFunds) => void] {
  const [, redraw] = useState(0);
  const keep = (table: TableFunds): void => void choices.set(owner, { sheetId: table.sheetId, index: onSheet(tables, table.sheetId).indexOf(table), selection });
  const choice = choices.get(owner);
  const selected = selection === choice?.selection ? undefined : tableAt(tables, selection);
  if (selected) keep(selected);
  const kept = choice && onSheet(tables, choice.sheetId)[choice.index];
  const choose = (table: TableFunds): void => {
    keep(table);
    redraw((count) => count + 1);
  };
  return [selected ?? kept ?? tables[0] ?? null, choose];
}

const onSheet = (tables: readonly TableFunds[], sheetId: string): TableFunds[] => tables.filter((table) => table.sheetId === sheetId);

const tableAt = (tables: readonly TableFunds[], place: Place | null): TableFunds | undefined =>
  place === null ? undefined : tables.find(({ sheetId, range }) => sheetId === place.sheetId && contains(range, place.range.top, place.range.left));
