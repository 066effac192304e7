/** What may be typed for an actual, an amount, a weight or a score, and what it becomes in the cell. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { typedActual, typedNumber } from "../../src/taskpane/evaluation/typed";

const cell = { sheetId: "s", row: 0, column: 0, holds: "", isPercent: false } as const;
const percent = { ...cell, isPercent: true };

describe("an actual", () => {
  it.each([
    ["12", "人", 12],
    [" １２ ", "人", 12],
    ["1,200.5", "元", 1200.5],
    ["-3", "%", -3],
    ["", "人", ""],
    ["　", "人", ""],
    ["12人", "人", 12],
  ])("%s in a generated sheet", (text, unit, value) => {
    expect(typedActual(text, "figure", cell, unit, false)).toEqual({ value });
  });

  it.each([
    ["95", 0.95],
    ["95%", 0.95],
    ["96.55%", 0.9655],
  ])("%s in a cell that shows percent", (text, value) => {
    expect(typedActual(text, "figure", percent, "%", false)).toEqual({ value });
  });

  it.each([
    ["11个月", "年", false, "unit"],
    ["很多", "人", false, "number"],
    ["≥12", "人", false, "number"],
    ["500很多", "人", true, "unit"],
    ["=1+1", "人", true, "number"],
  ] as const)("%s for %s is refused", (text, unit, takesUnits, refusal) => {
    expect(typedActual(text, "figure", cell, unit, takesUnits)).toEqual({ refusal });
  });

  it("keeps its unit, or a date, in a cell of the user's own", () => {
    expect(typedActual("11个月", "figure", cell, "年", true)).toEqual({ value: "11个月" });
    expect(typedActual("7月", "figure", cell, "月", true)).toEqual({ value: "7月" });
  });

  it("is any text where words are due", () => {
    expect(typedActual("=SUM(A1)", "text", cell, "", false)).toEqual({ value: "=SUM(A1)" });
    expect(typedActual("2024年11月", "text", cell, "", false)).toEqual({ value: "2024年11月" });
  });

  it("comes back as it was typed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.boolean(), (hundredths, isPercent) => {
        const typed = typedActual(String(hundredths / 100), "figure", { ...cell, isPercent }, "", false);
        expect("value" in typed && Number((Number(typed.value) * (isPercent ? 100 : 1)).toPrecision(12))).toBe(hundredths / 100);
      }),
    );
  });
});

describe("a number", () => {
  it.each([
    ["80.1", { min: "0", max: null }, { value: 80.1 }],
    ["", { min: "0", max: null }, { value: "" }],
    ["-1", { min: "0", max: null }, { refusal: "negative" }],
    ["0", { min: "0", max: null, isStrict: true }, { refusal: "positive" }],
    ["8.5", { min: "6", max: "8" }, { refusal: "range" }],
    ["8", { min: "6", max: "8" }, { value: 8 }],
    ["八成", { min: "0", max: null }, { refusal: "number" }],
  ])("%s within %o", (text, limits, expected) => {
    expect(typedNumber(text, cell, limits)).toEqual(expected);
  });
});
