/** Self-evaluations for the rules about actual values: one row in the Sichuan columns, or with score and reason in the national ones. */
import type { CellValue, SheetData } from "../../../src/sheet/data";
import { evaluationSheet, type Row } from "../../support/forms";
import { evaluationWith } from "../cells";

/** Row 7, under 数量指标: sign D, value E, unit F, actual H. */
export const quantity = (name: string, sign: string, value: CellValue, unit: string, actual: CellValue): SheetData[] =>
  evaluationWith(0, ["产出指标", "数量指标", name, sign, value, unit, 20, actual]);

/** Row 8, under 质量指标. */
export const quality = (name: string, sign: string, value: CellValue, unit: string, actual: CellValue): SheetData[] =>
  evaluationWith(1, ["", "质量指标", name, sign, value, unit, 10, actual]);

/** Row 9, under 时效指标. */
export const timeliness = (name: string, sign: string, value: CellValue, unit: string, actual: CellValue): SheetData[] =>
  evaluationWith(2, ["", "时效指标", name, sign, value, unit, 10, actual]);

/** Row 12, under 经济成本指标. */
export const cost = (name: string, sign: string, value: CellValue, unit: string, actual: CellValue): SheetData[] =>
  evaluationWith(5, ["成本指标", "经济成本指标", name, sign, value, unit, 20, actual]);

/** The national columns: target D, actual E, weight F, score G, reason H; rows from 7. */
export const national = (...rows: readonly Row[]): SheetData =>
  evaluationSheet({ header: ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"], rows });

/** Row 10, under 可持续影响指标, in years. */
export const benefitYears = (sign: string, value: CellValue, actual: CellValue): SheetData[] =>
  evaluationWith(3, ["效益指标", "可持续影响指标", "持续发挥作用", sign, value, "年", 20, actual]);
