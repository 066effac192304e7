/** target/cost-is-budget: a cost indicator that only repeats the budget total. */
import { unitOf } from "../../target";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { targetOf } from "./context";

export const costIsBudget = defineRule({
  scope: "indicator",
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
  *check({ indicator, table }) {
    const context = targetOf(indicator);
    const quantity = context?.target.quantity;
    const total = table.funding?.total?.value;
    const budgetUnit = unitOf(table.funding?.unit ?? "");
    if (!context || context.kind !== "cost" || !quantity?.unit || quantity.unit.kind !== "money" || !total || budgetUnit === null) return;
    if (!quantity.value.times(quantity.unit.factor).eq(total.times(budgetUnit.factor)) || total.eq(0)) return;
    yield { range: context.field.range, message: "default", params: { text: context.target.text, budget: `${total.toFixed()}\u00a0${table.funding?.unit ?? ""}` } };
  },
});
