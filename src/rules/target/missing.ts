/** target/missing: an indicator without a target. */
import { basis } from "../documents";
import { isExecutionRow } from "../indicator-words";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { targetOf } from "./context";

export const targetMissing = defineRule({
  scope: "indicator",
  meta: {
    id: "target/missing",
    severity: "error",
    name: both("指标值为空", "Empty target"),
    basis: basis("targets", "绩效指标要有可考核的指标值", "Every indicator has a target that can be checked"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["没有填指标值", "指标“{name}”没有指标值，年底没法考核。", "写明要达到多少，带符号和单位；没有数的写能核对的结果。"],
        ["The target is empty", "Nothing says what “{name}” is to reach, so it cannot be checked at the year's end.", "State how much is to be reached, with sign and unit, or a result that can be verified."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    if (context?.target.form === "empty" && !isExecutionRow(indicator)) yield { range: context.field.range, message: "default", params: { name: context.name } };
  },
});
