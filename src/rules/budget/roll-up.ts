/** budget/roll-up: a code ≠ the sum of its sub-codes, or 合计 ≠ the sum of the top codes. */
import { basis } from "../documents";
import { defineRule } from "../rule";
import { BUDGET_TABLES } from "../table-kinds";
import { both } from "../wording";
import { reportsOf } from "./sum-reports";
import { sumMessages } from "./sum-wording";

export const rollUp = defineRule({
  scope: "heads",
  meta: {
    id: "budget/roll-up",
    severity: "error",
    name: both("上级科目不等于下级之和", "Code differs from its sub-codes"),
    basis: basis("form", "合计等于各类之和，类等于款之和，款等于项之和", "The total is the sum of the classes, a class of its items, an item of its sub-items"),
    kinds: BUDGET_TABLES,
    fix: null,
    messages: sumMessages("下级科目", "the codes below"),
  },
  check: ({ tables }) => reportsOf("roll-up", tables),
});
