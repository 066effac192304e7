/** Scores as the JSON of `check` gives them: what is written beside what the form's method gives. */
import type Big from "big.js";
import { executionRate, type IndicatorScore, methodOf, rounded, type Score, scoredExecutionRow, scoreTable, type ScoringMethod, type TableScore } from "../scoring";
import { cellAddress } from "../sheet/range";
import type { Indicator, NumberField, Table } from "../tables/table";

/** `computed`: what the method gives; null where it leaves a choice to a person, or nothing can be computed. */
export interface ScoreJson {
  readonly given: number | null;
  readonly computed: number | null;
  readonly max: number | null;
  /** Null where the form has no place for it. */
  readonly cell: string | null;
}

export interface ExecutionJson {
  readonly unit: string | null;
  readonly budget: number | null;
  readonly adjusted: number | null;
  readonly executed: number | null;
  readonly rate: { readonly given: number | null; readonly computed: number | null };
  readonly score: { readonly given: number | null; readonly computed: number | null; readonly max: number | null };
  readonly reason: string | null;
}

export interface TotalsJson {
  readonly weight: number | null;
  readonly score: { readonly given: number | null; readonly computed: number | null };
  readonly grade: { readonly given: string | null; readonly computed: string | null };
}

/** Null for tables that are no self-evaluations. `method`: the one chosen by hand. */
export function scoresOf(table: Table, method: ScoringMethod | null): TableScore | null {
  return table.kind === "self-evaluation" || table.kind === "overall-self-evaluation" ? scoreTable(table, method ?? methodOf(table)) : null;
}

export function scoreJson({ score, weight }: Indicator, found: IndicatorScore | undefined): ScoreJson | null {
  if (!found || (score === null && found.weight === null)) return null;
  const at = score?.range;
  return { given: numberOf(score), computed: pointsOf(found.score), max: plain(found.weight ?? weight?.value), cell: at ? cellAddress(at.top, at.left) : null };
}

/** The row that is scored: the block's total where it has one. */
export function executionJson(table: Table, scores: TableScore | null): ExecutionJson | null {
  const row = scoredExecutionRow(table);
  if (!table.execution) return null;
  const rate = row ? executionRate(row) : null;
  return {
    unit: table.execution.unit,
    budget: numberOf(row?.budget),
    adjusted: numberOf(row?.adjusted),
    executed: numberOf(row?.executed),
    rate: { given: numberOf(row?.rate), computed: plain(rate && rounded(rate)) },
    score: { given: numberOf(row?.score), computed: scores?.execution ? pointsOf(scores.execution.score) : null, max: numberOf(row?.max) ?? plain(scores?.execution?.most) },
    reason: row?.reason && row.reason.text.trim() !== "" ? row.reason.text : null,
  };
}

export function totalsJson({ totals, indicators }: Table, scores: TableScore | null): TotalsJson | null {
  if (!scores || (!totals && !indicators.some(({ weight }) => weight?.value))) return null;
  const { total, most, grade } = scores;
  return {
    weight: numberOf(totals?.weight) ?? plain(most),
    score: { given: numberOf(totals?.score), computed: total?.min.eq(total.max) ? total.min.toNumber() : null },
    grade: { given: totals?.grade && totals.grade.text.trim() !== "" ? totals.grade.text : null, computed: grade },
  };
}

const pointsOf = (score: Score): number | null => (score.kind === "points" ? score.points.toNumber() : null);

const numberOf = (field: NumberField | null | undefined): number | null => plain(field?.value);

const plain = (value: Big | null | undefined): number | null => (value ? value.toNumber() : null);
