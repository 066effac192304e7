/** Reports of the published workbooks, made without a process of their own. */
import { type FileReport, fileReport } from "../../src/cli/file-report";
import { check } from "../../src/review/check";
import type { Language } from "../../src/rules/rule";
import { workbookOf } from "../support/forms";
import type { SheetData } from "../../src/sheet/data";
import { seedUnits, seedWorkbook } from "../support/seeds";

export const seedReports = (language: Language = "zh-CN"): FileReport[] =>
  seedUnits.map((unit) => fileReport({ file: `表/${unit.unit} 100%.xlsx`, error: null, result: check(seedWorkbook(unit)) }, language));

export const reportOf = (...sheets: readonly SheetData[]): FileReport => fileReport({ file: "a.xlsx", error: null, result: check(workbookOf(...sheets)) }, "zh-CN");

export const unreadReport: FileReport = fileReport({ file: "坏.xlsx", error: { code: "encrypted", detail: "" }, result: null }, "zh-CN");
