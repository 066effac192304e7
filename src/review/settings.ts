/** What the user decided for a workbook: by what it is checked, scored and marked, and what was set aside. */
import type { OwnMethod } from "../scoring";
import type { Ignore } from "./ignores";
import type { Severities } from "./pipeline";

export const markings = ["fill", "note", "both", "none"] as const;
export type Marking = (typeof markings)[number];

export interface WorkbookSettings {
  readonly version: 1;
  /** Id of a listed method, a method of the user's own, or null: by each table's form. */
  readonly method: string | OwnMethod | null;
  /** Id of the profile for every table of a kind it fits; null: as each table is recognised. */
  readonly profile: string | null;
  /** By rule id, where it is not the rule's own. */
  readonly severities: Severities;
  /** Least percent of the spending plan by month (3, 6, 10); empty: none is demanded. */
  readonly progressThresholds: Readonly<Record<number, number>>;
  readonly marking: Marking;
  /** Whether tables are checked as they change (边改边校验). */
  readonly live: boolean;
  readonly ignores: readonly Ignore[];
}

export const noSettings: WorkbookSettings = {
  version: 1,
  method: null,
  profile: null,
  severities: {},
  progressThresholds: {},
  marking: "fill",
  live: true,
  ignores: [],
};
