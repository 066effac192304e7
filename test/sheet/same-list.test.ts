/** Lists that hold the same things. */
import { describe, expect, it } from "@jest/globals";
import { isSameList } from "../../src/sheet/same-list";

describe("two lists", () => {
  const thing = {};

  it("are the same where each thing is the very same, in order", () => {
    expect(isSameList([thing, 1, Number.NaN], [thing, 1, Number.NaN])).toBe(true);
    expect(isSameList([], [])).toBe(true);
  });

  it.each([
    ["a thing like it", [thing], [{}]],
    ["another order", [1, 2], [2, 1]],
    ["one more at the end", [1], [1, 2]],
    ["one less", [1, 2], [1]],
    ["nought of the other sign", [0], [-0]],
  ])("are not where one has %s", (_, one, other) => {
    expect(isSameList<unknown>(one, other)).toBe(false);
  });
});
