/** A self-evaluation (绩效自评表) before it is laid out: everything that is to stand on the sheet, whichever form it takes. */
import type { Big } from "big.js";
import type { ScoringMethod } from "../../scoring";
import type { CellValue } from "../../sheet/data";
import type { FundSource, Indicator } from "../../tables/table";

/** National (财预〔2020〕10号), Sichuan (510000_0013zp), or 部门整体支出. */
export type Layout = "national" | "sichuan" | "overall";

/** What a person writes beside the figures; each stands on the sheet next to its label. */
export const textLabels = {
  department: "主管部门",
  unit: "实施单位",
  goals: "预期目标",
  goalsDone: "实际完成情况",
  course: "项目实施内容及过程概述",
  conclusion: "评价结论",
  problems: "存在问题",
  measures: "改进措施",
  leader: "项目负责人",
  accountant: "财务负责人",
} as const;
export type TextKey = keyof typeof textLabels;

/** One row of the execution block, amounts in `EvaluationForm.moneyUnit`. */
export interface FormFunds {
  readonly source: FundSource;
  readonly label: string;
  readonly budget: Big | null;
  readonly adjusted: Big | null;
  readonly executed: Big | null;
  /** 原因, where the form has the column. */
  readonly reason: string;
}

export interface FormRow {
  /** Of the source, with the actual that is known by now. */
  readonly indicator: Indicator;
  /** Null for rows that carry no points. */
  readonly weight: Big | null;
  /** Typed by a person in place of the formula. */
  readonly score: Big | null;
  readonly reason: string;
  /** What the user keeps to the right of the form in this row, by column counted from the first one after the form. */
  readonly beside: readonly CellValue[];
}

export interface EvaluationForm {
  readonly layout: Layout;
  /** Defined name over the header of the indicator grid. */
  readonly marker: string;
  /** The sheet's name, free in the workbook or that of the sheet to be replaced. */
  readonly sheetName: string;
  readonly method: ScoringMethod;
  readonly year: number | null;
  readonly project: { readonly code: string; readonly name: string };
  /** "" where not known. */
  readonly texts: Readonly<Record<TextKey, string>>;
  /** "万元" or "元". */
  readonly moneyUnit: string;
  /** The first is that of the total. */
  readonly funds: readonly FormFunds[];
  /** The tasks of 部门整体支出 with what was done. */
  readonly tasks: readonly { readonly name: string; readonly content: string }[];
  readonly rows: readonly FormRow[];
  /** What the user keeps to the right of the form in the indicators' header row, as in `FormRow.beside`. */
  readonly besideHead?: readonly CellValue[];
  /** What the user has written under the form, and what belonged to indicators that are gone: rows from column A on, kept below. */
  readonly below: readonly (readonly CellValue[])[];
}
