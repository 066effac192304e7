/** The layouts of 自评表 as data: columns, headings, and where the figures of each block stand. */
import type { Layout, TextKey } from "./form";

export type GridRole = "level1" | "level2" | "level3" | "nature" | "target" | "unit" | "actual" | "weight" | "score" | "reason";
export type MoneyRole = "budget" | "adjusted" | "executed" | "rate" | "max" | "score" | "reason";

export interface Span {
  readonly left: number;
  readonly right: number;
}

export interface MoneyColumn extends Span {
  readonly role: MoneyRole;
  readonly header: string;
}

export interface LayoutData {
  readonly title: string;
  /** By methods that let units divide the points freely, as Sichuan has it: by the title readers know whose form it is. */
  readonly freeTitle?: string;
  /** The first column is that of the labels; each of the others has a role in the grid of indicators. */
  readonly labelWidth: number;
  readonly columns: readonly { readonly role: GridRole; readonly header: string; readonly width: number }[];
  /** Beside the grid; "{points}" is what indicators earn together. */
  readonly gridLabel: string;
  /** "{unit}" is that of money, "{points}" what the execution earns. */
  readonly moneyLabel: string;
  readonly moneyNames: { readonly header: string } & Span;
  readonly money: readonly MoneyColumn[];
  readonly totalLabel: string;
  /** In a row of its own under the total; without one the grade stands at the end of the total's row. */
  readonly gradeLabel: string | null;
  /** What a text is called where the form has a name of its own for it. */
  readonly labels: Readonly<Partial<Record<TextKey, string>>>;
}

const INDICATORS = { level1: "一级指标", level2: "二级指标", level3: "三级指标" } as const;

const national: LayoutData = {
  title: "项目支出绩效自评表",
  labelWidth: 10,
  columns: [
    { role: "level1", header: INDICATORS.level1, width: 9 },
    { role: "level2", header: INDICATORS.level2, width: 11 },
    { role: "level3", header: INDICATORS.level3, width: 19 },
    { role: "target", header: "年度指标值", width: 12 },
    { role: "actual", header: "实际完成值", width: 12 },
    { role: "weight", header: "分值", width: 7 },
    { role: "score", header: "得分", width: 9 },
    { role: "reason", header: "偏差原因分析及改进措施", width: 16 },
  ],
  gridLabel: "绩效指标",
  moneyLabel: "项目资金\n（{unit}）",
  moneyNames: { header: "", left: 1, right: 2 },
  money: [
    { role: "budget", header: "年初预算数", left: 3, right: 3 },
    { role: "adjusted", header: "全年预算数", left: 4, right: 4 },
    { role: "executed", header: "全年执行数", left: 5, right: 5 },
    { role: "max", header: "分值", left: 6, right: 6 },
    { role: "rate", header: "执行率", left: 7, right: 7 },
    { role: "score", header: "得分", left: 8, right: 8 },
  ],
  totalLabel: "总分",
  gradeLabel: "评价等级",
  labels: {},
};

const sichuan: LayoutData = {
  title: "四川省部门预算项目支出绩效自评表",
  labelWidth: 10,
  columns: [
    { role: "level1", header: INDICATORS.level1, width: 9 },
    { role: "level2", header: INDICATORS.level2, width: 11 },
    { role: "level3", header: INDICATORS.level3, width: 18 },
    { role: "nature", header: "指标性质", width: 6.5 },
    { role: "target", header: "指标值", width: 9 },
    { role: "unit", header: "度量单位", width: 9 },
    { role: "actual", header: "完成值", width: 10 },
    { role: "weight", header: "权重", width: 6.5 },
    { role: "score", header: "得分", width: 8 },
    { role: "reason", header: "未完成原因分析", width: 15 },
  ],
  gridLabel: "绩效指标\n（{points}分）",
  moneyLabel: "预算执行情况\n（{points}分）",
  moneyNames: { header: "金额单位：{unit}", left: 1, right: 2 },
  money: [
    { role: "budget", header: "年初预算", left: 3, right: 3 },
    { role: "adjusted", header: "调整后预算数", left: 4, right: 5 },
    { role: "executed", header: "预算执行数", left: 6, right: 6 },
    { role: "rate", header: "预算执行率", left: 7, right: 7 },
    { role: "max", header: "权重", left: 8, right: 8 },
    { role: "score", header: "得分", left: 9, right: 9 },
    { role: "reason", header: "原因", left: 10, right: 10 },
  ],
  totalLabel: "合计",
  gradeLabel: null,
  labels: { unit: "实施单位（盖章）", goals: "项目年度目标", goalsDone: "年度目标完成情况" },
};

const overall: LayoutData = {
  title: "部门整体支出绩效自评表",
  freeTitle: "部门整体支出绩效目标完成情况自评表",
  labelWidth: 10,
  columns: [
    { role: "level1", header: INDICATORS.level1, width: 9 },
    { role: "level2", header: INDICATORS.level2, width: 11 },
    { role: "level3", header: INDICATORS.level3, width: 18 },
    { role: "nature", header: "绩效指标性质", width: 6.5 },
    { role: "target", header: "绩效指标值", width: 9 },
    { role: "unit", header: "绩效度量单位", width: 9 },
    { role: "weight", header: "权重", width: 6.5 },
    { role: "actual", header: "实际完成指标值", width: 10 },
    { role: "score", header: "得分", width: 8 },
    { role: "reason", header: "未完成原因", width: 15 },
  ],
  gridLabel: "年度绩效指标",
  moneyLabel: "年度部门整体支出预算",
  moneyNames: { header: "金额单位：{unit}", left: 1, right: 2 },
  money: [
    { role: "budget", header: "年初预算数", left: 3, right: 3 },
    { role: "adjusted", header: "全年预算数", left: 4, right: 5 },
    { role: "executed", header: "全年执行数", left: 6, right: 6 },
    { role: "max", header: "权重", left: 7, right: 7 },
    { role: "rate", header: "执行率", left: 8, right: 8 },
    { role: "score", header: "得分", left: 9, right: 9 },
    { role: "reason", header: "原因", left: 10, right: 10 },
  ],
  totalLabel: "合计",
  gradeLabel: null,
  labels: { department: "部门名称" },
};

export const layouts: Readonly<Record<Layout, LayoutData>> = { national, sichuan, overall };
