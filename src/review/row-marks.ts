/** By what a row is known again when it is written to: texts of it that the rows beside it do not have. Pure. */
import type { CellValue } from "../sheet/data";
import type { Sheet } from "../sheet/sheet";
import { isBlank } from "../sheet/text";

export interface RowMark {
  readonly column: number;
  readonly value: CellValue;
}

/** Enough to tell rows apart, few enough to be asked for with every write. */
const mostMarks = 4;

/** `except`: columns that are to be written. */
export function rowMarks(sheet: Sheet, row: number, except: ReadonlySet<number>): RowMark[] {
  const marks: RowMark[] = [];
  const { left, right } = sheet.extent;
  for (let column = left; column <= right && marks.length < mostMarks; column += 1) {
    const value = sheet.value(row, column);
    const isOwn = typeof value === "string" && !isBlank(value) && value !== sheet.value(row - 1, column) && value !== sheet.value(row + 1, column);
    if (isOwn && !except.has(column)) marks.push({ column, value });
  }
  return marks;
}
