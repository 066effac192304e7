/** funding/standard-times-count: unit cost × count (× periods) against the fund, with the calculation shown. */
import Big from "big.js";
import { compact } from "../../sheet/text";
import { mayRest, type Work } from "../../sheet/work";
import type { Indicator, Table } from "../../tables/table";
import { basis } from "../documents";
import { defineRule, type Report } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { hasLongTerm, isOverall } from "../table-scope";
import { both, wording } from "../wording";
import { amountIn, type Fund, fundOf } from "./fund";
import { type Product, productOf, type Side } from "./multiply";
import { pairsOf } from "./pairs";
import { periodCostOf } from "./period-cost";

/** Figures are rounded; what lies closer is no contradiction. */
const TOLERANCE = 0.005;
/** Several times the fund: the fund is only a share of what is paid, or the unit cost is of something else. */
const OUT_OF_SIGHT = 5;
/** Less than this share of the fund is left unexplained. */
const CLEARLY_BELOW = 0.95;

export const standardTimesCount = defineRule({
  scope: "table",
  meta: {
    id: "funding/standard-times-count",
    severity: "warning",
    name: both("标准乘数量与预算不符", "Unit cost times count"),
    basis: basis("targets", "绩效目标与预算资金相匹配", "Targets match the money they are given"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      above: wording(
        ["{sum} 元 = {amount}，超预算 {budget}", "按指标里的标准和数量算，{sum} = {yuan} 元，合 {amount}，预算数只有 {budget}。", "核对标准、数量和预算数，改到算得平。"],
        ["{sum} 元 = {amount}, above {budget}", "By the unit costs and counts of the indicators, {sum} = {yuan} 元 or {amount}; the budget is only {budget}.", "Check unit cost, count and budget until they agree."],
      ),
      limit: wording(
        ["按上限 {sum} 元 = {amount}，超预算", "按数量的下限和标准的上限算是 {yuan} 元，合 {amount}，预算数是 {budget}。", "标准定得过宽时改小；按实际发放不会超的，可以不改。"],
        ["At the limit {sum} 元 = {amount}, above the budget", "The lowest count at the highest unit cost is {yuan} 元 or {amount}; the budget is {budget}.", "Lower a unit cost that leaves too much room; leave it if what is paid stays within the budget."],
      ),
      below: wording(
        ["{sum} 元 = {amount}，预算是 {budget}", "按指标里的标准和数量算，{sum} = {yuan} 元，合 {amount}，比预算数 {budget} 少 {difference}。", "核对标准和数量；还有别的支出，补上相应的指标。"],
        ["{sum} 元 = {amount}, the budget is {budget}", "By the unit costs and counts of the indicators, {sum} = {yuan} 元 or {amount}, {difference} less than the budget of {budget}.", "Check unit cost and count; add indicators for whatever else is paid."],
      ),
      periods: wording(
        ["{times} × {each} = {amount}，超预算", "指标“{name}”每期不超过 {each}，一年 {times} {period}就是 {amount}，预算数只有 {budget}。", "把每期的控制数改到全年不超预算。"],
        ["{times} × {each} = {amount}, above {budget}", "The cost “{name}” allows {each} a period, which is {amount} over a year ({times} {period}); the budget is only {budget}.", "Lower the figure so that the year stays within the budget."],
      ),
    },
  },
  *check({ table }) {
    const fund = fundOf(table);
    if (!fund || hasLongTerm(table)) return;
    yield* checkPeriods(table, fund);
    const pairs = yield* pairsOf(table);
    if (pairs.pairs.length === 0 || isShareOfMore(table) || (yield* isJointlyPaid(table))) return;
    for (const side of ["target", "actual"] as const) {
      const product = productOf(pairs, side);
      const report = product && (aboveFund(product, side, fund) ?? (isPaidOutInFull(table, product) ? belowFund(product, side, fund) : null));
      if (report) {
        yield report;
        return;
      }
    }
  },
});

const isAbove = (amount: Big, fund: Fund): boolean => amount.gt(fund.ceiling.times(1 + TOLERANCE)) && (amount.lte(fund.ceiling.times(OUT_OF_SIGHT)) || hasNoughtsTooMany(amount, fund));

/** Exactly ten, a hundred or a thousand times the fund: likely a slip of the keyboard. */
const hasNoughtsTooMany = (amount: Big, { amount: fund }: Fund): boolean => [10, 100, 1000].some((times) => amount.eq(fund.times(times)));

function* checkPeriods(table: Table, fund: Fund): Generator<Report | null> {
  let isShorter: boolean | null = null;
  for (const [index, indicator] of table.indicators.entries()) {
    if (mayRest(index)) yield null;
    const cost = periodCostOf(indicator);
    const amount = cost?.each.times(cost.times);
    if (!cost || !amount || !indicator.target || !amount.gt(fund.ceiling.times(1 + TOLERANCE))) continue;
    if ((isShorter ??= yield* lastsShorter(table))) return;
    const params = { name: indicator.level3?.text ?? "", times: cost.times, period: cost.period, each: amountIn(cost.each, fund.unit), amount: amountIn(amount, fund.unit), budget: fund.text };
    yield { range: indicator.target.range, message: "periods", params, related: [fund.field.range] };
  }
}

function aboveFund(product: Product, side: Side, fund: Fund): Report | null {
  if (isAbove(product.least, fund)) {
    // Ten times the fund may also be a tenth share of it.
    const mayBeShare = hasNoughtsTooMany(product.least, fund);
    if (product.bound !== "mixed") return { ...report("above", product, side, fund, product.least, product.formula), ...(mayBeShare ? { severity: "info" as const } : {}) };
    return { ...report("limit", product, side, fund, product.least, product.formula), severity: "info" };
  }
  // That it is paid in every month is a presumption.
  const isFirm = product.bound === "exact" || product.bound === "floor";
  return isFirm && isAbove(product.year, fund) ? { ...report("above", product, side, fund, product.year, product.yearFormula), severity: "info" } : null;
}

/** A sum below the fund says something only where the pairs are all the project does and their figures are exact. */
function belowFund(product: Product, side: Side, fund: Fund): Report | null {
  const { least } = product;
  if (product.bound !== "exact" || !product.isWhole || !least.lt(fund.amount.times(CLEARLY_BELOW)) || fund.states(least)) return null;
  // Twice, four or twelve times the sum: paid in instalments that the form does not name.
  return fund.amount.mod(least).eq(0) ? null : report("below", product, side, fund, least, product.formula);
}

const report = (message: string, product: Product, side: Side, fund: Fund, amount: Big, formula: string): Report => {
  const range = product.first.indicator[side]?.range ?? fund.field.range;
  const difference = amountIn(fund.amount.minus(amount).abs(), fund.unit);
  const params = { sum: formula, yuan: amount.toFixed(), amount: amountIn(amount, fund.unit), budget: fund.text, difference };
  return { range, message, params, related: [...product.cells.filter((cell) => cell.top !== range.top || cell.left !== range.left), fund.field.range] };
};

const namesOf = (table: Table): string => compact([table.project.name?.text, table.title?.text, table.purpose?.text].join(" "));

/** One level's share of what several levels pay, or a year's share of what is built over several. */
const isShareOfMore = (table: Table): boolean =>
  /配套|分担|提前下达|转移支付|上级|直达|追加|(?:中央|省级?|市级?)(?:财政|补助|专项|资金|下达|拨款|预算)|工程|建设|改造|尾款|质保|续建|新建|基建|[一二三]期/u.test(namesOf(table));

/** Standards of which only a difference, a share or what no other level pays falls on this fund. */
const isJointlyPaid = (table: Table): Work<boolean> =>
  speaksOf(
    /低保|最低生活|特困|五保|孤儿|补差|医保|保险|参保|保费|公共卫生|生均|营养改善|免费|计划生育|奖励?扶助|特别扶助|优抚|抚恤|义务兵|退役|残疾人|高龄|养老|农机|耕地|地力|退耕|公益林|生态补偿|危房|改厕|贴息|保障标准/u,
    [namesOf(table)],
    table,
    ({ level3 }) => [level3?.text],
  );

/** A project that pays out: nothing but count × standard leaves its account. */
const isPaidOutInFull = (table: Table, product: Product): boolean =>
  !isOverall(table) && product.first.per !== null && /补助|补贴|津贴|慰问|救助|资助|奖|助学|帮扶|抚恤|优待|生活费|体检/u.test(namesOf(table)) && !/经费|工作|培训|活动|运转|运行/u.test(table.project.name?.text ?? "");

/** Months, terms and half-years named anywhere: the project need not last the year. */
const lastsShorter = (table: Table): Work<boolean> =>
  speaksOf(
    /(?<!\d)(?:[1-9]|1[01]|[一二三四五六七八九两]|十一?)个月|学期|[上下]半年|半年内/u,
    [table.goals?.text, table.purpose?.text],
    table,
    ({ level3, description, target }) => [level3?.text, description?.text, target?.text],
  );

/** Whether the words stand in one of the texts above the indicators or of an indicator. */
function* speaksOf(words: RegExp, above: readonly (string | undefined)[], { indicators }: Table, textsOf: (indicator: Indicator) => readonly (string | undefined)[]): Work<boolean> {
  const isNamed = (text: string | undefined): boolean => text !== undefined && words.test(compact(text));
  if (above.some(isNamed)) return true;
  for (const [index, indicator] of indicators.entries()) {
    if (mayRest(index)) yield null;
    if (textsOf(indicator).some(isNamed)) return true;
  }
  return false;
}
