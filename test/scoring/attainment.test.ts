/** Whether a row reached its target, by what, and on which side it missed; and rows that miss a part of what is needed to tell. */
import { describe, expect, it } from "@jest/globals";
import { Big } from "big.js";
import { attainmentOf, executionRate, scoreIndicator } from "../../src/scoring";
import { isStepped, rateIn } from "../../src/scoring/score-indicator";
import { lessIsWanted } from "../../src/scoring/attainment";
import { scoreExecution } from "../../src/scoring/score-execution";
import { parseTarget } from "../../src/target";
import { executionRow, indicator, NATIONAL, type Parts, said } from "./rows";

const cost: Parts = { level1: "成本指标", level2: "经济成本指标", name: "项目成本" };
const timely: Parts = { level2: "时效指标", name: "发放进度" };

describe("an attainment", () => {
  it.each<readonly [parts: Parts, says: string]>([
    [{ target: "≥12人", actual: "12人" }, "met figure"],
    [{ target: "≥12人", actual: "9人" }, "unmet figure floor"],
    [{ target: "＞12人", actual: "9人" }, "unmet figure floor"],
    [{ ...cost, target: "≤12元", actual: "13元" }, "unmet figure ceiling"],
    [{ ...cost, target: "＜12元", actual: "13元" }, "unmet figure ceiling"],
    [{ target: "＞12人", actual: "12人" }, "limit figure"],
    [{ target: "＝12人", actual: "9人" }, "unmet figure floor"],
    [{ target: "＝12人", actual: "13人" }, "met figure"],
    [{ ...cost, target: "＝12元", actual: "13元" }, "unmet figure ceiling"],
    [{ ...cost, target: "＝12元", actual: "9元" }, "met figure"],
    [{ ...timely, target: "＝12天", actual: "9天" }, "met figure"],
    [{ ...timely, target: "＝12天", actual: "13天" }, "unmet figure ceiling"],
    // A rate of what is done in time is better high.
    [{ ...timely, target: "＝90%", actual: "80%" }, "unmet figure floor"],
    [{ ...timely, target: "＝90%", actual: "95%" }, "met figure"],
    [{ target: "10-20人", actual: "9人" }, "unmet figure floor"],
    [{ target: "10-20人", actual: "21人" }, "met figure"],
    [{ name: "事故起数", target: "＝0起", actual: "1起" }, "unmet figure ceiling"],
    [{ name: "新增床位", target: "＝0张", actual: "1张" }, "open words"],
    [{ ...timely, target: "6月底前", actual: "5月" }, "met date"],
    [{ ...timely, target: "6月底前", actual: "7月" }, "unmet date"],
    [{ target: "有效提升", actual: "有效提升。" }, "met words"],
    [{ target: "有效提升", actual: "明显改善" }, "open words"],
    [{ target: "≥12人", actual: "完成" }, "open words"],
    [{ target: "100人", actual: "90人" }, "open words"],
    [{ target: "≥12人", actual: "" }, "none"],
    [{ target: "", actual: "12人" }, "none"],
    [{ target: "××人", actual: "12人" }, "none"],
    [{ name: "不涉及", target: "≥12人", actual: "12人" }, "none"],
    [{ level1: "预算执行率", level2: "", target: "100%", actual: "95%" }, "none"],
  ])("of %j is %s", (parts, says) => {
    const found = attainmentOf(indicator(parts));
    expect(found ? [found.state, found.by, found.missed].filter((one) => one !== null).join(" ") : "none").toBe(says);
  });

  it("needs both target and actual, and takes a row without a name", () => {
    const row = indicator({ target: "≥12人", actual: "12人" });
    expect([attainmentOf({ ...row, target: null }), attainmentOf({ ...row, actual: null })]).toEqual([null, null]);
    expect([attainmentOf(row)?.name, attainmentOf({ ...row, level1: null, level2: null, level3: null })?.name]).toEqual(["培训人数", ""]);
    expect([said(scoreIndicator({ ...row, actual: null }, new Big(10), NATIONAL)), said(scoreIndicator({ ...row, target: null }, new Big(10), NATIONAL))]).toEqual(["no-actual", "no-target"]);
  });

  it.each<readonly [parts: Parts, less: boolean]>([
    [{ ...cost, target: "5万元" }, true],
    [{ ...timely, target: "5天" }, true],
    [{ ...timely, target: "5" }, true],
    [{ ...timely, target: "95%" }, false],
    [{ name: "投诉次数", target: "5次" }, true],
    [{ target: "5人" }, false],
  ])("%j wants less: %p", (parts, less) => {
    const row = indicator(parts);
    expect(row.target && lessIsWanted(row, row.target.target)).toBe(less);
  });
});

describe("a rate", () => {
  it.each([
    ["95%", "95"],
    ["＝95%", "95"],
    ["95", "95"],
    ["0.95", null],
    ["1", null],
    ["1.5", "1.5"],
    ["≥95%", null],
    ["≤95%", null],
    ["90%-95%", null],
    ["95人", null],
    ["完成", null],
  ])("in %j is %p", (text, rate) => expect(rateIn(parseTarget({ text }))?.toFixed() ?? null).toBe(rate));

  it("without an actual is open", () => {
    const row = indicator({ level1: "预算执行率", level2: "", target: "100%", actual: "" });
    expect([said(scoreIndicator(row, new Big(10), NATIONAL)), said(scoreIndicator({ ...row, actual: null }, new Big(10), NATIONAL))]).toEqual(["no-actual", "no-actual"]);
  });

  it("of satisfaction may go by steps, a number of satisfied people not", () => {
    const row = indicator({ level1: "满意度指标", level2: "服务对象满意度指标" });
    expect([isStepped(row, parseTarget({ text: "≥95%" })), isStepped(row, parseTarget({ text: "≥95人" })), isStepped(row, parseTarget({ text: "≥95" })), isStepped(row, parseTarget({ text: "满意" })), isStepped(indicator({}), parseTarget({ text: "≥95%" }))]).toEqual([true, false, false, false, false]);
  });
});

describe("the execution", () => {
  it.each<readonly [parts: Parameters<typeof executionRow>[0], rate: string | null, says: string]>([
    [{ budget: 80, executed: 60 }, "75", "7.50 execution"],
    [{ budget: 80, adjusted: 100, executed: 60 }, "60", "6.00 execution"],
    [{ budget: 80, executed: 0 }, "0", "0.00 execution"],
    [{ budget: 80, executed: 120 }, "150", "10.00 execution"],
    [{ budget: 80, adjusted: 0, executed: 60 }, null, "no-amounts"],
    [{ budget: 80 }, null, "no-amounts"],
    [{ executed: 60 }, null, "no-amounts"],
    [{ budget: -80, executed: 60 }, null, "no-amounts"],
  ])("of %j is %p %%: %s", (parts, rate, says) => {
    const row = executionRow(parts);
    expect([executionRate(row)?.toFixed() ?? null, said(scoreExecution(row, new Big(10)))]).toEqual([rate, says]);
  });
});
