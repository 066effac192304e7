/** What must add up on two-sided tables: the lines of each side to its totals, and income to expenditure. */
import type { AmountColumn, BudgetLine, BudgetSide } from "../../tables/budget";
import type { TableHead } from "../../tables/table";
import { type Amount, amountAt } from "./amounts";
import { type Equation, judge } from "./equations";
import { numberingOf } from "./item-names";

export const isTwoSided = (table: TableHead): boolean => table.budget?.columns.some((column) => column.side === "income") === true && table.budget.columns.some((column) => column.side === "expenditure");

export function balances(table: TableHead): Equation[] {
  if (!isTwoSided(table)) return [];
  const sides = [...new Set((table.budget?.columns ?? []).map((column) => column.side).filter((side) => side !== null))];
  return [...sides.flatMap((side) => ofSide(table, side)), ...ofBothSides(table)];
}

function ofSide(table: TableHead, side: BudgetSide): Equation[] {
  const ofSide = (table.budget?.lines ?? []).filter((line) => line.side === side);
  const columns = (table.budget?.columns ?? []).flatMap((column, index) => (column.side === side && column.role !== "aside" ? [index] : []));
  return columns.flatMap((column) => {
    // The expenditure may stand again more than once (按经济分类 | 按支出性质): each time with lines of its own.
    const lines = ofSide.filter((line) => line.amounts[column]);
    const year = only(lines, "year-total");
    const grand = only(lines, "grand-total");
    const isFilled = (line: BudgetLine): boolean => amountAt(table, line, column)?.value.eq(0) === false;
    return [...(year === null ? [] : sums(table, column, year, yearParts(lines, year, isFilled))), ...(grand === null ? [] : sums(table, column, grand, grandParts(lines, year, grand, isFilled)))];
  });
}

/** The line of a kind where there is one and only one. */
function only(lines: readonly BudgetLine[], kind: BudgetLine["kind"]): BudgetLine | null {
  const found = lines.filter((line) => line.kind === kind);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const isItem = (line: BudgetLine): boolean => line.kind === "item";
const isCarried = (line: BudgetLine): boolean => line.kind === "carried-over" || line.kind === "carried-forward";

type Test = (line: BudgetLine) => boolean;

/** Ways to read which lines above 本年合计 (below 一、本年收入) make it up; the first is the one shown where none adds up. */
function yearParts(lines: readonly BudgetLine[], year: BudgetLine, isFilled: Test): BudgetLine[][] {
  const above = lines.filter((line) => line.row < year.row);
  if (!above.some(isItem)) {
    const end = lines.find((line) => line.row > year.row && !isItem(line) && line.kind !== "of-which")?.row ?? Infinity;
    return itemReadings(lines.filter((line) => line.row > year.row && line.row < end), isFilled);
  }
  return itemReadings(above, isFilled).flatMap((items) => [items, [...items, ...above.filter(isCarried)]]);
}

function grandParts(lines: readonly BudgetLine[], year: BudgetLine | null, grand: BudgetLine, isFilled: Test): BudgetLine[][] {
  const above = lines.filter((line) => line.row < grand.row);
  if (year === null) return itemReadings(above, isFilled).flatMap((items) => [[...items, ...above.filter(isCarried)], items]);
  const between = above.filter((line) => line.row > year.row);
  const before = above.filter((line) => line.row < year.row && isCarried(line));
  const carried = between.filter(isCarried);
  return [[year, ...carried], [year, ...between.filter((line) => isCarried(line) || isItem(line))], [year, ...before, ...carried]];
}

/** Lines numbered 1. or （一） below 一、 are parts of it; a form may also number all alike or none, or fill the parts only. */
function itemReadings(lines: readonly BudgetLine[], isFilled: Test): BudgetLine[][] {
  const items = lines.filter(isItem);
  const [first] = items.map(numberingOf).filter((style) => style !== "");
  const top = items.filter((line) => numberingOf(line) === first);
  const all = lines.filter((line) => isItem(line) || (line.kind === "of-which" && !/^\s*其中/u.test(line.name?.text ?? "")));
  return [items, ...(first === undefined ? [] : [top]), filledParts(lines, isFilled), all].filter((one) => one.length > 0);
}

/** Items as they are, and the parts of those that are blank. */
function filledParts(lines: readonly BudgetLine[], isFilled: Test): BudgetLine[] {
  let isOfBlank = false;
  return lines.filter((line) => {
    if (isItem(line)) isOfBlank = !isFilled(line);
    else if (line.kind !== "of-which") isOfBlank = false;
    return isItem(line) || (line.kind === "of-which" && isOfBlank);
  });
}

/** The reading that adds up; else the first, whose equation does not hold. */
function sums(table: TableHead, column: number, line: BudgetLine, readings: readonly BudgetLine[][]): Equation[] {
  const total = amountAt(table, line, column);
  const hasSubtotals = table.budget?.lines.some((one) => one.side === line.side && one.kind === "subtotal") === true;
  const equations = readings.flatMap((lines) => {
    const parts = lines.map((one) => amountAt(table, one, column));
    const known = parts.filter((part) => part !== null);
    if (!total || known.length < parts.length) return [];
    return [{ kind: "balance", total, parts: known, group: `${table.id}/balance`, isCertain: !hasSubtotals } satisfies Equation];
  });
  const best = equations.find((one) => judge(one).verdict === "holds") ?? equations.find((one) => judge(one).verdict === "rounding") ?? equations[0];
  return best ? [best] : [];
}

/** 收入总计 = 支出总计. Without them 本年收入合计 and 本年支出合计 may rightly differ by what is carried over. */
function ofBothSides(table: TableHead): Equation[] {
  const lines = table.budget?.lines ?? [];
  const sideTotals = (kind: BudgetLine["kind"]) => (["income", "expenditure"] as const).map((side) => sideTotal(table, only(lines.filter((line) => line.side === side), kind), side));
  const [income, expenditure] = sideTotals("grand-total");
  const repeated = expenditure ? againTotals(table).map((again) => pair(table, again, expenditure, false)) : [];
  if (income && expenditure) return [pair(table, expenditure, income, true), ...repeated];
  if (lines.some((line) => isCarried(line) || line.kind === "grand-total")) return [];
  const [earned, spent] = sideTotals("year-total");
  return earned && spent ? [pair(table, spent, earned, false)] : [];
}

/** 支出总计 of every further group of columns that has but one. */
function againTotals(table: TableHead): Amount[] {
  const totals = (table.budget?.lines ?? []).filter((line) => line.side === "expenditure-again" && line.kind === "grand-total");
  const columns = (table.budget?.columns ?? []).flatMap((column, index) => (column.side === "expenditure-again" && column.role === "amount" ? [index] : []));
  return columns.flatMap((column) => {
    const [total, ...others] = totals.filter((line) => line.amounts[column]);
    const amount = total && others.length === 0 ? amountAt(table, total, column) : null;
    return amount ? [amount] : [];
  });
}

const pair = (table: TableHead, total: Amount, part: Amount, isCertain: boolean): Equation => ({ kind: "balance", total, parts: [part], group: `${table.id}/balance`, isCertain });

export function sideTotal(table: TableHead, line: BudgetLine | null, side: BudgetSide): Amount | null {
  const column = wholeColumn(table.budget?.columns ?? [], side);
  return line && column !== null ? amountAt(table, line, column) : null;
}

/** The column of a side that holds all its money: 合计, or the only one. */
export function wholeColumn(columns: readonly AmountColumn[], side: BudgetSide | null): number | null {
  const own = columns.flatMap((column, index) => (column.side === side && column.role !== "aside" ? [index] : []));
  const totals = own.filter((index) => columns[index]?.role === "total" && columns[index]?.partOf === null);
  const [whole] = totals.length > 0 ? totals : own;
  return whole !== undefined && (totals.length === 1 || own.length === 1) ? whole : null;
}
