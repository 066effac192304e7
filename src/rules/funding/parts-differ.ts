/** funding/parts-differ: total ≠ fiscal + other, exactly; a blank part is 0. */
import Big from "big.js";
import { compact, isBlank } from "../../sheet/text";
import type { Funding, NumberField } from "../../tables/table";
import { parseNumber } from "../../target";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";

export const partsDiffer = defineRule({
  scope: "table",
  meta: {
    id: "funding/parts-differ",
    severity: "error",
    name: both("资金构成与总额不符", "Parts differ from the total"),
    basis: basis("form", "总额等于财政资金加其他资金", "The total is fiscal plus other funds"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["总额 {total}，分项合计 {sum}", "财政资金 {fiscal} 加其他资金 {other} 等于 {sum}，与总额差 {difference}。", "核对三个数，改成相等。"],
        ["The total is {total}, the parts make {sum}", "Fiscal {fiscal} plus other {other} is {sum}, off by {difference}.", "Check the three figures."],
      ),
    },
  },
  *check({ table }) {
    const { funding } = table;
    const parts = funding && partsOf(funding);
    if (!funding?.total || !parts || parts.difference.eq(0)) return;
    const { total, fiscal, other } = funding;
    const { sum, difference } = parts;
    yield {
      range: total.range,
      message: "default",
      params: { total: total.text, sum: sum.toFixed(), fiscal: fiscal?.text || "0", other: other?.text || "0", difference: difference.abs().toFixed() },
      related: [fiscal, other].flatMap((part) => (isGiven(part) && part ? [part.range] : [])),
    };
  },
});

/** What fiscal and other funds make, and by how much that is above the total; null where the form does not say that they make it up. */
export function partsOf({ unit, total, fiscal, other, hasFurtherParts }: Funding): { readonly sum: Big; readonly difference: Big } | null {
  if (!total?.value || hasFurtherParts || (!isGiven(fiscal) && !isGiven(other))) return null;
  if (!isReadable(fiscal) || !isReadable(other) || [total, fiscal, other].some((field) => isInAnotherUnit(field, unit))) return null;
  const sum = [fiscal, other].reduce((all, part) => all.plus(part?.value ?? 0), new Big(0));
  // A form that names one part only leaves the rest of the total unsaid.
  if ((fiscal === null || other === null) && sum.lt(total.value)) return null;
  return { sum, difference: agreesAsShown(total, fiscal, other) ? new Big(0) : sum.minus(total.value) };
}

const isGiven = (field: NumberField | null): boolean => field?.value !== null && field?.value !== undefined;
const isReadable = (field: NumberField | null): boolean => field === null || field.value !== null || isBlank(field.text) || /^(?:[-—–−/]+|无)$/u.test(field.text.trim());

/** Linked cells may hold more decimals than they show; what is printed is what must add up. */
function agreesAsShown(total: NumberField, fiscal: NumberField | null, other: NumberField | null): boolean {
  const shown = [total, fiscal, other].map((field) => (field?.value ? parseNumber(field.text) : new Big(0)));
  const [whole, ...parts] = shown;
  return whole !== null && whole !== undefined && parts.every((part) => part !== null) && parts.reduce((sum, part) => sum.plus(part ?? 0), new Big(0)).eq(whole);
}

/** 80万 or 800000元 in a cell of a table in 万元. */
function isInAnotherUnit(field: NumberField | null, unit: string | null): boolean {
  const own = /(?:亿元?|万元?|元)$/u.exec(compact(field?.text ?? ""))?.[0];
  return own !== undefined && own !== unit;
}
