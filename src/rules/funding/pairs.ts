/** Pairs unit costs with the counts they are paid for, by name or by unit; a pairing that is not evident is none. */
import { put } from "../../sheet/grouped";
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
  for (const [index, indicator] of table.indicators.entries()) {
    if (mayRest(index)) yield null;
    const cost = unitCostOf(indicator);
    if (cost) costs.push(cost);
  }
  const counts: Count[] = [];
  let hasOthers = false;
  for (const [index, indicator] of costs.length === 0 ? [] : table.indicators.entries()) {
    if (mayRest(index)) yield null;
    const count = countOf(indicator);
    if (count) counts.push(count);
    hasOthers ||= isOther(indicator);
  }
  const counted = yield* countedBy(counts);
  const pairs: Pair[] = [];
  for (const [index, cost] of costs.entries()) {
    if (mayRest(index)) yield null;
    const count = partnerOf(cost, counted);
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

/** What is counted, by its unit, and by its unit and name. */
interface Counted {
  readonly of: (unit: string) => readonly Count[];
  readonly named: (unit: string, subject: string) => readonly Count[];
}

function* countedBy(counts: readonly Count[]): Work<Counted> {
  const known = new Map<string, Count[]>();
  for (const [index, count] of counts.entries()) {
    if (mayRest(index)) yield null;
    put(known, count.of, count);
    put(known, `${count.of}\n${count.subject}`, count);
  }
  return { of: (unit) => known.get(unit) ?? [], named: (unit, subject) => known.get(`${unit}\n${subject}`) ?? [] };
}

/** Whoever names no unit is paid by the head or the household. */
const HEADS = ["人", "户"] as const;

function partnerOf(cost: UnitCost, { of, named: ofName }: Counted): Count | null {
  const units = cost.per === null ? HEADS : [cost.per];
  const counted = firstTwo(units.map(of));
  const named = cost.subject === "" ? [] : firstTwo(units.map((unit) => ofName(unit, cost.subject)));
  const [first, ...others] = named;
  if (first) return others.length === 0 ? first : null;
  const [only, ...more] = counted;
  return only && more.length === 0 && cost.per !== null && maySpeakOfOne(cost, only) ? only : null;
}

/** One may be the partner, with two nothing is evident. */
const firstTwo = (lists: readonly (readonly Count[])[]): Count[] => lists.flatMap((list) => list.slice(0, 2)).slice(0, 2);

/** A unit cost that names nothing of its own is that of the one thing counted; else one of the two names must hold the other. */
function maySpeakOfOne(cost: UnitCost, count: Count): boolean {
  const [ofCost, ofCount] = [objectOf(cost.subject), objectOf(count.subject)];
  const [costName, countName] = [cost.indicator.level3?.text ?? "", count.indicator.level3?.text ?? ""];
  if (ofCost === "") return !isPaidOut(costName) || isPaidOut(countName);
  return ofCost.length >= 2 && ofCount.length >= 2 && (ofCount.includes(ofCost) || ofCost.includes(ofCount));
}
