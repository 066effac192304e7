/** 指标值 as data: one cell ("≥12 人") or sign, value and unit from columns of their own. Total: any text gives a target. */
import type { CellValue } from "../sheet/data";
import { isDateFormat } from "../sheet/sheet";
import { folded, withoutBlanks } from "./fold";
import { parseNumber } from "./numbers";
import { type Said, read } from "./reading";
import { signOf } from "./signs";
import type { Comparator, Target } from "./target";
import { unitOf } from "./units";

export interface TargetInput {
  /** What the value cell shows. */
  readonly text: string;
  /** 指标性质, where it has a column: a sign, 定性, 正向 … */
  readonly nature?: string;
  /** 度量单位, where it has a column. */
  readonly unit?: string;
  /** The cell's value and number format: a date is stored as a number. */
  readonly value?: CellValue;
  readonly format?: string;
}

const QUALITATIVE = /^定性(?:指标)?$/u;
/** A sign that may stand before its number in the joined text; 正向 may not. */
const JOINABLE = /^[^正反负逆]/u;
const BEGINS_WITH_NUMBER = /^[\d.+-]/u;
const ENDS_WITH_NUMBER = /^[^%‰]*\d$/u;

/** "≥" | "12" | "人" as the one text they make. */
function joined({ text, nature = "", unit = "" }: TargetInput, said: Said, sign: Comparator | null): string {
  const value = withoutBlanks(text);
  const before = sign !== null && JOINABLE.test(folded(nature)) && BEGINS_WITH_NUMBER.test(folded(value)) ? withoutBlanks(nature) : "";
  const number = said.quantity !== null || parseNumber(value) !== null;
  const behind = number && unitOf(unit) !== null && ENDS_WITH_NUMBER.test(folded(value)) ? withoutBlanks(unit) : "";
  return before === "" && behind === "" ? text : before + value + behind;
}

/** A number of its own cell with 年 beside it can be a year: 2024 | 年. */
const isYear = (said: Said): boolean =>
  said.form === "quantity" && said.quantity?.unit?.normal === "年" && said.quantity.value.gte(1900) && said.quantity.value.lt(2100);

const DATE: Said = { form: "date", comparator: null, comparatorText: "", quantity: null, upper: null, words: "", isTime: true };

function saidBy({ text, unit = "", value, format = "" }: TargetInput): Said {
  if (typeof value === "number" && isDateFormat(format)) return DATE;
  const hint = unitOf(unit);
  const alone = read(text, hint).said;
  // 2012.4 | 万元 is an amount, though 2012.4 alone is a month.
  const said = alone.form === "date" && hint !== null && hint.kind !== "duration" && parseNumber(withoutBlanks(text)) !== null ? read(withoutBlanks(text) + withoutBlanks(unit)).said : alone;
  return isYear(said) ? { ...DATE, comparator: said.comparator, comparatorText: said.comparatorText } : said;
}

export function parseTarget(input: TargetInput): Target {
  const nature = input.nature ?? "";
  const sign = signOf(nature);
  const declared = QUALITATIVE.test(folded(nature));
  const said = saidBy(input);
  const target = { ...said, text: joined(input, said, sign), qualitative: declared || said.form === "grade" || said.form === "text" };
  // The value's own sign is nearer to it than the column's.
  const signed = said.comparatorText !== "" || said.form === "range" || declared;
  return signed ? target : { ...target, comparator: sign, comparatorText: withoutBlanks(nature) };
}
