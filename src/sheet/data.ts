/** A workbook as a host hands it over: plain data, no behaviour. */
import type { CellRange } from "./range";

/** What a cell holds. Dates are Excel serial numbers; errors are their text ("#REF!"); an empty cell is "". */
export type CellValue = string | number | boolean;

export interface SheetData {
  /** The host's own identity of the sheet: survives a rename. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Zero-based row and column of `values[0][0]` on the sheet. */
  readonly top: number;
  readonly left: number;
  /** Rectangular: every row has the same length. Empty for an empty sheet. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats, the same shape as `values`; null where none is other than "General". */
  readonly formats: readonly (readonly string[])[] | null;
  readonly merges: readonly CellRange[];
}

export interface WorkbookData {
  /** File name as the host knows it; null for a workbook never saved. */
  readonly name: string | null;
  readonly sheets: readonly SheetData[];
}
