/** A sheet while it is laid out: rows added one below the other, cells put into them with their merges, and rows made as high as their texts need. */
import type { CellContent, HighlightContent, RowContent, SheetContent, StyleContent, ValidationContent } from "../../sheet/content";
import type { CellValue } from "../../sheet/data";
import { type CellRange, cellAt } from "../../sheet/range";
import { displayText } from "../../sheet/sheet";
import { linesOf, LONGEST_TEXT, TALLEST_ROW, widthOf } from "../text-lines";
import { type StyleName, styles } from "./styles";

export interface Shown {
  readonly value: CellValue;
  /** Without "=". */
  readonly formula?: string;
  readonly numberFormat?: string;
}

type Laid = Pick<SheetContent, "columns" | "rows" | "merges" | "styles" | "validations" | "highlights">;

const LEAST_HEIGHT = 24;
const MARGIN = 8;
const FIGURE_MARGIN = 1.5;

export class Draft {
  readonly #widths: number[];
  readonly #rows: (CellContent | null)[][] = [];
  readonly #texts: { readonly range: CellRange; readonly text: string; readonly style: StyleName }[] = [];
  readonly #merges: CellRange[] = [];
  readonly #styles = new Map<string, StyleContent>();
  readonly #validations: ValidationContent[] = [];
  readonly #highlights: HighlightContent[] = [];
  readonly #least: number[] = [];
  readonly #growing = new Set<number>();

  constructor(widths: readonly number[]) {
    this.#widths = [...widths];
  }

  /** The last column of the form. */
  get right(): number {
    return this.#widths.length - 1;
  }

  /** The last row so far. */
  get bottom(): number {
    return this.#rows.length - 1;
  }

  /** Adds rows and answers the first one's number. */
  add(count = 1, least = LEAST_HEIGHT): number {
    const first = this.#rows.length;
    for (let row = 0; row < count; row += 1) {
      this.#rows.push([]);
      this.#least.push(least);
    }
    return first;
  }

  /** Adds rows that people type into: they get higher with what is typed. */
  addGrowing(count: number): number {
    const first = this.add(count);
    for (let row = first; row < first + count; row += 1) this.#growing.add(row);
    return first;
  }

  /** Fills the range with one cell. */
  put(range: CellRange, content: Shown | string, style: StyleName): CellRange {
    const { value, formula, numberFormat } = typeof content === "string" ? { value: content } : content;
    const key = this.#styleKey(style, numberFormat);
    const text = typeof value === "string" ? value.slice(0, LONGEST_TEXT) : value;
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const isFirst = row === range.top && column === range.left;
        this.#set(row, column, { value: isFirst ? text : "", ...(isFirst && formula !== undefined ? { formula } : {}), style: key });
      }
    }
    if (range.top !== range.bottom || range.left !== range.right) this.#merges.push(range);
    if (typeof text === "number" && range.right <= this.right) this.widen(range, widthOf(displayText(text, numberFormat ?? "General")));
    if (typeof text === "string" && text !== "" && isWrapped(style)) this.#texts.push({ range, text, style });
    return range;
  }

  /** Makes room for a figure of so many letters, which is not broken into lines. */
  widen({ left, right }: CellRange, letters: number): void {
    const width = this.#widths.slice(left, right + 1).reduce((sum, one) => sum + one, 0);
    const more = letters + FIGURE_MARGIN - width;
    if (more > 0 && this.#widths[left] !== undefined) this.#widths[left] += more;
  }

  /** In points, of a text in the columns of the range. */
  heightOf(text: string, { left, right }: Pick<CellRange, "left" | "right">, style: StyleName): number {
    const { size } = styles[style].font;
    const width = this.#widths.slice(left, right + 1).reduce((sum, one) => sum + one, 0);
    return linesOf(text, (width * LETTER) / size) * size * LINE + MARGIN;
  }

  validate(validation: ValidationContent): void {
    this.#validations.push(validation);
  }

  highlight(highlight: HighlightContent): void {
    this.#highlights.push(highlight);
  }

  done(): Laid {
    const heights = this.#heights();
    return {
      columns: this.#widths.map((width) => ({ width })),
      rows: this.#rows.map((cells, row): RowContent => ({ height: heights[row] ?? null, ...(this.#growing.has(row) ? { grows: true } : {}), cells })),
      merges: this.#merges,
      styles: Object.fromEntries(this.#styles),
      validations: this.#validations,
      highlights: this.#highlights,
    };
  }

  #set(row: number, column: number, cell: CellContent): void {
    const cells = this.#rows[row];
    if (!cells) throw new RangeError(`row ${row} has not been added`);
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  #styleKey(style: StyleName, numberFormat = "General"): string {
    const key = numberFormat === "General" ? style : `${style} ${numberFormat}`;
    if (!this.#styles.has(key)) this.#styles.set(key, numberFormat === "General" ? styles[style] : { ...styles[style], numberFormat });
    return key;
  }

  /** Texts in one row first; what a text over several rows still lacks is shared among them. */
  #heights(): number[] {
    const heights = this.#least.slice();
    const isTall = ({ top, bottom }: CellRange): boolean => bottom > top;
    for (const { range, text, style } of this.#texts.toSorted((a, b) => Number(isTall(a.range)) - Number(isTall(b.range)))) {
      const own = heights.slice(range.top, range.bottom + 1);
      const more = (this.heightOf(text, range, style) - own.reduce((sum, one) => sum + one, 0)) / own.length;
      if (more > 0) for (const [index, one] of own.entries()) heights[range.top + index] = one + more;
    }
    return heights.map((height) => Math.min(TALLEST_ROW, Math.ceil(height)));
  }
}

/** A column's width is counted in digits of 11 points; a line is a third higher than its letters. */
const LETTER = 11;
const LINE = 1.35;

const isWrapped = (style: StyleName): boolean => {
  const look: StyleContent = styles[style];
  return look.wrap === true;
};

/** A cell, or some of one row's. */
export const across = (row: number, left: number, right: number = left, bottom: number = row): CellRange => ({ ...cellAt(row, left), right, bottom });
