/** score/differs: a written score that no way of scoring gives for the row's target and actual. */
import { acceptedPoints, attainedIn, type Derivation, formulaOf, type ScoringMethod } from "../../scoring";
import { compared, type Compared } from "../actual/context";
import { basis } from "../documents";
import { classOf, lessIsBetter } from "../indicator-words";
import { defineRule, type Report } from "../rule";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";
import { A_HUNDREDTH, hasOwnScheme, isLeftOut, isNear, type ScoredRow, scoredRows, shown, toleranceOf } from "./context";

export const scoreDiffers = defineRule({
  scope: "table",
  meta: {
    id: "score/differs",
    severity: "error",
    name: both("得分与完成情况不符", "Score unlike the result"),
    basis: basis("evaluation", "完成目标得满分，未完成的按完成比例得分；定性指标按达成档次得分", "Full points for a target met, a share for one missed; qualitative ones by band"),
    kinds: EVALUATIONS,
    fix: "suggestion",
    messages: {
      above: wording(
        ["得分 {score}，按完成情况应得 {computed}", "指标“{name}”目标 {target}、实际 {actual}，没有完成：{formula}。", "核对实际值；属实的得分改为 {computed}。"],
        ["Scored {score}, the result earns {computed}", "The indicator “{name}” aimed at {target} and reached {actual}: {formula}.", "Check the actual value; if right, the score is {computed}."],
      ),
      full: wording(
        ["得分 {score}，但没有完成目标", "指标“{name}”目标 {target}、实际 {actual}，没有完成，却没有扣足分。", "核对实际值；属实的按本地评分办法扣分，并写明原因。"],
        ["Scored {score} although the target was missed", "The indicator “{name}” aimed at {target} and reached {actual}, yet lost too little.", "Check the actual value; if right, take points off by the local method and state why."],
      ),
      below: wording(
        ["得分 {score}，按完成情况可得 {computed}", "指标“{name}”目标 {target}、实际 {actual}，得分少于按办法算出的，也没有写原因。", "得分改为 {computed}；有意扣分的写明原因。"],
        ["Scored {score}, the result earns {computed}", "The indicator “{name}” aimed at {target} and reached {actual}; it has less than that earns, and no reason is given.", "Make the score {computed}, or state why points were taken off."],
      ),
      band: wording(
        ["得分 {score}，这一档应在 {min} 到 {max} 之间", "指标“{name}”完成情况是“{actual}”，得分要落在这一档的分数段内。", "按完成情况调整得分，或改写完成情况。"],
        ["Scored {score}, this band is {min} to {max}", "The result of “{name}” is “{actual}”, and its score must lie within that band.", "Adjust the score, or state the result differently."],
      ),
    },
  },
  /** What the form scores by criteria of its own is for those who know them; so is a score above the weight, of which another rule speaks. */
  *check(subject) {
    if (hasOwnScheme(subject.table)) return;
    for (const row of scoredRows(subject)) {
      const one = compared(row.indicator);
      const report = one && row.score.value.lte(row.weight) ? judge(subject.method, row, one) : null;
      if (report) yield report;
    }
  },
});

function judge(method: ScoringMethod, row: ScoredRow, one: Compared): Report | null {
  if (row.computed.kind === "band") return outsideBand(row, one);
  if (row.computed.kind === "open") return fullThoughMissed(row, one);
  // Not certain: of a figure without a sign, only a form's own method says what it means.
  if (one.state === "open") return null;
  const { derivation, points } = row.computed;
  const { score, weight, indicator } = row;
  const accepted = acceptedPoints(one, weight, method);
  const tolerance = toleranceOf(score.value);
  const isFull = score.value.eq(weight);
  // A person's own judgement, where it is given: it may take off less or more than the formula, but gives no full points for a target missed.
  const hasReason = !isLeftOut(indicator.reason?.text ?? "");
  if (derivation.kind === "limit" || accepted.some((figure) => isNear(figure, score.value, isFull && !figure.eq(weight) ? A_HUNDREDTH : tolerance))) return null;
  const most = accepted.reduce((a, b) => (b.gt(a) ? b : a), points);
  const params = { score: score.text, computed: shown(points), name: one.name, target: one.target.target.text, actual: one.actual.text };
  const related = [one.actual.range, one.target.range];
  const fix = { kind: "suggestion" as const, edits: [{ range: score.range, from: "", to: points.toNumber() }] };
  if (score.value.gt(most)) {
    const formula = formulaOf(derivation);
    if (formula === "") return { range: score.range, message: "full", params, related, fix, severity: "warning" };
    return { range: score.range, message: "above", params: { ...params, formula }, related, fix, ...(isCertain(one, derivation) && (isFull || !hasReason) ? {} : { severity: "warning" as const }) };
  }
  // Points are also taken off where a target was set too low.
  if (hasReason || one.comparison.ratio?.gte(1.2) === true) return null;
  return { range: score.range, message: "below", params, related, fix, severity: "warning" };
}

/** Missed by so little that local steps may give full points, or by so much that one of the figures may be in another unit, or with a sign its class does not bear out. */
function isCertain({ indicator, missed, name }: Compared, derivation: Derivation): boolean {
  const less = classOf(indicator) === "cost" || classOf(indicator) === "timeliness" || lessIsBetter(name);
  if (derivation.kind === "below-floor") return derivation.ratio.lt(0.95) && derivation.ratio.gt(0.1) && missed === "floor" && (!less || derivation.unit === "%");
  return derivation.kind === "above-ceiling" && derivation.excess.gt(0.05) && derivation.excess.lt(9) && less;
}

/** Of a date or a range no share can be taken, but full points for what came too late are worth a look. */
function fullThoughMissed({ score, weight, computed }: ScoredRow, one: Compared): Report | null {
  if (computed.kind !== "open" || computed.why !== "no-proportion" || !score.value.eq(weight)) return null;
  const params = { score: score.text, name: one.name, target: one.target.target.text, actual: one.actual.text };
  return { range: score.range, message: "full", params, related: [one.actual.range, one.target.range], severity: "warning" };
}

/** 部分达成 begins at 50 % of the weight on older forms, at 60 % on newer ones. */
const LEAST_PARTLY = 0.5;

function outsideBand({ indicator, score, weight, computed }: ScoredRow, one: Compared): Report | null {
  if (computed.kind !== "band" || computed.derivation.kind !== "band" || computed.derivation.attained === null) return null;
  const { attained } = computed.derivation;
  const { max } = computed;
  const min = attained === "partly" ? weight.times(LEAST_PARTLY) : computed.min;
  const tolerance = toleranceOf(score.value);
  const params = { score: score.text, min: shown(computed.min), max: shown(max), name: one.name, actual: one.actual.text };
  if (score.value.gt(max.plus(score.value.eq(weight) ? 0 : tolerance))) {
    const fix = { kind: "suggestion" as const, edits: [{ range: score.range, from: "", to: max.toNumber() }] };
    return { range: score.range, message: "band", params, related: [one.actual.range], fix, ...(isOfTheForm(one.actual.text) ? {} : { severity: "warning" as const }) };
  }
  if (score.value.gte(min.minus(tolerance)) || !isLeftOut(indicator.reason?.text ?? "")) return null;
  return { range: score.range, message: "band", params, related: [one.actual.range], severity: "warning" };
}

/** 部分达成年度指标 as the form has it, not only 部分完成. */
const isOfTheForm = (text: string): boolean => attainedIn(text) !== null && /达成.*(?:指标|目标)/u.test(text);
