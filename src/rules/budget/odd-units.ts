/** Tables that name another unit of money than the rest although their figures are the same: 单位：元 over figures in 万元. */
import type Big from "big.js";
import type { TableHead } from "../../tables/table";
import { yuan } from "../money";
import { isFilled } from "./amounts";
import { remember } from "../../sheet/remember";

export interface OddUnit {
  readonly table: TableHead;
  /** A table of the usual unit that has most of the figures. */
  readonly other: TableHead;
}

/** So many figures in common are no chance. */
const FEWEST_COMMON = 3;
/** Of figures as short as 80 or 3.5 two may well be equal by chance. */
const FEWEST_DIGITS = 3;

export const oddUnits: (tables: readonly TableHead[]) => readonly OddUnit[] = remember((tables) => {
  const budgets = tables.filter((table) => table.kind === "budget" && table.budget?.unit != null);
  const usual = usualUnit(budgets);
  if (usual === null) return [];
  const others = budgets.filter((table) => table.budget?.unit === usual);
  return budgets.flatMap((table) => {
    const other = table.budget?.unit === usual ? undefined : others.find((one) => areSameFigures(table, one));
    return other ? [{ table, other }] : [];
  });
});

/** The unit of more than half of the tables. */
function usualUnit(tables: readonly TableHead[]): string | null {
  const counts = new Map<string, number>();
  for (const { budget } of tables) if (budget?.unit != null) counts.set(budget.unit, (counts.get(budget.unit) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > tables.length && tables.length > count)?.[0] ?? null;
}

function areSameFigures(table: TableHead, other: TableHead): boolean {
  const factor = yuan(table.budget?.unit ?? null).div(yuan(other.budget?.unit ?? null));
  const theirs = new Set(figuresOf(other).map((figure) => figure.toFixed()));
  const own = figuresOf(table);
  const asWritten = own.filter((figure) => theirs.has(figure.toFixed())).length;
  const asNamed = own.filter((figure) => theirs.has(figure.times(factor).toFixed())).length;
  return asWritten >= FEWEST_COMMON && asNamed === 0;
}

/** The different figures of a table that have digits enough to be known by. */
const figuresOf: (table: TableHead) => readonly Big[] = remember(({ budget }) => {
  const fields = (budget?.lines ?? []).flatMap((line) => line.amounts.filter((_, index) => budget?.columns[index]?.role !== "aside"));
  const figures = fields.filter(isFilled).map((field) => field.value).filter((value) => value.c.length >= FEWEST_DIGITS);
  return [...new Map(figures.map((figure) => [figure.toFixed(), figure])).values()];
});
