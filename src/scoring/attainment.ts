/** Whether an indicator reached its target: by its figures, by its dates, or because the actual repeats what was wanted. */
import { bare, isBlank } from "../sheet/text";
import type { Indicator, TargetField } from "../tables/table";
import { meets, type Met, type Target } from "../target";
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
    return { state: comparison.value === null || isNought(target) ? "open" : "met", by: "figure", missed };
  }
  if (isPassed(indicator, target, comparison)) return { state: "met", by: "figure", missed: null };
  const inTime = isInTime(target.target, actual.target, indicator.year);
  if (inTime !== null) return { state: inTime ? "met" : "unmet", by: "date", missed: null };
  const repeats = target.target.quantity === null && bare(target.text) === bare(actual.text);
  return { state: repeats ? "met" : "open", by: "words", missed: null };
}

const isNought = ({ target }: TargetField): boolean => target.upper === null && target.quantity?.value.eq(0) === true;

/** More than an exact count of what more is better of: nothing is taken off for delivering more. More than nought of it is nothing anybody planned. */
function isPassed(indicator: Indicator, field: TargetField, { value }: Met): boolean {
  const { comparator, quantity } = field.target;
  return comparator === "＝" && value !== null && quantity !== null && value.gt(quantity.value) && !isNought(field) && !lessIsWanted(indicator, field.target);
}

/** A count of nought is a ceiling where less is wanted (事故 ＝0): more of it is a miss, which for other exact counts is not certain. */
function compare(indicator: Indicator, field: TargetField, { target: actual }: TargetField): Met {
  const { target } = field;
  const isCeiling = target.comparator === "＝" && isNought(field) && lessIsWanted(indicator, target);
  return meets(isCeiling ? { ...target, comparator: "≤" } : target, actual);
}

/** Null where a ＝ or a range is passed on the good side: more delivered, less spent, or sooner done. */
function missedSide(indicator: Indicator, field: TargetField, { value }: Met): Attainment["missed"] {
  const { target } = field;
  switch (target.comparator) {
    case "≥":
    case "＞":
      return "floor";
    case "≤":
    case "＜":
      return "ceiling";
    default: {
      const less = lessIsWanted(indicator, target);
      if (value === null || !target.quantity || (isNought(field) && !less)) return null;
      const side = value.gt(target.quantity.value) ? "ceiling" : "floor";
      return (side === "ceiling") === less ? side : null;
    }
  }
}

/** Whether a ＝ or a range is better missed from below: what is spent, what takes time, and what the name says should be little. */
export function lessIsWanted(indicator: Indicator, { quantity }: Target): boolean {
  const kind = classOf(indicator);
  return kind === "cost" || (kind === "timeliness" && quantity?.unit?.kind !== "rate") || lessIsBetter(indicator.level3?.text ?? "");
}
