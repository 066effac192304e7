/** How far an actual is beyond its target. */
import type { Big } from "big.js";
import type { Indicator } from "../../tables/table";
import { classOf, lessIsBetter } from "../indicator-words";
import { compared, isUnmet } from "./context";

/** In percent of the target. Null without an excess: only floors and exact targets have one; spending or taking less than a ceiling is none. */
export function excessPercent(indicator: Indicator): Big | null {
  const one = compared(indicator);
  const sign = one?.target.target.comparator;
  if (!one || (sign !== "≥" && sign !== "＞" && sign !== "＝") || classOf(indicator) === "cost") return null;
  if (isUnmet(one) || (sign === "＝" && lessIsBetter(one.name))) return null;
  return one.comparison.ratio?.times(100) ?? null;
}
