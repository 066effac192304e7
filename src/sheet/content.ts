/** A sheet to be written, as data: what a report makes and any host can put into a workbook. Text in it is text, never a formula. */
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
}

interface ColumnContent {
  /** In characters, as Excel counts them. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface RowContent {
  /** In points; null: as the host finds it. */
  readonly height: number | null;
  /** From column A on; null: nothing there, no format either. */
  readonly cells: readonly (CellContent | null)[];
}

export interface CellContent {
  readonly value: CellValue;
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
}

interface PrintContent {
  readonly paper: "A4";
  readonly orientation: "landscape" | "portrait";
  /** Rows printed on every page, from row 1 counted; null: none. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  /** The foot of every page; "{page}" and "{pages}" are the number of the page and of all pages. */
  readonly footer: { readonly left: string; readonly right: string };
}
