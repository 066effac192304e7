/** Reads single cells of a sheet as fields that know their range. */
import Big from "big.js";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { parseNumber } from "../target";
import type { NumberField, TextField } from "./table";

export function textField(sheet: Sheet, row: number, column: number): TextField {
  return { text: sheet.shownText(row, column).trim(), range: sheet.area(row, column) };
}

/** A number as money, weights and scores are typed: a number, or text such as "１,２００.５０", "80.00万元", "20分", "25%" (25). */
export const numberField = (sheet: Sheet, row: number, column: number): NumberField => numberIn(sheet, textField(sheet, row, column));

export function numberIn(sheet: Sheet, field: TextField): NumberField {
  const raw = sheet.value(field.range.top, field.range.left);
  if (typeof raw === "number") {
    const percent = isPercentFormat(sheet.format(field.range.top, field.range.left));
    const value = new Big(Number.isSafeInteger(raw) ? raw : Number(raw.toPrecision(15)));
    return { ...field, value: percent ? value.times(100) : value, storedAsText: false };
  }
  const text = compact(field.text);
  const bare = text.replace(/(?:%|分|亿元|万元|元|¥|￥)$/u, "").replace(/^[¥￥]/u, "");
  const value = parseNumber(bare);
  return { ...field, value, storedAsText: value !== null && bare === text };
}

export const isPercentFormat = (pattern: string): boolean => /%/u.test(pattern.replaceAll(/"[^"]*"|\\./gu, ""));

/** Text of the first filled cell of the row within the columns, and its place; an empty field at the first column where none is filled. */
export function filledField(sheet: Sheet, row: number, left: number, right: number): TextField {
  return textField(sheet, row, filledColumn(sheet, row, left, right));
}

/** The first column of the span whose shown cell is filled, else `left`. */
export function filledColumn(sheet: Sheet, row: number, left: number, right: number): number {
  for (let column = left; column <= right; column += 1) if (compact(sheet.shownText(row, column)) !== "") return column;
  return left;
}
