/** Where rectangles are after rows or columns were inserted or deleted, as Excel moves what hangs on cells. */
import type { Rect } from "./grid";

/** `count` rows or columns before the one at `at`; deleted from it on where `count` is negative. */
export interface Shift {
  readonly along: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

/** Null for what is deleted as a whole. */
function followed(rect: Rect, { along, at, count }: Shift): Rect | null {
  const [first, last] = along === "rows" ? [rect.top, rect.bottom] : [rect.left, rect.right];
  const span = count >= 0 ? { first: first + (first >= at ? count : 0), last: last + (last >= at ? count : 0) } : shrunk(first, last, at, -count);
  if (span.first > span.last) return null;
  return along === "rows" ? { ...rect, top: span.first, bottom: span.last } : { ...rect, left: span.first, right: span.last };
}

export const followedAll = (rects: readonly Rect[], shift: Shift): Rect[] => rects.flatMap((rect) => followed(rect, shift) ?? []);

/** Null for what is deleted. */
export function followedPlace(place: number, { at, count }: Shift): number | null {
  if (place < at) return place;
  return count < 0 && place < at - count ? null : place + count;
}

function shrunk(first: number, last: number, at: number, count: number): { readonly first: number; readonly last: number } {
  const before = (place: number): number => Math.min(place, at) + Math.max(0, place - at - count);
  return { first: before(first), last: before(last + 1) - 1 };
}
