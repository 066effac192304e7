/** actual/missing: no actual value; 0 is one. */
import { isBlank } from "../../sheet/text";
import { basis } from "../documents";
import { isDeclaredAbsent } from "../indicator-words";
import { defineRule } from "../rule";
import { headerOf } from "../structure/blocks";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";

export const actualMissing = defineRule({
  scope: "table",
  meta: {
    id: "actual/missing",
    severity: "error",
    name: both("没有实际完成值", "No actual value"),
    basis: basis("evaluation", "自评逐项填实际完成值", "A self-evaluation states the actual value of each indicator"),
    kinds: EVALUATIONS,
    fix: null,
    messages: {
      row: wording(
        ["没有填实际完成值", "指标“{name}”做到多少没有写，没法评分。", "填上实际数；一点没做的填 0。"],
        ["The actual value is blank", "Nothing says how far “{name}” got, so it cannot be scored.", "Fill in the figure; 0 where nothing was done."],
      ),
      column: wording(
        ["实际完成值一列都没有填", "{count} 条指标都没有实际完成值。", "逐条填上实际数。"],
        ["The actual column is empty", "None of the {count} indicators has an actual value.", "Fill in each of them."],
      ),
    },
  },
  *check({ table }) {
    const fields = table.indicators.flatMap((indicator) => (indicator.actual && !isDeclaredAbsent(indicator) ? [{ field: indicator.actual, name: indicator.level3?.text ?? "" }] : []));
    const missing = fields.filter(({ field }) => isBlank(field.text));
    if (missing.length > 1 && missing.length === fields.length) {
      yield { range: headerOf(table, "actual"), message: "column", params: { count: fields.length } };
      return;
    }
    for (const { field, name } of missing) yield { range: field.range, message: "row", params: { name } };
  },
});
