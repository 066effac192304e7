/** By what a row is known again, and which indicator a finding stands on. */
import { describe, expect, it } from "@jest/globals";
import { indicatorsByRow } from "../../src/review/indicators-by-row";
import { rowMarks } from "../../src/review/row-marks";
import type { CellValue } from "../../src/sheet/data";
import { cellAt } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readWorkbook } from "../../src/tables/read-workbook";
import { goalSheet, sheetOf, workbookOf } from "../support/forms";

const marks = (rows: readonly (readonly CellValue[])[], ...except: readonly number[]) => rowMarks(new Sheet(sheetOf("s", rows)), 1, new Set(except)).map(({ column, value }) => `${column} ${value}`);

describe("a row is known again", () => {
  it("by its texts", () => {
    expect(marks([["甲", "乙"], ["丙", "丁"], ["戊", "己"]])).toEqual(["0 丙", "1 丁"]);
  });

  it("not by what a row beside it has too, by figures, or by blanks", () => {
    expect(marks([["甲", "x", "", "", ""], ["甲", "乙", 5, " ", "丙"], ["丁", "乙", "", "", ""]])).toEqual(["4 丙"]);
  });

  it("not by what is to be written", () => {
    expect(marks([["", ""], ["甲", "乙"]], 0)).toEqual(["1 乙"]);
  });

  it("by no more than four of them", () => {
    expect(marks([[""], ["甲", "乙", "丙", "丁", "戊", "己"]])).toEqual(["0 甲", "1 乙", "2 丙", "3 丁"]);
  });
});

describe("a finding stands on", () => {
  const [reading] = [readWorkbook(workbookOf(goalSheet(), goalSheet({ sheet: "2", rows: [["产出指标", "数量指标", "慰问户数", "户数", "≥5户", "计划"]] })))];
  const tables = reading?.flatMap((one) => one.tables) ?? [];
  const nameAt = (tableId: string | null, row: number) => indicatorsByRow(tables)({ tableId, range: cellAt(row, 0) })?.level3?.text;

  it("the indicator of its table and row", () => {
    expect([nameAt("t1", 9), nameAt("t1", 10), nameAt("t2", 9)]).toEqual(["培训人数", "培训合格率", "慰问户数"]);
  });

  it("none outside the rows of its table, or without a table", () => {
    expect([nameAt("t1", 8), nameAt("t2", 10), nameAt("t9", 9), nameAt(null, 9)]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
