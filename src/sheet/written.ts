/** A sheet to be written as it will read once it stands: the data a host would hand over, with what its formulas show until they are calculated. */
import type { SheetContent } from "./content";
import type { CellValue, SheetData } from "./data";

export function writtenSheet({ name, rows, columns, styles, merges }: SheetContent, id: string): SheetData {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), columns.length);
  const spread = <T>(of: (cell: SheetContent["rows"][number]["cells"][number]) => T): T[][] =>
    rows.map(({ cells }) => Array.from({ length: width }, (_, column) => of(cells[column] ?? null)));
  return {
    id,
    name,
    visible: true,
    top: 0,
    left: 0,
    values: spread<CellValue>((cell) => cell?.value ?? ""),
    formats: spread((cell) => (cell && styles[cell.style]?.numberFormat) ?? "General"),
    merges,
  };
}

/** Its cells that hold formulas, as "row/column", zero-based. */
export function formulaCells({ rows }: Pick<SheetContent, "rows">): ReadonlySet<string> {
  return new Set(rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (cell?.formula === undefined ? [] : [`${row}/${column}`]))));
}
