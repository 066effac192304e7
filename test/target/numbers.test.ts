import { describe, expect, it } from "@jest/globals";
import { Big } from "big.js";
import * as fc from "fast-check";
import { parseNumber } from "../../src/target";
import { runs } from "../support/properties";

/** How a whole number is written in Chinese: the standard way, with one 零 for every gap. */
function inChinese(value: number, digits: string, places: readonly string[], leadingOne: boolean): string {
  const section = (number: number): string => {
    let text = "";
    for (const [index, power] of [1000, 100, 10, 1].entries()) {
      const digit = Math.floor(number / power) % 10;
      const zero = digits.charAt(0);
      if (digit !== 0) text += digits.charAt(digit) + (places[index] ?? "");
      else if (text !== "" && !text.endsWith(zero) && number % power !== 0) text += zero;
    }
    return text;
  };
  const zero = digits.charAt(0);
  const group = (number: number, factor: number, mark: string, high: (n: number) => string, low: (n: number) => string): string => {
    const top = Math.floor(number / factor);
    const rest = number % factor;
    if (top === 0) return low(rest);
    return high(top) + mark + (rest === 0 ? "" : (rest < factor / 10 ? zero : "") + low(rest));
  };
  const belowYi = (number: number): string => group(number, 10_000, "万", section, section);
  if (value === 0) return zero;
  const text = group(value, 100_000_000, "亿", belowYi, belowYi);
  const ten = places[2] ?? "";
  return !leadingOne && text.startsWith(digits.charAt(1) + ten) ? text.slice(1) : text;
}

const common = (value: number): string => inChinese(value, "零一二三四五六七八九", ["千", "百", "十", ""], false);
const spoken = (value: number): string => common(value).replaceAll(/(?<=^|[万亿千零])二(?=[千百])|^二(?=[万亿])/gu, "两");
const formal = (value: number): string => inChinese(value, "零壹贰叁肆伍陆柒捌玖", ["仟", "佰", "拾", ""], true);

const upTo12Digits = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000_000_000 }),
  fc.integer({ min: 0, max: 99_999 }),
  // Numbers with long gaps: few digits that are not 0.
  fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 9 })), { maxLength: 3, selector: ([power]) => power }).map((parts) => parts.reduce((sum, [power, digit]) => sum + digit * 10 ** power, 0)),
);

describe("parseNumber", () => {
  it.each([
    ["0", "0"],
    ["100", "100"],
    ["０", "0"],
    ["１２．５", "12.5"],
    [" 12 ", "12"],
    ["1,000", "1000"],
    ["1，000，000.50", "1000000.5"],
    ["-3", "-3"],
    ["－３", "-3"],
    ["+5", "5"],
    ["−2.5", "-2.5"],
    ["负三", "-3"],
    [".5", "0.5"],
    ["007", "7"],
    ["1.5万", "15000"],
    ["3亿", "300000000"],
    ["2千", "2000"],
    ["5 百", "500"],
    ["3千万", "30000000"],
    ["1万亿", "1000000000000"],
    ["十", "10"],
    ["十二", "12"],
    ["一十二", "12"],
    ["廿", "20"],
    ["廿五", "25"],
    ["卅一", "31"],
    ["两", "2"],
    ["两千三百", "2300"],
    ["二千三百", "2300"],
    ["一百零五", "105"],
    ["一百一十二", "112"],
    ["一千零五十", "1050"],
    ["一千零五", "1005"],
    ["两 万", "20000"],
    ["十万零五千", "105000"],
    ["十万五千", "105000"],
    ["一百万三千", "1003000"],
    ["伍佰", "500"],
    ["叁佰", "300"],
    ["伍仟", "5000"],
    ["壹拾贰", "12"],
    ["貳拾", "20"],
    ["一亿零三万", "100030000"],
    ["一亿三千万", "130000000"],
    ["一亿零一万零一", "100010001"],
    ["二十二亿零五", "2200000005"],
    ["一万亿", "1000000000000"],
    ["三点五", "3.5"],
    ["零点零五", "0.05"],
    ["三点五万", "35000"],
    ["〇", "0"],
  ])("reads %s as %s", (text, value) => {
    expect(parseNumber(text)?.toFixed()).toBe(new Big(value).toFixed());
  });

  it.each([
    "", " ", "一百五", "一千五", "一万五", "一千五十", "一百零", "一百零五十", "一百十二", "一亿三万", "一亿零三千万", "一亿五百", "百", "千", "万", "亿", "百人", "两十", "一百零两", "三五", "一二三", "二〇二四",
    "零零", "零五", "五零", "十十", "一万万", "三点", "点五", "三点两", "数十", "几百", "1,00", "12,34", "1,2345", "1234,567", "1 000", "90 95", "1.2.3", "5.", "--5", "+-5", "负-3", "1e5", "0x10", "50%", "3家", "abc", "２²", "①",
    "½", "1万5", "万5", "∞", "9".repeat(31),
  ])("refuses %j", (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it("reads every number up to a million million in common Chinese", () => {
    fc.assert(fc.property(upTo12Digits, (value) => parseNumber(common(value))?.eq(value) === true), { numRuns: runs(2000) });
  });

  it("reads every number up to a million million in 大写", () => {
    fc.assert(fc.property(upTo12Digits, (value) => parseNumber(formal(value))?.eq(value) === true), { numRuns: runs(2000) });
  });

  it("reads 两 where people write it for 二", () => {
    fc.assert(fc.property(upTo12Digits, (value) => parseNumber(spoken(value))?.eq(value) === true));
  });

  it("never gives two values to one numeral with a sign dropped", () => {
    const damaged = fc.tuple(upTo12Digits, fc.nat()).map(([value, at]) => {
      const text = common(value);
      const cut = at % text.length;
      return text.slice(0, cut) + text.slice(cut + 1);
    });
    fc.assert(
      fc.property(damaged, (text) => {
        const value = parseNumber(text);
        const canonical = value && common(value.toNumber());
        const plain = text.replace(/^一十/u, "十").replaceAll("零", "");
        expect(canonical?.replaceAll("零", "") ?? plain).toBe(plain);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("reads digits with thousands separators of either width", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.constantFrom(",", "，"), (value, comma) => {
        expect(parseNumber(value.toLocaleString("en-US").replaceAll(",", comma))?.toNumber()).toBe(value);
      }),
    );
  });
});
