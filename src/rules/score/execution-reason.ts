/** score/execution-reason: an execution rate below 90 %, or a budget adjusted in the year, without a reason where the form asks for one. */
import { Big } from "big.js";
import { executionRate, scoredExecutionRow } from "../../scoring";
import { isBlank } from "../../sheet/text";
import type { ExecutionRow } from "../../tables/table";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";
import { shown } from "./context";

export const executionReason = defineRule({
  scope: "table",
  meta: {
    id: "score/execution-reason",
    severity: "warning",
    name: both("预算执行没有写原因", "Execution without a reason"),
    basis: basis("form", "执行率低于 90% 或年中调整预算的说明原因", "A rate below 90 %, or a budget adjusted in the year, is explained"),
    kinds: EVALUATIONS,
    fix: null,
    messages: {
      low: wording(
        ["执行率 {rate}%，没有写原因", "执行率低于 {below}%，原因一栏是空的。", "写明没有执行完的原因和下一步安排。"],
        ["The rate is {rate}%, and no reason is given", "It is below {below}%, and the reason is blank.", "State why the budget was not spent, and what comes next."],
      ),
      adjusted: wording(
        ["年中调整了预算，没有写原因", "年初预算 {budget}，调整后 {adjusted}，原因一栏是空的。", "写明追加或调减的依据和原因。"],
        ["The budget was adjusted, and no reason is given", "It was {budget} at first and {adjusted} after adjustment, and the reason is blank.", "State why it was raised or cut, and on what grounds."],
      ),
    },
  },
  *check({ table, method }) {
    const row = scoredExecutionRow(table);
    if (!row?.reason || !isBlank(row.reason.text) || hasReasonElsewhere(table.execution?.rows ?? [])) return;
    const { below, whenAdjusted } = method.executionReason;
    const rate = executionRate(row) ?? row.rate?.value;
    const related = [row.rate, row.executed, row.adjusted].flatMap((field) => (field?.value ? [field.range] : []));
    // A rate just below that shows as 90 % is none to hold against anybody.
    if (rate?.lt(below) && !rate.round(0, Big.roundHalfUp).eq(below)) {
      yield { range: row.reason.range, message: "low", params: { rate: shown(rate), below }, related };
      return;
    }
    const { budget, adjusted } = row;
    if (!budget?.value || !adjusted?.value || budget.value.eq(adjusted.value)) return;
    yield {
      range: row.reason.range,
      message: "adjusted",
      params: { budget: budget.text, adjusted: adjusted.text },
      related: [budget.range, adjusted.range],
      ...(whenAdjusted ? {} : { severity: "info" as const }),
    };
  },
});

/** The reason may stand beside the source of money it is about. */
const hasReasonElsewhere = (rows: readonly ExecutionRow[]): boolean => rows.some(({ reason }) => reason !== null && !isBlank(reason.text));
