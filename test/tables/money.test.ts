/** The money of a table: its funding wherever the figures stand, and its spending plan whichever way it lies. */
import { describe, expect, it } from "@jest/globals";
import type { CellValue, SheetData } from "../../src/sheet/data";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { goalSheet, type Row, sheetOf } from "../support/forms";

const GRID: readonly Row[] = [["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "培训人数", "≥12人"]];
const under = (rows: readonly Row[], merges: readonly string[] = []): SheetData => sheetOf("s", [["绩效目标表"], ...rows, ...GRID], merges);
const tableOn = (sheet: SheetData) => readSheet(new Sheet(sheet))[0];
/** The cell gets a number format. */
const formatted = (sheet: SheetData, pattern: string, isMeant: (value: CellValue) => boolean): SheetData => ({ ...sheet, formats: sheet.values.map((row) => row.map((value) => (isMeant(value) ? pattern : "General"))) });

describe("funding", () => {
  const money = (sheet: SheetData): unknown => {
    const funding = tableOn(sheet)?.funding;
    return funding && [funding.unit, ...[funding.total, funding.fiscal, funding.other].map((field) => field && (field.value?.toNumber() ?? field.text)), funding.hasFurtherParts];
  };

  it.each<readonly [string, SheetData, unknown]>([
    ["beside its labels", under([["单位：万元"], ["预算规模及资金用途", "预算数", 80, "其中：财政资金", 70, "其他资金", 10]]), ["万元", 80, 70, 10, false]],
    ["below its labels", under([["资金情况（元）", "资金总额", "财政拨款", "其他资金"], ["", 322.66, 300, 22.66]]), ["元", 322.66, 300, 22.66, false]],
    ["below merged labels", under([["年度预算（万元）", "资金总额", "", "财政拨款", "", "其他资金"], ["", 9, "", 8, "", 1]], ["A2:A3", "B2:C2", "D2:E2", "B3:C3", "D3:E3"]), ["万元", 9, 8, 1, false]],
    ["line by line", under([["项目资金（万元）", "年度资金总额：", "", 7.2], ["", "  其中：财政拨款", "", 7.2], ["", "  其他资金", "", ""]]), ["万元", 7.2, 7.2, "", false]],
    ["blank", under([["预算规模及资金用途", "预算数", "", "其中：财政资金", "", "其他资金", ""]]), [null, "", "", "", false]],
    ["with further parts", under([["项目资金（万元）", "年度资金总额", 10], ["", "其中：当年财政拨款", 6], ["", "上年结转资金", 3], ["", "其他资金", 1]]), ["万元", 10, 6, 1, true]],
    ["as text with its unit", under([["项目名称", "培训"], ["预算金额", "80万元"]]), ["万元", 80, null, null, false]],
    ["as text in full width with thousands", under([["预算金额（元）", "１，２３４，５６７．８９"]]), ["元", 1234567.89, null, null, false]],
    ["as text that is no amount", under([["预算金额（万元）", "8O万元"]]), ["万元", "8O万元", null, null, false]],
    ["as text in a unit other than the table's", under([["单位：万元"], ["预算金额", "800000元"]]), ["万元", 80, null, null, false]],
    ["as text with 万 for its unit", under([["预算金额（元）", "80万"]]), ["元", 800000, null, null, false]],
    ["as an error of a formula", under([["预算金额（万元）", "#REF!"]]), ["万元", "#REF!", null, null, false]],
    ["not at all", under([["项目名称", "培训"]]), null],
    ["as a word of some other form", under([["资金总额", "由财政局核定后填写，单位不需要填报"]]), [null, null, null, null, false]],
  ])("%s", (_, sheet, expected) => {
    expect(money(sheet)).toEqual(expected);
  });

  it("keeps further parts by their labels, in the year's column", () => {
    const parts = (rows: readonly Row[]) => tableOn(under(rows))?.funding?.further.map(({ label, amount }) => [label.text, amount.value?.toNumber() ?? amount.text]);
    expect(parts([["项目资金（万元）", "年度资金总额", 10], ["", "其中：当年财政拨款", 6], ["", "上年结转资金", 3], ["", "单位资金", ""], ["", "其他资金", 1]])).toEqual([["上年结转资金", 3], ["单位资金", ""]]);
    expect(parts([["项目资金（万元）", "实施期资金总额", 30, "年度资金总额", 10], ["", "其中：财政拨款", 18, "其中：财政拨款", 6], ["", "上年结转资金", 9, "上年结转资金", 3]])).toEqual([["上年结转资金", 3]]);
    expect(parts([["预算金额（万元）", 80]])).toEqual([]);
  });

  it("keeps amounts exact", () => {
    expect(tableOn(under([["预算金额（万元）", 0.1 + 0.2]]))?.funding?.total?.value?.toString()).toBe("0.3");
  });

  it("says which amount is stored as text, and which text is no amount", () => {
    const problems = (value: CellValue) => tableOn(under([["预算金额（万元）", value]]))?.problems.map((problem) => `${problem.kind} ${problem.text}`);
    expect([problems("80"), problems("80万元"), problems("8O"), problems("—"), problems("/"), problems(80), problems("")]).toEqual([["number-as-text 80"], [], ["not-a-number 8O"], [], [], [], []]);
  });

  it("takes the purpose from below the amounts, and a figure there for none", () => {
    const rows: readonly Row[] = [["预算规模及资金用途", "预算数", 80], ["", "用于职工培训"]];
    expect(tableOn(under(rows))?.purpose?.text).toBe("用于职工培训");
    expect(tableOn(under([["预算规模及资金用途", "预算数", "财政资金"], ["", 80, 80], ["", "用于职工培训"]], ["A2:A4"]))?.purpose?.text).toBe("用于职工培训");
  });
});

describe("the spending plan", () => {
  const plan = (sheet: SheetData): unknown => {
    const read = tableOn(sheet)?.plan;
    return read && [read.unit, read.reads, ...read.checkpoints.map((one) => `${one.month}:${one.value.value?.toString() ?? one.value.text}`)];
  };
  const MONTHS = ["3月底", "6月底", "10月底", "12月底"] as const;
  const row = (heading: string, figures: Row, budget: CellValue = 80): SheetData => under([["预算数", budget], [heading, ...MONTHS], ["", ...figures]], ["A3:A4"]);

  it.each<readonly [string, SheetData, unknown]>([
    ["labels in a row, figures below", row("资金支出计划（%）", ["25%", "50%", "75%", "100%"]), ["%", "percent", "3:25", "6:50", "10:75", "12:100"]],
    ["numbers without a sign", row("资金支出计划（%）", [25, 50, 75, 100]), ["%", "percent", "3:25", "6:50", "10:75", "12:100"]],
    ["labels in a column, figures beside", under([["资金支出计划（%）", "3月底", "25%"], ["", "6月底", "50%"], ["", "10月底", "75%"], ["", "12月底", "100%"]], ["A2:A5"]), ["%", "percent", "3:25", "6:50", "10:75", "12:100"]],
    ["pairs in a row", under([["支出计划（%）", "3月底", 25, "6月底", 50, "12月底", 100]]), ["%", "percent", "3:25", "6:50", "12:100"]],
    ["two rows, the last pair on its own", under([["支出计划（%）", "3月底", "", "6月底", "", "10月底"], ["", "25%", "", "50%", "", "70%"], ["12月底", "", "100%"]], ["A2:A3", "B2:C2", "B3:C3", "D2:E2", "D3:E3", "A4:B4", "C4:F4"]), ["%", "percent", "3:25", "6:50", "10:70", "12:100"]],
    ["two rows of two, figures below each", under([["支出计划（%）", "3月底", "6月底"], ["", 25, 50], ["", "10月底", "12月底"], ["", 75, 100]], ["A2:A5"]), ["%", "percent", "3:25", "6:50", "10:75", "12:100"]],
    ["nothing filled in", row("资金支出计划（%）", ["", "", "", ""]), ["%", "empty", "3:", "6:", "10:", "12:"]],
    ["only the last", row("资金支出计划（%）", ["", "", "", "100%"]), ["%", "percent", "3:", "6:", "10:", "12:100"]],
    ["money under a heading that says percent", row("资金支出计划（%）", [20, 40, 60, 80]), ["%", "amount", "3:20", "6:40", "10:60", "12:80"]],
    ["money under a heading that says so", row("资金支出计划（万元）", [20, 40, 60, 70]), ["money", "amount", "3:20", "6:40", "10:60", "12:70"]],
    ["a heading that says neither", row("资金支出计划", [25, 50, 75, 100]), [null, "percent", "3:25", "6:50", "10:75", "12:100"]],
    ["percent where the budget is 100", row("资金支出计划（%）", [25, 50, 75, 100], 100), ["%", "percent", "3:25", "6:50", "10:75", "12:100"]],
    ["shares that add up", row("资金支出计划（%）", ["", "50%", "", "50%"]), ["%", "share", "3:", "6:50", "10:", "12:50"]],
    ["a goal below blank figures", under([["支出计划（%）", ...MONTHS], ["", "", "", "", ""], ["绩效目标", "1.完成职工培训2000人，提高职工技能。"]]), ["%", "empty", "3:", "6:", "10:", "12:"]],
    ["a short goal below blank figures", under([["支出计划（%）", ...MONTHS], ["", "", "", "", ""], ["绩效目标", "培训500人"]]), ["%", "empty", "3:", "6:", "10:", "12:"]],
    ["one month only: no plan", under([["完成时间", "3月底", "25%"]]), null],
  ])("%s", (_, sheet, expected) => {
    expect(plan(sheet)).toEqual(expected);
  });

  it("reads fractions under a percent format as what they show", () => {
    const sheet = formatted(row("资金支出计划（%）", [0.25, 0.5, 0.75, 1]), "0%", (value) => typeof value === "number" && value <= 1);
    expect(plan(sheet)).toEqual(["%", "percent", "3:25", "6:50", "10:75", "12:100"]);
  });

  it("has checkpoints by month whatever the order on the form", () => {
    expect(plan(goalSheet({ plan: [["12月底", "100%"], ["3月底", "25%"]] }))).toEqual(["%", "percent", "3:25", "12:100"]);
  });

  it("reports a figure that is none", () => {
    expect(tableOn(row("资金支出计划（%）", ["25%", "一半", "75%", "100%"]))?.problems.map((problem) => `${problem.kind} ${problem.text}`)).toEqual(["not-a-number 一半"]);
  });
});
