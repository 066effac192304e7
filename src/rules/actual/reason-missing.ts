/** actual/reason-missing: an unmet indicator without a reason, in its row where the form has the column, else once for the table. */
import { isBlank } from "../../sheet/text";
import type { Table } from "../../tables/table";
import { basis } from "../documents";
import { isExecutionRow } from "../indicator-words";
import { defineRule } from "../rule";
import { headerOf } from "../structure/blocks";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";
import { compared } from "./context";

export const reasonMissing = defineRule({
  scope: "table",
  meta: {
    id: "actual/reason-missing",
    severity: "error",
    name: both("没有写偏差原因", "No reason given"),
    basis: basis("evaluation", "未完成的指标分析偏差原因，提出改进措施", "A missed target is explained, with what will be done"),
    kinds: EVALUATIONS,
    fix: null,
    messages: {
      row: wording(
        ["没有完成，也没有写原因", "指标“{name}”没有达到目标或没有得满分，原因一栏是空的。", "写明偏差原因和改进措施。"],
        ["Missed, and no reason given", "The indicator “{name}” missed its target or lost points, and the reason is blank.", "State the reason and what will be done."],
      ),
      table: wording(
        ["{count} 条没有完成，表上没有原因一栏", "没有完成的是{names}；评审会要求说明原因。", "在表后或自评报告里写明偏差原因和改进措施。"],
        ["{count} missed, and the form has no column for reasons", "Missed: {names}. Reviewers will ask why.", "Explain below the table or in the report."],
      ),
    },
  },
  *check({ table, method }) {
    const short = table.indicators.filter((indicator) => {
      const one = compared(indicator);
      if (isExecutionRow(indicator)) return false;
      return one?.state === "unmet" || (one?.state === "limit" && method.limit === "unmet") || losesPoints(indicator);
    });
    if (table.columns.some((column) => column.role === "reason")) {
      for (const { reason, level3 } of short) {
        if (reason && isBlank(reason.text)) yield { range: reason.range, message: "row", params: { name: level3?.text ?? "" } };
      }
      return;
    }
    if (short.length === 0) return;
    const names = short.map((indicator) => `“${indicator.level3?.text ?? ""}”`);
    yield { range: headerOf(table, "actual"), message: "table", params: { count: short.length, names }, severity: "info", related: short.flatMap((indicator) => indicator.actual?.range ?? []) };
  },
});

/** A weight or score shared by several rows says nothing of one of them. */
const losesPoints = ({ score, weight }: Table["indicators"][number]): boolean =>
  Boolean(score?.value && weight?.value && score.value.lt(weight.value) && score.range.bottom === weight.range.bottom);
