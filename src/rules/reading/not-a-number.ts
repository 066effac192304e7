/** reading/not-a-number: text where an amount, weight, percentage or score must stand. */
import { contains } from "../../sheet/range";
import { compact } from "../../sheet/text";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { both, wording } from "../wording";

export const notANumber = defineRule({
  scope: "table",
  meta: {
    id: "reading/not-a-number",
    severity: "error",
    name: both("应填数字", "Not a number"),
    basis: basis("form", "金额、权重、百分比、得分填数字", "Amounts, weights, percentages and scores are numbers"),
    fix: null,
    messages: {
      default: wording(
        ["这里应填数字，现为“{text}”", "这一格是金额、权重或百分比，读不出数。", "改成数字，单位写在表头里。"],
        ["A number is expected here, not “{text}”", "This cell holds an amount, a weight or a percentage, and no number can be read from it.", "Type a number; the unit belongs in the header."],
      ),
    },
  },
  *check({ table }) {
    const parts = [table.funding?.fiscal, table.funding?.other].flatMap((part) => part?.range ?? []);
    for (const problem of table.problems) {
      // 其他资金：无 says nought.
      const isNone = compact(problem.text) === "无" && parts.some((part) => contains(part, problem.range.top, problem.range.left));
      if (problem.kind === "not-a-number" && !isNone) yield { range: problem.range, message: "default", params: { text: problem.text } };
    }
  },
});
