/** plan/amounts-as-percent: 万元 typed under a heading that asks for percent; the series ends at the budget. */
import type Big from "big.js";
import { cellAt } from "../../sheet/range";
import { basis } from "../documents";
import { defineRule, type Edit } from "../rule";
import { both, wording } from "../wording";
import { figureRange, filled, type Figure, isInPercent, textsOf, percentOf, PLAN_KINDS } from "./figures";

export const amountsAsPercent = defineRule({
  scope: "table",
  meta: {
    id: "plan/amounts-as-percent",
    severity: "error",
    name: both("支出计划填了金额", "Amounts in the spending plan"),
    basis: basis("hebei", "资金支出计划（%）填累计百分比", "The spending plan is in cumulative percent"),
    kinds: PLAN_KINDS,
    fix: "fix",
    messages: {
      series: wording(
        ["支出计划填了金额，应填累计百分比", "表头是 %，末值 {last} 却等于预算数，这几个数（{values}）是累计金额（{unit}）。", "除以预算数 {budget} 换算，得 {percents}。"],
        ["Amounts where cumulative percent belongs", "The heading says %, yet the last figure {last} equals the budget, so {values} are cumulative amounts ({unit}).", "Divide by the budget {budget}: {percents}."],
      ),
      lone: wording(
        ["支出计划填了金额，应填累计百分比", "表头是 %，{month}月底的 {last} 却等于预算数，是金额（{unit}）。", "全部支出完就是 100。"],
        ["An amount where cumulative percent belongs", "The heading says %, yet {last} at the end of month {month} equals the budget: it is an amount ({unit}).", "All spent is 100."],
      ),
    },
  },
  *check({ table }) {
    const { plan, funding } = table;
    const budget = funding?.total?.value;
    if (!plan || plan.reads !== "amount" || !isInPercent(plan) || !budget || budget.eq(0)) return;
    const figures = filled(plan);
    const last = figures.at(-1);
    if (!last) return;
    const edits = figures.map((figure) => edit(figure, budget));
    yield {
      range: figureRange(figures, plan),
      message: figures.length > 1 ? "series" : "lone",
      params: {
        last: last.checkpoint.value.text,
        month: last.checkpoint.month,
        values: textsOf(figures),
        unit: funding?.unit ?? "万元",
        budget: funding?.total?.text ?? budget.toFixed(),
        percents: edits.map((one) => Number(one.to).toFixed(2)),
      },
      quote: figures.length > 1 ? `${figures[0]?.checkpoint.value.text ?? ""} … ${last.checkpoint.value.text}` : last.checkpoint.value.text,
      fix: { kind: "fix", edits },
    };
  },
});

function edit(figure: Figure, budget: Big): Edit {
  const { range } = figure.checkpoint.value;
  return { range: cellAt(range.top, range.left), from: figure.checkpoint.value.text, to: percentOf(figure.value, budget).toNumber() };
}
