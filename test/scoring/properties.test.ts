/** What holds for any figures: no score below nothing or above its weight, no better result with a worse score, and no cent lost to binary fractions. */
import { describe, expect, it } from "@jest/globals";
import Big from "big.js";
import fc from "fast-check";
import { assignedWeights, methods, type ScoringMethod, scoreIndicator } from "../../src/scoring";
import "../support/properties";
import { indicator, NATIONAL, type Parts, tableOf } from "./rows";

const decimal = (most: number): fc.Arbitrary<string> => fc.integer({ min: 1, max: most * 100 }).map((cents) => new Big(cents).div(100).toFixed());
const weight = decimal(50);
const figure = decimal(10_000);
const signs = fc.constantFrom("≥", "＞", "≤", "＜", "＝");
const method = fc.record({ ceiling: fc.constantFrom("one-minus-excess" as const, "target-over-actual" as const), limit: fc.constantFrom("met" as const, "unmet" as const) }).map((choices): ScoringMethod => ({ ...NATIONAL, ...choices }));

function pointsOf(parts: Parts, by: ScoringMethod): Big {
  const score = scoreIndicator(indicator(parts), new Big(parts.weight ?? 10), by);
  if (score.kind !== "points") throw new RangeError(`no points: ${JSON.stringify(score)}`);
  return score.points;
}

/** Points in hundredths by whole numbers alone, half up. */
function hundredths(weightInCents: bigint, numerator: bigint, denominator: bigint): bigint {
  const twice = (2n * weightInCents * numerator) / denominator;
  return (twice + 1n) / 2n;
}

const cents = (text: string): bigint => BigInt(new Big(text).times(100).toFixed(0));

describe("points of a figure", () => {
  it("lie between nothing and the weight, with two decimals at most where the weight has no more", () => {
    fc.assert(
      fc.property(weight, signs, figure, figure, method, (w, sign, target, actual, by) => {
        const points = pointsOf({ weight: w, target: `${sign}${target}人`, actual: `${actual}人` }, by);
        expect(points.gte(0)).toBe(true);
        expect(points.lte(w)).toBe(true);
        expect(points.times(100).mod(1).eq(0)).toBe(true);
      }),
    );
  });

  it("never fall as a floor's actual rises, nor as a ceiling's falls", () => {
    fc.assert(
      fc.property(weight, signs, figure, figure, figure, method, (w, sign, target, one, other, by) => {
        const [less = one, more = other] = [one, other].sort((a, b) => new Big(a).cmp(b));
        const of = (actual: string): Big => pointsOf({ weight: w, target: `${sign}${target}人`, actual: `${actual}人` }, by);
        const [worse, better] = sign === "≤" || sign === "＜" ? [of(more), of(less)] : [of(less), of(more)];
        expect(worse.lte(better)).toBe(true);
      }),
    );
  });

  it("never fall as an exact cost's actual falls", () => {
    fc.assert(
      fc.property(weight, figure, figure, figure, (w, target, one, other) => {
        const [less = one, more = other] = [one, other].sort((a, b) => new Big(a).cmp(b));
        const of = (actual: string): Big => pointsOf({ weight: w, level2: "成本指标", name: "成本", target: `＝${target}元`, actual: `${actual}元` }, NATIONAL);
        expect(of(more).lte(of(less))).toBe(true);
      }),
    );
  });

  it("are those of whole-number arithmetic", () => {
    fc.assert(
      fc.property(weight, figure, figure, (w, target, actual) => {
        const [t, a] = [cents(target), cents(actual)];
        const floor = pointsOf({ weight: w, target: `≥${target}人`, actual: `${actual}人` }, NATIONAL);
        expect(BigInt(floor.times(100).toFixed(0))).toBe(a >= t ? cents(w) : hundredths(cents(w), a, t));
        const ceiling = pointsOf({ weight: w, target: `≤${target}人`, actual: `${actual}人` }, NATIONAL);
        expect(BigInt(ceiling.times(100).toFixed(0))).toBe(a <= t ? cents(w) : a >= 2n * t ? 0n : hundredths(cents(w), 2n * t - a, t));
      }),
    );
  });

  it("do not depend on the unit the actual is given in", () => {
    fc.assert(
      fc.property(weight, signs, figure, figure, (w, sign, target, actual) => {
        const inThousands = pointsOf({ weight: w, level2: "成本指标", name: "成本", target: `${sign}${target}万元`, actual: `${actual}万元` }, NATIONAL);
        const inYuan = pointsOf({ weight: w, level2: "成本指标", name: "成本", target: `${sign}${target}万元`, actual: `${new Big(actual).times(10_000).toFixed()}元` }, NATIONAL);
        expect(inYuan.eq(inThousands)).toBe(true);
      }),
    );
  });
});

describe("assigned weights", () => {
  const rows = fc.array(fc.constantFrom("产出指标", "效益指标", "满意度指标", "成本指标", "决策"), { minLength: 1, maxLength: 40 });

  it("always make the indicators' points, each above nothing, and differ within a class by one step at most", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...methods), (classes, by) => {
        const table = tableOf(classes.map((level1): Parts => ({ level1 })));
        const weights = assignedWeights(table, by).map((weight) => weight ?? new Big(0));
        expect(weights.reduce((sum, weight) => sum.plus(weight), new Big(0)).toNumber()).toBe(by.indicatorPoints);
        expect(weights.every((weight) => weight.gt(0))).toBe(true);
        for (const level1 of new Set(classes)) {
          const own = weights.filter((_, index) => classes[index] === level1).map(Number);
          expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
