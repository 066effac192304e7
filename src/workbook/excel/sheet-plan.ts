/** A sheet to be written, taken apart for Office.js: rows of entries and formats, rectangles by style, rows by height, columns by width. */
import type { CellContent, SheetContent, StyleContent } from "../../sheet/content";
import type { CellValue } from "../../sheet/data";
import { put } from "../../sheet/grouped";
import { type CellRange, cellAt } from "../../sheet/range";
import { rectanglesBy } from "./areas";
import { entryOf } from "./text-entry";

export interface SheetPlan {
  /** From A1; null for a sheet without cells. */
  readonly extent: CellRange | null;
  /** What to hand to `formulas`, rectangular. */
  readonly entries: readonly (readonly CellValue[])[];
  /** Number formats, the same shape; null leaves a cell plain. */
  readonly formats: readonly (readonly (string | null)[])[];
  readonly looks: Looks;
  readonly links: readonly { readonly row: number; readonly column: number; readonly link: NonNullable<CellContent["link"]> }[];
  /** Ranges of cells in the first column, by the height of their rows in points; null: as the text needs it. */
  readonly heights: ReadonlyMap<number | null, readonly CellRange[]>;
  /** Ranges of cells in the first row, by the width of their columns in points. */
  readonly widths: ReadonlyMap<number, readonly CellRange[]>;
  readonly hiddenColumns: readonly number[];
}

/** Each part of the cells' looks by itself: many styles share a font or a border, and a part is asked for once. */
interface Looks {
  readonly fonts: ReadonlyMap<StyleContent["font"], readonly CellRange[]>;
  readonly alignments: ReadonlyMap<Alignment, readonly CellRange[]>;
  readonly fills: ReadonlyMap<string, readonly CellRange[]>;
  readonly borders: ReadonlyMap<string, readonly CellRange[]>;
}

export type Alignment = Pick<StyleContent, "horizontal" | "vertical" | "wrap">;

export function planSheet({ rows, columns, styles }: SheetContent): SheetPlan {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const across = Array.from({ length: width }, (_, column) => column);
  const table = <V>(pick: (cell: CellContent | null) => V): V[][] => rows.map(({ cells }) => across.map((column) => pick(cells[column] ?? null)));
  const styleOf = ({ style }: CellContent): StyleContent => {
    const found = styles[style];
    if (!found) throw new RangeError(`no style ${style}`);
    return found;
  };
  return {
    extent: rows.length > 0 && width > 0 ? { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 } : null,
    entries: table(entryOfCell),
    // A formula may take over the format of what it refers to.
    formats: table((cell) => (cell && styleOf(cell).numberFormat) ?? (cell?.formula === undefined ? null : "General")),
    looks: {
      fonts: rectanglesByLook(table((cell) => cell && styleOf(cell).font)),
      alignments: rectanglesByLook(table((cell) => cell && alignmentOf(styleOf(cell)))),
      fills: rectanglesBy(table((cell) => (cell && styleOf(cell).fill) ?? null)),
      borders: rectanglesBy(table((cell) => (cell && styleOf(cell).border) ?? null)),
    },
    links: rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (cell?.link ? [{ row, column, link: cell.link }] : []))),
    heights: groupBy(rows, ({ height, grows }) => (grows ? null : height), (row) => cellAt(row, 0)),
    widths: groupBy(columns, ({ width }) => pointsOf(width), (column) => cellAt(0, column)),
    hiddenColumns: columns.flatMap(({ hidden }, column) => (hidden ? [column] : [])),
  };
}

function entryOfCell(cell: CellContent | null): CellValue {
  if (!cell) return "";
  return cell.formula === undefined ? entryOf(cell.value) : `=${cell.formula}`;
}

const alignmentOf = ({ horizontal, vertical, wrap = false }: StyleContent): Alignment => ({ horizontal, vertical, wrap });

/** Looks that are alike count as the same, whichever style they come from. */
function rectanglesByLook<T extends object>(rows: readonly (readonly (T | null)[])[]): Map<T, CellRange[]> {
  const known = new Map<string, T>();
  const first = (look: T): T => {
    const key = JSON.stringify(look);
    const same = known.get(key) ?? look;
    known.set(key, same);
    return same;
  };
  return rectanglesBy(rows.map((line) => line.map((look) => look && first(look))));
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K, rangeOf: (at: number) => CellRange): Map<K, CellRange[]> {
  const groups = new Map<K, CellRange[]>();
  for (const [at, item] of items.entries()) {
    put(groups, keyOf(item), rangeOf(at));
  }
  return groups;
}

const pixelsPerCharacter = 7;
const pointsPerPixel = 0.75;

/** A column's width as a file states it, in digits 7 pixels wide (an 11-point font), as Office.js takes it: in points. */
const pointsOf = (characters: number): number => Math.round(characters * pixelsPerCharacter) * pointsPerPixel;
