/** Which columns are asked to make up which total along a row, by the heads and by what most rows bear out. */
import { describe, expect, it } from "@jest/globals";
import { rowSums } from "../../../src/rules/budget/row-sums";
import { balanceSheet, fiscalSheet } from "../../support/budget-forms";
import { type Row, sheetOf } from "../../support/forms";
import { groupsOf, sumsOf } from "./sums";

/** A table by codes with these columns of amounts from C on; the rows stand from row 4. */
const byCodes = (title: string, heads: Row, ...rows: readonly Row[]) => sheetOf("9", [[title], ["单位：万元"], ["科目编码", "科目名称", ...heads], ...rows.map((row, index) => [`20${index + 1}`, `科目${index + 1}`, ...row])]);

const spent = (heads: Row, ...rows: readonly Row[]): string[] => sumsOf(rowSums, byCodes("部门支出总表", heads, ...rows));

describe("a total is made of", () => {
  it.each<readonly [string, string, Row, Row, readonly string[]]>([
    ["all kinds of expenditure", "部门支出总表", ["合计", "基本支出", "项目支出", "经营支出", "上解上级支出", "对附属单位补助支出"], [15, 5, 4, 3, 2, 1], ["C4 = D4 + E4 + F4 + G4 + H4"]],
    ["people, offices and projects", "部门支出总表", ["合计", "人员经费", "公用经费", "项目支出"], [10, 5, 3, 2], ["C4 = D4 + E4 + F4"]],
    ["the three budgets", "部门财政拨款支出表", ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"], [9, 5, 3, 1], ["C4 = D4 + E4 + F4"]],
    ["economic classes", "一般公共预算支出表", ["合计", "工资福利支出", "商品和服务支出", "资本性支出"], [9, 5, 3, 1], ["C4 = D4 + E4 + F4"]],
    ["kinds of income and what is carried over", "部门收入总表", ["合计", "财政拨款收入", "事业收入", "其他收入", "上年结转"], [10, 5, 3, 1, 1], ["C4 = D4 + E4 + F4 + G4"]],
    ["基本支出, itself of people and offices, and projects", "部门支出总表", ["合计", "基本支出", "人员经费", "公用经费", "项目支出"], [10, 8, 5, 3, 2], ["C4 = D4 + G4", "D4 = E4 + F4"]],
    ["the kinds, not the classes beside them", "一般公共预算支出表", ["合计", "基本支出", "项目支出", "工资福利支出", "商品和服务支出"], [9, 5, 4, 6, 3], ["C4 = D4 + E4"]],
    ["classes where the kinds do not make it", "一般公共预算支出表", ["合计", "基本支出", "项目支出", "工资福利支出", "商品和服务支出"], [9, 5, 8, 6, 3], ["C4 = F4 + G4"]],
    ["budgets where the kinds do not make it", "部门支出总表", ["合计", "基本支出", "项目支出", "一般公共预算", "政府性基金"], [9, 5, 8, 6, 3], ["C4 = F4 + G4"]],
    ["figures of this year only", "部门支出总表", ["上年预算数", "合计", "基本支出", "项目支出"], [7, 9, 5, 4], ["D4 = E4 + F4"]],
    ["all kinds beside budgets that do not make it", "部门支出总表", ["合计", "基本支出", "项目支出", "经营支出", "上缴上级支出", "对附属单位补助支出", "一般公共预算", "政府性基金"], [15, 5, 4, 3, 2, 1, 9, 9], ["C4 = D4 + E4 + F4 + G4 + H4"]],
    ["people, offices and all else beside budgets that do not make it", "部门支出总表", ["合计", "人员经费", "公用经费", "项目支出", "经营支出", "上缴上级支出", "对附属单位补助支出", "一般公共预算", "政府性基金"], [16, 5, 4, 3, 2, 1, 1, 9, 9], ["C4 = D4 + E4 + F4 + G4 + H4 + I4"]],
    ["people and offices beside budgets that do not make it", "部门支出总表", ["合计", "人员经费", "公用经费", "一般公共预算", "政府性基金"], [9, 5, 4, 9, 9], ["C4 = D4 + E4"]],
    ["the three budgets beside kinds that do not make it", "部门支出总表", ["合计", "基本支出", "项目支出", "一般公共预算", "政府性基金", "国有资本经营预算"], [9, 5, 8, 5, 3, 1], ["C4 = F4 + G4 + H4"]],
    ["the year's income and what is carried over, beside budgets that do not make it", "部门收入总表", ["合计", "小计", "上年结转", "一般公共预算", "政府性基金"], [10, 8, 2, 9, 9], ["C4 = D4 + E4"]],
    ["classes beside budgets that do not make it", "部门支出总表", ["合计", "工资福利支出", "商品和服务支出", "一般公共预算", "政府性基金"], [9, 5, 4, 9, 9], ["C4 = D4 + E4"]],
    ["all columns of any kind", "部门收入总表", ["合计", "财政拨款收入", "事业收入", "一般公共预算", "政府性基金"], [20, 5, 4, 6, 5], ["C4 = D4 + E4 + F4 + G4"]],
    ["figures of this year between others", "部门支出总表", ["上年预算数", "合计", "基本支出", "项目支出", "增减"], [7, 9, 5, 4, 2], ["D4 = E4 + F4"]],
    ["people and offices, being 基本支出 without a 合计", "部门支出总表", ["基本支出", "人员经费", "公用经费"], [9, 5, 4], ["C4 = D4 + E4"]],
    ["nothing, being 项目支出", "部门支出总表", ["项目支出", "人员经费", "公用经费"], [9, 5, 4], []],
    ["nothing, beside one column alone", "部门支出总表", ["合计", "基本支出"], [9, 9], []],
  ])("%s", (_, title, heads, row, expected) => {
    expect(sumsOf(rowSums, byCodes(title, heads, row))).toEqual(expected);
  });
});

const KINDS: Row = ["合计", "基本支出", "项目支出"];
const BOTH_ROWS = ["C4 = D4 + E4", "C5 = D5 + E5"];

describe("what rows bear out", () => {
  it.each<readonly [string, Row, readonly Row[], readonly string[]]>([
    ["in half of the rows is asked of all", KINDS, [[9, 5, 4], [9, 5, 1]], BOTH_ROWS],
    ["in less than half is asked of none", KINDS, [[9, 5, 4], [9, 5, 1], [9, 5, 2]], []],
    ["in rows of noughts bears out nothing", KINDS, [[0, 0, 0], ["", "", ""], [9, 5, 1]], []],
    ["in rows of noughts speaks against nothing", KINDS, [[9, 5, 4], [0, 0, 0], ["", "", ""]], [...BOTH_ROWS, "C6 = D6 + E6"]],
    ["by rounding is borne out too", ["合计", "基本支出", "项目支出"], [[9.01, 5.25, 3.75]], ["C4 = D4 + E4"]],
    ["by one reading more often than by the other is asked that way", ["合计", "基本支出", "项目支出", "一般公共预算", "政府性基金"], [[9, 5, 4, 6, 3], [9, 5, 7, 6, 3], [9, 5, 4, 6, 9], [9, 8, 4, 6, 3]], ["C4 = F4 + G4", "C5 = F5 + G5", "C6 = F6 + G6", "C7 = F7 + G7"]],
    ["is not asked of a row that cannot be read", KINDS, [[9, 5, "待定"], ["待定", 5, 4], [9, 5, 4]], ["C6 = D6 + E6"]],
    ["is not asked where no total stands", KINDS, [[9, 5, 4], ["—", 5, 4]], BOTH_ROWS],
  ])("%s", (_, heads, rows, expected) => {
    expect(spent(heads, ...rows)).toEqual(expected);
  });
});

describe("a column that no head explains", () => {
  const heads: Row = ["合计", "基本支出", "项目支出", "另列事项"];

  it("leaves open the rows in which it has money", () => {
    expect(spent(heads, [9, 5, 4, ""], [20, 5, 4, 3], [9, 5, 4, 0])).toEqual(["C4 = D4 + E4", "C6 = D6 + E6"]);
  });

  it("is a part where it stands under the total's own head", () => {
    expect(sumsOf(rowSums, byCodes("一般公共预算项目支出情况表", ["项目支出合计", "商品和服务支出", "对社会保障基金补助", "其他支出"], [41, 20, 11, 10]))).toEqual(["C4 = D4 + E4 + F4"]);
  });

  /** 基本支出 and 项目支出 each over a 小计 and its parts. */
  const grouped = (last: string, ...rows: readonly Row[]) =>
    sumsOf(rowSums, sheetOf("1", [
      ["部门支出总表"],
      ["单位：万元"],
      ["科目编码", "科目名称", "合计", "基本支出", "", "", "项目支出", "", "", last],
      ["", "", "", "小计", "工资福利支出", "商品和服务支出", "小计", "一般性项目", "专项资金", ""],
      ...rows,
    ], ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:I3", "J3:J4"]));

  it("says nothing against a total whose part it stands under, but against others", () => {
    expect(grouped("", ["201", "甲", 20, 12, 7, 5, 8, 5, 3], ["202", "乙", 12, 12, 7, 5, "", "", ""])).toEqual(["C5 = D5 + G5", "C6 = D6 + G6", "D6 = E6 + F6"]);
  });

  it("leaves a row open beside those that stand under a part", () => {
    expect(grouped("另列事项", ["201", "甲", 20, 12, 7, 5, 8, 5, 3, ""], ["202", "乙", 20, 12, 7, 5, 8, 5, 3, 1])).toEqual(["C5 = D5 + G5"]);
  });

  it("is no part and leaves nothing open where it says 其中", () => {
    const sheet = sheetOf("1", [
      ["部门收入总表"],
      ["单位：万元"],
      ["科目编码", "科目名称", "总计", "一般公共预算拨款", "", "其他收入", "上年实户资金余额"],
      ["", "", "", "小计", "其中：专项资金列入部门预算的项目", "", ""],
      ["201", "甲", 20, 12, 7, 5, 3],
      ["202", "乙", 20, 12, 7, 5, 3],
    ], ["A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "G3:G4"]);
    expect(sumsOf(rowSums, sheet)).toEqual(["C5 = D5 + F5 + G5", "C6 = D6 + F6 + G6"]);
  });
});

it("the two sides of a balance make no rows, but the columns of one side do", () => {
  expect(sumsOf(rowSums, balanceSheet())).toEqual([]);
  expect(sumsOf(rowSums, fiscalSheet())).toEqual([5, 6, 7, 8, 9, 10, 11, 12].map((row) => `D${row} = E${row} + F${row} + G${row}`));
});

it("rows of one total stand or fall together, those of another or of another table by themselves", () => {
  const heads: Row = ["合计", "基本支出", "人员经费", "公用经费", "项目支出"];
  const sheet = (name: string) => ({ ...byCodes("部门支出总表", heads, [10, 8, 5, 3, 2], [5, 4, 3, 1, 1]), id: name, name });
  expect(groupsOf(rowSums, sheet("a"), sheet("b"))).toEqual([["a!C4", "a!C5"], ["a!D4", "a!D5"], ["b!C4", "b!C5"], ["b!D4", "b!D5"]]);
});
