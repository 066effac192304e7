/** Pairs unit costs with the counts they are paid for, by name or by unit; a pairing that is not evident is none. */
import { mayRest, type Work } from "../../sheet/work";
import type { Indicator, Table } from "../../tables/table";
import { classOf } from "../indicator-words";
import { totalCostOf } from "./total-cost";
import { countOf, type Count, isPaidOut, objectOf, type UnitCost, unitCostOf } from "./unit-costs";

export interface Pair {
  readonly cost: UnitCost;
  readonly count: Count;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  readonly costs: readonly UnitCost[];
  readonly counts: readonly Count[];
  /** Whether the table has further costs or periods, which no product explains: 场租费, 发放月数. */
  readonly hasOthers: boolean;
}

export function* pairsOf(table: Table): Work<Pairs> {
  const costs: UnitCost[] = [];
  const counts: Count[] = [];
  let hasOthers = false;
  for (const [index, indicator] of table.indicators.entries()) {
    if (mayRest(index)) yield null;
    const [cost, count] = [unitCostOf(indicator), countOf(indicator)];
    if (cost) costs.push(cost);
    if (count) counts.push(count);
    hasOthers ||= isOther(indicator);
  }
  const pairs: Pair[] = [];
  for (const [index, cost] of costs.entries()) {
    if (mayRest(index)) yield null;
    const count = partnerOf(cost, counts);
    if (count) pairs.push({ cost, count });
  }
  return { pairs, costs, counts, hasOthers };
}

function isOther(indicator: Indicator): boolean {
  const kind = classOf(indicator);
  const unit = indicator.target?.target.quantity?.unit?.kind;
  if (kind === "cost") return unit !== undefined && unit !== "rate" && unitCostOf(indicator) === null && totalCostOf(indicator) === null;
  return kind === "quantity" && (unit === "duration" || unit === "frequency" || unit === "money");
}

function partnerOf(cost: UnitCost, counts: readonly Count[]): Count | null {
  const counted = counts.filter((count) => (cost.per === null ? count.of === "人" || count.of === "户" : count.of === cost.per));
  const named = cost.subject === "" ? [] : counted.filter((count) => count.subject === cost.subject);
  const [first, ...others] = named;
  if (first) return others.length === 0 ? first : null;
  const [only, ...more] = counted;
  return only && more.length === 0 && cost.per !== null && maySpeakOfOne(cost, only) ? only : null;
}

/** A unit cost that names nothing of its own is that of the one thing counted; else one of the two names must hold the other. */
function maySpeakOfOne(cost: UnitCost, count: Count): boolean {
  const [ofCost, ofCount] = [objectOf(cost.subject), objectOf(count.subject)];
  const [costName, countName] = [cost.indicator.level3?.text ?? "", count.indicator.level3?.text ?? ""];
  if (ofCost === "") return !isPaidOut(costName) || isPaidOut(countName);
  return ofCost.length >= 2 && ofCount.length >= 2 && (ofCount.includes(ofCost) || ofCost.includes(ofCount));
}
