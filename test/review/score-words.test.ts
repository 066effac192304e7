/** Scores in words, in both languages, from rows scored by the real methods. */
import { describe, expect, it } from "@jest/globals";
import Big from "big.js";
import { lossWords, scoreWords } from "../../src/review/score-words";
import type { Language } from "../../src/rules/rule";
import { methods, SATISFACTION_STEPS, scoreIndicator, type ScoringMethod, settledPoints } from "../../src/scoring";
import { indicator, NATIONAL, type Parts } from "../scoring/rows";

interface Said extends Parts {
  readonly method?: ScoringMethod;
  readonly given?: string;
}

function scored({ method = NATIONAL, given, ...parts }: Said) {
  const row = indicator(parts);
  const score = scoreIndicator(row, new Big(parts.weight ?? 10), method);
  const chosen = given === undefined ? null : new Big(given);
  return { indicator: row, score, points: settledPoints(score, chosen), isTyped: chosen !== null };
}

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const words = (said: Said, language: Language = "zh-CN"): string => plain(scoreWords(scored(said), language));
const loss = (said: Said, language: Language = "zh-CN"): string => plain(lossWords(scored(said), language));

const late: Said = { target: "＜4月", actual: "7", name: "资金发放完成时间", level2: "时效指标" };

describe("words for a score", () => {
  it.each<[string, Said, string]>([
    ["late", late, "实际 7 月，目标 ＜4 月，超出 75%：10 ×(1−0.75)= 2.50"],
    ["late by the other formula", { ...late, method: { ...NATIONAL, ceiling: "target-over-actual" } }, "实际 7 月，目标 ＜4 月，超出 75%：10 × 4÷7 = 5.71"],
    ["short", { target: "≥95%", actual: "90%" }, "实际 90%，目标 ≥95%，差 5.26%：10 × 90÷95 = 9.47"],
    ["nothing by the method", { target: "≥95%", actual: "90%", method: { ...NATIONAL, unmet: "nothing" } }, "实际 90%，目标 ≥95%：没有达到目标，按评分办法不得分"],
    ["met", { target: "≥12人", actual: "15" }, "实际 15，目标 ≥12人：达到目标，得满分 10.00"],
    ["equal, by the letter", { target: "＞12人", actual: "12", method: { ...NATIONAL, limit: "unmet" } }, "实际 12，目标 ＞12人：正好等于目标，按字面没有达到；比例是 1，仍得 10.00，要写原因"],
    ["a step", { level1: "满意度指标", level2: "服务对象满意度指标", target: "≥95%", actual: "85%", method: { ...NATIONAL, satisfactionSteps: SATISFACTION_STEPS } }, "实际 85%：在 80%（含）以上一档，10 × 0.8 = 8.00"],
    ["below every step", { level1: "满意度指标", level2: "服务对象满意度指标", target: "≥95%", actual: "50%", method: { ...NATIONAL, satisfactionSteps: SATISFACTION_STEPS } }, "实际 50%：低于最低一档，10 × 0 = 0.00"],
    ["no band yet", { target: "显著提高", nature: "定性", actual: "群众反映较好" }, "定性指标：选完成到哪一档，再在 0.00–10.00 之间给分"],
    ["a band, no score", { target: "显著提高", nature: "定性", actual: "部分达成年度指标并具有一定效果" }, "部分达成年度指标并具有一定效果：在 6.00–8.00 之间给分"],
    ["a band with a score", { target: "显著提高", nature: "定性", actual: "部分达成年度指标并具有一定效果", given: "7" }, "部分达成年度指标并具有一定效果：可给 6.00–8.00，给了 7.00"],
    ["achieved, no score", { target: "显著提高", nature: "定性", actual: "达成年度指标" }, "达成年度指标：没有另外给分，按满分 10.00 计"],
    ["nothing yet", { target: "≥12人" }, "填了实际完成值就计分"],
    ["scored by a person", { target: "12人", actual: "15", name: "返贫人数", given: "6" }, "由人给分 6.00"],
  ])("%s", (_, said, expected) => {
    expect(words(said)).toBe(expected);
  });

  it("says the same in English", () => {
    expect(words(late, "en-US")).toBe("actual 7 月, target ＜4 月, 75% over: 10 ×(1−0.75)= 2.50");
    expect(words({ target: "≥12人" }, "en-US")).toBe("scored once there is an actual value");
  });

  it("has the execution rate in percent", () => {
    const score = { kind: "points", points: new Big(8), derivation: { kind: "execution", weight: new Big(10), rate: new Big(80) } } as const;
    expect(scoreWords({ indicator: null, score, points: new Big(8), isTyped: false }, "zh-CN")).toBe("执行率 80.00%：10 × 80% = 8.00");
  });
});

describe("words for a loss", () => {
  it.each<[Said, string]>([
    [late, "超出 75%，扣 7.50 分"],
    [{ target: "≥95%", actual: "90%" }, "差 5.26%，扣 0.53 分"],
    [{ target: "≥95%", actual: "90%", method: { ...NATIONAL, unmet: "nothing" } }, "扣 10.00 分"],
    [{ target: "显著提高", nature: "定性", actual: "部分达成年度指标并具有一定效果", given: "7" }, "扣 3.00 分"],
    [{ target: "≥12人", actual: "15" }, ""],
    [{ target: "≥12人" }, ""],
  ])("row %#", (said, expected) => {
    expect(loss(said)).toBe(expected);
  });
});

it("has words for every method and language without a gap", () => {
  for (const method of methods) {
    for (const language of ["zh-CN", "en-US"] as const) expect(scoreWords(scored({ ...late, method }), language)).not.toMatch(/undefined|NaN|：$/u);
  }
});
