/** What the pane knows: plain, serialisable data, changed by the controller alone. */
import type { TableKind } from "../../profiles/profile";
import type { Anchor } from "../../review/anchor";
import type { Spot } from "../../review/finding";
import { noSettings, type WorkbookSettings } from "../../review/settings";
import type { Language, Severity } from "../../rules/rule";
import type { CellRange } from "../../sheet/range";
import type { CellValue } from "../../sheet/data";
import type { Place, Scope } from "../../workbook/port";
import type { EvaluationState } from "../evaluation/state";
import type { PageBlock } from "../rule-page";
import type { MessageKey, Saying } from "../words/words";

export const severities: readonly Severity[] = ["error", "warning", "info"];

export type Counts = Readonly<Record<Severity, number>>;
export const noCounts: Counts = { error: 0, warning: 0, info: 0 };

/** A table as the pane lists it. */
export interface TableSummary {
  readonly id: string;
  readonly sheetId: string;
  readonly sheet: string;
  /** The sheet's name, with the project's where a sheet has several tables. */
  readonly name: string;
  readonly kind: TableKind;
  readonly range: CellRange;
  readonly indicators: number;
  /** Decimal text, exact; null where the table has none that can be read. */
  readonly budget: string | null;
  readonly budgetUnit: string | null;
  readonly profile: string;
  readonly unitName: string | null;
  readonly year: number | null;
}

/** One cell with one thing wrong, in words. */
export interface FindingItem {
  readonly id: string;
  readonly rule: string;
  readonly ruleName: string;
  readonly severity: Severity;
  readonly sheetId: string;
  readonly sheet: string;
  readonly range: CellRange;
  readonly address: string;
  /** Table id, or the sheet's where no table is concerned. */
  readonly group: string;
  /** The indicator it is about; null where it is about none. */
  readonly subject: string | null;
  readonly title: string;
  readonly why: string;
  readonly next: string;
  readonly basis: { readonly document: string; readonly asks: string };
  readonly quote: string;
  readonly related: readonly Spot[];
  /** What would be written; null where it is to be mended by hand. */
  readonly fix: FixView | null;
  /** Where it belongs, whatever its row. */
  readonly anchor: Anchor;
  /** Cell, indicator and texts in the form searches are compared in. */
  readonly haystack: string;
}

/** A cell a fix would change. */
export interface FixCell {
  readonly range: CellRange;
  readonly address: string;
  readonly from: CellValue;
  readonly to: CellValue;
}

export interface FixView {
  /** "fix": the meaning is certainly kept; "suggestion": the user chooses. */
  readonly kind: "fix" | "suggestion";
  readonly cells: readonly FixCell[];
}

/** Found, and set aside by the user. */
export interface IgnoredItem {
  readonly item: FindingItem;
  readonly reason: string;
  /** The day it was set aside, "2026-11-21". */
  readonly since: string;
}

export interface Survey {
  readonly scope: Scope;
  /** Names of the sheets that were read. */
  readonly sheets: readonly string[];
  /** No cell of the whole workbook holds anything. */
  readonly empty: boolean;
  readonly tables: readonly TableSummary[];
  /** Tables of the other sheets, looked for when the sheet in scope has none. */
  readonly elsewhere: readonly TableSummary[];
}

export interface Checked {
  readonly scope: Scope;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly tables: readonly TableSummary[];
  readonly items: readonly FindingItem[];
  readonly ignored: readonly IgnoredItem[];
  /** Fewer than `total` after a cancel. */
  readonly done: number;
  readonly total: number;
  /** Ids of the sheets read. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

export interface Progress {
  /** False until it has taken long enough to be worth showing. */
  readonly visible: boolean;
  readonly tables: readonly TableSummary[];
  readonly done: number;
  readonly counts: Readonly<Record<string, Counts>>;
}

/** "again": whatever the 自评 tab was doing. */
export type RetryId = "survey" | "check" | "mark" | "clearMarks" | "list" | "sample" | "locate" | "reveal" | "again";

export const tabs = ["findings", "structure", "funding", "evaluation", "settings"] as const;
export type Tab = (typeof tabs)[number];

export const groupings = ["table", "rule", "severity"] as const;
export type Grouping = (typeof groupings)[number];

/** A person's own, on this machine; never in a workbook. */
export interface Preferences {
  /** Null: as Excel's. */
  readonly language: Language | null;
  readonly grouping: Grouping;
  /** Whether the pane has been seen before. */
  readonly welcomed: boolean;
}

export const noPreferences: Preferences = { language: null, grouping: "table", welcomed: false };

export interface Notice {
  readonly tone: "error" | "warning" | "info";
  readonly icon: "lock" | "severity";
  readonly title: Saying;
  readonly body: Saying;
  /** What the notice's button does; null where there is nothing to do. */
  readonly action: RetryId | null;
  /** The button's words, where it is not to try again. */
  readonly label?: MessageKey;
  /** Whether the action is the next step of the whole pane. */
  readonly leads: boolean;
  /** For 复制详情 only. */
  readonly detail: string | null;
}

/** The page of a rule, over whatever else the pane shows. */
export interface OpenPage {
  readonly rule: string;
  readonly status: "loading" | "ready" | "failed";
  /** Empty until it is ready. */
  readonly blocks: readonly PageBlock[];
}

/** An action of ours that can be taken back, in words. */
export interface UndoEntry {
  readonly id: number;
  readonly done: Saying;
}

export interface State {
  readonly tab: Tab;
  readonly scope: Scope;
  /** What is kept in the workbook. */
  readonly settings: WorkbookSettings;
  readonly preferences: Preferences;
  readonly language: Language;
  /** Counts what has been read or checked: the controller's `picture` is another one each time. */
  readonly revision: number;
  /** What the user selected on a sheet; null until something was. */
  readonly selection: Place | null;
  /** Our writes that can be taken back, the last one first. */
  readonly undo: readonly UndoEntry[];
  /** Whether the undo bar is shown: from a write of ours to the next check by hand. */
  readonly isUndoOffered: boolean;
  /** Whether fixes are being written or taken back. */
  readonly isMending: boolean;
  /** Whether the page of all safe fixes is open, over the whole pane. */
  readonly isPreviewing: boolean;
  readonly survey: Survey | null;
  readonly progress: Progress | null;
  readonly checked: Checked | null;
  /** Names of sheets changed since the check; "" for one whose name is not known. */
  readonly changedSheets: readonly string[];
  /** `cells` is null for marks of an earlier session. */
  readonly marks: { readonly cells: number | null; readonly checkedAt: number | null } | null;
  /** Whether the host did not say if there are marks of an earlier session. */
  readonly mayBeMarked: boolean;
  readonly writing: "mark" | "clear" | "list" | "sample" | null;
  readonly notice: Notice | null;
  /** `called` counts how often the search was called up: each time it takes the focus. */
  readonly filter: { readonly severities: readonly Severity[]; readonly searching: boolean; readonly query: string; readonly called: number };
  /** The open row and the cell in it that was visited last. */
  readonly open: { readonly row: string; readonly item: string } | null;
  readonly collapsed: readonly string[];
  /** How many rows of the list are drawn: more when one comes near their end. */
  readonly drawn: number;
  readonly page: OpenPage | null;
  /** Null until the 自评 tab was opened. */
  readonly evaluation: EvaluationState | null;
  /** What the polite and the assertive region say; `serial` makes a repeated sentence heard again. */
  readonly polite: { readonly serial: number; readonly saying: Saying } | null;
  readonly assertive: { readonly serial: number; readonly saying: Saying } | null;
}

export const initialState: State = {
  tab: "findings",
  scope: "workbook",
  settings: noSettings,
  preferences: noPreferences,
  language: "zh-CN",
  revision: 0,
  selection: null,
  undo: [],
  isUndoOffered: false,
  isMending: false,
  isPreviewing: false,
  survey: null,
  progress: null,
  checked: null,
  changedSheets: [],
  marks: null,
  mayBeMarked: false,
  writing: null,
  notice: null,
  filter: { severities: [], searching: false, query: "", called: 0 },
  open: null,
  collapsed: [],
  drawn: 150,
  page: null,
  evaluation: null,
  polite: null,
  assertive: null,
};
