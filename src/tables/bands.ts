/** Tables side by side: a sheet cut at blank columns, so that each part holds whole tables one below the other. */
import type { Sheet } from "../sheet/sheet";
import { columnRole } from "./column-roles";
import { mayBeHeader } from "./find-grids";
import type { ColumnRole } from "./table";

const NEEDED = ["level1", "level3", "target"] as const satisfies readonly ColumnRole[];
type Marks = ReadonlyMap<ColumnRole, ReadonlySet<number>>;

/** One band for nearly every sheet. A cut needs a blank column and the headers of a whole grid on either side of it. */
export function bandsOf(sheet: Sheet): Sheet[] {
  const marks = headerMarks(sheet);
  if ((marks.get("level1")?.size ?? 0) < 2) return [sheet];
  const { left, right } = sheet.extent;
  const blank = blankColumns(sheet);
  const bands: Sheet[] = [];
  let start = left;
  for (let column = left; column < right; column += 1) {
    if (!blank.has(column) || blank.has(column + 1) || !hasGrid(marks, start, column) || !hasGrid(marks, column + 1, right)) continue;
    bands.push(sheet.columns(start, column));
    start = column + 1;
  }
  return [...bands, start === left ? sheet : sheet.columns(start, right)];
}

function headerMarks(sheet: Sheet): Marks {
  const marks = new Map<ColumnRole, Set<number>>(NEEDED.map((role) => [role, new Set<number>()]));
  for (let row = sheet.extent.top; row <= sheet.extent.bottom; row += 1) {
    if (!mayBeHeader(sheet, row)) continue;
    for (let column = sheet.extent.left; column <= sheet.extent.right; column += 1) {
      const value = sheet.value(row, column);
      const role = typeof value === "string" ? columnRole(value) : null;
      if (role !== null) marks.get(role)?.add(column);
    }
  }
  return marks;
}

const hasGrid = (marks: Marks, from: number, to: number): boolean => NEEDED.every((role) => [...(marks.get(role) ?? [])].some((column) => column >= from && column <= to));

/** Columns in which no cell is filled; a title merged over both tables does not join them. */
function blankColumns(sheet: Sheet): Set<number> {
  const { left, right, top, bottom } = sheet.extent;
  const blank = new Set<number>();
  for (let column = left; column <= right; column += 1) {
    let row = top;
    while (row <= bottom && sheet.isBlank(row, column)) row += 1;
    if (row > bottom) blank.add(column);
  }
  return blank;
}
