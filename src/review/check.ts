/** The use case 一键校验: reads the tables of a workbook and runs every rule over them. Pure; the same for every face. */
import type { WorkbookData } from "../sheet/data";
import type { Severity } from "../rules/rule";
import type { Table } from "../tables/table";
import type { Finding } from "./finding";

export interface CheckOptions {
  /** Id of a profile to use for every indicator table instead of the recognised one. */
  readonly profile?: string;
  /** Severity by rule id, in place of the rule's own. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
}

/** A sheet that gave no table: blank, or none was found on it. */
export interface SkippedSheet {
  readonly sheetId: string;
  readonly sheet: string;
  readonly reason: "no-table" | "empty";
}

export interface CheckResult {
  readonly tables: readonly Table[];
  /** In reading order: sheet, severity, row, column. */
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedSheet[];
}

/** One step of a check: `table` has just been checked. */
export interface CheckStep {
  readonly done: number;
  readonly total: number;
  readonly table: Table;
  readonly findings: readonly Finding[];
}

/** The tables of a workbook, without checking them. */
export function survey(_workbook: WorkbookData, _options: CheckOptions = {}): CheckResult {
  return { tables: [], findings: [], skipped: [] };
}

/** Checks table by table, so that a caller can show progress, stay responsive, or stop. Rules across tables run in the last step. */
// oxlint-disable-next-line require-yield
export function* checkSteps(workbook: WorkbookData, options: CheckOptions = {}): Generator<CheckStep, CheckResult, undefined> {
  return survey(workbook, options);
}

export function check(workbook: WorkbookData, options: CheckOptions = {}): CheckResult {
  const steps = checkSteps(workbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
