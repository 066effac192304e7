/** The spreadsheet behind the simulator, as the request server sees it: Univer in the page and in Node tests. */

/** Zero-based, both ends included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Font {
  readonly bold: boolean;
  /** "#RRGGBB". */
  readonly color: string;
}

export type Value = string | number | boolean;

/** A conditional format with an expression; the only kind the add-in makes. Formats of other kinds are listed with `formula: null`. */
export interface ConditionalFormat {
  readonly id: string;
  readonly ranges: readonly Rect[];
  readonly formula: string | null;
  /** "#RRGGBB" or null. */
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly stopIfTrue: boolean;
}

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The smallest rectangle with content (or, with `valuesOnly` false, formats too); null when blank. */
  usedRange(valuesOnly: boolean): Rect | null;
  /** Calculated values; "" for an empty cell. */
  values(rect: Rect): Value[][];
  /** "=A1+1" where there is a formula, the value otherwise. */
  formulas(rect: Rect): Value[][];
  numberFormats(rect: Rect): string[][];
  /** Fill colours "#RRGGBB"; null for no fill. */
  fills(rect: Rect): (string | null)[][];
  /** Same-shaped matrix; a string that starts with "=" is a formula; null leaves a cell as it is. Grows the sheet as needed. */
  write(rect: Rect, values: readonly (readonly (Value | null)[])[]): void;
  setNumberFormats(rect: Rect, formats: readonly (readonly (string | null)[])[]): void;
  setFill(rect: Rect, color: string | null): void;
  fonts(rect: Rect): Font[][];
  setFont(rect: Rect, change: Partial<Font>): void;
  merges(): Rect[];
  merge(rect: Rect): void;
  unmerge(rect: Rect): void;
  isRowHidden(row: number): boolean;
  setRowsHidden(top: number, bottom: number, hidden: boolean): void;
  conditionalFormats(): ConditionalFormat[];
  /** Adds at top priority. */
  addConditionalFormat(ranges: readonly Rect[]): string;
  updateConditionalFormat(id: string, change: Partial<Pick<ConditionalFormat, "formula" | "fill" | "fontColor" | "stopIfTrue">>): void;
  removeConditionalFormat(id: string): void;
  setProtected(value: boolean): void;
  rename(name: string): void;
  setVisible(visible: boolean): void;
}

export interface Selection {
  readonly sheetId: string;
  readonly rect: Rect;
}

export type GridEvent =
  | { readonly type: "changed"; readonly sheetId: string; readonly rect: Rect }
  | { readonly type: "selection"; readonly selection: Selection }
  | { readonly type: "activated" | "deactivated" | "added" | "deleted"; readonly sheetId: string };

export interface Grid {
  readonly name: string;
  sheets(): GridSheet[];
  sheet(id: string): GridSheet | null;
  readonly activeSheetId: string;
  activate(sheetId: string): void;
  readonly selection: Selection;
  select(selection: Selection): void;
  /** Appended at the end. */
  addSheet(name: string): GridSheet;
  deleteSheet(id: string): void;
  /** Ends when recalculation after the last write is done. */
  settled(): Promise<void>;
  /** Answers a function that ends it. */
  listen(listener: (event: GridEvent) => void): () => void;
}
