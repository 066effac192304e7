/** plan/decreasing, plan/final-not-100 and plan/out-of-range: a cumulative series that cannot be one. */
import { basis } from "../documents";
import { defineRule } from "../rule";
import { both, wording } from "../wording";
import { filled, isInPercent, PLAN_KINDS } from "./figures";

const rests = basis("hebei", "资金支出计划（%）填累计百分比，年底为 100", "The spending plan is in cumulative percent and ends at 100");

export const planDecreasing = defineRule({
  scope: "table",
  meta: {
    id: "plan/decreasing",
    severity: "error",
    name: both("支出计划后低前高", "Plan decreases"),
    basis: rests,
    kinds: PLAN_KINDS,
    fix: null,
    messages: {
      default: wording(
        ["{month} 月底 {value}，低于前面 {earlier}", "前一个节点 {before} 月底已是 {earlier}，累计数只增不减。", "核对这两个节点，{month} 月底不低于 {earlier}。"],
        ["{value} for month {month} is below {earlier} for month {before}", "A cumulative figure never falls.", "Check the two; month {month} is at least {earlier}."],
      ),
    },
  },
  *check({ table }) {
    if (table.plan?.reads !== "percent" || !isInPercent(table.plan)) return;
    const figures = filled(table.plan);
    for (const [index, figure] of figures.entries()) {
      const before = figures[index - 1];
      if (!before || figure.value.gte(before.value)) continue;
      yield {
        range: figure.checkpoint.value.range,
        message: "default",
        params: { month: figure.checkpoint.month, value: figure.checkpoint.value.text, before: before.checkpoint.month, earlier: before.checkpoint.value.text },
        related: [before.checkpoint.value.range],
      };
    }
  },
});

export const planFinalNot100 = defineRule({
  scope: "table",
  meta: {
    id: "plan/final-not-100",
    severity: "error",
    name: both("支出计划年底不是 100", "Plan does not end at 100"),
    basis: rests,
    kinds: PLAN_KINDS,
    fix: null,
    messages: {
      default: wording(
        ["{month} 月底是 {value}，应为 100", "累计支出到最后一个节点应当支出完。", "核对各节点，最后填 100。"],
        ["Month {month} stands at {value}; it should be 100", "By the last checkpoint all is spent.", "Check the figures; the last is 100."],
      ),
    },
  },
  *check({ table, profile }) {
    const last = table.plan?.checkpoints.at(-1);
    const value = last?.value.value;
    if (table.plan?.reads !== "percent" || !isInPercent(table.plan) || !last || !value || value.eq(100)) return;
    const final = profile.checkpoints.at(-1);
    if (final === undefined || last.month >= final) yield { range: last.value.range, message: "default", params: { month: last.month, value: last.value.text } };
  },
});

export const planOutOfRange = defineRule({
  scope: "table",
  meta: {
    id: "plan/out-of-range",
    severity: "error",
    name: both("支出计划超出 0–100", "Plan out of range"),
    basis: rests,
    kinds: PLAN_KINDS,
    fix: null,
    messages: {
      default: wording(
        ["{month} 月底 {value} 不在 0 到 100 之间", "累计百分比最少 0，最多 100。", "填累计百分比；如果填的是金额，除以预算数换算。"],
        ["{value} for month {month} is not within 0 and 100", "A cumulative percentage lies between 0 and 100.", "Fill in percent; divide amounts by the budget."],
      ),
    },
  },
  *check({ table }) {
    if (table.plan?.reads !== "percent" || !isInPercent(table.plan)) return;
    const wrong = filled(table.plan).filter((figure) => figure.value.lt(0) || figure.value.gt(100));
    const [first, ...rest] = wrong;
    if (!first) return;
    yield {
      range: first.checkpoint.value.range,
      message: "default",
      params: { month: first.checkpoint.month, value: first.checkpoint.value.text },
      related: rest.map((figure) => figure.checkpoint.value.range),
    };
  },
});

export const planSlowProgress = defineRule({
  scope: "table",
  meta: {
    id: "plan/slow-progress",
    severity: "info",
    name: both("支出进度偏慢", "Slow progress"),
    basis: basis("form", "按你设定的进度要求比较，默认不查", "Compared with thresholds of your own; off by default"),
    kinds: PLAN_KINDS,
    fix: null,
    messages: {
      default: wording(
        ["{month} 月底 {value}%，低于设定的 {least}%", "这是你在设置里定的进度要求。", "调整计划，或在说明里写明原因。"],
        ["{value}% for month {month} is below your {least}%", "The threshold is the one you set.", "Adjust the plan or explain."],
      ),
    },
  },
  *check({ table, progressThresholds }) {
    if (table.plan?.reads !== "percent" || !isInPercent(table.plan)) return;
    for (const { checkpoint, value } of filled(table.plan)) {
      const least = progressThresholds[checkpoint.month];
      if (least !== undefined && value.lt(least)) yield { range: checkpoint.value.range, message: "default", params: { month: checkpoint.month, value: value.toFixed(), least } };
    }
  },
});
