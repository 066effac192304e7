/** Which cost indicators state the total cost (总成本) of their project, and how much it is. */
import type Big from "big.js";
import { bare, compact } from "../../sheet/text";
import { mayRest, type Work } from "../../sheet/work";
import { type Quantity, type Target, unitOf } from "../../target";
import type { Indicator, Table } from "../../tables/table";
import { classOf, isDeclaredAbsent, nameStem, unitInName } from "../indicator-words";
import { remember } from "../../sheet/remember";

/** Words that name no item of their own: a cost named with nothing else is that of the project. */
const OF_PROJECT =
  /项目|工程|专项|年度|本年|当年|全年|预算|资金|经费|支出|投入|实施|开展|建设|运行|执行|总体|整体|全部|合计|总计|成本|费用|控制|总额|总量|总数|金额|额度|限额|规模|情况|范围|严格|合理|不超|超过|安排|财政|拨款|经济|指标|总|数|额|内|在|的|20\d{2}年?/gu;
/** Words without which a name of such words still says no cost: 经济指标, 项目情况. */
const COST_WORD = /成本|费用|支出|投入|预算|资金|经费|总额|金额/u;
/** Names that can mean nothing but the whole. */
const WHOLE = /总成本|总费用|总支出|总投入|成本总额|费用总额|预算总额|资金总额|经费总额|支出总额|成本控制(?:总)?[数额]|预算控制(?:总)?[数额]|预算成本|总预算/u;
/** Words that tie a figure to one person, time, item, stage or part, wherever they stand. */
const NOT_WHOLE =
  /人均|户均|次均|场均|月均|季均|年均|日均|均价|平均|单价|单位成本|单位造价|单个|每|\/|按[月季]|月度|季度|标准|定额|一期|二期|三期|首付|尾款|预付|分期|其中|部分|结余|节约|节省|节支|压减|降低|减少|下降|基本支出|总投资|平方|公里|比[例重]|占比/u;

export type TotalCostName = "whole" | "project";

export interface TotalCost {
  readonly indicator: Indicator;
  /** "whole": the name says 总成本, 成本控制数 …; "project": it names no item, 投入成本, 项目开展成本 …. */
  readonly name: TotalCostName;
  /** In 元; null where the target is no one amount. */
  readonly target: Big | null;
  /** In 元; null on forms without actual values, and where it is no amount. */
  readonly actual: Big | null;
}

/** Null for unit costs, costs of an item, and anything but 成本. */
export const totalCostOf = remember((indicator: Indicator): TotalCost | null => {
  const { target } = indicator;
  if (!target || classOf(indicator) !== "cost" || isDeclaredAbsent(indicator)) return null;
  const name = totalCostName(indicator);
  if (name === null) return null;
  return { indicator, name, target: yuanOf(target.target, indicator), actual: indicator.actual ? yuanOf(indicator.actual.target, indicator) : null };
});

export function* totalCostsOf(table: Table): Work<TotalCost[]> {
  const costs: TotalCost[] = [];
  for (const [index, indicator] of table.indicators.entries()) {
    if (mayRest(index)) yield null;
    const cost = totalCostOf(indicator);
    if (cost) costs.push(cost);
  }
  return costs;
}

function totalCostName(indicator: Indicator): TotalCostName | null {
  const stem = nameStem(indicator.level3?.text ?? "");
  const around = compact([indicator.level3?.text, indicator.description?.text, indicator.target?.text, indicator.target?.target.quantity?.unit?.text].join(" "));
  if (NOT_WHOLE.test(around) || !COST_WORD.test(stem) || bare(stem.replaceAll(OF_PROJECT, "")) !== "") return null;
  return WHOLE.test(stem) ? "whole" : "project";
}

/** The amount in 元; a bare number takes the unit that stands in brackets behind the name, or in the unit column of the target. */
export function yuanOf(target: Target, indicator: Indicator): Big | null {
  const { quantity } = target;
  if (target.form !== "quantity" || quantity === null) return null;
  const unit = quantity.unit ?? indicator.target?.target.quantity?.unit ?? unitOf(unitInName(indicator.level3?.text ?? "") ?? "");
  return unit?.kind === "money" ? inYuan(quantity, unit.factor) : null;
}

const inYuan = (quantity: Quantity, factor: Big): Big => quantity.value.times(factor);
