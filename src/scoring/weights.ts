/** The points of a table's indicators: as written, and as they may be assigned where a table has none. */
import { Big } from "big.js";
import { type Level1, standardLevel1 } from "../profiles/levels";
import { put } from "../sheet/grouped";
import type { Indicator, Table } from "../tables/table";
import { isDeclaredAbsent, isExecutionRow } from "./indicator-words";
import { SPLIT_2020, SPLIT_2021 } from "../profiles/self-evaluation-forms";
import type { ScoringMethod } from "./methods";

/** 0.2 for 20 points. */
export function isInShares(indicators: readonly Indicator[]): boolean {
  const weights = indicators.flatMap(({ weight }) => weight?.value ?? []);
  return weights.length > 1 && weights.every((weight) => weight.lt(1));
}

/** A weight written for this row alone; null where it is missing, not above 0, or merged over several indicators. */
export function ownWeight({ weight }: Indicator, indicators: readonly Indicator[]): Big | null {
  if (!weight?.value?.gt(0)) return null;
  const { top, bottom } = weight.range;
  return bottom > top && indicators.filter(({ row }) => row >= top && row <= bottom).length > 1 ? null : weight.value;
}

/**
 * Weights for a table that has none, in the order of its indicators: each class's points spread evenly in whole points, the remainder to the first ones.
 * Where a class has more indicators than points they are spread in tenths. What an absent class leaves (most of all 满意度) goes to 效益, else to 产出.
 * Null for rows that carry no weight: those said not to apply, and the execution rate.
 */
export function assignedWeights({ indicators }: Pick<Table, "indicators">, method: ScoringMethod): readonly (Big | null)[] {
  const scored = indicators.filter((one) => !isDeclaredAbsent(one) && !isExecutionRow(one));
  const byClass = new Map<Level1, Indicator[]>();
  for (const one of scored) {
    const level1 = one.level1 && standardLevel1(one.level1.text);
    if (!level1) return spreadOver(indicators, [[scored, method.indicatorPoints]]);
    put(byClass, level1, one);
  }
  const split = splitFor([...byClass.keys()], method);
  return spreadOver(indicators, [...byClass].map(([level1, rows]) => [rows, split.get(level1) ?? 0]));
}

function splitFor(classes: readonly Level1[], { split, indicatorPoints }: ScoringMethod): ReadonlyMap<Level1, number> {
  const usual: Readonly<Partial<Record<Level1, number>>> = split && classes.every((level1) => split[level1] !== undefined) ? split : classes.includes("成本指标") ? SPLIT_2021 : SPLIT_2020;
  const points = new Map(classes.map((level1) => [level1, usual[level1] ?? 0]));
  const heir = (["效益指标", "产出指标"] as const).find((level1) => points.has(level1)) ?? classes[0];
  const left = [...points.values()].reduce((sum, one) => sum - one, indicatorPoints);
  if (heir !== undefined) points.set(heir, (points.get(heir) ?? 0) + left);
  return points;
}

function spreadOver(indicators: readonly Indicator[], shares: readonly (readonly [rows: readonly Indicator[], points: number])[]): readonly (Big | null)[] {
  const weights = new Map<Indicator, Big>();
  for (const [rows, total] of shares) {
    const parts = rows.length > total ? 10 : 1;
    const units = total * parts;
    const least = Math.floor(units / rows.length);
    const first = units - least * rows.length;
    for (const [index, row] of rows.entries()) weights.set(row, new Big(least + (index < first ? 1 : 0)).div(parts));
  }
  return indicators.map((one) => weights.get(one) ?? null);
}
