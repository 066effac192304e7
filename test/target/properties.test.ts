import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { meets, normalTarget, parseTarget, type Target } from "../../src/target";

const SIGNS = ["", "≥", "≤", "＝", "＞", "＜", ">=", "<=", "=", ">", "<", "≧", "不低于", "不超过", "达到", "控制在"];
const UNITS = ["", "%", "百分比", "人", "人数", "人次", "元", "万元", "元/人·次", "天", "个工作日", "个月", "户（套）", "家", "期/年", "宗"];
const BEHIND = ["", "以上", "以内", "（含）以上"];
const WORDS = ["", "完成率", "满意度", "每人", "培训", "成本"];

const number = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }).map(String),
  fc.integer({ min: 1, max: 100_000 }).map((cents) => (cents / 100).toFixed(2)),
  fc.integer({ min: 1000, max: 10_000_000 }).map((value) => value.toLocaleString("en-US")),
  fc.constantFrom("十二", "两千三百", "伍佰", "三点五"),
);
/** The tokens of a target that stands in one cell. */
const tokens = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SIGNS), number, fc.constantFrom(...UNITS), fc.constantFrom(...BEHIND));
const anything = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.array(fc.oneof(fc.constantFrom(...Array.from("≥≤＝＞＜>=<0123456789１２％%.,，-—～至到一二三十百千万亿两年月日季度底前每次人元/·（）()《》〔〕第上下以内含优良好×X…文字描述 \n")), fc.constantFrom("工作日", "不低于", "达到", "百分之", "2024年", "半年")), { maxLength: 20 }).map((parts) => parts.join("")),
  tokens.map((parts) => parts.join("")),
);

/** What a target says, apart from how it is written. */
const said = (target: Target) => ({
  form: target.form,
  comparator: target.comparator,
  value: target.quantity?.value.toString(),
  unit: target.quantity?.unit?.normal,
  upper: target.upper?.value.toString(),
  words: target.words,
  isTime: target.isTime,
  qualitative: target.qualitative,
});

const fullWidth = (text: string): string => text.replaceAll(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe("parseTarget", () => {
  it("is total and keeps the text", () => {
    fc.assert(
      fc.property(anything, fc.option(anything, { nil: "" }), fc.option(anything, { nil: "" }), (text, nature, unit) => {
        expect(parseTarget({ text }).text).toBe(text);
        const apart = parseTarget({ text, nature, unit });
        expect(apart.text).toContain(text.replaceAll(/[\s\u200B-\u200D\u2060\uFEFF]+/gu, "") === "" ? "" : apart.text === text ? text : text.replaceAll(/[\s\u200B-\u200D\u2060\uFEFF]+/gu, ""));
      }),
      { numRuns: 3000 },
    );
  });

  it("has a quantity exactly where the form says so", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const target = parseTarget({ text });
        expect(target.quantity !== null).toBe(target.form === "quantity" || target.form === "range");
        expect(target.upper !== null).toBe(target.form === "range");
        if (target.upper && target.quantity?.unit === null) expect(target.upper.value.gte(target.quantity.value)).toBe(true);
        if (target.form === "date" || target.form === "frequency") expect(target.isTime).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("reads full-width and half-width alike", () => {
    fc.assert(fc.property(tokens, (parts) => expect(said(parseTarget({ text: fullWidth(parts.join("")) }))).toEqual(said(parseTarget({ text: parts.join("") })))));
  });

  it("reads the same with blanks between the parts", () => {
    fc.assert(
      fc.property(tokens, fc.array(fc.constantFrom("", " ", "  ", "\u3000", "\n", "\u00A0"), { minLength: 6, maxLength: 6 }), (parts, blanks) => {
        const spaced = parts.map((part, index) => (blanks[index] ?? "") + part).join("") + (blanks[5] ?? "");
        expect(said(parseTarget({ text: spaced }))).toEqual(said(parseTarget({ text: parts.join("") })));
      }),
    );
  });

  it("reads sign, number and unit alike in one cell and in three", () => {
    const apart = fc.tuple(fc.constantFrom("≥", "≤", "＝", "＞", "＜", "=", ">="), fc.integer({ min: 0, max: 1899 }).map(String), fc.constantFrom("%", "人", "元", "天", "个工作日", "个月", "户（套）", "家", "期/年", "元/人·次"));
    fc.assert(
      fc.property(apart, ([nature, text, unit]) => {
        const [three, one] = [parseTarget({ text, nature, unit }), parseTarget({ text: nature + text + unit })];
        expect(said(three)).toEqual(said(one));
        expect(three.text).toBe(one.text);
      }),
    );
  });
});

describe("normalTarget", () => {
  it("is idempotent and keeps the meaning", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const target = parseTarget({ text });
        const normal = normalTarget(target);
        if (normal === null) return;
        const again = parseTarget({ text: normal });
        expect(said(again)).toEqual(said(target));
        expect(normalTarget(again)).toBeNull();
      }),
      { numRuns: 5000 },
    );
  });
});

const met = (target: string, actual: number): boolean | null => meets(parseTarget({ text: target }), parseTarget({ text: `${actual}人` })).met;

describe("meets", () => {
  const count = fc.integer({ min: 0, max: 1000 });

  it("stays met as the actual rises under ≥ and falls under ≤", () => {
    fc.assert(
      fc.property(fc.constantFrom("≥", "＞"), fc.constantFrom("≤", "＜"), count, count, count, (up, down, wanted, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        if (met(`${up}${wanted}人`, low) === true) expect(met(`${up}${wanted}人`, high)).toBe(true);
        if (met(`${down}${wanted}人`, high) === true) expect(met(`${down}${wanted}人`, low)).toBe(true);
      }),
    );
  });

  it("decides every figure under ≥ ≤ ＞ ＜, one way for ≥ and the other for ＜", () => {
    fc.assert(
      fc.property(count, count, (wanted, actual) => {
        expect(met(`≥${wanted}人`, actual)).toBe(actual >= wanted);
        expect(met(`＜${wanted}人`, actual)).toBe(actual < wanted);
        expect(met(`≤${wanted}人`, actual)).toBe(actual <= wanted);
        expect(met(`＞${wanted}人`, actual)).toBe(actual > wanted);
      }),
    );
  });

  it("is short by what is missing", () => {
    fc.assert(
      fc.property(count, count, (wanted, actual) => {
        const result = meets(parseTarget({ text: `≥${wanted}人` }), parseTarget({ text: String(actual) }));
        expect(result.shortBy?.toNumber() ?? 0).toBe(Math.max(0, wanted - actual));
        expect(result.ratio?.toFixed(6)).toBe(wanted === 0 ? undefined : (actual / wanted).toFixed(6));
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(anything, anything, (target, actual) => {
        const result = meets(parseTarget({ text: target }), parseTarget({ text: actual }));
        expect(result.shortBy === null || result.met === false).toBe(true);
      }),
    );
  });
});
