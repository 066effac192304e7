/** A derivation as figures and signs, the same in every language: "10 ×(1−0.75)= 2.50". */
import type { Big } from "big.js";
import { NOTHING, partOf, rounded } from "./points";
import type { Derivation } from "./score";

/** Shares are shown to four decimals at most, points to two. */
const share = (value: Big): string => value.round(4).toFixed();
const points = (value: Big): string => rounded(value).toFixed(2);
/** A year in months need not end: 11个月 is 0.9167年. */
const amount = (value: Big): string => value.round(6).toFixed();
const percent = (value: Big): string => `${value.times(100).round(2).toFixed()}%`;

/** "" where nothing is computed: full points, nothing, or a band to choose from. */
export function formulaOf(derivation: Derivation): string {
  const weight = derivation.weight.toFixed();
  switch (derivation.kind) {
    case "below-floor": {
      const { actual, target } = derivation;
      return `${weight} × ${amount(actual)}÷${amount(target)} = ${points(partOf(derivation.weight, actual, target))}`;
    }
    case "ceiling-ratio": {
      const { actual, target } = derivation;
      return `${weight} × ${amount(target)}÷${amount(actual)} = ${points(partOf(derivation.weight, target, actual))}`;
    }
    case "above-ceiling": {
      const { actual, target, excess } = derivation;
      return `${weight} ×(1−${share(excess)})${excess.gt(1) ? "→" : "="} ${points(partOf(derivation.weight, target.times(2).minus(actual), target))}`;
    }
    case "step":
      return `${weight} × ${derivation.share} = ${points(derivation.weight.times(derivation.share))}`;
    case "execution":
      return `${weight} × ${percent(derivation.rate.div(100))} = ${points(executionPoints(derivation.weight, derivation.rate))}`;
    default:
      return "";
  }
}

/** By how much a ceiling was passed, or a floor missed, as a percentage of the target; "" where there is no such share. */
export function missedBy(derivation: Derivation): string {
  switch (derivation.kind) {
    case "above-ceiling":
      return percent(derivation.excess);
    case "ceiling-ratio":
      return percent(derivation.actual.minus(derivation.target).div(derivation.target));
    case "below-floor":
      return percent(derivation.target.minus(derivation.actual).div(derivation.target));
    default:
      return "";
  }
}

const executionPoints = (weight: Big, rate: Big): Big => {
  const earned = weight.times(rate).div(100);
  return earned.gt(weight) ? weight : earned.lt(0) ? NOTHING : earned;
};
