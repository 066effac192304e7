/** target/cost-direction and target/quantity-direction: a sign that a reviewer would turn round. */
import Big from "big.js";
import type { Indicator } from "../../tables/table";
import { basis } from "../documents";
import { isSaving, lessIsBetter } from "../indicator-words";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { targetOf } from "./context";
import { withSign } from "./rewrite";

/** Standards that the law sets as floors: 低保标准不低于… */
const IS_FLOOR = /最低|低保|不低于|基本生活|供养标准|养育标准|工资标准/u;

export const costDirection = defineRule({
  scope: "indicator",
  meta: {
    id: "target/cost-direction",
    severity: "error",
    name: both("成本符号反了", "Cost with a floor"),
    basis: basis("indicators", "成本指标反映控制数，不超过规定标准", "Cost indicators are control figures, never above the prescribed standard"),
    kinds: INDICATOR_TABLES,
    fix: "suggestion",
    messages: {
      default: wording(
        ["成本写成了 {text}，应是上限", "{sign} 表示花得越多越好；成本指标是控制数。", "改为 {suggestion}；正好按标准执行的用 ＝。"],
        ["The cost says {text}; it should be a ceiling", "{sign} asks to spend more, and a cost indicator limits spending.", "Write {suggestion}, or ＝ where the standard is exact."],
      ),
    },
  },
  /** Only money: a share or a saving under 成本 may well be a floor. */
  *check({ indicator }) {
    const context = targetOf(indicator);
    const sign = context?.target.comparator;
    if (!context || context.kind !== "cost" || context.target.form !== "quantity" || (sign !== "≥" && sign !== "＞")) return;
    const unit = context.target.quantity?.unit?.kind;
    if ((unit !== "money" && unit !== "unit-price") || isSaving(context.name) || isSaving(indicator.description?.text ?? "")) return;
    const { text, edit } = withSign(context, "≤");
    const floor = IS_FLOOR.test(context.name) ? { severity: "warning" as const } : {};
    yield { ...floor, range: context.signRange, message: "default", params: { text: context.target.text, sign, suggestion: text }, quote: context.target.text, ...(isMetBy(indicator, "≤") ? { fix: { kind: "suggestion" as const, edits: [edit] } } : {}) };
  },
});

/** Whether what was done meets the target under the other sign: none is suggested that would turn an indicator into a missed one. */
function isMetBy({ target, actual }: Indicator, sign: "≥" | "≤"): boolean {
  const [goal, done] = [target?.target.quantity, actual?.target.quantity];
  if (!goal || !done) return true;
  const factorOf = (unit: typeof goal.unit): Big => unit?.factor ?? goal.unit?.factor ?? new Big(1);
  const excess = done.value.times(factorOf(done.unit)).minus(goal.value.times(factorOf(goal.unit)));
  return sign === "≥" ? excess.gte(0) : excess.lte(0);
}

/** Posts and people in pay, which may well be limited: 聘用人员 ≤120 人. */
const IS_STAFFING = /聘用|聘请|编制|在编|在职|协管|临聘|劳务派遣|雇员|公益性岗位|外聘/u;

export const quantityDirection = defineRule({
  scope: "indicator",
  meta: {
    id: "target/quantity-direction",
    severity: "warning",
    name: both("符号与越多越好相反", "Ceiling where more is better"),
    basis: basis("targets", "指标值应体现要达到的水平", "A target states the level to be reached"),
    kinds: INDICATOR_TABLES,
    fix: "suggestion",
    messages: {
      default: wording(
        ["{text} 是上限，一个没做也算完成", "指标“{name}”越多越好，{sign} 却只限制最多。", "改为 {suggestion}；确实要控制上限的可以忽略。"],
        ["{text} is a ceiling: doing nothing would meet it", "More of “{name}” is better, and {sign} only limits it.", "Write {suggestion}; ignore this where a ceiling is meant."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    const sign = context?.target.comparator;
    if (!context || context.target.form !== "quantity" || (sign !== "≤" && sign !== "＜")) return;
    if (context.kind === null || context.kind === "cost" || context.kind === "timeliness") return;
    const unit = context.target.quantity?.unit?.kind;
    if (unit === "duration" || unit === "money" || unit === "unit-price") return;
    if (lessIsBetter(context.name) || lessIsBetter(indicator.description?.text ?? "") || IS_STAFFING.test(context.name)) return;
    const { text, edit } = withSign(context, "≥");
    // A share of quality or benefit may well be a limit (药占比 ≤26%): only what is delivered is surely wanted in full.
    const isDelivered = context.kind === "quantity" || context.kind === "satisfaction";
    yield {
      ...(isDelivered ? {} : { severity: "info" as const }),
      range: context.signRange,
      message: "default",
      params: { text: context.target.text, name: context.name, sign, suggestion: text },
      quote: context.target.text,
      ...(isMetBy(indicator, "≥") ? { fix: { kind: "suggestion" as const, edits: [edit] } } : {}),
    };
  },
});
