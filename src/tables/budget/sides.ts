/** The sides of a two-sided table (收入 | 支出), each with its own columns; the other tables have one side without a name. */
import { compact } from "../../sheet/text";
import type { BudgetSide } from "../budget";
import type { KnownColumn } from "./column-kinds";

export interface Side {
  readonly side: BudgetSide | null;
  readonly columns: readonly KnownColumn[];
  /** Where its columns begin. */
  readonly places: ReadonlySet<number>;
  /** The columns of names; the first filled one of a row names its line. */
  readonly names: readonly KnownColumn[];
}

export function sidesOf(columns: readonly KnownColumn[], hasSides: boolean): Side[] {
  const names = columns.filter((column) => column.kind === "name");
  const said = names.map((column) => saidSide(column.heads.map((head) => head.text)));
  const sides = hasSides && said.every((side) => side === null) && isRepeated(names) ? names.map((_, index): BudgetSide => (index === 0 ? "income" : "expenditure")) : said;
  if (!sides.includes("income") || !sides.includes("expenditure")) return [sideOf(null, columns, mainNames(names))];
  const main = names.flatMap((name, index) => (sides[index] ? [{ name, side: sides[index] }] : []));
  // One 序号 counts the lines of all sides.
  const serials = columns.filter((column) => column.kind === "serial");
  const serial = serials.length === 1 ? serials[0] : undefined;
  const groups = main.map(({ name, side }) => ({ name, side, columns: columns.filter((column) => column === name || (column.kind !== "name" && (column === serial || nearest(column, main) === name))) }));
  const expenditure = groups.filter(({ side }) => side === "expenditure");
  const first = expenditure.find(({ name }) => /功能/u.test(compact(name.heads.map((head) => head.text).join("")))) ?? expenditure[0];
  return groups.map((group) => sideOf(group.side === "expenditure" && group !== first ? "expenditure-again" : group.side, group.columns, [group.name]));
}

const sideOf = (side: BudgetSide | null, columns: readonly KnownColumn[], names: readonly KnownColumn[]): Side => ({ side, columns, names, places: new Set(columns.map((column) => column.left)) });

/** A head that speaks of one side only. */
function saidSide(heads: readonly string[]): BudgetSide | null {
  for (const head of heads) {
    const text = compact(head);
    const isIncome = /收入|资金来源/u.test(text);
    const isExpenditure = /支出|资金运用/u.test(text);
    if (isIncome !== isExpenditure) return isIncome ? "income" : "expenditure";
    if (!isIncome && /功能分类|经济分类|支出性质/u.test(text)) return "expenditure";
  }
  return null;
}

const isRepeated = (names: readonly KnownColumn[]): boolean => names.length === 2 && compact(names[0]?.leaf.text ?? "") === compact(names[1]?.leaf.text ?? "");

interface Named {
  readonly name: KnownColumn;
  readonly side: BudgetSide;
}

/** The column of names that a column belongs to: a code's the one right behind it; else of the side its heads name, the next to its left, or else to its right. */
function nearest(column: KnownColumn, main: readonly Named[]): KnownColumn | undefined {
  const behind = main.find(({ name }) => name.left === column.right + 1);
  if (behind && (column.kind === "code" || column.kind === "serial")) return behind.name;
  const group = saidSide(column.heads.slice(0, -1).map((head) => head.text));
  const own = main.filter(({ name, side }) => (group === null ? true : side === group) && sharesGroup(column, name, main));
  const candidates = own.length > 0 ? own : main;
  return (candidates.findLast(({ name }) => name.left < column.left) ?? candidates[0])?.name;
}

/** Where the first head over a column stands over a column of names too, the column is one of that name's. */
function sharesGroup(column: KnownColumn, name: KnownColumn, main: readonly Named[]): boolean {
  const group = column.heads.length > 1 ? column.heads[0]?.range : undefined;
  const within = main.filter((one) => one.name.heads[0]?.range === group || (group && one.name.heads[0]?.range.left === group.left && one.name.heads[0].range.top === group.top));
  return within.length === 0 || within.some((one) => one.name === name);
}

/** 科目名称 beside 项目名称: the subject is what a line of a table by codes is of. */
function mainNames(names: readonly KnownColumn[]): KnownColumn[] {
  const subject = names.filter((column) => /科目|分类/u.test(compact(column.heads.map((head) => head.text).join(""))));
  return subject.length > 0 ? [...subject, ...names.filter((column) => !subject.includes(column))] : [...names];
}
