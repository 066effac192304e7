/** A target rewritten with another sign or unit, as text to show and as the edit that would write it. */
import { cellAt } from "../../sheet/range";
import type { Comparator } from "../../target/target";
import type { Edit } from "../rule";
import type { TargetContext } from "./context";

interface Rewritten {
  readonly text: string;
  readonly edit: Edit;
}

const edit = (range: TargetContext["signRange"], from: string, to: string): Edit => ({ range: cellAt(range.top, range.left), from, to });

/** The target under another sign; sign columns take the sign alone. */
export function withSign(context: TargetContext, sign: Comparator): Rewritten {
  const { field, target } = context;
  const text = `${sign}${numberAndUnit(context, NO_BREAK)}`;
  return { text, edit: field.comparatorRange ? edit(field.comparatorRange, target.comparatorText, sign) : edit(field.range, field.text, `${sign}${numberAndUnit(context, "")}`) };
}

/** The target with a unit behind its number; unit columns take the unit alone. */
export function withUnit(context: TargetContext, unit: string): Rewritten {
  const { field, target } = context;
  const text = `${target.comparator ?? ""}${target.quantity?.text ?? ""}${unit}`;
  return field.unitRange ? { text, edit: edit(field.unitRange, target.quantity?.unit?.text ?? "", unit) } : { text, edit: edit(field.range, field.text, text) };
}

/** Keeps a figure and its unit on one line where they are shown; never written into a cell. */
const NO_BREAK = "\u00a0";

function numberAndUnit({ target }: TargetContext, blank: string): string {
  const { quantity } = target;
  if (!quantity) return target.text;
  const unit = quantity.unit?.normal ?? "";
  return `${quantity.text}${unit === "" || unit === "%" ? "" : blank}${unit}`;
}
