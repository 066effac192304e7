/** A fault: something people really do to a table that was right, the rule that must notice it, and where. */
import type { CheckOptions } from "../../src/review/check";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { parseAddress } from "../../src/sheet/range";
import { type Draft, draftOf, insertRow, sheetFrom } from "../tables/reshape";

export type Change = (workbook: WorkbookData) => WorkbookData;

export interface Fault {
  readonly rule: string;
  /** What somebody did. */
  readonly name: string;
  readonly workbook: WorkbookData;
  readonly change: Change;
  /** "Sheet!E13": where the finding must stand, and nowhere else. */
  readonly at: string;
  /** Errors of other rules that the same fault rightly causes: "rule Sheet!E13". */
  readonly causes?: readonly string[];
  readonly options?: CheckOptions;
}

export type FaultData = Omit<Fault, "workbook">;

export const on = (workbook: WorkbookData, faults: readonly FaultData[]): Fault[] => faults.map((fault) => ({ workbook, ...fault }));

/** "Sheet!E13" taken apart, zero-based. */
function placeOf(cell: string): { readonly sheet: string; readonly row: number; readonly column: number } {
  const [sheet = "", address = ""] = cell.split("!");
  const at = parseAddress(address);
  if (!at) throw new RangeError(`no cell ${cell}`);
  return { sheet, row: at.top, column: at.left };
}

export function onSheet(name: string, change: (draft: Draft) => void): Change {
  return (workbook) => {
    if (!workbook.sheets.some((sheet) => sheet.name === name)) throw new RangeError(`no sheet ${name}`);
    return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? reshaped(sheet, change) : sheet)) };
  };
}

function reshaped(sheet: SheetData, change: (draft: Draft) => void): SheetData {
  const draft = draftOf(sheet);
  change(draft);
  return sheetFrom(draft, sheet);
}

/** Cells overtyped; one that already holds the value is a mistake of the test's. */
export function put(cells: Readonly<Record<string, CellValue>>): Change {
  return (workbook) =>
    Object.entries(cells).reduce((so, [cell, value]) => {
      const { sheet, row, column } = placeOf(cell);
      return onSheet(sheet, (draft) => {
        const line = draft.values[row];
        if (line?.[column] === undefined || line[column] === value) throw new RangeError(`${cell} holds ${JSON.stringify(line?.[column])}`);
        line[column] = value;
      })(so);
    }, workbook);
}

/** Rows as Excel numbers them, taken out; merges shrink. */
export const withoutRows = (sheet: string, first: number, count = 1): Change =>
  onSheet(sheet, (draft) => {
    const [top, bottom] = [first - 1, first + count - 2];
    draft.values.splice(top, count);
    draft.formats.splice(top, count);
    const moved = (row: number): number => (row < top ? row : Math.max(top, row - count));
    draft.merges = draft.merges
      .filter((merge) => merge.top < top || merge.bottom > bottom)
      .map((merge) => ({ ...merge, top: moved(merge.top), bottom: merge.bottom < top ? merge.bottom : Math.max(top - 1, merge.bottom - count) }));
  });

/** A row copied and pasted right below itself. */
export const rowTwice = (sheet: string, row: number): Change =>
  onSheet(sheet, (draft) => {
    insertRow(draft, row, draft.values[row - 1] ?? []);
  });

/** A row of one's own put in before row `row`. */
export const rowBefore = (sheet: string, row: number, cells: readonly CellValue[]): Change =>
  onSheet(sheet, (draft) => {
    insertRow(draft, row - 1, cells);
  });

/** Two rows that change places. */
export const rowsSwapped = (sheet: string, one: number, other: number): Change =>
  onSheet(sheet, (draft) => {
    const [a, b] = [draft.values[one - 1], draft.values[other - 1]];
    if (!a || !b) throw new RangeError(`no rows ${one} and ${other} on ${sheet}`);
    draft.values[one - 1] = b;
    draft.values[other - 1] = a;
  });

/** Cells of a row one column further to the right, the last of them lost. */
export const shiftedRight = (sheet: string, row: number, from: number, to: number): Change =>
  onSheet(sheet, (draft) => {
    const line = draft.values[row - 1];
    if (!line) throw new RangeError(`no row ${row} on ${sheet}`);
    line.splice(from, to - from + 1, "", ...line.slice(from, to));
  });

export const added = (sheet: SheetData): Change => (workbook) => ({ ...workbook, sheets: [...workbook.sheets, sheet] });

/** A sheet copied under another name behind all others, then changed. */
export const copied = (sheet: string, name: string, cells: Readonly<Record<string, CellValue>>): Change => (workbook) => {
  const own = workbook.sheets.find((one) => one.name === sheet);
  if (!own) throw new RangeError(`no sheet ${sheet}`);
  const copy = added({ ...own, id: name, name })(workbook);
  return put(Object.fromEntries(Object.entries(cells).map(([cell, value]) => [`${name}!${cell}`, value])))(copy);
};
