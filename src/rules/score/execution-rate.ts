/** score/execution-rate: the rate is not executed ÷ adjusted budget, or its points are not rate × weight. */
import { Big } from "big.js";
import { executionRate, rounded, scoredExecutionRow } from "../../scoring";
import type { ExecutionRow, NumberField } from "../../tables/table";
import { basis } from "../documents";
import { defineRule, type Report } from "../rule";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";
import { A_HUNDREDTH, isNear, placesOf, shown, shownDecimals } from "./context";

export const executionRateDiffers = defineRule({
  scope: "table",
  meta: {
    id: "score/execution-rate",
    severity: "error",
    name: both("预算执行率或得分不对", "Execution rate or its score"),
    basis: basis("evaluation", "执行率＝全年执行数÷全年预算数；得分＝执行率×分值，最高为分值", "Rate = executed ÷ full-year budget; score = rate × weight, at most the weight"),
    kinds: EVALUATIONS,
    fix: "suggestion",
    messages: {
      rate: wording(
        ["执行率 {rate}，应为 {computed}%", "{label}：全年执行 {executed} ÷ 全年预算 {budget} ＝ {computed}%。", "核对两个金额；都对的话执行率改为 {computed}%。"],
        ["The rate is {rate}, not {computed}%", "{label}: {executed} executed ÷ {budget} budgeted is {computed}%.", "Check both amounts; if they are right, the rate is {computed}%."],
      ),
      initial: wording(
        ["执行率 {rate} 是按年初预算算的", "{label}：全年执行 {executed} ÷ 全年预算 {budget} ＝ {computed}%，表上的数除的是年初预算。", "预算有调整的按全年预算数算，改为 {computed}%。"],
        ["The rate {rate} is of the year's first budget", "{label}: {executed} executed ÷ {budget} for the full year is {computed}%; the form divides by the first budget.", "Where the budget was adjusted, take the full-year one: {computed}%."],
      ),
      above: wording(
        ["执行率得分 {score}，分值只有 {most}", "得分最高不超过分值 {most}。", "改为不超过 {most}；按执行率应得 {computed}。"],
        ["Scored {score} of {most}", "The score of the execution rate is {most} at most.", "Keep within {most}; the rate earns {computed}."],
      ),
      score: wording(
        ["执行率得分 {score}，按比例应得 {computed}", "执行率 {rate}%，{most} × {rate}% ＝ {computed}。", "本地按执行率分档给分的可以忽略；否则得分改为 {computed}。"],
        ["Scored {score}, the rate earns {computed}", "The rate is {rate}%: {most} × {rate}% = {computed}.", "Ignore this where local rules score by steps; otherwise the score is {computed}."],
      ),
    },
  },
  *check({ table }) {
    for (const row of table.execution?.rows ?? []) {
      const rate = rateReport(row);
      if (rate) yield rate;
    }
    const row = scoredExecutionRow(table);
    const score = row && scoreReport(row);
    if (score) yield score;
  },
});

const HUNDRED = new Big(100);

function rateReport(row: ExecutionRow): Report | null {
  const { rate, budget, adjusted, executed } = row;
  const computed = executionRate(row);
  const base = adjusted ?? budget;
  if (!rate?.value || !computed || !base?.value || !executed?.value) return null;
  if (agrees(rate, executed, base) || (computed.gt(HUNDRED) && rate.value.eq(HUNDRED))) return null;
  const percent = asPrecise(computed, shownDecimals(rate.text));
  const isInitial = budget !== null && adjusted !== null && budget.value?.gt(0) === true && agrees(rate, executed, budget);
  return {
    range: rate.range,
    message: isInitial ? "initial" : "rate",
    params: { rate: rate.text, computed: percent, label: labelOf(row), executed: executed.text, budget: base.text },
    related: [base.range, executed.range],
    fix: { kind: "suggestion", edits: [{ range: rate.range, from: "", to: /[%％]/u.test(rate.text) ? `${percent}%` : Number(percent) }] },
    ...(isInitial ? { severity: "warning" as const } : {}),
  };
}

/** To two places or as many as the form shows, without needless noughts: 95, 94.58, 90.50 beside 95.50. */
function asPrecise(percent: Big, places: number): string {
  const figure = percent.round(Math.max(places, 2), Big.roundHalfUp);
  return figure.toFixed(Math.max(places, shownDecimals(figure.toFixed())));
}

/** Within what the shown places of rate and amounts leave open; cut off or rounded alike. */
function agrees(rate: NumberField, executed: NumberField, budget: NumberField): boolean {
  if (!rate.value || !executed.value || !budget.value?.gt(0)) return true;
  const unit = new Big(1).div(new Big(10).pow(Math.min(shownDecimals(rate.text), 4)));
  const slack = (field: NumberField): Big => new Big(5).div(new Big(10).pow(Math.max(shownDecimals(field.text), 2) + 1));
  const least = executed.value.minus(slack(executed)).times(100).div(budget.value.plus(slack(budget)));
  const narrowest = budget.value.minus(slack(budget));
  const most = narrowest.gt(0) ? executed.value.plus(slack(executed)).times(100).div(narrowest) : null;
  return rate.value.plus(unit).gte(least) && (most === null || rate.value.minus(unit).lte(most));
}

function scoreReport(row: ExecutionRow): Report | null {
  const { score, max, rate } = row;
  const most = max?.value;
  const computed = executionRate(row) ?? rate?.value;
  if (!score?.value || !most?.gt(0) || !computed) return null;
  const earnedBy = (percent: Big): Big => rounded(percent.gt(HUNDRED) ? most : percent.lt(0) ? new Big(0) : most.times(percent).div(100));
  const earned = earnedBy(computed);
  const accepted = [earned, ...(rate?.value ? [earnedBy(rate.value)] : []), ...byInitial(row).map(earnedBy)];
  const tolerance = new Big(1).div(new Big(10).pow(placesOf(score.value)));
  const isFull = score.value.eq(most);
  if (accepted.some((figure) => isNear(figure, score.value ?? figure, isFull && !figure.eq(most) ? A_HUNDREDTH : tolerance))) return null;
  const params = { score: score.text, computed: shown(earned), most: most.toFixed(), rate: shown(computed) };
  const fix = { kind: "suggestion" as const, edits: [{ range: score.range, from: "", to: earned.toNumber() }] };
  const related = [rate, max].flatMap((field) => (field ? [field.range] : []));
  if (score.value.gt(most)) return { range: score.range, message: "above", params, related, fix };
  return { range: score.range, message: "score", params, related, fix, ...(mayBeStep(score.value, most) ? { severity: "warning" as const } : {}) };
}

const byInitial = ({ budget, executed }: ExecutionRow): Big[] => (budget?.value?.gt(0) && executed?.value ? [executed.value.times(100).div(budget.value)] : []);

/** Provinces that score by steps give whole or half points, or tenths of the weight. */
const mayBeStep = (score: Big, most: Big): boolean => score.times(2).mod(1).eq(0) || score.times(10).div(most).mod(1).eq(0);

const labelOf = ({ label }: ExecutionRow): string => label.text.replace(/\s+/gu, "").replace(/[:：]$/u, "");
