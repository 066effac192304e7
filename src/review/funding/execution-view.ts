/** What was spent of the budget (预算执行情况), by source, on a self-evaluation. */
import { executionRate } from "../../scoring";
import type { CellRange } from "../../sheet/range";
import type { Execution, ExecutionRow } from "../../tables/table";
import { type MoneyCell, moneyCell } from "./money-cell";

export interface ExecutionLine {
  readonly label: string;
  readonly isTotal: boolean;
  /** What the rate is measured by: the adjusted budget, else that of the year's beginning; null where the row has no place for it. */
  readonly budget: MoneyCell | null;
  readonly executed: MoneyCell | null;
  /** Percent, two decimals; null while it cannot be worked out. */
  readonly rate: string | null;
  /** The row's own name. */
  readonly range: CellRange;
}

export interface ExecutionView {
  readonly unit: string | null;
  /** Whether the budgets are adjusted ones (全年预算数). */
  readonly isAdjusted: boolean;
  readonly lines: readonly ExecutionLine[];
  readonly places: readonly CellRange[];
}

export function executionView({ unit, label, rows }: Execution): ExecutionView {
  const shown = rows.filter((row) => row.budget !== null || row.adjusted !== null || row.executed !== null);
  return {
    unit,
    isAdjusted: rows.some(({ adjusted }) => adjusted !== null),
    lines: shown.map(lineOf),
    places: [label, ...rows.flatMap(({ budget, adjusted, executed, rate }) => [budget, adjusted, executed, rate].flatMap((field) => (field ? [field.range] : [])))],
  };
}

function lineOf(row: ExecutionRow): ExecutionLine {
  const budget = row.adjusted ?? row.budget;
  return {
    label: row.label.text.replace(/[:：]\s*$/u, "").trim(),
    isTotal: row.source === "total",
    budget: budget && moneyCell(budget),
    executed: row.executed && moneyCell(row.executed),
    rate: executionRate(row)?.toFixed(2) ?? null,
    range: row.label.range,
  };
}
