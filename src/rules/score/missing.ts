/** score/missing: a self-evaluation without scores; where single rows lack theirs, those rows. */
import { compact, isBlank } from "../../sheet/text";
import type { Indicator, Table } from "../../tables/table";
import { basis } from "../documents";
import { isDeclaredAbsent } from "../indicator-words";
import type { Edit } from "../rule";
import { defineRule } from "../rule";
import { headerOf } from "../structure/blocks";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";
import { scored, type ScoredSubject } from "./context";

export const scoreMissing = defineRule({
  scope: "table",
  meta: {
    id: "score/missing",
    severity: "info",
    name: both("没有得分", "No scores"),
    basis: basis("evaluation", "自评逐项打分，合计得出总分和等级", "A self-evaluation scores each indicator, and from the sum its grade"),
    kinds: EVALUATIONS,
    fix: "suggestion",
    messages: {
      form: wording(
        ["自评表没有得分", "表上没有得分一栏，{count} 条指标没有打分，得不出总分和等级。", "按权重和完成情况打分，或换用带得分、执行率和总分的自评表。"],
        ["The self-evaluation has no scores", "There is no column for scores, so its {count} indicators make no total and no grade.", "Score them by weight and result, or use a form with scores, execution rate and total."],
      ),
      column: wording(
        ["得分一列都没有填", "{count} 条指标都没有得分，其中 {computed} 条可以算出来。", "采用建议的得分，其余按完成情况打分。"],
        ["The score column is empty", "None of the {count} indicators has a score; {computed} of them can be computed.", "Take the suggested scores, and score the others by their results."],
      ),
      row: wording(
        ["这条指标没有得分", "其他指标有得分，“{name}”没有，总分不完整。", "按完成情况打分。"],
        ["This indicator has no score", "Other indicators are scored, “{name}” is not, so the total is incomplete.", "Score it by its result."],
      ),
    },
  },
  *check(subject) {
    const { table } = subject;
    const rows = table.indicators.filter((indicator) => !isDeclaredAbsent(indicator));
    if (rows.length === 0 || isMonitoring(table)) return;
    if (!table.columns.some(({ role }) => role === "score")) {
      // A form without points asks for no scores: 转移支付绩效自评表.
      if (table.totals?.score?.value || !table.columns.some(({ role }) => role === "weight")) return;
      yield { range: headerOf(table, "actual"), message: "form", params: { count: rows.length } };
      return;
    }
    // What has no actual yet has no score either: actual/missing speaks of it.
    const due = rows.filter(({ actual }) => actual === null || !isBlank(actual.text));
    if (due.length === 0) return;
    const missing = due.filter(({ score, weight }) => score !== null && isBlank(score.text) && weight?.value?.gt(0) === true);
    const isScored = rows.some(({ score }) => score !== null && !isBlank(score.text));
    if (!isScored) {
      const edits = editsOf(subject, rows);
      yield { range: headerOf(table, "score"), message: "column", params: { count: rows.length, computed: edits.length }, ...fixWith(edits) };
      return;
    }
    for (const indicator of missing) {
      if (indicator.score) yield { range: indicator.score.range, message: "row", params: { name: indicator.level3?.text ?? "" }, ...fixWith(editsOf(subject, [indicator])) };
    }
  },
});

const fixWith = (edits: readonly Edit[]) => (edits.length > 0 ? { fix: { kind: "suggestion" as const, edits } } : {});

function editsOf(subject: ScoredSubject, rows: readonly Indicator[]): Edit[] {
  return scored(subject).indicators.flatMap(({ indicator, weight, score }) => {
    if (!indicator.score || score.kind !== "points" || !rows.includes(indicator) || !weight || !indicator.weight?.value?.eq(weight)) return [];
    return [{ range: indicator.score.range, from: "", to: score.points.toNumber() }];
  });
}

/** 绩效运行监控 during the year has results but no scores yet. */
const isMonitoring = (table: Table): boolean => /监控|监测|跟踪/u.test(compact(table.title?.text ?? ""));
