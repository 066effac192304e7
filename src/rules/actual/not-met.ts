/** actual/not-met: the actual misses the target, with what it is short by and the points that costs. */
import { formulaOf } from "../../scoring";
import { isBlank } from "../../sheet/text";
import type { Indicator } from "../../tables/table";
import { basis } from "../documents";
import { onRows } from "../rows";
import { defineRule } from "../rule";
import { type ScoredSubject, scoreOf, shown } from "../score/context";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";
import { compared, isUnmet } from "./context";

export const actualNotMet = defineRule({
  scope: "table",
  meta: {
    id: "actual/not-met",
    severity: "error",
    name: both("没有完成目标", "Target missed"),
    basis: basis("evaluation", "未完成的指标按完成比例扣分，并说明原因", "A missed target loses points in proportion and needs a reason"),
    kinds: EVALUATIONS,
    fix: null,
    messages: {
      default: wording(
        ["没有完成：目标 {target}，实际 {actual}", "指标“{name}”差 {gap}，按比例扣分。", "核对实际数；属实的写明偏差原因和改进措施。"],
        ["Missed: target {target}, actual {actual}", "The actual of “{name}” is off by {gap} and loses points in proportion.", "Check the figure; if right, state the reason and what will be done."],
      ),
      scored: wording(
        ["没有完成：目标 {target}，实际 {actual}", "指标“{name}”差 {gap}，扣 {lost} 分：{formula}。", "核对实际数；属实的写明偏差原因和改进措施。"],
        ["Missed: target {target}, actual {actual}", "The actual of “{name}” is off by {gap} and costs {lost} points: {formula}.", "Check the figure; if right, state the reason and what will be done."],
      ),
    },
  },
  /** An honest miss with its reason written beside it is nothing to hold a table back for. */
  *check(subject) {
    yield* onRows(subject.table.indicators, function* (indicator) {
      const one = compared(indicator);
      if (!one || !isUnmet(one)) return;
      const cost = costOf(subject, indicator);
      const { comparison } = one;
      const gap = comparison.shortBy === null ? "" : `${comparison.shortBy.round(6).toFixed()}${comparison.unit === "%" ? "" : "\u00a0"}${comparison.unit}`;
      yield {
        range: one.actual.range,
        message: cost ? "scored" : "default",
        params: { target: one.target.target.text, actual: one.actual.text, name: one.name, gap, ...cost },
        related: [one.target.range],
        ...(isBlank(indicator.reason?.text ?? "") ? {} : { severity: "info" as const }),
      };
    });
  },
});

/** Null where the row has no weight of its own, or no share can be taken. */
function costOf(subject: ScoredSubject, indicator: Indicator): { readonly lost: string; readonly formula: string } | null {
  const found = scoreOf(subject, indicator);
  if (found?.score.kind !== "points" || !found.weight) return null;
  const formula = formulaOf(found.score.derivation);
  return formula === "" ? null : { lost: shown(found.weight.minus(found.score.points)), formula };
}
