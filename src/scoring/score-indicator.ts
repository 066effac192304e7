/** The points an indicator earns under a method, with their derivation. */
import { Big } from "big.js";
import { isBlank } from "../sheet/text";
import type { Indicator } from "../tables/table";
import type { Target } from "../target";
import { type Attainment, attainmentOf } from "./attainment";
import { classOf, isDeclaredAbsent, isExecutionRow } from "./indicator-words";
import type { Attained, ScoringMethod, Step } from "./methods";
import { attainedIn } from "./qualitative";
import { NOTHING, partOf, rounded } from "./points";
import { type Derivation, open, type Score } from "./score";

/** `weight`: the indicator's points, above 0. */
export function scoreIndicator(indicator: Indicator, weight: Big, method: ScoringMethod): Score {
  if (isDeclaredAbsent(indicator)) return open("absent");
  if (isExecutionRow(indicator)) return executionRowScore(indicator, weight);
  if (isBlank(indicator.actual?.text ?? "")) return open("no-actual");
  const attainment = attainmentOf(indicator);
  if (!attainment) return open("no-target");
  return byBand(attainment, weight, method) ?? bySteps(attainment, weight, method) ?? byTarget(attainment, weight, method);
}

const points = (value: Big, derivation: Derivation): Score => ({ kind: "points", points: value, derivation });

/** 定性, words and grades: a person chooses within a band. What the actual says in figures for a target in words is for the person, too. */
function byBand({ target, actual, state, by }: Attainment, weight: Big, { bands }: ScoringMethod): Score | null {
  const said = attainedIn(actual.target.text);
  if (!isInWords(target.target) && (said === null || by === "figure")) return null;
  const attained: Attained | null = said ?? (state === "met" ? "achieved" : null);
  const fitting = bands.filter((band) => attained === null || band.attained === attained);
  const [first] = fitting;
  if (!first) return null;
  const shares = fitting.flatMap(({ from, to }) => [from, to]);
  const derivation = { kind: "band", weight, attained, label: attained === null ? "" : first.label } as const;
  return { kind: "band", min: rounded(weight.times(Math.min(...shares))), max: rounded(weight.times(Math.max(...shares))), derivation };
}

/** A target that figures cannot decide: its points are a person's choice within a band. */
export const isInWords = ({ qualitative, quantity, form }: Target): boolean => qualitative && quantity === null && form !== "date";

/** Steps go by the rate alone, whatever was aimed at. */
function bySteps({ indicator, target, comparison }: Attainment, weight: Big, { satisfactionSteps }: ScoringMethod): Score | null {
  const rate = comparison.value;
  if (!satisfactionSteps || rate === null || !isStepped(indicator, target.target)) return null;
  const step = satisfactionSteps.reduce<Step | null>((best, one) => (rate.gte(one.from) && one.from >= (best?.from ?? 0) ? one : best), null);
  const share = step?.share ?? 0;
  return points(partOf(weight, new Big(share), new Big(1)), { kind: "step", weight, rate, from: step?.from ?? null, share });
}

/** A satisfaction rate, which a method may score by steps. */
export const isStepped = (indicator: Indicator, { quantity }: Target): boolean => classOf(indicator) === "satisfaction" && quantity?.unit?.normal === "%";

function byTarget(attainment: Attainment, weight: Big, method: ScoringMethod): Score {
  const { state, target, comparison } = attainment;
  switch (state) {
    case "met":
      return points(weight, { kind: "met", weight });
    case "limit":
      return points(weight, { kind: "limit", weight, met: method.limit === "met" });
    case "unmet":
      return unmet(attainment, weight, method);
    default:
      return isUnsigned(target.target) && comparison.value !== null ? byFigure(attainment, weight, method) : open("not-comparable");
  }
}

/** A figure without a sign is what is to be reached, or not to be passed where less is wanted (财预〔2020〕10号: 完成指标值的记满分，未完成的按比例记分). */
function byFigure({ indicator, target }: Attainment, weight: Big, method: ScoringMethod): Score {
  const exact = attainmentOf({ ...indicator, target: { ...target, target: { ...target.target, comparator: "＝" } } });
  return exact && exact.state !== "open" ? byTarget(exact, weight, method) : open("no-sign");
}

export const isUnsigned = ({ form, comparator, quantity }: Target): boolean => form === "quantity" && comparator === null && quantity !== null;

function unmet(attainment: Attainment, weight: Big, method: ScoringMethod): Score {
  if (method.unmet === "nothing") return points(NOTHING, { kind: "nothing", weight, because: "method" });
  const target = attainment.target.target.quantity?.value;
  const actual = attainment.comparison.value;
  if (attainment.missed === null || !target || attainment.target.target.upper || actual === null) return open("no-proportion");
  if (target.lte(0)) return points(NOTHING, { kind: "nothing", weight, because: "no-proportion" });
  const common = { weight, target, actual, unit: attainment.comparison.unit } as const;
  if (attainment.missed === "floor") return points(partOf(weight, actual, target), { kind: "below-floor", ...common, ratio: actual.div(target) });
  if (method.ceiling === "target-over-actual") return points(partOf(weight, target, actual), { kind: "ceiling-ratio", ...common, ratio: target.div(actual) });
  const excess = actual.minus(target);
  return points(partOf(weight, target.minus(excess), target), { kind: "above-ceiling", ...common, excess: excess.div(target) });
}

/** 预算执行率 printed among the indicators: the rate itself counts, whatever the target says. */
function executionRowScore({ actual }: Indicator, weight: Big): Score {
  if (isBlank(actual?.text ?? "")) return open("no-actual");
  const rate = actual && rateIn(actual.target);
  return rate ? points(partOf(weight, rate, new Big(100)), { kind: "execution", weight, rate }) : open("not-comparable");
}

/** In percent; null where the text names no one rate. 0.98 without a unit may be 98 % typed without its format. */
export function rateIn({ quantity, upper, comparator }: Target): Big | null {
  if (!quantity || upper || (comparator !== null && comparator !== "＝")) return null;
  const isRate = quantity.unit ? quantity.unit.normal === "%" : quantity.value.gt(1);
  return isRate ? quantity.value : null;
}
