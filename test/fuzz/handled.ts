/** What holds of every file, whatever its bytes: it is read and copied well, or refused by one of the known codes. */
import { annotationsOf } from "../../src/review/annotate";
import { check, type CheckResult } from "../../src/review/check";
import { evaluate } from "../../src/review/evaluate";
import { fixAll, netEdits } from "../../src/review/fix";
import { ownPrefix } from "../../src/review/own-lists";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { overlaps } from "../../src/sheet/range";
import { copyXlsx, hasMacros, lockedCells, ownSheets, readStore, readXlsx, XlsxError, type XlsxErrorCode } from "../../src/workbook/xlsx";
import { LONGEST_TEXT } from "./hostile";
import { demand, demandSound } from "./soundness";
import { unlessItHangs } from "./watchdog";

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

function demandPossible({ sheets }: WorkbookData): void {
  demand(new Set(sheets.map(({ id }) => id)).size === sheets.length, () => "two sheets with one id");
  for (const { name, top, left, values, formats, merges } of sheets) {
    const width = values[0]?.length ?? 0;
    demand(top + values.length <= MOST_ROWS && left + width <= MOST_COLUMNS, () => `${name}: ${values.length} rows from ${top}, ${width} columns from ${left}`);
    demand(values.every((row) => row.length === width) && (formats?.every((row) => row.length === width) ?? true), () => `${name}: rows of different lengths`);
    demand(values.every((row) => row.every(isPossible)), () => `${name}: a value that no cell holds`);
    const shown = merges.map((merge) => ({ ...merge, left: Math.max(merge.left, left), right: Math.min(merge.right, left + width - 1) })).filter((merge) => merge.left <= merge.right);
    demand(shown.every((one, at) => shown.every((other, index) => index === at || !overlaps(one, other))), () => `${name}: merged areas overlap`);
  }
}

const isPossible = (value: CellValue): boolean => (typeof value === "number" ? Number.isFinite(value) : typeof value === "boolean" || value.length <= LONGEST_TEXT);

/** Null where it is refused. */
function unlessRefused<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof XlsxError) return null;
    throw error;
  }
}

const contentOf = ({ name, top, left, values, formats, merges, visible }: SheetData): string => JSON.stringify([name, top, left, values, formats, merges, visible]);

/** The sheets of the original stand in the copy as they were, but for these. */
function demandKept(before: WorkbookData, copy: Uint8Array, rewritten: ReadonlySet<string> = new Set()): WorkbookData {
  const after = readXlsx(copy);
  for (const sheet of before.sheets.filter(({ id }) => !rewritten.has(id))) {
    const same = after.sheets.find(({ id }) => id === sheet.id);
    demand(same !== undefined && contentOf(same) === contentOf(sheet), () => `${sheet.name} is not the same in the copy`);
  }
  return after;
}

function demandAnnotated(bytes: Uint8Array, workbook: WorkbookData, result: CheckResult, rewritten: ReadonlySet<string>): void {
  const annotations = annotationsOf(result, { language: "zh-CN", file: "a.xlsx", day: "2024-01-01", earlier: [] });
  const copy = unlessRefused(() => copyXlsx(bytes, { annotations, sheets: [annotations.sheet] }));
  if (copy) demandKept(workbook, copy.bytes, rewritten);
}

function demandFixed(bytes: Uint8Array, workbook: WorkbookData): void {
  const run = unlessRefused(() => fixAll(workbook, {}, (places) => lockedCells(bytes, places).map((reason) => reason === null)));
  if (!run) return;
  const edits = netEdits(run.edits);
  const copy = unlessRefused(() => copyXlsx(bytes, { cells: edits.map(({ to, ...place }) => ({ ...place, value: to })) }));
  if (!copy) return;
  const after = demandKept(workbook, copy.bytes, new Set(edits.map(({ sheetId }) => sheetId)));
  for (const { sheetId, row, column, to } of edits) {
    const sheet = after.sheets.find(({ id }) => id === sheetId);
    demand(Object.is(sheet?.values[row - sheet.top]?.[column - sheet.left], to), () => `${sheetId} ${row}/${column} does not hold ${to}`);
  }
}

/** Answers how it was refused, or that it was read. */
export function demandHandled(bytes: Uint8Array): XlsxErrorCode | "read" {
  return unlessItHangs(() => {
    let workbook: WorkbookData;
    try {
      workbook = readXlsx(bytes);
    } catch (error) {
      if (error instanceof XlsxError) return error.code;
      throw error;
    }
    demandPossible(workbook);
    const own = unlessRefused(() => ownSheets(bytes, ownPrefix));
    unlessRefused(() => readStore(bytes));
    unlessRefused(() => hasMacros(bytes));
    if (!own) return "read";
    demandSound(workbook, false);
    const result = check(workbook);
    const ours = new Set(own.map(({ sheetId }) => sheetId));
    demandAnnotated(bytes, workbook, result, ours);
    demandFixed(bytes, workbook);
    const copy = unlessRefused(() => copyXlsx(bytes, { sheets: evaluate({ workbook, own }).sheets, store: "{}" }));
    if (copy) demandKept(workbook, copy.bytes, ours);
    return "read";
  });
}
