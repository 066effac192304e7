/** The same faults wherever they can be made: on every row of every table that is read, as lists of places. */
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { type CellRange, cellAddress } from "../../src/sheet/range";
import { check } from "../../src/review/check";
import { classOf, isDeclaredAbsent } from "../../src/rules/indicator-words";
import type { Indicator, Table } from "../../src/tables/table";
import { draftOf, insertRow, sheetFrom } from "../tables/reshape";

export interface Place {
  readonly workbook: WorkbookData;
  readonly spoilt: WorkbookData;
  /** "Sheet!E13". */
  readonly at: string;
  /** Zero-based: a row was put in here, and what stood there has moved down. */
  readonly inserted?: number;
}

export interface FaultAnywhere {
  readonly rule: string;
  readonly name: string;
  /** Rules whose errors the same fault may rightly cause. */
  readonly mayCause?: readonly string[];
  readonly places: (sheet: SheetOfTable) => readonly Place[];
}

/** A sheet with the one table on it, in a workbook of its own. */
export interface SheetOfTable {
  readonly sheet: SheetData;
  readonly table: Table;
  readonly workbook: WorkbookData;
}

export const sheetsOf = (workbook: WorkbookData): SheetOfTable[] =>
  workbook.sheets.flatMap((sheet) => {
    const alone = { name: workbook.name, sheets: [sheet] };
    const [table, ...others] = check(alone, { rules: [] }).tables;
    return table && others.length === 0 ? [{ sheet, table, workbook: alone }] : [];
  });

type Cells = readonly (readonly [range: CellRange, value: CellValue])[];

function overtyped({ sheet, workbook }: SheetOfTable, cells: Cells): WorkbookData {
  const values = sheet.values.map((row) => [...row]);
  for (const [{ top, left }, value] of cells) values[top - sheet.top]?.splice(left - sheet.left, 1, value);
  return { ...workbook, sheets: [{ ...sheet, values }] };
}

const place = (own: SheetOfTable, at: CellRange, cells: Cells): Place => ({ workbook: own.workbook, spoilt: overtyped(own, cells), at: `${own.sheet.name}!${cellAddress(at.top, at.left)}` });

/** One place for every indicator the fault can be made on. */
const onRows =
  (spoil: (indicator: Indicator, own: SheetOfTable) => { readonly at: CellRange; readonly cells: Cells } | null): FaultAnywhere["places"] =>
  (own) =>
    own.table.indicators.flatMap((indicator) => {
      const spoilt = isDeclaredAbsent(indicator) || !isFilled(indicator) ? null : spoil(indicator, own);
      return spoilt ? [place(own, spoilt.at, spoilt.cells)] : [];
    });

const isFilled = ({ level3, target }: Indicator): boolean => level3 !== null && level3.text !== "" && target !== null && target.text !== "";

const wiped = (field: { readonly range: CellRange; readonly text: string } | null) => (field && field.text !== "" ? { at: field.range, cells: [[field.range, ""]] as const } : null);

/** Exact, half of it, as a cell would hold it. */
const halved = (text: string): CellValue | null => (/^\d+(?:\.\d+)?$/u.test(text) ? Number(text) / 2 : null);

export const faultsAnywhere: readonly FaultAnywhere[] = [
  { rule: "target/missing", name: "the target is wiped out", places: onRows(({ target }) => wiped(target)) },
  { rule: "target/placeholder", name: "the template's word is left", places: onRows(({ target }) => target && { at: target.range, cells: [[target.range, "文字描述"]] }) },
  {
    rule: "target/missing-comparator",
    name: "the sign is forgotten",
    // 12月 without its sign is a date.
    places: onRows((indicator) => {
      const { target } = indicator;
      if (classOf(indicator) === "timeliness" || target?.target.form !== "quantity" || target.target.qualitative || target.target.words !== "" || target.target.comparator === null) return null;
      if (target.comparatorRange) return { at: target.comparatorRange, cells: [[target.comparatorRange, ""]] };
      const bare = target.text.replace(/^[≥≤＝＞＜=><]+\s*/u, "");
      return bare === target.text ? null : { at: target.range, cells: [[target.range, bare]] };
    }),
  },
  {
    rule: "target/cost-direction",
    name: "the cost turned round",
    places: onRows((indicator) => {
      const { target } = indicator;
      const unit = target?.target.quantity?.unit?.kind;
      if (!target || classOf(indicator) !== "cost" || (unit !== "money" && unit !== "unit-price")) return null;
      const turned = target.comparatorRange ? "≥" : target.text.replace(/^[≤＝＜=<]+/u, "≥");
      const range = target.comparatorRange ?? target.range;
      return turned === target.text || target.target.words !== "" ? null : { at: range, cells: [[range, turned]] };
    }),
    // What was spent is then less than is asked for.
    mayCause: ["actual/not-met", "actual/reason-missing"],
  },
  {
    rule: "target/missing-unit",
    name: "the unit is wiped out",
    places: onRows(({ target, level3 }) => (target?.unitRange && target.target.quantity?.unit && !/[(（]/u.test(level3?.text ?? "") ? { at: target.unitRange, cells: [[target.unitRange, ""]] } : null)),
  },
  { rule: "structure/empty-level3", name: "the name is wiped out", places: onRows(({ level3 }) => wiped(level3)) },
  { rule: "text/missing-basis", name: "the basis is wiped out", mayCause: ["target/copies-name"], places: onRows(({ basis }) => wiped(basis)) },
  { rule: "text/description-copies-name", name: "the name copied to the right", places: onRows(({ level3, description }) => level3 && description && { at: description.range, cells: [[description.range, level3.text]] }) },
  { rule: "weight/missing", name: "the weight is wiped out", places: onRows(({ weight }) => wiped(weight)) },
  {
    rule: "weight/sum",
    name: "a nought too many in a weight",
    mayCause: ["actual/reason-missing"],
    places: (own) => {
      const header = own.table.columns.find(({ role }) => role === "weight")?.header.range;
      return own.table.indicators.flatMap(({ weight }) => (header && weight?.value ? [place(own, header, [[weight.range, weight.value.times(10).toNumber()]])] : []));
    },
  },
  { rule: "actual/missing", name: "the actual is wiped out", places: onRows(({ actual }) => wiped(actual)) },
  {
    rule: "actual/not-met",
    name: "half of what was to be reached",
    mayCause: ["actual/reason-missing", "score/differs"],
    places: onRows((indicator) => {
      const { target, actual } = indicator;
      const sign = target?.target.comparator;
      if (!target || !actual || target.target.form !== "quantity" || (sign !== "≥" && sign !== "＞") || classOf(indicator) === "cost" || classOf(indicator) === "timeliness") return null;
      const half = halved(target.text);
      return half === null ? null : { at: actual.range, cells: [[actual.range, half]] };
    }),
  },
  {
    rule: "structure/duplicate-indicator",
    name: "a row pasted twice",
    mayCause: ["weight/sum", "score/total"],
    places: (own) =>
      own.table.indicators.flatMap((indicator): Place[] => {
        const { level3 } = indicator;
        // A name in several classes is another rule's business.
        const isOnce = own.table.indicators.filter((one) => one.level3?.text === level3?.text).length === 1;
        if (!isFilled(indicator) || !isOnce || isDeclaredAbsent(indicator) || !level3 || level3.range.bottom !== level3.range.top) return [];
        const draft = draftOf(own.sheet);
        const at = indicator.row + 1 - own.sheet.top;
        insertRow(draft, at, draft.values[at - 1] ?? []);
        const workbook = { ...own.workbook, sheets: [sheetFrom(draft, own.sheet)] };
        return [{ workbook: own.workbook, spoilt: workbook, inserted: indicator.row + 1, at: `${own.sheet.name}!${cellAddress(level3.range.top + 1, level3.range.left)}` }];
      }),
  },
  {
    rule: "code/check-character",
    name: "a digit of the code mistyped",
    places: (own) => {
      const { code } = own.table.project;
      if (!code || own.table.kind !== "goal") return [];
      return Array.from(code.text).flatMap((digit, index) => (index >= 9 && index < 20 && /\d/u.test(digit) ? [place(own, code.range, [[code.range, `${code.text.slice(0, index)}${(Number(digit) + 1 + (index % 8)) % 10}${code.text.slice(index + 1)}`]])] : []));
    },
  },
  {
    rule: "code/format",
    name: "a digit of the code lost",
    places: (own) => {
      const { code } = own.table.project;
      return code ? Array.from(code.text, (_, index) => place(own, code.range, [[code.range, code.text.slice(0, index) + code.text.slice(index + 1)]])) : [];
    },
  },
  {
    rule: "funding/parts-differ",
    name: "the total raised, its parts left",
    // Amounts typed for percent no longer end at it.
    mayCause: ["plan/final-not-100", "plan/out-of-range"],
    places: (own) => {
      const { total, fiscal, other } = own.table.funding ?? { total: null, fiscal: null, other: null };
      const isWhole = total?.value && fiscal?.value && total.value.eq(fiscal.value.plus(other?.value ?? 0)) && own.table.execution === null;
      return isWhole ? [1.1, 2].map((times) => place(own, total.range, [[total.range, Number(total.value?.times(times).round(2).toString())]])) : [];
    },
  },
];
