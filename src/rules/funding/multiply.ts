/** Multiplies the pairs of a table and adds them up: what the counts cost at their unit costs. */
import Big from "big.js";
import type { CellRange } from "../../sheet/range";
import type { Bound, Figure, UnitCost } from "./unit-costs";
import type { Pair, Pairs } from "./pairs";

export type Side = "target" | "actual";

export interface Product {
  /** In 元, every unit cost paid once: never more than it really is. */
  readonly least: Big;
  /** In 元, monthly costs paid in all twelve months. */
  readonly year: Big;
  /** "37 × 2100 + 9 × 3600". */
  readonly formula: string;
  readonly yearFormula: string;
  /** "floor": the counts cost at least this; "ceiling": at most; "exact"; "mixed": at least so many, at most so much each. */
  readonly bound: Bound | "mixed";
  /** All costs and all counts of the table are in it, and each is paid once a year. */
  readonly isWhole: boolean;
  readonly first: UnitCost;
  readonly cells: readonly CellRange[];
}

interface Priced {
  readonly cost: UnitCost;
  readonly figure: Figure;
}

interface Group {
  readonly count: Pair["count"];
  readonly number: Figure;
  readonly costs: readonly Priced[];
}

/** Null where no pair has both figures on that side. */
export function productOf({ pairs, costs, counts, hasOthers }: Pairs, side: Side): Product | null {
  const groups = groupsOf(pairs, side);
  const kept = groups.map(({ count, number, costs: all }): Group => ({ count, number, costs: all.every(({ figure }) => figure.bound === "exact") ? all : all.slice(0, 1) }));
  const terms = kept.flatMap((group) => group.costs.map(({ cost, figure }) => ({ number: group.number, cost, figure })));
  const [first] = terms;
  if (!first) return null;
  const sum = (times: (cost: UnitCost) => number): Big => terms.reduce((total, { number, cost, figure }) => total.plus(number.value.times(figure.value).times(times(cost))), new Big(0));
  const bounds = new Set(terms.flatMap(({ number, figure }) => [number.bound, figure.bound]).filter((bound) => bound !== "exact"));
  const paired = new Set(terms.map(({ cost }) => cost));
  const isCovered = coveredBy(kept);
  return {
    least: sum(() => 1),
    year: sum(({ period }) => period.times ?? 1),
    formula: kept.map((group) => formulaOf(group, false)).join(" + "),
    yearFormula: kept.map((group) => formulaOf(group, true)).join(" + "),
    bound: bounds.size > 1 ? "mixed" : ([...bounds][0] ?? "exact"),
    isWhole: !hasOthers && costs.every((cost) => paired.has(cost) && cost.period.times === 1) && counts.every((count) => isCovered(count, count[side])),
    first: first.cost,
    cells: kept.flatMap(({ count, costs: used }) => [count, ...used.map(({ cost }) => cost)].flatMap(({ indicator }) => indicator[side]?.range ?? [])),
  };
}

/** Counts with their unit costs, the largest first: of several ceilings or floors for one count, only one need be paid. */
function groupsOf(pairs: readonly Pair[], side: Side): Group[] {
  const groups = new Map<Pair["count"], Group & { readonly costs: Priced[] }>();
  for (const { cost, count } of pairs) {
    const [figure, number] = [cost[side], count[side]];
    if (!figure || !number) continue;
    const before = groups.get(count);
    if (before) before.costs.push({ cost, figure });
    else groups.set(count, { count, number, costs: [{ cost, figure }] });
  }
  const bySize = (a: Priced, b: Priced): number => b.figure.value.cmp(a.figure.value);
  return [...groups.values()].map((group) => ({ ...group, costs: group.costs.every(({ figure }) => figure.bound === "exact") ? group.costs : [...group.costs].sort(bySize) }));
}

/** 16 户 beside 16 人 that are paid are the same ones. */
function coveredBy(groups: readonly Group[]): (count: Pair["count"], figure: Figure | null) => boolean {
  const counts = new Set(groups.map(({ count }) => count));
  const figures = new Set(groups.map(({ number }) => number.value.toFixed()));
  return (count, figure) => counts.has(count) || (figure !== null && figures.has(figure.value.toFixed()));
}

function formulaOf({ number, costs }: Group, inYear: boolean): string {
  const each = costs.map(({ cost, figure }) => `${figure.value.toFixed()}${inYear && cost.period.times !== null && cost.period.times > 1 ? ` × ${cost.period.times}` : ""}`);
  return `${number.value.toFixed()} × ${each.length > 1 ? `(${each.join(" + ")})` : each.join("")}`;
}
