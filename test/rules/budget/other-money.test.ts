/** Whether a unit's tables say that all its money is this year's general budget. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../../src/review/check";
import { holdsCarried, isGeneralAlone, isOfGeneral } from "../../../src/rules/budget/other-money";
import { tableSets } from "../../../src/rules/budget/table-sets";
import type { SheetData } from "../../../src/sheet/data";
import { balanceSheet, basicSheet, expenditureSheet, fiscalSheet, generalSheet, incomeSheet } from "../../support/budget-forms";
import { type Row, sheetOf, workbookOf } from "../../support/forms";
import { poked } from "../cells";

const tablesOf = (...sheets: readonly SheetData[]) => check(workbookOf(...sheets), { rules: [] }).tables;
const isAlone = (...sheets: readonly SheetData[]): boolean[] => tableSets(tablesOf(...sheets)).map(isGeneralAlone);

/** 收支总表 with these lines of income. */
const balance = (...income: readonly Row[]) => sheetOf("01", [["部门收支总表"], ["单位：万元"], ["收入", "", "支出", ""], ["项目", "预算数", "项目", "预算数"], ...income.map(([name = "", amount = ""]): Row => [name, amount, "", ""]), ["收入总计", 60, "支出总计", 60]]);
/** 财政拨款收支总表 with these lines of income. */
const fiscal = (...income: readonly Row[]) => ({ ...poked(balance(...income), { A1: "财政拨款收支总表" }), id: "04", name: "04" });
/** 收入总表 with these columns beside 合计, and what 合计 holds of each. */
const income = (heads: Row, amounts: Row) => sheetOf("02", [["部门收入总表"], ["单位：万元"], ["科目编码", "科目名称", "合计", ...heads], ["", "合计", 60, ...amounts], ["201", "一般公共服务支出", 60, ...amounts]]);

describe("all money is general budget", () => {
  it.each<readonly [string, readonly SheetData[], boolean]>([
    ["by the lines of the balance", [balance(["一般公共预算拨款收入", 60], ["政府性基金预算拨款收入", ""], ["事业收入", 0])], true],
    ["by the columns of the income", [income(["一般公共预算", "政府性基金预算", "事业收入"], [60, "", 0])], true],
    ["not with a fund", [balance(["一般公共预算拨款收入", 50], ["政府性基金预算拨款收入", 10])], false],
    ["not with a fund in its column", [income(["一般公共预算", "政府性基金预算"], [50, 10])], false],
    ["not with money of the unit's own", [balance(["一般公共预算拨款收入", 50], ["事业收入", 10])], false],
    ["not with what is carried over", [balance(["一般公共预算拨款收入", 50], ["上年结转", 10])], false],
    ["not where 财政拨款 may be a fund's", [balance(["财政拨款收入", 60])], false],
    ["not where 财政拨款 may be a fund's, in its column", [income(["财政拨款收入", "其他收入"], [60, ""])], false],
    ["where 财政拨款 is said to be general budget", [balance(["财政拨款收入", 60]), fiscal(["一般公共预算拨款", 60])], true],
    ["where 预算拨款 and 经费拨款 are", [balance(["预算拨款收入", 50], ["经费拨款", 10]), fiscal(["一般公共预算拨款", 60])], true],
    ["in its column, where it is said to be general budget", [income(["财政拨款收入", "其他收入"], [60, ""]), fiscal(["一般公共预算拨款", 60])], true],
    ["not where 财政拨款 is said to be a fund's too", [balance(["财政拨款收入", 60]), fiscal(["一般公共预算拨款", 50], ["政府性基金预算拨款", 10])], false],
    ["not where 财政拨款 is said to be carried over too", [balance(["财政拨款收入", 60]), fiscal(["一般公共预算拨款", 50], ["上年结转", 10])], false],
    ["not where other money stands in one of the tables", [balance(["一般公共预算拨款收入", 60]), income(["一般公共预算", "其他收入"], [50, 10])], false],
    ["not by the fiscal tables alone", [fiscal(["一般公共预算拨款", 60])], false],
    ["not where nothing is filled in", [balance(["一般公共预算拨款收入", ""])], false],
    ["not by tables that have no income", [expenditureSheet(), generalSheet()], false],
    ["in the tables of one unit", [balanceSheet(), incomeSheet(), fiscalSheet()], true],
  ])("%s", (_, sheets, is) => {
    expect(isAlone(...sheets)).toEqual([is]);
  });
});

it.each<readonly [string, SheetData, boolean]>([
  ["over", poked(balanceSheet(), { B11: 5 }), true],
  ["forward", poked(balanceSheet(), { D11: 5 }), true],
  ["nought", poked(balanceSheet(), { B11: 0, D11: "—" }), false],
  ["nothing", balanceSheet(), false],
])("money is carried: %s", (_, sheet, is) => {
  expect(tablesOf(sheet).map(({ budget }) => budget && holdsCarried(budget))).toEqual([is]);
});

it.each<readonly [string, SheetData, boolean]>([
  ["by its title", basicSheet(), true],
  ["by a head", poked(basicSheet(), { A1: "部门基本支出表", C3: "一般公共 预算合计" }), true],
  ["by neither", poked(basicSheet(), { A1: "部门基本支出表" }), false],
])("a table is of the general budget %s", (_, sheet, is) => {
  expect(tablesOf(sheet).map(isOfGeneral)).toEqual([is]);
});
