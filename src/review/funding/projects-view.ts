/** The budgets of all projects side by side, in one unit, and against 项目支出 of the departmental tables. */
import Big from "big.js";
import { firstForms } from "../../rules/cross/indicator-identity";
import { type ProjectExpenditure, projectExpenditure } from "../../rules/budget/projects-sum";
import { yuan } from "../../rules/money";
import { isOverall } from "../../rules/table-scope";
import type { CellRange } from "../../sheet/range";
import type { Table } from "../../tables/table";
import { asShown, type MoneyCell, moneyCell } from "./money-cell";

export interface ProjectBar {
  /** Id of its table. */
  readonly id: string;
  readonly sheetId: string;
  /** In the list's unit; null where the table has no place for it. */
  readonly amount: MoneyCell | null;
  /** Percent of the largest, "0" to "100". */
  readonly length: string;
  /** Where to go: the figure, else the table. */
  readonly range: CellRange;
}

export interface ProjectList {
  /** Null where no table says. */
  readonly unit: string | null;
  /** The units of the tables, where they differ: all amounts are then in `unit`. */
  readonly convertedFrom: readonly string[];
  readonly bars: readonly ProjectBar[];
  readonly total: string;
  /** How many are not in the total: without a figure, or in a unit nobody knows. */
  readonly leftOut: number;
}

/** Null for fewer than two. Self-evaluations that were made from others of the same project are not counted again. */
export function projectList(tables: readonly Table[]): ProjectList | null {
  const projects = firstForms(tables).filter((table) => !isOverall(table));
  if (projects.length < 2) return null;
  const units = [...new Set(projects.flatMap(({ funding }) => (funding?.total?.value && funding.unit !== null ? [funding.unit] : [])))];
  const unit = units.length > 1 ? "万元" : (units[0] ?? null);
  const amounts = projects.map((table) => amountOf(table, unit));
  const counted = amounts.filter((amount) => amount !== null);
  const largest = counted.reduce((most, one) => (one.gt(most) ? one : most), new Big(0));
  const bars = projects.map((table, index) => barOf(table, amounts[index] ?? null, largest, unit));
  return {
    unit,
    convertedFrom: units.length > 1 ? units : [],
    bars,
    total: asShown(counted.reduce((sum, one) => sum.plus(one), new Big(0)), bars.flatMap(({ amount }, index) => (amount && amounts[index] ? [amount.text] : []))),
    leftOut: projects.length - counted.length,
  };
}

/** Null where there is none, or its unit is not known beside units that are. */
function amountOf({ funding }: Table, unit: string | null): Big | null {
  const value = funding?.total?.value ?? null;
  if (!value || unit === funding?.unit) return value;
  return funding?.unit == null ? null : value.times(yuan(funding.unit)).div(yuan(unit));
}

function barOf(table: Table, amount: Big | null, largest: Big, unit: string | null): ProjectBar {
  const field = table.funding?.total ?? null;
  const cell = field && moneyCell(field);
  const isConverted = amount !== null && table.funding?.unit !== unit;
  return {
    id: table.id,
    sheetId: table.sheetId,
    amount: cell && amount && isConverted ? { ...cell, text: twoDecimals(amount) } : cell,
    length: amount?.gt(0) ? amount.times(100).div(largest).round(2).toFixed() : "0",
    range: field?.range ?? table.range,
  };
}

/** Two decimals, and more only where the amount has them. */
const twoDecimals = (amount: Big): string => (amount.round(2).eq(amount) ? amount.toFixed(2) : amount.toFixed());

export interface ProjectTotal {
  readonly sheetId: string;
  readonly sheet: string;
  readonly range: CellRange;
  readonly unit: string | null;
  readonly amount: MoneyCell;
  /** How many projects were held against it. */
  readonly projects: number;
  /** By how much they are above it, in its unit; "0.00" where they agree. */
  readonly difference: string;
}

/** Null where the workbook has no such figure, or nothing to hold against it. */
export function projectTotal(tables: readonly Table[]): ProjectTotal | null {
  const comparison = projectExpenditure(tables);
  return comparison && totalOf(comparison);
}

function totalOf({ figure, projects, sum, isSame }: ProjectExpenditure): ProjectTotal {
  const { table, field } = figure;
  const amount = moneyCell(field);
  const difference = isSame ? new Big(0) : sum.minus(figure.yuan).div(figure.scale);
  return { sheetId: table.sheetId, sheet: table.sheet, range: field.range, unit: table.budget?.unit ?? null, amount, projects: projects.length, difference: asShown(difference, [amount.text, ...projects.map(({ total }) => total.text)]) };
}
