/** What is said of a figure that does not add up: where, how surely, with which figures and beside which cells. */
import { describe, expect, it } from "@jest/globals";
import { balance } from "../../../src/rules/budget/balance";
import { crossTable } from "../../../src/rules/budget/cross-table";
import { rollUp } from "../../../src/rules/budget/roll-up";
import { rowTotal } from "../../../src/rules/budget/row-total";
import type { Rule } from "../../../src/rules/rule";
import type { SheetData } from "../../../src/sheet/data";
import { balanceSheet, basicSheet, budgetSheets, expenditureSheet, fiscalSheet, fundSheet, inWholeYuan, incomeSheet } from "../../support/budget-forms";
import { sheetOf } from "../../support/forms";
import { poked } from "../cells";
import { whole } from "../whole";

describe("a finding has all its figures", () => {
  it("where a total is off", () => {
    expect(whole(balance, poked(balanceSheet(), { D5: 71.5 }))).toEqual([
      {
        says: "D10 total error",
        params: {
          name: "本年支出合计", figure: "96.8", figureInUnit: "96.8 万元", expected: "97.8",
          whole: "本年支出合计", total: "96.8", sum: "97.8", calculation: "71.5 + 11 + 6.3 + 9 = 97.8", difference: "1.0 万元",
          other: "71.5", otherInUnit: "71.5 万元", sheet: "01", cell: "D5",
        },
        related: "D5 D7 D8 D9",
        quote: "96.8",
      },
    ]);
  });

  it("where a part is off, the others below its total bearing out what it should be", () => {
    expect(whole(rowTotal, poked(expenditureSheet(), { D6: 44.5 }))).toEqual([
      {
        says: "D6 part error",
        params: {
          name: "群众团体事务 基本支出", figure: "44.5", figureInUnit: "44.5 万元", expected: "40.5",
          whole: "群众团体事务 合计", total: "70.5", sum: "74.5", calculation: "44.5 + 30 = 74.5", difference: "4.0 万元",
          other: "70.5", otherInUnit: "70.5 万元", sheet: "03", cell: "C6",
        },
        related: "C6 E6",
        quote: "44.5",
      },
    ]);
  });

  it("where a total is blank", () => {
    expect(whole(rowTotal, poked(expenditureSheet(), { C11: "" }))).toMatchObject([{ says: "C11 blank error", params: { figure: "0", expected: "11.0", total: "0", sum: "11.0", difference: "11.0 万元" }, related: "D11", quote: "" }]);
  });

  it("where a part is blank", () => {
    expect(whole(rowTotal, poked(expenditureSheet(), { E8: "" }))).toMatchObject([{ says: "E8 blankPart error", params: { figure: "0", expected: "30.0", whole: "一般行政管理事务 合计", total: "30", sum: "0.0", difference: "30.0 万元" }, related: "C8", quote: "" }]);
  });

  it("where a line is off in several columns, once for all of them", () => {
    expect(whole([rollUp, rowTotal], poked(expenditureSheet(), { C7: 44.5, D7: 44.5 }))).toMatchObject([{ says: "C6 total error", params: { figure: "70.5", expected: "74.5", calculation: "44.5 + 30 = 74.5" }, related: "D6 C7 C8" }]);
  });

  it("where two tables have it, by the place in the other", () => {
    expect(whole(crossTable, poked(balanceSheet(), { D7: 12, D5: 69.5 }), inWholeYuan(expenditureSheet()))).toEqual([
      {
        says: "03!C5 default error",
        params: {
          name: "一般公共服务支出 合计", figure: "705000", figureInUnit: "705000 元", expected: "695000",
          whole: "一般公共服务支出 合计", total: "705000", sum: "695000", calculation: "695000", difference: "10000 元",
          other: "69.5", otherInUnit: "69.5 万元", sheet: "01", cell: "D5",
        },
        related: "",
        quote: "705000",
      },
      expect.objectContaining({ says: "03!C9 default error", related: "" }),
    ]);
  });

  it("where other tables bear out what it should be", () => {
    expect(whole(crossTable, balanceSheet(), poked(incomeSheet(), { C5: 97.8, D5: 97.8 }), expenditureSheet())).toMatchObject([
      { says: "02!C5 odd error", params: { figure: "97.8", expected: "96.8", other: "96.8", sheet: "01", cell: "B12", difference: "1.0 万元" }, related: "" },
    ]);
  });

  it("where a table names another unit than the rest", () => {
    expect(whole(crossTable, ...budgetSheets().map((sheet) => (sheet.name === "05" ? poked(sheet, { D2: "单位：元" }) : sheet)))).toEqual([
      { says: "05!A1 unit error", params: { unit: "元", otherUnit: "万元", sheet: "02", factor: "10000" }, related: "", quote: "部门预算一般公共预算财政拨款支出表" },
    ]);
    const inYuan = budgetSheets().map(inWholeYuan);
    expect(whole(crossTable, ...inYuan.map((sheet) => (sheet.name === "05" ? poked(sheet, { D2: "单位：万元" }) : sheet)))).toMatchObject([{ says: "05!A1 unit error", params: { unit: "万元", otherUnit: "元", factor: "10000" } }]);
  });
});

/** Codes with many parts, one of them below nought. */
const longSum = (...figures: readonly number[]) =>
  sheetOf("1", [["部门支出总表", "", "单位：万元"], ["科目编码", "科目名称", "合计"], ["", "合计", 100], ["301", "工资福利支出", 100], ...figures.map((figure, index) => [`301${String(index + 1).padStart(2, "0")}`, `第${index + 1}项`, figure])]);

describe("a calculation", () => {
  const calculationOf = (...figures: readonly number[]) => whole(rollUp, longSum(...figures)).map(({ says, params }) => `${says}: ${params["calculation"]}`);

  it.each<readonly [string, readonly number[], string]>([
    ["of six figures has them all", [50, 10, 10, 10, 10, 21], "C4 total error: 50 + 10 + 10 + 10 + 10 + 21 = 111"],
    ["of more has the first three and the last two", [50, 10, 9, 8, 7, 6, 5, 26], "C4 total error: 50 + 10 + 9 + … + 5 + 26 = 121"],
    ["leaves out noughts", [90, 0, 21, 0, 0, 0, 0, 0], "C4 total error: 90 + 21 = 111.00"],
    ["has what is below nought in brackets", [140, -9.5, -8.5], "C4 total error: 140 + (-9.5) + (-8.5) = 122.00"],
    ["of one figure is that figure", [113, 0], "C5 part error: 113.00"],
  ])("%s", (_, figures, expected) => {
    expect(calculationOf(...figures)).toEqual([expected]);
  });
});

describe("a finding is a warning", () => {
  it.each<readonly [string, Rule, readonly SheetData[], readonly string[]]>([
    ["where a code may have others below it that are not listed", rollUp, [longSum(50, 10, 0)], ["C4 total warning"]],
    ["not where one is listed in full elsewhere", rollUp, [poked(basicSheet(), { C12: 5, D12: "", E12: 5 })], ["C11 total error"]],
    ["where income and expenditure of the year differ and nothing is carried", balance, [sheetOf("2", [["部门收支总表"], ["单位：万元"], ["收入", "", "支出", ""], ["项目", "预算数", "项目", "预算数"], ["甲", 120, "乙", 100], ["本年收入合计", 120, "本年支出合计", 100]])], ["D6 total warning"]],
    ["where neither total of a two-sided table fits the later one", crossTable, [poked(fiscalSheet(), { F8: 3, F10: 3, F12: 4 }), poked(fundSheet(null), { B4: "合计", C4: 2 })], ["07!C4 default warning"]],
  ])("%s", (_, rule, sheets, expected) => {
    expect(whole(rule, ...sheets).map(({ says }) => says)).toEqual(expected);
  });
});

const off = (name: string, cells: Parameters<typeof poked>[1] = { C8: 30.01 }): SheetData => ({ ...poked(expenditureSheet(), cells), id: name, name });

describe("differences that rounding can explain", () => {
  it("are told one by one, with the cells of the sum", () => {
    expect(whole(rowTotal, off("a"))).toEqual([
      {
        says: "C8 rounding info",
        params: {
          name: "一般行政管理事务 合计", figure: "30.01", figureInUnit: "30.01 万元", expected: "30.0",
          whole: "一般行政管理事务 合计", total: "30.01", sum: "30.0", calculation: "30.0", difference: "0.01 万元",
          other: "0", otherInUnit: "0 万元", sheet: "a", cell: "D8", count: 1,
        },
        related: "E8",
        quote: "30.01",
      },
    ]);
  });

  it("are told once a table where it has several, beside the others", () => {
    expect(whole(rowTotal, off("a", { E8: 30.01, D7: 40.51, D11: 11.01 }))).toMatchObject([{ says: "D7 roundings info", params: { count: 3, difference: "0.01 万元", total: "40.5", sum: "40.51" }, related: "E8 D11" }]);
  });

  it("are told of two tables each", () => {
    expect(whole(rowTotal, off("a"), off("b"))).toMatchObject([{ says: "a!C8 rounding info", params: { count: 1 }, related: "E8" }, { says: "b!C8 rounding info" }]);
  });

  it("are told once where three tables have them, with how many", () => {
    expect(whole(rowTotal, off("a"), off("b", { C8: 30.01, D11: 11.01 }), off("c"))).toMatchObject([{ says: "a!C8 everywhere info", params: { tables: 3, count: 4, figure: "30.01", difference: "0.01 万元" }, related: "E8" }]);
  });

  it("are told by the rule of their own sum alone", () => {
    expect(whole([rollUp, balance, crossTable], off("a"))).toEqual([]);
  });

  it("are a slip where all else adds up to the last place: the more sums, the surer", () => {
    const three = (count: number) => budgetSheets().slice(0, count).map((sheet) => (sheet.name === "03" ? poked(sheet, { C8: 30.01 }) : sheet));
    const says = (sheets: readonly SheetData[]) => whole([rowTotal, rollUp, crossTable, balance], ...sheets).map((finding) => finding.says);
    expect(says([off("03")])).toEqual(["C8 rounding info"]);
    expect(says(three(3).slice(1))).toEqual(["03!C8 rounding warning"]);
    expect(says(three(8))).toEqual(["03!C8 total error"]);
  });

  it("are no slip beside another one", () => {
    const sheets = budgetSheets().map((sheet) => (sheet.name === "03" ? poked(sheet, { C8: 30.01 }) : sheet.name === "06" ? poked(sheet, { C12: 6.01 }) : sheet));
    expect(whole([rowTotal, rollUp], ...sheets).map(({ says }) => says)).toEqual(["03!C8 rounding info", "06!C12 rounding info"]);
  });

  it("are not told where any table says that figures are rounded", () => {
    expect(whole(rowTotal, off("a"), fundSheet("注：无政府性基金预算。因四舍五入，合计数可能存在尾差。"))).toEqual([]);
  });
});
