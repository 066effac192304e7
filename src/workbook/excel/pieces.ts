/** How the cells of many sheets are shared out over requests: whole rows, in groups of at most so many cells. */
import type { CellRange } from "../../sheet/range";

export interface SheetExtent {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Null for a sheet without values. */
  readonly extent: CellRange | null;
}

/** Some whole rows of a sheet's extent. */
export interface Piece {
  readonly sheet: SheetExtent;
  readonly range: CellRange;
}

export const widthOf = ({ left, right }: CellRange): number => right - left + 1;
export const heightOf = ({ top, bottom }: CellRange): number => bottom - top + 1;
export const cellCount = (range: CellRange): number => widthOf(range) * heightOf(range);

/** Where a range of Office.js stands. */
export const extentOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">): CellRange => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

/** The next group of `pieces`, cut down to `budget` cells, and what is left; a single row is never cut. */
export function takeGroup(pieces: readonly Piece[], budget: number): { group: Piece[]; rest: Piece[] } {
  const group: Piece[] = [];
  let left = budget;
  for (const [at, piece] of pieces.entries()) {
    const { sheet, range } = piece;
    const rows = Math.min(heightOf(range), Math.max(group.length === 0 ? 1 : 0, Math.floor(left / widthOf(range))));
    if (rows > 0) group.push({ sheet, range: { ...range, bottom: range.top + rows - 1 } });
    if (rows < heightOf(range)) {
      const remaining: Piece = { sheet, range: { ...range, top: range.top + rows } };
      return { group, rest: [remaining, ...pieces.slice(at + 1)] };
    }
    left -= rows * widthOf(range);
  }
  return { group, rest: [] };
}
