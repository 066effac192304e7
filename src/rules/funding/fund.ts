/** The money of a table as one amount in 元, and every figure the form itself states for it. */
import Big from "big.js";
import { compact } from "../../sheet/text";
import { unitOf } from "../../target";
import { yuan } from "../money";
import type { NumberField, Table } from "../../tables/table";
import { remember } from "../../sheet/remember";

export interface Fund {
  readonly field: NumberField;
  /** The total, in 元. */
  readonly amount: Big;
  /** The most the form says may be or was spent, in 元: the budget of the year's beginning, the adjusted one, what was executed. */
  readonly ceiling: Big;
  /** "万元" or "元". */
  readonly unit: string;
  /** "5.69 万元". */
  readonly text: string;
  /** Whether an amount in 元 is one of the figures stated: the total, one of its parts, the adjusted or executed amount. */
  readonly states: (amount: Big) => boolean;
}

/** Amounts in 万元 are printed with two decimals, so that figures closer than that are one figure rounded. */
const FEWEST_DECIMALS = 2;

/** Null where the form gives no total above nought, or does not say what its amounts are in. */
export const fundOf = remember((table: Table): Fund | null => {
  const { funding } = table;
  const field = funding?.total;
  const unit = funding?.unit ?? null;
  const factor = unit === null ? undefined : unitOf(unit)?.factor;
  if (!funding || !field?.value || unit === null || !factor || field.value.lte(0)) return null;
  const whole = table.execution?.rows.find(({ source }) => source === "total");
  const wholes = figuresOf([field, whole?.budget, whole?.adjusted, whole?.executed]);
  const parts = figuresOf([funding.fiscal, funding.other, ...(table.execution?.rows ?? []).flatMap((row) => [row.budget, row.adjusted, row.executed])]);
  const sum = [funding.fiscal, funding.other].reduce((total, part) => total.plus(part?.value ?? 0), new Big(0));
  const inYuan = (values: readonly Big[]): Big[] => values.map((value) => value.times(factor));
  const figures = inYuan([...wholes, ...parts, sum]);
  return {
    field,
    amount: field.value.times(factor),
    ceiling: inYuan([...wholes, sum]).reduce((most, one) => (one.gt(most) ? one : most), new Big(0)),
    unit,
    text: amountIn(field.value.times(factor), unit),
    states: (amount) => figures.some((figure) => figure.eq(amount)),
  };
});

/** What the cells hold and what they show: linked cells may hold more decimals. */
const figuresOf = (fields: readonly (NumberField | null | undefined)[]): Big[] =>
  fields.flatMap((field) => {
    if (!field?.value) return [];
    const shown = /^-?[\d,]+(?:\.\d+)?$/u.test(compact(field.text)) ? new Big(compact(field.text).replaceAll(",", "")) : field.value;
    return [field.value, shown];
  });

/** "6 万元" for 60000 元 beside a budget in 万元. */
export function amountIn(inYuan: Big, unit: string): string {
  return `${inYuan.div(yuan(unit)).round(6).toFixed()}\u00a0${unit}`;
}

/** Whether two amounts are one once rounded to the decimals a budget in 万元 shows. */
export function isSameRounded(amount: Big, figure: Big, unit: string): boolean {
  const factor = yuan(unit);
  return amount.div(factor).round(FEWEST_DECIMALS).eq(figure.div(factor).round(FEWEST_DECIMALS));
}
