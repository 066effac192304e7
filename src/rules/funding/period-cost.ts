/** Costs of a project by the month, quarter or half-year (月均成本), and what they come to in a year. */
import type Big from "big.js";
import { remember } from "../../sheet/remember";
import { bare, compact } from "../../sheet/text";
import type { Indicator } from "../../tables/table";
import { classOf, isDeclaredAbsent, nameStem } from "../indicator-words";
import { yuanOf } from "./total-cost";

export interface PeriodCost {
  readonly indicator: Indicator;
  readonly each: Big;
  readonly times: number;
  /** "个月", "个季度". */
  readonly period: string;
}

const PERIODS: readonly (readonly [RegExp, number, string])[] = [
  [/月均|每个?月|按月/u, 12, "个月"],
  [/季均|季度平均|每个?季度?|按季/u, 4, "个季度"],
  [/每个?半年|半年均/u, 2, "个半年"],
];
const OF_PROJECT = /月均|每个?月|季度?均|每个?季度?|每半年|平均|项目|预算|资金|经费|支出|投入|成本|费用|控制|总额|金额|额度|情况|范围|运行|开展|实施|的|总|数|额|内|在/gu;
const OF_ONE = /人|户|次|场|标准|单价|工资|津贴|补贴|补助|租/u;

/** Null unless the cost names no item and no person: 投入成本, "月均成本控制在7万元内". */
export const periodCostOf = remember((indicator: Indicator): PeriodCost | null => {
  const { target } = indicator;
  const each = target && classOf(indicator) === "cost" && !isDeclaredAbsent(indicator) ? yuanOf(target.target, indicator) : null;
  if (!each) return null;
  const said = compact([indicator.level3?.text, indicator.description?.text, target?.target.words].join(" "));
  const found = PERIODS.filter(([pattern]) => pattern.test(said));
  const [only] = found;
  const name = bare(nameStem(indicator.level3?.text ?? "").replaceAll(OF_PROJECT, ""));
  if (!only || found.length > 1 || name !== "" || OF_ONE.test(said)) return null;
  const sign = target?.target.comparator;
  if (sign === "≥" || sign === "＞") return null;
  return { indicator, each, times: only[1], period: only[2] };
});
