/** funding/cost-differs: a total cost that should be the fund and is not; in the table of a whole unit, basic and project expenditure together. */
import Big from "big.js";
import { compact } from "../../sheet/text";
import type { Indicator, Table } from "../../tables/table";
import { basis } from "../documents";
import { classOf } from "../indicator-words";
import { defineRule, type Report } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { hasLongTerm, isOverall } from "../table-scope";
import { both, wording } from "../wording";
import { amountIn, type Fund, fundOf, isSameRounded } from "./fund";
import { type TotalCost, totalCostsOf, yuanOf } from "./total-cost";

/** A cost that does not call itself the total is taken for it where it nearly is; less than half the fund is of another scope. */
const NEARLY = 0.9;
const HALF = 0.5;

export const costDiffers = defineRule({
  scope: "table",
  meta: {
    id: "funding/cost-differs",
    severity: "warning",
    name: both("总成本与预算数不符", "Total cost differs from the budget"),
    basis: basis("targets", "绩效目标与预算资金相匹配", "Targets match the money they are given"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      total: wording(
        ["总成本 {cost}，预算数 {budget}", "指标“{name}”的值 {text} 合 {cost}，与预算数 {budget} 差 {difference}。", "总成本应与预算数一致；属于单位成本或某一部分的，在名称里写清楚。"],
        ["Total cost {cost}, budget {budget}", "The target {text} of “{name}” is {cost}, {difference} off the budget of {budget}.", "Make the total cost the budget; name it clearly if it is a unit cost or a part."],
      ),
      parts: wording(
        ["基本加项目支出 {cost}，预算 {budget}", "指标“{basic}”{basicAmount}，“{project}”{projectAmount}，相加是 {cost}，与资金总额 {budget} 差 {difference}。", "核对两项成本，改成合计等于资金总额。"],
        ["Basic and project cost {cost}, budget {budget}", "The costs “{basic}” {basicAmount} and “{project}” {projectAmount} make {cost}, {difference} off the total of {budget}.", "Check both; together they should be the total."],
      ),
    },
  },
  *check({ table }) {
    const fund = fundOf(table);
    if (!fund || hasLongTerm(table)) return;
    if (isOverall(table)) yield* checkParts(table, fund);
    else yield* checkTotal(table, fund);
  },
});

/** Several total costs may be of parts that together are the fund. */
function* checkTotal(table: Table, fund: Fund): Generator<Report | null> {
  const costs = yield* totalCostsOf(table);
  const [only] = costs;
  if (!only?.target || costs.length > 1 || !only.indicator.target || !isShortOf(only, only.target, fund)) return;
  const { range, target } = only.indicator.target;
  yield {
    range,
    message: "total",
    params: {
      name: only.indicator.level3?.text ?? "",
      text: target.text,
      cost: amountIn(only.target, fund.unit),
      budget: fund.text,
      difference: amountIn(only.target.minus(fund.amount).abs(), fund.unit),
    },
    related: [fund.field.range],
  };
}

function isShortOf({ name, indicator }: TotalCost, cost: Big, fund: Fund): boolean {
  const sign = indicator.target?.target.comparator;
  if (cost.lte(0) || fund.states(cost) || sign === "≥" || sign === "＞") return false;
  // What is well above is funding/cost-over-budget.
  if (cost.gt(fund.ceiling)) return isSameRounded(cost, fund.ceiling, fund.unit);
  return cost.lt(fund.amount) && cost.gte(fund.amount.times(name === "whole" ? HALF : NEARLY));
}

function* checkParts(table: Table, fund: Fund): Generator<Report> {
  const basic = costNamed(table, /^基本支出(?:总?成本|总?额|金额|预算|规模|控制数|总?费用)?$/u);
  const project = costNamed(table, /^项目支出(?:总?成本|总?额|金额|预算|规模|控制数|总?费用)?$/u);
  if (!basic || !project) return;
  const cost = basic.amount.plus(project.amount);
  if (fund.states(cost) || isSameRounded(cost, fund.amount, fund.unit)) return;
  yield {
    range: project.indicator.target?.range ?? fund.field.range,
    message: "parts",
    params: {
      basic: basic.indicator.level3?.text ?? "",
      basicAmount: amountIn(basic.amount, fund.unit),
      project: project.indicator.level3?.text ?? "",
      projectAmount: amountIn(project.amount, fund.unit),
      cost: amountIn(cost, fund.unit),
      budget: fund.text,
      difference: amountIn(cost.minus(fund.amount).abs(), fund.unit),
    },
    related: [...(basic.indicator.target ? [basic.indicator.target.range] : []), fund.field.range],
  };
}

interface Cost {
  readonly indicator: Indicator;
  readonly amount: Big;
}

/** The one cost of that name. */
function costNamed(table: Table, name: RegExp): Cost | null {
  const found = table.indicators.flatMap((indicator): Cost[] => {
    const amount = classOf(indicator) === "cost" && name.test(compact(indicator.level3?.text ?? "")) && indicator.target ? yuanOf(indicator.target.target, indicator) : null;
    return amount ? [{ indicator, amount }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
