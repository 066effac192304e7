/** The 自评 tab's part of the state: plain, serialisable, changed by its controller alone. */
import type { EvaluationView } from "../../review/evaluation-view";
import type { CellRange } from "../../sheet/range";
import type { DraftField, MethodDraft } from "./method-draft";

export type SourceKind = "generated" | "self-evaluation" | "overall-self-evaluation" | "goal";

/** A table that can be evaluated. */
export interface TableChoice {
  /** Where it stands. */
  readonly id: string;
  readonly sheetId: string;
  readonly sheet: string;
  /** The project's, with the sheet's where two are of the same name. */
  readonly name: string;
  readonly kind: SourceKind;
  readonly range: CellRange;
  /** Of a table of the user's: the sheet generated from it; null where there is none. */
  readonly generated: string | null;
}

export interface MethodChoice {
  readonly id: string;
  readonly name: string;
  readonly source: string;
}

/** Why something typed is not written. */
export type Refusal = "number" | "unit" | "negative" | "positive" | "range";

export interface Generated {
  readonly sheetId: string;
  readonly name: string;
  readonly isNew: boolean;
}

/** What a finished, cancelled or failed run of generating left. */
export interface GenerateResult {
  readonly sheets: readonly Generated[];
  /** Fewer sheets than these were wanted when it was cancelled or failed. */
  readonly wanted: number;
  /** Cells in which something typed earlier was kept. */
  readonly kept: number;
  /** Indicators the source no longer has: what was typed for them stands under the form. */
  readonly gone: readonly string[];
  /** What still has to be filled in. */
  readonly gaps: number;
}

/** The tables of another workbook, to be evaluated in this one. */
export interface OtherTable {
  readonly id: string;
  readonly name: string;
  readonly isChosen: boolean;
}

export type OtherTrouble = "not-a-workbook" | "encrypted" | "legacy-xls" | "damaged" | "too-large" | "no-table" | "no-reader";

export type OtherWorkbook =
  | { readonly status: "none" }
  | { readonly status: "reading"; readonly name: string }
  | { readonly status: "failed"; readonly name: string; readonly why: OtherTrouble }
  | { readonly status: "ready"; readonly name: string; readonly tables: readonly OtherTable[] };

export interface EvaluationState {
  readonly status: "loading" | "ready" | "failed";
  readonly tables: readonly TableChoice[];
  /** Why there is nothing to evaluate, where there is nothing: only budget tables, only headers, or no table at all. */
  readonly emptiness: "nothing" | "budgets" | "rows";
  readonly chosen: string | null;
  readonly view: EvaluationView | null;
  /** The method the chosen table is scored by. */
  readonly method: MethodChoice | null;
  /** Id of the listed method chosen by hand, "own", or null for 自动识别. */
  readonly methodId: string | null;
  /** The method was changed after sheets had been generated: their formulas still follow the old one. */
  readonly isOutdated: boolean;
  readonly open: string | null;
  /** The open to-do walked to last. */
  readonly todo: string | null;
  readonly work: { readonly done: number; readonly total: number } | null;
  readonly result: GenerateResult | null;
  readonly scope: "table" | "all";
  readonly page: { readonly kind: "method"; readonly draft: MethodDraft; readonly wrong: readonly DraftField[] } | { readonly kind: "other" } | null;
  readonly other: OtherWorkbook;
}

export const initialEvaluation: EvaluationState = {
  status: "loading",
  tables: [],
  emptiness: "nothing",
  chosen: null,
  view: null,
  method: null,
  methodId: null,
  isOutdated: false,
  open: null,
  todo: null,
  work: null,
  result: null,
  scope: "table",
  page: null,
  other: { status: "none" },
};
