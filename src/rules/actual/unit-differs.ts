/** actual/unit-differs: the actual carries a unit unlike the target's (11个月 against 年). */
import { unscaled } from "../../target";
import type { Unit } from "../../target/target";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";
import { compared } from "./context";

export const actualUnitDiffers = defineRule({
  scope: "indicator",
  meta: {
    id: "actual/unit-differs",
    severity: "warning",
    name: both("实际值与目标单位不同", "Unit of the actual"),
    basis: basis("evaluation", "实际完成值与指标值同口径", "Actual and target are in the same unit"),
    kinds: EVALUATIONS,
    fix: null,
    messages: {
      convertible: wording(
        ["实际写 {actual}，目标以{unit}计", "单位不同，这里换算后再比较。", "改成以{unit}计的数，单位与目标一致。"],
        ["The actual says {actual}, the target is in {unit}", "The units differ; they were converted for the comparison.", "State the actual in {unit}."],
      ),
      unlike: wording(
        ["实际写 {actual}，目标以{unit}计", "两个单位量的不是一回事，没法比较。", "核对口径，改成以{unit}计的数。"],
        ["The actual says {actual}, the target is in {unit}", "The two units measure different things and cannot be compared.", "Check what is measured and state it in {unit}."],
      ),
    },
  },
  *check({ indicator }) {
    const one = compared(indicator);
    const unit = one?.target.target.quantity?.unit;
    const own = one?.actual.target.quantity?.unit;
    if (!one || !unit || !own || saysTheSame(unit, own)) return;
    const isConvertible = unit.base === own.base;
    // 元 for 万元 is clear to everyone, and surveys also give satisfaction in points.
    const isHint = (isConvertible && (unit.kind === "money" || unit.kind === "unit-price")) || (own.normal === "分" && one.name.includes("满意"));
    yield {
      range: one.actual.range,
      message: isConvertible ? "convertible" : "unlike",
      params: { actual: one.actual.text, unit: unit.normal },
      related: [one.target.unitRange ?? one.target.range],
      ...(isHint ? { severity: "info" as const } : {}),
    };
  },
});

/** 人 and 名, 人次 for 万人次, 个 for any counted thing, 4次 for 次/年: another word, not another measure. */
const saysTheSame = (target: Unit, actual: Unit): boolean =>
  (target.base === actual.base && (target.factor.eq(actual.factor) || isScaled(target, actual) || isScaled(actual, target))) ||
  (actual.base === "个" && target.kind === "count") ||
  target.base.startsWith(`${actual.base}/`);

const isScaled = (one: Unit, other: Unit): boolean => one.kind !== "money" && one.kind !== "unit-price" && unscaled(one)?.factor.eq(other.factor) === true;
