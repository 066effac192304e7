/** target/missing-unit: a number without a unit. */
import { compact } from "../../sheet/text";
import { basis } from "../documents";
import { isRateName, unitInName } from "../indicator-words";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { type TargetContext, targetOf } from "./context";
import { withUnit } from "./rewrite";

export const missingUnit = defineRule({
  scope: "indicator",
  meta: {
    id: "target/missing-unit",
    severity: "warning",
    name: both("指标值缺单位", "Target without a unit"),
    basis: basis("integration", "定量指标由符号、数值和单位组成", "A quantitative target is sign, number and unit"),
    kinds: INDICATOR_TABLES,
    fix: "suggestion",
    messages: {
      suggested: wording(
        ["{text} 没有单位，建议写{suggestion}", "只有数，不知道是百分比还是个数。", "写成 {suggestion}；不是这个单位的，补上实际的单位。"],
        ["{text} has no unit; write {suggestion}", "The number alone does not say what it counts.", "Write {suggestion}, or the unit that is meant."],
      ),
      alone: wording(
        ["{text} 没有单位", "只有数，不知道是百分比、人还是元。", "在数后补上单位。"],
        ["{text} has no unit", "The number alone does not say what it counts.", "Add the unit."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    if (!context || context.target.form !== "quantity" || context.target.qualitative || context.target.quantity?.unit || unitInName(context.name) || PURE.test(compact(context.name))) return;
    const unit = suggestedUnit(context);
    const text = context.field.text;
    if (unit === null) {
      yield { range: context.unitRange, message: "alone", params: { text }, quote: text };
      return;
    }
    const rewritten = withUnit(context, unit);
    yield { range: context.unitRange, message: "suggested", params: { text, suggestion: rewritten.text }, quote: text, fix: { kind: "suggestion", edits: [rewritten.edit] } };
  },
});

/** Numbers that are of nothing: 灌溉水有效利用系数, 空气质量指数, 流动比率, 容积率, pH值. */
const PURE = /(?:系数|指数|[流速]动比率|容积率|ph值?)(?:[(（].*[)）])?$/iu;

const byName: readonly (readonly [RegExp, string])[] = [
  [/人次$/u, "人次"],
  [/人数$/u, "人"],
  [/户数$/u, "户"],
  [/次数$/u, "次"],
  [/天数$/u, "天"],
  [/标准$/u, "元/人"],
];

/** Only where the name leaves little doubt. */
function suggestedUnit({ name, kind }: TargetContext): string | null {
  if (isRateName(name) || kind === "satisfaction") return "%";
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
