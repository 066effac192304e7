/** budget/three-public: a subtotal or the total of “三公” that is blank or unequal to its lines. */
import Big from "big.js";
import { cellAt } from "../../sheet/range";
import type { ThreePublicItem } from "../../tables/budget";
import type { TableHead } from "../../tables/table";
import { basis } from "../documents";
import { defineRule, type Edit, type PlacedReport } from "../rule";
import { BUDGET_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { type Amount, calculation, inPlaces, isFilled, printed } from "./amounts";
import { diagnose, EXACT_SUMS } from "./diagnosis";
import { judge } from "./equations";
import { saysRounded } from "./rounding-note";
import { comesTo, COMPOSITES, filledUnder, linesMake, readingsOf, type Series, seriesOf } from "./three-public-figures";

export const threePublic = defineRule({
  scope: "heads",
  meta: {
    id: "budget/three-public",
    severity: "error",
    name: both("三公经费合计有误", "Three public expenses do not add up"),
    basis: basis("disclosure", "三公经费分项列示，小计、合计等于各项之和", "The three public expenses are listed item by item, with their subtotals and total"),
    kinds: BUDGET_TABLES,
    fix: "suggestion",
    messages: {
      blank: wording(
        ["{name}空着，各项相加是 {sum}", "表里填了 {calculation}，“{name}”却没有填。", "填上 {sum}。"],
        ["{name} is blank; its lines make {sum}", "The lines hold {calculation}, yet {name} is not filled in.", "Fill in {sum}."],
      ),
      default: wording(
        ["{name} {figure}，各项相加是 {sum}", "各项相加：{calculation}，与 {figure} 差 {difference}。", "核对“{name}”和各项，改到相等。"],
        ["{name} is {figure}; its lines make {sum}", "Added up: {calculation}, off {figure} by {difference}.", "Check {name} and its lines until they agree."],
      ),
    },
  },
  *check({ tables }) {
    const isNoted = tables.some(saysRounded);
    const { isRounded, exactSums } = diagnose(tables);
    const isAlone = tables.filter((table) => table.kind === "budget").length === 1;
    const isExact = (isAlone || exactSums >= EXACT_SUMS) && !isRounded;
    for (const table of tables.filter((one) => one.budgetType === "three-public")) {
      const all = seriesOf(table);
      for (const item of COMPOSITES) {
        const wrong = all.map((series) => wrongIn(series, item)).filter((one) => one !== null).filter((one) => !(isNoted && one.isRounding));
        const [first] = wrong;
        if (first) yield reportOf(table, first, wrong, isExact);
      }
    }
  },
});

interface Wrong {
  readonly amount: Amount;
  readonly parts: readonly Amount[];
  readonly sum: Big;
  /** False where the form leaves open what the total holds. */
  readonly isClear: boolean;
  readonly isRounding: boolean;
}

function wrongIn(series: Series, item: ThreePublicItem): Wrong | null {
  const amount = series.amounts.get(item);
  const sums = readingsOf(series, item).map((reading) => ({ reading, sum: reading.reduce((total, part) => total.plus(comesTo(series, part)), new Big(0)) }));
  const [usual] = sums;
  if (!amount || !usual) return null;
  const verdicts = sums.map(({ reading, sum }) => verdictOf(amount, filledUnder(series, reading), sum));
  // A subtotal that is off speaks for itself, not the total above it too.
  const byLines = sums.map(({ reading }) => reading.reduce((total, part) => total.plus(linesMake(series, part)), new Big(0)));
  if (verdicts.includes("holds") || byLines.some((sum) => sum.eq(amount.value))) return null;
  return {
    amount,
    parts: filledUnder(series, usual.reading),
    sum: usual.sum,
    isClear: series.amounts.has("three") || sums.every(({ sum }) => sum.eq(usual.sum)),
    isRounding: verdicts.includes("rounding"),
  };
}

function verdictOf(total: Amount, parts: readonly Amount[], sum: Big): "holds" | "rounding" | "fails" {
  if (total.value.eq(sum)) return "holds";
  return judge({ kind: "roll-up", total, parts, group: "", isCertain: true }).verdict;
}

/** `isExact`: nothing else in the workbook is off by rounding. */
function reportOf(table: TableHead, first: Wrong, wrong: readonly Wrong[], isExact: boolean): PlacedReport {
  const { amount, parts } = first;
  const sum = inPlaces(first.sum, table);
  return {
    table,
    range: amount.field.range,
    message: isFilled(amount.field) ? "default" : "blank",
    params: { name: amount.label, figure: printed(amount), sum, calculation: calculation(parts, sum), difference: inPlaces(first.sum.minus(amount.value).abs(), table) },
    related: [...parts, ...wrong.slice(1).map((one) => one.amount)].map((one) => one.field.range),
    ...(first.isRounding ? { severity: isExact ? "warning" : "info" } : {}),
    ...(wrong.every((one) => one.isClear) ? { fix: { kind: "suggestion", edits: wrong.map(editOf) } } : {}),
  };
}

function editOf({ amount: { field }, sum }: Wrong): Edit {
  return { range: cellAt(field.range.top, field.range.left), from: field.text, to: sum.toNumber() };
}
