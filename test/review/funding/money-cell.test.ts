/** A figure of a sheet as it is shown, and sums and shares of such figures. */
import { describe, expect, it } from "@jest/globals";
import Big from "big.js";
import { asShown, moneyCell, shareOf, valueOf } from "../../../src/review/funding/money-cell";
import { cellAt } from "../../../src/sheet/range";

const field = (text: string, value: number | null) => ({ text, value: value === null ? null : new Big(value), storedAsText: false, range: cellAt(0, 0) });
const shown = (text: string, value: number | null) => {
  const cell = moneyCell(field(text, value));
  return `${cell.state} ${cell.text}`;
};

describe("a cell of money", () => {
  it.each<readonly [string, number | null, string]>([
    ["80.00", 80, "figure 80.00"], [" 1,234.50 ", 1234.5, "figure 1,234.50"], ["-3", -3, "figure -3"], ["25%", 25, "figure 25"], ["25 ％", 25, "figure 25"], ["8.5万元", 8.5, "figure 8.5"], ["8.5 元", 8.5, "figure 8.5"], ["2亿元", 2, "figure 2"],
    ["33.33", 33.3333, "figure 33.33"], ["80万元", 800_000, "figure 800000"], ["约80", 80, "figure 80"], ["80（含结转）", 80, "figure 80"], ["1.2.3", 1.2, "figure 1.2"], ["80", 80.5, "figure 80.5"],
    ["", null, "blank "], ["  ", null, "blank "], ["—", null, "nought —"], ["无", null, "nought 无"], [" 待定 ", null, "unreadable 待定"],
  ])("%p of %p is a %s", (text, value, said) => {
    expect(shown(text, value)).toBe(said);
  });

  it("counts as nothing where it has no value", () => {
    expect([valueOf(null), valueOf(undefined), valueOf(field("x", null)), valueOf(field("5", 5))].map(Number)).toEqual([0, 0, 0, 5]);
  });
});

describe("a sum", () => {
  it("has the decimals of its most exact figure, six at most", () => {
    expect([asShown(new Big(10), ["5", "5"]), asShown(new Big(10), ["5.5", "4.50"]), asShown(new Big("0.3"), ["0.10000000001"]), asShown(new Big(3), [])]).toEqual(["10", "10.00", "0.300000", "3"]);
  });
});

describe("a share", () => {
  it("is in percent with one decimal, and none of nothing", () => {
    expect([shareOf(new Big(1), new Big(3)), shareOf(new Big(5), new Big(5)), shareOf(new Big(1), new Big(2000)), shareOf(new Big(1), new Big(0)), shareOf(new Big(1), new Big(-1))]).toEqual(["33.3", "100", "0.1", null, null]);
  });
});
