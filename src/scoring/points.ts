/** Points are kept to two decimals, half up, and lie between nothing and the weight. */
import { Big } from "big.js";

export const NOTHING = new Big(0);

export const rounded = (points: Big): Big => points.round(2, Big.roundHalfUp);

/** `numerator ÷ denominator` of the weight: multiplied out first, so that nothing is lost before rounding. */
export function partOf(weight: Big, numerator: Big, denominator: Big): Big {
  const points = rounded(weight.times(numerator).div(denominator));
  if (points.lt(0)) return NOTHING;
  return points.gt(weight) ? weight : points;
}
