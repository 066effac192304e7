/** target/cost-is-budget: a cost indicator that only repeats the budget total. */
import { unitOf } from "../../target";
import { basis } from "../documents";
import { onRows } from "../rows";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { targetOf } from "./context";

export const costIsBudget = defineRule({
  scope: "table",
  meta: {
    id: "target/cost-is-budget",
    severity: "info",
    name: both("成本指标等于预算数", "Cost equals the budget"),
    basis: basis("indicators", "成本指标反映单位成本或控制标准", "Cost indicators state unit costs or control figures"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["成本只是重复了预算数 {budget}", "{text} 就是全部预算，看不出单位成本。", "写人均、每次或每件的标准，如 ≤500 元/人。"],
        ["The cost only repeats the budget, {budget}", "{text} is the whole budget and shows no unit cost.", "State a cost per head, time or item, such as ≤500 元/人."],
      ),
    },
  },
  *check({ table: { funding, indicators } }) {
    const total = funding?.total?.value;
    const unit = unitOf(funding?.unit ?? "");
    if (!total || unit === null || total.eq(0)) return;
    const budget = { amount: total.times(unit.factor), text: `${total.toFixed()}\u00a0${funding?.unit ?? ""}` };
    yield* onRows(indicators, function* (indicator) {
      const context = targetOf(indicator);
      const quantity = context?.target.quantity;
      if (context?.kind !== "cost" || quantity?.unit?.kind !== "money" || !quantity.value.times(quantity.unit.factor).eq(budget.amount)) return;
      yield { range: context.field.range, message: "default", params: { text: context.target.text, budget: budget.text } };
    });
  },
});
