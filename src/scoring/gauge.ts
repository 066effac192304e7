/** What a row's points depend on, as data that a formula in a sheet can repeat: the same answer as `scoreIndicator`, for any actual that may still be typed. */
import { Big } from "big.js";
import type { Indicator } from "../tables/table";
import { convert, figureBeside, meets, moreIsAMiss, type Quantity, type Target } from "../target";
import { lessIsWanted } from "./attainment";
import { isDeclaredAbsent, isExecutionRow } from "./indicator-words";
import type { ScoringMethod, Step } from "./methods";
import { attainedIn } from "./qualitative";
import { isInWords, isStepped, isUnsigned, rateIn } from "./score-indicator";

/** A fraction that brings the actual's figure, as shown, to the unit that `target` counts in: 11个月 against 1年 is 1/12, 56900元 against 6万元 is 1/10000; 1/1 where the units are the same. A rate counts in percent: 98 for 98%. */
export interface Scale {
  readonly times: Big;
  readonly over: Big;
}

export type Gauge =
  /** Full points from the target up; short of it weight × actual ÷ target, or nothing where `share` is false. A target of nought or less: met or nothing. */
  | { readonly kind: "floor"; readonly target: Big; readonly scale: Scale; readonly share: boolean }
  /** Full points up to the target; above it by `share`: weight × (1 − excess ÷ target), weight × target ÷ actual, or nothing. */
  | { readonly kind: "ceiling"; readonly target: Big; readonly scale: Scale; readonly share: "one-minus-excess" | "target-over-actual" | null }
  /** Full points within `from` … `to` (null: open on that side, since passing it is no shortfall); what lies outside is for a person to score. */
  | { readonly kind: "within"; readonly from: Big | null; readonly to: Big | null; readonly scale: Scale }
  /** A satisfaction rate by steps, best first; less than the last earns nothing. `scale` brings the actual to percent. */
  | { readonly kind: "steps"; readonly steps: readonly Step[]; readonly scale: Scale }
  /** 预算执行率 as an indicator: weight × rate; `scale` brings the actual to percent. */
  | { readonly kind: "rate"; readonly scale: Scale }
  /** Words: a person chooses a band; an actual that repeats the target has reached it. */
  | { readonly kind: "words" }
  /** Dates, and whatever figures cannot decide: settled by what stands there now, or by a person. */
  | { readonly kind: "person" }
  /** Said not to apply. */
  | { readonly kind: "absent" };

/** For a figure in the actual's place, in the unit of the figure that is there by now, else in the target's. Words in that place are for a person. */
export function gaugeOf(indicator: Indicator, method: ScoringMethod): Gauge {
  if (isDeclaredAbsent(indicator)) return { kind: "absent" };
  const actual = indicator.actual?.target ?? null;
  if (isExecutionRow(indicator)) return actual?.quantity && rateIn(actual) === null ? PERSON : { kind: "rate", scale: SAME };
  const target = indicator.target?.target;
  if (!target) return PERSON;
  if (target.quantity === null) return isInWords(target) ? { kind: "words" } : PERSON;
  const scale = scaleTo(target, target.quantity, actual);
  return scale ? byFigure(indicator, target, target.quantity, scale, method) : PERSON;
}

const PERSON: Gauge = { kind: "person" };
const ONE = new Big(1);
const SAME: Scale = { times: ONE, over: ONE };

function byFigure(indicator: Indicator, target: Target, quantity: Quantity, scale: Scale, method: ScoringMethod): Gauge {
  const { value } = quantity;
  const share = method.unmet === "in-proportion";
  const floor = (from: Big): Gauge => ({ kind: "floor", target: from, scale, share });
  const ceiling = (to: Big): Gauge => ({ kind: "ceiling", target: to, scale, share: share ? method.ceiling : null });
  const within = (from: Big | null, to: Big | null): Gauge => ({ kind: "within", from, to, scale });
  if (method.satisfactionSteps && isStepped(indicator, target)) return { kind: "steps", steps: method.satisfactionSteps, scale };
  const less = lessIsWanted(indicator, target);
  if (target.upper) {
    const top = quantity.unit ? convert(target.upper, quantity.unit) : target.upper.value;
    // Of a range no share can be taken, but a method that gives an unmet target nothing needs none.
    if (top === null) return PERSON;
    if (less) return share ? within(null, top) : ceiling(top);
    return share ? within(value, null) : floor(value);
  }
  switch (target.comparator) {
    case "≥":
    case "＞":
      return floor(value);
    case "≤":
    case "＜":
      return ceiling(value);
    default:
      if (target.comparator === null && !isUnsigned(target)) return within(value, value);
      if (less) return moreIsAMiss(quantity) || value.eq(0) ? ceiling(value) : within(null, value);
      return value.eq(0) ? within(value, value) : floor(value);
  }
}

/** Null where the figure that is there cannot be compared, may be read in two ways, or where a band is named in its place. */
function scaleTo(target: Target, wanted: Quantity, actual: Target | null): Scale | null {
  const { unit } = wanted;
  const figure = actual && figureBeside(actual, wanted);
  if (!figure) return actual && attainedIn(actual.text) !== null ? null : SAME;
  if (meets(target, actual).value === null) return null;
  return unit && figure.unit ? fraction(figure.unit.factor, unit.factor) : SAME;
}

/** In lowest terms where one divides the other. */
function fraction(times: Big, over: Big): Scale {
  if (over.mod(times).eq(0)) return { times: ONE, over: over.div(times) };
  return times.mod(over).eq(0) ? { times: times.div(over), over: ONE } : { times, over };
}
