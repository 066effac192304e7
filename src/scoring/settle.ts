/** What a row counts with once a person has had their say. */
import type { Big } from "big.js";
import { NOTHING, rounded } from "./points";
import type { Score } from "./score";

/**
 * The computed points; else those that a person gave (`chosen`), kept within the band; else the whole weight for what is said to be achieved.
 * Null where a person has yet to choose.
 */
export function settledPoints(score: Score, chosen: Big | null): Big | null {
  switch (score.kind) {
    case "points":
      return score.points;
    case "band": {
      if (chosen !== null) return within(rounded(chosen), score.min, score.max);
      return score.derivation.kind === "band" && score.derivation.attained === "achieved" ? score.max : null;
    }
    default:
      return chosen && within(rounded(chosen), NOTHING, null);
  }
}

function within(points: Big, least: Big, most: Big | null): Big {
  if (points.lt(least)) return least;
  return most && points.gt(most) ? most : points;
}
