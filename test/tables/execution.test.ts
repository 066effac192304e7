/** Execution blocks (预算执行情况) in the shapes forms give them. */
import { describe, expect, it } from "@jest/globals";
import type { CellValue, SheetData } from "../../src/sheet/data";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { fundSource, executionRole } from "../../src/tables/execution-words";
import { sheetOf } from "../support/forms";
import { expectTrueRanges } from "./facts";
import { said } from "./forms/said";

type Rows = readonly (readonly CellValue[])[];

const GRID: Rows = [
  ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分"],
  ["产出指标", "数量指标", "人数", "≥12人", "12人", 90, 90],
];
const withBlock = (rows: Rows, merges: readonly string[] = []): SheetData => sheetOf("自评", [["项目支出绩效自评表"], ["项目名称", "培训"], ...rows, ...GRID], merges);

/** The lines of `said` that are of the block. */
function blockOf(rows: Rows, merges: readonly string[] = []): string[] {
  const sheet = withBlock(rows, merges);
  expectTrueRanges(sheet);
  const [table] = readSheet(new Sheet(sheet));
  const sources = new Set(table?.execution?.rows.map((row) => row.source));
  return table ? said(table).filter((line) => [...sources].some((source) => line.startsWith(`${source}|`))) : [];
}

describe("an execution block", () => {
  it.each<readonly [string, Rows, readonly string[], readonly string[]]>([
    [
      "with one line and no sources",
      [["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"], ["", 80, 80, 78, 10, "97.5%", 9.75]],
      ["A3:A4"],
      ["total|万元|80|80|78|97.5|10|9.75|–"],
    ],
    [
      "with points merged down its rows",
      [
        ["资金（元）", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", 800000, 600000, 10, 0.75, 7.5],
        ["其中：当年财政拨款", 800000, 600000, "", 0.75, ""],
      ],
      ["D4:D5", "F4:F5"],
      ["total|元|–|800000|600000|75|10|7.5|–", "fiscal|元|–|800000|600000|75|–|–|–"],
    ],
    [
      "with the sources in two columns",
      [
        ["预算执行情况", "", "", "调整后预算（万元）", "实际支出（万元）", "支出进度"],
        ["", "年度资金总额", "", 10, 9, "90%"],
        ["", "其中：", "财政拨款", 8, 8, "100%"],
        ["", "", "单位自有资金", 2, 1, "50%"],
      ],
      ["A3:A6", "B4:C4", "B5:B6"],
      ["total|万元|–|10|9|90|–|–|–", "fiscal|万元|–|8|8|100|–|–|–", "unit|万元|–|2|1|50|–|–|–"],
    ],
    [
      "with a source the words do not know",
      [["资金情况", "年初预算数", "全年预算数", "全年执行数"], ["资金总额", 30, 30, 30], ["东西部协作资金", 10, 10, 10], ["其他资金", 20, 20, 20]],
      [],
      ["total|–|30|30|30|–|–|–|–", "part|–|10|10|10|–|–|–|–", "other|–|20|20|20|–|–|–|–"],
    ],
    ["in one line of labels and figures", [["全年预算数（A）", 50, "全年执行数（B）", 45, "执行率（B/A）", "90%"]], [], ["total|–|–|50|45|90|–|–|–"]],
    ["with the total's own label before its figure", [["资金总额（万元）", 50, "执行数（万元）", 45]], [], ["total|万元|–|50|45|–|–|–|–"]],
    [
      "with rate and score on the line below",
      [["预算执行情况（万元）", "预算数：", 50, "执行数：", 45], ["", "执行率", "90%", "得分", 9]],
      ["A3:A4"],
      ["total|万元|–|50|45|90|–|9|–"],
    ],
    [
      "with figures down and sources across",
      [["资金（万元）", "资金总额", "财政拨款"], ["全年预算数", 20, 20], ["全年执行数", 18, 18], ["执行率", "90%", "90%"]],
      [],
      ["total|万元|–|20|18|90|–|–|–", "fiscal|万元|–|20|18|90|–|–|–"],
    ],
    ["with units behind the figures", [["项目资金", "全年预算数", "全年执行数", "执行率"], ["年度资金总额", "80万元", "78万元", "97.5"]], [], ["total|–|–|80|78|97.5|–|–|–"]],
  ])("%s", (_, rows, merges, lines) => {
    expect(blockOf(rows, merges)).toEqual(lines);
  });

  it.each<readonly [string, Rows]>([
    ["a budget alone", [["项目资金（万元）", "资金总额", 80, "财政拨款", 80]]],
    ["a spending plan", [["资金支出计划", "3月底", "6月底"], ["", "25%", "50%"]]],
    ["goals and their completion", [["年度总体目标", "预期目标", "实际完成情况"], ["", "培训", "培训"]]],
  ])("is not %s", (_, rows) => {
    expect(blockOf(rows)).toEqual([]);
  });

  it("gives the table its money", () => {
    const [table] = readSheet(new Sheet(withBlock([["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"], ["年度资金总额", 80, 60, 60], ["其中：财政拨款", 70, 50, 50], ["其他资金", 10, 10, 10]])));
    expect([table?.funding?.unit, table?.funding?.total?.text, table?.funding?.fiscal?.text, table?.funding?.other?.text]).toEqual(["万元", "60", "50", "10"]);
  });
});

describe("words of execution blocks", () => {
  it.each([
    ["年初预算数", "budget"], ["年初批复预算数", "budget"], ["全年预算数（A）", "adjusted"], ["调整后预算数", "adjusted"], ["年度预算数（万元）", "adjusted"], ["预算数", "adjusted"],
    ["全年执行数（B）", "executed"], ["预算执行数", "executed"], ["实际支出数", "executed"], ["执行率（B/A）", "rate"], ["预算执行率（%）", "rate"], ["分值", "max"], ["权重", "max"], ["自评得分", "score"], ["原因", "reason"],
    ["偏差原因分析及改进措施", "reason"], ["项目支出", null], ["预算执行情况（10分）", null], ["年度总体目标", null], ["实际完成情况", null], ["预算单位", null],
  ] as const)("%s asks for %s", (text, role) => {
    expect(executionRole(text)).toBe(role);
  });

  it.each([
    ["年度资金总额：", "total"], ["总额", "total"], ["其中：当年财政拨款", "fiscal"], ["本级财政资金", "fiscal"], ["      上年结转资金", "carried-over"], ["财政专户管理资金", "special-account"], ["单位资金", "unit"],
    ["其中：中央补助", "central"], ["地方资金", "local"], ["省级财政资金", "local"], ["基本支出", "basic"], ["项目支出", "project"], ["其他资金", "other"], ["一般公共预算拨款", "part"], ["年度总体目标", null], ["主管部门", null],
  ] as const)("%s comes from %s", (text, source) => {
    expect(fundSource(text)).toBe(source);
  });
});
