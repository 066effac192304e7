/** What the use cases ask of whatever holds the sheets; each host answers it in its own folder. */
import type { SheetContent } from "../sheet/content";
import type { CellValue, SheetData, WorkbookData } from "../sheet/data";
import type { MarkLevel } from "../sheet/marker";
import type { CellRange } from "../sheet/range";

export type Scope = "active-sheet" | "workbook";

export interface Place {
  readonly sheetId: string;
  readonly range: CellRange;
}

export interface Mark extends Place {
  readonly level: MarkLevel;
  /** What the comment on its first cell says; absent: no comment. One cell has one comment: the texts of its marks are joined. */
  readonly note?: string;
}

/** What marks are made of; the user's own fills and comments are never touched. */
export interface MarkStyle {
  readonly fill: boolean;
  readonly notes: boolean;
}

/** Told the filled part of a sheet as it was when the marks on it were written, null for an empty one: rows that came or went meanwhile show in it. */
export type OnExtent = (sheetId: string, extent: CellRange | null) => void;

/** What keeps a cell from being seen. */
export type HiddenBy = "sheet" | "rows" | "columns";

export interface MarkReport {
  /** Cells that carry a mark now. */
  readonly cells: number;
  /** Names of sheets left unmarked because they are protected. */
  readonly protectedSheets: readonly string[];
  /** Sheets that are no longer there; nothing was written for them. */
  readonly missingSheets: number;
  /** Where comments were wanted: cells that got none, because one of the user's stands there or the host refused it. */
  readonly withoutNote?: number;
}

/** A sheet that carries a marker of ours (a hidden defined name), and where the marker stands now. */
export interface OwnSheet {
  readonly marker: string;
  readonly sheetId: string;
  readonly range: CellRange;
  /** Cells of the sheet that hold formulas, as "row/column", zero-based. */
  readonly formulas: ReadonlySet<string>;
}

/** What sheets were made from: sheets as they were read, and where those of ours stood. */
export interface MadeFrom {
  readonly sheets: readonly SheetData[];
  readonly own: readonly OwnSheet[];
}

export interface WriteSheetsOptions {
  readonly signal?: AbortSignal;
  readonly onWritten?: (sheet: WrittenSheet) => void;
  /** Nothing is written (`changed`) where a sheet of ours to be written over is no longer as it was read: what was typed there meanwhile would be lost. */
  readonly madeFrom?: MadeFrom;
}

/** A value for one cell. It is written only where the cell still holds `from`, in a row that is still the same. */
export interface CellEdit {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly from: CellValue;
  readonly to: CellValue;
  /** Goes into the cell in place of `to`, which is what it comes to. */
  readonly formula?: string;
  /** By what the row is known: where most of these are other by now, rows have moved. */
  readonly rowMarks?: readonly { readonly column: number; readonly value: CellValue }[];
}

export interface WrittenEdit extends CellEdit {
  /** The formula that stood in the cell. */
  readonly replaced?: string;
}

export interface EditReport {
  readonly written: readonly WrittenEdit[];
  /** Left alone, because the cell holds something else by now, or another row has come to its place. */
  readonly changed: readonly CellEdit[];
}

export interface WrittenSheet {
  readonly marker: string;
  readonly sheetId: string;
  readonly name: string;
}

export interface WorkbookHost {
  /** Reads the sheets in scope as one consistent picture. Throws `HostError`. */
  read(scope: Scope, signal?: AbortSignal): Promise<WorkbookData>;
  /** Reads these sheets alone, large ones in parts that never keep the page busy for long; those that are gone are left out, a value that changes between two parts is told by `onChange`. `name` and order are the workbook's. Throws `HostError`. */
  readSheets(sheetIds: readonly string[], signal?: AbortSignal): Promise<WorkbookData>;
  /** Brings the sheet to the front and selects the range; answers what hides all of it, [] where some can be seen. A hidden sheet stays hidden, and nothing is selected. Throws `HostError` (`sheet-gone` when it was deleted). */
  select(place: Place): Promise<readonly HiddenBy[]>;
  /** Shows what is hidden of the place – the sheet, its rows, its columns – and selects it. Throws `HostError`. */
  reveal(place: Place): Promise<void>;
  /** Whether marks can have comments in this host. */
  readonly hasNotes: boolean;
  /** Replaces all marks of ours by these; absent style: fills alone; `onExtent` hears of every sheet marked. The user's own formats and comments are never overwritten; a comment of ours that somebody changed or replied to is theirs. Throws `HostError`. */
  mark(marks: readonly Mark[], style?: MarkStyle, onExtent?: OnExtent): Promise<MarkReport>;
  /** Takes every mark of ours away. */
  clearMarks(): Promise<MarkReport>;
  /** Whether the workbook carries marks of ours. */
  hasMarks(): Promise<boolean>;
  /** Writes values: text stays text, whatever it begins with. All or nothing but for cells that changed meanwhile. Throws `HostError`. */
  edit(edits: readonly CellEdit[]): Promise<EditReport>;
  /** The sheets whose markers begin with `prefix`, in workbook order. Throws `HostError`. */
  ownSheets(prefix: string): Promise<readonly OwnSheet[]>;
  /** Writes sheets one by one, each in place of the one with its marker, else as a new last sheet. `onWritten` hears of every sheet that stands complete. Throws `HostError`. */
  writeSheets(contents: readonly SheetContent[], options?: WriteSheetsOptions): Promise<readonly WrittenSheet[]>;
  /** What the add-in keeps in this workbook; null where nothing is kept. Throws `HostError`. */
  readStore(): Promise<string | null>;
  /** Keeps `text` in place of what was kept; null keeps nothing. Throws `HostError`. */
  writeStore(text: string | null): Promise<void>;
  /** Calls back with the id of a sheet whose cells changed (typed or calculated), or that was added or deleted (renamed, hidden or shown, where the host tells), our own doing excluded as far as the host says whose it was; answers a function that ends it. */
  onChange(listener: (sheetId: string) => void): Promise<() => Promise<void>>;
  /** Calls back with what the user selected; answers a function that ends it. */
  onSelect(listener: (place: Place) => void): Promise<() => Promise<void>>;
}

export type HostErrorCode =
  /** A sheet or the workbook is protected. */
  | "protected"
  /** A cell is being edited, so the host refuses to act. */
  | "editing"
  | "sheet-gone"
  /** Something else stands there than was read. */
  | "changed"
  | "too-large"
  /** The host did not answer in time, or lost its session. */
  | "unavailable"
  | "unsupported"
  | "cancelled"
  | "unknown";

/** A host's failure in our words; `detail` is the host's own text, for copying, never for showing alone. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: HostErrorCode,
    readonly stage: "read" | "select" | "reveal" | "mark" | "clear" | "watch" | "edit" | "write" | "store",
    readonly detail: string,
    /** Names of the sheets concerned, where known. */
    readonly sheets: readonly string[] = [],
  ) {
    super(`${stage}: ${code}: ${detail}`);
  }
}
