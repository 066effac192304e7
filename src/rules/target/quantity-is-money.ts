/** target/quantity-is-money: 数量 that is money, a rate or a standard. */
import { basis } from "../documents";
import { nameStem } from "../indicator-words";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { targetOf } from "./context";

/** Coverage of those to be served, which the national programmes themselves set as quantities: 儿童健康管理率, 疫苗接种率; and the provinces for staff costs: 足额保障率. */
const IS_COVERAGE = /(?:管理|接种|覆盖|建档|筛查|检查|服务|普及|报告|纳入|足额保障|保有|配备|签约)率$/u;

export const quantityIsMoney = defineRule({
  scope: "indicator",
  meta: {
    id: "target/quantity-is-money",
    severity: "warning",
    name: both("数量指标不是数量", "Quantity that is no count"),
    basis: basis("indicators", "数量指标反映提供的产品和服务数量", "Quantity indicators count what is delivered"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      money: wording(
        ["数量指标写的是金额", "{text} 是花的钱，不是做成的数量。", "数量写人数、场次、件数；金额移到成本指标。"],
        ["A quantity indicator in money", "{text} is money spent, not something delivered.", "Count people, events or items; move the money to cost."],
      ),
      rate: wording(
        ["数量指标写的是比率", "{text} 是完成程度，看不出做了多少。", "数量写个数；比率移到质量指标。"],
        ["A quantity indicator as a rate", "{text} says how complete, not how many.", "Give a count; move the rate to quality."],
      ),
      standard: wording(
        ["数量指标写的是标准", "名称“{name}”是每人每次的标准，没有数量。", "数量写人数或次数；标准移到成本指标。"],
        ["A quantity indicator that is a standard", "What “{name}” states is a rate per head, no count.", "Count people or times; move the standard to cost."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    if (!context || context.kind !== "quantity" || context.target.form !== "quantity") return;
    const kind = context.target.quantity?.unit?.kind;
    const params = { text: context.target.text, name: context.name };
    const { range } = context.field;
    if (kind === "money" || kind === "unit-price") yield { range, message: "money", params };
    else if (kind === "rate" && !IS_COVERAGE.test(nameStem(context.name))) yield { range, message: "rate", params };
    else if (kind === undefined && /(?:标准|单价)$/u.test(nameStem(context.name))) yield { range, message: "standard", params };
  },
});
