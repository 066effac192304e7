/** Whether plain data says the same. */
import { describe, expect, it } from "@jest/globals";
import { Big } from "big.js";
import { isSameData } from "../../src/sheet/same-data";

describe("plain data", () => {
  it.each<[unknown, unknown]>([
    [1, 1],
    [Number.NaN, Number.NaN],
    ["", ""],
    [null, null],
    [undefined, undefined],
    [[], []],
    [{}, {}],
    [{ a: 1, b: [2, { c: "3" }] }, { b: [2, { c: "3" }], a: 1 }],
    [new Big("1.50"), new Big("1.5")],
  ])("%j is the same as %j", (one, other) => {
    expect(isSameData(one, other)).toBe(true);
  });

  it.each<[unknown, unknown]>([
    [1, 2],
    [1, "1"],
    [0, -0],
    [null, undefined],
    [null, {}],
    [{}, null],
    [0, {}],
    [{}, 0],
    ["", []],
    [[], ""],
    [[], {}],
    [{}, []],
    [{ a: 1 }, {}],
    [{}, { a: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: undefined }, { b: undefined }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [[1, 2], [2, 1]],
    [[1], [1, 2]],
    [new Big("1.5"), new Big("-1.5")],
    [new Big("1.5"), new Big("15")],
  ])("%j is not the same as %j", (one, other) => {
    expect(isSameData(one, other)).toBe(false);
  });
});
