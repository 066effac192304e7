/** A sheet to be written, as data: what a report makes and any host can put into a workbook. A cell's value is never taken for a formula, whatever it begins with; formulas stand apart. */
import type { CellValue } from "./data";
import type { CellRange } from "./range";

export interface SheetContent {
  /** The name wanted; a host takes another where a sheet of the user's has it. */
  readonly name: string;
  /** A defined name over the sheet's header by which it is known again, whatever it is called by then. */
  readonly marker: { readonly name: string; readonly range: CellRange };
  readonly columns: readonly ColumnContent[];
  readonly rows: readonly RowContent[];
  readonly merges: readonly CellRange[];
  readonly styles: Readonly<Record<string, StyleContent>>;
  /** Rows and columns that stay in sight; null: none. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** The header and the rows that it filters; null: none. */
  readonly filter: CellRange | null;
  readonly print: PrintContent;
  readonly validations?: readonly ValidationContent[];
  /** Conditional formats; where several apply, the first has its way. */
  readonly highlights?: readonly HighlightContent[];
  readonly charts?: readonly ChartContent[];
}

interface ColumnContent {
  /** In characters, as Excel counts them. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface RowContent {
  /** In points; null: as the host finds it. */
  readonly height: number | null;
  /** Whether it gets higher where more is typed into it than fits; a height of its own would hold it as it is. */
  readonly grows?: boolean;
  /** From column A on; null: nothing there, no format either. */
  readonly cells: readonly (CellContent | null)[];
}

export interface CellContent {
  /** Of a cell with a formula: what it shows until a host calculates it. */
  readonly value: CellValue;
  /** Without "=": English names, commas, A1 references; other sheets by the names they have or are about to have. */
  readonly formula?: string;
  /** Key into the sheet's styles. */
  readonly style: string;
  /** A place in the same workbook. */
  readonly link?: { readonly sheet: string; readonly range: CellRange; readonly tip: string };
}

export interface StyleContent {
  readonly font: { readonly name: string; readonly size: number; readonly bold?: boolean; readonly underline?: boolean; readonly color?: string };
  /** "#RRGGBB". */
  readonly fill?: string;
  /** Thin lines on all sides, "#RRGGBB". */
  readonly border?: string;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center";
  readonly wrap?: boolean;
  /** "General" where absent. */
  readonly numberFormat?: string;
}

/** What may be typed into cells. */
export interface ValidationContent {
  readonly range: CellRange;
  readonly allow:
    /** Anything: there for its prompt. */
    | { readonly kind: "any" }
    /** Values to choose from: no commas, 255 characters in all. */
    | { readonly kind: "list"; readonly values: readonly string[] }
    /** A number within limits, both included; a string is a formula without "=", seen from the range's first cell. */
    | { readonly kind: "decimal"; readonly min: number | string; readonly max: number | string };
  /** Shown while a cell is selected: a title of 32 characters, a text of 255 at most. Null: nothing. */
  readonly prompt: { readonly title: string; readonly text: string } | null;
  /** Shown for anything else, which is then refused; same lengths. Null: anything may be typed. */
  readonly refusal: { readonly title: string; readonly text: string } | null;
}

/** A format that cells take on while a formula is true. */
export interface HighlightContent {
  readonly range: CellRange;
  /** Without "=", seen from the range's first cell. */
  readonly formula: string;
  /** "#RRGGBB". */
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

/** A native chart with upright columns, over cells of the same sheet. */
export interface ChartContent {
  readonly title: string;
  /** The cells it covers. */
  readonly place: CellRange;
  readonly categories: CellRange;
  /** `labels`: the number format of the figures on the columns. */
  readonly series: readonly { readonly name: string; readonly values: CellRange; readonly color: string; readonly labels: string }[];
  readonly axis: { readonly min: number; readonly max: number };
}

interface PrintContent {
  readonly paper: "A4";
  readonly orientation: "landscape" | "portrait";
  /** Rows printed on every page, from row 1 counted; null: none. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  /** What is printed; absent: all of it. */
  readonly area?: CellRange;
  /** The foot of every page; "{page}" and "{pages}" are the number of the page and of all pages. */
  readonly footer: { readonly left: string; readonly right: string };
}
