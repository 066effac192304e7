/** What the readers take off a sheet: tables as data, every fact with the cells it came from. */
import type { CellRange } from "../sheet/range";
import type { Budget } from "./budget";
import type { NumberField, TargetField, TextField } from "./fields";

export type { TableKind } from "../profiles/profile";
export type { NumberField, TargetField, TextField } from "./fields";
import type { TableKind } from "../profiles/profile";

export type BudgetTableType =
  | "balance"
  | "income"
  | "expenditure"
  | "fiscal-balance"
  | "general-expenditure"
  | "basic-expenditure"
  | "fund-expenditure"
  | "state-capital-expenditure"
  | "three-public";

/** One row of an indicator grid. A field is null where the table has no such column. */
export interface Indicator {
  /** Zero-based sheet row. */
  readonly row: number;
  /** The year the sheets say the table is for; dates that name none are of it. */
  readonly year: number | null;
  /** Filled down: the class above where the cell is merged or left blank. Null: no column, or nothing above. */
  readonly level1: TextField | null;
  readonly level2: TextField | null;
  readonly level3: TextField | null;
  readonly description: TextField | null;
  readonly basis: TextField | null;
  readonly target: TargetField | null;
  readonly weight: NumberField | null;
  /** The actual value, read in the target's language: "11个月" is a quantity. */
  readonly actual: TargetField | null;
  readonly score: NumberField | null;
  readonly reason: TextField | null;
}

export interface Funding {
  /** "万元" or "元": what the amounts are in; null where the form does not say. */
  readonly unit: string | null;
  readonly total: NumberField | null;
  readonly fiscal: NumberField | null;
  readonly other: NumberField | null;
  /** Whether the form splits the total into further parts (上年结转, 单位资金 …), so that fiscal and other need not make it up. */
  readonly hasFurtherParts: boolean;
  /** Those parts, where they stand beside the total; the execution block has its own in its rows. They may be shares of fiscal or other funds. */
  readonly further: readonly FundPart[];
  /** Where the funding block's heading stands. */
  readonly label: CellRange;
}

/** A part of the total under a label of its own: 上年结转, 单位资金. */
export interface FundPart {
  readonly label: TextField;
  readonly amount: NumberField;
}

/** How the figures of a spending plan read: see plan/* in the catalogue. */
export type PlanReading = "percent" | "share" | "amount" | "empty";

export interface Checkpoint {
  readonly month: number;
  readonly label: TextField;
  /** In percent: 25 for "25%", for 25 and for 0.25 shown as 25%. */
  readonly value: NumberField;
}

/** 资金支出计划: cumulative percent at the ends of some months. */
export interface Plan {
  readonly label: TextField;
  /** What the heading says the figures are: "%", "money" (万元), or null where it says neither. */
  readonly unit: "%" | "money" | null;
  readonly checkpoints: readonly Checkpoint[];
  readonly reads: PlanReading;
}

export type ColumnRole =
  | "level1"
  | "level2"
  | "level3"
  | "level4"
  | "description"
  | "nature"
  | "target"
  | "unit"
  | "basis"
  | "weight"
  | "actual"
  | "score"
  | "reason"
  | "serial"
  | "note"
  | ListRole
  | "unknown";

/** Columns of a list of projects: what other forms say above their indicators. */
export type ListRole = "projectName" | "projectCode" | "unitName" | "fundingTotal" | "fundingFiscal" | "fundingOther" | "goals";

export interface Column {
  readonly role: ColumnRole;
  readonly header: TextField;
  readonly left: number;
  readonly right: number;
}

/** Something a reader could not make sense of; `reading/*` rules speak for it. */
export interface ReadingProblem {
  /** "no-heads": a departmental table is titled, and no columns stand under the title. */
  readonly kind: "missing-columns" | "no-rows" | "not-a-number" | "number-as-text" | "no-heads";
  readonly range: CellRange;
  readonly text: string;
  /** The number a text stands for, where it does. */
  readonly value: number | null;
  /** The columns that are missing. */
  readonly expected: readonly string[];
}

/** 项目概况 and its like on self-evaluations; null where the form has no such line. */
export interface ProjectProfile {
  readonly budgetUnit: TextField | null;
  readonly projectType: TextField | null;
  readonly longTermPlan: TextField | null;
  readonly fundRule: TextField | null;
  readonly allocation: { readonly options: readonly string[]; readonly checked: readonly string[] } | null;
  readonly basis: TextField | null;
  readonly scope: TextField | null;
  readonly conditions: TextField | null;
  readonly period: TextField | null;
}

export interface Task {
  readonly name: TextField;
  readonly content: TextField;
}

/** Where the money of a row of the execution block comes from; "basic" and "project" are what a whole unit's goes to, "part" is anything else, mostly a share of a row above it. */
export type FundSource = "total" | "fiscal" | "central" | "local" | "carried-over" | "special-account" | "unit" | "basic" | "project" | "other" | "part";

/** A row of 项目资金 / 预算执行情况. A field is null where the form has no such column, and for the rows that take no part in it ("—"). */
export interface ExecutionRow {
  readonly source: FundSource;
  /** The row's own name; of a block that names no sources, its heading. */
  readonly label: TextField;
  /** 年初预算数. */
  readonly budget: NumberField | null;
  /** 全年预算数, 调整后预算数 (A). */
  readonly adjusted: NumberField | null;
  /** 全年执行数, 预算执行数 (B). */
  readonly executed: NumberField | null;
  /** 执行率 (B/A), in percent: 95 for "95%", for 95 and for 0.95 shown as 95%. */
  readonly rate: NumberField | null;
  /** 分值, 权重. */
  readonly max: NumberField | null;
  readonly score: NumberField | null;
  readonly reason: TextField | null;
}

/** The execution block of a self-evaluation: 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | 原因. */
export interface Execution {
  /** "万元" or "元"; null where the form does not say. */
  readonly unit: string | null;
  readonly label: CellRange;
  readonly rows: readonly ExecutionRow[];
}

/** 总分, 合计, 评价等级 of a self-evaluation. */
export interface Totals {
  readonly label: TextField | null;
  readonly weight: NumberField | null;
  readonly score: NumberField | null;
  /** Null where the form has no place for it. */
  readonly grade: GradeField | null;
}

/** 优, 良, 中, 差 as ticked or written. */
export interface GradeField extends TextField {
  /** Whether it has the cell to itself, so that another may be written in its place. */
  readonly alone: boolean;
  /** Whether the form prints its cut-offs beside it: 优（≥95）. */
  readonly hasCutoffs: boolean;
}

export interface Table {
  /** "t1", "t2" … in reading order over the whole workbook. */
  readonly id: string;
  readonly sheetId: string;
  readonly sheet: string;
  readonly range: CellRange;
  readonly kind: TableKind;
  /** Only for `kind: "budget"`, where it is known. */
  readonly budgetType: BudgetTableType | null;
  /** Id of the profile (src/profiles) the form belongs to. */
  readonly profile: string;
  readonly title: TextField | null;
  readonly year: number | null;
  /** Where the year was read: on the table, elsewhere in the workbook, in the file's name, or in the project code. */
  readonly yearFrom: "table" | "workbook" | "file" | "code" | null;
  /** The unit (单位, 部门) the table is of, without its code: "临西县总工会本级". */
  readonly unitName: string | null;
  readonly project: { readonly code: TextField | null; readonly name: TextField | null };
  readonly funding: Funding | null;
  readonly plan: Plan | null;
  readonly purpose: TextField | null;
  readonly goals: TextField | null;
  readonly tasks: readonly Task[];
  readonly projectProfile: ProjectProfile | null;
  /** The header row(s) of the indicator grid; null for tables without one. */
  readonly header: CellRange | null;
  readonly columns: readonly Column[];
  readonly indicators: readonly Indicator[];
  readonly problems: readonly ReadingProblem[];
  /** Only on self-evaluations whose form has the block. */
  readonly execution: Execution | null;
  readonly totals: Totals | null;
  /** 年度目标完成情况: what was done towards `goals`; null where the form has no such place. */
  readonly goalsDone: TextField | null;
  /** Only for `kind: "budget" | "procurement" | "assets"`; null there where no heads are to be found under the title. */
  readonly budget: Budget | null;
}

/** A table without its indicators. */
export type TableHead = Omit<Table, "indicators">;
