/** What the target rules look at: an indicator with a target, its class and its name. */
import type { IndicatorClass } from "../../profiles/levels";
import type { CellRange } from "../../sheet/range";
import { findQuantities } from "../../target";
import type { Indicator, TargetField } from "../../tables/table";
import { compact } from "../../sheet/text";
import { classOf, isDeclaredAbsent } from "../indicator-words";
import { remember } from "../../sheet/remember";

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

/** Null where the table has no targets, or the row only says that its class does not apply. */
export const targetOf = remember((indicator: Indicator): TargetContext | null => {
  const field = indicator.target;
  if (!field || isDeclaredAbsent(indicator)) return null;
  const { comparatorText, quantity } = field.target;
  return {
    field,
    target: field.target,
    kind: classOf(indicator),
    name: indicator.level3?.text ?? "",
    signRange: stands(comparatorText, field) ? field.range : (field.comparatorRange ?? field.range),
    unitRange: stands(quantity?.unit?.text ?? "", field) ? field.range : (field.unitRange ?? field.range),
  };
});

/** Whether a sign or unit is typed into the value cell itself, also where there is a column for it. */
const stands = (part: string, field: TargetField): boolean => part !== "" && compact(field.text).includes(compact(part));

/** A sentence that names figures or a time, though not as one quantity: 3月底前30%，12月底前100%. */
export const namesMeasure = (target: TargetField["target"]): boolean => target.isTime || findQuantities(target.text).length > 0;
