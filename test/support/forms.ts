/** Small tables in the layouts of real forms, for tests: only what a test is about has to be said. */
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { parseAddress } from "../../src/sheet/range";

/** Level 1, level 2, level 3, then what the layout has. A blank level stands under the one above. */
export type Row = readonly CellValue[];

export interface GoalParts {
  readonly sheet?: string;
  readonly title?: string;
  readonly code?: CellValue | null;
  readonly name?: string;
  readonly total?: CellValue;
  readonly fiscal?: CellValue;
  readonly other?: CellValue;
  readonly planHeading?: string;
  /** Labels and figures of the spending plan; null for a form without one. */
  readonly plan?: readonly (readonly [label: string, figure: CellValue])[] | null;
  /** [level1, level2, level3, description, target, basis] */
  readonly rows?: readonly Row[];
}

const PLAN = [["3月底", "25%"], ["6月底", "50%"], ["10月底", "75%"], ["12月底", "100%"]] as const;
const GOAL_ROWS: readonly Row[] = [
  ["产出指标", "数量指标", "培训人数", "参加培训的职工人数", "≥12 人", "工作计划"],
  ["", "质量指标", "培训合格率", "考核合格人数占比", "≥95%", "工作计划"],
  ["", "时效指标", "完成时间", "培训完成的时间", "12月底前", "工作计划"],
  ["", "成本指标", "人均标准", "人均培训费", "≤500 元/人", "培训费管理办法"],
  ["效益指标", "社会效益指标", "持证上岗率", "持证职工占比", "≥80%", "上年数"],
  ["满意度指标", "服务对象满意度指标", "职工满意度", "问卷满意的比例", "≥90%", "调查问卷"],
];

/** A goal table in the Hebei layout (绩效目标表): title, code and name, money, plan, goal in rows 1 to 8, header in row 9, indicators from row 10. */
export function goalSheet(parts: GoalParts = {}): SheetData {
  const plan = parts.plan === undefined ? PLAN : parts.plan;
  const labels = (plan ?? []).map(([label]) => label);
  const figures = (plan ?? []).map(([, figure]) => figure);
  return sheetOf(parts.sheet ?? "1.培训", [
    [parts.title ?? "1.职工培训绩效目标表"],
    ["711001 某县总工会本级", "", "", "", "单位：万元"],
    ["项目编码", parts.code === undefined ? "13053524P00000210188P" : (parts.code ?? ""), "", "项目名称", parts.name ?? "职工培训"],
    ["预算规模及资金用途", "预算数", parts.total ?? 80, "其中：财政资金", parts.fiscal ?? 80, "其他资金", parts.other ?? ""],
    ["", "用于职工培训"],
    plan === null ? [""] : [parts.planHeading ?? "资金支出计划（%）", ...labels],
    ["", ...figures],
    ["绩效目标", "1.完成职工培训，提高职工技能。"],
    ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
    ...(parts.rows ?? GOAL_ROWS),
  ], parts.plan === null ? [] : ["A6:A7"]);
}

export interface EvaluationParts {
  readonly sheet?: string;
  readonly title?: string;
  readonly total?: CellValue;
  readonly header?: readonly string[];
  /** [level1, level2, level3, nature, value, unit, weight, actual], or as `header` says. */
  readonly rows?: readonly Row[];
}

const EVALUATION_HEADER = ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重", "实际完成指标值"] as const;
const EVALUATION_ROWS: readonly Row[] = [
  ["产出指标", "数量指标", "培训人数", "≥", 12, "人", 20, 12],
  ["", "质量指标", "培训合格率", "≥", 95, "%", 10, 96],
  ["", "时效指标", "完成时间", "≤", 12, "月", 10, 11],
  ["效益指标", "社会效益指标", "持证上岗率", "≥", 80, "%", 20, 82],
  ["满意度指标", "服务对象满意度指标", "职工满意度", "≥", 90, "%", 10, 91],
  ["成本指标", "经济成本指标", "人均标准", "≤", 500, "元/人", 20, 450],
];

/** A project self-evaluation (专项预算项目绩效目标完成情况自评表) in the Sichuan columns: header in row 6, indicators from row 7. */
export function evaluationSheet(parts: EvaluationParts = {}): SheetData {
  return sheetOf(parts.sheet ?? "1.培训自评", [
    [parts.title ?? "专项预算项目绩效目标完成情况自评表"],
    ["项目名称", "职工培训"],
    ["预算单位", "某县总工会"],
    ["项目资金（万元）", "年度资金总额：", parts.total ?? 80],
    ["年度目标", "完成职工培训。"],
    parts.header ?? EVALUATION_HEADER,
    ...(parts.rows ?? EVALUATION_ROWS),
  ]);
}

/** A sheet from rows of unequal length, A1 at the top left. */
export function sheetOf(name: string, rows: readonly Row[], merges: readonly string[] = []): SheetData {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return {
    id: name,
    name,
    visible: true,
    top: 0,
    left: 0,
    values: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")),
    formats: null,
    merges: merges.map((merge) => parseAddress(merge)).filter((range) => range !== null),
  };
}

export const workbookOf = (...sheets: readonly SheetData[]): WorkbookData => ({ name: "测试2024.xlsx", sheets });

/** The standard rows with one of them replaced (zero-based) or, past the end, added. */
export const goalRowsWith = (index: number, row: Row): Row[] => replaced(GOAL_ROWS, index, row);
export const evaluationRowsWith = (index: number, row: Row): Row[] => replaced(EVALUATION_ROWS, index, row);

function replaced(rows: readonly Row[], index: number, row: Row): Row[] {
  const copy = [...rows];
  copy[index] = row;
  return copy;
}
