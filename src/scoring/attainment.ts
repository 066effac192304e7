/** Whether an indicator reached its target: by its figures, by its dates, or because the actual repeats what was wanted. */
import { Big } from "big.js";
import { bare, isBlank } from "../sheet/text";
import type { Indicator, TargetField } from "../tables/table";
import { meets, type Met } from "../target";
import { isInTime } from "./deadline";
import { classOf, isDeclaredAbsent, isExecutionRow, lessIsBetter } from "./indicator-words";

/**
 * `met` and `unmet` are certain; `limit`: equal to the target under ＜ or ＞, which by the letter misses it; `open`: cannot be told.
 */
export type State = "met" | "unmet" | "limit" | "open";

export interface Attainment {
  readonly indicator: Indicator;
  readonly target: TargetField;
  readonly actual: TargetField;
  readonly comparison: Met;
  readonly state: State;
  readonly by: "figure" | "date" | "words";
  /** The side an unmet figure misses its target on: less than a floor, more than a ceiling. */
  readonly missed: "floor" | "ceiling" | null;
  /** The level-3 name, "" where the form has none. */
  readonly name: string;
}

/** Null where target or actual is missing or says nothing, where the class is said not to apply, and for the execution rate, which is scored by itself. */
export function attainmentOf(indicator: Indicator): Attainment | null {
  const { target, actual } = indicator;
  if (!target || !actual || isDeclaredAbsent(indicator) || isExecutionRow(indicator) || isBlank(actual.text) || target.target.form === "empty" || target.target.form === "placeholder") return null;
  const comparison = compare(indicator, target, actual);
  return { indicator, target, actual, comparison, ...judge(indicator, target, actual, comparison), name: indicator.level3?.text ?? "" };
}

type Judged = Pick<Attainment, "state" | "by" | "missed">;

function judge(indicator: Indicator, target: TargetField, actual: TargetField, comparison: Met): Judged {
  if (comparison.boundary) return { state: "limit", by: "figure", missed: null };
  if (comparison.met === true) return { state: "met", by: "figure", missed: null };
  if (comparison.met === false) {
    const missed = missedSide(indicator, target, comparison);
    if (missed !== null) return { state: "unmet", by: "figure", missed };
    return { state: comparison.ratio === null ? "open" : "met", by: "figure", missed };
  }
  if (isPassed(indicator, target, comparison)) return { state: "met", by: "figure", missed: null };
  const inTime = isInTime(target.target, actual.target);
  if (inTime !== null) return { state: inTime ? "met" : "unmet", by: "date", missed: null };
  const repeats = target.target.quantity === null && bare(target.text) === bare(actual.text);
  return { state: repeats ? "met" : "open", by: "words", missed: null };
}

/** More than an exact count of what more is better of: nothing is taken off for delivering more. */
function isPassed(indicator: Indicator, { target }: TargetField, { ratio }: Met): boolean {
  return target.comparator === "＝" && ratio !== null && ratio.gt(1) && !lessIsWanted(indicator, target.quantity?.unit?.kind === "rate");
}

/** A count of nought is a ceiling where less is better (事故 ＝0): more of it is a miss, which for other exact counts is not certain. */
function compare(indicator: Indicator, { target }: TargetField, { target: actual }: TargetField): Met {
  const comparison = meets(target, actual);
  const isNought = comparison.met === null && target.comparator === "＝" && target.quantity?.value.eq(0) === true && lessIsBetter(indicator.level3?.text ?? "");
  return isNought ? meets({ ...target, comparator: "≤" }, actual) : comparison;
}

/** Null where a ＝ or a range is passed on the good side: more delivered, less spent, or sooner done. */
function missedSide(indicator: Indicator, { target }: TargetField, { ratio }: Met): Attainment["missed"] {
  switch (target.comparator) {
    case "≥":
    case "＞":
      return "floor";
    case "≤":
    case "＜":
      return "ceiling";
    default: {
      const less = lessIsWanted(indicator, target.quantity?.unit?.kind === "rate");
      if (ratio === null) return less && target.quantity?.value.eq(0) ? "ceiling" : null;
      const side = ratio.gt(1) ? "ceiling" : "floor";
      return (side === "ceiling") === less ? side : null;
    }
  }
}

function lessIsWanted(indicator: Indicator, isRate: boolean): boolean {
  const kind = classOf(indicator);
  return kind === "cost" || (kind === "timeliness" && !isRate) || lessIsBetter(indicator.level3?.text ?? "");
}

/** The actual in the target's unit; null where it was not compared, or may be read in two ways. */
export function actualValue({ target, comparison, missed, state }: Attainment): Big | null {
  const { quantity, upper } = target.target;
  if (!quantity || upper) return null;
  if (state === "limit") return quantity.value;
  if (comparison.shortBy !== null && missed !== null) return missed === "floor" ? quantity.value.minus(comparison.shortBy) : quantity.value.plus(comparison.shortBy);
  return comparison.ratio === null ? null : comparison.ratio.times(quantity.value);
}
