/** What is read off a departmental table (部门预算表): codes, names and amounts, by column and line, every one with its cell. */
import type { CellRange } from "../sheet/range";
import { compact } from "../sheet/text";
import type { NumberField, TextField } from "./fields";

/**
 * What a column of amounts is of, by its heads from top to bottom. Synonyms of the provinces map to one role; a column that none fits is "unknown"
 * and takes part in no equality but those that hold within any column. A role may come several times, under several heads (一般公共预算 in 本年收入 and in
 * 上年结转): who looks a column up by its role must see that it comes once. The 小计 under 基本支出 has the role "basic", that under 一般公共预算 "general": it is their amount.
 */
export type AmountRole =
  /** 合计 of the row: all that stands beside it; in a table by codes also the one column of amounts it has (预算数). */
  | "total"
  /** 小计 before 上年结转 in 收入总表, or of a group of columns that has no role of its own. */
  | "subtotal"
  /** 收支总表: the one column of a side. */
  | "amount"
  | "fiscal-income"
  | "special-account-income"
  | "business-income"
  | "operating-income"
  | "superior-income"
  | "affiliated-income"
  | "other-income"
  | "carried-over"
  /** 单位资金: 事业收入, 经营收入, 其他收入 … in one. */
  | "unit-funds"
  | "basic"
  | "project"
  | "operating"
  | "to-superior"
  | "to-affiliated"
  | "general"
  | "fund"
  | "state-capital"
  | "staff"
  | "public"
  /** 工资福利支出, 商品和服务支出 …: a class of the economic classification. */
  | "economic"
  /** Figures of other years, percentages, counts: never added. */
  | "aside"
  | "unknown";

/** "expenditure-again": where the expenditure stands more than once side by side (按功能分类 | 按经济分类 | 按支出性质), all groups of columns but the first or functional one. */
export type BudgetSide = "income" | "expenditure" | "expenditure-again";

export interface AmountColumn {
  readonly role: AmountRole;
  /** The lowest head; its text is the key of `lines[].amounts` on the command line. */
  readonly header: TextField;
  /** All heads over the column, from top to bottom. */
  readonly heads: readonly string[];
  /**
   * Columns under one head stand for parts of it: the index in `columns` of the 合计 or 小计 they add up to, where the heads say so; else null. All columns that
   * name one index make it up. Null where that is not certain: 其中, columns of unknown role among them, two ways of splitting side by side.
   */
  readonly partOf: number | null;
  /** The side of a two-sided table; null in the others. */
  readonly side: BudgetSide | null;
  readonly column: number;
}

/** The standing of a line in its table. */
export type LineKind =
  /** A line with a code, or a plain item of a two-sided table. */
  | "item"
  /** 合计 of a table by codes. */
  | "total"
  /** 本年收入合计, 本年支出合计. */
  | "year-total"
  /** 收入总计, 支出总计. */
  | "grand-total"
  /** 上年结转结余 (income side). */
  | "carried-over"
  /** 年终结转结余, 结转下年 (expenditure side). */
  | "carried-forward"
  /** 其中: a part of the line above, never added beside it. */
  | "of-which"
  /** Any other 小计, and every line without a code in a table by codes: a unit's own line (单位) in the table of a whole department, 基本支出 over its codes. */
  | "subtotal";

export interface BudgetLine {
  /** Zero-based sheet row. */
  readonly row: number;
  /** 序号 as written; null where the table has none. */
  readonly serial: number | null;
  readonly side: BudgetSide | null;
  readonly kind: LineKind;
  /** Digits of 类 款 项 joined, whatever columns they stand in: "2012906"; null for a line without. */
  readonly code: string | null;
  /** In three columns, the cell of the lowest level that is filled. */
  readonly codeField: TextField | null;
  /** In a table of a whole department: the unit (单位) the line belongs to, by code or name; a functional code comes once for each. Null for the department's own lines and in the tables of one unit. */
  readonly unit: string | null;
  readonly name: TextField | null;
  /** One a column of `Budget.columns`, null for columns of the other side. A cell that is blank or says so (`isNought`) has the value null and adds nothing. */
  readonly amounts: readonly (NumberField | null)[];
}

/** A 三公 item, whichever way the table lies: one a row, or one a column. */
export type ThreePublicItem =
  | "total"
  /** 三公经费小计 = abroad + vehicles + reception. */
  | "three"
  | "abroad"
  | "abroad-research"
  | "abroad-other"
  | "vehicles"
  | "vehicle-purchase"
  | "vehicle-running"
  | "reception"
  | "meetings"
  | "training"
  /** 机关运行经费, which no sum holds. */
  | "office-running";

export interface ThreePublicFigure {
  readonly item: ThreePublicItem;
  readonly name: TextField;
  /** The column or row of money it belongs to (合计, 一般公共预算 …; the year; the unit), so that only figures of one series are added. */
  readonly series: string;
  readonly amount: NumberField;
}

export interface Budget {
  /** "万元", "元", "千元"; null where the table does not say. */
  readonly unit: string | null;
  /** Whether codes are functional (功能分类, 3/5/7 digits) or economic (经济分类, 3/5); null without codes. */
  readonly classification: "functional" | "economic" | null;
  /** The lowest head of every column, 序号, codes and names with them, left to right. */
  readonly heads: readonly TextField[];
  readonly columns: readonly AmountColumn[];
  readonly lines: readonly BudgetLine[];
  /** Only for 三公: its figures by meaning. */
  readonly threePublic: readonly ThreePublicFigure[];
  /** Lines that begin with 注, 备注 or 说明, and sentences below the table. */
  readonly notes: readonly TextField[];
  /** The rows of heads. */
  readonly header: CellRange;
  /** 截止时间 of 固定资产占用情况, as written: "2023-12-31". */
  readonly asOf: string | null;
}

/** "-", "—", "/", "无" and a blank cell say nought. */
export const isNought = (text: string): boolean => /^(?:[\p{P}\p{S}]*|无|零)$/u.test(compact(text));
