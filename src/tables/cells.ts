/** Reads single cells of a sheet as fields that know their range. */
import Big from "big.js";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { parseNumber, unitOf } from "../target";
import type { NumberField, TextField } from "./table";

function textField(sheet: Sheet, row: number, column: number): TextField {
  return { text: sheet.shownText(row, column).trim(), range: sheet.area(row, column) };
}

/** A number as weights, percentages and scores are typed: a number, or text such as "１,２００.５０", "20分", "25%" (25). Money: `moneyIn`. */
export const numberField = (sheet: Sheet, row: number, column: number): NumberField => numberIn(sheet, textField(sheet, row, column));

/** An amount in `unit`; a unit of its own behind the number ("80万", "800000元") is converted, and taken for the table's where the table names none. */
export function moneyIn(sheet: Sheet, row: number, column: number, unit: string | null): NumberField {
  const field = textField(sheet, row, column);
  const match = /^[¥￥]?(.+?)(亿元?|万元?|元)整?$/u.exec(compact(field.text).replace(/^人民币/u, ""));
  const [, number = "", own = ""] = match ?? [];
  if (typeof sheet.value(field.range.top, field.range.left) === "number" || !match) return numberIn(sheet, field);
  const value = parseNumber(number);
  return { ...field, value: value && value.times(yuan(own)).div(yuan(unit ?? own)), storedAsText: false };
}

/** "项目资金（万元）" → "万元". */
export function moneyUnit(text: string | undefined): string | null {
  return text === undefined ? null : (/[(（:：]?(万元|亿元|元)[)）]?/u.exec(compact(text))?.[1] ?? null);
}

/** How many 元 a unit of money is: "万" and "万元" are 10,000. */
const yuan = (unit: string): Big => unitOf(unit.endsWith("元") ? unit : `${unit}元`)?.factor ?? new Big(1);

export function numberIn(sheet: Sheet, field: TextField): NumberField {
  const raw = sheet.value(field.range.top, field.range.left);
  if (typeof raw === "number") {
    const percent = isPercentFormat(sheet.format(field.range.top, field.range.left));
    const value = new Big(Number.isSafeInteger(raw) ? raw : raw.toPrecision(15));
    return { ...field, value: percent ? value.times(100) : value, storedAsText: false };
  }
  const text = compact(field.text);
  const bare = text.replace(/(?:%|分)$/u, "").replace(/^[¥￥]/u, "");
  const value = parseNumber(bare);
  return { ...field, value, storedAsText: value !== null && bare === text };
}

const isPercentFormat = (pattern: string): boolean => /%/u.test(pattern.replaceAll(/"[^"]*"|\\./gu, ""));

/** Text of the first filled cell of the row within the columns, and its place; an empty field at the first column where none is filled. */
export function filledField(sheet: Sheet, row: number, left: number, right: number): TextField {
  return textField(sheet, row, filledColumn(sheet, row, left, right));
}

/** The first column of the span whose shown cell is filled, else `left`. */
function filledColumn(sheet: Sheet, row: number, left: number, right: number): number {
  for (let column = left; column <= right; column += 1) if (compact(sheet.shownText(row, column)) !== "") return column;
  return left;
}
