/** budget/function-economy: the same money by function (2080505) and by economic class (30108), where all of it is basic expenditure. */
import Big from "big.js";
import type { BudgetLine } from "../../tables/budget";
import type { TableHead } from "../../tables/table";
import { basis } from "../documents";
import { defineRule, type PlacedReport } from "../rule";
import { BUDGET_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { type Amount, amountAt, inPlaces, inYuan, printed, withUnit } from "./amounts";
import { wholeColumn } from "./balances";
import { codeTree } from "./codes";
import { diagnose } from "./diagnosis";
import { isOfGeneral } from "./other-money";
import { sheetOfTable } from "./places";
import { tableSets } from "./table-sets";

/** Economic class and the functional codes that hold the same contributions. */
const PAIRS: readonly (readonly [economic: string, functional: readonly string[]])[] = [
  ["30108", ["2080505"]],
  ["30110", ["2101101", "2101102"]],
  ["30111", ["2101103"]],
  ["30113", ["2210201"]],
];

export const functionEconomy = defineRule({
  scope: "heads",
  meta: {
    id: "budget/function-economy",
    severity: "info",
    name: both("功能科目与经济科目对不上", "Function and economic class disagree"),
    basis: basis("form", "养老、医疗、公积金按功能分类和按经济分类是同一笔钱", "Pension, medical and housing contributions are the same money by function and by class"),
    kinds: BUDGET_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["{name} {figure}，功能科目是 {other}", "表“{sheet}”里 {codes} 的基本支出是 {otherInUnit}，通常与{name}是同一笔钱，差 {difference}。", "核对两处；有一部分列在别的科目里的，不用改。"],
        ["{name} is {figure}, by function {other}", "The basic expenditure of {codes} on “{sheet}” is {otherInUnit}, usually the same money, off by {difference}.", "Check both; where part of it is booked elsewhere, leave it."],
      ),
    },
  },
  *check({ tables }) {
    const { isDoubtful } = diagnose(tables);
    for (const set of tableSets(tables)) {
      const [general, basic] = [set.get("general-expenditure"), set.get("basic-expenditure")];
      if (!general?.budget || !basic?.budget || !isOfGeneral(basic) || (general.budget.unit === null) !== (basic.budget.unit === null)) continue;
      for (const [economic, functional] of PAIRS) yield* compare(basic, economic, general, functional, isDoubtful);
    }
  },
});

const linesOf = (table: TableHead, code: string): BudgetLine[] => (table.budget && codeTree(table.budget))?.nodes.map((node) => node.line).filter((line) => line.code === code) ?? [];

function* compare(basic: TableHead, economic: string, general: TableHead, functional: readonly string[], isDoubtful: (amount: Amount) => boolean): Generator<PlacedReport> {
  const [line, ...more] = linesOf(basic, economic);
  const others = functional.map((code) => linesOf(general, code));
  const whole = wholeColumn(basic.budget?.columns ?? [], null);
  const column = general.budget?.columns.findIndex((one) => one.role === "basic") ?? -1;
  if (!line || more.length > 0 || others.every((found) => found.length === 0) || others.some((found) => found.length > 1) || whole === null || column < 0) return;
  const figure = amountAt(basic, line, whole);
  const parts = others.flat().map((one) => amountAt(general, one, column));
  const known = parts.filter((part) => part !== null);
  if (!figure || known.length < parts.length || [figure, ...known].some(isDoubtful)) return;
  const sum = known.reduce((total, part) => total.plus(inYuan(part)), new Big(0));
  if (figure.value.eq(0) || sum.eq(0)) return;
  const slack = [figure, ...known].reduce((total, one) => total.plus(one.half.times(one.scale)), new Big(0));
  const difference = inYuan(figure).minus(sum).abs();
  const [first] = known;
  if (difference.lte(slack) || !first) return;
  const other = inPlaces(sum.div(first.scale), general);
  yield {
    table: basic,
    range: figure.field.range,
    message: "default",
    params: {
      name: line.name?.text.trim() || economic,
      figure: printed(figure),
      codes: functional.filter((_, index) => others[index]?.length === 1).join("+"),
      other,
      otherInUnit: withUnit(other, general),
      sheet: sheetOfTable(general),
      difference: withUnit(inPlaces(difference.div(figure.scale), basic), basic),
    },
  };
}
