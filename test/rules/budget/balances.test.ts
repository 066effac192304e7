/** Which lines of a two-sided table are asked to make up which total, and which reading is taken where a form leaves it open. */
import { describe, expect, it } from "@jest/globals";
import { balances } from "../../../src/rules/budget/balances";
import { expenditureSheet, fiscalSheet } from "../../support/budget-forms";
import { type Row, sheetOf } from "../../support/forms";
import { groupsOf, sumsOf } from "./sums";

const HEADS: readonly Row[] = [["部门收支总表"], ["单位：万元"], ["收入", "", "支出", ""], ["项目", "预算数", "项目", "预算数"]];

/** Name and amount of the income, then of the expenditure; the rows stand from row 5. */
const twoSided = (...rows: readonly Row[]) => sheetOf("2", [...HEADS, ...rows]);

const sums = (...rows: readonly Row[]): string[] => sumsOf(balances, twoSided(...rows));

const BOTH = ["D7 = B7"];

describe("lines of a side", () => {
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ["make its total, whether they do or not", [["财政拨款收入", 60, "教育支出", 60], ["事业收入", 40, "卫生支出", 40], ["收入总计", 110, "支出总计", 120]], ["B7 = B5 + B6", "D7 = D5 + D6", ...BOTH]],
    ["make the sum of the year, and that the total", [["财政拨款收入", 60, "教育支出", 60], ["本年收入合计", 60, "本年支出合计", 60], ["收入总计", 70, "支出总计", 70]], ["B6 = B5", "B7 = B6", "D6 = D5", "D7 = D6", ...BOTH]],
    ["may stand below the heading of the year", [["一、本年收入", 100, "一、本年支出", 100], ["（一）一般公共预算", 60, "（一）教育支出", 60], ["（二）政府性基金", 40, "（二）卫生支出", 40], ["二、上年结转", 20, "二、结转下年", 20], ["收入总计", 120, "支出总计", 120]], ["B5 = B6 + B7", "B9 = B5 + B8", "D5 = D6 + D7", "D9 = D5 + D8", "D9 = B9"]],
    ["below the heading of the year, up to the end", [["一、本年收入", 100, "一、本年支出", 100], ["（一）一般公共预算", 60, "（一）教育支出", 60], ["（二）政府性基金", 40, "（二）卫生支出", 40]], ["B5 = B6 + B7", "D5 = D6 + D7", "? D5 = B5"]],
    ["below the heading of the year, with one that 其中 is part of", [["一、本年收入", 100, "一、本年支出", 100], ["（一）一般公共预算", 60, "（一）教育支出", 60], ["其中：上级补助", 20, "其中：高校", 10], ["（二）政府性基金", 40, "（二）卫生支出", 40], ["收入总计", 100, "支出总计", 100]], ["B5 = B6 + B8", "B9 = B5", "D5 = D6 + D8", "D9 = D5", "D9 = B9"]],
    ["are none beside what cannot be read", [["一、财政拨款收入", 60, "一、教育支出", "见附表"], ["二、事业收入", 40, "二、卫生支出", 40], ["收入总计", 100, "支出总计", 100]], ["B7 = B5 + B6", ...BOTH]],
    ["make no total that cannot be read", [["一、财政拨款收入", 60, "一、教育支出", 60], ["二、事业收入", 40, "二、卫生支出", 40], ["收入总计", 100, "支出总计", "待定"]], ["B7 = B5 + B6"]],
    ["make no total that stands twice", [["财政拨款收入", 60, "教育支出", 60], ["收入总计", 60, "支出总计", 60], ["收入总计", 60, "", ""]], ["D6 = D5"]],
    ["go past a sum of the year that stands twice", [["财政拨款收入", 60, "教育支出", 60], ["本年收入合计", 60, "本年支出合计", 60], ["本年收入合计", 60, "本年支出合计", 60], ["收入总计", 60, "支出总计", 60]], ["B8 = B5", "D8 = D5", "D8 = B8"]],
    ["are asked for where there is any", [["财政拨款收入", 60, "", ""], ["收入总计", 60, "支出总计", 60]], ["B6 = B5", "D6 = B6"]],
    ["are in doubt beside a subtotal of some of them, on that side alone", [["财政拨款收入", 60, "教育支出", 60], ["上级来源小计", 60, "卫生支出", 40], ["事业收入", 40, "", ""], ["收入总计", 100, "支出总计", 100]], ["? B8 = B5 + B7", "D8 = D5 + D6", "D8 = B8"]],
    ["are all that stand above the total, none below", [["财政拨款收入", 60, "教育支出", 60], ["收入总计", 100, "支出总计", 100], ["事业收入", 40, "卫生支出", 40]], ["B6 = B5", "D6 = D5", "D6 = B6"]],
  ])("%s", (_, rows, expected) => {
    expect(sums(...rows)).toEqual(expected);
  });
});

describe("what is carried", () => {
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ["is added to the sum of the year", [["财政拨款收入", 60, "教育支出", 50], ["本年收入合计", 60, "本年支出合计", 50], ["上年结转", 5, "结转下年", 15], ["收入总计", 65, "支出总计", 65]], ["B6 = B5", "B8 = B6 + B7", "D6 = D5", "D8 = D6 + D7", "D8 = B8"]],
    ["is added with items that stand beside it", [["财政拨款收入", 60, "教育支出", 50], ["本年收入合计", 60, "本年支出合计", 50], ["用其他资金弥补", 10, "备付金", 10], ["上年结转", 5, "结转下年", 15], ["收入总计", 75, "支出总计", 75]], ["B6 = B5", "B9 = B6 + B7 + B8", "D6 = D5", "D9 = D6 + D7 + D8", "D9 = B9"]],
    ["is added alone where items beside it are no part", [["财政拨款收入", 60, "教育支出", 50], ["本年收入合计", 60, "本年支出合计", 50], ["用其他资金弥补", 30, "备付金", 30], ["上年结转", 5, "结转下年", 15], ["收入总计", 65, "支出总计", 65]], ["B6 = B5", "B9 = B6 + B8", "D6 = D5", "D9 = D6 + D8", "D9 = B9"]],
    ["is added to the sum of the year that it stands above", [["财政拨款收入", 60, "教育支出", 60], ["上年结转", 5, "结转下年", 15], ["本年收入合计", 60, "本年支出合计", 60], ["收入总计", 65, "支出总计", 75]], ["B7 = B5", "B8 = B7 + B6", "D7 = D5", "D8 = D7 + D6", "D8 = B8"]],
    ["is in the sum of the year that it makes up", [["财政拨款收入", 60, "教育支出", 60], ["上年结转", 5, "结转下年", 15], ["本年收入合计", 65, "本年支出合计", 75], ["收入总计", 65, "支出总计", 75]], ["B7 = B5 + B6", "B8 = B7", "D7 = D5 + D6", "D8 = D7", "D8 = B8"]],
    ["stands above the sum of the year and again below", [["财政拨款收入", 60, "教育支出", 60], ["上年结转", 5, "", ""], ["本年收入合计", 60, "本年支出合计", 60], ["上年结余", 10, "结转下年", 15], ["收入总计", 75, "支出总计", 75]], ["B7 = B5", "B9 = B7 + B6 + B8", "D7 = D5", "D9 = D7 + D8", "D9 = B9"]],
    ["is one of the lines where no sum of the year stands", [["财政拨款收入", 60, "教育支出", 50], ["上年结转", 5, "结转下年", 15], ["收入总计", 65, "支出总计", 65]], ["B7 = B5 + B6", "D7 = D5 + D6", ...BOTH]],
    ["is one of the lines where nothing adds up", [["财政拨款收入", 60, "教育支出", 50], ["上年结转", 5, "结转下年", 15], ["收入总计", 69, "支出总计", 79]], ["B7 = B5 + B6", "D7 = D5 + D6", ...BOTH]],
    ["is no part of a total that the lines make without it", [["财政拨款收入", 60, "教育支出", 60], ["上年结转", 5, "结转下年", 15], ["收入总计", 60, "支出总计", 60]], ["B7 = B5", "D7 = D5", ...BOTH]],
  ])("%s", (_, rows, expected) => {
    expect(sums(...rows)).toEqual(expected);
  });
});

describe("parts of items", () => {
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ["are left out beside them", [["一、财政拨款收入", 60, "一、教育支出", 60], ["1.一般公共预算", 50, "二、卫生支出", 40], ["2.政府性基金", 10, "", ""], ["二、事业收入", 40, "", ""], ["收入总计", 100, "支出总计", 100]], ["B9 = B5 + B8", "D9 = D5 + D6", "D9 = B9"]],
    ["are left out where nothing adds up", [["一、财政拨款收入", 60, "一、教育支出", 60], ["（一）一般公共预算", 50, "二、卫生支出", 40], ["二、事业收入", 40, "", ""], ["收入总计", 101, "支出总计", 101]], ["B8 = B5 + B7", "D8 = D5 + D6", "D8 = B8"]],
    ["stand for those that are blank, for no others", [["一、财政拨款收入", "", "一、教育支出", 60], ["（一）一般公共预算", 50, "二、卫生支出", 40], ["（二）政府性基金", 10, "", ""], ["二、事业收入", 40, "", ""], ["（一）培训", 30, "", ""], ["收入总计", 100, "支出总计", 100]], ["B10 = B5 + B6 + B7 + B8", "D10 = D5 + D6", "D10 = B10"]],
    ["are items where only all of them add up", [["一、财政拨款收入", 60, "一、教育支出", 60], ["1.政府性基金", 30, "二、卫生支出", 40], ["2.事业收入", 10, "", ""], ["收入总计", 100, "支出总计", 100]], ["B8 = B5 + B6 + B7", "D8 = D5 + D6", "D8 = B8"]],
    ["are never items where they say 其中", [["一、财政拨款收入", 60, "一、教育支出", 60], ["其中：政府性基金", 40, "二、卫生支出", 40], ["收入总计", 100, "支出总计", 100]], ["B7 = B5", "D7 = D5 + D6", ...BOTH]],
    ["may be all that is no numbered item", [["一、财政拨款收入", 60, "一、教育支出", 60], ["其他来源", 40, "二、卫生支出", 40], ["收入总计", 60, "支出总计", 100]], ["B7 = B5", "D7 = D5 + D6", ...BOTH]],
    ["are taken by the reading that rounding can explain", [["一、财政拨款收入", 60, "一、教育支出", 60], ["1.一般公共预算", 39.99, "二、卫生支出", 40], ["收入总计", 100, "支出总计", 100]], ["B7 = B5 + B6", "D7 = D5 + D6", ...BOTH]],
    ["are left out where one reading is exact and one rounded", [["一、财政拨款收入", 99.99, "一、教育支出", 100], ["1.一般公共预算", 0.01, "", ""], ["收入总计", 100, "支出总计", 100]], ["B7 = B5 + B6", "D7 = D5", ...BOTH]],
  ])("%s", (_, rows, expected) => {
    expect(sums(...rows)).toEqual(expected);
  });
});

describe("income and expenditure", () => {
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ["are one by their totals, certainly", [["甲", 60, "乙", 60], ["收入总计", 60, "支出总计", 60]], ["D6 = B6"]],
    ["are one by the sums of the year where nothing is carried, in doubt", [["甲", 60, "乙", 60], ["本年收入合计", 60, "本年支出合计", 60]], ["? D6 = B6"]],
    ["may differ where something is carried over", [["甲", 60, "乙", 60], ["本年收入合计", 60, "本年支出合计", 60], ["上年结转", "", "", ""]], []],
    ["may differ where something is carried forward", [["甲", 60, "乙", 60], ["本年收入合计", 60, "本年支出合计", 60], ["", "", "结转下年", ""]], []],
    ["may differ where one of them has a total", [["甲", 60, "乙", 60], ["本年收入合计", 60, "本年支出合计", 60], ["收入总计", 60, "", ""]], []],
    ["are not compared where one has no sum", [["甲", 60, "乙", 60], ["本年收入合计", 60, "丙", 60]], []],
  ])("%s", (_, rows, expected) => {
    const ofBoth = sums(...rows).filter((sum) => sum.includes("D") && sum.includes("B"));
    expect(ofBoth).toEqual(expected);
  });
});

describe("columns", () => {
  it("of money are added one by one; the totals of both sides are compared once", () => {
    const columns = ["D", "E", "F", "G"].flatMap((column) => [`${column}10 = ${["5", "6", "7", "8", "9"].map((row) => column + row).join(" + ")}`, `${column}12 = ${column}10 + ${column}11`]);
    expect(sumsOf(balances, fiscalSheet())).toEqual(["B10 = B5 + B6 + B7", "B12 = B10 + B11", ...columns, "D12 = B12"]);
  });

  it("of last year are not added", () => {
    const heads = [["部门收支总表"], ["单位：万元"], ["收入", "", "", "支出", "", ""], ["项目", "上年预算数", "本年预算数", "项目", "上年预算数", "本年预算数"]];
    expect(sumsOf(balances, sheetOf("2", [...heads, ["财政拨款收入", 50, 60, "教育支出", 50, 60], ["收入总计", 70, 60, "支出总计", 70, 60]], ["A3:C3", "D3:F3"]))).toEqual(["C6 = C5", "F6 = F5", "F6 = C6"]);
  });

  it("in which the expenditure stands again are added by themselves and end in the same total, in doubt", () => {
    const sheet = sheetOf("1", [
      ["收支预算总表", "", "", "", "", "单位：万元"],
      ["收入", "", "支出", "", "", ""],
      ["项目", "预算数", "项目（按功能分类）", "预算数", "项目（按支出性质）", "预算数"],
      ["一、财政拨款收入", 100, "一、教育支出", 80, "一、基本支出", 70],
      ["", "", "二、住房保障支出", 20, "二、项目支出", 30],
      ["本年收入合计", 100, "本年支出合计", 100, "本年支出合计", 100],
      ["收入总计", 100, "支出总计", 100, "支出总计", 100],
    ], ["A2:B2", "C2:F2"]);
    expect(sumsOf(balances, sheet)).toEqual(["B6 = B4", "B7 = B6", "D6 = D4 + D5", "D7 = D6", "F6 = F4 + F5", "F7 = F6", "D7 = B7", "? F7 = D7"]);
  });

  it("in which the expenditure stands twice again end each in the same total", () => {
    const sheet = sheetOf("1", [
      ["收支预算总表", "", "", "", "", "", "", "单位：万元"],
      ["收入", "", "支出", "", "", "", "", ""],
      ["项目", "预算数", "项目（按功能分类）", "预算数", "项目（按支出性质）", "预算数", "项目（按经济分类）", "预算数"],
      ["一、财政拨款收入", 100, "一、教育支出", 100, "一、基本支出", 100, "一、工资福利支出", 100],
      ["收入总计", 100, "支出总计", 100, "支出总计", 100, "支出总计", 100],
    ], ["A2:B2", "C2:H2"]);
    expect(sumsOf(balances, sheet)).toEqual(["B5 = B4", "D5 = D4", "F5 = F4", "H5 = H4", "D5 = B5", "? F5 = D5", "? H5 = D5"]);
  });

  it("of two kinds of money without a column of both are not compared with the other side", () => {
    const rows: readonly Row[] = [["部门收支总表"], ["单位：万元"], ["收入", "", "支出", "", ""], ["项目", "预算数", "项目", "一般公共预算", "政府性基金"], ["财政拨款收入", 60, "教育支出", 40, 20], ["收入总计", 60, "支出总计", 40, 20]];
    expect(sumsOf(balances, sheetOf("2", rows, ["A3:B3", "C3:E3"]))).toEqual(["B6 = B5", "D6 = D5", "E6 = E5"]);
  });

  it("of one table stand or fall together", () => {
    const sheet = twoSided(["财政拨款收入", 60, "教育支出", 60], ["收入总计", 60, "支出总计", 60]);
    expect(groupsOf(balances, { ...sheet, id: "a", name: "a" }, { ...sheet, id: "b", name: "b" })).toEqual([["a!B6", "a!D6", "a!D6"], ["b!B6", "b!D6", "b!D6"]]);
  });

  it("of one side make no balance", () => {
    expect(sumsOf(balances, expenditureSheet())).toEqual([]);
  });
});
