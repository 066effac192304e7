/** target/placeholder: the template's own words left in place of a target. */
import { compact } from "../../sheet/text";
import { basis } from "../documents";
import { lessIsBetter } from "../indicator-words";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { type TargetContext, targetOf } from "./context";

/** 安全事故 | 无: none is the target where less is better. */
const saysNone = ({ field, name }: TargetContext): boolean => compact(field.text) === "无" && lessIsBetter(name);

export const targetPlaceholder = defineRule({
  scope: "indicator",
  meta: {
    id: "target/placeholder",
    severity: "error",
    name: both("指标值是占位文字", "Placeholder as target"),
    basis: basis("targets", "绩效目标应细化、量化，可衡量", "Targets are specific and measurable"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["指标值还是模板占位文字，没法考核", "模板里的提示“{text}”不是指标值。", "写清要达到什么程度，带符号和单位；实在没有数的，写能核对的结果。"],
        ["The target is still the template's text", "The words “{text}” are a prompt of the template, no target.", "State what is to be reached, with sign and unit, or a result that can be verified."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    if (context?.target.form === "placeholder" && !saysNone(context)) yield { range: context.field.range, message: "default", params: { text: context.field.text } };
  },
});
