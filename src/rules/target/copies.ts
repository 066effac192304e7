/** target/copies-basis and target/copies-name: a sentence copied into the target from its neighbour. */
import { bare } from "../../sheet/text";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { namesMeasure, type TargetContext, targetOf } from "./context";

/** Only sentences: a figure, a grade or a date may well be the same in two columns, and says how much or by when in both. */
const isSentence = ({ target }: TargetContext): boolean => target.form === "text" && !namesMeasure(target);
const same = (a: string, b: string | undefined): boolean => b !== undefined && bare(a) !== "" && bare(a) === bare(b);

export const copiesBasis = defineRule({
  scope: "indicator",
  meta: {
    id: "target/copies-basis",
    severity: "error",
    name: both("指标值照抄确定依据", "Target copied from its basis"),
    basis: basis("targets", "指标值写目标，确定依据写来源", "The target says what is to be reached, the basis where that comes from"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["指标值与确定依据一字不差", "两格都是“{text}”，看不出要达到多少。", "指标值写数或能核对的结果，依据写文件、标准或上年数。"],
        ["The target repeats its basis word for word", "Both cells say “{text}”, so nothing says how much is to be reached.", "Put a figure or a verifiable result here, and the document or standard under basis."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    if (context && isSentence(context) && same(context.field.text, indicator.basis?.text)) {
      yield { range: context.field.range, message: "default", params: { text: context.field.text }, ...(indicator.basis ? { related: [indicator.basis.range] } : {}) };
    }
  },
});

export const copiesName = defineRule({
  scope: "indicator",
  meta: {
    id: "target/copies-name",
    severity: "error",
    name: both("指标值照抄指标名称", "Target copied from its name"),
    basis: basis("targets", "指标值应可衡量，不能重复指标名称", "A target is measurable and does not repeat the indicator"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["指标值只是重复了指标名称", "指标本身的话是“{text}”，没有说要达到多少。", "写数或能核对的结果，带符号和单位。"],
        ["The target only repeats the indicator", "The wording “{text}” is the indicator's own and does not say how much.", "Put a figure or a verifiable result, with sign and unit."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    if (!context || !isSentence(context)) return;
    const { text } = context.field;
    if (same(text, indicator.level3?.text) || same(text, indicator.description?.text)) yield { range: context.field.range, message: "default", params: { text } };
  },
});
