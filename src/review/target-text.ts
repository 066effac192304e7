/** A target or an actual as a face shows it. */
import type { TargetField } from "../tables/table";

/** "＜4 月", "≥95%"; as written where it is more than a figure. */
export function targetText(field: TargetField | null): string {
  if (!field) return "";
  const { form, comparator, quantity, words, text } = field.target;
  if (form !== "quantity" || !quantity || words !== "") return text.trim();
  const unit = quantity.unit?.text ?? "";
  return `${comparator ?? ""}${quantity.text}${/^[%‰]?$/u.test(unit) ? "" : "\u00a0"}${unit}`;
}
