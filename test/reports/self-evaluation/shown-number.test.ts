/** Texts with one number in them, as numbers under formats that show the very text. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { formatAround, shownNumber } from "../../../src/reports/self-evaluation/shown-number";
import { displayText } from "../../../src/sheet/sheet";
import "../../support/properties";

describe("a text with one number", () => {
  it.each([
    ["≥12 人", 12, '"≥"General" 人"'],
    ["≤5.69万元", 5.69, '"≤"General"万元"'],
    ["每月≥2次", 2, '"每月≥"General"次"'],
    ["95%", 0.95, "0%"],
    ["≥98.50%", 0.985, '"≥"0.00%'],
    ["＝100％", 100, '"＝"General"％"'],
    ["2.5‰", 2.5, 'General"‰"'],
    ["1,000", 1000, "#,##0"],
    ["≥1,234.50元", 1234.5, '"≥"#,##0.00"元"'],
    ["11个月", 11, 'General"个月"'],
    ["5.60", 5.6, "0.00"],
    ["-5人", -5, 'General"人"'],
    ["-5%", -0.05, "0%"],
    ["123456789012元", 123_456_789_012, '0"元"'],
  ])("%s is %d under %s", (text, value, numberFormat) => {
    expect(shownNumber(text)).toMatchObject({ value, numberFormat });
  });

  it.each(["", "及时发放", "90%-95%", "12月31日", "007", "增长-5%", "十二人", "１２人", "12\"人", "12\n人", "0.1234567890123456789", "1,00", `${"长".repeat(70)}12`])("%j is shown by no format", (text) => {
    expect(shownNumber(text)).toBeNull();
  });

  it("is always shown as it was written", () => {
    const around = fc.oneof(fc.constantFrom("", "≥", "≤", "＝", " 人", "万元", "元/人·次", "@", ";", "#", "\\", "_", "*", "E", "[红]", "yyyy"), fc.string({ maxLength: 6 }));
    const digits = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 })).map(([units, decimals]) => (units / 10 ** decimals).toFixed(decimals));
    fc.assert(
      fc.property(around, digits, fc.constantFrom("", "%"), around, (before, number, percent, behind) => {
        const text = before + number + percent + behind;
        const shown = shownNumber(text);
        if (shown) expect(displayText(shown.value, shown.numberFormat)).toBe(text);
        else expect(text).not.toMatch(/^[≥≤＝]?[1-9]\d{0,6}(?: 人|万元|元\/人·次|%)?$/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a format around a number", () => {
  it("quotes what stands around it", () => {
    expect(formatAround({ before: "≥", pattern: "General", behind: "人" })).toBe('"≥"General"人"');
    expect(formatAround({ before: "", pattern: "0%", behind: "" })).toBe("0%");
  });

  it("cannot hold quotes and line breaks", () => {
    expect(formatAround({ before: "", pattern: "General", behind: '"' })).toBeNull();
    expect(formatAround({ before: "\n", pattern: "General", behind: "" })).toBeNull();
  });
});
