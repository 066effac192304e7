/** Shorthand for rule tests: one row, merge or number format laid over a standard form. */
import type { CellValue, SheetData } from "../../src/sheet/data";
import { parseAddress } from "../../src/sheet/range";
import { evaluationRowsWith, evaluationSheet, goalRowsWith, goalSheet, type Row } from "../support/forms";

/** A goal table with one row of its own; rows 10 to 15 hold the indicators. */
export const goalWith = (index: number, row: Row): SheetData[] => [goalSheet({ rows: goalRowsWith(index, row) })];

/** A self-evaluation in the Sichuan columns with one row of its own; rows 7 to 12 hold the indicators. */
export const evaluationWith = (index: number, row: Row): SheetData[] => [evaluationSheet({ rows: evaluationRowsWith(index, row) })];

/** Row 10, under 数量指标. */
export const quantity = (name: string, target: CellValue, description = "", basis = "工作计划"): SheetData[] =>
  goalWith(0, ["产出指标", "数量指标", name, description, target, basis]);

/** Row 11, under 质量指标. */
export const quality = (name: string, target: CellValue, description = "", basis = "工作计划"): SheetData[] => goalWith(1, ["", "质量指标", name, description, target, basis]);

/** Row 12, under 时效指标. */
export const timeliness = (name: string, target: CellValue, description = "", basis = "工作计划"): SheetData[] =>
  goalWith(2, ["", "时效指标", name, description, target, basis]);

/** Row 13, under 成本指标. */
export const cost = (name: string, target: CellValue, description = "", basis = "管理办法"): SheetData[] => goalWith(3, ["", "成本指标", name, description, target, basis]);

/** Row 14, under 社会效益指标. */
export const benefit = (name: string, target: CellValue, description = "", basis = "上年数"): SheetData[] =>
  goalWith(4, ["效益指标", "社会效益指标", name, description, target, basis]);

/** Row 15, under 服务对象满意度指标. */
export const satisfaction = (name: string, target: CellValue, description = "", basis = "调查问卷"): SheetData[] =>
  goalWith(5, ["满意度指标", "服务对象满意度指标", name, description, target, basis]);

export const merged = (sheet: SheetData, ...merges: readonly string[]): SheetData => ({
  ...sheet,
  merges: [...sheet.merges, ...merges.map((merge) => parseAddress(merge)).filter((range) => range !== null)],
});

export function formatted(sheet: SheetData, formats: Readonly<Record<string, string>>): SheetData {
  const patterns = sheet.values.map((row) => row.map(() => "General"));
  for (const [cell, pattern] of Object.entries(formats)) {
    const at = parseAddress(cell);
    const row = at && patterns[at.top - sheet.top];
    if (!at || !row) throw new RangeError(`no cell ${cell}`);
    row[at.left - sheet.left] = pattern;
  }
  return { ...sheet, formats: patterns };
}

/** The sheet with single cells replaced. */
export function poked(sheet: SheetData, cells: Readonly<Record<string, CellValue>>): SheetData {
  const values = sheet.values.map((row) => [...row]);
  for (const [cell, value] of Object.entries(cells)) {
    const at = parseAddress(cell);
    const row = at && values[at.top - sheet.top];
    if (!at || !row) throw new RangeError(`no cell ${cell}`);
    row[at.left - sheet.left] = value;
  }
  return { ...sheet, values };
}
