/** The execution rate (预算执行率) and the points it earns. */
import { Big } from "big.js";
import type { ExecutionRow } from "../tables/table";
import { partOf } from "./points";
import { open, type Score } from "./score";

/** The budget an execution is measured by: the adjusted one, else that of the year's beginning. Null where there is none above nought. */
function budgetOf({ adjusted, budget }: ExecutionRow): Big | null {
  const field = adjusted ?? budget;
  return field?.value?.gt(0) ? field.value : null;
}

/** In percent, exact to twenty decimals; null without a budget or an executed amount. */
export function executionRate(row: ExecutionRow): Big | null {
  const budget = budgetOf(row);
  const executed = row.executed?.value;
  return budget && executed ? executed.times(100).div(budget) : null;
}

/** `most`: the points of the row, or of the method where the form leaves them unsaid. */
export function scoreExecution(row: ExecutionRow, most: Big): Score {
  const budget = budgetOf(row);
  const executed = row.executed?.value;
  const rate = executionRate(row);
  if (!budget || !executed || !rate) return open("no-amounts");
  return { kind: "points", points: partOf(most, executed, budget), derivation: { kind: "execution", weight: most, rate } };
}
