/** reading/number-as-text: an amount stored as text, which Excel leaves out of every sum. */
import { basis } from "../documents";
import { defineRule } from "../rule";
import { both, wording } from "../wording";

/** An exported table has all its figures as text: that is said once. */
const MOST_ONE_BY_ONE = 5;

export const numberAsText = defineRule({
  scope: "table",
  meta: {
    id: "reading/number-as-text",
    severity: "info",
    name: both("数字存成了文本", "Number stored as text"),
    basis: basis("form", "金额存为数字，合计公式才会算上", "Amounts are stored as numbers, or sums leave them out"),
    fix: "fix",
    messages: {
      default: wording(
        ["{text} 是文本格式的数字", "看上去是数，存的却是文本，求和公式会把它漏掉。", "把这一格改成数字格式再录入一次。"],
        ["{text} is a number stored as text", "It looks like a number but is stored as text, so sums leave it out.", "Turn the cell into a number."],
      ),
      many: wording(
        ["本表 {count} 个数是文本格式", "如 {text}：看上去是数，存的却是文本，求和公式会把它们漏掉。", "把这些格改成数字格式。"],
        ["{count} numbers of the table are stored as text", "Such as {text}: they look like numbers but are stored as text, so sums leave them out.", "Turn the cells into numbers."],
      ),
    },
  },
  /** 80万 may stand for 80 or for 800000 where amounts are in 万元: that is for the user to say. */
  *check({ table }) {
    const found = table.problems.filter((problem) => problem.kind === "number-as-text" && !/\p{Script=Han}/u.test(problem.text));
    const [first, ...others] = found;
    if (first && found.length > MOST_ONE_BY_ONE) {
      yield {
        range: first.range,
        message: "many",
        params: { text: first.text, count: found.length },
        related: others.map((problem) => problem.range),
        fix: { kind: "fix", edits: found.flatMap(({ range, text, value }) => (value === null ? [] : [{ range, from: text, to: value }])) },
      };
      return;
    }
    for (const problem of found) {
      yield {
        range: problem.range,
        message: "default",
        params: { text: problem.text },
        ...(problem.value === null ? {} : { fix: { kind: "fix", edits: [{ range: problem.range, from: problem.text, to: problem.value }] } as const }),
      };
    }
  },
});
