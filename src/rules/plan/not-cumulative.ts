/** plan/not-cumulative: shares that add up to 100 instead of a running sum. */
import { cellAt } from "../../sheet/range";
import { basis } from "../documents";
import { defineRule, type Edit } from "../rule";
import { both, wording } from "../wording";
import { filled, isInPercent, textsOf, PLAN_KINDS, runningSums } from "./figures";

export const notCumulative = defineRule({
  scope: "table",
  meta: {
    id: "plan/not-cumulative",
    severity: "error",
    name: both("支出计划不是累计数", "Plan not cumulative"),
    basis: basis("hebei", "资金支出计划（%）填累计百分比", "The spending plan is in cumulative percent"),
    kinds: PLAN_KINDS,
    fix: "fix",
    messages: {
      default: wording(
        ["支出计划是分段数，应填累计数", "{values} 加起来是 100，是各段的比例，不是累计。", "逐段相加，填 {sums}。"],
        ["Shares where cumulative percent belongs", "{values} add up to 100: they are shares of each period.", "Add them up as you go: {sums}."],
      ),
    },
  },
  *check({ table }) {
    const { plan } = table;
    if (!plan || plan.reads !== "share" || !isInPercent(plan)) return;
    const figures = filled(plan);
    const last = figures.at(-1);
    if (!last) return;
    const sums = runningSums(figures.map(({ value }) => value));
    const edits: Edit[] = [];
    for (const [index, { checkpoint, value }] of figures.entries()) {
      const sum = sums[index];
      const { range, text } = checkpoint.value;
      if (sum && !sum.eq(value)) edits.push({ range: cellAt(range.top, range.left), from: text, to: /[%％]/u.test(text) ? `${sum.toFixed()}%` : sum.toNumber() });
    }
    yield {
      range: last.checkpoint.value.range,
      message: "default",
      params: { values: textsOf(figures), sums: sums.map((one) => one.toFixed()) },
      related: figures.slice(0, -1).map((figure) => figure.checkpoint.value.range),
      quote: textsOf(figures).join("、"),
      fix: { kind: "fix", edits },
    };
  },
});
