/** From marks to the conditional formats that show them: per sheet and level, addresses short enough for Excel. */
import { grouped } from "../../sheet/grouped";
import { levels, type MarkLevel } from "../../sheet/marker";
import type { CellRange } from "../../sheet/range";
import type { Mark } from "../port";
import { joinAddresses } from "./areas";
import { cellCount } from "./pieces";

export interface PlannedFormat {
  readonly sheetId: string;
  readonly level: MarkLevel;
  readonly address: string;
}

/** In the order in which they are to be added. */
export function planFormats(marks: readonly Mark[]): PlannedFormat[] {
  return levels.flatMap((level) => [...grouped(marks.filter((mark) => mark.level === level), ({ sheetId }) => sheetId)].flatMap(([sheetId, own]) => joinAddresses(own.map(({ range }) => range)).map((address) => ({ sheetId, level, address }))));
}

/** A range larger than this is counted as it is, without looking whether others lie inside. */
const countedSingly = 100_000;

/** Different cells of one sheet's ranges. */
export function countCells(ranges: readonly CellRange[]): number {
  const cells = new Set<number>();
  let large = 0;
  for (const range of ranges) {
    if (cellCount(range) > countedSingly) {
      large += cellCount(range);
      continue;
    }
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) cells.add(row * 16_384 + column);
    }
  }
  return cells.size + large;
}
