/** score/over-weight: a score above its weight. */
import { basis } from "../documents";
import { defineRule } from "../rule";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";
import { scoredRows } from "./context";

export const scoreOverWeight = defineRule({
  scope: "table",
  meta: {
    id: "score/over-weight",
    severity: "error",
    name: both("得分高于分值", "Score above its weight"),
    basis: basis("evaluation", "各项得分最高不超过该指标分值", "No indicator earns more than its weight"),
    kinds: EVALUATIONS,
    fix: null,
    messages: {
      default: wording(
        ["得分 {score}，分值只有 {weight}", "指标“{name}”最多得 {weight} 分，多出 {excess} 分。", "核对得分和分值是不是填错行，改到不超过分值。"],
        ["Scored {score} of {weight}", "The indicator “{name}” can earn {weight} at most, {excess} less than written.", "Check that neither stands in the wrong row, and keep within the weight."],
      ),
    },
  },
  *check(subject) {
    for (const { indicator, weight, score } of scoredRows(subject)) {
      if (score.value.lte(weight) || !indicator.weight) continue;
      yield {
        range: score.range,
        message: "default",
        params: { score: score.text, weight: weight.toFixed(), name: indicator.level3?.text ?? "", excess: score.value.minus(weight).toFixed() },
        related: [indicator.weight.range],
      };
    }
  },
});
