import { describe, expect, it } from "@jest/globals";
import { describe as wordsOf, ruleName, severityWord } from "../../src/review/words";

const LANGUAGES = ["zh-CN", "en-US"] as const;
const missing = { rule: "target/missing", message: "default", params: { name: "培训人数" } };

describe("the words of a finding", () => {
  it.each(LANGUAGES)("are filled from its params in %s", (language) => {
    const words = wordsOf(missing, language);
    expect(words.why).toContain("“培训人数”");
    for (const text of [words.rule, words.title, words.next, words.basis.document, words.basis.asks]) expect(text).toMatch(/^[^{}]+$/u);
  });

  it("put a figure in as it is, also one that looks like a pattern or a placeholder", () => {
    expect(wordsOf({ ...missing, params: { name: "$& $1 {name}" } }, "zh-CN").why).toContain("“$& $1 {name}”");
  });

  it("are refused where a placeholder has no value: that is a mistake in the rule", () => {
    expect(() => wordsOf({ ...missing, params: {} }, "zh-CN")).toThrow(RangeError);
    expect(() => wordsOf({ ...missing, params: {} }, "en-US")).toThrow(/\{name\}/u);
  });

  it("are refused for a rule or a message that is not there", () => {
    expect(() => wordsOf({ ...missing, rule: "target/nothing" }, "zh-CN")).toThrow(RangeError);
    expect(() => wordsOf({ ...missing, message: "nothing" }, "zh-CN")).toThrow(RangeError);
  });

  it("include the name of a rule, none for one nobody knows", () => {
    expect(LANGUAGES.map((language) => ruleName("target/missing", language))).toEqual(LANGUAGES.map((language) => wordsOf(missing, language).rule));
    expect(ruleName("target/nothing", "zh-CN")).toBeNull();
  });

  it("include one for every severity", () => {
    expect(Object.values(severityWord["zh-CN"])).toEqual(["错误", "警告", "提示"]);
    expect(new Set(Object.values(severityWord["en-US"])).size).toBe(3);
  });
});
