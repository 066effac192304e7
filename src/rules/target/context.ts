/** What the target rules look at: an indicator with a target, its class and its name. */
import type { IndicatorClass } from "../../profiles/levels";
import type { CellRange } from "../../sheet/range";
import type { Indicator, TargetField } from "../../tables/table";
import { classOf } from "../indicator-words";

export interface TargetContext {
  readonly field: TargetField;
  readonly target: TargetField["target"];
  readonly kind: IndicatorClass | null;
  /** The level-3 name; "" where the table has none. */
  readonly name: string;
  /** Where sign and unit stand: cells of their own, or the target's. */
  readonly signRange: CellRange;
  readonly unitRange: CellRange;
}

export function targetOf(indicator: Indicator): TargetContext | null {
  const field = indicator.target;
  if (!field) return null;
  return {
    field,
    target: field.target,
    kind: classOf(indicator),
    name: indicator.level3?.text ?? "",
    signRange: field.comparatorRange ?? field.range,
    unitRange: field.unitRange ?? field.range,
  };
}

/** Tables the target rules apply to. */
export const TARGET_KINDS = ["goal", "self-evaluation", "overall-self-evaluation"] as const;
