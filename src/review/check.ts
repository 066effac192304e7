/** The use case 一键校验: reads the tables of a workbook and runs every rule over them. Pure; the same for every face. */
import type { WorkbookData } from "../sheet/data";
import { finish } from "../sheet/work";
import type { CheckOptions, CheckResult, CheckStep } from "./check-result";
import { Checker } from "./checker";

export type { CheckOptions, CheckResult, CheckStep, SkippedSheet } from "./check-result";

/** The tables of a workbook, without checking them. */
export const survey = (workbook: WorkbookData, options: CheckOptions = {}): CheckResult => finish(new Checker().survey(workbook, options));

/** Checks table by table, so that a caller can show progress or stop. Rules across tables run after the last step. */
export function* checkSteps(workbook: WorkbookData, options: CheckOptions = {}): Generator<CheckStep, CheckResult, undefined> {
  const steps = new Checker().check(workbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (step.value) yield step.value;
  }
}

export const check = (workbook: WorkbookData, options: CheckOptions = {}): CheckResult => finish(checkSteps(workbook, options));
