/** What only looks like a quantity is covered; what is a quantity stays. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { maskAll } from "../../src/target/masks";

const shown = (text: string): string => maskAll(text).text.replaceAll("\u0000", "_");

describe("what is covered before a text is read", () => {
  it.each([
    ["≥95%", "≥95%"],
    ["<=12.5万元/人", "<=12.5万元/人"],
    ["2024.5万元", "2024.5万元"],
    ["2024.5", "______"],
    ["2024年", "_____"],
    ["第3次", "__次"],
    ["每月2次", "____"],
    ["1.人", "__人"],
    ["《2024年计划》3个", "_________3个"],
    ["12月底前完成3项", "____前完成3项"],
  ])("%s: %s", (text, covered) => {
    expect(shown(text)).toBe(covered);
  });

  /** Behind a stop nothing is covered that was not covered without it, and nothing is read the short way. */
  it("covers nothing of a number with a unit, whichever way it is read", () => {
    const sign = fc.constantFrom("", "≥", "≤", ">", "<=", "=");
    const number = fc.tuple(fc.nat(9999), fc.option(fc.nat(99), { nil: null })).map(([whole, rest]) => (rest === null ? `${whole}` : `${whole}.${rest}`));
    const unit = fc.array(fc.constantFrom(...Array.from("%‰万亿元人户名家套台件辆次个项份亩吨米公里平方/")), { maxLength: 6 }).map((chars) => chars.join(""));
    fc.assert(fc.property(sign, number, unit, (before, value, behind) => {
      fc.pre(!/^(?:19|20)\d\d\./u.test(value));
      const text = before + value + behind;
      expect(maskAll(`${text}，`).text).toBe(`${maskAll(text).text}，`);
    }));
  });
});
