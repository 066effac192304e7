/** What a row's names give away about its scoring. */
import { describe, expect, it } from "@jest/globals";
import { isDeclaredAbsent, isExecutionName, isExecutionRow, lessIsBetter } from "../../src/scoring/indicator-words";
import { attainedIn } from "../../src/scoring/qualitative";
import { indicator } from "./rows";

describe("a class that does not apply", () => {
  it.each(["无", "暂无", "不涉及", "不适用", "未涉及", "无此项", "无相关指标", "/", "—", "--", "不 涉 及", "＼"])("is said by the name %s", (name) => expect(isDeclaredAbsent(indicator({ name, target: "≥1" }))).toBe(true));
  it.each(["不涉及", "不适用", "未涉及", "无此项"])("is said by the target %s", (target) => expect(isDeclaredAbsent(indicator({ target }))).toBe(true));
  it.each(["无", "/", "不涉及金额", "本年不涉及"])("is not said by the target %s", (target) => expect(isDeclaredAbsent(indicator({ target }))).toBe(false));
  it.each(["", "无障碍设施", "有无", "收/支", "是否不涉及", "不涉及人数"])("is not said by the name %j", (name) => expect(isDeclaredAbsent(indicator({ name }))).toBe(false));
});

describe("the execution rate as a row", () => {
  it.each(["预算执行率", "执行率", "预算执行", "资金执行率", "预算执行情况", "项目预算执行率指标", "预算执行率（10分）", "预 算 执 行 率"])("is %s", (name) => {
    expect([isExecutionName(name), isExecutionRow(indicator({ level1: name }))]).toEqual([true, true]);
  });
  it.each(["", "产出指标", "预算", "政策执行率", "预算执行率提高", "（10分）预算执行率"])("is not %j", (name) => expect(isExecutionName(name)).toBe(false));
});

describe("less is better", () => {
  it.each(["设备故障率", "投诉次数", "完成 时间", "项目成本", "差错率", "万元GDP能耗"])("for %s", (name) => expect(lessIsBetter(name)).toBe(true));
  it.each(["培训人数", "合格率", "", "覆盖率"])("not for %j", (name) => expect(lessIsBetter(name)).toBe(false));
});

describe("how far it got", () => {
  it.each([
    ["达成年度指标", "achieved"],
    ["全部达成", "achieved"],
    ["已实现目标。", "achieved"],
    ["已经达到预期目标", "achieved"],
    ["完全达到年度绩效要求", "achieved"],
    ["部分达成年度指标并具有一定效果", "partly"],
    ["部分完成", "partly"],
    ["部分实现预期效果；", "partly"],
    ["未达成年度指标且效果较差", "missed"],
    ["没有完成", "missed"],
    ["未实现既定目标", "missed"],
    ["完成", null],
    ["超额达成年度指标", null],
    ["达成年度指标的一半", null],
    ["基本部分达成", null],
    ["部分达成，其余下年完成", null],
    ["从未达成", null],
    ["未达成的有两项", null],
    ["", null],
  ])("is said by %j: %p", (text, attained) => {
    expect(attainedIn(text)).toBe(attained);
  });
});
