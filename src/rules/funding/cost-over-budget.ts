/** funding/cost-over-budget: a total cost above the fund, 元 and 万元 understood. */
import type Big from "big.js";
import { compact, isBlank } from "../../sheet/text";
import type { Table } from "../../tables/table";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { hasLongTerm, isOverall } from "../table-scope";
import { both, wording } from "../wording";
import { amountIn, type Fund, fundOf, isSameRounded } from "./fund";
import { totalCostsOf } from "./total-cost";

/** From here on the figure may be of several years or of money from elsewhere too; a thousand times as much is 元 and 万元 mixed up. */
const MAY_BE_WIDER = { from: 2, to: 1000 } as const;

export const costOverBudget = defineRule({
  scope: "table",
  meta: {
    id: "funding/cost-over-budget",
    severity: "error",
    name: both("总成本超过预算数", "Total cost above the budget"),
    basis: basis("targets", "绩效目标与预算资金相匹配", "Targets match the money they are given"),
    kinds: ["goal", "self-evaluation"],
    fix: null,
    messages: {
      target: wording(
        ["总成本 {cost} 超过预算数 {budget}", "指标“{name}”的值 {text} 合 {cost}，预算数只有 {budget}，多出 {difference}。", "核对金额和单位，把总成本改到预算数以内。"],
        ["Total cost {cost} is above the budget {budget}", "The target {text} of “{name}” is {cost}, {difference} more than the budget of {budget}.", "Check amount and unit, and bring the cost within the budget."],
      ),
      actual: wording(
        ["实际成本 {cost} 超过预算数 {budget}", "指标“{name}”的实际完成值 {text} 合 {cost}，预算数只有 {budget}，多出 {difference}。", "核对实际支出数和单位；预算有调整的，写上调整后的预算数。"],
        ["Actual cost {cost} is above the budget {budget}", "The actual {text} of “{name}” is {cost}, {difference} more than the budget of {budget}.", "Check the amount and its unit; state the adjusted budget if it was adjusted."],
      ),
    },
  },
  *check({ table }) {
    const fund = fundOf(table);
    if (!fund || isOverall(table) || hasLongTerm(table)) return;
    for (const { indicator, target, actual } of yield* totalCostsOf(table)) {
      const params = (text: string, cost: Big) => ({
        name: indicator.level3?.text ?? "",
        text,
        cost: amountIn(cost, fund.unit),
        budget: amountIn(fund.ceiling, fund.unit),
        difference: amountIn(cost.minus(fund.ceiling), fund.unit),
      });
      if (target && indicator.target && isAbove(target, fund)) {
        const severity = isCertain(target, fund, table) ? {} : { severity: "warning" as const };
        yield { range: indicator.target.range, message: "target", params: params(indicator.target.target.text, target), related: [fund.field.range], ...severity };
      } else if (actual && indicator.actual && isAbove(actual, fund)) {
        // Without the execution beside it the budget may have been adjusted in the year; an overrun with its reason is owned up to.
        const certain = table.execution !== null && isBlank(indicator.reason?.text ?? "") && isCertain(actual, fund, table);
        const severity = certain ? {} : { severity: "warning" as const };
        yield { range: indicator.actual.range, message: "actual", params: params(indicator.actual.text, actual), related: [fund.field.range], ...severity };
      }
    }
  },
});

const isAbove = (cost: Big, fund: Fund): boolean => cost.gt(fund.ceiling) && !isSameRounded(cost, fund.ceiling, fund.unit);

function isCertain(cost: Big, fund: Fund, table: Table): boolean {
  const times = cost.div(fund.ceiling);
  if (times.gte(MAY_BE_WIDER.from) && times.lt(MAY_BE_WIDER.to)) return false;
  const span = /(20\d{2})\D+(20\d{2})/u.exec(compact(`${table.projectProfile?.period?.text ?? ""} ${table.project.name?.text ?? ""}`));
  return span === null || span[1] === span[2];
}
