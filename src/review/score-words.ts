/** Puts a score into words of one language: what was reached, what was aimed at, and how the points came about. */
import type Big from "big.js";
import type { Language } from "../rules/rule";
import { type Derivation, formulaOf, missedBy, type Open, rounded, type Score } from "../scoring";
import type { Indicator } from "../tables/table";

export interface Scored {
  /** Null for the execution rate of the block above the indicators. */
  readonly indicator: Indicator | null;
  readonly score: Score;
  /** What counts now; null where that is open. */
  readonly points: Big | null;
  /** Typed by a person. */
  readonly isTyped: boolean;
}

/** A no-break space keeps figure and unit together. */
const GAP = "\u00a0";

const figure = (value: Big): string => value.round(4).toFixed();
const points = (value: Big): string => rounded(value).toFixed(2);
const withUnit = (value: Big, unit: string): string => (unit === "" ? figure(value) : /^[%‰]/u.test(unit) ? figure(value) + unit : figure(value) + GAP + unit);

/** "实际 7 月，目标 ＜4 月，超出 75%：10 ×(1−0.75)= 2.50". */
export function scoreWords(scored: Scored, language: Language): string {
  const { score } = scored;
  if (score.kind === "points" && scored.points === null) return speech[language].untold(points(score.points));
  if (score.kind === "open") return scored.points !== null && scored.isTyped ? speech[language].typed(points(scored.points)) : openWords[language][score.why];
  if (score.kind === "points" && scored.points !== null && scored.isTyped && !scored.points.eq(score.points)) return speech[language].typedOver(points(scored.points), points(score.points));
  return score.kind === "band" ? bandWords(scored, score, language) : derivationWords(scored, score.derivation, language);
}

/** What an unmet indicator lost: "超出 75%，扣 7.50 分"; "" where nothing was lost. */
export function lossWords({ score, points: earned }: Scored, language: Language): string {
  if (score.kind === "open" || earned === null) return "";
  const lost = score.derivation.weight.minus(earned);
  return lost.lte(0) ? "" : speech[language].loss(missed(score.derivation, language), points(lost));
}

function bandWords({ points: earned, isTyped }: Scored, { min, max, derivation }: Extract<Score, { kind: "band" }>, language: Language): string {
  const words = speech[language];
  const span = `${points(min)}–${points(max)}`;
  if (derivation.kind !== "band" || derivation.attained === null) return earned === null ? words.chooseBand(span) : words.typed(points(earned));
  if (earned === null) return words.scoreWithin(derivation.label, span);
  return isTyped ? words.scoredWithin(derivation.label, span, points(earned)) : words.achieved(derivation.label, points(earned));
}

function derivationWords(scored: Scored, derivation: Derivation, language: Language): string {
  const both = comparison(scored.indicator, derivation, language);
  const end = conclusion(derivation, language);
  return both === "" ? end : speech[language].because(both, end);
}

/** Actual and target, as figures where the derivation has them, else as they are written. */
function comparison(indicator: Indicator | null, derivation: Derivation, language: Language): string {
  const words = speech[language];
  switch (derivation.kind) {
    case "below-floor":
    case "above-ceiling":
    case "ceiling-ratio": {
      const sign = indicator?.target?.target.comparator ?? "";
      return words.list(words.both(withUnit(derivation.actual, derivation.unit), sign + withUnit(derivation.target, derivation.unit)), missed(derivation, language));
    }
    case "step":
      return words.actual(`${figure(derivation.rate)}%`);
    case "execution":
      return words.rate(`${points(derivation.rate)}%`);
    default: {
      const actual = indicator?.actual?.target.text.trim() ?? "";
      const target = indicator?.target?.target.text.trim() ?? "";
      return actual === "" || target === "" ? "" : words.both(actual, target);
    }
  }
}

function conclusion(derivation: Derivation, language: Language): string {
  const words = speech[language];
  const formula = formulaOf(derivation);
  switch (derivation.kind) {
    case "met":
      return words.met(points(derivation.weight));
    case "limit":
      return derivation.met ? words.limitMet(points(derivation.weight)) : words.limitUnmet(points(derivation.weight));
    case "nothing":
      return derivation.because === "method" ? words.nothing : words.noProportion;
    case "step":
      return derivation.from === null ? words.belowSteps(formula) : words.step(String(derivation.from), formula);
    case "band":
      return derivation.label;
    default:
      return formula;
  }
}

/** "超出 75%" or "差 5.26%". */
function missed(derivation: Derivation, language: Language): string {
  const share = missedBy(derivation);
  if (share === "") return "";
  return derivation.kind === "below-floor" ? speech[language].short(share) : speech[language].over(share);
}

const speech = {
  "zh-CN": {
    because: (comparison: string, end: string) => `${comparison}：${end}`,
    list: (first: string, second: string) => `${first}，${second}`,
    both: (actual: string, target: string) => `实际 ${actual}，目标 ${target}`,
    actual: (actual: string) => `实际 ${actual}`,
    rate: (rate: string) => `执行率 ${rate}`,
    over: (share: string) => `超出 ${share}`,
    short: (share: string) => `差 ${share}`,
    loss: (missed: string, lost: string) => `${missed === "" ? "" : `${missed}，`}扣 ${lost}${GAP}分`,
    met: (full: string) => `达到目标，得满分 ${full}`,
    limitMet: (full: string) => `正好等于目标，算达到，得满分 ${full}`,
    limitUnmet: (full: string) => `正好等于目标，按字面没有达到；比例是 1，仍得 ${full}，要写原因`,
    nothing: "没有达到目标，按评分办法不得分",
    noProportion: "目标是 0，超出即不得分",
    step: (from: string, formula: string) => `在 ${from}%（含）以上一档，${formula}`,
    belowSteps: (formula: string) => `低于最低一档，${formula}`,
    chooseBand: (span: string) => `定性指标：选完成到哪一档，再在 ${span} 之间给分`,
    scoreWithin: (label: string, span: string) => `${label}：在 ${span} 之间给分`,
    scoredWithin: (label: string, span: string, given: string) => `${label}：可给 ${span}，给了 ${given}`,
    achieved: (label: string, given: string) => `${label}：没有另外给分，按满分 ${given} 计`,
    typed: (given: string) => `由人给分 ${given}`,
    typedOver: (given: string, computed: string) => `由人给分 ${given}；按评分办法算是 ${computed}`,
    untold: (computed: string) => `表上的公式认不出这段文字，由人给分；按评分办法可得 ${computed}`,
  },
  "en-US": {
    because: (comparison: string, end: string) => `${comparison}: ${end}`,
    list: (first: string, second: string) => `${first}, ${second}`,
    both: (actual: string, target: string) => `actual ${actual}, target ${target}`,
    actual: (actual: string) => `actual ${actual}`,
    rate: (rate: string) => `execution rate ${rate}`,
    over: (share: string) => `${share} over`,
    short: (share: string) => `${share} short`,
    loss: (missed: string, lost: string) => `${missed === "" ? "" : `${missed}, `}${lost}${GAP}points off`,
    met: (full: string) => `target met, full points ${full}`,
    limitMet: (full: string) => `equal to the target, which counts as met, full points ${full}`,
    limitUnmet: (full: string) => `equal to the target, unmet by the letter; the ratio is 1, so still ${full}, but a reason is due`,
    nothing: "target not met, no points by this method",
    noProportion: "the target is nought, anything above earns no points",
    step: (from: string, formula: string) => `in the step from ${from}% up, ${formula}`,
    belowSteps: (formula: string) => `below the lowest step, ${formula}`,
    chooseBand: (span: string) => `in words: choose how far it got, then score within ${span}`,
    scoreWithin: (label: string, span: string) => `${label}: score within ${span}`,
    scoredWithin: (label: string, span: string, given: string) => `${label}: ${span} possible, ${given} given`,
    achieved: (label: string, given: string) => `${label}: no score of its own given, counted in full as ${given}`,
    typed: (given: string) => `scored by a person: ${given}`,
    typedOver: (given: string, computed: string) => `scored by a person: ${given}; the method gives ${computed}`,
    untold: (computed: string) => `the formula on the sheet does not know these words, so a person scores it; the method gives ${computed}`,
  },
} as const satisfies Readonly<Record<Language, unknown>>;

const openWords: Readonly<Record<Language, Readonly<Record<Open, string>>>> = {
  "zh-CN": {
    "no-weight": "没有权重，不能计分",
    "shared-weight": "权重和别的指标合在一格，不能单独计分",
    "no-target": "没有能比较的目标值，由人给分",
    "no-actual": "填了实际完成值就计分",
    "no-sign": "目标没有符号，多了少了算不算完成要由人给分",
    "not-comparable": "实际和目标不能直接比较，由人给分",
    "no-proportion": "没有达到目标，扣多少不能按比例算，由人给分",
    absent: "不涉及，不计分",
    "no-amounts": "填了预算数和执行数就计分",
  },
  "en-US": {
    "no-weight": "no weight, so no score",
    "shared-weight": "the weight is shared with other indicators in one cell, so no score of its own",
    "no-target": "no target to compare with, a person scores it",
    "no-actual": "scored once there is an actual value",
    "no-sign": "the target has no sign; whether more or less than it counts as met is for a person to score",
    "not-comparable": "actual and target cannot be compared, a person scores it",
    "no-proportion": "target not met, and no share can be taken; a person scores it",
    absent: "does not apply, not scored",
    "no-amounts": "scored once budget and executed amount are there",
  },
};
