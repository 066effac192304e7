/** An indicator with target and actual, compared. */
import { type Met, meets } from "../../target";
import { isBlank } from "../../sheet/text";
import type { CellRange } from "../../sheet/range";
import type { Indicator, Table, TargetField } from "../../tables/table";
import { remember } from "../remember";
import { classOf, isDeclaredAbsent, isExecutionRow, lessIsBetter } from "../indicator-words";

export interface Compared {
  readonly indicator: Indicator;
  readonly target: TargetField;
  readonly actual: TargetField;
  readonly comparison: Met;
  readonly name: string;
}

/** Null where target or actual is missing or says nothing, where the class is said not to apply, and for the execution rate, which is scored by itself. */
export const compared = remember((indicator: Indicator): Compared | null => {
  const { target, actual } = indicator;
  if (!target || !actual || isDeclaredAbsent(indicator) || isExecutionRow(indicator) || isBlank(actual.text) || target.target.form === "empty" || target.target.form === "placeholder") return null;
  return { indicator, target, actual, comparison: meets(target.target, actual.target), name: indicator.level3?.text ?? "" };
});

/** Short of the target, where that is certain. A ＝ or a range that is passed is no shortfall: more delivered, less spent, or sooner done. */
export function isUnmet({ indicator, target, comparison }: Compared): boolean {
  if (comparison.met !== false || comparison.boundary) return false;
  if (target.target.comparator !== "＝" && target.target.comparator !== null) return true;
  const { ratio } = comparison;
  if (ratio === null || (target.target.comparator === null && target.target.form !== "range")) return false;
  const kind = classOf(indicator);
  const less = kind === "cost" || (kind === "timeliness" && target.target.quantity?.unit?.kind !== "rate") || lessIsBetter(indicator.level3?.text ?? "");
  return less ? ratio.gt(1) : ratio.lt(1);
}

/** Where a finding about a whole self-evaluation points: the header of its last column. */
export const lastHeader = (table: Table): CellRange => table.columns.at(-1)?.header.range ?? table.header ?? table.range;
