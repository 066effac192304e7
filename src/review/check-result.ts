/** What a check is asked for, and what it comes to. */
import type { Rule } from "../rules/rule";
import type { ScoringMethod } from "../scoring";
import type { Table } from "../tables/table";
import type { Finding } from "./finding";
import type { Ignore, IgnoredFinding, IgnoreList } from "./ignores";
import type { Severities } from "./pipeline";

export interface CheckOptions {
  /** Id of a profile to use for every table of a kind it fits, instead of the recognised one. */
  readonly profile?: string;
  /** The scoring method for every table; null or absent: that of each table's form. */
  readonly method?: ScoringMethod | null;
  /** Severity by rule id, in place of the rule's own. */
  readonly severities?: Severities;
  /** Least percent of the spending plan by month, for plan/slow-progress. */
  readonly progressThresholds?: Readonly<Record<number, number>>;
  /** What the user has set aside. */
  readonly ignores?: IgnoreList;
  /** Ids of sheets that are not looked at: lists of ours. */
  readonly leaveOut?: ReadonlySet<string>;
  /** Whether only some sheets of the workbook are given: what was set aside elsewhere is then not called unused. */
  readonly isPartial?: boolean;
  /** The rules to run; the whole catalogue unless a test says otherwise. */
  readonly rules?: readonly Rule[];
}

/** A sheet that gave no table: blank, or none was found on it. */
export interface SkippedSheet {
  readonly sheetId: string;
  readonly sheet: string;
  readonly reason: "no-table" | "empty";
}

export interface CheckResult {
  readonly tables: readonly Table[];
  /** Ordered by sheet, severity, row and column. */
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedSheet[];
  /** Found, and set aside by the user. */
  readonly ignored: readonly IgnoredFinding[];
  /** Set aside, and no longer found. */
  readonly unusedIgnores: readonly Ignore[];
}

/** One step of a check: `table` has just been checked. */
export interface CheckStep {
  readonly done: number;
  readonly total: number;
  readonly table: Table;
  /** Worked out when asked for. */
  readonly findings: () => readonly Finding[];
}
