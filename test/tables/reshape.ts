/** Sheets as drafts that can be reshaped the way people reshape them in Excel: rows and columns go in, merges grow or move along. */
import type { CellValue, SheetData } from "../../src/sheet/data";
import type { CellRange } from "../../src/sheet/range";

export interface Draft {
  values: CellValue[][];
  formats: string[][];
  merges: CellRange[];
}

export const plain = (value: CellValue | undefined): string => (typeof value === "string" ? value.normalize("NFKC").replace(/\s+/gu, "") : "");

export function draftOf(sheet: SheetData): Draft {
  return {
    values: sheet.values.map((row) => [...row]),
    formats: sheet.values.map((row, index) => row.map((_, column) => sheet.formats?.[index]?.[column] ?? "General")),
    merges: [...sheet.merges],
  };
}

/** The draft as a sheet at the place of the one it came from, every row as wide as the widest. */
export function sheetFrom({ values, formats, merges }: Draft, like: SheetData): SheetData {
  const width = Math.max(...values.map((row) => row.length));
  const full = <T>(row: readonly T[] | undefined, blank: T): T[] => Array.from({ length: width }, (_, column) => row?.[column] ?? blank);
  return { ...like, values: values.map((row) => full<CellValue>(row, "")), formats: values.map((_, row) => full(formats[row], "General")), merges };
}

/** A row before row `at`; a merge that reaches over the place grows, as in Excel. */
export function insertRow(draft: Draft, at: number, cells: readonly CellValue[] = []): void {
  draft.values.splice(at, 0, [...cells]);
  draft.formats.splice(at, 0, []);
  draft.merges = draft.merges.map((merge) => ({ ...merge, top: merge.top >= at ? merge.top + 1 : merge.top, bottom: merge.bottom >= at ? merge.bottom + 1 : merge.bottom }));
}

/** A column before column `at`, filled row by row. */
export function insertColumn(draft: Draft, at: number, cellOf: (row: number) => CellValue = () => ""): void {
  draft.values.forEach((row, index) => {
    while (row.length < at) row.push("");
    row.splice(at, 0, cellOf(index));
  });
  for (const row of draft.formats) {
    while (row.length < at) row.push("General");
    row.splice(at, 0, "General");
  }
  draft.merges = draft.merges.map((merge) => ({ ...merge, left: merge.left >= at ? merge.left + 1 : merge.left, right: merge.right >= at ? merge.right + 1 : merge.right }));
}

const mergeAt = (draft: Draft, row: number, column: number): CellRange | undefined =>
  draft.merges.find((merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right);

export const widthOf = (draft: Draft): number => Math.max(...draft.values.map((row) => row.length));

/** Row of the indicator grid's header; -1 on a sheet without one. */
export const headerRowOf = (draft: Draft): number => draft.values.findIndex((row) => ["一级指标", "三级指标"].every((word) => row.some((cell) => plain(cell) === word)));

const SIDE_LABELS = ["", "绩效指标", "年度绩效指标", "绩效指标(90分)", "年度绩效指标完成情况"];

const BELOW = /^(?:总分|合计|自评总得分|填报人|填表人|注[:：]|说明|评价结论|评价等级|自评等级)/u;

/** The first row below the indicators: a total, a note, a signature; the draft's length where there is none. */
export function gridEndOf(draft: Draft, header: number): number {
  const end = draft.values.findIndex((row, index) => index > header && BELOW.test(row.map((cell) => plain(cell)).find((cell) => cell !== "") ?? ""));
  return end < 0 ? draft.values.length : end;
}

/** First column of the grid proper, right of a side label such as 绩效指标. */
export const gridLeftOf = (draft: Draft, header: number): number => draft.values[header]?.findIndex((cell) => !SIDE_LABELS.includes(plain(cell))) ?? -1;

/** Column spans of the grid, one for each header cell. */
export function spansOf(draft: Draft, header: number): { left: number; right: number }[] {
  const spans: { left: number; right: number }[] = [];
  draft.values[header]?.forEach((cell, column) => {
    if (column < gridLeftOf(draft, header) || cell === "") return;
    spans.push({ left: column, right: mergeAt(draft, header, column)?.right ?? column });
  });
  return spans;
}

/** One sheet under another. */
export function stacked(above: SheetData, below: SheetData, between: readonly (readonly CellValue[])[]): SheetData {
  const first = draftOf(above);
  const second = draftOf(below);
  const down = first.values.length + between.length;
  return sheetFrom(
    {
      values: [...first.values, ...between.map((row) => [...row]), ...second.values],
      formats: [...first.formats, ...between.map(() => []), ...second.formats],
      merges: [...first.merges, ...second.merges.map((merge) => ({ ...merge, top: merge.top + down, bottom: merge.bottom + down }))],
    },
    above,
  );
}

/** One sheet to the right of another, `gap` blank columns between, `drop` rows further down. */
export function sideBySide(left: SheetData, right: SheetData, gap: number, drop: number): SheetData {
  const first = draftOf(left);
  const second = draftOf(right);
  const across = widthOf(first) + gap;
  const rows = Math.max(first.values.length, second.values.length + drop);
  const pad = <T>(row: readonly T[] | undefined, blank: T): T[] => Array.from({ length: across }, (_, column) => row?.[column] ?? blank);
  return sheetFrom(
    {
      values: Array.from({ length: rows }, (_, row) => [...pad<CellValue>(first.values[row], ""), ...(second.values[row - drop] ?? [])]),
      formats: Array.from({ length: rows }, (_, row) => [...pad(first.formats[row], "General"), ...(second.formats[row - drop] ?? [])]),
      merges: [...first.merges, ...second.merges.map((merge) => ({ top: merge.top + drop, bottom: merge.bottom + drop, left: merge.left + across, right: merge.right + across }))],
    },
    left,
  );
}
