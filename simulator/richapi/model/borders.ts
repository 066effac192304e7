/** `range.format.borders`: the lines around a range and between its cells. Diagonals are not known. */
import type { GridSheet, Line, Rect, Side } from "../../grid";
import type { Book } from "../book";
import { parseColor } from "../color";
import { invalidArgument, NotEmulated } from "../errors";
import { type Args, defineType } from "../object";

interface Target {
  readonly book: Book;
  readonly sheetId: string;
  readonly rects: readonly Rect[];
}

interface BorderTarget extends Target {
  readonly index: string;
  readonly strips: (rect: Rect) => readonly Strip[];
}

/** Cells, and the side of each that is meant. */
type Strip = readonly [Rect, Side];

/** Between two cells a line belongs to both. */
const stripsOf: Readonly<Record<string, (rect: Rect) => readonly Strip[]>> = {
  EdgeTop: (rect) => [[{ ...rect, bottom: rect.top }, "top"]],
  EdgeBottom: (rect) => [[{ ...rect, top: rect.bottom }, "bottom"]],
  EdgeLeft: (rect) => [[{ ...rect, right: rect.left }, "left"]],
  EdgeRight: (rect) => [[{ ...rect, left: rect.right }, "right"]],
  InsideHorizontal: (rect) =>
    rect.top === rect.bottom
      ? []
      : [
          [{ ...rect, bottom: rect.bottom - 1 }, "bottom"],
          [{ ...rect, top: rect.top + 1 }, "top"],
        ],
  InsideVertical: (rect) =>
    rect.left === rect.right
      ? []
      : [
          [{ ...rect, right: rect.right - 1 }, "right"],
          [{ ...rect, left: rect.left + 1 }, "left"],
        ],
};

const styles: readonly Line["style"][] = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const weights: readonly Line["weight"][] = ["Hairline", "Thin", "Medium", "Thick"];
const thin: Line = { style: "Continuous", weight: "Thin", color: "#000000" };

const linesOf = (sheet: GridSheet, [rect, side]: Strip) => sheet.borders(rect).map((row) => row.map((borders) => borders[side]));

/** What the lines have in common; null where they differ. */
function common<V>({ book, sheetId, rects, strips }: BorderTarget, pick: (line: Line | null) => V, none: V): V | null {
  const sheet = book.sheet(sheetId);
  const found = new Set(rects.flatMap((rect) => strips(rect).flatMap((strip) => linesOf(sheet, strip).flat().map(pick))));
  const [value] = found;
  return found.size === 0 ? none : found.size === 1 && value !== undefined ? value : null;
}

function change({ book, sheetId, rects, strips, index }: BorderTarget, part: (line: Line | null) => Line | null): void {
  const sheet = book.writable(sheetId);
  if (rects.some((rect) => strips(rect).length === 0)) throw invalidArgument(`${index} of a single row or column`);
  for (const strip of rects.flatMap(strips)) {
    const [rect, side] = strip;
    const before = linesOf(sheet, strip);
    const lines = before.map((row) => row.map(part));
    if (JSON.stringify(lines) === JSON.stringify(before)) continue;
    const first = lines[0]?.[0] ?? null;
    if (lines.every((row) => row.every((line) => JSON.stringify(line) === JSON.stringify(first)))) {
      sheet.setBorder(rect, side, first);
      continue;
    }
    for (const [r, row] of lines.entries()) {
      for (const [c, line] of row.entries()) {
        const [top, left] = [rect.top + r, rect.left + c];
        sheet.setBorder({ top, left, bottom: top, right: left }, side, line);
      }
    }
  }
}

function oneOf<W extends string>(words: readonly W[], value: unknown, what: string): W {
  const word = words.find((known) => known === value);
  if (word === undefined) throw invalidArgument(`${what} ${String(value)}`);
  return word;
}

const border = defineType<BorderTarget>({
  name: "RangeBorder",
  identity: ({ index }) => ({ Id: index }),
  values: {
    SideIndex: { get: ({ index }) => index },
    Style: {
      get: (target) => common(target, (line) => line?.style ?? "None", "None"),
      set(target, value) {
        const style = value === "None" ? null : oneOf(styles, value, "border.style");
        change(target, (line) => (style === null ? null : { ...(line ?? thin), style }));
      },
    },
    Weight: {
      get: (target) => common(target, (line) => line?.weight ?? "Thin", "Thin"),
      set(target, value) {
        const weight = oneOf(weights, value, "border.weight");
        change(target, (line) => ({ ...(line ?? thin), weight }));
      },
    },
    Color: {
      get: (target) => common(target, (line) => line?.color ?? "#000000", "#000000"),
      set(target, value) {
        const color = parseColor(value);
        change(target, (line) => ({ ...(line ?? thin), color }));
      },
    },
  },
});

export const rangeBorders = defineType<Target>({
  name: "RangeBorderCollection",
  items() {
    throw new NotEmulated("RangeBorderCollection.items");
  },
  methods: {
    GetItem(target: Target, args: Args) {
      const index = args.text(0);
      const strips = Object.hasOwn(stripsOf, index) ? stripsOf[index] : undefined;
      if (strips === undefined) throw new NotEmulated(`the border ${index}`);
      return border({ ...target, index, strips });
    },
  },
});
