/** Sheets as large as Excel has them: what stands on them is found as on a small one, and in time. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/review/check";
import type { CellValue, SheetData } from "../../src/sheet/data";
import { goalSheet } from "../support/forms";
import { unlessItHangs } from "./watchdog";

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const table = goalSheet({ rows: [["产出指标", "数量指标", "培训人数", "培训的人数", "8O人", "工作计划"], ["产出指标", "质量指标", "合格率", "合格的比例", "≥120%", "工作计划"]] });

const rulesOn = (sheet: SheetData): string[] => unlessItHangs(() => check({ name: "a.xlsx", sheets: [sheet] })).findings.map(({ rule, range }) => `${rule} ${range.top}/${range.left}`);

/** Every row one object: a million of them would not fit. */
function withBlankRows(sheet: SheetData, rows: number): SheetData {
  const blank: CellValue[] = (sheet.values[0] ?? []).map(() => "");
  const formats = sheet.values.map((row) => row.map(() => "General"));
  const below = <T>(lines: readonly T[], line: T): T[] => [...lines, ...Array.from<T>({ length: rows - lines.length }).fill(line)];
  return { ...sheet, values: below(sheet.values, blank), formats: below(formats, blank.map(() => "0.00")) };
}

const withBlankColumns = (sheet: SheetData, columns: number): SheetData => ({
  ...sheet,
  values: sheet.values.map((row) => [...row, ...Array.from<CellValue>({ length: columns - row.length }).fill("")]),
  formats: sheet.values.map(() => Array.from<string>({ length: columns }).fill("0.00")),
});

const beside = (sheet: SheetData, columns: number): SheetData => ({ ...sheet, formats: null, values: sheet.values.map((row) => Array.from({ length: columns }, (_, column) => row[column % row.length] ?? "")) });

describe("a sheet as large as Excel has them", () => {
  const [width, height] = [table.values[0]?.length ?? 0, table.values.length];

  it("finds the same with a million formatted rows below", () => {
    const few = rulesOn(withBlankRows(table, height + 1));
    expect(few).not.toEqual([]);
    expect(rulesOn(withBlankRows(table, MOST_ROWS))).toEqual(few);
  }, 120_000);

  it("finds the same with formatted columns up to the last", () => {
    const few = rulesOn(withBlankColumns(table, width + 1));
    expect(few).not.toEqual([]);
    expect(rulesOn(withBlankColumns(table, MOST_COLUMNS))).toEqual(few);
  }, 120_000);

  it("ends where one table stands beside the other up to the last column", () => {
    expect(rulesOn(beside(table, MOST_COLUMNS))).not.toEqual([]);
  }, 120_000);
});
