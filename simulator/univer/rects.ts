/** Univer's ranges and the simulator's rectangles. */
import type { IRange } from "@univerjs/core";
import type { Rect } from "../grid";

export function toRect(range: IRange): Rect {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}

export function toRange(rect: Rect): IRange {
  return { startRow: rect.top, startColumn: rect.left, endRow: rect.bottom, endColumn: rect.right };
}

export function enclose(a: Rect | null, b: Rect): Rect {
  if (a === null) return b;
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

export function mapCells<T>(rect: Rect, cell: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    const line: T[] = [];
    for (let column = rect.left; column <= rect.right; column++) line.push(cell(row, column));
    rows.push(line);
  }
  return rows;
}
