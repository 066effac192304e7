/** Columns of amounts under heads of several rows, of several years, and beside what is no amount: which is of what, and which adds up to which. */
import { describe, expect, it } from "@jest/globals";
import type { Row } from "../support/forms";
import { budgetTable, columnsOf } from "./budget-table";

const under = (title: string, heads: readonly Row[], merges?: readonly string[]): string[] => {
  const width = Math.max(...heads.map((row) => row.length));
  const line = (code: string, name: string, start: number): Row => [code, name, ...Array.from({ length: width - 2 }, (_, index) => index + start)];
  return columnsOf(budgetTable(title, [...heads, line("205", "教育支出", 10), line("208", "社会保障支出", 30)], merges)?.budget);
};
const spending = (...heads: readonly string[]): string[] => under("部门预算支出总表", [["科目编码", "科目名称", ...heads]]);
/** Heads of two rows; the first two columns are merged down. */
const grouped = (groups: Row, heads: Row, merges: readonly string[], title = "部门预算支出总表"): string[] => under(title, [["科目编码", "科目名称", ...groups], ["", "", ...heads]], ["A3:A4", "B3:B4", ...merges]);

describe("the year of a column", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["the latest one is meant", ["合计", "2023年基本支出", "2024年基本支出", "2024年项目支出"], ["C total: 合计", "D aside: 2023年基本支出", "E basic of C: 2024年基本支出", "F project of C: 2024年项目支出"]],
    ["whatever its place", ["2024年预算数", "2022年预算数", "2023年预算数"], ["C total: 2024年预算数", "D aside: 2022年预算数", "E aside: 2023年预算数"]],
    ["one beside the year's own", ["2023至2024年预算数", "2023年预算数"], ["C unknown: 2023至2024年预算数", "D aside: 2023年预算数"]],
    ["carried over from another year", ["合计", "基本支出", "上年结转预算"], ["C total: 合计", "D basic: 基本支出", "E carried-over: 上年结转预算"]],
    ["none said", ["合计", "基本支出", "去年预算"], ["C total: 合计", "D basic of C: 基本支出", "E aside: 去年预算"]],
  ])("%s", (_, heads, columns) => {
    expect(spending(...heads)).toEqual(columns);
  });

  const YEARS = [["2023年", "", "", "2024年", "", ""], ["合计", "基本支出", "项目支出", "合计", "基本支出", "项目支出"], ["C3:E3", "F3:H3"]] as const;

  it("is that of the head above", () => {
    expect(grouped(...YEARS)).toEqual(["C aside: 2023年/合计", "D aside: 2023年/基本支出", "E aside: 2023年/项目支出", "F total: 2024年/合计", "G basic of F: 2024年/基本支出", "H project of F: 2024年/项目支出"]);
  });

  it("is the title's where that names one", () => {
    expect(grouped(...YEARS, "2023年部门预算支出总表")).toEqual(["C total: 2023年/合计", "D basic of C: 2023年/基本支出", "E project of C: 2023年/项目支出", "F aside: 2024年/合计", "G aside: 2024年/基本支出", "H aside: 2024年/项目支出"]);
  });
});

describe("the whole of a line", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["the one column of amounts", ["预算数"], ["C total: 预算数"]],
    ["beside counts and shares", ["预算数", "人数（人）", "占比"], ["C total: 预算数", "D aside: 人数（人）", "E aside: 占比"]],
    ["the one 小计", ["小计"], ["C total: 小计"]],
    ["the one 小计 among others", ["小计", "基本支出", "项目支出"], ["C total: 小计", "D basic of C: 基本支出", "E project of C: 项目支出"]],
    ["not one 小计 of two", ["小计", "基本支出", "小计", "项目支出"], ["C subtotal: 小计", "D basic: 基本支出", "E subtotal: 小计", "F project: 项目支出"]],
    ["not a 小计 beside 合计", ["合计", "小计", "基本支出"], ["C total: 合计", "D subtotal: 小计", "E basic: 基本支出"]],
    ["nor one 合计 of two", ["合计", "合计", "基本支出"], ["C total: 合计", "D total: 合计", "E basic: 基本支出"]],
    ["nor a part alone", ["基本支出"], ["C basic: 基本支出"]],
    ["nor amounts of two kinds", ["预算数", "支出"], ["C amount: 预算数", "D amount: 支出"]],
    ["a kind of expenditure by classes", ["基本支出合计", "工资福利支出", "商品和服务支出"], ["C basic: 基本支出合计", "D economic of C: 工资福利支出", "E economic of C: 商品和服务支出"]],
    ["not two kinds of it", ["基本支出合计", "项目支出小计", "人员经费"], ["C basic: 基本支出合计", "D project: 项目支出小计", "E staff: 人员经费"]],
  ])("is %s", (_, heads, columns) => {
    expect(spending(...heads)).toEqual(columns);
  });

  it("is an amount on each side of a balance", () => {
    expect(columnsOf(budgetTable("部门预算收支总表", [["收入", "", "支出", ""], ["项目", "预算数", "项目", "预算数"], ["一、财政拨款", 10, "一、教育支出", 10], ["收入总计", 10, "支出总计", 10]], ["A3:B3", "C3:D3"])?.budget)).toEqual(["B income amount: 收入/预算数", "D expenditure amount: 支出/预算数"]);
  });

  it.each(["合计", "小计", "总计"])("is an amount on each side of a balance under %s too", (head) => {
    expect(columnsOf(budgetTable("部门预算收支总表", [["收入项目", head, "支出项目", head], ["一、财政拨款", 10, "一、教育支出", 10]])?.budget)).toEqual([`B income amount: ${head}`, `D expenditure amount: ${head}`]);
  });

  it("is the first of several on one side of a balance", () => {
    expect(columnsOf(budgetTable("财政拨款收支总表", [["收入", "", "支出", "", ""], ["项目", "预算数", "项目", "合计", "一般公共预算"], ["一、财政拨款", 10, "一、教育支出", 10, 10], ["收入总计", 10, "支出总计", 10, 10]], ["A3:B3", "C3:E3"])?.budget)).toEqual(["B income amount: 收入/预算数", "D expenditure total: 支出/合计", "E expenditure general of D: 支出/一般公共预算"]);
  });

  it("is not made up of counts, shares and other years", () => {
    expect(spending("合计", "基本支出", "项目支出", "比上年增减", "上年执行数", "基本支出占比", "单价")).toEqual(["C total: 合计", "D basic of C: 基本支出", "E project of C: 项目支出", "F aside: 比上年增减", "G aside: 上年执行数", "H aside: 基本支出占比", "I aside: 单价"]);
  });

  it.each(["基本支出（%）", "在岗（人）", "房屋（平方米）", "设备(台、辆)", "机构（个）", "车辆（辆）"])("has no part in a count of %s", (head) => {
    expect(spending("合计", "基本支出", head)).toEqual(["C total: 合计", "D basic of C: 基本支出", `E aside: ${head}`]);
  });

  it("is not said to be made up of what is said to be among it", () => {
    expect(spending("合计", "其中：基本支出", "其中：项目支出")).toEqual(["C total: 合计", "D basic: 其中：基本支出", "E project: 其中：项目支出"]);
  });
});

describe("columns that do not make up the whole", () => {
  it.each<readonly [readonly string[]]>([[["工资福利支出", "上年结转"]], [["工资福利支出", "商品和服务支出", "一般公共预算"]], [["工资福利支出", "基本支出"]], [["单位资金", "经营收入"]], [["基本支出", "预算数"]], [["基本支出", "支出预算数"]], [["财政拨款", "政府性基金"]], [["公用经费", "国有资本经营预算"]]])("are %j", (heads) => {
    expect(spending("合计", ...heads).filter((column) => column.includes(" of "))).toEqual([]);
  });

  it.each<readonly [readonly string[]]>([[["单位资金", "其他收入"]], [["财政拨款", "经营收入"]], [["项目支出", "经营支出"]], [["政府性基金", "上年结转"]]])("are not %j", (heads) => {
    expect(spending("合计", ...heads).filter((column) => column.includes(" of C"))).toHaveLength(heads.length);
  });
});

describe("a class named 其他支出", () => {
  it.each<readonly [readonly string[], string]>([
    [["工资福利支出", "其他支出"], "E unknown: 其他支出"],
    [["工资福利支出", "资本性支出", "其他支出（类）"], "F economic of C: 其他支出（类）"],
    [["工资福利支出", "资本性支出", "其他事项"], "F unknown: 其他事项"],
  ])("stands beside %j", (heads, last) => {
    expect(spending("合计", ...heads).at(-1)).toBe(last);
  });
});

describe("groups of columns", () => {
  it("add up through their own sums", () => {
    expect(grouped(["合计", "财政拨款", "", "", "单位资金", "", ""], ["", "小计", "一般公共预算", "政府性基金预算", "小计", "事业收入", "其他收入"], ["C3:C4", "D3:F3", "G3:I3"])).toEqual([
      "C total: 合计", "D fiscal-income of C: 财政拨款/小计", "E general of D: 财政拨款/一般公共预算", "F fund of D: 财政拨款/政府性基金预算", "G unit-funds of C: 单位资金/小计", "H business-income of G: 单位资金/事业收入", "I other-income of G: 单位资金/其他收入",
    ]);
  });

  it("add up by their columns where they have no sum", () => {
    expect(grouped(["合计", "本年", "", "上年结转", ""], ["", "基本支出", "项目支出", "基本支出", "项目支出"], ["C3:C4", "D3:E3", "F3:G3"])).toEqual(["C total: 合计", "D basic of C: 本年/基本支出", "E project of C: 本年/项目支出", "F basic of C: 上年结转/基本支出", "G project of C: 上年结转/项目支出"]);
  });

  it("split what is theirs in ways of their own", () => {
    expect(grouped(["合计", "基本支出", "", "", "项目支出", "", ""], ["", "小计", "人员经费", "公用经费", "小计", "一般公共预算", "政府性基金预算"], ["C3:C4", "D3:F3", "G3:I3"])).toEqual([
      "C total: 合计", "D basic of C: 基本支出/小计", "E staff of D: 基本支出/人员经费", "F public of D: 基本支出/公用经费", "G project of C: 项目支出/小计", "H general of G: 项目支出/一般公共预算", "I fund of G: 项目支出/政府性基金预算",
    ]);
  });

  it("beside each other add up to no third", () => {
    expect(grouped(["基本支出", "", "", "项目支出", "", ""], ["小计", "人员经费", "公用经费", "小计", "一般公共预算", "政府性基金预算"], ["C3:E3", "F3:H3"])).toEqual(["C basic: 基本支出/小计", "D staff of C: 基本支出/人员经费", "E public of C: 基本支出/公用经费", "F project: 项目支出/小计", "G general of F: 项目支出/一般公共预算", "H fund of F: 项目支出/政府性基金预算"]);
  });

  it("with two sums of their own leave open what is above them", () => {
    expect(grouped(["合计", "基本支出", "", "", "项目支出"], ["", "合计", "小计", "人员经费", ""], ["C3:C4", "D3:F3", "G3:G4"])).toEqual(["C total: 合计", "D basic: 基本支出/合计", "E basic: 基本支出/小计", "F staff: 基本支出/人员经费", "G project: 项目支出"]);
  });

  it("of carried-over money count their sum as that", () => {
    expect(grouped(["本年收入", "", "上年结转", ""], ["合计", "一般公共预算", "合计", "一般公共预算"], ["C3:D3", "E3:F3"], "部门预算收入总表")).toEqual(["C total: 本年收入/合计", "D general of C: 本年收入/一般公共预算", "E carried-over: 上年结转/合计", "F general of E: 上年结转/一般公共预算"]);
  });

  it.each<readonly [string, string]>([["其他事项", "subtotal"], ["事业收入", "subtotal"], ["政府性基金预算", "fund"], ["国有资本经营预算", "state-capital"], ["一般公共预算", "general"]])("under %s have a 小计 that is %s", (group, role) => {
    expect(grouped(["合计", group, "", ""], ["", "小计", "基本支出", "项目支出"], ["C3:C4", "D3:F3"])).toEqual(["C total: 合计", `D ${role} of C: ${group}/小计`, `E basic of D: ${group}/基本支出`, `F project of D: ${group}/项目支出`]);
  });
});
