import { describe, expect, it } from "@jest/globals";
import { normalTarget, parseTarget } from "../../src/target";

describe("normalTarget", () => {
  it.each([
    ["≥95 百分比", "≥95%"],
    ["≥95 \u3000 百分比 以上", "≥95%以上"],
    ["=  100", "＝100"],
    ["100 百分比", "100%"],
    [">=90％", "≥90%"],
    ["≧90%", "≥90%"],
    ["⩽5天", "≤5天"],
    ["=100%", "＝100%"],
    ["═100%", "＝100%"],
    [">5家", "＞5家"],
    ["≤≤5天", "≤5天"],
    [">= 12 人", "≥12 人"],
    ["≥９０%", "≥90%"],
    ["＞300人数", "＞300人"],
    ["≤310 元／人", "≤310元/人"],
    ["完成率 100 百分比", "完成率 100%"],
    ["满意度>=95%", "满意度≥95%"],
    ["≥1，200人", "≥1,200人"],
    ["90百分比-95百分比", "90%-95%"],
    ["不低于 95 百分比", "不低于 95%"],
    ["95 百分比以上。", "95%以上。"],
  ])("%s → %s", (text, normal) => {
    expect(normalTarget(parseTarget({ text }))).toBe(normal);
  });

  it.each([
    "≥12 人", "≥ 12 人", "≤7 万元", "1 年", "100%", "≥90 %", "＝100%", "不低于90%", "90%以上", "户（套）", "16户（套）", "16户(套)", "5名", "1000元/人次", "5 月份前劳模体检，11 月份前劳模疗休养", "有效", "文字描述", "", "2024-12-31", "每年一次", "=良好",
    "培训3次，满意度95百分比",
  ])("%j is left alone", (text) => {
    expect(normalTarget(parseTarget({ text }))).toBeNull();
  });

  it("joins what stands in columns of its own", () => {
    expect(normalTarget(parseTarget({ text: "100", nature: "=", unit: "%" }))).toBe("＝100%");
    expect(normalTarget(parseTarget({ text: "95", nature: "≥", unit: "百分比" }))).toBe("≥95%");
    expect(normalTarget(parseTarget({ text: "95", nature: "≥", unit: "%" }))).toBeNull();
  });
});
