/** The spreadsheet behind the simulator, as the request server sees it: Univer in the page and in Node tests. */

/** Zero-based, both ends included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** "#RRGGBB". */
  readonly color: string;
}

export const plainFont: Font = { name: "宋体", size: 11, bold: false, italic: false, underline: false, color: "#000000" };

/** Words are Excel's own. */
export interface Alignment {
  readonly horizontal: "General" | "Left" | "Center" | "Right" | "Justify" | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom";
  readonly wrap: boolean;
}

export const plainAlignment: Alignment = { horizontal: "General", vertical: "Bottom", wrap: false };

export type Side = "top" | "right" | "bottom" | "left";

/** A border line, in Excel's words. */
export interface Line {
  readonly style: "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  /** "#RRGGBB". */
  readonly color: string;
}

export type Borders = Readonly<Record<Side, Line | null>>;

export const noBorders: Borders = { top: null, right: null, bottom: null, left: null };

export type Value = string | number | boolean;

/** A text that stays one though it begins with "=". */
export interface Literal {
  readonly text: string;
}

/** A link to a place in the workbook ("表!A1") or to an address outside it. */
export interface Link {
  readonly place: string | null;
  readonly address: string | null;
  readonly tip: string;
}

/** What may be typed into cells; kinds and comparisons are named as in a .xlsx file. Formulas begin with "=", numbers and lists stand plain. */
export interface Validation {
  readonly kind: "any" | "list" | "decimal" | "whole" | "date" | "time" | "textLength" | "custom";
  readonly operator: "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual";
  readonly formula1: string;
  readonly formula2: string;
  /** Of a list. */
  readonly dropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly alert: { readonly show: boolean; readonly style: "stop" | "warning" | "information"; readonly title: string; readonly message: string };
}

export interface PlacedValidation {
  readonly id: string;
  readonly ranges: readonly Rect[];
  readonly validation: Validation;
}

/** How a sheet is printed; lengths in points. */
export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  /** In Excel's words: "A4", "Letter". */
  readonly paper: string;
  /** In percent, or fitted to pages. */
  readonly zoom: { readonly scale: number } | { readonly pagesWide: number | null; readonly pagesHigh: number | null };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly margins: Readonly<Record<Side | "header" | "footer", number>>;
  readonly header: Readonly<Record<"left" | "center" | "right", string>>;
  readonly footer: Readonly<Record<"left" | "center" | "right", string>>;
  readonly area: Rect | null;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
}

export const plainPage: PageSetup = {
  orientation: "Portrait",
  paper: "Letter",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  margins: { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 },
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
  area: null,
  titleRows: null,
};

interface ChartSeries {
  readonly name: string;
  /** "表!A1:A9". */
  readonly values: string;
  readonly categories: string;
  /** "#RRGGBB". */
  readonly color: string | null;
  readonly labels: boolean;
  /** Null: as the cells have it. */
  readonly labelFormat: string | null;
}

export interface Chart {
  readonly id: string;
  readonly name: string;
  /** In Excel's words: "ColumnClustered". */
  readonly type: string;
  readonly title: { readonly text: string; readonly visible: boolean };
  readonly place: Rect;
  readonly legend: { readonly visible: boolean; readonly position: string };
  readonly valueAxis: { readonly minimum: number | null; readonly maximum: number | null };
  readonly series: readonly ChartSeries[];
}

/** What stands beside a sheet's cells and no grid shows: kept, exported as far as a file can take it. */
export interface SheetExtras {
  readonly page: PageSetup;
  readonly filter: Rect | null;
  readonly charts: readonly Chart[];
  /** Hidden so that no menu of Excel's shows it. */
  readonly veryHidden: boolean;
}

/** A thread of comments on a cell (批注). An old-fashioned note (附注) is none. */
export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
  readonly replies: readonly { readonly id: string; readonly author: string; readonly content: string }[];
}

export interface DefinedName {
  readonly name: string;
  /** Null: known all over the workbook. */
  readonly sheetId: string | null;
  /** "=表!$A$1:$B$2". */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface XmlPart {
  /** "{GUID}". */
  readonly id: string;
  readonly xml: string;
}

/** A conditional format with an expression; the only kind the add-in makes. Formats of other kinds are listed with `formula: null`. */
export interface ConditionalFormat {
  readonly id: string;
  readonly ranges: readonly Rect[];
  readonly formula: string | null;
  /** "#RRGGBB" or null. */
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly stopIfTrue: boolean;
}

export type ConditionalFormatChange = Partial<Pick<ConditionalFormat, "formula" | "fill" | "fontColor" | "bold" | "stopIfTrue">>;

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
  write(rect: Rect, values: readonly (readonly (Value | Literal | null)[])[]): void;
  setNumberFormats(rect: Rect, formats: readonly (readonly (string | null)[])[]): void;
  setFill(rect: Rect, color: string | null): void;
  fonts(rect: Rect): Font[][];
  setFont(rect: Rect, change: Partial<Font>): void;
  alignments(rect: Rect): Alignment[][];
  setAlignment(rect: Rect, change: Partial<Alignment>): void;
  borders(rect: Rect): Borders[][];
  /** This side of every cell. */
  setBorder(rect: Rect, side: Side, line: Line | null): void;
  /** Every look of the cells' own: number formats, fills, fonts, alignments, borders. */
  clearFormats(rect: Rect): void;
  links(rect: Rect): (Link | null)[][];
  setLink(rect: Rect, link: Link | null): void;
  merges(): Rect[];
  merge(rect: Rect): void;
  unmerge(rect: Rect): void;
  isRowHidden(row: number): boolean;
  setRowsHidden(top: number, bottom: number, hidden: boolean): void;
  isColumnHidden(column: number): boolean;
  setColumnsHidden(left: number, right: number, hidden: boolean): void;
  /** In points. */
  rowHeight(row: number): number;
  /** Null: as high as the text needs. */
  setRowHeights(top: number, bottom: number, points: number | null): void;
  columnWidth(column: number): number;
  setColumnWidths(left: number, right: number, points: number): void;
  conditionalFormats(): ConditionalFormat[];
  /** Adds at top priority. */
  addConditionalFormat(ranges: readonly Rect[]): string;
  updateConditionalFormat(id: string, change: ConditionalFormatChange): void;
  removeConditionalFormat(id: string): void;
  validations(): PlacedValidation[];
  addValidation(ranges: readonly Rect[], validation: Validation): void;
  removeValidation(id: string): void;
  comments(): Comment[];
  /** Whether the cell has an old-fashioned note. */
  hasNote(row: number, column: number): boolean;
  /** Answers its id. */
  addComment(row: number, column: number, content: string): string;
  setComment(id: string, content: string): void;
  removeComment(id: string): void;
  setProtected(value: boolean): void;
  rename(name: string): void;
  setVisible(visible: boolean): void;
  /** To a place among the sheets, counted from 0. */
  move(position: number): void;
  readonly gridlines: boolean;
  setGridlines(shown: boolean): void;
  /** "#RRGGBB"; null: none. */
  readonly tabColor: string | null;
  setTabColor(color: string | null): void;
  /** Rows and columns that stay in sight, counted from the first. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  freeze(rows: number, columns: number): void;
  readonly extras: SheetExtras;
  setExtras(change: Partial<SheetExtras>): void;
}

export interface Selection {
  readonly sheetId: string;
  readonly rect: Rect;
}

export type GridEvent =
  | { readonly type: "changed"; readonly sheetId: string; readonly rect: Rect }
  | { readonly type: "selection"; readonly selection: Selection }
  | { readonly type: "activated" | "deactivated" | "added" | "deleted" | "renamed" | "shown" | "hidden" | "calculated"; readonly sheetId: string };

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
  names(): DefinedName[];
  /** Adds it, or takes the place of the one of the same name and scope. */
  setName(name: DefinedName): void;
  removeName(name: string, sheetId: string | null): void;
  xmlParts(): readonly XmlPart[];
  setXmlParts(parts: readonly XmlPart[]): void;
  /** Ends when recalculation after the last write is done. */
  settled(): Promise<void>;
  /** Answers a function that ends it. */
  listen(listener: (event: GridEvent) => void): () => void;
}
