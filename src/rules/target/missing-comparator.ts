/** target/missing-comparator: a number without ≥ ≤ ＝ ＞ ＜; only a hint for a bare full rate (100%). */
import type { Comparator } from "../../target/target";
import type { Indicator } from "../../tables/table";
import { basis } from "../documents";
import { isRateName, isSaving, lessIsBetter } from "../indicator-words";
import { onRows } from "../rows";
import { defineRule, type Report } from "../rule";
import { remember } from "../../sheet/remember";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { type TargetContext, targetOf } from "./context";
import { withSign } from "./rewrite";

/** Words that already say which way the figure goes: 比上年增长5%. */
const SAYS_DIRECTION = /增长|增加|提高|提升|下降|降低|减少|压减|控制|左右|约/u;

export const missingComparator = defineRule({
  scope: "table",
  meta: {
    id: "target/missing-comparator",
    severity: "warning",
    name: both("指标值缺符号", "Target without a sign"),
    basis: basis("integration", "定量指标由符号、数值和单位组成", "A quantitative target is sign, number and unit"),
    kinds: INDICATOR_TABLES,
    fix: "suggestion",
    messages: {
      full: wording(
        ["{text} 前缺符号，建议写{suggestion}", "只写 100%，没有写明必须正好还是可以更多。", "全部完成的写 {suggestion}。"],
        ["{text} lacks a sign; {suggestion} is meant", "A bare 100% does not say whether it must be exact.", "Write {suggestion}."],
      ),
      cost: wording(
        ["成本缺符号，建议写{suggestion}", "只写了“{text}”，没有符号；成本按上限控制。", "写成 {suggestion}；若必须正好，选 ＝。"],
        ["A cost without a sign; write {suggestion}", "The target “{text}” has no sign, and costs are ceilings.", "Write {suggestion}, or ＝ where it must be exact."],
      ),
      default: wording(
        ["{text} 缺符号，建议写{suggestion}", "没有符号，不知道是至少、至多还是正好。", "写成 {suggestion}；意思不同的，选合适的符号。"],
        ["{text} lacks a sign; write {suggestion}", "Without a sign nobody knows whether it is a floor, a ceiling or exact.", "Write {suggestion}, or the sign that is meant."],
      ),
    },
  },
  /** After the year's end the target is as it was approved: a hint. A table that uses no signs at all is told once. */
  *check({ table: { kind, indicators } }) {
    const without = indicators.filter((indicator) => lacking(indicator));
    if (without.length === 0) return;
    const isSignless = without.length >= MANY && !indicators.some((indicator) => targetOf(indicator)?.target.comparator);
    yield* onRows(isSignless ? without.slice(0, 1) : without, (indicator) => {
      const context = lacking(indicator);
      if (!context) return [];
      const isEvaluation = kind !== "goal" && context.field.comparatorRange === null;
      if (!isSignless && isEvaluation && isFullRate(context)) return [];
      return isEvaluation ? asHint(context) : asIs(context);
    });
  },
});

const asIs = remember((context: TargetContext): readonly Report[] => {
  const full = isFullRate(context);
  const { text, edit } = withSign(context, suggestedSign(context));
  const report: Report = {
    range: context.signRange,
    message: full ? "full" : context.kind === "cost" ? "cost" : "default",
    params: { text: context.field.text, suggestion: text },
    quote: context.field.text,
    ...(full ? { severity: "info" } : {}),
    fix: { kind: "suggestion", edits: [edit] },
  };
  return [report];
});

const asHint = remember((context: TargetContext): readonly Report[] => asIs(context).map((report) => ({ ...report, severity: "info" })));

/** The target of a row that has a number and no sign; null for all others. */
const lacking = remember((indicator: Indicator): TargetContext | null => {
  const context = targetOf(indicator);
  if (context?.target.form !== "quantity" || context.target.comparator !== null) return null;
  return context.target.qualitative || SAYS_DIRECTION.test(context.target.words) ? null : context;
});

/** Fewer rows without a sign may each be a slip; where so many have none and not one row has one, the form does not ask for signs, and the first is told for all. */
const MANY = 4;

const isFullRate = ({ target }: TargetContext): boolean => target.quantity?.unit?.kind === "rate" && target.quantity.value.eq(100);

/** 成本 and durations are ceilings (not those of benefits: 受益年限), none at all, full rates and standards exact, all others floors. */
function suggestedSign(context: TargetContext): Comparator {
  const kind = context.target.quantity?.unit?.kind;
  if (context.target.quantity?.value.eq(0)) return "＝";
  const rateWithoutUnit = kind === undefined && isRateName(context.name);
  if (isFullRate(context) || (rateWithoutUnit && context.target.quantity?.value.eq(100))) return "＝";
  if (isSaving(context.name)) return "≥";
  if (context.kind === "cost" || (kind === "duration" && context.kind !== "benefit")) return "≤";
  if (!isRateName(context.name) && context.name.endsWith("标准")) return "＝";
  return lessIsBetter(context.name) ? "≤" : "≥";
}
