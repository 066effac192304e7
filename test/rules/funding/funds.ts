/** Tables with money and costs of their own, for the rules that compare the two. */
import type { CellValue, SheetData } from "../../../src/sheet/data";
import { evaluationSheet, goalSheet, type Row, sheetOf } from "../../support/forms";
import { poked } from "../cells";

/** A goal table with these indicators from row 10; the fund stands in C4, in 万元. */
export const goal = (total: CellValue, ...rows: readonly Row[]): SheetData => goalSheet({ total, fiscal: total, rows });

export const count = (name: string, target: CellValue, description = ""): Row => ["产出指标", "数量指标", name, description, target, "工作计划"];
export const cost = (name: string, target: CellValue, description = ""): Row => ["产出指标", "成本指标", name, description, target, "管理办法"];

/** The project of a goal table, named in C3's neighbour E3 and in the title. */
export const named = (sheet: SheetData, name: string): SheetData => poked(sheet, { A1: `${name}绩效目标表`, E3: name });

/** A goal table's purpose (B5) and goals (B8). */
export const saying = (sheet: SheetData, { purpose = "用于职工培训", goals = "完成职工培训。" }: { readonly purpose?: string; readonly goals?: string }): SheetData =>
  poked(sheet, { B5: purpose, B8: goals });

/** A self-evaluation in the Sichuan columns with these indicators from row 7; the fund stands in C4, in 万元, its project in B2. */
export const evaluation = (total: CellValue, name: string, ...rows: readonly Row[]): SheetData => poked(evaluationSheet({ total, rows }), { B2: name });

export const counted = (name: string, sign: string, target: CellValue, unit: string, actual: CellValue): Row => ["产出指标", "数量指标", name, sign, target, unit, 20, actual];
export const costing = (name: string, sign: string, target: CellValue, unit: string, actual: CellValue): Row => ["成本指标", "经济成本指标", name, sign, target, unit, 20, actual];

/** The national self-evaluation: budget, adjusted budget and execution in C5 to E5, its indicators from row 9. */
export const national = (money: readonly [budget: CellValue, adjusted: CellValue, executed: CellValue], ...rows: readonly Row[]): SheetData =>
  sheetOf("1.自评", [
    ["项目支出绩效自评表（2024年度）"],
    ["项目名称", "职工培训"],
    ["主管部门", "某县总工会", "实施单位", "某县总工会"],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", ...money, 10, "", ""],
    ["", "其中：当年财政拨款", ...money, "—", "", "—"],
    ["年度总体目标", "完成职工培训。"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ...rows,
  ], ["A4:A6"]);

/** An overall self-evaluation: the fund in B6, in 万元; its indicators from row 9. */
export const overall = (total: CellValue, ...rows: readonly Row[]): SheetData =>
  sheetOf("0.整体", [
    ["部门整体支出绩效目标完成情况自评表"],
    ["（2024年度）"],
    ["金额单位：万元"],
    ["部门名称", "总工会部门"],
    ["年度部门整体支出预算", "资金总额", "", "财政拨款", "", "", "其他资金"],
    ["", total, "", total],
    ["年度总体目标", "做好工会工作"],
    ["年度绩效指标", "一级指标", "二级指标", "三级指标", "绩效指标性质", "绩效指标值", "绩效度量单位", "权重", "实际完成指标值"],
    ...rows.map((row): Row => ["", ...row]),
  ], ["A5:A6"]);
