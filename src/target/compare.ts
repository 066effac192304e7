/** Whether an actual value meets its target, and by how much it misses. */
import { Big } from "big.js";
import { folded } from "./fold";
import { MULTIPLIED, parseNumber } from "./numbers";
import type { Comparator, Quantity, Target, Unit } from "./target";
import { convert, unitOf, unscaled } from "./units";

export interface Met {
  /**
   * Null where it cannot be decided: words, dates, unlike measures, a target without a sign that is not hit exactly,
   * and more than an exact (＝) target of anything but money or time.
   */
  readonly met: boolean | null;
  /** Equal to the target under ＜ or ＞: unmet by the letter. */
  readonly boundary: boolean;
  /** The actual in the target's unit; null where it was not compared, or may be read in two ways. */
  readonly value: Big | null;
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

const undecided = (unit: string): Met => ({ met: null, boundary: false, value: null, ratio: null, shortBy: null, unit });

/** 7月 and 3季度 as actuals are times of the year; against a target that counts months or quarters they count as that many. */
function timeCounted(actual: Target): Quantity | null {
  const time = actual.form === "date" ? /^(?:(?<months>1[0-2]|[1-9])\s*(?<month>月份?)|(?<quarters>[1-4])\s*(?<quarter>季度?))$/u.exec(actual.text.trim())?.groups : undefined;
  if (!time) return null;
  const text = time["months"] ?? time["quarters"] ?? "";
  return { value: new Big(text), text, unit: unitOf(time["month"] ?? time["quarter"] ?? "") };
}

/** 2012.4 may be a month or a figure: a figure, unless it stands against a length of time. */
function monthLike({ form, text }: Target): Quantity | null {
  const value = form === "date" ? parseNumber(text) : null;
  return value && { value, text: text.trim(), unit: null };
}

const mayBeMonth = (actual: Target, unit: Unit | null): boolean => unit?.kind === "duration" && monthLike(actual) !== null;

/** The one exact figure an actual names, null where it names none; "≥95%" as an actual leaves open how much it was. */
export function figureOf(actual: Target): Quantity | null {
  if (actual.form !== "quantity") return timeCounted(actual) ?? monthLike(actual);
  return actual.comparator === null || actual.comparator === "＝" ? actual.quantity : null;
}

/** The figure of an actual beside a target: 4.9万 beside ≥5万人次 has said its 万 and counts 人次. */
export function figureBeside(actual: Target, { unit }: Quantity): Quantity | null {
  const figure = figureOf(actual);
  return figure && figure.unit === null && unit && MULTIPLIED.test(folded(figure.text)) ? { ...figure, unit: unscaled(unit) ?? unit } : figure;
}

/** Beside a target in 万 a bare figure this many times as great may well count by ones. */
const MANY_TIMES = 10;

/** The actual's readings in the target's unit: none where the measures differ. */
function valuesIn({ unit, value: wanted }: Quantity, actual: Quantity): readonly Big[] {
  if (actual.unit === null) {
    const plain = unit && unit.kind !== "money" && unit.kind !== "unit-price" ? unscaled(unit) : null;
    if (unit && plain && actual.value.gt(wanted.times(MANY_TIMES))) return [actual.value, actual.value.times(plain.factor).div(unit.factor)];
    // 0.98 beside a target in % may be 98 % typed without its format.
    const fraction = unit?.base === "%" && actual.value.gt(0) && actual.value.lte(1);
    return fraction ? [actual.value, actual.value.times(100).div(unit.factor)] : [actual.value];
  }
  if (unit === null) return actual.unit.normal === "%" ? [actual.value] : [];
  const value = convert(actual, unit);
  return value === null ? [] : [value];
}

const MEASURED: ReadonlySet<string> = new Set(["money", "unit-price", "duration"]);

/** For money and time more than ＝ is a miss like less; more people or things served than ＝ may well be welcome. */
export const moreIsAMiss = ({ unit }: Quantity): boolean => unit !== null && MEASURED.has(unit.kind);

function againstOne(comparator: Comparator | null, target: Quantity, value: Big): Omit<Met, "unit"> {
  const order = value.cmp(target.value);
  const ratio = target.value.eq(0) ? null : value.div(target.value);
  const distance = value.minus(target.value).abs();
  const holds = HOLDS[comparator ?? "＝"](order);
  const open = !holds && (comparator === null || (comparator === "＝" && order > 0 && !moreIsAMiss(target)));
  const boundary = order === 0 && (comparator === "＜" || comparator === "＞");
  return { met: open ? null : holds, boundary, value, ratio, shortBy: holds || open ? null : distance };
}

function againstRange(lower: Quantity, upper: Quantity, value: Big): Omit<Met, "unit"> {
  const top = convertOrSame(upper, lower.unit);
  if (top === null) return undecided("");
  if (value.lt(lower.value)) return { ...againstOne("≥", lower, value), boundary: false };
  if (value.gt(top)) return { ...againstOne("≤", { ...lower, value: top }, value), boundary: false };
  return { met: true, boundary: false, value, ratio: ONE, shortBy: null };
}

const convertOrSame = (quantity: Quantity, unit: Unit | null): Big | null => (unit === null || quantity.unit === null ? quantity.value : convert(quantity, unit));

export function meets(target: Target, actual: Target): Met {
  const wanted = target.quantity;
  const unit = wanted?.unit?.normal ?? "";
  const figure = wanted && figureBeside(actual, wanted);
  if (wanted === null || figure === null || mayBeMonth(actual, wanted.unit)) return undecided(unit);
  const judged = valuesIn(wanted, figure).map((value) => (target.upper === null ? againstOne(target.comparator, wanted, value) : againstRange(wanted, target.upper, value)));
  const [first, ...others] = judged;
  if (!first || others.some((other) => other.met !== first.met)) return undecided(unit);
  // Two readings that agree on the verdict still differ in the figures.
  return others.length > 0 ? { ...first, value: null, ratio: null, shortBy: null, unit } : { ...first, unit };
}

