/** What the use cases ask of whatever holds the sheets; each host answers it in its own folder. */
import type { WorkbookData } from "../sheet/data";
import type { MarkLevel } from "../sheet/marker";
import type { CellRange } from "../sheet/range";

export type Scope = "active-sheet" | "workbook";

export interface Place {
  readonly sheetId: string;
  readonly range: CellRange;
}

export interface Mark extends Place {
  readonly level: MarkLevel;
}

export interface MarkReport {
  /** Cells that carry a mark now. */
  readonly cells: number;
  /** Names of sheets left unmarked because they are protected. */
  readonly protectedSheets: readonly string[];
  /** Sheets that are no longer there; nothing was written for them. */
  readonly missingSheets: number;
}

export interface WorkbookHost {
  /** Reads the sheets in scope as one consistent picture. Throws `HostError`. */
  read(scope: Scope, signal?: AbortSignal): Promise<WorkbookData>;
  /** Brings the sheet to the front and selects the range. Throws `HostError` (`sheet-gone` when it was deleted). */
  select(place: Place): Promise<void>;
  /** Replaces all marks of ours by these. The user's own formats are never overwritten. Throws `HostError`. */
  mark(marks: readonly Mark[]): Promise<MarkReport>;
  /** Takes every mark of ours away. */
  clearMarks(): Promise<MarkReport>;
  /** Whether the workbook carries marks of ours. */
  hasMarks(): Promise<boolean>;
  /** Calls back with the id of a sheet whose cells changed, ours excluded; answers a function that ends it. */
  onChange(listener: (sheetId: string) => void): Promise<() => Promise<void>>;
}

export type HostErrorCode =
  /** A sheet or the workbook is protected. */
  | "protected"
  /** A cell is being edited, so the host refuses to act. */
  | "editing"
  | "sheet-gone"
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
    readonly stage: "read" | "select" | "mark" | "clear" | "watch",
    readonly detail: string,
    /** Names of the sheets concerned, where known. */
    readonly sheets: readonly string[] = [],
  ) {
    super(`${stage}: ${code}: ${detail}`);
  }
}
