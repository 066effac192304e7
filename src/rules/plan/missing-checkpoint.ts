/** plan/missing-checkpoint: the last checkpoint without value or column, or a gap between two filled ones. Blanks before the first payment are 0. */
import { isBlank } from "../../sheet/text";
import type { Checkpoint, Plan } from "../../tables/table";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { both, wording } from "../wording";
import { PLAN_KINDS } from "./figures";

export const missingCheckpoint = defineRule({
  scope: "table",
  meta: {
    id: "plan/missing-checkpoint",
    severity: "error",
    name: both("支出计划缺节点", "Checkpoint missing"),
    basis: basis("hebei", "资金支出计划填到 12 月底，累计 100%", "The spending plan runs to the end of December, at 100%"),
    kinds: PLAN_KINDS,
    fix: null,
    messages: {
      column: wording(
        ["支出计划没有 {month} 月底这一栏", "计划到 {last} 月底为止（{value}），没有写到 {month} 月底。", "加上 {month} 月底，填 100%。"],
        ["The plan has no column for month {month}", "It ends with month {last} ({value}).", "Add the end of month {month}, at 100%."],
      ),
      value: wording(
        ["支出计划 {month} 月底没有填", "最后一个节点是空的，看不出全年是否支出完。", "填 {month} 月底的累计百分比，应为 100。"],
        ["The plan is blank for month {month}", "The last checkpoint is empty, so nothing says that all is spent.", "Fill in the cumulative percent, which is 100."],
      ),
      gap: wording(
        ["支出计划 {month} 月底空着，前后都有数", "前一个节点和后一个节点都填了，中间断开。", "填 {month} 月底的累计百分比。"],
        ["The plan is blank for month {month}, between two figures", "Checkpoints before and after are filled in.", "Fill in the cumulative percent."],
      ),
    },
  },
  *check({ table, profile }) {
    const { plan } = table;
    const final = profile.checkpoints.at(-1);
    if (!plan || plan.reads === "amount" || plan.reads === "share" || final === undefined) return;
    const last = plan.checkpoints.at(-1);
    if (!last || last.month < final) {
      yield { range: plan.label.range, message: "column", params: { month: final, last: last?.month ?? "", value: last?.value.text ?? "" }, ...(last ? { related: [last.label.range] } : {}) };
    } else if (isBlank(last.value.text)) {
      yield { range: last.value.range, message: "value", params: { month: last.month } };
    }
    for (const gap of gapsOf(plan)) yield { range: gap.value.range, message: "gap", params: { month: gap.month } };
  },
});

function gapsOf(plan: Plan): Checkpoint[] {
  const isFilled = (checkpoint: Checkpoint): boolean => !isBlank(checkpoint.value.text);
  const first = plan.checkpoints.findIndex(isFilled);
  const last = plan.checkpoints.findLastIndex(isFilled);
  return plan.checkpoints.filter((checkpoint, index) => index > first && index < last && !isFilled(checkpoint));
}
