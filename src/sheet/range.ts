/** Rectangles of cells, zero-based with both ends included, and their A1 notation. */

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const cellAt = (row: number, column: number): CellRange => ({ top: row, left: column, bottom: row, right: column });

export const contains = (range: CellRange, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

export const overlaps = (a: CellRange, b: CellRange): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The smallest range that covers all of `ranges`, of which there must be one. */
export function cover([first, ...rest]: readonly [CellRange, ...CellRange[]]): CellRange {
  let { top, left, bottom, right } = first;
  for (const range of rest) {
    top = Math.min(top, range.top);
    left = Math.min(left, range.left);
    bottom = Math.max(bottom, range.bottom);
    right = Math.max(right, range.right);
  }
  return { top, left, bottom, right };
}

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26; the name must be upper-case letters. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** "B7" for one cell, "B7:F7" for more. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.top, range.left);
  return range.top === range.bottom && range.left === range.right ? first : `${first}:${cellAddress(range.bottom, range.right)}`;
}

/** Reads "B7", "$B$7" or "B7:F7", with or without a sheet name before "!"; null for anything else. */
export function parseAddress(text: string): CellRange | null {
  const bare = text.slice(text.lastIndexOf("!") + 1).replaceAll("$", "");
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/.exec(bare);
  if (!match) return null;
  const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = match;
  const rows = [Number(r1) - 1, Number(r2) - 1] as const;
  const columns = [columnIndex(c1), columnIndex(c2)] as const;
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}
