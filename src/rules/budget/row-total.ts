/** budget/row-total: 合计 of a row ≠ the sum of its columns. */
import { basis } from "../documents";
import { defineRule } from "../rule";
import { BUDGET_TABLES } from "../table-kinds";
import { both } from "../wording";
import { reportsOf } from "./sum-reports";
import { sumMessages } from "./sum-wording";

export const rowTotal = defineRule({
  scope: "heads",
  meta: {
    id: "budget/row-total",
    severity: "error",
    name: both("合计不等于各列之和", "Row total differs from its columns"),
    basis: basis("form", "每一行的合计等于它所含各列之和", "The total of a row is the sum of its columns"),
    kinds: BUDGET_TABLES,
    fix: null,
    messages: sumMessages("本行各列", "the columns of the row"),
  },
  check: ({ tables }) => reportsOf("row-total", tables),
});
