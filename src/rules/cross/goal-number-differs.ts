/** cross/goal-number-differs: a quantity of the goal text against the indicator of the same thing. */
import { cellAddress } from "../../sheet/range";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { goalQuantitiesOf } from "./goal-quantities";

export const goalNumberDiffers = defineRule({
  scope: "table",
  meta: {
    id: "cross/goal-number-differs",
    severity: "warning",
    name: both("目标里的数与指标不一致", "Goal and indicator differ"),
    basis: basis("targets", "绩效指标与绩效目标一致", "Indicators agree with the goals"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["目标写“{said}”，指标是“{target}”", "绩效目标说“{clause}”，而 {cell} 的指标“{name}”是“{target}”。", "核对哪个数对，改成一致。"],
        ["The goals say {said}, the indicator {target}", "The goals say “{clause}”; the indicator “{name}” in {cell} says {target}.", "Find out which is right and make them agree."],
      ),
    },
  },
  *check({ table }) {
    const found = yield* goalQuantitiesOf(table);
    for (const { mention, indicator } of found?.contradictions ?? []) {
      const { target, level3 } = indicator;
      if (!found || !target) continue;
      const params = { said: mention.text, target: target.target.text, clause: mention.clause, name: level3?.text ?? "", cell: cellAddress(target.range.top, target.range.left) };
      yield { range: found.field.range, message: "default", params, related: [target.range], quote: mention.clause };
    }
  },
});
