/** Whether an actual value meets its target, and by how much it misses. */
import { Big } from "big.js";
import type { Comparator, Quantity, Target, Unit } from "./target";
import { convert, unitOf } from "./units";

export interface Met {
  /**
   * Null where it cannot be decided: words, dates, unlike measures, a target without a sign that is not hit exactly,
   * and more than an exact (＝) target of anything but money or time.
   */
  readonly met: boolean | null;
  /** Equal to the target under ＜ or ＞: unmet by the letter. */
  readonly boundary: boolean;
  /** Actual ÷ target in the target's unit (of a range: the bound that was missed, 1 inside); null for target 0 or unlike measures. */
  readonly ratio: Big | null;
  /** How far an unmet actual is from the target, never negative, in the target's unit. */
  readonly shortBy: Big | null;
  /** Normal spelling of the target's unit; "" where it has none. */
  readonly unit: string;
}

const ONE = new Big(1);

const HOLDS: Readonly<Record<Comparator, (order: Big.Comparison) => boolean>> = {
  "≥": (order) => order >= 0,
  "≤": (order) => order <= 0,
  "＝": (order) => order === 0,
  "＞": (order) => order > 0,
  "＜": (order) => order < 0,
};

const undecided = (unit: string): Met => ({ met: null, boundary: false, ratio: null, shortBy: null, unit });

/** 7月 as an actual is a month of the year; against a target in months it counts as that many. */
function monthOf(actual: Target): Quantity | null {
  const month = actual.form === "date" ? /^(1[0-2]|[1-9])\s*(月份?)$/u.exec(actual.text.trim()) : null;
  const [, text = "", unit = ""] = month ?? [];
  return month && { value: new Big(text), text, unit: unitOf(unit) };
}

/** An actual that is one exact figure; "≥95%" as an actual leaves open how much it was. */
function figureOf(actual: Target): Quantity | null {
  if (actual.form !== "quantity") return monthOf(actual);
  return actual.comparator === null || actual.comparator === "＝" ? actual.quantity : null;
}

/** The actual's readings in the target's unit: none where the measures differ. */
function valuesIn(unit: Unit | null, actual: Quantity): readonly Big[] {
  if (actual.unit === null) {
    // 0.98 beside a target in % may be 98 % typed without its format.
    const fraction = unit?.base === "%" && actual.value.gt(0) && actual.value.lte(1);
    return fraction ? [actual.value, actual.value.times(100).div(unit.factor)] : [actual.value];
  }
  if (unit === null) return actual.unit.normal === "%" ? [actual.value] : [];
  const value = convert(actual, unit);
  return value === null ? [] : [value];
}

/** For money and time more than ＝ is a miss like less; more people or things served than ＝ may well be welcome. */
const MORE_IS_A_MISS: ReadonlySet<string> = new Set(["money", "unit-price", "duration"]);

function againstOne(comparator: Comparator | null, target: Quantity, value: Big): Omit<Met, "unit"> {
  const order = value.cmp(target.value);
  const ratio = target.value.eq(0) ? null : value.div(target.value);
  const distance = value.minus(target.value).abs();
  const holds = HOLDS[comparator ?? "＝"](order);
  const open = !holds && (comparator === null || (comparator === "＝" && order > 0 && !MORE_IS_A_MISS.has(target.unit?.kind ?? "")));
  const boundary = order === 0 && (comparator === "＜" || comparator === "＞");
  return { met: open ? null : holds, boundary, ratio, shortBy: holds || open ? null : distance };
}

function againstRange(lower: Quantity, upper: Quantity, value: Big): Omit<Met, "unit"> {
  const top = convertOrSame(upper, lower.unit);
  if (top === null) return undecided("");
  if (value.lt(lower.value)) return { ...againstOne("≥", lower, value), boundary: false };
  if (value.gt(top)) return { ...againstOne("≤", { ...lower, value: top }, value), boundary: false };
  return { met: true, boundary: false, ratio: ONE, shortBy: null };
}

const convertOrSame = (quantity: Quantity, unit: Unit | null): Big | null => (unit === null || quantity.unit === null ? quantity.value : convert(quantity, unit));

export function meets(target: Target, actual: Target): Met {
  const wanted = target.quantity;
  const unit = wanted?.unit?.normal ?? "";
  const figure = figureOf(actual);
  if (wanted === null || figure === null) return undecided(unit);
  const judged = valuesIn(wanted.unit, figure).map((value) => (target.upper === null ? againstOne(target.comparator, wanted, value) : againstRange(wanted, target.upper, value)));
  const [first, ...others] = judged;
  if (!first || others.some((other) => other.met !== first.met)) return undecided(unit);
  // Two readings that agree on the verdict still differ in the figures.
  return others.length > 0 ? { ...first, ratio: null, shortBy: null, unit } : { ...first, unit };
}

