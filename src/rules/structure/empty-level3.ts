/** structure/empty-level3: a row with a target but no 三级指标. */
import { isBlank } from "../../sheet/text";
import { basis } from "../documents";
import { isExecutionRow } from "../indicator-words";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";

export const emptyLevel3 = defineRule({
  scope: "indicator",
  meta: {
    id: "structure/empty-level3",
    severity: "error",
    name: both("三级指标为空", "Empty level-3 indicator"),
    basis: basis("targets", "有指标值就要有对应的三级指标", "A target belongs to a named indicator"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["有指标值，没有三级指标", "指标值写了 {target}，却没写考核的是什么。", "补上三级指标的名称。"],
        ["A target without an indicator", "The target says {target}, but not of what.", "Name the level-3 indicator."],
      ),
    },
  },
  *check({ indicator }) {
    const { level3, target } = indicator;
    if (isExecutionRow(indicator)) return;
    if (level3 && isBlank(level3.text) && target && !isBlank(target.text)) yield { range: level3.range, message: "default", params: { target: target.text } };
  },
});
