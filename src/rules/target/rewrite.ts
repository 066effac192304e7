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
  const { field, target, signRange } = context;
  if (signRange !== field.range) return { text: `${sign}${numberAndUnit(context, NO_BREAK)}`, edit: edit(signRange, target.comparatorText, sign) };
  const number = target.quantity?.text ?? "";
  const kept = amongWords(context, `${target.comparatorText}${number}`, `${sign}${number}`);
  return { text: kept ?? `${sign}${numberAndUnit(context, NO_BREAK)}`, edit: edit(field.range, field.text, kept ?? `${sign}${numberAndUnit(context, "")}`) };
}

/** The target with a unit behind its number; unit columns take the unit alone. */
export function withUnit(context: TargetContext, unit: string): Rewritten {
  const { field, target, unitRange } = context;
  const number = target.quantity?.text ?? "";
  const text = `${target.comparator ?? ""}${number}${unit}`;
  if (unitRange !== field.range) return { text, edit: edit(unitRange, "", unit) };
  const kept = amongWords(context, number, `${number}${unit}`) ?? text;
  return { text: kept, edit: edit(field.range, field.text, kept) };
}

/** The text with one piece of it replaced, where words stand around the number that must not be lost: 每人500元 → 每人≤500元. */
function amongWords({ field, target }: TargetContext, piece: string, by: string): string | null {
  const parts = target.words === "" ? [] : field.text.split(piece);
  return parts.length === 2 ? parts.join(by) : null;
}

/** Keeps a figure and its unit on one line where they are shown; never written into a cell. */
const NO_BREAK = "\u00a0";

function numberAndUnit({ target }: TargetContext, blank: string): string {
  const { quantity } = target;
  if (!quantity) return target.text;
  const unit = quantity.unit?.normal ?? "";
  return `${quantity.text}${/\d$/u.test(quantity.text) && unit !== "" && unit !== "%" ? blank : ""}${unit}`;
}
