/** Reads a 自评表 of ours back: what a person has typed there, row by row, so that it can be kept when the sheet is made anew. */
import { Big } from "big.js";
import type { CellRange } from "../../sheet/range";
import { isDateFormat, type Sheet } from "../../sheet/sheet";
import { isBlank } from "../../sheet/text";
import type { CellValue } from "../../sheet/data";
import type { ColumnRole, ExecutionRow, FundSource, Indicator, NumberField, Table, TargetField } from "../../tables/table";
import { parseTarget } from "../../target";
import { isNoteLine } from "../../tables/row-kinds";
import type { TextKey } from "./form";
import { isFormLine } from "./notes";
import { textsIn } from "./texts";

export interface EarlierRow {
  readonly indicator: Indicator;
  /** With every digit that was typed, however few the cell shows. */
  readonly actual: TargetField | null;
  readonly weight: Big | null;
  /** Typed in place of the formula. */
  readonly score: Big | null;
  readonly reason: string;
  readonly beside: readonly CellValue[];
}

export interface EarlierAmount {
  readonly value: Big | null;
  readonly isFormula: boolean;
}

export interface EarlierFunds {
  readonly source: FundSource;
  readonly label: string;
  readonly budget: EarlierAmount | null;
  readonly adjusted: EarlierAmount | null;
  readonly executed: EarlierAmount | null;
  readonly reason: string;
}

export interface EarlierForm {
  readonly table: Table;
  readonly texts: Partial<Readonly<Record<TextKey, string>>>;
  readonly moneyUnit: string | null;
  readonly funds: readonly EarlierFunds[];
  readonly rows: readonly EarlierRow[];
  /** What stands to the right of the form in the header's row. */
  readonly besideHead: readonly CellValue[];
  /** What the user has written under the form. */
  readonly below: readonly (readonly CellValue[])[];
}

export interface EarlierPlace {
  /** Where the marker stands: the header of the indicator grid. */
  readonly range: CellRange;
  /** Cells that hold formulas, as "row/column". */
  readonly formulas: ReadonlySet<string>;
}

/** `table`: what the reader finds on the sheet at the marker. */
export function readEarlierForm(sheet: Sheet, { range, formulas }: EarlierPlace, table: Table): EarlierForm {
  const isFormula = ({ top, left }: CellRange): boolean => formulas.has(`${top}/${left}`);
  const amount = (field: NumberField | null): EarlierAmount | null => (field ? { value: field.value, isFormula: isFormula(field.range) } : null);
  const last = table.totals?.label?.range.bottom ?? table.indicators.at(-1)?.row ?? range.bottom;
  const indicators = table.indicators.filter(({ row }) => row <= last);
  const guests = table.columns.filter(({ role, left, right }) => !OWN_ROLES.has(role) && left >= range.left && right <= range.right);
  const beside = (row: number): CellValue[] => [...guests.map(({ left }) => sheet.value(row, left)), ...rightOf(sheet, row, range.right)];
  const end = endOfForm(sheet, last, range.right);
  const texts = textsIn(sheet, { top: sheet.extent.top, bottom: end, left: range.left, right: range.right });
  return {
    table,
    texts: { ...texts, ...filled({ goals: table.goals?.text, goalsDone: table.goalsDone?.text }) },
    moneyUnit: table.execution?.unit ?? table.funding?.unit ?? null,
    funds: table.execution ? table.execution.rows.map((row) => fundsOf(row, amount)) : [],
    rows: indicators.map((indicator) => ({
      indicator,
      actual: indicator.actual && exact(sheet, indicator.actual),
      weight: indicator.weight?.value ?? null,
      score: indicator.score && !isFormula(indicator.score.range) ? indicator.score.value : null,
      reason: indicator.reason?.text ?? "",
      beside: withoutEnd(beside(indicator.row)),
    })),
    besideHead: withoutEnd(beside(range.bottom)),
    below: belowOf(sheet, { end, edge: range.right, known: new Set([...indicators.map(({ row }) => row), range.bottom]) }),
  };
}

/** What the layouts have columns for; a column of another kind between them is the user's own. */
const OWN_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["level1", "level2", "level3", "nature", "target", "unit", "weight", "actual", "score", "reason"]);

const filled = (texts: Partial<Record<TextKey, string | undefined>>): Partial<Record<TextKey, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined && !isBlank(text)));

const fundsOf = ({ source, label, budget, adjusted, executed, reason }: ExecutionRow, amount: (field: NumberField | null) => EarlierAmount | null): EarlierFunds => ({
  source,
  label: label.text,
  budget: amount(budget),
  adjusted: amount(adjusted),
  executed: amount(executed),
  reason: reason?.text ?? "",
});

/** A number shown with fewer digits than it has ("98.77%" of 0.98765) as the text that has them all. */
function exact(sheet: Sheet, field: TargetField): TargetField {
  const { top, left } = field.range;
  const value = sheet.value(top, left);
  const format = sheet.format(top, left);
  if (typeof value !== "number" || !Number.isFinite(value) || isDateFormat(format)) return field;
  const plain = new Big(Number.isSafeInteger(value) ? value : value.toPrecision(15));
  const digits = (/%/u.test(field.text) ? plain.times(100) : plain).toFixed();
  const text = field.text.replace(/-?[\d,]*\.?\d+(?:E[+-]?\d+)?/iu, digits);
  return text === field.text ? field : { ...field, text, target: parseTarget({ text }) };
}

function rightOf(sheet: Sheet, row: number, edge: number): CellValue[] {
  const values: CellValue[] = [];
  for (let column = edge + 1; column <= sheet.extent.right; column += 1) values.push(sheet.value(row, column));
  return values;
}

const isEmpty = (value: CellValue): boolean => typeof value === "string" && isBlank(value);

function withoutEnd(values: readonly CellValue[]): CellValue[] {
  return values.slice(0, values.findLastIndex((value) => !isEmpty(value)) + 1);
}

/** What a row says first, within the form's width. */
function leadOf(sheet: Sheet, row: number, edge: number): string {
  for (let column = 0; column <= edge; column += 1) {
    const text = sheet.shownText(row, column).trim();
    if (text !== "") return text;
  }
  return "";
}

/** The last row of the form: its notes where they still stand, else the lines of its own that follow the total. */
function endOfForm(sheet: Sheet, total: number, edge: number): number {
  let end = total;
  for (let row = total + 1; row <= sheet.extent.bottom; row += 1) {
    const lead = leadOf(sheet, row, edge);
    if (isFormLine(lead) && isNoteLine(lead)) end = row;
    else if (end === row - 1 && isFormLine(lead)) end = row;
  }
  return end;
}

interface Bounds {
  readonly end: number;
  readonly edge: number;
  /** Rows whose right side is kept with them. */
  readonly known: ReadonlySet<number>;
}

/** Everything under the form, and before it what stands to the right of its other rows. */
function belowOf(sheet: Sheet, { end, edge, known }: Bounds): CellValue[][] {
  const aside: CellValue[][] = [];
  const under: CellValue[][] = [];
  for (let row = sheet.extent.top; row <= end; row += 1) if (!known.has(row)) aside.push(withoutEnd(rightOf(sheet, row, edge)).filter((value) => !isEmpty(value)));
  for (let row = end + 1; row <= sheet.extent.bottom; row += 1) under.push(withoutEnd(rightOf(sheet, row, -1)));
  const first = under.findIndex((row) => row.length > 0);
  return [...aside.filter((row) => row.length > 0), ...(first < 0 ? [] : under.slice(first, under.findLastIndex((row) => row.length > 0) + 1))];
}
