/** score/total: the written total is not the sum of the scores, with or without that of the execution rate. */
import { Big } from "big.js";
import { isInShares, scoredExecutionRow } from "../../scoring";
import type { NumberField, Table } from "../../tables/table";
import { parseNumber } from "../../target";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";
import { isLeftOut, placesOf, shown, shownDecimals } from "./context";

export const scoreTotal = defineRule({
  scope: "table",
  meta: {
    id: "score/total",
    severity: "error",
    name: both("总分不等于各项得分之和", "Total is not the sum"),
    basis: basis("evaluation", "总分为预算执行率得分与各项指标得分之和", "The total is the score of the execution rate and those of all indicators"),
    kinds: EVALUATIONS,
    fix: "suggestion",
    messages: {
      indicators: wording(
        ["总分 {total}，各项得分合计 {sum}", "{count} 项得分相加是 {sum}，与总分差 {difference} 分。", "核对各项得分；都对的话总分改为 {sum}。"],
        ["The total is {total}, the scores make {sum}", "The {count} scores add up to {sum}, off by {difference}.", "Check the scores; if they are right, the total is {sum}."],
      ),
      execution: wording(
        ["总分 {total}，各项得分合计 {sum}", "{count} 项指标得分加上预算执行率得分 {execution} 是 {sum}，与总分差 {difference} 分。", "核对各项得分；都对的话总分改为 {sum}。"],
        ["The total is {total}, the scores make {sum}", "The {count} scores with {execution} for the execution rate add up to {sum}, off by {difference}.", "Check the scores; if they are right, the total is {sum}."],
      ),
    },
  },
  *check({ table, method }) {
    const total = table.totals?.score;
    const parts = partsOf(table);
    if (!total?.value || !parts) return;
    const { value } = total;
    const { indicators, execution } = parts;
    const sum = add(indicators);
    const withExecution = execution ? sum.plus(execution) : null;
    // Where the execution has no block of its own that could be read, its points may still be in the total.
    const mayHoldExecution = !table.execution && value.gt(sum) && value.minus(sum).lte(method.executionPoints) && !weightsMake100(table);
    if (mayHoldExecution || [sum, withExecution, ...otherReadings(table)].some((reading) => reading !== null && agrees(value, reading, parts.all))) return;
    const expected = withExecution ?? sum;
    yield {
      range: total.range,
      message: execution ? "execution" : "indicators",
      params: { total: total.text, sum: shown(expected), count: indicators.length, difference: shown(expected.minus(value).abs()), ...(execution ? { execution: shown(execution) } : {}) },
      related: table.indicators.flatMap(({ score }) => (score?.value ? [score.range] : [])),
      fix: { kind: "suggestion", edits: [{ range: total.range, from: "", to: Number(shown(expected)) }] },
    };
  },
});

interface Parts {
  readonly indicators: readonly NumberField[];
  readonly execution: Big | null;
  readonly all: readonly NumberField[];
}

/** Null where a part is blank or cannot be read: the sum is not known then. */
function partsOf(table: Table): Parts | null {
  const fields = table.indicators.flatMap(({ score }) => score ?? []);
  const written = fields.filter(({ text }) => !isLeftOut(text));
  const isBlankPart = table.indicators.some(({ score, weight }) => score !== null && isLeftOut(score.text) && weight?.value?.gt(0) === true);
  const row = scoredExecutionRow(table);
  if (written.length === 0 || isBlankPart || written.some(({ value }) => value === null)) return null;
  if (row?.score && row.score.value === null && (row.max?.value ?? row.adjusted?.value ?? row.executed?.value)) return null;
  return { indicators: written, execution: row?.score?.value ?? null, all: row?.score?.value ? [...written, row.score] : written };
}

const add = (fields: readonly NumberField[]): Big => fields.reduce((sum, { value }) => sum.plus(value ?? 0), new Big(0));

/** Scores of every row of the execution block, scores out of 100 that the weights turn into points, and scores as shown where cells hold more places. */
function otherReadings(table: Table): readonly Big[] {
  const executed = (table.execution?.rows ?? []).reduce((sum, { score }) => sum.plus(score?.value ?? 0), new Big(0));
  const scores = table.indicators.flatMap(({ score }) => score ?? []);
  const whole = isInShares(table.indicators) ? 1 : 100;
  const weighted = table.indicators.reduce((sum, { score, weight }) => sum.plus((score?.value ?? new Big(0)).times(weight?.value ?? 0).div(whole)), new Big(0));
  const asShown = scores.reduce((sum, { text }) => sum.plus(parseNumber(text.replace(/分$/u, "")) ?? 0), new Big(0));
  return [add(scores).plus(executed), weighted, weighted.plus(executed), asShown, asShown.plus(executed)];
}

function weightsMake100(table: Table): boolean {
  return table.indicators.reduce((sum, { weight }) => sum.plus(weight?.value ?? 0), new Big(0)).eq(100);
}

/** Every part may have been rounded to its last shown place, and so may the total, or cut off: 97.4 as 97. */
function agrees(value: Big, sum: Big, parts: readonly NumberField[]): boolean {
  const rounding = new Big("0.005").times(parts.filter(({ text }) => shownDecimals(text) >= 2).length + 1);
  const places = placesOf(value);
  const isCoarser = parts.some(({ text }) => shownDecimals(text) > places);
  const unit = isCoarser ? new Big(1).div(new Big(10).pow(places)) : new Big(0);
  const over = value.minus(sum);
  return over.lte(rounding.plus(unit.div(2))) && over.gte(rounding.plus(unit).neg());
}
