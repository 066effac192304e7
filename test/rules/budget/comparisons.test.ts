/** Which figures of a unit's tables are held against each other: "03!C4 = 01!D12", "?" before those that right tables could break. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../../src/review/check";
import { comparisons } from "../../../src/rules/budget/comparisons";
import { placeOf } from "../../../src/rules/budget/places";
import { tableSets } from "../../../src/rules/budget/table-sets";
import type { SheetData } from "../../../src/sheet/data";
import { balanceSheet, basicSheet, expenditureSheet, fiscalSheet, fundSheet, generalSheet, incomeSheet } from "../../support/budget-forms";
import { workbookOf } from "../../support/forms";
import { poked } from "../cells";

const equations = (...sheets: readonly SheetData[]) => tableSets(check(workbookOf(...sheets), { rules: [] }).tables).flatMap(comparisons);
const compared = (...sheets: readonly SheetData[]): string[] =>
  equations(...sheets).map(({ total, parts, isCertain }) => `${isCertain ? "" : "? "}${total.table.sheet}!${placeOf(total.field)} = ${parts.map(({ table, field }) => `${table.sheet}!${placeOf(field)}`).join()}`);

/** 类 of 支出总表 by the lines of 收支总表. */
const BY_NAME = ["03!C5 = 01!D5", "03!C9 = 01!D7", "03!C12 = 01!D8", "03!C16 = 01!D9"];
const GENERAL_BY_NAME = ["05!C5 = 04!E5", "05!C9 = 04!E7", "05!C12 = 04!E8", "05!C16 = 04!E9"];
const codes = (of: (row: number) => readonly string[]): string[] => Array.from({ length: 14 }, (_, index) => index + 5).flatMap(of);

const carriedBalance = poked(balanceSheet(), { B11: 5, B12: 101.8, D11: 5, D12: 101.8 });
const carriedFiscal = poked(fiscalSheet(), { B11: 5, B12: 101.8, D11: 5, D12: 101.8, E11: 5, E12: 101.8 });
const fund = poked(fundSheet(null), { B4: "合计", C4: 2 });
const fundOf = (amount: number, total = amount): SheetData => poked(fiscalSheet(), { F8: amount, F10: amount, F12: total });

describe("held against each other", () => {
  it.each<readonly [string, readonly SheetData[], readonly string[]]>([
    ["expenditure and balance: both totals, and class by class", [balanceSheet(), expenditureSheet()], ["03!C4 = 01!D12", "03!C4 = 01!D10", ...BY_NAME]],
    ["income and balance: both totals", [balanceSheet(), incomeSheet()], ["02!C5 = 01!B12", "02!C5 = 01!B10"]],
    ["income and expenditure, code by code, in doubt where no balance stands beside them", [incomeSheet(), expenditureSheet()], ["? 03!C4 = 02!C5", ...codes((row) => [`? 03!C${row} = 02!C${row + 1}`])]],
    ["income and expenditure, for certain beside a balance", [balanceSheet(), incomeSheet(), expenditureSheet()], ["02!C5 = 01!B12", "02!C5 = 01!B10", "03!C4 = 01!D12", "03!C4 = 01!D10", ...BY_NAME, "03!C4 = 02!C5", ...codes((row) => [`03!C${row} = 02!C${row + 1}`])]],
    ["the general budget and the fiscal balance, in its column", [fiscalSheet(), generalSheet()], ["05!C4 = 04!E12", "05!C4 = 04!E10", ...GENERAL_BY_NAME]],
    ["基本支出 of the general budget and its own table", [generalSheet(), basicSheet()], ["06!C4 = 05!D4"]],
    ["not a table of 基本支出 that is not said to be of the general budget", [generalSheet(), poked(basicSheet(), { A1: "部门基本支出表" })], []],
    ["but for one where all money is general budget", [balanceSheet(), generalSheet(), poked(basicSheet(), { A1: "部门基本支出表" })], ["06!C4 = 05!D4"]],
    ["expenditure and the general budget, in every column, where that is all the money", [balanceSheet(), expenditureSheet(), generalSheet()], ["03!C4 = 01!D12", "03!C4 = 01!D10", ...BY_NAME, "05!C4 = 03!C4", ...codes((row) => ["C", "D", "E"].map((column) => `05!${column}${row} = 03!${column}${row}`))]],
    ["a fund and its column", [fundOf(2), fund], ["07!C4 = 04!F12", "07!C4 = 04!F10"]],
    ["a fund and its column that has another figure", [fundOf(3), fund], ["07!C4 = 04!F12"]],
    ["a fund and its column that has two other figures, in doubt", [fundOf(3, 4), fund], ["? 07!C4 = 04!F12"]],
    ["what fits alone, where something is carried", [carriedBalance, incomeSheet(), expenditureSheet()], ["02!C5 = 01!B10", "03!C4 = 01!D10", ...BY_NAME]],
    ["no lines where something is carried and no total fits", [carriedBalance, poked(expenditureSheet(), { C4: 99 })], ["? 03!C4 = 01!D12"]],
    ["the general budget of the year, where something is carried", [carriedFiscal, generalSheet()], ["05!C4 = 04!E10", ...GENERAL_BY_NAME]],
    ["a table that names no unit with none that does", [balanceSheet(), poked(expenditureSheet(), { D2: "" })], []],
    ["two tables that name no unit", [poked(balanceSheet(), { D2: "" }), poked(expenditureSheet(), { D2: "" })], ["03!C4 = 01!D12", "03!C4 = 01!D10", ...BY_NAME]],
    ["no line whose name stands twice", [poked(balanceSheet(), { C6: "二、一般公共服务支出" }), expenditureSheet()], ["03!C4 = 01!D12", "03!C4 = 01!D10", ...BY_NAME.slice(1)]],
    ["no code that stands twice", [incomeSheet(), poked(expenditureSheet(), { A8: "2012901" })], ["? 03!C4 = 02!C5", ...codes((row) => (row === 7 || row === 8 ? [] : [`? 03!C${row} = 02!C${row + 1}`]))]],
    ["no table with two lines of 合计", [balanceSheet(), poked(expenditureSheet(), { B18: "合计", A18: "" })], BY_NAME],
    ["no codes of other classifications", [incomeSheet(), { ...basicSheet(), values: poked(basicSheet(), { A1: "部门支出总表", D3: "基本支出", E3: "项目支出" }).values }], ["? 06!C4 = 02!C5"]],
  ])("%s", (_, sheets, expected) => {
    expect(compared(...sheets)).toEqual(expected);
  });
});

it("figures of two tables stand or fall together, those of other two by themselves", () => {
  const groups = new Map(equations(balanceSheet(), incomeSheet(), expenditureSheet()).map(({ group, total, parts }) => [group, `${parts[0]?.table.sheet}/${total.table.sheet}`]));
  expect([...groups.values()].sort()).toEqual(["01/02", "01/03", "02/03"]);
});
