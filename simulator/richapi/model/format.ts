/** `range.format`: fill and font of cells. Layout (widths, alignment, borders) is accepted and not shown. */
import type { GridSheet, Rect } from "../../grid";
import { isEntireColumn, isEntireRow } from "../address";
import type { Book } from "../book";
import { parseColor } from "../color";
import { NotEmulated } from "../errors";
import { defineType } from "../object";

interface Target {
  readonly book: Book;
  readonly sheetId: string;
  readonly rects: readonly Rect[];
}

/** Whole rows and columns are read and painted within the sheet's size. */
function within(sheet: GridSheet, rect: Rect): Rect {
  const bottom = isEntireColumn(rect) ? Math.max(sheet.rowCount - 1, 0) : rect.bottom;
  const right = isEntireRow(rect) ? Math.max(sheet.columnCount - 1, 0) : rect.right;
  return { ...rect, bottom, right };
}

/** The one value all cells share, null where they differ, as Excel answers for a range. */
function common<V>({ book, sheetId, rects }: Target, read: (sheet: GridSheet, rect: Rect) => V[][]): { value: V | null; mixed: boolean } {
  const sheet = book.sheet(sheetId);
  const found = new Set<V>();
  for (const rect of rects) {
    for (const row of read(sheet, within(sheet, rect))) for (const value of row) found.add(value);
  }
  const [value] = found;
  return found.size === 1 && value !== undefined ? { value, mixed: false } : { value: null, mixed: true };
}

const fills = (target: Target) => common(target, (sheet, rect) => sheet.fills(rect));

function each({ book, sheetId, rects }: Target, write: (sheet: GridSheet, rect: Rect) => void): void {
  const sheet = book.writable(sheetId);
  for (const rect of rects) write(sheet, within(sheet, rect));
}

const fill = defineType<Target>({
  name: "RangeFill",
  values: {
    Color: {
      get(target) {
        const { value, mixed } = fills(target);
        return mixed ? null : (value ?? "#FFFFFF");
      },
      set: (target, value) => each(target, (sheet, rect) => sheet.setFill(rect, parseColor(value))),
    },
    Pattern: {
      get(target) {
        const { value, mixed } = fills(target);
        if (mixed) return null;
        return value === null ? "None" : "Solid";
      },
    },
    TintAndShade: { get: (target) => (fills(target).value === null ? null : 0) },
  },
  methods: {
    Clear: (target) => each(target, (sheet, rect) => sheet.setFill(rect, null)),
  },
});

const accepted = {
  set({ book, sheetId }: Target) {
    book.writable(sheetId);
  },
};

const font = defineType<Target>({
  name: "RangeFont",
  values: {
    Bold: {
      get: (target) => common(target, (sheet, rect) => sheet.fonts(rect).map((row) => row.map((cell) => cell.bold))).value,
      set: (target, value) => each(target, (sheet, rect) => sheet.setFont(rect, { bold: value === true })),
    },
    Color: {
      get: (target) => common(target, (sheet, rect) => sheet.fonts(rect).map((row) => row.map((cell) => cell.color))).value,
      set: (target, value) => each(target, (sheet, rect) => sheet.setFont(rect, { color: parseColor(value) })),
    },
    Italic: accepted,
    Name: accepted,
    Size: accepted,
    Strikethrough: accepted,
    Underline: accepted,
  },
});

const border = defineType<Target>({ name: "RangeBorder", values: { Color: accepted, Style: accepted, Weight: accepted } });

const borders = defineType<Target>({
  name: "RangeBorderCollection",
  items() {
    throw new NotEmulated("RangeBorderCollection.items");
  },
  methods: { GetItem: border },
});

export const rangeFormat = defineType<Target>({
  name: "RangeFormat",
  values: {
    ColumnWidth: accepted,
    RowHeight: accepted,
    HorizontalAlignment: accepted,
    VerticalAlignment: accepted,
    IndentLevel: accepted,
    ShrinkToFit: accepted,
    WrapText: accepted,
  },
  objects: { Fill: fill, Font: font, Borders: borders },
  methods: { AutofitColumns: accepted.set, AutofitRows: accepted.set },
});
