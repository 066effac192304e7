/** budget/balance: on 收支总表 and 财政拨款收支总表 each total is the sum of its lines, and income equals expenditure. */
import { basis } from "../documents";
import { defineRule } from "../rule";
import { BUDGET_TABLES } from "../table-kinds";
import { both } from "../wording";
import { reportsOf } from "./sum-reports";
import { sumMessages } from "./sum-wording";

export const balance = defineRule({
  scope: "heads",
  meta: {
    id: "budget/balance",
    severity: "error",
    name: both("收支总表不平", "Balance does not balance"),
    basis: basis("disclosure", "收支总表各项加总等于合计，收入总计等于支出总计", "Lines add up to their totals, and income equals expenditure"),
    kinds: BUDGET_TABLES,
    fix: null,
    messages: sumMessages("各项", "its lines"),
  },
  check: ({ tables }) => reportsOf("balance", tables),
});
