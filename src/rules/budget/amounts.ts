/** Amounts of departmental tables as rules add them: what a blank is worth, how exactly a figure is shown, and what it is in 元. */
import Big from "big.js";
import { type AmountColumn, type Budget, type BudgetLine, isNought } from "../../tables/budget";
import type { NumberField, TableHead } from "../../tables/table";
import { parseNumber } from "../../target";
import { yuan } from "../money";
import { remember } from "../../sheet/remember";

export interface Amount {
  readonly table: TableHead;
  readonly field: NumberField;
  /** Of the field, in the table's own unit; 0 for a blank or a dash. */
  readonly value: Big;
  /** What the cell prints, which may have fewer decimals than it holds. */
  readonly shown: Big;
  /** Half of the last place it is shown to. */
  readonly half: Big;
  /** What one of the table's unit is in 元; 1 where the table names no unit. */
  readonly scale: Big;
  /** The value in 元, so that figures of different tables can be added. */
  readonly yuan: Big;
  /** "行政运行 基本支出": the line and the column. */
  readonly label: string;
}

const ZERO = new Big(0);

/** What a field is worth in a sum; null for a text that is no figure. */
const worth = (field: NumberField): Big | null => field.value ?? (isNought(field.text) ? ZERO : null);

export const isFilled = (field: NumberField | null | undefined): field is NumberField & { readonly value: Big } => field?.value !== null && field?.value !== undefined;

const decimalsIn = (text: string): number => /[.．](\d+)/u.exec(text.replaceAll(/[\s,，]/gu, ""))?.[1]?.length ?? 0;

const PLAIN = /^-?[\d,]+(?:\.\d+)?$/u;

function decimalsOf(field: NumberField): number {
  if (PLAIN.test(field.text)) return decimalsIn(field.text);
  const printed = parseNumber(field.text);
  return printed === null ? decimalsIn(field.value?.toFixed() ?? "") : decimalsIn(field.text);
}

/** Too few figures to tell from them how many decimals a table is kept to. */
const FEW_FIGURES = 6;
/** What tables in 万元 are usually kept to. */
const USUAL_PLACES = 2;
const MOST_PLACES = 6;

/** One figure in so many must show a decimal for the table to be kept to it: a lone one is a slip. */
const ONE_IN = 10;

/** The decimals a table is kept to: the most that several of its figures show, since 80 may stand for 80.00. */
const placesOf: (budget: Budget) => number = remember((budget) => {
  const lines = budget.lines.flatMap((line) => line.amounts.filter((_, index) => budget.columns[index]?.role !== "aside"));
  const fields = [...lines, ...budget.threePublic.map((figure) => figure.amount)].filter(isFilled).filter((field) => !field.value.eq(0));
  // 元 printed with .00 are whole all the same.
  const ofField = budget.unit === "元" ? (field: (typeof fields)[number]) => decimalsIn(field.value.toFixed()) : decimalsOf;
  const shown = fields.map(ofField).sort((a, b) => b - a);
  if (fields.length < FEW_FIGURES) return Math.min(MOST_PLACES, Math.max(budget.unit === "万元" ? USUAL_PLACES : 0, ...shown));
  return Math.min(MOST_PLACES, shown[Math.max(1, Math.floor(fields.length / ONE_IN))] ?? 0);
});

const halves = Array.from({ length: 2 * MOST_PLACES }, (_, places) => new Big(10).pow(-places).div(2));
const halfOf = (places: number): Big => halves[places] ?? new Big(10).pow(-places).div(2);

const placesShown = (field: NumberField, printed: Big | null, places: number): number => (printed !== null && field.value !== null && !printed.eq(field.value) ? decimalsOf(field) : places);

/** Null where the field is missing or cannot be read. */
export function amountOf(table: TableHead, field: NumberField | null | undefined, label: string): Amount | null {
  const value = field && table.budget ? worth(field) : null;
  if (!field || !table.budget || value === null) return null;
  const printed = isFilled(field) ? parseNumber(field.text) : null;
  const places = placesShown(field, printed, placesOf(table.budget));
  const isRounded = printed !== null && !printed.eq(value) && printed.round(places).eq(value.round(places, Big.roundHalfUp));
  const scale = yuan(table.budget.unit);
  return { table, field, value, shown: isRounded ? printed : value, half: halfOf(places), scale, yuan: value.eq(0) ? ZERO : value.times(scale), label };
}

const MOST_OF_A_NAME = 14;

/** Short enough for a line. */
const short = (text: string): string => {
  const plain = text.replace(/\s+/gu, "");
  return plain.length > MOST_OF_A_NAME ? `${plain.slice(0, MOST_OF_A_NAME - 1)}…` : plain;
};

const nameOfLine = (line: BudgetLine): string => short(line.name?.text ?? "") || line.code || "";
const nameOfColumn = (column: AmountColumn): string => short(column.header.text);

/** "行政运行 基本支出"; "合计" for the 合计 of 合计, and the line alone under heads that say nothing more (预算数). */
const labelOf = (line: string, column: string): string => (line === column || (line !== "" && /^(?:预算数|金额|本年预算数?)$/u.test(column)) ? line : [line, column].filter(Boolean).join(" "));

/** The amounts of a table by line and column, each made once. */
const amountsOf: (table: TableHead) => Map<NumberField, Amount | null> = remember(() => new Map<NumberField, Amount | null>());

export function amountAt(table: TableHead, line: BudgetLine, column: number): Amount | null {
  const head = table.budget?.columns[column];
  const field = line.amounts[column];
  if (!head || !field) return null;
  const made = amountsOf(table);
  const known = made.get(field);
  if (known !== undefined) return known;
  const amount = amountOf(table, field, labelOf(nameOfLine(line), nameOfColumn(head)));
  made.set(field, amount);
  return amount;
}

export const inYuan = (amount: Amount): Big => amount.yuan;

/** As the cell prints it; 0 for a blank. */
export const printed = (amount: Amount): string => (isFilled(amount.field) ? amount.field.text.trim() : "0");

/** A sum in the table's unit and decimals. */
export const inPlaces = (value: Big, table: TableHead): string => {
  const places = table.budget ? placesOf(table.budget) : 2;
  return value.round(places, Big.roundHalfUp).eq(value) ? value.toFixed(places) : value.toFixed();
};

/** "0.16 万元"; the figure alone where the table names no unit. */
export const withUnit = (figure: string, table: TableHead): string => (table.budget?.unit == null ? figure : `${figure} ${table.budget.unit}`);

const MOST_ADDENDS = 6;

/** "461.50 + 11.00 + 26.30 = 498.80": addends that are not 0, the middle ones left out of a long sum; the sum alone where there is but one. */
export function calculation(parts: readonly Amount[], sum: string): string {
  const shown = parts.filter((part) => !part.value.eq(0)).map(printed);
  if (shown.length < 2) return sum;
  const listed = shown.length <= MOST_ADDENDS ? shown : [...shown.slice(0, 3), "…", ...shown.slice(-2)];
  return `${listed.map((text) => (text.startsWith("-") ? `(${text})` : text)).join(" + ")} = ${sum}`;
}
