/** A worksheet to ask questions of: values, what a cell shows, merges. Immutable; addresses are the sheet's own, zero-based. */
import { format, isDateFormat } from "numfmt";
import type { CellValue, SheetData } from "./data";
import { type CellRange, cellAt } from "./range";
import { isBlank } from "./text";

export class Sheet {
  readonly id: string;
  readonly name: string;
  /** The used part of the sheet; `bottom < top` where it is empty. */
  readonly extent: CellRange;
  readonly #data: SheetData;
  readonly #mergeByCell = new Map<number, CellRange>();

  constructor(data: SheetData) {
    this.#data = data;
    this.id = data.id;
    this.name = data.name;
    const width = data.values[0]?.length ?? 0;
    this.extent = { top: data.top, left: data.left, bottom: data.top + data.values.length - 1, right: data.left + width - 1 };
    for (const merge of data.merges) this.#index(merge);
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
    return this.#mergeByCell.get(key(row, column)) ?? cellAt(row, column);
  }

  /** Whether another cell of a merged area shows in this one's place. */
  isCovered(row: number, column: number): boolean {
    const area = this.area(row, column);
    return area.top !== row || area.left !== column;
  }

  /** What a reader sees at this place: the cell's text, or that of the merged area over it. */
  shownText(row: number, column: number): string {
    const area = this.area(row, column);
    return this.text(area.top, area.left);
  }

  isBlank(row: number, column: number): boolean {
    const value = this.value(row, column);
    return typeof value === "string" && isBlank(value);
  }

  #index(merge: CellRange): void {
    const bottom = Math.min(merge.bottom, this.extent.bottom);
    const right = Math.min(merge.right, this.extent.right);
    for (let row = merge.top; row <= bottom; row += 1) {
      for (let column = merge.left; column <= right; column += 1) this.#mergeByCell.set(key(row, column), merge);
    }
  }
}

/** Excel has 16,384 columns, so row and column share one safe integer. */
const key = (row: number, column: number): number => row * 16_384 + column;

const isGeneral = (pattern: string): boolean => pattern === "" || /^(general|@)$/i.test(pattern);

/** A value under a number format, as text. A pattern that cannot be understood shows the plain value. */
export function displayText(value: CellValue, pattern: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isGeneral(pattern)) return plainNumber(value);
  try {
    return String(format(pattern, value, { locale: "zh-CN" }));
  } catch {
    return plainNumber(value);
  }
}

/** Excel keeps fifteen significant digits; what binary arithmetic adds beyond them is not shown: 0.1+0.2 → "0.3". */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

export { isDateFormat };
