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
  const { top, left } = field.range;
  return typeof sheet.value(top, left) === "number" || !moneyParts(field.text) ? numberIn(sheet, field) : moneyOf(field, unit);
}

/** An amount in a text of which it is not the whole cell: never one that could be stored as a number. */
export function moneyOf(field: TextField, unit: string | null): NumberField {
  const [, number = field.text, own = ""] = moneyParts(field.text) ?? [];
  const value = parseNumber(number);
  return { ...field, value: value && (own === "" ? value : value.times(yuan(own)).div(yuan(unit ?? own))), storedAsText: false };
}

const moneyParts = (text: string): RegExpExecArray | null => /^[¥￥]?(.+?)(亿元?|万元?|元)整?$/u.exec(compact(text).replace(/^人民币/u, ""));

/** An amount, a place for one, or text that means one where none can be read: "8O万元", "待定", "#REF!"; not the words of some other form. */
export const isMeantAsAmount = ({ value, text }: NumberField): boolean =>
  value !== null || text === "" || (text.length <= 16 && (/^(?:#[A-Z]|[^\p{Script=Han}]*\d)/u.test(text) || /^(?:[-—–/]+|待定|暂无|无|约.*|详?见.{1,10})$/u.test(compact(text))));

/** "项目资金（万元）" → "万元". */
export function moneyUnit(text: string | undefined): string | null {
  return text === undefined ? null : (/[(（:：]?((?:[十百千]?万|亿|百|千)?元)[)）]?/u.exec(compact(text))?.[1] ?? null);
}

/** How many 元 a unit of money is: "万" and "万元" are 10,000. */
const yuan = (unit: string): Big => unitOf(unit.endsWith("元") ? unit : `${unit}元`)?.factor ?? new Big(1);

export function numberIn(sheet: Sheet, field: TextField): NumberField {
  const raw = sheet.value(field.range.top, field.range.left);
  if (typeof raw === "number" && Number.isFinite(raw)) {
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
