/** Figures that stand in two tables of a unit: totals, 类 by 类, and code by code where there is no other money. */
import type { AmountRole, BudgetLine, BudgetSide } from "../../tables/budget";
import type { TableHead } from "../../tables/table";
import { type Amount, amountAt } from "./amounts";
import { isTwoSided, sideTotal, wholeColumn } from "./balances";
import { codeTree } from "./codes";
import { type Equation, judge } from "./equations";
import { plainName } from "./item-names";
import { holdsCarried, isGeneralAlone, isOfGeneral } from "./other-money";
import type { TableSet } from "./table-sets";

export function comparisons(set: TableSet): Equation[] {
  const of = (type: Parameters<TableSet["get"]>[0]): TableHead | null => set.get(type) ?? null;
  const [balance, income, expenditure, fiscal] = [of("balance"), of("income"), of("expenditure"), of("fiscal-balance")];
  const [general, basic, fund, capital] = [of("general-expenditure"), of("basic-expenditure"), of("fund-expenditure"), of("state-capital-expenditure")];
  const isAlone = isGeneralAlone(set);
  const isCarried = [balance, fiscal].some((table) => table?.budget != null && holdsCarried(table.budget));
  return [
    ...oneOf(balance, "income", whole(income)),
    ...withLines(oneOf(balance, "expenditure", whole(expenditure)), isCarried, byName(balance, expenditure, null)),
    ...(isCarried ? [] : [...same(whole(income), whole(expenditure), balance !== null), ...byCode(income, expenditure, ["total"], balance !== null)]),
    ...withLines(oneOf(fiscal, "expenditure", whole(general), "general"), isCarried, byName(fiscal, general, "general")),
    ...oneOf(fiscal, "expenditure", whole(fund), "fund"),
    ...oneOf(fiscal, "expenditure", whole(capital), "state-capital"),
    ...(basic && (isAlone || isOfGeneral(basic)) ? same(totalOf(general, "basic"), whole(basic), !isCarried) : []),
    ...(isAlone ? [...same(whole(expenditure), whole(general), true), ...byCode(expenditure, general, ["total", "basic", "project"], true)] : []),
  ].filter((equation) => areInKnownUnits(equation));
}

/** Line by line only where the tables are of the same money: nothing is carried over, or their totals agree. */
const withLines = (totals: readonly Equation[], isCarried: boolean, lines: readonly Equation[]): Equation[] =>
  !isCarried || totals.some((one) => judge(one).verdict === "holds") ? [...totals, ...lines] : [...totals];

const areInKnownUnits = ({ total, parts }: Equation): boolean => parts.every((part) => (part.table.budget?.unit === null) === (total.table.budget?.unit === null));

function equation(earlier: Amount, later: Amount, isCertain: boolean): Equation {
  return { kind: "cross-table", total: later, parts: [earlier], group: `${earlier.table.id}/${later.table.id}`, isCertain };
}

const same = (earlier: Amount | null, later: Amount | null, isCertain: boolean): Equation[] => (earlier && later ? [equation(earlier, later, isCertain)] : []);

const totalLine = (table: TableHead): BudgetLine | null => {
  const totals = table.budget?.lines.filter((line) => line.kind === "total" && line.side === null) ?? [];
  return totals.length === 1 ? (totals[0] ?? null) : null;
};

/** 合计 of a table by codes, in the column that holds all its money. */
const whole = (table: TableHead | null): Amount | null => totalOf(table, "total");

function totalOf(table: TableHead | null, role: AmountRole): Amount | null {
  const line = table ? totalLine(table) : null;
  const column = table && !isTwoSided(table) ? columnOf(table, role) : null;
  return table && line && column !== null ? amountAt(table, line, column) : null;
}

function columnOf(table: TableHead, role: AmountRole): number | null {
  const columns = table.budget?.columns ?? [];
  if (role === "total") return wholeColumn(columns, null);
  const found = columns.flatMap((column, index) => (column.role === role ? [index] : []));
  // 一般公共 | 基本 and 基金 | 基本 on one table are two; 基本 | 小计, 人员, 公用 is one with parts of its own.
  const tops = found.filter((index) => !found.includes(columns[index]?.partOf ?? -1));
  return tops.length === 1 ? (tops[0] ?? null) : null;
}

function sideColumn(table: TableHead, side: BudgetSide, role: AmountRole | null): number | null {
  if (role === null) return wholeColumn(table.budget?.columns ?? [], side);
  const found = table.budget?.columns.flatMap((column, index) => (column.side === side && column.role === role ? [index] : [])) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

const sideTotals = (table: TableHead, side: BudgetSide, kind: BudgetLine["kind"], role: AmountRole | null = null): Amount[] => {
  const column = sideColumn(table, side, role);
  const lines = table.budget?.lines.filter((line) => line.side === side && line.kind === kind) ?? [];
  return column === null ? [] : lines.map((line) => (role === null ? sideTotal(table, line, side) : amountAt(table, line, column))).filter((amount) => amount !== null);
};

/** A table's total is the side's 总计 or its 本年合计, whichever it was made to hold; where the two differ and neither fits, that may be the form's way. */
function oneOf(table: TableHead | null, side: BudgetSide, later: Amount | null, role: AmountRole | null = null): Equation[] {
  if (!table || !later || !isTwoSided(table)) return [];
  // 一般公共预算 beside 上年结转 is this year's money alone, which the later table need not be.
  if (role !== null && table.budget?.columns.some((column) => column.side === side && column.role === "carried-over")) return [];
  const choices = [...sideTotals(table, side, "grand-total", role), ...sideTotals(table, side, "year-total", role)].map((earlier) => equation(earlier, later, true));
  const fitting = choices.filter((one) => judge(one).verdict === "holds");
  if (fitting.length > 0) return fitting;
  const [first] = choices;
  const areOne = choices.every((one) => one.parts[0]?.value.eq(first?.parts[0]?.value ?? 0));
  return areOne ? choices.slice(0, 1) : choices.slice(0, 1).map((one) => ({ ...one, isCertain: false }));
}

/** Lines by code, those left out that occur twice. */
function linesByCode(table: TableHead): Map<string, BudgetLine> {
  const lines = new Map<string, BudgetLine>();
  const twice = new Set<string>();
  for (const { line } of (table.budget && codeTree(table.budget))?.nodes ?? []) {
    if (lines.has(line.code)) twice.add(line.code);
    lines.set(line.code, line);
  }
  for (const code of twice) lines.delete(code);
  return lines;
}

function byCode(earlier: TableHead | null, later: TableHead | null, roles: readonly AmountRole[], isCertain: boolean): Equation[] {
  if (!earlier || !later || codesDiffer(earlier, later)) return [];
  const before = linesByCode(earlier);
  return [...linesByCode(later)].flatMap(([code, line]) => {
    const other = before.get(code);
    if (!other) return [];
    return roles.flatMap((role) => {
      const [a, b] = [columnOf(earlier, role), columnOf(later, role)];
      return a === null || b === null ? [] : same(amountAt(earlier, other, a), amountAt(later, line, b), isCertain);
    });
  });
}

const codesDiffer = (a: TableHead, b: TableHead): boolean => (a.budget && codeTree(a.budget))?.classification !== (b.budget && codeTree(b.budget))?.classification;

/** The 类 of a table by codes against the lines of a two-sided table that carry their names. */
function byName(twoSided: TableHead | null, later: TableHead | null, role: AmountRole | null): Equation[] {
  const column = twoSided ? sideColumn(twoSided, "expenditure", role) : null;
  const wholeOf = later ? columnOf(later, "total") : null;
  if (!twoSided || !later || column === null || wholeOf === null || !later.budget) return [];
  const named = new Map<string, BudgetLine>();
  for (const [code, line] of linesByCode(later)) if (code.length === 3 && code.startsWith("2")) named.set(plainName(line.name?.text ?? ""), line);
  const items = twoSided.budget?.lines.filter((line) => line.side === "expenditure" && line.kind === "item") ?? [];
  return items.flatMap((line) => {
    const name = plainName(line.name?.text ?? "");
    const match = name === "" ? undefined : named.get(name);
    const isOnce = items.filter((one) => plainName(one.name?.text ?? "") === name).length === 1;
    return match && isOnce ? same(amountAt(twoSided, line, column), amountAt(later, match, wholeOf), true) : [];
  });
}
