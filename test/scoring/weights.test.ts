/** Weights as they are written: in points or in shares, of one row or merged over several. */
import { describe, expect, it } from "@jest/globals";
import { isInShares, ownWeight } from "../../src/scoring/weights";
import type { Indicator } from "../../src/tables/table";
import { indicator } from "./rows";

const weighing = (...weights: readonly (number | null)[]): Indicator[] => weights.map((weight, row) => indicator({ weight, row }));

describe("weights in shares", () => {
  it.each<readonly [readonly (number | null)[], boolean]>([
    [[0.2, 0.8], true],
    [[0.2, null, 0.8], true],
    [[0.2, 1], false],
    [[20, 0.5], false],
    [[20, 80], false],
    [[0.5], false],
    [[null, 0.5], false],
    [[], false],
  ])("%j: %p", (weights, shares) => {
    expect(isInShares(weighing(...weights))).toBe(shares);
  });
});

describe("a row's own weight", () => {
  const merged = (one: Indicator, top: number, bottom: number): Indicator => (one.weight ? { ...one, weight: { ...one.weight, range: { ...one.weight.range, top, bottom } } } : one);
  const rows = weighing(10, 20, 30);
  const [first] = rows;

  it("is what is written, if it is more than nothing", () => {
    expect(weighing(10, 0, -5, null).map((one) => ownWeight(one, rows)?.toNumber() ?? null)).toEqual([10, null, null, null]);
  });

  it.each<readonly [what: string, top: number, bottom: number, weight: number | null]>([
    ["merged over two rows is nobody's", 0, 1, null],
    ["merged from above it is nobody's", -1, 1, null],
    ["merged over one indicator and a row without is its own", -1, 0, 10],
    ["merged over the last indicator and rows below is its own", 2, 5, 10],
    ["in one cell is its own", 0, 0, 10],
  ])("%s", (_, top, bottom, weight) => {
    expect(first && (ownWeight(merged(first, top, bottom), rows)?.toNumber() ?? null)).toBe(weight);
  });
});
