/** target/cost-is-budget: a cost indicator that only repeats the budget total. */
import type { CellRange } from "../../sheet/range";
import { remember } from "../../sheet/remember";
import { unitOf } from "../../target";
import type { Indicator } from "../../tables/table";
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
    const budget = { yuan: total.times(unit.factor).toFixed(), text: `${total.toFixed()}\u00a0${funding?.unit ?? ""}` };
    yield* onRows(indicators, (indicator) => {
      const cost = costOf(indicator);
      return cost?.yuan === budget.yuan ? [{ range: cost.range, message: "default", params: { text: cost.text, budget: budget.text } }] : [];
    });
  },
});

interface Cost {
  /** The amount in its one spelling: equal amounts have equal ones. */
  readonly yuan: string;
  readonly text: string;
  readonly range: CellRange;
}

const costOf = remember((indicator: Indicator): Cost | null => {
  const context = targetOf(indicator);
  const quantity = context?.target.quantity;
  if (context?.kind !== "cost" || quantity?.unit?.kind !== "money") return null;
  return { yuan: quantity.value.times(quantity.unit.factor).toFixed(), text: context.target.text, range: context.field.range };
});
