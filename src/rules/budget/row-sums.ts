/** What must add up along a row: 合计 = 基本 + 项目 + …, 人员 + 公用, 小计 + 上年结转; which columns a total holds is told by the heads and proved by the rows. */
import type { AmountColumn, AmountRole, BudgetLine } from "../../tables/budget";
import type { TableHead } from "../../tables/table";
import { amountAt } from "./amounts";
import { type Equation, isTrivial, judge } from "./equations";

/** Groups of columns that make up a total, where the heads do not say which do. */
const MADE_OF: readonly (readonly AmountRole[])[] = [
  ["basic", "project", "operating", "to-superior", "to-affiliated"],
  ["staff", "public", "project", "operating", "to-superior", "to-affiliated"],
  ["staff", "public"],
  ["economic"],
  ["general", "fund", "state-capital"],
  ["subtotal", "carried-over"],
];

export function rowSums(table: TableHead): Equation[] {
  const columns = table.budget?.columns ?? [];
  return columns.flatMap((_, index) => ofTotal(table, index));
}

/** The reading of the heads that fits most rows; none where most rows speak against all of them. */
function ofTotal(table: TableHead, total: number): Equation[] {
  const { budget } = table;
  if (!budget) return [];
  const lines = budget.lines.filter((line) => line.amounts[total]);
  const [best] = readings(budget.columns, total)
    .map((parts) => rowsOf(table, lines, total, parts))
    .map((rows) => ({ rows, holding: rows.filter((row) => !isTrivial(row) && judge(row).verdict !== "fails").length, all: rows.filter((row) => !isTrivial(row)).length }))
    .sort((a, b) => b.holding - a.holding || a.all - b.all);
  return best && best.holding * 2 >= best.all && best.holding > 0 ? best.rows : [];
}

function readings(columns: readonly AmountColumn[], total: number): number[][] {
  const head = columns[total];
  if (!head || head.role === "aside") return [];
  const beside = columns.flatMap((column, index) => (index !== total && column.side === head.side && column.role !== "aside" && !isOfWhich(column) ? [index] : []));
  const said = beside.filter((index) => columns[index]?.partOf === total);
  if (head.role !== "total" && !(head.role === "basic" && beside.some((index) => columns[index]?.role === "staff"))) return said.length > 0 ? [said] : [];
  const free = beside.filter((index) => columns[index]?.partOf === null);
  const leaves = beside.filter((index) => !columns.some((column) => column.partOf === index));
  const madeOf = (head.role === "basic" ? [["staff", "public"] as const] : MADE_OF).map((roles) => free.filter((index) => roles.some((role) => role === columns[index]?.role)));
  const isKnown = free.every((index) => columns[index]?.role !== "unknown");
  const all = [said, ...(head.role === "total" && isKnown ? [free, leaves] : []), ...madeOf].filter((parts) => parts.length > 1);
  return [...new Map(all.map((parts) => [parts.join(), parts])).values()];
}

function rowsOf(table: TableHead, lines: readonly BudgetLine[], total: number, parts: readonly number[]): Equation[] {
  return lines.flatMap((line) => {
    const whole = amountAt(table, line, total);
    const known = parts.map((part) => amountAt(table, line, part)).filter((part) => part !== null);
    if (!whole || known.length < parts.length || hasUnknown(table, line, parts)) return [];
    return [{ kind: "row-total", total: whole, parts: known, group: `${table.id}/row-total/${total}`, isCertain: true } satisfies Equation];
  });
}

/** 其中：专项资金列入部门预算的项目: a part of the column before it. */
const isOfWhich = ({ role, header }: AmountColumn): boolean => role === "unknown" && /^\s*其中/u.test(header.text);

/** Money in a column that no synonym explains may belong to the total or not; not where it stands under the head of one of the parts (基本支出 over 合计, 工资福利支出 …). */
function hasUnknown(table: TableHead, line: BudgetLine, parts: readonly number[]): boolean {
  const columns = table.budget?.columns ?? [];
  const heads = new Set(parts.flatMap((part) => (columns[part] && columns[part].heads.length > 1 ? (columns[part].heads[0] ?? []) : [])));
  return columns.some((column, index) => column.role === "unknown" && !isOfWhich(column) && !parts.includes(index) && !(column.heads.length > 1 && heads.has(column.heads[0] ?? "")) && amountAt(table, line, index)?.value.eq(0) === false);
}
