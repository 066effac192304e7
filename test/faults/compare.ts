/** What a check finds in a workbook after a change that it did not find before. */
import type { Finding } from "../../src/review/finding";
import { cellAddress } from "../../src/sheet/range";

/** "rule Sheet!E13". */
export const placed = ({ rule, sheet, range }: Finding): string => `${rule} ${sheet}!${cellAddress(range.top, range.left)}`;

/** Findings of `after` beyond those of `before`: as many of one rule at one cell as there are more of them. From row `inserted` on, what was before has moved down by one. */
export function fresh(before: readonly Finding[], after: readonly Finding[], inserted = Infinity): Finding[] {
  const left = new Map<string, number>();
  for (const one of before) {
    const key = placed(one.range.top >= inserted ? { ...one, range: { ...one.range, top: one.range.top + 1 } } : one);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return after.filter((one) => {
    const count = left.get(placed(one)) ?? 0;
    left.set(placed(one), count - 1);
    return count <= 0;
  });
}
