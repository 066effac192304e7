/** Which cell answers a label above a grid of indicators: beside it, below it, or in its own cell. */
import { describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import type { NumberField, TextField } from "../../src/tables/table";
import { type Row, sheetOf } from "../support/forms";

const GRID: readonly Row[] = [["一级指标", "二级指标", "三级指标", "指标值", "备注"], ["产出指标", "数量指标", "培训人数", "≥12人", ""]];
/** The rows stand from row 2. */
const tableUnder = (rows: readonly Row[], merges: readonly string[] = []) => readSheet(new Sheet(sheetOf("s", [["项目绩效目标表"], ...rows, ...GRID], merges)))[0];

const textOf = (field: TextField | null | undefined): string => (field ? `${rangeAddress(field.range)} ${field.text}`.trim() : "–");
const amountOf = (field: NumberField | null | undefined): string => (field ? `${rangeAddress(field.range)} ${field.value?.toString() ?? `“${field.text}”`}` : "–");

describe("a name and a code", () => {
  it.each<readonly [string, readonly Row[], readonly string[], readonly [name: string, code: string]]>([
    ["beside the label", [["项目名称", "培训"]], [], ["B2 培训", "–"]],
    ["behind a blank cell", [["项目名称", "", "培训"]], [], ["C2 培训", "–"]],
    ["left blank before another label", [["项目名称", "", "项目编码", "P1"]], [], ["B2", "D2 P1"]],
    ["below the labels", [["项目名称", "项目编码"], ["培训", "P1"]], [], ["A3 培训", "B3 P1"]],
    ["below the labels and a blank row", [["项目名称", "项目编码"], [], ["培训", "P1"]], [], ["A4 培训", "B4 P1"]],
    ["not another label below", [["项目名称"], ["项目编码", "P1"]], [], ["B2", "B3 P1"]],
    ["not the value of another line below", [["", "项目名称"], ["项目编码", "P1"]], [], ["C2", "B3 P1"]],
    ["below a merged label", [["项目名称", "项目编码", ""], ["培训", "P1", ""]], ["B2:C2", "B3:C3"], ["A3 培训", "B3:C3 P1"]],
    ["wider than its label where there is room", [["项目编码", "项目名称", ""], ["P1", "培训", ""]], ["B3:C3"], ["B3:C3 培训", "A3 P1"]],
    ["not wider than its label below another", [["项目名称", "项目编码"], ["培训", ""]], ["A3:B3"], ["–", "C2"]],
    ["beside the label rather than below it", [["项目名称", "培训"], ["慰问"]], [], ["B2 培训", "–"]],
    ["in one cell with the label", [["项目名称：培训", "项目编码: P1"]], [], ["A2 培训", "B2 P1"]],
    ["beside the label rather than in one cell with another", [["项目名称：培训"], ["项目名称", "慰问"]], [], ["B3 慰问", "–"]],
    ["beside a label with a colon", [["项目名称：", "培训"]], [], ["B2 培训", "–"]],
    ["behind no long text", [[`${"甲".repeat(31)}项目名称：培训`]], [], ["–", "–"]],
    ["not the unit of money", [["项目名称", "单位：万元"]], [], ["–", "–"]],
    ["not a month", [["项目名称", "3月底"]], [], ["–", "–"]],
    ["of the label that has one", [["项目名称", ""], ["项目名称", "慰问"]], [], ["B3 慰问", "–"]],
  ])("stand %s", (_, rows, merges, [name, code]) => {
    const project = tableUnder(rows, merges)?.project;
    expect([textOf(project?.name), textOf(project?.code)]).toEqual([name, code]);
  });
});

describe("the purpose", () => {
  it.each<readonly [string, readonly Row[], readonly string[], string]>([
    ["beside its own label", [["资金用途", "用于培训"]], [], "B2 用于培训"],
    ["below the money it is asked for with", [["预算规模及资金用途", "预算数", 80], ["", "用于培训"]], ["A2:A3"], "B3 用于培训"],
    ["below figures", [["预算规模及资金用途", "预算数", "财政资金"], ["", 80, 80], ["", "用于培训"]], ["A2:A4"], "B4 用于培训"],
    ["left blank", [["预算规模及资金用途", "预算数", 80], ["", "", ""]], ["A2:A3"], "B3"],
    ["nowhere in one row", [["预算规模及资金用途", "预算数", 80], ["绩效目标", "培训500人。"]], [], "–"],
    ["nowhere where it is not asked for", [["预算规模", "预算数", 80], ["", "用于培训"]], ["A2:A3"], "–"],
  ])("stands %s", (_, rows, merges, purpose) => {
    expect(textOf(tableUnder(rows, merges)?.purpose)).toBe(purpose);
  });
});

describe("the goals", () => {
  it.each<readonly [string, readonly Row[], string]>([["beside their label", [["绩效目标", "培训500人。"]], "B2 培训500人。"], ["below it", [["绩效目标"], ["培训500人。"]], "A3 培训500人。"], ["in one cell with it", [["绩效目标：培训500人。"]], "A2 培训500人。"]])("stand %s", (_, rows, goals) => {
    expect(textOf(tableUnder(rows)?.goals)).toBe(goals);
  });
});

describe("the money", () => {
  /** Unit, place of the heading, total, fiscal and other funds, then the further parts. */
  const moneyOf = (rows: readonly Row[], merges?: readonly string[]): readonly unknown[] | null => {
    const funding = tableUnder(rows, merges)?.funding;
    if (!funding) return null;
    const { unit, label, total, fiscal, other, hasFurtherParts, further } = funding;
    return [unit, rangeAddress(label), amountOf(total), amountOf(fiscal), amountOf(other), hasFurtherParts, ...further.map((part) => `${part.label.text} ${amountOf(part.amount)}`)];
  };

  it.each<readonly [string, readonly Row[], readonly unknown[] | null]>([
    ["beside its label", [["预算金额（万元）", 80]], ["万元", "A2", "B2 80", "–", "–", false]],
    ["below its labels", [["预算数", "财政资金", "其他资金"], [80, 70, 10]], [null, "A2", "A3 80", "B3 70", "C3 10", false]],
    ["behind a blank cell", [["预算数", "", 80]], [null, "A2", "C2 80", "–", "–", false]],
    ["left blank", [["预算数", ""]], [null, "A2", "B2 “”", "–", "–", false]],
    ["none by a dash", [["预算数", "—"], ["", 5]], [null, "A2", "B2 “—”", "–", "–", false]],
    ["said in words for now", [["预算数", "待定"]], [null, "A2", "B2 “待定”", "–", "–", false]],
    ["not said by other words", [["预算数", "用于职工培训的一切事项支出"]], [null, "A2", "–", "–", "–", false]],
    ["in one cell with its label", [["预算金额：80万元"]], ["万元", "A2", "A2 80", "–", "–", false]],
    ["with its unit", [["预算金额", "80万元"]], ["万元", "A2", "B2 80", "–", "–", false]],
    ["in the unit of a line above", [["单位：元"], ["预算数", 80]], ["元", "A3", "B3 80", "–", "–", false]],
    ["in the unit of the total's label", [["单位：万元"], ["项目资金", "资金总额（元）", 80]], ["元", "A3", "C3 80", "–", "–", false]],
    ["in the unit of the heading before that", [["项目资金（万元）", "资金总额（元）", 80]], ["万元", "A2", "C2 80", "–", "–", false]],
    ["under 合计 beside the heading", [["资金（万元）", "合计", "财政拨款", "上年结转"], ["", 80, 60, 20]], ["万元", "A2", "B3 80", "C3 60", "–", true, "上年结转 D3 20"]],
    ["under 总计 behind other heads", [["项目资金", "其他", "总计（万元）"], ["", 10, 80]], ["万元", "A2", "C3 80", "–", "B3 10", false]],
    ["not under 合计 without a heading", [["合计", 80]], null],
    ["not of a task", [["年度主要任务", "任务名称", "主要内容", "预算金额"], ["", "培训", "办班", 30], ["预算金额", 80]], [null, "A4", "B4 80", "–", "–", false]],
    ["of the block rather than of a label above it", [["预算金额", 5], ["项目资金", "资金总额", 80]], [null, "A3", "C3 80", "–", "–", false]],
    ["not by a part of it alone", [["财政拨款", 60]], null],
  ])("stands %s", (_, rows, money) => {
    expect(moneyOf(rows)).toEqual(money);
  });

  it("is the year's beside that of several, with the year's parts", () => {
    const rows: readonly Row[] = [["资金情况（万元）", "实施期资金总额", 300, "年度资金总额", 100], ["", "其中：财政拨款", 200, "其中：财政拨款", 60], ["", "其他资金", 100, "其他资金", 40], ["", "上年结转", 5, "上年结转", 6]];
    expect(moneyOf(rows, ["A2:A5"])).toEqual(["万元", "A2:A5", "E2 100", "E3 60", "E4 40", true, "上年结转 E5 6"]);
    expect(moneyOf([["项目资金", "资金总额", 300], ["", "年度资金总额", 80]], ["A2:A3"])).toEqual([null, "A2:A3", "C3 80", "–", "–", false]);
  });

  it("is that of the execution block, adjusted where that is filled in", () => {
    expect(moneyOf([["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"], ["年度资金总额", 80, "", 60], ["其中：财政拨款", 70, 50, 50], ["上年结转", 1, 1, 1]])).toEqual(["万元", "A2", "B3 80", "C4 50", "–", true]);
    expect(moneyOf([["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"], ["年度资金总额", 80, "见附件", 60], ["其中：财政拨款", 70, "按批复的文件执行的金额为准", 50]])).toEqual(["万元", "A2", "B3 80", "B4 70", "–", false]);
  });
});
