/** Each wrong figure with all that is known of it: what it should be, how surely, and by which sums, the most telling first. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../../src/review/check";
import { diagnose } from "../../../src/rules/budget/diagnosis";
import { placeOf } from "../../../src/rules/budget/places";
import type { SheetData } from "../../../src/sheet/data";
import { balanceSheet, budgetSheets, expenditureSheet, incomeSheet, inWholeYuan } from "../../support/budget-forms";
import { type Row, sheetOf, workbookOf } from "../../support/forms";
import { poked } from "../cells";

const diagnosisOf = (...sheets: readonly SheetData[]) => diagnose(check(workbookOf(...sheets), { rules: [] }).tables);

/** "03!C7+D7 = 40.5: row-total 03!C7, …"; "?" after a value that nothing else bears out. */
const causesIn = (...sheets: readonly SheetData[]): string[] =>
  diagnosisOf(...sheets).causes.map(({ amount, also, equations, expected, isPinned, isRounding, isCertain }) => {
    const cells = [amount, ...also].map(({ field }) => placeOf(field)).join("+");
    const sums = equations.map(({ kind, total }) => `${kind} ${total.table.sheet}!${placeOf(total.field)}`).join(", ");
    return `${amount.table.sheet}!${cells} = ${expected.toFixed()}${isPinned ? "" : " ?"}${isRounding ? " rounding" : ""}${isCertain ? "" : " perhaps"}: ${sums}`;
  });

const withFault = (sheet: string, cells: Parameters<typeof poked>[1]): SheetData[] => budgetSheets().map((one) => (one.name === sheet ? poked(one, cells) : one));

/** 合计 in C3, codes from row 4. */
const coded = (...rows: readonly Row[]) => sheetOf("1", [["部门支出总表", "", "单位：万元"], ["科目编码", "科目名称", "合计"], ...rows]);
const GENERAL: Row = ["201", "一般公共服务支出", 20];
const SOCIAL: Row = ["208", "社会保障和就业支出", 15];

it.each<readonly [string, readonly SheetData[], readonly string[]]>([
  ["a leaf, by its row, its code and its copy", withFault("03", { D7: 44.5 }), ["03!D7 = 40.5: row-total 03!C7, roll-up 03!D6, cross-table 05!D7"]],
  ["a leaf of one table alone", [poked(expenditureSheet(), { D7: 44.5 })], ["03!D7 = 40.5: row-total 03!C7, roll-up 03!D6"]],
  ["a total, by what it is made of before what it is part of", [poked(balanceSheet(), { D10: 97.8 })], ["01!D10 = 96.8: balance 01!D10, balance 01!D12"]],
  ["合计, by its own table before the others", [balanceSheet(), poked(expenditureSheet(), { C4: 97.8 })], ["03!C4 = 96.8: row-total 03!C4, roll-up 03!C4, cross-table 03!C4"]],
  ["合计 in two columns, once", [balanceSheet(), incomeSheet(), poked(expenditureSheet(), { C4: 97.8, D4: 67.8 })], ["03!C4+D4 = 96.8: roll-up 03!C4, cross-table 03!C4, cross-table 03!C4, roll-up 03!D4"]],
  ["a total that one of several parts may be wrong instead", [poked(balanceSheet(), { D5: 71.5 })], ["01!D10 = 97.8 ?: balance 01!D10"]],
  ["the one part that is filled", [poked(balanceSheet(), { B5: 97.8 })], ["01!B5 = 96.8: balance 01!B10"]],
  ["the one part of a code that 合计 bears out", [coded(["", "合计", 35], GENERAL, ["20101", "人大事务", 21], SOCIAL)], ["1!C5 = 20: roll-up 1!C4"]],
  ["the one part that is filled, where another may not be listed", [coded(["", "合计", 35], GENERAL, ["20101", "人大事务", 13], ["20102", "政协事务", ""], SOCIAL)], ["1!C5 = 20 perhaps: roll-up 1!C4"]],
  ["the code of several parts that are short or long", [coded(["", "合计", 35], GENERAL, ["20101", "人大事务", 13], ["20102", "政协事务", 10], SOCIAL)], ["1!C4 = 23 ?: roll-up 1!C4"]],
  ["the code between, that both its parts and 合计 ask to be the same", [coded(["", "合计", 35], ["201", "一般公共服务支出", 23], ["20101", "人大事务", 13], ["20102", "政协事务", 7], SOCIAL)], ["1!C4 = 20 perhaps: roll-up 1!C4, roll-up 1!C3"]],
  ["合计 that nothing else speaks for, of a table without any sum that holds", [coded(["", "合计", 30], GENERAL, SOCIAL)], ["1!C3 = 35 ? perhaps: roll-up 1!C3"]],
  ["合计 that nothing else speaks for, of one with", [coded(["", "合计", 30], GENERAL, ["20101", "人大事务", 20], SOCIAL)], ["1!C3 = 35 ?: roll-up 1!C3"]],
  ["two that share no sum, each by its own", [poked(expenditureSheet(), { C7: 41.5, D18: 8 })], ["03!C7 = 40.5: row-total 03!C7, roll-up 03!C6", "03!D18 = 9: row-total 03!C18, roll-up 03!D17"]],
  ["a slip and a difference of rounding in one sum, the slip first", [poked(expenditureSheet(), { C8: 30.01, C7: 41.5 })], ["03!C7 = 40.49: row-total 03!C7, roll-up 03!C6", "03!C8 = 30 ? rounding: row-total 03!C8"]],
  ["a difference of rounding", [poked(expenditureSheet(), { C8: 30.01 })], ["03!C8 = 30 rounding: row-total 03!C8, roll-up 03!C6"]],
  ["in the unit of its own table", [balanceSheet(), inWholeYuan(poked(expenditureSheet(), { C7: 41.5 }))], ["03!C7 = 405000: row-total 03!C7, roll-up 03!C6"]],
  ["of tables that differ as a whole, the later, figure by figure", [poked(balanceSheet(), { B12: 97.8, B10: 97.8, B5: 97.8, D12: 97.8, D10: 97.8, D5: 71.5 }), expenditureSheet()], ["03!C4 = 97.8 ?: cross-table 03!C4", "03!C5 = 71.5 ?: cross-table 03!C5"]],
  [
    "a sum in a column that no head explains, in doubt with the one it stands beside",
    [sheetOf("1", [["部门支出总表", "", "", "单位：万元"], ["科目编码", "科目名称", "合计", "基本支出", "另列事项"], ["", "合计", 30, 20, 10], ["201", "一般公共服务支出", 30, 20, 10], ["20101", "人大事务", 25, 15, 5], ["20102", "政协事务", 25, 15, 15]])],
    ["1!C4 = 50 ?: roll-up 1!C4", "1!D4+E4 = 30 ? perhaps: roll-up 1!D4, roll-up 1!E4"],
  ],
])("%s", (_, sheets, expected) => {
  expect(causesIn(...sheets)).toEqual(expected);
});

describe("a form that is not what it looks like", () => {
  const wrong = (code: string, name: string): Row[] => [[code, name, 10], [`${code}01`, "一", 25], [`${code}02`, "二", 15]];
  const right = (code: string, name: string): Row[] => [[code, name, 40], [`${code}01`, "一", 25], [`${code}02`, "二", 15]];

  it("has no cause where more sums fail than hold", () => {
    expect(causesIn(coded(["", "合计", 30], ...wrong("201", "甲"), ...wrong("208", "乙"), ...wrong("210", "丙")))).toEqual([]);
  });

  it("has its causes where as many hold", () => {
    expect(causesIn(coded(["", "合计", 120], ...wrong("201", "甲"), ...wrong("208", "乙"), ...right("210", "丙"), ...right("213", "丁"), ["215", "戊", 20]))).toEqual(["1!C4 = 40 ?: roll-up 1!C4", "1!C7 = 40 ?: roll-up 1!C7"]);
  });

  it("has none where they are noughts that hold", () => {
    const noughts = (code: string): Row[] => [[code, "无", 0], [`${code}01`, "一", 0]];
    expect(causesIn(coded(["", "合计", 100], ...wrong("201", "甲"), ...wrong("208", "乙"), ...noughts("210"), ...noughts("213"), ...noughts("215")))).toEqual([]);
  });
});

describe("what is known of a workbook", () => {
  it("is how many of its sums hold to the last place, and whether any is rounded", () => {
    const known = (...sheets: readonly SheetData[]) => {
      const { exactSums, isRounded } = diagnosisOf(...sheets);
      return { exactSums, isRounded };
    };
    expect(known(...budgetSheets())).toEqual({ exactSums: 35, isRounded: false });
    expect(known(poked(expenditureSheet(), { C8: 30.01 }))).toEqual({ exactSums: 7, isRounded: true });
    expect(known(poked(expenditureSheet(), { C8: 33 }))).toEqual({ exactSums: 7, isRounded: false });
    expect(known()).toEqual({ exactSums: 0, isRounded: false });
  });

  it("is which figures stand in a sum that does not hold", () => {
    const { isDoubtful, causes } = diagnosisOf(poked(expenditureSheet(), { D7: 44.5 }));
    const [{ equations } = { equations: [] }] = causes;
    const figures = equations.flatMap(({ total, parts }) => [total, ...parts]);
    expect(figures.map((one) => [placeOf(one.field), isDoubtful(one)])).toEqual([["C7", true], ["D7", true], ["E7", true], ["D6", true], ["D7", true], ["D8", true]]);
    expect(figures.map(diagnosisOf(expenditureSheet()).isDoubtful)).toEqual(figures.map(() => false));
  });
});
