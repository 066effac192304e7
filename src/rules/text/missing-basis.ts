/** text/missing-basis: the form asks for 指标值确定依据 and has none. */
import { remember } from "../../sheet/remember";
import { isBlank } from "../../sheet/text";
import { mayRest } from "../../sheet/work";
import type { Indicator } from "../../tables/table";
import { basis } from "../documents";
import { isDeclaredAbsent, isExecutionRow } from "../indicator-words";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";

export const missingBasis = defineRule({
  scope: "table",
  meta: {
    id: "text/missing-basis",
    severity: "warning",
    name: both("没有写指标值确定依据", "No basis for a target"),
    basis: basis("hebei", "指标值要有计划、标准、文件或历史数作依据", "A target rests on a plan, a standard, a document or earlier figures"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      row: wording(
        ["“{name}”没有写指标值确定依据", "指标值写了 {target}，没说这个数从哪里来。", "写出处：文件、标准、工作计划、上年数或调查问卷。"],
        ["“{name}” has no basis", "The target is {target}, and nothing says where it comes from.", "Name the document, standard, plan, last year's figure or survey."],
      ),
      table: wording(
        ["{count} 条指标没有写确定依据", "共 {total} 条指标，{count} 条的“{header}”是空的。", "逐条写出处：文件、标准、工作计划、上年数或调查问卷。"],
        ["{count} indicators have no basis", "Of {total} indicators {count} have nothing under “{header}”.", "Name for each the document, standard, plan, last year's figure or survey."],
      ),
    },
  },
  *check({ table }) {
    const column = table.columns.find(({ role }) => role === "basis");
    if (!column) return;
    const asked: Indicator[] = [];
    for (const [index, indicator] of table.indicators.entries()) {
      if (mayRest(index)) yield null;
      if (needsBasis(indicator)) asked.push(indicator);
    }
    const missing = asked.filter(({ basis: field }) => field !== null && isBlank(field.text));
    if (missing.length === 0) return;
    if (missing.length * 2 >= asked.length) {
      const params = { count: missing.length, total: asked.length, header: column.header.text };
      yield { range: column.header.range, message: "table", params, related: missing.flatMap(({ basis: field }) => (field ? [field.range] : [])) };
      return;
    }
    for (const { basis: field, level3, target } of missing) {
      if (field) yield { range: field.range, message: "row", params: { name: level3?.text ?? "", target: target?.text ?? "" } };
    }
  },
});

/** Rows that name an indicator and a target for it. */
const needsBasis = remember(
  (indicator: Indicator): boolean => !isBlank(indicator.level3?.text ?? "") && !isBlank(indicator.target?.text ?? "") && !isDeclaredAbsent(indicator) && !isExecutionRow(indicator),
);
