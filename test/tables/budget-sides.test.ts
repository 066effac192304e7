/** The sides of a balance and the kinds of columns of any departmental table: whose each column is, and what it holds. */
import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "../../src/sheet/data";
import type { Row } from "../support/forms";
import { budgetTable, columnsOf, linesOf } from "./budget-table";

describe("the sides of a balance", () => {
  const sides = (rows: readonly Row[], merges?: readonly string[], title = "部门收支总表"): string[] => {
    const budget = budgetTable(title, rows, merges)?.budget;
    return [...columnsOf(budget), ...linesOf(budget)];
  };
  const TWO = ["B income amount: 预算数", "D expenditure amount: 预算数", "4 income item 财政: 1", "4 expenditure item 教育: 2"];

  it.each<readonly [string, Row]>([["named by their items", ["收入项目", "预算数", "支出项目", "预算数"]], ["alike", ["项目", "预算数", "项目", "预算数"]], ["named by the classification", ["收入", "预算数", "功能分类", "预算数"]]])("are two where they are %s", (_, heads) => {
    expect(sides([heads, ["财政", 1, "教育", 2]])).toEqual(TWO);
  });

  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ["codes before names", [["科目编码", "收入项目", "预算数", "科目编码", "支出项目", "预算数"], ["101", "税收", 1, "205", "教育", 2]], ["4 income item 101 税收: 1", "4 expenditure item 205 教育: 2"]],
    ["codes behind names", [["收入项目", "科目编码", "预算数", "支出项目", "科目编码", "预算数"], ["税收", "101", 1, "教育", "205", 2]], ["4 income item 101 税收: 1", "4 expenditure item 205 教育: 2"]],
    ["numbers before names", [["序号", "收入项目", "预算数", "序号", "支出项目", "预算数"], [7, "税收", 1, 9, "教育", 2]], ["4 No.7 income item 税收: 1", "4 No.9 expenditure item 教育: 2"]],
  ])("have each its own %s", (_, rows, lines) => {
    expect(linesOf(budgetTable("部门收支总表", rows)?.budget)).toEqual(lines);
  });

  it("are told by the heads above", () => {
    expect(sides([["收入", "", "支出", ""], ["项目", "预算数", "项目", "预算数"], ["财政", 1, "教育", 2]], ["A3:B3", "C3:D3"])).toEqual(["B income amount: 收入/预算数", "D expenditure amount: 支出/预算数", "5 income item 财政: 1", "5 expenditure item 教育: 2"]);
  });

  it.each<readonly [string, Row, string]>([
    ["names that differ", ["项目", "预算数", "内容", "预算数"], "部门收支总表"],
    ["names that are alike in a table of one side", ["项目", "预算数", "项目", "预算数"], "部门支出总表"],
    ["one of them both at once", ["收入支出科目", "预算数", "项目", "预算数"], "部门收支总表"],
  ])("are one with %s", (_, heads, title) => {
    expect(sides([heads, ["财政", 1, "", 2]], [], title)).toEqual(["B amount: 预算数", "D amount: 预算数", "4 item 财政: 1 | 2"]);
  });

  it("are one with one name", () => {
    expect(sides([["收入项目", "预算数", "备注"], ["财政", 1, "略"]])).toEqual(["B total: 预算数", "4 item 财政: 1"]);
  });

  it.each<readonly [string, Row, readonly string[]]>([
    ["the first of several", ["收入项目", "预算数", "支出项目", "预算数", "支出经济分类", "预算数"], ["income", "expenditure", "expenditure-again"]],
    ["the functional one", ["收入项目", "预算数", "支出经济分类", "预算数", "支出功能分类", "预算数"], ["income", "expenditure-again", "expenditure"]],
  ])("have %s for the expenditure", (_, heads, said) => {
    expect(budgetTable("部门收支总表", [heads, ["财政", 1, "甲", 2, "乙", 3]])?.budget?.columns.map(({ side }) => side)).toEqual(said);
  });

  it("share the one column of numbers", () => {
    expect(sides([["序号", "收入项目", "预算数", "支出项目", "预算数"], [1, "财政", 1, "教育", 2]])).toEqual(["C income amount: 预算数", "E expenditure amount: 预算数", "4 No.1 income item 财政: 1", "4 No.1 expenditure item 教育: 2"]);
  });

  it("may have their amounts before their names", () => {
    expect(sides([["收入", "", "支出", "", ""], ["项目", "预算数", "合计", "项目", "一般公共预算"], ["财政", 1, 5, "教育", 5]], ["A3:B3", "C3:E3"])).toEqual(["B income amount: 收入/预算数", "C expenditure total: 支出/合计", "E expenditure general of C: 支出/一般公共预算", "5 income item 财政: 1", "5 expenditure item 教育: 5 | 5"]);
    expect(sides([["预算数", "收入项目", "支出项目", "预算数"], [1, "财政", "教育", 2]])).toEqual(["A income amount: 预算数", "D expenditure amount: 预算数", "4 income item 财政: 1", "4 expenditure item 教育: 2"]);
  });

  it("may have codes of their own", () => {
    expect(sides([["收入", "", "", "支出", "", ""], ["科目编码", "项目", "预算数", "科目编码", "项目", "预算数"], ["101", "税收", 1, "205", "教育", 2], ["", "合计", 1, "", "合计", 2]], ["A3:C3", "D3:F3"])).toEqual([
      "C income amount: 收入/预算数", "F expenditure amount: 支出/预算数", "5 income item 101 税收: 1", "5 expenditure item 205 教育: 2", "6 income total 合计: 1", "6 expenditure total 合计: 2",
    ]);
  });
});

describe("a column before the names", () => {
  /** The first line of a table whose first column has this head and these cells. */
  const first = (head: string, ...cells: readonly CellValue[]): string | undefined => linesOf(budgetTable("部门支出总表", [[head, "科目名称", "合计"], ...cells.map((cell, index): Row => [cell, `第${index + 1}项`, index + 10])])?.budget)[0];

  it.each<readonly [string, readonly string[], string]>([
    ["codes", ["科目编码", "编码", "功能分类科目编码", "科目", "功能分类", "类", "款", "项", "单位（科目）编码"], "4 item 205 第1项: 10"],
    ["units", ["单位", "单位编码", "单位名称", "部门名称", "预算部门", "部门编号", "主管单位（部门）", "机构名称"], "4 item [205] 第1项: 10"],
    ["numbers", ["序号", "编号", "行次", "顺序号"], "4 No.205 item 第1项: 10"],
    ["codes and names in one", ["单位名称（科目）", "部门（科目）"], "4 item 205: 10"],
    ["nothing that is read", ["项目编码", "采购目录编码", "资产编号", "测算依据", "资金用途", "增减原因", "备注", "测算说明"], "4 item 第1项: 10"],
    ["amounts", ["项目类别", "摘要", "支出内容", "基本支出"], "4 item 第1项: 205 | 10"],
  ])("holds %s: %j", (_, heads, line) => {
    expect(heads.map((head) => `${head} ${first(head, "205", "208")}`)).toEqual(heads.map((head) => `${head} ${line}`));
  });

  it.each<readonly [string, string, readonly CellValue[], string]>([
    ["names where it has words", "功能分类", ["甲", "乙"], "4 item 甲: 10"],
    ["names where half of it are codes", "科目", ["205", "甲"], "4 item 205: 10"],
    ["codes where more than half are", "科目", ["205", "208", "甲"], "4 item 205 第1项: 10"],
    ["amounts where it has no codes", "科目", [5.5, 6.5], "4 item 第1项: 5.5 | 10"],
    ["names where half of it are", "项目", [5, "甲"], "4 item 第1项: 10"],
    ["amounts where more are numbers", "项目", [5, 6, "甲"], "4 item 第1项: 5 | 10"],
    ["amounts under a head nobody knows", "某某", [5, "甲"], "4 item 第1项: 5 | 10"],
    ["remarks where more are words", "某某", ["甲", "乙", 5], "4 item 第1项: 10"],
    ["amounts where words say nought", "某某", ["-", "无", 5], "4 item 第1项: “-” | 10"],
    ["amounts typed with their unit", "某某", ["5万元", "6000元", "甲"], "4 item 第1项: 5 | 10"],
    ["amounts as percentages", "某某", ["5%", "6%", "甲"], "4 item 第1项: 5 | 10"],
  ])("holds %s", (_, head, cells, line) => {
    expect(first(head, ...cells)).toBe(line);
  });

  it.each<readonly [string, string, string]>([["科目", "编码", "5 item 205 某项: 3"], ["科目", "名称", "5 item 205 某项: 3"], ["单位", "编码", "5 item [205] 某项: 3"], ["单位", "名称", "5 item [205] 某项: 3"], ["项目", "编码", "5 item 某项: 3"], ["采购", "编号", "5 item 某项: 3"]])("is of %s under that head: %s", (above, head, line) => {
    const rows: readonly Row[] = [[above, "", "科目名称", "合计"], [head, "其他", "", ""], ["205", "略", "某项", 3]];
    expect(linesOf(budgetTable("部门支出总表", rows, ["A3:B3", "C3:C4", "D3:D4"])?.budget)).toEqual([line]);
  });
});

describe("a cell merged over two columns", () => {
  it("tells nothing of what they hold", () => {
    const rows: readonly Row[] = [["科目编码", "科目名称", "合计", "某某"], ["205", "教育", 3, 5], ["合并的说明", "", 1, ""], ["", "", "合并的文字", ""], ["", "", "合并的文字", ""], ["208", "社保", 3, "甲"]];
    expect(columnsOf(budgetTable("部门支出总表", rows, ["A5:B5", "C6:D6", "C7:D7"])?.budget)).toEqual(["C total: 合计", "D unknown: 某某"]);
  });
});
