/** From equations that do not hold to the figures that are wrong. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../../src/review/check";
import { diagnose } from "../../../src/rules/budget/diagnosis";
import type { SheetData } from "../../../src/sheet/data";
import { cellAddress } from "../../../src/sheet/range";
import { balanceSheet, budgetSheets, expenditureSheet } from "../../support/budget-forms";
import { workbookOf } from "../../support/forms";
import { poked } from "../cells";

const causesIn = (...sheets: readonly SheetData[]) => diagnose(check(workbookOf(...sheets), { rules: [] }).tables).causes;
const said = (...sheets: readonly SheetData[]) =>
  causesIn(...sheets).map(({ amount, expected, isPinned }) => `${amount.table.sheet}!${cellAddress(amount.field.range.top, amount.field.range.left)} ${expected.toFixed()}${isPinned ? "" : " ?"}`);

const withFault = (sheet: string, cells: Parameters<typeof poked>[1]): SheetData[] => budgetSheets().map((one) => (one.name === sheet ? poked(one, cells) : one));

describe("a cause", () => {
  it("is none where all is in accord", () => {
    expect(said(...budgetSheets())).toEqual([]);
  });

  it.each([
    ["a leaf", "03", { D7: 44.5 }, "03!D7 40.5"],
    ["a total in the middle", "05", { C6: 7.05 }, "05!C6 70.5"],
    ["合计", "02", { C5: 69.8 }, "02!C5 96.8"],
    ["a line of 收支总表", "01", { D7: 1.1 }, "01!D7 11"],
    ["a figure left out", "06", { E14: "" }, "06!E14 3"],
    ["a column of money", "04", { F9: 9 }, "04!F9 0"],
  ] as const)("is one figure, with what it should be: %s", (_, sheet, cells, cause) => {
    expect(said(...withFault(sheet, cells))).toEqual([cause]);
  });

  it("is the total where nothing tells it from its parts", () => {
    expect(said(poked(balanceSheet(), { D5: 71.5 }))).toEqual(["01!D10 97.8 ?"]);
  });

  it("is each of several faults", () => {
    const sheets = budgetSheets().map((sheet) => (sheet.name === "03" ? poked(sheet, { D7: 44.5 }) : sheet.name === "01" ? poked(sheet, { D9: 8 }) : sheet.name === "06" ? poked(sheet, { C9: 2.3 }) : sheet));
    expect(said(...sheets).sort()).toEqual(["01!D9 9", "03!D7 40.5", "06!C9 1.3"]);
  });

  it("is one for a line whose columns are off alike", () => {
    const [first, ...more] = causesIn(poked(expenditureSheet(), { C7: 44.5, D7: 44.5 }));
    expect(more).toEqual([]);
    expect(first?.also).toHaveLength(1);
  });

  it("is none where most of a form does not add up: it is read wrongly", () => {
    const rows = Array.from({ length: 15 }, (_, row): [string, number] => [`C${row + 4}`, 1000 + row * row * 7]);
    expect(said(poked(expenditureSheet(), Object.fromEntries(rows)))).toEqual([]);
  });
});
