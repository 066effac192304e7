/** A1 addresses and rectangles, as they stand in a workbook's parts. */
import { columnIndex, columnName } from "../column-names";
import type { Rect } from "../grid";

const lastRow = 1_048_575;
const lastColumn = 16_383;

export function formatRect({ top, left, bottom, right }: Rect): string {
  const first = `${columnName(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnName(right)}${bottom + 1}`;
}

/** "A1", "$A$1:C3", "A:C", "2:4"; null for anything else. */
export function parseRect(text: string): Rect | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(text.trim());
  if (match === null) return null;
  const [, left, top, right = left, bottom = top] = match;
  if (left === undefined && top === undefined) return null;
  return {
    top: top === undefined ? 0 : Number(top) - 1,
    left: left === undefined ? 0 : columnIndex(left),
    bottom: bottom === undefined ? lastRow : Number(bottom) - 1,
    right: right === undefined ? lastColumn : columnIndex(right),
  };
}

/** The rectangles of a space-separated list; what is no address is left out. */
export function parseRects(list: string): Rect[] {
  return list.split(/\s+/).flatMap((part) => parseRect(part) ?? []);
}

/** Joins single cells to rectangles: down the columns first, then across where the rows agree. */
export function joinCells(cells: readonly { readonly row: number; readonly column: number }[]): Rect[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const strips: Rect[] = [];
  for (const { row, column } of sorted) {
    const last = strips.at(-1);
    if (last !== undefined && last.left === column && last.bottom === row - 1) strips[strips.length - 1] = { ...last, bottom: row };
    else strips.push({ top: row, left: column, bottom: row, right: column });
  }
  const joined: Rect[] = [];
  for (const strip of strips) {
    const index = joined.findIndex((rect) => rect.right === strip.left - 1 && rect.top === strip.top && rect.bottom === strip.bottom);
    const beside = joined[index];
    if (beside === undefined) joined.push(strip);
    else joined[index] = { ...beside, right: strip.right };
  }
  return joined;
}
