/**
 * From equations that do not hold to the figures that are wrong: one cause, one finding. A figure is to blame for all the equations that one other value
 * of it would mend, as long as no more of those that hold speak for it as it is.
 */
import Big from "big.js";
import { put } from "../../sheet/grouped";
import { remember } from "../../sheet/remember";
import type { TableHead } from "../../tables/table";
import type { Amount } from "./amounts";
import { balances } from "./balances";
import { comparisons } from "./comparisons";
import { type Equation, isTrivial, type Judged, judge } from "./equations";
import { oddUnits } from "./odd-units";
import { rollUps } from "./roll-ups";
import { rowSums } from "./row-sums";
import { tableSets } from "./table-sets";

export interface Cause {
  readonly amount: Amount;
  /** Figures of the same line that are off by as much, for the same reason: a line's 合计 and 基本支出. */
  readonly also: readonly Amount[];
  /** The equations it breaks, those that say most about it first. */
  readonly equations: readonly Judged[];
  /** What the figure would be if all else is right, in the unit of its table. */
  readonly expected: Big;
  /** Several equations agree on `expected`, or nothing else can be wrong. */
  readonly isPinned: boolean;
  readonly isRounding: boolean;
  readonly isCertain: boolean;
}

export interface Diagnosis {
  readonly causes: readonly Cause[];
  /** Whether a figure stands in an equation that does not hold. */
  readonly isDoubtful: (amount: Amount) => boolean;
  /** Whether any equation is off by no more than rounding can explain. */
  readonly isRounded: boolean;
  /** How many sums of several figures hold to the last place: where many do, figures are not rounded one by one. */
  readonly exactSums: number;
}

/** How many sums must hold to the last place for one that does not to be a slip: of figures rounded one by one, some three in a hundred workbooks have as many by chance. */
export const EXACT_SUMS = 12;

const keyOf = ({ table, field: { range } }: Amount): string => `${table.sheetId}/${range.top}/${range.left}`;
const amountsOf = ({ total, parts }: Equation): Amount[] => [total, ...parts];

/** Over all departmental tables of a workbook; asked by several rules, done once. */
export const diagnose: (tables: readonly TableHead[]) => Diagnosis = remember((tables) => {
  const budgets = tables.filter((table) => table.kind === "budget" && table.budget !== null);
  // Figures of a table that names the wrong unit are all off by the same factor: that is said of the table.
  const isOdd = new Set(oddUnits(tables).map(({ table }) => table));
  const equations = [...budgets.flatMap((table) => [...rollUps(table), ...rowSums(table), ...balances(table)]), ...tableSets(tables).flatMap(comparisons).filter((one) => !amountsOf(one).some(({ table }) => isOdd.has(table)))];
  const judged = equations.map(judge);
  const holding = judged.filter((one) => one.verdict === "holds");
  const broken = withoutHopeless(judged.filter((one) => one.verdict !== "holds"), holding);
  const doubtful = new Set(broken.flatMap((one) => amountsOf(one).map(keyOf)));
  return {
    causes: withoutMisread(merged(causesOf(broken, holding)), holding),
    isDoubtful: (amount) => isOdd.has(amount.table) || doubtful.has(keyOf(amount)),
    isRounded: judged.some((one) => one.verdict === "rounding"),
    exactSums: holding.filter((one) => one.excess.eq(0) && one.parts.filter((part) => !part.value.eq(0)).length > 1).length,
  };
});

/** One wrong figure breaks two equations of a group at most: with more than that no count of causes is needed to see that the form is misread. */
function withoutHopeless(broken: readonly Judged[], holding: readonly Judged[]): Judged[] {
  const held = countBy(holding.map((one) => one.group));
  const lost = countBy(broken.map((one) => one.group));
  return broken.filter(({ group }) => (lost.get(group) ?? 0) <= 2 * Math.max(1, held.get(group) ?? 0));
}

/** One finding a line: its columns off by as much. */
function merged(causes: readonly Cause[]): Cause[] {
  const lines = new Map<string, Cause>();
  for (const cause of causes) {
    const { amount, equations, expected } = cause;
    const key = `${amount.table.id}/${amount.field.range.top}/${equations[0]?.kind}/${expected.minus(amount.value).toFixed()}`;
    const first = lines.get(key);
    lines.set(key, first ? { ...first, also: [...first.also, amount], equations: [...first.equations, ...equations], isCertain: first.isCertain && cause.isCertain } : cause);
  }
  return [...lines.values()];
}

/** Where a group has more wrong figures than equations that hold, the form is not the one we take it for. */
function withoutMisread(causes: readonly Cause[], holding: readonly Judged[]): Cause[] {
  const held = countBy(holding.filter((one) => !isTrivial(one)).map((one) => one.group));
  const blamed = countBy(causes.flatMap((cause) => [...new Set(cause.equations.map((one) => one.group))]));
  const isMisread = (group: string): boolean => (blamed.get(group) ?? 0) > Math.max(1, held.get(group) ?? 0);
  return causes.flatMap((cause) => {
    const equations = cause.equations.filter((one) => !isMisread(one.group));
    if (equations.length === 0) return [];
    const isSeen = equations.some((one) => (held.get(one.group) ?? 0) > 0);
    return [{ ...cause, equations, isCertain: cause.isCertain && isSeen }];
  });
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

interface Suspect {
  readonly amount: Amount;
  readonly explained: readonly Judged[];
  /** Explained less those that hold now and would not any more. */
  readonly score: number;
}

function causesOf(broken: readonly Judged[], holding: readonly Judged[]): Cause[] {
  const heldBy = heldCounts(broken, holding);
  return connected(broken).flatMap((equations) => {
    const causes: Cause[] = [];
    let left = equations;
    while (left.length > 0) {
      const cause = nextCause(left, heldBy);
      causes.push(cause);
      left = left.filter((one) => !cause.equations.includes(one));
    }
    return causes;
  });
}

/** How many equations that hold each figure of the broken ones stands in. */
function heldCounts(broken: readonly Judged[], holding: readonly Judged[]): Map<string, number> {
  const fields = new Set(broken.flatMap((one) => amountsOf(one).map((amount) => amount.field)));
  return fields.size === 0 ? new Map() : countBy(holding.flatMap((one) => amountsOf(one).filter((amount) => fields.has(amount.field)).map(keyOf)));
}

/** Equations in lots that share no figure: what is wrong in one lot says nothing about another. */
function connected(equations: readonly Judged[]): Judged[][] {
  const byAmount = new Map<string, Judged[]>();
  for (const equation of equations) for (const key of amountsOf(equation).map(keyOf)) put(byAmount, key, equation);
  const seen = new Set<Judged>();
  return equations.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const lot = [first];
    for (const one of lot) {
      for (const next of amountsOf(one).flatMap((amount) => byAmount.get(keyOf(amount)) ?? [])) {
        if (seen.has(next)) continue;
        seen.add(next);
        lot.push(next);
      }
    }
    return [lot];
  });
}

function nextCause(left: readonly Judged[], heldBy: ReadonlyMap<string, number>): Cause {
  const suspects = suspectsOf(left, heldBy);
  const likely = suspects.filter((suspect) => suspect.explained.length > 1 && suspect.score > 0);
  const most = Math.max(...likely.map((suspect) => suspect.score));
  const best = likely.filter((suspect) => suspect.score === most);
  const [first] = best;
  const [equation] = left;
  if (!equation) throw new RangeError("no equation left to explain");
  if (first) return asCause(best.find(isTotalOfOne) ?? best.find(isInLaterTable) ?? first, true);
  // One equation only: its total speaks, unless everything but one part of it is borne out elsewhere.
  const inIt = suspects.filter((suspect) => suspect.explained.includes(equation) && suspect.score >= 1);
  const total = inIt.find((suspect) => suspect.amount === equation.total);
  const [lone, ...others] = inIt;
  if (!total && lone && others.length === 0) return asCause(lone, true);
  return asCause({ amount: equation.total, explained: [equation], score: 0 }, false);
}

const isTotalOfOne = ({ amount, explained }: Suspect): boolean => explained.some((one) => keyOf(one.total) === keyOf(amount) && one.kind !== "cross-table");
const isInLaterTable = ({ amount, explained }: Suspect): boolean => explained.some((one) => one.kind === "cross-table" && keyOf(one.total) === keyOf(amount));

function suspectsOf(left: readonly Judged[], heldBy: ReadonlyMap<string, number>): Suspect[] {
  const seen = new Map<string, { readonly amount: Amount; readonly equations: Judged[] }>();
  for (const equation of left) {
    for (const amount of amountsOf(equation)) {
      const key = keyOf(amount);
      const known = seen.get(key);
      if (known) known.equations.push(equation);
      else seen.set(key, { amount, equations: [equation] });
    }
  }
  return [...seen].flatMap(([key, { amount, equations }]) => {
    const explained = mostAgreeing(amount, equations);
    // A blank cell is as it should be until two equations ask for the same figure there.
    if (amount.value.eq(0) && explained.length < 2 && !equations.some((one) => keyOf(one.total) === key)) return [];
    return [{ amount, explained, score: explained.length - (heldBy.get(key) ?? 0) }];
  });
}

/** By how much a figure would have to change, in 元, for the equation to hold. */
const change = (amount: Amount, equation: Judged): Big => (keyOf(equation.total) === keyOf(amount) ? equation.excess : equation.excess.times(-1));

function mostAgreeing(amount: Amount, equations: readonly Judged[]): Judged[] {
  let most: Judged[] = [];
  for (const one of equations) {
    const agreeing = equations.filter((other) => change(amount, one).minus(change(amount, other)).abs().lte(one.slack.gt(other.slack) ? one.slack : other.slack));
    if (agreeing.length > most.length) most = agreeing;
  }
  return most;
}

function asCause({ amount, explained }: Suspect, isPinned: boolean): Cause {
  const [first] = explained;
  const delta = first ? change(amount, first) : new Big(0);
  return {
    amount,
    also: [],
    equations: [...explained].sort((a, b) => rank(amount, a) - rank(amount, b)),
    expected: amount.value.plus(delta.div(amount.scale)),
    isPinned,
    isRounding: explained.every((one) => one.verdict === "rounding"),
    isCertain: explained.some((one) => one.isCertain),
  };
}

const TELLING: readonly Equation["kind"][] = ["balance", "row-total", "roll-up", "cross-table"];

/** The sum that a figure should be says more than one that it is part of, a copy of it the least. */
const rank = (amount: Amount, { kind, total }: Equation): number => TELLING.indexOf(kind) + (keyOf(total) === keyOf(amount) && kind !== "cross-table" ? 0 : TELLING.length);
