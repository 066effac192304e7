/** Reads the rows under the heads as lines with their codes, names and amounts. */
import type { CellRange } from "../../sheet/range";
import type { Sheet } from "../../sheet/sheet";
import { compact } from "../../sheet/text";
import { type AmountColumn, type BudgetLine, isNought } from "../budget";
import { moneyIn } from "../cells";
import type { NumberField, TextField } from "../table";
import { type Code, type Levels, readCode, wholeCode } from "./codes";
import type { KnownColumn } from "./column-kinds";
import type { HeadColumn } from "./heads";
import { kindsByCode, kindsBySide, lineStem, sumKind } from "./line-kinds";
import type { Side } from "./sides";

interface Draft {
  readonly line: Omit<BudgetLine, "kind">;
  /** The name with its indent. */
  readonly written: string;
  readonly sum: "total" | "subtotal" | null;
}

interface Reading {
  readonly sheet: Sheet;
  readonly rows: readonly number[];
  readonly sides: readonly Side[];
  readonly columns: readonly AmountColumn[];
  readonly unit: string | null;
}

export function readLines(reading: Reading): BudgetLine[] {
  const { rows, sides } = reading;
  const lines = sides.flatMap((side) => {
    const drafts: Draft[] = [];
    let levels: Levels = [];
    const places = placesOf(side);
    for (const row of rows) {
      const read = readLine(reading, places, row, levels);
      levels = read.levels;
      if (read.draft) drafts.push(read.draft);
    }
    return withKinds(side, withUnits(drafts));
  });
  return lines.sort((one, other) => one.row - other.row);
}

function withKinds(side: Side, drafts: readonly Draft[]): BudgetLine[] {
  const hasCodes = side.columns.some((column) => column.kind === "code") || drafts.some(({ line }) => line.code !== null);
  const isPlainSide = side.side !== null && drafts.every(({ line }) => line.code === null);
  const kinds = isPlainSide ? kindsBySide(drafts.map((draft) => draft.written)) : kindsByCode(drafts.map(({ written, line, sum }) => ({ name: written, code: line.code, sum })), hasCodes);
  return drafts.map(({ line }, index) => ({ ...line, kind: kinds[index] ?? "item" }));
}

interface Read {
  readonly draft: Draft | null;
  readonly levels: Levels;
}

/** The columns of a side by what they hold. */
interface Places {
  readonly side: Side;
  readonly codes: readonly KnownColumn[];
  readonly units: readonly KnownColumn[];
  readonly serials: readonly KnownColumn[];
  readonly texts: readonly KnownColumn[];
}

function placesOf(side: Side): Places {
  const ofKind = (kind: KnownColumn["kind"]): KnownColumn[] => side.columns.filter((column) => column.kind === kind);
  return { side, codes: ofKind("code"), units: ofKind("unit"), serials: ofKind("serial"), texts: side.columns.filter((column) => column.kind !== "amount") };
}

function readLine({ sheet, columns, unit }: Reading, { side, codes, units: unitColumns, serials, texts: textColumns }: Places, row: number, above: Levels): Read {
  const amounts = columns.map((column) => (side.places.has(column.column) ? amountAt(sheet, row, column.column, unit) : null));
  const nameField = side.names.map((column) => textIn(sheet, row, column)).find((field) => field !== null) ?? null;
  const reading = readCode(sheet, row, codes, above);
  const code = reading.code ?? (nameField && codes.length === 0 ? coded(nameField) : null);
  const texts = textColumns.flatMap((column) => textIn(sheet, row, column) ?? []);
  const inCode = code && code.rest !== "" ? { text: code.rest, range: code.field.range } : null;
  const sumField = texts.find((field) => sumKind(field.text) !== null) ?? null;
  const sum = code || !sumField ? null : sumKind(sumField.text);
  const unitField = unitColumns.map((column) => textIn(sheet, row, column)).findLast((field) => field !== null) ?? null;
  const name = (code?.field === nameField ? inCode : nameField) ?? inCode ?? sumField ?? unitField;
  const isFilled = amounts.some((field) => field && !isNought(field.text) && !field.value?.eq(0));
  if (!code && !isFilled && (name === null || isFiller(name.text))) return { draft: null, levels: reading.levels };
  const written = name ? String(sheet.value(name.range.top, name.range.left)) : "";
  const units = unitColumns.map((column) => textIn(sheet, row, column)?.text ?? "").filter((text) => text !== "" && sumKind(text) === null);
  const serial = serialAt(sheet, row, serials);
  const line = { row, serial, side: side.side, code: code?.code ?? null, codeField: code?.field ?? null, unit: units[0] ?? null, name, amounts };
  return { draft: { line, written, sum: sum ?? (name !== null && name === unitField ? "subtotal" : null) }, levels: reading.levels };
}

/** "201 一般公共服务支出" in a table without a column of codes; a year or a numbered item is no code. */
function coded(field: TextField): Code | null {
  const code = wholeCode(field);
  return code && /^[1-5]\d{2}(?:\d{2}){0,3}$/u.test(code.code) && /^\p{Script=Han}{2}/u.test(code.rest) && !code.rest.startsWith("年") ? code : null;
}

const isFiller = (text: string): boolean => /^[.…·。,，—0-]*$/u.test(compact(text)) || lineStem(text) === "";

function textIn(sheet: Sheet, row: number, { left, right }: HeadColumn): TextField | null {
  for (let column = left; column <= right; column += 1) {
    const range = sheet.area(row, column);
    const text = sheet.text(range.top, range.left).trim();
    if (compact(text) !== "" && range.top <= row) return { text, range };
  }
  return null;
}

function serialAt(sheet: Sheet, row: number, [column]: readonly KnownColumn[]): number | null {
  const text = column ? compact(String(sheet.value(row, column.left))) : "";
  return /^\d{1,6}$/u.test(text) ? Number(text) : null;
}

/** What is merged down from a row above is that row's amount. */
function amountAt(sheet: Sheet, row: number, column: number, unit: string | null): NumberField {
  const range: CellRange = sheet.area(row, column);
  if (range.top !== row || range.left !== column) return { text: "", range, value: null, storedAsText: false };
  return moneyIn(sheet, row, column, unit);
}

const ORGANISATION = /(?:局|委|委员会|办|办公室|中心|学校|中学|小学|医院|工会|机关|本级|厅|院|所|站|队|馆|处|协会|联合会|街道|乡|镇|政府|公司|大学|学院|法庭|园)(?:[(（].*[)）])?$/u;

/** A unit's own line names it by its code where subjects have theirs: it opens the lines of the unit. */
function withUnits(drafts: readonly Draft[]): Draft[] {
  let unit: string | null = null;
  return drafts.map((draft) => {
    const { line, sum } = draft;
    const name = line.name ? lineStem(line.name.text) : "";
    // 综合医院 is a 项; no 类 is called like an organisation.
    if (line.code !== null && ORGANISATION.test(name) && !/^[235]\d{4}(?:\d{2})?$/u.test(line.code)) {
      unit = name;
      return { ...draft, line: { ...line, code: null, codeField: null, unit } };
    }
    if (sum === "total") return { ...draft, line: { ...line, unit: null } };
    unit = line.unit ?? unit;
    return { ...draft, line: { ...line, unit } };
  });
}
