/** Widths and heights of a worksheet's columns and rows, for placing a note's box beside its cell. */
import { attributesAt, type Document, rowAt, tagsOf } from "./spans";

const plainWidth = 64;
const plainHeight = 20;
const pixelsPerPoint = 4 / 3;

export class Geometry {
  readonly #columns: { readonly first: number; readonly last: number; readonly pixels: number }[] = [];
  readonly #rows = new Map<number, number>();
  #width = plainWidth;
  #height = plainHeight;

  /** Rows are looked at as far as `lastRow`. */
  constructor({ text, root, prefix }: Document, lastRow: number) {
    let row = -1;
    for (const { kind, name, start } of tagsOf(text, root.innerStart, root.innerEnd)) {
      if (kind === "close") {
        if (name === `${prefix}sheetData`) break;
      } else if (name === `${prefix}sheetFormatPr`) this.#readDefaults(attributesAt(text, start));
      else if (name === `${prefix}col`) this.#readColumns(attributesAt(text, start));
      else if (name === `${prefix}row`) {
        row = rowAt(text, start, row + 1);
        if (row > lastRow) break;
        const { ht } = attributesAt(text, start);
        if (ht !== undefined) this.#rows.set(row, Math.round(Number(ht) * pixelsPerPoint));
      }
    }
  }

  /** The column that lies `pixels` to the right of a column's left edge, and how far into it. */
  across(from: number, pixels: number): readonly [column: number, offset: number] {
    return walk(from, pixels, (column) => this.#columns.find(({ first, last }) => column >= first && column <= last)?.pixels ?? this.#width);
  }

  /** The same for rows. */
  down(from: number, pixels: number): readonly [row: number, offset: number] {
    return walk(from, pixels, (row) => this.#rows.get(row) ?? this.#height);
  }

  #readDefaults({ defaultRowHeight, defaultColWidth }: Readonly<Record<string, string | undefined>>): void {
    if (defaultRowHeight !== undefined) this.#height = Math.round(Number(defaultRowHeight) * pixelsPerPoint);
    if (defaultColWidth !== undefined) this.#width = pixelsOf(defaultColWidth);
  }

  #readColumns({ min, max, width, hidden }: Readonly<Record<string, string | undefined>>): void {
    if (width !== undefined) this.#columns.push({ first: Number(min) - 1, last: Number(max) - 1, pixels: hidden === "1" ? 0 : pixelsOf(width) });
  }
}

/** With the digits of an 11-point font 7 pixels wide, and a margin of 5. */
const pixelsOf = (characters: string): number => Math.round(Number(characters) * 7 + 5);

/** Sheets of nothing but hidden rows end somewhere. */
const mostSteps = 1_000;

function walk(from: number, distance: number, sizeOf: (index: number) => number): readonly [number, number] {
  let left = distance;
  let index = from;
  for (; index < from + mostSteps; index += 1) {
    const size = sizeOf(index);
    if (left < size) break;
    left -= size;
  }
  return [index, Math.max(0, Math.round(left))];
}
