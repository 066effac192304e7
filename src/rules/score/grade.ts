/** score/grade: the written grade is not the one the total earns. */
import { Big } from "big.js";
import { type Grade, gradeOf, scoredExecutionRow } from "../../scoring";
import { compact } from "../../sheet/text";
import type { Table } from "../../tables/table";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";
import { shown } from "./context";

export const scoreGrade = defineRule({
  scope: "table",
  meta: {
    id: "score/grade",
    severity: "error",
    name: both("等级与总分不符", "Grade unlike the total"),
    basis: basis("evaluation", "90 分以上为优，80 至 90 分为良，60 至 80 分为中，60 分以下为差", "优 from 90, 良 from 80, 中 from 60, 差 below 60"),
    kinds: EVALUATIONS,
    fix: "suggestion",
    messages: {
      default: wording(
        ["总分 {total} 应为“{right}”，写的是“{was}”", "{cutoffs}。", "核对总分；总分对的话等级改为“{right}”。"],
        ["A total of {total} is “{right}”, not “{was}”", "{cutoffs}.", "Check the total; if it is right, the grade is “{right}”."],
      ),
    },
  },
  /** A form that prints cut-offs of its own is not held to these; local ones a little higher or lower are no error. */
  *check({ table, method }) {
    const field = table.totals?.grade;
    const grade = gradeIn(field?.text ?? "");
    const total = table.totals?.score;
    if (!grade || !field || field.hasCutoffs || !total?.value || !isOutOf100(table)) return;
    const { value } = total;
    const computed = gradeOf(value, method);
    if (computed === null || computed === grade || gradeOf(value.round(0, Big.roundHalfUp), method) === grade) return;
    const [least, below] = LOCAL[grade];
    yield {
      range: field.range,
      message: "default",
      params: { total: shown(value), right: computed, was: grade, cutoffs: method.grades.map((one) => (one.from > 0 ? `${one.grade} ≥ ${one.from}` : `${one.grade} ＜ ${lowest(method.grades)}`)).join("，") },
      related: [total.range],
      ...(field.alone ? { fix: { kind: "suggestion" as const, edits: [{ range: field.range, from: "", to: computed }] } } : {}),
      ...(value.gte(least) && value.lt(below) ? { severity: "warning" as const } : {}),
    };
  },
});

/** Totals that some province or other gives the grade for. */
const LOCAL: Readonly<Record<Grade, readonly [least: number, below: number]>> = { 优: [85, 101], 良: [70, 95], 中: [50, 85], 差: [0, 70] };

const lowest = (grades: readonly { readonly from: number }[]): number => Math.min(...grades.map(({ from }) => from).filter((from) => from > 0));

const gradeIn = (text: string): Grade | null => {
  const word = /^(优|良|中|差)(?:秀|好|等)?$/u.exec(compact(text))?.[1];
  return word === undefined ? null : (word as Grade);
};

function isOutOf100(table: Table): boolean {
  const { totals } = table;
  if (!totals?.score?.value || totals.score.value.lt(0) || totals.score.value.gt(100)) return false;
  if (totals.weight?.value) return totals.weight.value.eq(100);
  const weights = table.indicators.reduce((sum, { weight }) => sum.plus(weight?.value ?? 0), new Big(0));
  const execution = scoredExecutionRow(table)?.max?.value ?? new Big(0);
  return weights.eq(100) || weights.plus(execution).eq(100);
}
