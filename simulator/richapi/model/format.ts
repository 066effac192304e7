/** `range.format`: fill, font, alignment and size of cells. */
import type { Alignment, Font, GridSheet, Rect } from "../../grid";
import { isEntireColumn, isEntireRow } from "../address";
import type { Book } from "../book";
import { parseColor } from "../color";
import { invalidArgument } from "../errors";
import { defineType } from "../object";
import { rangeBorders } from "./borders";

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

/** One property of the font. */
const ofFont = <K extends keyof Font>(key: K, parse: (value: unknown) => Font[K], show: (value: Font[K]) => unknown = (value) => value) => ({
  get(target: Target) {
    const { value, mixed } = common<Font[K]>(target, (sheet, rect) => sheet.fonts(rect).map((row) => row.map((font) => font[key])));
    return mixed || value === null ? null : show(value);
  },
  set(target: Target, value: unknown) {
    const change: Partial<Font> = { [key]: parse(value) };
    each(target, (sheet, rect) => sheet.setFont(rect, change));
  },
});

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

const isTrue = (value: unknown) => value === true;

function positive(what: string, most: number): (value: unknown) => number {
  return (value) => {
    if (typeof value !== "number" || value < 0 || value > most) throw invalidArgument(`${what} ${String(value)}`);
    return value;
  };
}

function fontName(value: unknown): string {
  if (typeof value !== "string" || value === "") throw invalidArgument("font.name");
  return value;
}

const font = defineType<Target>({
  name: "RangeFont",
  values: {
    Bold: ofFont("bold", isTrue),
    Color: ofFont("color", parseColor),
    Italic: ofFont("italic", isTrue),
    Name: ofFont("name", fontName),
    Size: ofFont("size", positive("font.size", 409)),
    Underline: ofFont(
      "underline",
      (value) => {
        if (!underlines.some((known) => known === value)) throw invalidArgument(`underline ${String(value)}`);
        return value !== "None";
      },
      (value) => (value ? "Single" : "None"),
    ),
    Strikethrough: accepted,
  },
});

/** One property of the alignment; words the grid has not are refused as unknown. */
const ofAlignment = <K extends keyof Alignment>(key: K, parse: (value: unknown) => Alignment[K]) => ({
  get: (target: Target) => common<Alignment[K]>(target, (sheet, rect) => sheet.alignments(rect).map((row) => row.map((cell) => cell[key]))).value,
  set(target: Target, value: unknown) {
    const change: Partial<Alignment> = { [key]: parse(value) };
    each(target, (sheet, rect) => sheet.setAlignment(rect, change));
  },
});

function oneOf<W extends string>(words: readonly W[], what: string): (value: unknown) => W {
  return (value) => {
    const word = words.find((known) => known === value);
    if (word === undefined) throw invalidArgument(`${what} ${String(value)}`);
    return word;
  };
}

/** Sizes of whole columns or rows, whatever part of them the range covers; null where they differ. */
function size(target: Target, along: (rect: Rect) => readonly [number, number], read: (sheet: GridSheet, index: number) => number): number | null {
  return common(target, (sheet, rect) => {
    const [first, last] = along(rect);
    return [Array.from({ length: last - first + 1 }, (_, offset) => read(sheet, first + offset))];
  }).value;
}

const rowHeight = positive("rowHeight", 409.5);
const columnWidth = positive("columnWidth", 255 * 7);

export const rangeFormat = defineType<Target>({
  name: "RangeFormat",
  values: {
    ColumnWidth: {
      get: (target) =>
        size(
          target,
          ({ left, right }) => [left, right],
          (sheet, column) => sheet.columnWidth(column),
        ),
      set: (target, value) => each(target, (sheet, { left, right }) => sheet.setColumnWidths(left, right, columnWidth(value))),
    },
    RowHeight: {
      get: (target) =>
        size(
          target,
          ({ top, bottom }) => [top, bottom],
          (sheet, row) => sheet.rowHeight(row),
        ),
      set: (target, value) => each(target, (sheet, { top, bottom }) => sheet.setRowHeights(top, bottom, rowHeight(value))),
    },
    HorizontalAlignment: ofAlignment("horizontal", oneOf(["General", "Left", "Center", "Right", "Justify", "Distributed"], "horizontalAlignment")),
    VerticalAlignment: ofAlignment("vertical", oneOf(["Top", "Center", "Bottom"], "verticalAlignment")),
    WrapText: ofAlignment("wrap", isTrue),
    IndentLevel: accepted,
    ShrinkToFit: accepted,
  },
  objects: { Fill: fill, Font: font, Borders: rangeBorders },
  methods: {
    AutofitColumns: accepted.set,
    AutofitRows: (target) => each(target, (sheet, { top, bottom }) => sheet.setRowHeights(top, bottom, null)),
  },
});
