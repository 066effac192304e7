/** structure/wrong-class: an output counted as a benefit, or an input as an output, where the name leaves no doubt. */
import { indicatorClass } from "../../profiles/levels";
import { compact } from "../../sheet/text";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";

/** How far the work got, not what came of it. */
const OUTPUT_NAME = /(?:完成率|到位率|执行率|支出率|支付率|开工率|竣工率|发放率)$/u;
/** Money put in, not something delivered. */
const INPUT_NAME = /(?:资金|经费|预算)(?:投入|总额|总量|规模|额度|金额|到位率)$/u;

export const wrongClass = defineRule({
  scope: "indicator",
  meta: {
    id: "structure/wrong-class",
    severity: "info",
    name: both("指标归类不当", "Indicator in the wrong class"),
    basis: basis("targets", "产出是做了什么，效益是带来什么", "Outputs are what was done, benefits what came of it"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      output: wording(
        ["“{name}”是产出，不是效益", "它说的是工作做了多少，没有说带来什么变化。", "移到产出指标下，这里换成真正的效益。"],
        ["“{name}” is an output, no benefit", "It says how much was done, not what came of it.", "Move it to the outputs and name the benefit here."],
      ),
      input: wording(
        ["“{name}”是投入，不是产出", "它说的是花多少钱，没有说做成多少事。", "数量指标写做成的数量，金额放到成本指标。"],
        ["“{name}” is an input, no output", "It says how much money goes in, not what is delivered.", "Count what is delivered; put the money under cost."],
      ),
    },
  },
  *check({ indicator }) {
    const { level3 } = indicator;
    if (!level3) return;
    const kind = indicatorClass(indicator.level2?.text ?? null, indicator.level1?.text ?? null);
    const name = compact(level3.text).replace(/\(.*\)$/u, "");
    if (kind === "benefit" && OUTPUT_NAME.test(name)) yield { range: level3.range, message: "output", params: { name: level3.text } };
    if (kind === "quantity" && INPUT_NAME.test(name)) yield { range: level3.range, message: "input", params: { name: level3.text } };
  },
});
