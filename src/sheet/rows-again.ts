/** Tells which rows of a sheet that is read again are what they were, so that what is known of them need not be found out once more. */
import type { SheetData } from "./data";
import type { CellRange } from "./range";
import { isSameList } from "./same-list";

interface Before {
  readonly data: SheetData;
  /** One object a row of `data.values`. */
  readonly rows: readonly object[];
}

/** An object for each row: that of before where the row holds and shows the same in the same place, else a new one. */
export function rowsAgain(data: SheetData, before?: Before): readonly object[] {
  if (!before || !isSameShape(data, before.data)) return data.values.map(() => ({}));
  const rows = data.values.map((cells, at) => (isSameRow(cells, before.data.values[at]) && isSameRow(data.formats?.[at], before.data.formats?.[at]) ? before.rows[at] : undefined) ?? {});
  for (const { top, bottom } of data.merges) {
    const first = top - data.top;
    // What a merged area shows in all its rows stands in its first.
    if (rows[first] === before.rows[first]) continue;
    for (let at = first + 1; at <= bottom - data.top && at < rows.length; at += 1) if (rows[at] === before.rows[at]) rows[at] = {};
  }
  return rows;
}

const isSameShape = (one: SheetData, other: SheetData): boolean =>
  one.top === other.top && one.left === other.left && one.values[0]?.length === other.values[0]?.length && one.merges.length === other.merges.length && one.merges.every((merge, at) => isSameRange(merge, other.merges[at]));

const isSameRange = (one: CellRange, other: CellRange | undefined): boolean =>
  one === other || (other !== undefined && one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right);

const isSameRow = <T>(one: readonly T[] | undefined, other: readonly T[] | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && isSameList(one, other));
