/** A whole self-evaluation scored: every indicator, the execution rate, total and grade. */
import { Big } from "big.js";
import type { ExecutionRow, Indicator, Table } from "../tables/table";
import { isDeclaredAbsent, isExecutionRow } from "./indicator-words";
import type { Grade, ScoringMethod } from "./methods";
import { NOTHING } from "./points";
import { open, type Score } from "./score";
import { scoreExecution } from "./score-execution";
import { scoreIndicator } from "./score-indicator";
import { settledPoints } from "./settle";
import { isInShares, ownWeight } from "./weights";

export interface IndicatorScore {
  readonly indicator: Indicator;
  /** In points (a share of 0.2 is 20); null where the row has none of its own. */
  readonly weight: Big | null;
  readonly score: Score;
  /** What it counts with, see `settledPoints`; null while a person has yet to choose. */
  readonly settled: Big | null;
}

export interface ExecutionScore {
  readonly row: ExecutionRow;
  /** The most it can earn. */
  readonly most: Big;
  readonly score: Score;
}

export interface TableScore {
  readonly method: ScoringMethod;
  readonly indicators: readonly IndicatorScore[];
  /** Null where the form has no execution block, or its points stand among the indicators. */
  readonly execution: ExecutionScore | null;
  /** The points there are: all weights, with the execution's. Null where a weight is missing. */
  readonly most: Big | null;
  /** From the least to the most a person's choices can make it; null where some part cannot be computed. */
  readonly total: { readonly min: Big; readonly max: Big } | null;
  /** The sum of what the rows and the execution count with; null while any of them is open. */
  readonly settled: Big | null;
  /** Null where the total is open, not out of 100, or its bands leave more than one grade. */
  readonly grade: Grade | null;
}

export interface ScoreOptions {
  /** Weights in place of the table's own, in the order of its indicators. */
  readonly weights?: readonly (Big | null)[];
  /** What a person gave where the method leaves the points to one, in the order of the indicators; kept within the band. */
  readonly chosen?: readonly (Big | null)[];
}

export function scoreTable(table: Table, method: ScoringMethod, { weights, chosen }: ScoreOptions = {}): TableScore {
  const { indicators } = table;
  const scale = isInShares(indicators) ? 100 : 1;
  const scored = indicators.map((indicator, index): IndicatorScore => {
    const weight = weights ? (weights[index] ?? null) : (ownWeight(indicator, indicators)?.times(scale) ?? null);
    const score = weight ? scoreIndicator(indicator, weight, method) : open(withoutWeight(indicator));
    return { indicator, weight, ...settle(score, (weight && chosen?.[index]) ?? null) };
  });
  const execution = executionOf(table, scored, method);
  const most = mostOf(scored, execution);
  const total = totalOf(scored, execution);
  const whole = most?.eq(100) && total ? new Set([gradeOf(total.min, method), gradeOf(total.max, method)]) : new Set<Grade>();
  const [grade = null] = whole.size === 1 ? whole : [];
  return { method, indicators: scored, execution, most, total, settled: settledTotal(scored, execution), grade };
}

/** A person's choice within a band is as good as computed. */
function settle(score: Score, chosen: Big | null): Pick<IndicatorScore, "score" | "settled"> {
  const settled = settledPoints(score, chosen);
  const isChosen = score.kind === "band" && chosen !== null && settled !== null;
  return { score: isChosen ? { kind: "points", points: settled, derivation: score.derivation } : score, settled };
}

/** The grade a total out of 100 earns. */
export function gradeOf(total: Big, { grades }: Pick<ScoringMethod, "grades">): Grade | null {
  return grades.find(({ from }) => total.gte(from))?.grade ?? null;
}

/** The row of the block that is scored: that of the total, else the first with points. */
export function scoredExecutionRow({ execution }: Table): ExecutionRow | null {
  const rows = execution?.rows ?? [];
  return rows.find(({ source }) => source === "total") ?? rows.find(({ max, score }) => max !== null || score !== null) ?? rows[0] ?? null;
}

function executionOf(table: Table, scored: readonly IndicatorScore[], method: ScoringMethod): ExecutionScore | null {
  const row = scoredExecutionRow(table);
  if (!row || isAmongIndicators(row, scored, method)) return null;
  const most = row.max?.value?.gt(0) ? row.max.value : new Big(method.executionPoints);
  return { row, most, score: scoreExecution(row, most) };
}

/** The rate is printed as an indicator with points of its own, or the block has none and the indicators make up the whole. */
function isAmongIndicators({ max }: ExecutionRow, scored: readonly IndicatorScore[], { executionPoints, indicatorPoints }: ScoringMethod): boolean {
  if (scored.some(({ indicator, weight }) => weight !== null && isExecutionRow(indicator))) return true;
  const weights = scored.reduce((sum, { weight }) => sum.plus(weight ?? 0), NOTHING);
  return !max?.value?.gt(0) && weights.gte(executionPoints + indicatorPoints);
}

const withoutWeight = (indicator: Indicator): "absent" | "shared-weight" | "no-weight" => {
  if (isDeclaredAbsent(indicator)) return "absent";
  const { weight } = indicator;
  return weight?.value && weight.range.bottom > weight.range.top ? "shared-weight" : "no-weight";
};

/** Rows said not to apply carry nothing, unless they are given points. */
const counts = ({ score, weight }: IndicatorScore): boolean => !(score.kind === "open" && score.why === "absent" && weight === null);

function mostOf(scored: readonly IndicatorScore[], execution: ExecutionScore | null): Big | null {
  let sum = execution?.most ?? NOTHING;
  for (const one of scored.filter(counts)) {
    if (!one.weight) return null;
    sum = sum.plus(one.weight);
  }
  return sum;
}

function totalOf(scored: readonly IndicatorScore[], execution: ExecutionScore | null): TableScore["total"] {
  const parts = [...scored.filter(counts), ...(execution ? [{ score: execution.score, settled: null }] : [])];
  let [min, max] = [NOTHING, NOTHING];
  if (parts.length === 0) return null;
  for (const { score, settled } of parts) {
    const [least, most] = score.kind === "band" ? [score.min, score.max] : score.kind === "points" ? [score.points, score.points] : [settled, settled];
    if (least === null || most === null) return null;
    min = min.plus(least);
    max = max.plus(most);
  }
  return { min, max };
}

function settledTotal(scored: readonly IndicatorScore[], execution: ExecutionScore | null): Big | null {
  const parts = [...scored.filter(counts).map(({ settled }) => settled), ...(execution ? [settledPoints(execution.score, null)] : [])];
  return parts.length === 0 ? null : parts.reduce<Big | null>((sum, part) => (sum && part ? sum.plus(part) : null), NOTHING);
}
