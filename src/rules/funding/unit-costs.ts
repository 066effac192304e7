/** Unit costs (人均标准, 单价, 元/人·次) and the counts they may be multiplied with, as read off the indicators of one table. */
import type Big from "big.js";
import { compact } from "../../sheet/text";
import { type Comparator, type Quantity, type Target, type Unit, unitOf } from "../../target";
import type { Indicator } from "../../tables/table";
import { classOf, isDeclaredAbsent, isSaving, nameStem, unitInName } from "../indicator-words";
import { remember } from "../../sheet/remember";

/** Which way a figure leaves room: "floor" may be more, "ceiling" less, "exact" neither. */
export type Bound = "floor" | "exact" | "ceiling";

export interface Figure {
  readonly value: Big;
  readonly bound: Bound;
}

/** How often a unit cost is paid in a year: once, in each of `times` periods, or unknown (days, terms). */
export interface Period {
  readonly times: number | null;
}

export interface UnitCost {
  readonly indicator: Indicator;
  /** What it is paid for: "人", "户", "次" …; null where it does not say. */
  readonly per: string | null;
  readonly period: Period;
  /** What it is for, without the words every unit cost has: 劳模体检费标准 → 劳模体检. */
  readonly subject: string;
  /** In 元. */
  readonly target: Figure | null;
  readonly actual: Figure | null;
}

export interface Count {
  readonly indicator: Indicator;
  readonly of: string;
  readonly subject: string;
  readonly target: Figure | null;
  readonly actual: Figure | null;
}

/** Units that count the same things for paying: 人 and 人次, 次 and 场. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ["人次", "人"],
  ["人数", "人"],
  ["人年", "人"],
  ["户次", "户"],
  ["户（次）", "户"],
  ["户（套）", "户"],
  ["户数", "户"],
  ["场", "次"],
  ["场次", "次"],
  ["期", "次"],
  ["个村", "村"],
  ["台套", "台"],
  ["台（套）", "台"],
]);
const alike = (unit: string): string => ALIKE.get(unit) ?? unit;

const TIMES: ReadonlyMap<string, number | null> = new Map([
  ["年", 1],
  ["半年", 2],
  ["季度", 4],
  ["月", 12],
  ["旬", null],
  ["周", null],
  ["天", null],
  ["小时", null],
  ["学期", null],
  ["学年", 1],
]);

const PER_WORD: readonly (readonly [RegExp, string])[] = [
  [/人均|每人|每名|每位/u, "人"],
  [/户均|每户/u, "户"],
  [/次均|每次|场均|每场|每期/u, "次"],
];
const EACH = /标准|单价|均价/u;
const PERIOD_WORD: readonly (readonly [RegExp, number | null])[] = [
  [/每天|每日|日均|天均|每晚|每周|每学期|学期|小时/u, null],
  [/每月|月均|按月|月度|月(?:补助|补贴|津贴|发放|工资)/u, 12],
  [/每季|季均|按季|季度/u, 4],
  [/每半年|半年/u, 2],
];

/** Words every unit cost or count has, which say nothing of what it is for. */
const OF_MEASURE = /人均|户均|次均|场均|均价|平均|每[人名位户次场期]|单价|标准|费用|成本|费|人数|人次|户数|次数|场次|数量|家数|总数|名额|发放|完成|实际|预计|计划|本年|年度|全年|年|应|的/gu;
/** Sums paid out, whatever for. */
const OF_PAYMENT = /慰问|补助|补贴|津贴|帮扶|救助|资助|奖励|奖|优待|抚恤|生活|困难|对象|职工|享受|受益|领取|保障|金/gu;
const OF_FORM = /经济|社会|生态|环境|指标|项目|资金|经费|支出|控制|财政|拨款|定额|单位|补偿/gu;
const PAID_OUT = /慰问|补助|补贴|津贴|帮扶|救助|资助|奖励|优待|抚恤|享受|受益|领取|发放|困难/u;

/** What a name says beyond measure, payment and the words of the form: "" for 慰问金发放标准 and 社会成本指标. */
export const objectOf = (subject: string): string => subject.replaceAll(OF_FORM, "").replaceAll(OF_PAYMENT, "");
export const isPaidOut = (name: string): boolean => PAID_OUT.test(compact(name));

const subjectOf = (name: string): string => nameStem(name).replaceAll(/[^\p{L}\p{N}]/gu, "").replaceAll(OF_MEASURE, "");

const BOUND: Readonly<Record<Comparator, Bound>> = { "≥": "floor", "＞": "floor", "＝": "exact", "≤": "ceiling", "＜": "ceiling" };

/** An amount of one unit, at the sign it stands under; actual values are what they are. */
const figure = (quantity: Quantity, unit: Unit, comparator: Comparator | null): Figure => ({
  value: quantity.value.times(unit.factor),
  bound: comparator === null ? "exact" : BOUND[comparator],
});

interface Measured {
  readonly target: Figure | null;
  readonly actual: Figure | null;
}

function measured(indicator: Indicator, unit: Unit): Measured {
  const read = (value: Target | undefined): Figure | null => {
    if (value?.form !== "quantity" || !value.quantity || value.quantity.value.lte(0)) return null;
    const own = value.quantity.unit ?? unit;
    return own.base === unit.base ? figure(value.quantity, own, value.comparator) : null;
  };
  const actual = read(indicator.actual?.target);
  return { target: read(indicator.target?.target), actual: actual?.bound === "exact" ? actual : null };
}

/** The unit of an indicator's figures: its target's, or the one in brackets behind its name. */
const unitOfIndicator = (indicator: Indicator): Unit | null =>
  indicator.target?.target.quantity?.unit ?? indicator.actual?.target.quantity?.unit ?? unitOf(unitInName(indicator.level3?.text ?? "") ?? "");

export const unitCostOf = remember((indicator: Indicator): UnitCost | null => {
  const name = compact(indicator.level3?.text ?? "");
  const unit = unitOfIndicator(indicator);
  if (classOf(indicator) !== "cost" || isDeclaredAbsent(indicator) || unit === null || isSaving(name)) return null;
  const divided = unit.kind === "unit-price" ? (unit.base.split("/")[1] ?? "").split("·") : [];
  const items = divided.filter((part) => !TIMES.has(part)).map(alike);
  const word = PER_WORD.find(([pattern]) => pattern.test(name))?.[1] ?? null;
  if (unit.kind !== "unit-price" && !(unit.kind === "money" && (word !== null || EACH.test(name)))) return null;
  const things = [...new Set(items)].filter((item) => item !== "次" || items.length === 1);
  if (things.length > 1) return null;
  return { indicator, per: things[0] ?? word, period: periodOf(name, compact(indicator.description?.text ?? ""), divided), subject: subjectOf(name), ...measured(indicator, unit) };
});

function periodOf(name: string, description: string, divided: readonly string[]): Period {
  const inUnit = divided.find((part) => TIMES.has(part));
  if (inUnit !== undefined) return { times: TIMES.get(inUnit) ?? null };
  const said = PERIOD_WORD.find(([pattern]) => pattern.test(name) || pattern.test(description));
  return { times: said ? said[1] : 1 };
}

/** How many kinds of things there are is no count of things. */
const KINDS = /种类|类别|项数|类型/u;

export const countOf = remember((indicator: Indicator): Count | null => {
  const name = compact(indicator.level3?.text ?? "");
  const unit = unitOfIndicator(indicator);
  if (classOf(indicator) !== "quantity" || isDeclaredAbsent(indicator) || unit === null || KINDS.test(name)) return null;
  if (unit.kind !== "people" && unit.kind !== "person-times" && unit.kind !== "count") return null;
  return { indicator, of: alike(unit.base), subject: subjectOf(name), ...measured(indicator, unit) };
});
