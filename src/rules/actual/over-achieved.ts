/** actual/over-achieved: 120 % of the target is shown, 130 % asks for a reason: explain it, or the target was too low. */
import { isBlank } from "../../sheet/text";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";
import { compared } from "./context";
import { excessPercent } from "./excess";

export const overAchieved = defineRule({
  scope: "indicator",
  meta: {
    id: "actual/over-achieved",
    severity: "warning",
    name: both("超额完成过多", "Far above the target"),
    basis: basis("evaluation", "超额较多的说明原因，目标偏低的下年调整", "Explain a large excess; raise a target that was too low"),
    kinds: EVALUATIONS,
    fix: null,
    messages: {
      default: wording(
        ["实际 {actual}，是目标的 {percent}%", "目标 {target}，超出较多，目标可能定低了。", "写明超额原因；下年把目标定得接近实际。"],
        ["The actual {actual} is {percent}% of the target", "The target was {target}; it may have been set too low.", "Explain the excess, and set next year's target nearer to it."],
      ),
    },
  },
  /** An excess that is explained is no more than shown. */
  *check({ indicator, method }) {
    const one = compared(indicator);
    const { shownFrom, reasonFrom } = method.overAchieved;
    const percent = excessPercent(indicator);
    if (!one || !percent || percent.lt(shownFrom)) return;
    yield {
      range: one.actual.range,
      message: "default",
      params: { actual: one.actual.text, target: one.target.target.text, percent: percent.round(1).toFixed() },
      related: [one.target.range],
      ...(percent.lt(reasonFrom) || !isBlank(indicator.reason?.text ?? "") ? { severity: "info" as const } : {}),
    };
  },
});
