/** actual/just-above-target: most ＞ rows end exactly one above their targets (98 → 99). */
import { basis } from "../documents";
import { defineRule } from "../rule";
import { headerOf } from "../structure/blocks";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";
import { compared } from "./context";

/** One row is no pattern. */
const FEWEST = 2;

export const justAboveTarget = defineRule({
  scope: "table",
  meta: {
    id: "actual/just-above-target",
    severity: "info",
    name: both("多数实际值刚好多 1", "Actuals exactly one above"),
    basis: basis("evaluation", "自评结果真实，有资料佐证", "Self-evaluations are true and backed by evidence"),
    kinds: EVALUATIONS,
    fix: null,
    messages: {
      default: wording(
        ["{all} 条＞指标，{count} 条实际刚好多 1", "实际值都只比目标多 1，评审会问数从哪里来。", "保留问卷、台账等佐证；不是实测的改成实际数。"],
        ["{count} of {all} ＞ rows end exactly one above", "Each is only 1 above its target, and a reviewer will ask where the figures come from.", "Keep the evidence, and replace what was not measured."],
      ),
    },
  },
  *check({ table }) {
    const rows = table.indicators.flatMap((indicator) => {
      const one = compared(indicator);
      return one && one.target.target.comparator === "＞" && one.target.target.quantity && one.actual.target.quantity ? [one] : [];
    });
    const hits = rows.filter((one) => one.actual.target.quantity?.value.minus(one.target.target.quantity?.value ?? 0).eq(1));
    if (hits.length < FEWEST || hits.length * 2 <= rows.length) return;
    yield {
      range: headerOf(table, "actual"),
      message: "default",
      params: { count: hits.length, all: rows.length },
      related: hits.map((one) => one.actual.range),
    };
  },
});
