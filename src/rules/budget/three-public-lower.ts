/** budget/three-public-lower: a “三公” item below the same item in the basic expenditure of the general budget. */
import Big from "big.js";
import type { ThreePublicItem } from "../../tables/budget";
import type { TableHead } from "../../tables/table";
import { basis } from "../documents";
import { defineRule, type PlacedReport } from "../rule";
import { BUDGET_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { type Amount, amountAt, inPlaces, inYuan, isFilled, withUnit } from "./amounts";
import { wholeColumn } from "./balances";
import { codeTree } from "./codes";
import { diagnose } from "./diagnosis";
import { isOfGeneral } from "./other-money";
import { placeOf, sheetOfTable } from "./places";
import { tableSets } from "./table-sets";
import { comesTo, readingsOf, type Series, seriesOf } from "./three-public-figures";

/** Each item and the economic codes of the same spending. */
const CODES: readonly (readonly [ThreePublicItem, readonly string[]])[] = [
  ["abroad", ["30212"]],
  ["reception", ["30217"]],
  ["vehicle-running", ["30231"]],
  ["vehicle-purchase", ["31013"]],
];

export const threePublicLower = defineRule({
  scope: "heads",
  meta: {
    id: "budget/three-public-lower",
    severity: "warning",
    name: both("三公经费少于基本支出", "Three public expenses below basic expenditure"),
    basis: basis("disclosure", "三公经费包含基本支出和项目支出里的同类费用", "The three public expenses hold those of basic and of project expenditure"),
    kinds: BUDGET_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["{name} {figure}，基本支出里已有 {other}", "表“{sheet}”的 {cell}（{codes}）是 {otherInUnit}，三公经费表只有 {figureInUnit}；三公经费包含基本支出，不会比它少。", "核对两张表；科目里有不属于三公经费的，在表下说明。"],
        ["{name} is {figure}, basic expenditure alone {other}", "{cell} of “{sheet}” ({codes}) has {otherInUnit}, this table {figureInUnit}; it should hold basic expenditure and more.", "Check both tables; where the code holds other spending, say so below the table."],
      ),
    },
  },
  *check({ tables }) {
    const { isDoubtful } = diagnose(tables);
    for (const set of tableSets(tables)) {
      const [three, basic] = [set.get("three-public"), set.get("basic-expenditure")];
      if (!three?.budget || !basic?.budget || !isOfGeneral(basic) || !areComparable(three, basic) || !three.budget.threePublic.some((figure) => isFilled(figure.amount))) continue;
      const series = generalSeries(three);
      if (series) for (const [item, codes] of CODES) yield* compare(three, series, item, basic, codes, isDoubtful);
    }
  },
});

const areComparable = (a: TableHead, b: TableHead): boolean => a.budget?.unit !== null && b.budget?.unit !== null && (a.year === null || b.year === null || a.year === b.year);

/** The series that holds at least the money of the general budget of this year; null where that is not clear. */
function generalSeries(table: TableHead): Series | null {
  const own = seriesOf(table).filter(({ name }) => !/上年|去年|决算|执行|增减|比|基金|国有资本|专户|其他/u.test(name) && !isOfAnotherYear(name, table.year));
  const general = own.find(({ name }) => /一般公共/u.test(name));
  return general ?? (own.length === 1 ? (own[0] ?? null) : (own.find(({ name }) => /合计|总计/u.test(name)) ?? null));
}

function isOfAnotherYear(series: string, year: number | null): boolean {
  const named = /20\d\d/u.exec(series)?.[0];
  return named !== undefined && Number(named) !== year;
}

function* compare(three: TableHead, series: Series, item: ThreePublicItem, basic: TableHead, codes: readonly string[], isDoubtful: (amount: Amount) => boolean): Generator<PlacedReport> {
  const amount = series.amounts.get(item);
  const whole = wholeColumn(basic.budget?.columns ?? [], null);
  const lines = (basic.budget && codeTree(basic.budget))?.nodes.map((node) => node.line).filter((line) => codes.includes(line.code)) ?? [];
  const [line, ...more] = lines;
  const other = line && whole !== null && more.length === 0 ? amountAt(basic, line, whole) : null;
  if (!amount || !other || [amount, other].some(isDoubtful) || hasOtherHome(series, item)) return;
  const own = comesTo(series, item).times(amount.scale);
  const slack = [amount, other].reduce((sum, one) => sum.plus(one.half.times(one.scale)), new Big(0));
  if (inYuan(other).minus(own).lte(slack)) return;
  const figure = inPlaces(comesTo(series, item), three);
  const inOurs = inPlaces(inYuan(other).div(amount.scale), three);
  yield {
    table: three,
    range: amount.field.range,
    message: "default",
    params: {
      name: amount.label,
      figure,
      other: inOurs,
      codes: codes.join("+"),
      sheet: sheetOfTable(basic),
      cell: placeOf(other.field),
      figureInUnit: withUnit(figure, three),
      otherInUnit: withUnit(inPlaces(other.value, basic), basic),
    },
  };
}

/** A blank line whose heading above it holds the figure: the split is missing, not the money. */
function hasOtherHome(series: Series, item: ThreePublicItem): boolean {
  const own = series.amounts.get(item);
  if (own && !own.value.eq(0)) return false;
  const vehicles = series.amounts.get("vehicles");
  return item.startsWith("vehicle-") && vehicles !== undefined && !vehicles.value.eq(0) && readingsOf(series, "vehicles").length > 0 && !partsFilled(series);
}

const partsFilled = (series: Series): boolean => (["vehicle-purchase", "vehicle-running"] as const).some((part) => series.amounts.get(part)?.value.eq(0) === false);
