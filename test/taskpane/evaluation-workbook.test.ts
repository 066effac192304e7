/** The workbook as the 自评 tab knows it after a write of its own. */
import { expect, it } from "@jest/globals";
import { readAll, withEdits } from "../../src/taskpane/evaluation/workbook";
import type { CellEdit } from "../../src/workbook/port";

const sheet = { id: "own", name: "自评", visible: true, top: 0, left: 1, values: [["12月底前", "11月", 10, 10], ["有效", "有效", 5, 5]], formats: null, merges: [] };
const edit: CellEdit = { sheetId: "own", row: 0, column: 2, from: "11月", to: "次年1月" };
const after = (formulas: readonly string[], edits: readonly CellEdit[]): unknown =>
  withEdits(readAll({ name: null, sheets: [sheet] }, [{ marker: "m", sheetId: "own", range: { top: 0, left: 1, bottom: 0, right: 4 }, formulas: new Set(formulas) }]), edits)?.workbook.sheets[0]?.values;

it("no longer holds what the row's formula came to before the write", () => {
  expect(after(["0/4", "1/4"], [edit])).toEqual([["12月底前", "次年1月", 10, ""], ["有效", "有效", 5, 5]]);
});

it("holds what is typed in a formula's place", () => {
  expect(after(["0/4"], [{ ...edit, column: 4, from: 10, to: 8 }])).toEqual([["12月底前", "11月", 10, 8], ["有效", "有效", 5, 5]]);
});

it("keeps figures that stand by themselves", () => {
  expect(after([], [edit])).toEqual([["12月底前", "次年1月", 10, 10], ["有效", "有效", 5, 5]]);
});
