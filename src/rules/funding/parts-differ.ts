/** funding/parts-differ: total ≠ fiscal + other, exactly; a blank part is 0. */
import Big from "big.js";
import { isBlank } from "../../sheet/text";
import type { NumberField } from "../../tables/table";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { both, wording } from "../wording";

export const partsDiffer = defineRule({
  scope: "table",
  meta: {
    id: "funding/parts-differ",
    severity: "error",
    name: both("资金构成与总额不符", "Parts differ from the total"),
    basis: basis("form", "总额等于财政资金加其他资金", "The total is fiscal plus other funds"),
    kinds: ["goal", "self-evaluation", "overall-self-evaluation"],
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
    if (!funding?.total?.value || funding.hasFurtherParts) return;
    const { total, fiscal, other } = funding;
    if (!isGiven(fiscal) && !isGiven(other)) return;
    if (!isReadable(fiscal) || !isReadable(other)) return;
    const parts = [fiscal, other].map((part) => part?.value ?? new Big(0));
    const sum = parts.reduce((a, b) => a.plus(b), new Big(0));
    if (!total.value || sum.eq(total.value)) return;
    yield {
      range: total.range,
      message: "default",
      params: { total: total.text, sum: sum.toFixed(), fiscal: fiscal?.text || "0", other: other?.text || "0", difference: sum.minus(total.value).abs().toFixed() },
      related: [fiscal, other].flatMap((part) => (isGiven(part) && part ? [part.range] : [])),
    };
  },
});

const isGiven = (field: NumberField | null): boolean => field?.value !== null && field?.value !== undefined;
const isReadable = (field: NumberField | null): boolean => field === null || field.value !== null || isBlank(field.text) || /^[-—–−/]+$/u.test(field.text.trim());
