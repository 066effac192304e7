/** What an evaluation tells of itself, as data; faces put it into words. */
import type { Layout } from "../../reports/self-evaluation/form";
import type { ScoringMethod } from "../../scoring";
import type { CellRange } from "../../sheet/range";
import type { Table } from "../../tables/table";

/** Something typed in a 自评表 that stays although the source says something else. */
export interface Difference {
  readonly what: "actual" | "weight" | "amount" | "text";
  /** What the figure or text belongs to: an indicator, a row of money, the label of a text. */
  readonly label: string;
  readonly kept: string;
  readonly source: string;
}

/** Something a person still has to fill in. */
export interface Gap {
  readonly what: "actual" | "weight" | "score" | "reason" | "budget" | "executed";
  /** The indicator; "" for the money. */
  readonly label: string;
  /** On the sheet as it is about to be written. */
  readonly range: CellRange;
}

export interface EvaluatedProject {
  readonly marker: string;
  readonly sheetName: string;
  readonly isNew: boolean;
  readonly name: string;
  readonly layout: Layout;
  readonly method: ScoringMethod;
  /** The tables it was made from; none where only its 自评表 is left. */
  readonly sources: readonly Table[];
  /** The 自评表 as our reader reads it once it is written; null where it finds nothing to evaluate on it. */
  readonly table: Table | null;
  /** How many cells hold what was typed before. */
  readonly kept: number;
  readonly differences: readonly Difference[];
  /** Names of indicators that the source no longer has and that had something typed: kept under the form. */
  readonly gone: readonly string[];
  readonly gaps: readonly Gap[];
  /** The sum of the points so far. */
  readonly total: number | null;
  /** Null while something is missing. */
  readonly grade: string | null;
}
