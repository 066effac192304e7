/** Where the departmental tables of a sheet begin and end, and what year, unit and type each has. */
import { describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { type Row, sheetOf } from "../support/forms";

const TITLE: Row = ["部门支出总表"];
const HEADS: Row = ["科目编码", "科目名称", "合计", "基本支出"];
const LINE: Row = ["205", "教育支出", 30, 30];
const TOTAL: Row = ["", "合计", 30, 30];

const tablesOn = (rows: readonly Row[], merges: readonly string[] = [], name = "s") => readSheet(new Sheet(sheetOf(name, rows, merges)));
/** "kind type range lines", with the place of the title. */
const found = (rows: readonly Row[], merges?: readonly string[], name?: string): string[] =>
  tablesOn(rows, merges, name).map((table) => [table.kind, table.budgetType ?? "–", rangeAddress(table.range), table.title ? rangeAddress(table.title.range) : "untitled", table.budget?.lines.length ?? "unread"].join(" "));
const lines = (count: number): Row[] => Array.from({ length: count }, (_, index) => [`第${index + 1}行`]);

describe("a title", () => {
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ["stands alone in its row", [TITLE, HEADS, LINE], ["budget expenditure A1:D3 A1 1"]],
    ["stands beside a number", [["公开03表", "部门支出总表"], HEADS, LINE], ["budget expenditure A1:D3 B1 1"]],
    ["does not stand among more", [["部门支出总表", "公开03表", "第1页"], HEADS, LINE], []],
    ["stands in the sixth filled row at last where it does not end in 表", [...lines(3), [], ...lines(2), ["政府采购预算"], HEADS, LINE], ["procurement – A7:D9 A7 1"]],
    ["and no further down", [...lines(6), ["政府采购预算"], HEADS, LINE], []],
    ["stands anywhere where it ends in 表", [...lines(9), TITLE, HEADS, LINE], ["budget expenditure A10:D12 A10 1"]],
    ["has its heads within six filled rows", [TITLE, ...lines(3), [], ...lines(2), HEADS, LINE], ["budget expenditure A1:D9 A1 1"]],
    ["has no heads further below", [TITLE, ...lines(6), HEADS, LINE], []],
    ["is none over another title", [TITLE, ["部门收入总表"], HEADS, LINE], ["budget income A2:D4 A2 1"]],
    ["may have no line below its heads", [TITLE, HEADS], ["budget expenditure A1:D2 A1 0"]],
  ])("%s", (_, rows, tables) => {
    expect(found(rows)).toEqual(tables);
  });

  it.each(["部门预算情况", "部门预算", "三公经费情况", "部门支出预算表（续）", "部门支出总表续表", "部门支出总表（单位：万元）"])("of the first table may end as %s does", (title) => {
    expect(found([[title], HEADS, LINE])).toHaveLength(["部门预算情况", "部门预算"].includes(title) ? 0 : 1);
  });

  it("may be the sheet's name", () => {
    expect(found([HEADS, LINE], [], "部门支出总表")).toEqual(["budget expenditure A1:D2 untitled 1"]);
    expect(found([["2023年决算"], HEADS, LINE], [], "部门支出总表")).toEqual([]);
    expect(found([["甲", "乙", "丙"], LINE], [], "部门支出总表")).toEqual([]);
    expect(found([...lines(6), HEADS, LINE], [], "部门支出总表")).toEqual([]);
  });
});

describe("several tables on a sheet", () => {
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ["one below the other", [TITLE, HEADS, LINE, TOTAL, ["部门收入总表"], ["科目编码", "科目名称", "合计", "财政拨款"], LINE, TOTAL], ["budget expenditure A1:D4 A1 2", "budget income A5:D8 A5 2"]],
    ["of other kinds", [TITLE, HEADS, LINE, TOTAL, [], ["政府采购预算表"], ["项目名称", "金额", "数量"], ["电脑", 3, 3]], ["budget expenditure A1:D4 A1 2", "procurement – A6:C8 A6 1"]],
    ["the second without 表", [TITLE, HEADS, LINE, TOTAL, ["政府采购预算"], HEADS, LINE, TOTAL], ["budget expenditure A1:D8 A1 4"]],
    ["the same form twice, each with its total", [TITLE, HEADS, LINE, TOTAL, TITLE, HEADS, LINE, TOTAL], ["budget expenditure A1:D4 A1 2", "budget expenditure A5:D8 A5 2"]],
    ["with other heads", [TITLE, HEADS, LINE, TITLE, ["科目编码", "科目名称", "合计", "项目支出"], LINE, TOTAL], ["budget expenditure A1:D3 A1 1", "budget expenditure A4:D7 A4 2"]],
    ["with other titles", [TITLE, HEADS, LINE, ["部门支出预算总表"], HEADS, LINE, TOTAL], ["budget expenditure A1:D3 A1 1", "budget expenditure A4:D7 A4 2"]],
    ["of other units", [TITLE, ["部门：某局"], HEADS, LINE, TITLE, ["部门：某县"], HEADS, LINE, TOTAL], ["budget expenditure A1:D4 A1 1", "budget expenditure A5:D9 A5 2"]],
  ])("%s", (_, rows, tables) => {
    expect(found(rows)).toEqual(tables);
  });

  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ["two pages", [TITLE, HEADS, LINE, TITLE, HEADS, LINE, TOTAL], ["budget expenditure A1:D7 A1 3"]],
    ["two pages, the total on the first", [TITLE, HEADS, TOTAL, LINE, TITLE, HEADS, LINE], ["budget expenditure A1:D7 A1 3"]],
    ["three pages", [TITLE, HEADS, LINE, TITLE, HEADS, LINE, TITLE, HEADS, TOTAL], ["budget expenditure A1:D9 A1 3"]],
    ["two pages of one unit", [TITLE, ["部门：某局"], HEADS, LINE, TITLE, ["部门：某局"], HEADS, LINE, TOTAL], ["budget expenditure A1:D9 A1 3"]],
    ["pages, the unit on the first alone", [TITLE, ["部门：某局"], HEADS, LINE, TITLE, HEADS, LINE, TOTAL], ["budget expenditure A1:D8 A1 3"]],
    ["two pages, then the next table", [TITLE, HEADS, LINE, TITLE, HEADS, TOTAL, TITLE, HEADS, TOTAL], ["budget expenditure A1:D6 A1 2", "budget expenditure A7:D9 A7 1"]],
  ])("are one over %s", (_, rows, tables) => {
    expect(found(rows)).toEqual(tables);
  });

  it("are one over the pages of a balance", () => {
    const page: readonly Row[] = [["部门收支总表"], ["收入项目", "预算数", "支出项目", "预算数"], ["一、财政拨款", 10, "一、教育支出", 10]];
    expect(found([...page, ...page, ["收入总计", 20, "支出总计", 20]])).toEqual(["budget balance A1:D7 A1 6"]);
    expect(found([...page, ["收入总计", 10, "支出总计", 10], ...page, ["收入总计", 10, "支出总计", 10]])).toEqual(["budget balance A1:D4 A1 4", "budget balance A5:D8 A5 4"]);
  });
});

describe("a departmental table", () => {
  it.each<readonly [string, readonly Row[], string, number | null]>([
    ["its title", [["2024年部门支出总表"], HEADS, LINE], "s", 2024],
    ["a line above the heads", [TITLE, ["2023年度"], HEADS, LINE], "s", 2023],
    ["that line rather than its title", [["2024年部门支出总表"], ["预算年度：2023"], HEADS, LINE], "s", 2023],
    ["the sheet's name where it has no title", [HEADS, LINE], "2022年部门支出总表", 2022],
    ["not the sheet's name where it has one", [TITLE, HEADS, LINE], "2022年部门支出总表", null],
    ["no number that is none", [["2024部门支出总表"], HEADS, LINE], "s", null],
  ])("is of the year of %s", (_, rows, name, year) => {
    const [table] = tablesOn(rows, [], name);
    expect([table?.year, table?.yearFrom]).toEqual([year, year === null ? null : "table"]);
  });

  it.each<readonly [string, readonly Row[], string | null]>([
    ["named above the heads", [TITLE, ["711001 某县总工会"], HEADS, LINE], "某县总工会"],
    ["not named among its lines", [TITLE, HEADS, ["", "711001 某县总工会", 3, 3], LINE], null],
    ["not named more than six lines below its title", [TITLE, ["甲", "乙", "丙"], ...lines(6), ["单位名称：某局"], HEADS, LINE], null],
  ])("is of a unit %s", (_, rows, name) => {
    expect(tablesOn(rows)[0]?.unitName).toBe(name);
  });

  it.each<readonly [string, readonly Row[], string | null]>([
    ["after its label", [["金额单位：元"], HEADS, LINE], "元"],
    ["after 人民币", [["单位：人民币万元"], HEADS, LINE], "万元"],
    ["in thousands", [["单位:千元"], HEADS, LINE], "千元"],
    ["in brackets", [["（百万元）"], HEADS, LINE], "百万元"],
    ["alone", [["亿元"], HEADS, LINE], "亿元"],
    ["in brackets behind other words", [["数额（单位：元）"], HEADS, LINE], "元"],
    ["in a head", [["科目编码", "科目名称", "合计（百元）", "基本支出"], LINE], "百元"],
    ["after its label rather than in a head", [["科目编码", "科目名称", "合计（百元）", "基本支出"], LINE, ["", "注：单位：元"]], "百元"],
    ["below the table", [HEADS, LINE, ["", "注：单位：元"]], "元"],
    ["after its label below another in brackets", [["（万元）"], ["", "", "", "单位：元"], HEADS, LINE], "元"],
    ["nowhere", [HEADS, LINE], null],
    ["in no sentence", [[`${"本表所列各项金额均按规定".repeat(5)}单位：元`], HEADS, LINE], null],
    ["in no other word", [["公元"], ["多元化"], HEADS, LINE], null],
  ])("has its unit of money %s", (_, rows, unit) => {
    expect(tablesOn([TITLE, ...rows])[0]?.budget?.unit).toBe(unit);
  });

  it("reaches to its notes, in whatever column", () => {
    expect(found([TITLE, HEADS, LINE, ["", "", "", "", "", "注：略"]])).toEqual(["budget expenditure A1:F4 A1 1"]);
    expect(found([["", "", "", "", "部门支出总表"], HEADS, LINE, ["填报人：张三"]])).toEqual(["budget expenditure A1:E3 E1 1"]);
  });

  it("of two sides is a balance or none of the nine", () => {
    const sides = (title: string) => found([[title], ["收入项目", "预算数", "支出项目", "预算数"], ["一、财政拨款", 10, "一、教育支出", 10]]).map((table) => table.split(" ")[1]);
    expect(["部门收支总表", "财政拨款收支总表", "一般公共预算支出表", "政府性基金预算收支表"].map(sides)).toEqual([["balance"], ["fiscal-balance"], ["–"], ["–"]]);
  });
});
