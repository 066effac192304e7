/** Whether a unit has money other than this year's general budget (其他资金): only without it must its tables of all money and of the general budget agree. */
import { compact } from "../../sheet/text";
import type { AmountRole, Budget } from "../../tables/budget";
import type { TableHead } from "../../tables/table";
import { amountAt, isFilled } from "./amounts";
import { wholeColumn } from "./balances";
import { plainName } from "./item-names";
import type { TableSet } from "./table-sets";

/** What the income side of a table consists of: general budget alone, fiscal money (财政拨款, funds perhaps among it), or other money as well. */
type Consists = "general" | "fiscal" | "other" | "unknown";

const WHOLE: ReadonlySet<AmountRole> = new Set<AmountRole>(["total", "subtotal", "amount", "aside"]);

/** True where the tables say so: all income is fiscal, and all fiscal income is general budget of this year. */
export function isGeneralAlone(set: TableSet): boolean {
  const all = [inColumns(set.get("income")), inLines(set.get("balance"))];
  const fiscal = inLines(set.get("fiscal-balance"));
  if ([...all, fiscal].includes("other")) return false;
  return all.includes("general") || (all.includes("fiscal") && fiscal === "general");
}

function inColumns(table: TableHead | undefined): Consists {
  const budget = table?.budget;
  const total = budget?.lines.find((line) => line.kind === "total");
  if (!budget || !total) return "unknown";
  const roles = budget.columns.flatMap((column, index) => (!WHOLE.has(column.role) && isNonZero(total.amounts[index]) ? [column.role] : []));
  if (roles.length === 0) return "unknown";
  if (roles.every((role) => role === "general")) return "general";
  return roles.every((role) => role === "general" || role === "fiscal-income") ? "fiscal" : "other";
}

function inLines(table: TableHead | undefined): Consists {
  const budget = table?.budget;
  const column = budget ? wholeColumn(budget.columns, "income") : null;
  if (!table || !budget || column === null) return "unknown";
  if (holdsCarried(budget)) return "other";
  const filled = budget.lines.filter((line) => line.side === "income" && line.kind === "item" && amountAt(table, line, column)?.value.eq(0) === false);
  const names = filled.map((line) => plainName(line.name?.text ?? ""));
  if (names.length === 0) return "unknown";
  if (names.some((name) => /上年|结转|结余/u.test(name))) return "other";
  if (names.every((name) => /公共预算/u.test(name))) return "general";
  return names.every((name) => /公共预算|^(?:本年)?(?:财政|预算|经费)拨款/u.test(name)) ? "fiscal" : "other";
}

const isNonZero = (field: Parameters<typeof isFilled>[0]): boolean => isFilled(field) && !field.value.eq(0);

/** Money carried over from last year or forward to the next. */
export const holdsCarried = ({ lines }: Budget): boolean => lines.some((line) => (line.kind === "carried-over" || line.kind === "carried-forward") && line.amounts.some(isNonZero));

/** A table of basic expenditure that is not said to be of the general budget may hold all money. */
export const isOfGeneral = ({ title, budget }: TableHead): boolean => [title?.text ?? "", ...(budget?.columns.flatMap((column) => column.heads) ?? [])].some((text) => /公共预算/u.test(compact(text)));
