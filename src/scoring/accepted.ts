/** The scores that one official or local method or another gives a row: a written score that is one of them is nobody's mistake. */
import { Big } from "big.js";
import type { Attainment } from "./attainment";
import type { Choices, ScoringMethod } from "./methods";
import { partOf } from "./points";
import { scoreIndicator } from "./score-indicator";

const CHOICES: readonly Partial<Choices>[] = [
  { ceiling: "one-minus-excess", unmet: "in-proportion", satisfactionSteps: null },
  { ceiling: "target-over-actual", unmet: "in-proportion", satisfactionSteps: null },
  { unmet: "nothing", satisfactionSteps: null },
];

/** Every figure in points; empty where nothing can be computed. */
export function acceptedPoints(attainment: Attainment, weight: Big, method: ScoringMethod): readonly Big[] {
  const byMethod = [{}, ...CHOICES].flatMap((choices) => {
    const score = scoreIndicator(attainment.indicator, weight, { ...method, ...choices });
    return score.kind === "points" ? [score.points] : [];
  });
  return [...byMethod, ...byRate(attainment, weight)];
}

const HUNDRED = new Big(100);

/** A rate that counts as it is, whatever was aimed at: 95 % earns 95 % of the weight. Or one that loses a hundredth of it for every point it is short or over by. */
function byRate(attainment: Attainment, weight: Big): readonly Big[] {
  const { quantity: target, upper } = attainment.target.target;
  const rate = attainment.comparison.value;
  if (target?.unit?.normal !== "%" || upper || rate === null || rate.lt(0)) return [];
  const asItIs = partOf(weight, rate, HUNDRED);
  return attainment.state === "unmet" ? [asItIs, partOf(weight, HUNDRED.minus(rate.minus(target.value).abs()), HUNDRED)] : [asItIs];
}
