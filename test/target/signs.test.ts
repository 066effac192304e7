/** Every spelling of a sign: alone in its cell, before a number, behind one. */
import { describe, expect, it } from "@jest/globals";
import { agree, hasSymbol, signAtEnd, signAtStart, signBefore, signBehind, signOf, UNREADABLE } from "../../src/target/signs";

const SYMBOLS = { "≥": "≥ ≧ ⩾ ≽ >= => ≥= ≮", "≤": "≤ ≦ ⩽ ≼ <= =< ≤= ≯", "＝": "=", "＞": ">", "＜": "<" };
const WORDS = {
  "≥": "大于等于 大于或等于 高于等于 高于或等于 多于或等于 不低于 不少于 不小于 不得低于 不得少于 不应低于 不能低于 至少 最低 最少 至少达到 达到 达 达到或超过 正向",
  "≤": "小于等于 小于或等于 低于等于 低于或等于 少于或等于 不高于 不超过 不超出 不大于 不多于 不得超过 不得高于 不得超出 不应超过 不能超过 至多 最多 最高 最高不超过 最多不超过 控制在 严格控制在 限制在 不超 反向 负向 逆向",
  "＝": "等于 恰为",
  "＞": "大于 高于 超过 超出 多于 超 逾",
  "＜": "小于 低于 少于 不足 未满 不到 不满",
};
const listed = (table: typeof SYMBOLS): string[][] => Object.entries(table).flatMap(([sign, spellings]) => spellings.split(" ").map((spelling) => [spelling, sign]));
const place = (sign: ReturnType<typeof signBefore>) => (sign === null || sign === UNREADABLE ? null : [sign.comparator, sign.start, sign.end, sign.symbol]);

describe("a sign", () => {
  it.each(listed(SYMBOLS))("%s is %s", (spelling, sign) => {
    expect(signOf(spelling)).toBe(sign);
    expect(place(signBefore(`率${spelling}90`, 1 + spelling.length))).toEqual([sign, 1, 1 + spelling.length, true]);
    expect(hasSymbol(`a${spelling}`)).toBe(true);
  });

  it.each(listed(WORDS))("%s is %s", (spelling, sign) => {
    expect([signOf(spelling), signOf(`${spelling}指标`)]).toEqual([sign, sign]);
    expect(place(signBefore(`率${spelling}90`, 1 + spelling.length))).toEqual([sign, 1, 1 + spelling.length, false]);
    expect(hasSymbol(spelling)).toBe(false);
  });

  it.each([["≤≤", "≤"], ["≥≥≥", "≥"], ["＞＝", "≥"], ["= =", "＝"]])("%s is %s typed oddly", (spelling, sign) => expect(signOf(spelling)).toBe(sign));
  it.each(["", "定性", "定量", "><", "≥≤", "<>", "指标", "指标正向", "+", "90"])("is not %j", (text) => expect(signOf(text)).toBeNull());

  it("that means nothing makes the number unreadable", () => {
    expect([signBefore("><90", 2), signBefore("≥≤90", 2)]).toEqual([UNREADABLE, UNREADABLE]);
    expect(signBefore("达标率90", 3)).toBeNull();
  });

  it("counts to its end only", () => {
    expect(place(signBefore("不低于90", 3))).toEqual(["≥", 0, 3, false]);
    expect([signBefore("不低于90", 5), signBefore("不低于90", 2), signBefore("≥90", 0)]).toEqual([null, null, null]);
  });
});

describe("a sign behind a number", () => {
  it.each([
    ["以上", "≥", 2],
    ["及以上", "≥", 3],
    ["及其以上", "≥", 4],
    ["或以上", "≥", 3],
    ["含以上", "≥", 3],
    ["(含)以上", "≥", 5],
    ["以上(含)", "≥", 5],
    ["以上(含本数)", "≥", 7],
    ["(含本数)及以上", "≥", 8],
    ["及(含)以上", "≥", 6],
    ["以下", "≤", 2],
    ["以内", "≤", 2],
    ["之内", "≤", 2],
    ["内", "≤", 1],
    ["内完成", "≤", 1],
    ["及以下", "≤", 3],
    ["以内(含)", "≤", 5],
  ])("%s is %s", (text, sign, length) => {
    expect(place(signBehind(`90${text}`, 2))).toEqual([sign, 2, 2 + length, false]);
  });

  it.each(["", "上", "人以上", "内部", "内容", "内外", "内控", "内涵", "内心", "内在", "内设", "内置", "内蒙", "及", "(含)", "以外"])("%j is none", (text) => expect(signBehind(`90${text}`, 2)).toBeNull());
});

describe("a sign at an end of a text", () => {
  it.each([
    ["≥良好", ["≥", 0, 1, true]],
    ["不低于良好", ["≥", 0, 3, false]],
    ["最高不超过良好", ["≤", 0, 5, false]],
    ["至少", ["≥", 0, 2, false]],
    ["良好≥", null],
    ["", null],
  ])("begins %j", (text, sign) => expect(place(signAtStart(text))).toEqual(sign));

  it.each([
    ["良好以上", 0, ["≥", 2, 4, false]],
    ["良好及以上", 0, ["≥", 2, 5, false]],
    ["良好及以上(含本数)", 0, ["≥", 2, 10, false]],
    ["良好以上", 3, null],
    ["良好以上水平", 0, null],
    ["良好", 0, null],
  ])("ends %j from %d on", (text, from, sign) => expect(place(signAtEnd(text, from))).toEqual(sign));
});

describe("two signs", () => {
  const before = (text: string) => {
    const sign = signBefore(text, text.length);
    if (sign === null || sign === UNREADABLE) throw new RangeError(text);
    return sign;
  };
  const [up, down] = [signBehind("以上", 0), signBehind("以内", 0)];

  it.each([["≥", true, false], ["＞".normalize("NFKC"), true, false], ["=", false, false], ["≤", false, true], ["<", false, true]])("%s agrees with 以上: %p, with 以内: %p", (text, over, under) => {
    expect([up && agree(before(text), up), down && agree(before(text), down)]).toEqual([over, under]);
  });
});
