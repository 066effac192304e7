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
