/** target/rate-over-100 and target/rate-unit: percentages that cannot be. */
import { cellAt } from "../../sheet/range";
import type { Unit } from "../../target/target";
import { basis } from "../documents";
import { isCountName, isGrowthName, isRateName, unitInName } from "../indicator-words";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { targetOf } from "./context";
import { withSign } from "./rewrite";

export const rateOver100 = defineRule({
  scope: "indicator",
  meta: {
    id: "target/rate-over-100",
    severity: "warning",
    name: both("比率要求超过 100%", "Rate beyond 100 %"),
    basis: basis("targets", "指标值应合理可行", "Targets are reasonable and attainable"),
    kinds: INDICATOR_TABLES,
    fix: "suggestion",
    messages: {
      default: wording(
        ["{text} 不可能超过，应写{suggestion}", "比率“{name}”最多是 100%，没有更多可达到。", "改为 {suggestion}。"],
        ["{text} cannot be passed; write {suggestion}", "The rate “{name}” is 100% at most.", "Write {suggestion}."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    const quantity = context?.target.quantity;
    const sign = context?.target.comparator;
    if (!context || !quantity || context.target.form !== "quantity" || (sign !== "≥" && sign !== "＞") || !quantity.value.gte(100)) return;
    const isRate = quantity.unit ? quantity.unit.normal === "%" : isRateName(context.name);
    if (!isRate || isGrowthName(context.name) || isGrowthName(context.target.words)) return;
    const { edit } = withSign(context, "＝");
    const { range, text } = context.field;
    const hundred = { range: cellAt(range.top, range.left), from: text, to: text.includes("%") ? "100%" : 100 };
    const inColumns = quantity.value.eq(100) ? [edit] : [edit, hundred];
    const edits = context.signRange === range ? [{ ...edit, to: "＝100%" }] : inColumns;
    yield { range: context.signRange, message: "default", params: { text: context.target.text, name: context.name, suggestion: "＝100%" }, quote: context.target.text, fix: { kind: "suggestion", edits } };
  },
});

export const rateUnit = defineRule({
  scope: "indicator",
  meta: {
    id: "target/rate-unit",
    severity: "warning",
    name: both("名称与单位不符", "Name and unit disagree"),
    basis: basis("targets", "指标名称与计量单位一致", "Name and unit agree"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      rate: wording(
        ["名称是比率，指标值却是 {text}", "比率“{name}”应以 % 计，单位写成了{unit}。", "改用百分比，或把名称改成所数的东西。"],
        ["The name is a rate, the target {text}", "The rate “{name}” is measured in %, and the unit is {unit}.", "Use a percentage, or name what is counted."],
      ),
      count: wording(
        ["名称是数量，指标值却是 {text}", "数量“{name}”应数个数，单位写成了{unit}。", "改成个数和单位，或把名称改成比率。"],
        ["The name is a count, the target {text}", "The count “{name}” takes a unit that is counted, and the unit is {unit}.", "Use a count, or name a rate."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    const unit = context?.target.quantity?.unit;
    if (!context || !unit || context.target.form !== "quantity" || context.target.qualitative) return;
    const params = { text: context.target.text, name: context.name, unit: unit.normal };
    if (isRateName(context.name) && unit.kind !== "rate" && !isGrowthName(context.name) && !isPerTenThousand(unit)) {
      // Surveys also give satisfaction in points.
      if (unit.normal === "分" && context.name.includes("满意")) return;
      yield { range: context.unitRange, message: "rate", params, quote: context.target.text };
    }
    if (isCountName(context.name) && unit.kind === "rate" && unitInName(context.name) === null) yield { range: context.unitRange, message: "count", params, quote: context.target.text };
  },
});

/** 1/10万, 人/万: how rates of births, deaths and diseases are given. */
const isPerTenThousand = (unit: Unit): boolean => /\/\d*万|万分/u.test(unit.text);
