/** The least progress of the spending plan (支出进度下限) as typed, and what it comes to. Pure. */
import { profiles } from "../../profiles";
import type { WorkbookSettings } from "../../review/settings";
import { compact } from "../../sheet/text";
import { parseNumber } from "../../target";

export type Thresholds = WorkbookSettings["progressThresholds"];
export type ThresholdsFault = "number" | "falling" | "none";

/** The checkpoints of all forms, but for the last: there everything is spent. */
export const thresholdMonths: readonly number[] = [...new Set(profiles.flatMap(({ checkpoints }) => checkpoints.slice(0, -1)))].sort((a, b) => a - b);

/** Even progress over the year, in whole percent. */
export const evenThresholds: Thresholds = Object.fromEntries(thresholdMonths.map((month) => [month, Math.floor((month * 100) / 12)]));

/** `texts` by month; blank: nothing is demanded for the month. */
export function thresholdsFrom(texts: Readonly<Record<number, string>>): { readonly thresholds: Thresholds } | { readonly fault: ThresholdsFault; readonly month: number } {
  const thresholds: Record<number, number> = {};
  let least = 0;
  for (const month of Object.keys(texts).map(Number).sort((a, b) => a - b)) {
    const text = compact(texts[month] ?? "").replace(/%$/u, "");
    if (text === "") continue;
    const percent = parseNumber(text);
    if (!percent?.gte(0) || percent.gt(100)) return { fault: "number", month };
    if (percent.lt(least)) return { fault: "falling", month };
    least = percent.toNumber();
    thresholds[month] = least;
  }
  const [first = 0] = thresholdMonths;
  return Object.keys(thresholds).length === 0 ? { fault: "none", month: first } : { thresholds };
}
