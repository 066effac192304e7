/** Where the cells of a sheet go when it is reshaped: every cell carries its own address through the change as its number format. */
import type { SheetData } from "../../src/sheet/data";

export interface Tracked {
  readonly made: SheetData;
  /** Zero-based; null for a cell that is gone. */
  readonly place: (row: number, column: number) => { readonly row: number; readonly column: number } | null;
}

const tag = (row: number, column: number): string => `${row}/${column}`;

/** `stays`: the change is known to move nothing, and may set number formats. */
export function tracked(sheet: SheetData, make: (sheet: SheetData) => SheetData, stays: boolean): Tracked {
  const made = make(sheet);
  if (stays) return { made, place: (row, column) => ({ row, column }) };
  const tagged = make({ ...sheet, formats: sheet.values.map((line, row) => line.map((_, column) => tag(row + sheet.top, column + sheet.left))) });
  const places = new Map<string, { row: number; column: number }>();
  tagged.formats?.forEach((line, row) => {
    line.forEach((format, column) => {
      if (!places.has(format)) places.set(format, { row: row + tagged.top, column: column + tagged.left });
    });
  });
  return { made, place: (row, column) => places.get(tag(row, column)) ?? null };
}
