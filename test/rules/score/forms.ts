/** The national self-evaluation form (项目支出绩效自评表) with execution block, scores, total and grade, for the rules about scores. */
import type { CellValue, SheetData } from "../../../src/sheet/data";
import { type Row, sheetOf } from "../../support/forms";

/** Source, 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分 and, where the form has the column, the reason. */
export type ExecutionCells = readonly CellValue[];

export interface NationalParts {
  readonly title?: string;
  readonly execution?: readonly ExecutionCells[] | null;
  readonly executionHeader?: Row;
  readonly header?: Row;
  /** [level1, level2, level3, target, actual, weight, score, reason] */
  readonly rows?: readonly Row[];
  /** 总分: weight and score; null for a form without. */
  readonly total?: readonly [CellValue, CellValue] | null;
  readonly grade?: CellValue;
}

export const EXECUTION: readonly ExecutionCells[] = [
  ["年度资金总额", 80, 80, 76, 10, "95%", 9.5],
  ["其中：当年财政拨款", 80, 80, 76, "—", "95%", "—"],
];

export const ROWS: readonly Row[] = [
  ["产出指标", "数量指标", "培训人数", "≥100人", "100人", 30, 30, ""],
  ["", "质量指标", "培训合格率", "≥95%", "96%", 20, 20, ""],
  ["效益指标", "社会效益指标", "持证上岗率", "≥80%", "82%", 30, 30, ""],
  ["满意度指标", "服务对象满意度指标", "职工满意度", "≥90%", "91%", 10, 10, ""],
];

/** Execution header in row 4, its rows from 5; indicator header in row 8, indicators from 9 (A to H: weight F, score G, reason H); total in row 13, grade in 14 for four rows. */
export function national(parts: NationalParts = {}): SheetData {
  const execution = parts.execution === undefined ? EXECUTION : parts.execution;
  const total = parts.total === undefined ? ([100, 99.5] as const) : parts.total;
  return sheetOf("自评", [
    [parts.title ?? "项目支出绩效自评表"],
    ["（2024年度）"],
    ["项目名称", "职工培训"],
    ...(execution === null ? [["项目资金（万元）", "年度资金总额：", 80], [""], [""]] : [["项目资金（万元）", ...(parts.executionHeader ?? ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"])], ...execution]),
    ["年度总体目标", "完成职工培训。"],
    parts.header ?? ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ...(parts.rows ?? ROWS),
    ...(total ? [["总分", "", "", "", "", ...total, ""]] : []),
    ...(parts.grade === undefined ? [] : [["评价等级", parts.grade]]),
  ]);
}

/** One row of its own among the standard ones: indicators stand in rows 9 to 12. */
export const withRow = (index: number, row: Row, parts: NationalParts = {}): SheetData[] => [national({ total: null, ...parts, rows: ROWS.map((one, at) => (at === index ? row : one)) })];

/** Row 9, under 数量指标. */
export const quantity = (target: CellValue, actual: CellValue, score: CellValue, reason = "", weight: CellValue = 30): SheetData[] =>
  withRow(0, ["产出指标", "数量指标", "培训人数", target, actual, weight, score, reason]);

/** Row 9 under another level 2. */
export const under = (level2: string, name: string, target: CellValue, actual: CellValue, score: CellValue, reason = "", weight: CellValue = 30): SheetData[] =>
  withRow(0, ["产出指标", level2, name, target, actual, weight, score, reason]);

/** Row 11, under 社会效益指标. */
export const benefit = (name: string, target: CellValue, actual: CellValue, score: CellValue, reason = ""): SheetData[] =>
  withRow(2, ["效益指标", "社会效益指标", name, target, actual, 30, score, reason]);
