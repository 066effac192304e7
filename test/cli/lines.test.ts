/** The lines of departmental tables in the JSON of `check`. */
import { describe, expect, it } from "@jest/globals";
import { tableJson } from "../../src/cli/table-json";
import { readWorkbook } from "../../src/tables/read-workbook";
import { goalSheet, type Row, sheetOf, workbookOf } from "../support/forms";
import { seedUnits, seedWorkbook } from "../support/seeds";

const linesOf = (rows: readonly Row[], merges: readonly string[] = []) =>
  readWorkbook(workbookOf(sheetOf("1", rows, merges))).flatMap((reading) => reading.tables.map((table) => tableJson(table).lines));

describe("lines", () => {
  it("have row, code, name and amounts by column", () => {
    expect(linesOf([["部门支出总表"], ["科目编码", "科目名称", "合计", "基本 支出"], [205, "教育支出", 3, "-"], ["", "合计", 3, ""]])).toEqual([
      [
        { row: 3, side: null, code: "205", name: "教育支出", amounts: { 合计: 3, 基本支出: null } },
        { row: 4, side: null, code: null, name: "合计", amounts: { 合计: 3, 基本支出: null } },
      ],
    ]);
  });

  it("of a two-sided table have the columns of their side only", () => {
    expect(linesOf([["收支总表"], ["收入", "金额", "支出", "金额"], ["一、财政拨款", 3, "一、教育支出", 2]])).toEqual([
      [
        { row: 3, side: "income", code: null, name: "一、财政拨款", amounts: { 金额: 3 } },
        { row: 3, side: "expenditure", code: null, name: "一、教育支出", amounts: { 金额: 2 } },
      ],
    ]);
  });

  it("name columns that share a head with the heads above", () => {
    const [lines] = linesOf([["部门支出总表"], ["科目编码", "科目名称", "2023年预算数", "", "2024年预算数", ""], ["", "", "合计", "基本支出", "合计", "基本支出"], ["205", "教育支出", 1, 2, 3, 4]], ["C2:D2", "E2:F2"]);
    expect(lines?.map((line) => line.amounts)).toEqual([{ "2023年预算数/合计": 1, "2023年预算数/基本支出": 2, "2024年预算数/合计": 3, "2024年预算数/基本支出": 4 }]);
  });

  it("are null for tables of indicators, and none for an empty table", () => {
    expect(readWorkbook(workbookOf(goalSheet())).flatMap((reading) => reading.tables.map((table) => tableJson(table).lines))).toEqual([null]);
    expect(linesOf([["政府性基金预算支出表"], ["科目编码", "科目名称", "合计"], ["注：本部门无此项预算。"]])).toEqual([[]]);
  });

  it("of the published tables keep every column apart", () => {
    for (const unit of seedUnits) {
      for (const { tables } of readWorkbook(seedWorkbook(unit))) {
        for (const table of tables) {
          for (const [index, line] of (tableJson(table).lines ?? []).entries()) expect(Object.keys(line.amounts)).toHaveLength(table.budget?.lines[index]?.amounts.filter((amount) => amount !== null).length ?? 0);
        }
      }
    }
  });
});
