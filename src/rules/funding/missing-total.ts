/** funding/missing-total: the form asks for a budget figure and has none. */
import { isBlank } from "../../sheet/text";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";

export const missingTotal = defineRule({
  scope: "table",
  meta: {
    id: "funding/missing-total",
    severity: "error",
    name: both("没有预算数", "No budget figure"),
    basis: basis("targets", "绩效目标与预算资金相匹配", "Targets match the money they are given"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["没有填预算数", "资金总额是空的，指标和支出计划没有可比的数。", "填上预算数，单位与表头一致。"],
        ["The budget figure is blank", "Without a total neither indicators nor plan have anything to compare with.", "Fill in the budget, in the unit of the header."],
      ),
    },
  },
  *check({ table }) {
    const total = table.funding?.total;
    if (total && isBlank(total.text)) yield { range: total.range, message: "default" };
  },
});
