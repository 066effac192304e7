/** Departmental tables as provinces lay them out: columns, codes, the standing of lines, and the “三公” figures. */
import { describe, expect, it } from "@jest/globals";
import { Sheet } from "../../src/sheet/sheet";
import { isNought } from "../../src/tables/budget";
import { readSheet } from "../../src/tables/read-sheet";
import type { NumberField, Table } from "../../src/tables/table";
import { type Row, sheetOf } from "../support/forms";

const read = (name: string, rows: readonly Row[], merges: readonly string[] = []): Table[] => readSheet(new Sheet(sheetOf(name, rows, merges)));

function only(rows: readonly Row[], merges: readonly string[] = [], name = "Sheet1"): Table {
  const [table, ...others] = read(name, rows, merges);
  expect(others).toEqual([]);
  if (!table) throw new Error("no table");
  return table;
}

const figure = (field: NumberField | null | undefined): string => (field ? (field.value?.toString() ?? (isNought(field.text) ? "_" : field.text)) : "·");

/** "income item 一、财政拨款 10": a line as its side, kind, unit, code, name and amounts. */
const linesOf = ({ budget }: Table): string[] =>
  (budget?.lines ?? []).map(({ side, kind, unit, code, name, amounts }) => [side, kind, unit && `@${unit}`, code, name?.text.replaceAll(/\s+/gu, ""), ...amounts.map(figure)].filter((part) => part !== null && part !== undefined && part !== "·").join(" "));

/** "total", "basic→total": roles, each with that of the column it is a part of. */
const rolesOf = ({ budget }: Table): string[] => (budget?.columns ?? []).map(({ role, partOf }) => (partOf === null ? role : `${role}→${budget?.columns[partOf]?.role}`));

const figuresOf = ({ budget }: Table): string[] => (budget?.threePublic ?? []).map(({ item, series, amount }) => [item, series, figure(amount)].filter((part) => part !== "").join(" "));

describe("two-sided tables", () => {
  it("of one row of heads, without numbers before the items", () => {
    const table = only([["收支预算总表"], ["收入", "金额（元）", "支出", "金额（元）"], ["一般公共预算拨款", 100, "一般公共服务支出", 100], ["合计", 100, "合计", 100]]);
    expect([table.budgetType, table.budget?.unit, ...rolesOf(table)]).toEqual(["balance", "元", "amount", "amount"]);
    expect(linesOf(table)).toEqual(["income item 一般公共预算拨款 100", "expenditure item 一般公共服务支出 100", "income grand-total 合计 100", "expenditure grand-total 合计 100"]);
  });

  it("with 本年收入 over its items and 上年结转 over where it comes from", () => {
    const table = only(
      [
        ["财政拨款收支预算总表"], ["公开04表", "", "", "", "单位：千元"], ["收入", "", "支出"], ["项目", "预算数", "项目", "合计", "一般公共预算", "政府性基金预算"],
        ["一、本年收入", 100, "一、本年支出", 105, 105], ["（一）一般公共预算拨款", 100, "（一）外交支出", 5, 5], ["（二）政府性基金预算拨款", "", "（二）教育支出", 100, 100],
        ["二、上年结转", 5, "二、结转下年"], ["（一）一般公共预算拨款", 5], ["收入总计", 105, "支出总计", 105, 105],
      ],
      ["A3:B3", "C3:F3"],
    );
    expect([table.budgetType, table.budget?.unit, ...rolesOf(table)]).toEqual(["fiscal-balance", "千元", "amount", "total", "general→total", "fund→total"]);
    expect(linesOf(table).map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      "income year-total 一、本年收入", "expenditure year-total 一、本年支出", "income item （一）一般公共预算拨款", "expenditure item （一）外交支出", "income item （二）政府性基金预算拨款",
      "expenditure item （二）教育支出", "income carried-over 二、上年结转", "expenditure carried-forward 二、结转下年", "income of-which （一）一般公共预算拨款", "income grand-total 收入总计",
      "expenditure grand-total 支出总计",
    ]);
  });

  it("with 其中 and finer numbers, which are parts of the item above", () => {
    const table = only([
      ["收支总表"], ["收入", "", "支出", ""], ["项目", "预算数", "项目", "预算数"], ["一、一般公共预算拨款", 100, "一、教育支出", 95], ["  其中：经费拨款", 90, "二、其他支出", 5], ["        非税收入", 10, "", ""],
      ["二、事业收入", "", "", ""], ["1. 学费", "", "", ""], ["本年收入合计", 100, "本年支出合计", 100], ["使用非财政拨款结余", "", "结余分配", ""], ["收入总计", 100, "支出总计", 100],
    ]);
    expect(linesOf(table).filter((line) => line.startsWith("income")).map((line) => line.split(" ")[1])).toEqual(["item", "of-which", "of-which", "item", "of-which", "year-total", "carried-over", "grand-total"]);
    expect(linesOf(table).filter((line) => line.startsWith("expenditure")).map((line) => line.split(" ")[1])).toEqual(["item", "item", "year-total", "carried-forward", "grand-total"]);
  });

  it("with parts set further in, without numbers", () => {
    const table = only([["收支总表"], ["收入", "金额", "支出", "金额"], ["财政拨款收入", 9, "教育支出", 10], ["  一般公共预算拨款", 9, "", ""], ["事业收入", 1, "", ""], ["收入总计", 10, "支出总计", 10]]);
    expect(linesOf(table).filter((line) => line.startsWith("income"))).toEqual(["income item 财政拨款收入 9", "income of-which 一般公共预算拨款 9", "income item 事业收入 1", "income grand-total 收入总计 10"]);
  });

  it("with the expenditure by several classifications side by side: the functional one is the expenditure", () => {
    const table = only(
      [
        ["收支预算总表"], ["收入", "", "支出"], ["项目", "本年预算数", "支出类别", "本年预算数", "部门预算经济分类", "本年预算数", "功能分类", "本年预算数"],
        ["一、财政拨款收入", 100, "一、基本支出", 100, "一、工资福利支出", 100, "教育支出", 100], ["收入合计", 100, "支出合计", 100, "支出合计", 100, "支出合计", 100],
      ],
      ["A2:B2", "C2:H2"],
    );
    expect(linesOf(table)).toEqual([
      "income item 一、财政拨款收入 100", "expenditure-again item 一、基本支出 100", "expenditure-again item 一、工资福利支出 100", "expenditure item 教育支出 100",
      "income grand-total 收入合计 100", "expenditure-again grand-total 支出合计 100", "expenditure-again grand-total 支出合计 100", "expenditure grand-total 支出合计 100",
    ]);
  });

  it("are no table of one fund, whatever their title says", () => {
    const table = only([["政府性基金预算收入支出表"], ["收入", "金额", "支出", "金额"], ["土地出让收入", 1, "城乡社区支出", 1], ["收入总计", 1, "支出总计", 1]]);
    expect([table.kind, table.budgetType]).toEqual(["budget", null]);
  });
});

describe("columns", () => {
  it("of other years and of growth are set aside; 小计 of the year is the whole", () => {
    const table = only(
      [
        ["一般公共预算支出表"], ["功能分类科目", "", "2023年执行数", "2024年预算数", "", "", "2024年预算数比2023年执行数"], ["科目编码", "科目名称", "", "小计", "基本支出", "项目支出", "增减额", "增减%"],
        ["205", "教育支出", 90, 100, 60, 40, 10, "11.1%"], ["合计", "", 90, 100, 60, 40, 10, "11.1%"],
      ],
      ["A2:B2", "C2:C3", "D2:F2", "G2:H2", "A5:B5"],
    );
    expect(rolesOf(table)).toEqual(["aside", "total", "basic→total", "project→total", "aside", "aside"]);
    expect(linesOf(table)).toEqual(["item 205 教育支出 90 100 60 40 10 11.1", "total 合计 90 100 60 40 10 11.1"]);
    expect(table.problems).toEqual([]);
  });

  it("of 本年收入 and 上年结转结余 add up to the 小计 of each, and these to 合计", () => {
    const table = only(
      [
        ["部门收入总表"], ["部门（单位）代码", "部门（单位）名称", "合计", "本年收入", "", "", "", "上年结转结余"], ["", "", "", "小计", "一般公共预算", "财政专户管理资金", "事业收入", "小计", "一般公共预算", "单位资金"],
        ["", "合计", 110, 100, 100, "", "", 10, 10, ""], ["201001", "某县民政局本级", 110, 100, 100, "", "", 10, 10, ""],
      ],
      ["A2:A3", "B2:B3", "C2:C3", "D2:G2", "H2:J2"],
    );
    expect(rolesOf(table)).toEqual(["total", "subtotal→total", "general→subtotal", "special-account-income→subtotal", "business-income→subtotal", "carried-over→total", "general→carried-over", "unit-funds→carried-over"]);
    expect(linesOf(table)).toEqual(["total 合计 110 100 100 _ _ 10 10 _", "subtotal @201001 某县民政局本级 110 100 100 _ _ 10 10 _"]);
  });

  it.each([
    ["two ways of splitting side by side", ["合计", "基本支出", "项目支出", "一般公共预算", "政府性基金"]],
    ["a column of unknown meaning", ["合计", "基本支出", "项目支出", "绩效工资总量"]],
    ["其中", ["合计", "其中：基本支出", "其中：项目支出"]],
    ["staff beside basic", ["合计", "基本支出", "人员经费", "公用经费", "项目支出"]],
  ])("are parts of nothing with %s", (_, heads) => {
    const table = only([["部门支出总表"], ["科目编码", "科目名称", ...heads], ["205", "教育支出", ...heads.map(() => 1)]]);
    expect(table.budget?.columns.map((column) => column.partOf)).toEqual(heads.map(() => null));
  });

  it("under 基本支出 without 小计 are parts of 合计", () => {
    const table = only([["部门支出总表"], ["科目编码", "科目名称", "合计", "基本支出", "", "项目支出"], ["", "", "", "人员经费", "公用经费", ""], ["205", "教育支出", 6, 1, 2, 3]]);
    expect(rolesOf(table)).toEqual(["total", "staff→total", "public→total", "project→total"]);
  });
});

describe("codes", () => {
  const expected = ["total 合计 100 60 40", "item 201 一般公共服务支出 100 60 40", "item 20129 群众团体事务 100 60 40", "item 2012901 行政运行 60 60 _", "item 2012999 其他群众团体事务支出 40 _ 40"];
  const head = ["合计", "基本支出", "项目支出"];
  const [all, first, last] = [[100, 60, 40], [60, 60, ""], [40, "-", 40]];
  it.each<readonly [string, readonly Row[]]>([
    ["with the name in one cell", [["功能分类科目", ...head], ["合 计", ...all], ["201 一般公共服务支出", ...all], ["  20129  群众团体事务", ...all], ["  2012901-行政运行", ...first], ["[2012999]其他群众团体事务支出", ...last]]],
    ["with the name in the column of codes", [["科目编码及名称", ...head], ["合计", ...all], ["201一般公共服务支出", ...all], ["20129群众团体事务", ...all], ["2012901行政运行", ...first], ["2012999其他群众团体事务支出", ...last]]],
    ["as numbers", [["功能科目代码", "科目名称", ...head], ["", "合计", ...all], [201, "一般公共服务支出", ...all], [20129, "群众团体事务", ...all], [2012901, "行政运行", ...first], [2012999, "其他群众团体事务支出", ...last]]],
    ["with separators", [["科目编号", "科目名称", ...head], ["合计", "", ...all], ["201", "一般公共服务支出", ...all], ["201-29", "群众团体事务", ...all], ["201.29.01", "行政运行", ...first], ["201-29-99", "其他群众团体事务支出", ...last]]],
    ["in three columns", [["类", "款", "项", "科目名称", ...head], ["", "", "", "合计", ...all], ["201", "", "", "一般公共服务支出", ...all], ["201", "29", "", "群众团体事务", ...all], ["201", "29", "01", "行政运行", ...first], ["201", "29", "99", "其他群众团体事务支出", ...last]]],
    ["in three columns as numbers", [["类", "款", "项", "科目名称", ...head], ["合计", "", "", "", ...all], [201, "", "", "一般公共服务支出", ...all], [201, 29, "", "群众团体事务", ...all], [201, 29, 1, "行政运行", ...first], [201, 29, 99, "其他群众团体事务支出", ...last]]],
    ["in three columns, each level once", [["类", "款", "项", "科目名称", ...head], ["", "", "", "合计", ...all], ["201", "", "", "一般公共服务支出", ...all], ["", "29", "", "群众团体事务", ...all], ["", "", "01", "行政运行", ...first], ["", "", "99", "其他群众团体事务支出", ...last]]],
    ["in three columns, each whole in its own", [["类", "款", "项", "科目名称", ...head], ["", "", "", "合计", ...all], ["201", "", "", "一般公共服务支出", ...all], ["", "20129", "", "群众团体事务", ...all], ["", "", "2012901", "行政运行", ...first], ["", "", "2012999", "其他群众团体事务支出", ...last]]],
  ])("%s", (_, rows) => {
    expect(linesOf(only([["部门支出总表"], ["单位：万元"], ...rows]))).toEqual(expected);
  });

  it("under one head over three columns", () => {
    const table = only([["部门支出总表"], ["科目编码", "", "", "科目名称", "合计"], ["201", "", "", "一般公共服务支出", 1], ["201", "29", "", "群众团体事务", 1], ["201", "29", "01", "行政运行", 1]], ["A2:C2"]);
    expect(linesOf(table)).toEqual(["item 201 一般公共服务支出 1", "item 20129 群众团体事务 1", "item 2012901 行政运行 1"]);
  });

  it("of the government's economic classes", () => {
    const table = only([["一般公共预算基本支出表（按政府预算经济分类）"], ["科目编码", "科目名称", "总计"], ["501", "机关工资福利支出", 8], ["50101", "工资奖金津补贴", 8]]);
    expect([table.budgetType, table.budget?.classification, ...linesOf(table)]).toEqual(["basic-expenditure", "economic", "item 501 机关工资福利支出 8", "item 50101 工资奖金津补贴 8"]);
  });

  it("repeat unit by unit in the table of a whole department", () => {
    const table = only([
      ["支出总表"], ["科目编码", "", "", "单位代码", "单位名称（科目）", "合计", "基本支出", "项目支出"], ["类", "款", "项", "", "", "", "", ""],
      ["", "", "", "", "合计", 5, 3, 2], ["", "", "", "155001", "某县农业农村局机关", 3, 1, 2], ["213", "01", "01", "155001", "行政运行", 3, 1, 2], ["", "", "", "155002", "某县农技推广中心", 2, 2, ""], ["213", "01", "01", "155002", "行政运行", 2, 2, ""],
    ], ["A2:C2", "D2:D3", "E2:E3", "F2:F3", "G2:G3", "H2:H3"]);
    expect(linesOf(table)).toEqual(["total 合计 5 3 2", "subtotal @155001 某县农业农村局机关 3 1 2", "item @155001 2130101 行政运行 3 1 2", "subtotal @155002 某县农技推广中心 2 2 _", "item @155002 2130101 行政运行 2 2 _"]);
  });

  it("stand below their unit's own line in the same columns", () => {
    const table = only([["支出预算分类汇总表"], ["科目编码", "科目名称", "总计"], ["", "合计", 2], ["155001", "某县农业农村局本级", 2], ["213", "农林水支出", 2], ["2100201", "综合医院", 0]]);
    expect(linesOf(table)).toEqual(["total 合计 2", "subtotal @某县农业农村局本级 某县农业农村局本级 2", "item @某县农业农村局本级 213 农林水支出 2", "item @某县农业农村局本级 2100201 综合医院 0"]);
  });
});

describe("“三公” expenses", () => {
  it("an item a row, in two years", () => {
    const table = only([
      ["“三公”经费预算表"], ["项目", "2023年预算数", "2024年预算数", "增减额", "增减%"], ["合计", 5, 6, 1, "20%"], ["1.因公出国（境）费用", 0, 0, 0, ""], ["2.公务接待费", 1, 1, 0, ""], ["3.公务用车费", 4, 5, 1, ""],
      ["其中：（1）公务用车运行维护费", 4, 4, 0, ""], ["（2）公务用车购置", 0, 1, 1, ""], ["国内公务接待批次（个）", 3, 4, "", ""],
    ]);
    expect(figuresOf(table).filter((text) => text.includes("2024"))).toEqual(["total 2024年预算数 6", "abroad 2024年预算数 0", "reception 2024年预算数 1", "vehicles 2024年预算数 5", "vehicle-running 2024年预算数 4", "vehicle-purchase 2024年预算数 1"]);
    expect(figuresOf(table)).toHaveLength(12);
  });

  it("an item a column, in two years", () => {
    const items = ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"];
    const cars = ["", "", "小计", "公务用车购置费", "公务用车运行费", ""];
    const table = only([["一般公共预算“三公”经费支出表"], ["2023年预算数", "", "", "", "", "", "2024年预算数"], [...items, ...items], [...cars, ...cars], [5, 0, 4, 0, 4, 1, 6, 0, 5, 1, 4, 1]], ["A2:F2", "G2:L2", "C3:E3", "I3:K3"]);
    expect(figuresOf(table).slice(6)).toEqual(["total 2024年预算数 6", "abroad 2024年预算数 0", "vehicles 2024年预算数 5", "vehicle-purchase 2024年预算数 1", "vehicle-running 2024年预算数 4", "reception 2024年预算数 1"]);
  });

  it("an item a column, beside 机关运行经费", () => {
    const table = only(
      [
        ["“三公”经费和机关运行经费预算表"], ["“三公”经费预算数", "", "", "", "", "", "机关运行经费预算数"], ["合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费", "", "", ""], ["", "", "", "小计", "购置费", "运行费", ""],
        [6, 0, 1, 5, 1, 4, 40],
      ],
      ["A2:F2", "G2:G4", "A3:A4", "B3:B4", "C3:C4", "D3:F3"],
    );
    expect(figuresOf(table)).toEqual(["three 6", "abroad 0", "reception 1", "vehicles 5", "vehicle-purchase 1", "vehicle-running 4", "office-running 40"]);
  });
});

describe("where tables begin and end", () => {
  it("two on one sheet, notes and all", () => {
    const [balance, expenditure, ...others] = read("汇总", [
      ["部门收支总表"], ["收入", "", "支出", ""], ["项目", "预算数", "项目", "预算数"], ["一、财政拨款", 10, "一、教育支出", 10], ["收入总计", 10, "支出总计", 10], ["注：以上含上年结转。"], [""],
      ["部门支出总表"], ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["205", "教育支出", 10, 10, ""], ["", "合计", 10, 10, ""], ["填报人：张三", "", "联系电话：1234567"],
    ]);
    expect(others).toEqual([]);
    expect([balance?.budgetType, balance?.budget?.notes.map((note) => note.text), expenditure?.budgetType]).toEqual(["balance", ["注：以上含上年结转。"], "expenditure"]);
    expect(expenditure && linesOf(expenditure)).toEqual(["item 205 教育支出 10 10 _", "total 合计 10 10 _"]);
  });

  it("one over two pages, its title and heads printed twice", () => {
    const head: readonly Row[] = [["部门支出总表"], ["部门：某局", "", "单位：元"], ["科目编码", "科目名称", "合计"]];
    const table = only([...head, ["", "合计", 3], ["205", "教育支出", 1], ...head, ["208", "社会保障和就业支出", 2]]);
    expect(linesOf(table)).toEqual(["total 合计 3", "item 205 教育支出 1", "item 208 社会保障和就业支出 2"]);
  });

  it("the same form for two units", () => {
    const form = (unit: string, amount: number): readonly Row[] => [["部门支出总表"], [`部门：${unit}`, "", "单位：元"], ["科目编码", "科目名称", "合计"], ["205", "教育支出", amount], ["", "合计", amount]];
    expect(read("两个单位", [...form("甲局", 1), ...form("乙局", 2)]).map((table) => [table.unitName, ...linesOf(table)])).toEqual([["甲局", "item 205 教育支出 1", "total 合计 1"], ["乙局", "item 205 教育支出 2", "total 合计 2"]]);
  });

  it("a table whose title is the sheet's name", () => {
    const table = only([["单位：万元"], ["收入", "", "支出", ""], ["项目", "预算数", "项目", "预算数"], ["一、财政拨款", 10, "一、教育支出", 10]], [], "01部门收支总表");
    expect([table.budgetType, table.title, table.budget?.lines.length]).toEqual(["balance", null, 2]);
  });

  it("a title over something else is named as unread", () => {
    const table = only([["部门收支情况表"], ["甲", "乙", "丙"], ["无", "表", "头"]]);
    expect([table.budget, table.problems.map((problem) => problem.kind)]).toEqual([null, ["no-heads"]]);
  });

  it("an empty table between blank rows", () => {
    const table = only([["政府性基金预算支出表"], ["科目编码", "科目名称", "合计"], [""], ["", "", 0], ["合计", "", ""], ["注:本部门无政府性基金预算，故本表为空表。"]]);
    expect([...linesOf(table), table.budget?.notes.length]).toEqual(["total 合计 _", 1]);
  });
});

describe("amounts", () => {
  it("typed as text are numbers all the same, dashes are nought, and words are neither", () => {
    const table = only([["部门支出总表"], ["科目编码", "科目名称", "合计", "基本支出"], ["205", "教育支出", "1,200.50", "—"], ["208", "社会保障和就业支出", "见附件", "无"]]);
    expect(linesOf(table)).toEqual(["item 205 教育支出 1200.5 _", "item 208 社会保障和就业支出 见附件 _"]);
    expect(table.problems.map(({ kind, text }) => `${kind} ${text}`)).toEqual(["number-as-text 1,200.50", "not-a-number 见附件"]);
  });

  it.each([
    ["beside 金额单位", ["部门支出总表"], ["某局", "", "金额单位：人民币千元"], "合计", "千元"],
    ["in the title", ["部门支出总表（单位：元）"], ["某局"], "合计", "元"],
    ["in a head", ["部门支出总表"], ["某局"], "预算数（万元）", "万元"],
    ["nowhere", ["部门支出总表"], ["某局"], "预算数", null],
  ])("in a unit named %s", (_, title, line, head, unit) => {
    expect(only([title, line, ["科目编码", "科目名称", head], ["205", "教育支出", 1]]).budget?.unit).toBe(unit);
  });
});

describe("titles", () => {
  it.each([
    ["2025年部门财务收支预算总表", "balance"],
    ["部门收支总体情况表", "balance"],
    ["表1 部门预算收支总表", "balance"],
    ["单位收入总体情况表", "income"],
    ["支出预算总表", "expenditure"],
    ["财政拨款收支总体情况表", "fiscal-balance"],
    ["一般公共预算支出预算表（功能科目）", "general-expenditure"],
    ["部门一般公共预算支出功能分类预算表", "general-expenditure"],
    ["一般公共预算基本支出部门预算经济分类预算表", "basic-expenditure"],
    ["政府性基金预算支出情况表", "fund-expenditure"],
    ["国有资本经营预算支出表", "state-capital-expenditure"],
    ["一般公共预算“三公”经费支出情况表", "three-public"],
    ["财政拨款支出预算表", null],
    ["一般公共预算项目支出表", null],
    ["一般公共预算基本支出表（人员经费）", null],
    ["一般公共预算支出预算表（经济科目）", null],
    ["政府购买服务支出预算表", null],
  ])("%s", (title, type) => {
    expect(only([[title], ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["205", "教育支出", 3, 1, 2]]).budgetType).toBe(type);
  });

  it.each(["2023年度部门收入支出决算总表", "部门预算公开目录", "部门整体支出绩效目标表"])("%s is none", (title) => {
    expect(read("表", [[title], ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["205", "教育支出", 3, 1, 2]])).toEqual([]);
  });
});

describe("heads of the provinces", () => {
  it("are of three rows, money of the year and 上年结转 side by side, each group with a 合计", () => {
    const table = only(
      [
        ["财政拨款支出预算表（部门经济分类科目）"], ["金额单位：万元"],
        ["项    目", "", "总计", "县级当年财政拨款安排", "", "", "", "上年结转安排", "", "", ""],
        ["科目编码", "科目名称", "", "合计", "一般公共预算拨款", "", "", "合计", "一般公共预算拨款", "", ""],
        ["", "", "", "", "小计", "基本支出", "项目支出", "", "小计", "基本支出", "项目支出"],
        ["30201", "办公费", 30, 20, 20, 5, 15, 10, 10, "", 10],
      ],
      ["A3:B3", "C3:C5", "D3:G3", "H3:K3", "A4:A5", "B4:B5", "D4:D5", "E4:G4", "H4:H5", "I4:K4"],
    );
    expect(table.budget?.columns.map((column) => column.heads.join("/"))).toEqual([
      "总计", "县级当年财政拨款安排/合计", "县级当年财政拨款安排/一般公共预算拨款/小计", "县级当年财政拨款安排/一般公共预算拨款/基本支出", "县级当年财政拨款安排/一般公共预算拨款/项目支出",
      "上年结转安排/合计", "上年结转安排/一般公共预算拨款/小计", "上年结转安排/一般公共预算拨款/基本支出", "上年结转安排/一般公共预算拨款/项目支出",
    ]);
    expect(rolesOf(table).slice(3, 5)).toEqual(["basic→general", "project→general"]);
  });

  it.each([
    ["专项业务经费支出", "project"],
    ["对下级单位补助支出", "to-affiliated"],
    ["非教育收费收入预算", "business-income"],
    ["教育收费收入", "special-account-income"],
    ["上年实户资金余额", "carried-over"],
    ["对社会保障基金补助", "economic"],
    ["政府性基金", "fund"],
    ["机关工资福利支出", "economic"],
    ["对个人和家庭的补助", "economic"],
  ])("%s is %s", (head, role) => {
    expect(rolesOf(only([["部门支出总表"], ["科目编码", "科目名称", "合计", head], ["205", "教育支出", 100, 100]]))[1]?.split("→")[0]).toBe(role);
  });
});
