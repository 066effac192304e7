/** From scattered filled cells to the rectangle a sheet is handed over as: no larger than what is filled, blank rows shared. */
import type { CellValue, SheetData } from "../../sheet/data";
import type { CellRange } from "../../sheet/range";
import type { FilledCells } from "./cells";
import { XlsxError } from "./error";

type Rectangle = Pick<SheetData, "top" | "left" | "values" | "formats">;

export function rectangleOf({ rows }: FilledCells, maxCells: number): Rectangle {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, { columns }] of rows) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    for (const column of columns) {
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  if (bottom < 0) return { top: 0, left: 0, values: [], formats: null };
  const width = right - left + 1;
  const height = bottom - top + 1;
  if (width * height > maxCells) throw new XlsxError("too-large", `${height} rows × ${width} columns`);

  const blankValues = Array.from<CellValue>({ length: width }).fill("");
  const plainFormats = Array.from<string>({ length: width }).fill("General");
  const values: (readonly CellValue[])[] = [];
  const formats: (readonly string[])[] = [];
  let hasFormats = false;
  for (let row = top; row <= bottom; row += 1) {
    const filled = rows.get(row);
    values.push(filled ? spread(blankValues, filled.columns, filled.values, left) : blankValues);
    const codes = filled?.formats.map((format) => format.code);
    const isFormatted = codes?.some((code) => code !== "General") ?? false;
    hasFormats ||= isFormatted;
    formats.push(filled && codes && isFormatted ? spread(plainFormats, filled.columns, codes, left) : plainFormats);
  }
  return { top, left, values, formats: hasFormats ? formats : null };
}

/** The merged areas without those that overlap one above them on the filled part, which no program would write; Excel takes those out when it repairs a file. */
export function apart(merges: CellRange[], { left, values }: Rectangle): CellRange[] {
  const right = left + (values[0]?.length ?? 0) - 1;
  /** By column, the first row that no area above reaches. */
  const free = new Map<number, number>();
  const gone = new Set<CellRange>();
  for (const merge of merges.toSorted((a, b) => a.top - b.top)) {
    const [first, last] = [Math.max(merge.left, left), Math.min(merge.right, right)];
    for (let column = first; column <= last && !gone.has(merge); column += 1) if ((free.get(column) ?? 0) > merge.top) gone.add(merge);
    if (!gone.has(merge)) for (let column = first; column <= last; column += 1) free.set(column, merge.bottom + 1);
  }
  return gone.size === 0 ? merges : merges.filter((merge) => !gone.has(merge));
}

function spread<T>(blank: readonly T[], columns: readonly number[], items: readonly T[], left: number): T[] {
  const line = blank.slice();
  for (const [at, column] of columns.entries()) {
    const item = items[at];
    if (item !== undefined) line[column - left] = item;
  }
  return line;
}
