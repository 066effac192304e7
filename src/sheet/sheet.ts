/** A worksheet to ask questions of: values, what a cell shows, merges. Immutable; addresses are the sheet's own, zero-based. */
import { format, isDateFormat } from "numfmt";
import type { CellValue, SheetData } from "./data";
import { type CellRange, cellAt } from "./range";
import { rememberTexts } from "./remember-texts";
import { rowsAgain } from "./rows-again";
import { isBlank } from "./text";

export class Sheet {
  readonly id: string;
  readonly name: string;
  /** The used part of the sheet; `bottom < top` where it is empty. */
  readonly extent: CellRange;
  readonly #data: SheetData;
  /** Merged areas by column offset, top to bottom: a sheet may have a hundred thousand of them, and one may be a million rows tall. */
  readonly #mergesByColumn: CellRange[][] = [];
  readonly #rows: readonly object[];

  /** `before`: the same sheet as it was read earlier; rows in which nothing changed since keep what they are known by. */
  constructor(data: SheetData, before?: Sheet) {
    this.#data = data;
    this.id = data.id;
    this.name = data.name;
    const width = data.values[0]?.length ?? 0;
    this.extent = { top: data.top, left: data.left, bottom: data.top + data.values.length - 1, right: data.left + width - 1 };
    for (const merge of data.merges) this.#index(merge);
    for (const merges of this.#mergesByColumn) merges?.sort((a, b) => a.top - b.top);
    this.#rows = rowsAgain(data, before && { data: before.#data, rows: before.#rows });
  }

  /** Stands for all that a row holds and shows, and its place: as long as these stay, it is the same object. Undefined outside the used part. */
  row(row: number): object | undefined {
    return this.#rows[row - this.extent.top];
  }

  /** The sheet with only these columns of it, at their own addresses; merges are cut at the edges. */
  columns(left: number, right: number): Sheet {
    const from = left - this.extent.left;
    const until = right - this.extent.left + 1;
    const merges = this.#data.merges.filter((merge) => merge.left <= right && merge.right >= left);
    return new Sheet({
      ...this.#data,
      left,
      values: this.#data.values.map((row) => row.slice(from, until)),
      formats: this.#data.formats?.map((row) => row.slice(from, until)) ?? null,
      merges: merges.map((merge) => ({ ...merge, left: Math.max(merge.left, left), right: Math.min(merge.right, right) })),
    });
  }

  /** The cell's own value; "" for an empty cell, a covered one, or one outside the used part. */
  value(row: number, column: number): CellValue {
    return this.#data.values[row - this.extent.top]?.[column - this.extent.left] ?? "";
  }

  /** What the cell shows, as in Excel with the column wide enough. */
  text(row: number, column: number): string {
    return displayText(this.value(row, column), this.format(row, column));
  }

  format(row: number, column: number): string {
    return this.#data.formats?.[row - this.extent.top]?.[column - this.extent.left] ?? "General";
  }

  /** The merged area the cell belongs to, or the cell alone. */
  area(row: number, column: number): CellRange {
    return this.#mergeOver(row, column) ?? cellAt(row, column);
  }

  /** Whether another cell of a merged area shows in this one's place. */
  isCovered(row: number, column: number): boolean {
    const merge = this.#mergeOver(row, column);
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  }

  /** What a reader sees at this place: the cell's text, or that of the merged area over it. */
  shownText(row: number, column: number): string {
    const merge = this.#mergeOver(row, column);
    return merge ? this.text(merge.top, merge.left) : this.text(row, column);
  }

  isBlank(row: number, column: number): boolean {
    const value = this.value(row, column);
    return typeof value === "string" && isBlank(value);
  }

  #index(merge: CellRange): void {
    const { top, left, bottom, right } = this.extent;
    if (merge.top > bottom || merge.bottom < top) return;
    for (let column = Math.max(merge.left, left); column <= Math.min(merge.right, right); column += 1) (this.#mergesByColumn[column - left] ??= []).push(merge);
  }

  /** The last merged area of the column that begins at or above the row, if it reaches the row. */
  #mergeOver(row: number, column: number): CellRange | undefined {
    const merges = this.#mergesByColumn[column - this.extent.left];
    if (!merges) return undefined;
    let low = 0;
    let high = merges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((merges[middle]?.top ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    const merge = merges[low - 1];
    return merge && row <= merge.bottom ? merge : undefined;
  }
}

const isGeneral = (pattern: string): boolean => pattern === "General" || pattern === "" || /^(general|@)$/i.test(pattern);

/** A value under a number format, as text. A pattern that cannot be understood shows the plain value. */
export function displayText(value: CellValue, pattern: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isGeneral(pattern) ? plainNumber(value) : formatted(`${value} ${pattern}`);
}

/** Of a number and its pattern, with a space between: a sheet shows few different ones. */
const formatted = rememberTexts((numberAndPattern) => {
  const space = numberAndPattern.indexOf(" ");
  const value = Number(numberAndPattern.slice(0, space));
  try {
    return format(numberAndPattern.slice(space + 1), value, { locale: "zh-CN" });
  } catch {
    return plainNumber(value);
  }
});

/** Excel keeps fifteen significant digits; what binary arithmetic adds beyond them is not shown: 0.1+0.2 → "0.3". */
function plainNumber(value: number): string {
  const rounded = Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
  return String(Number.isFinite(rounded) ? rounded : value);
}

export { isDateFormat };
