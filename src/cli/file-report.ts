/** What is said of one file, in one language, as plain data: what every format is made from, and what a worker process hands back. */
import type { Finding } from "../review/finding";
import type { CheckResult } from "../review/check";
import type { Ignore } from "../review/ignores";
import { describe } from "../review/words";
import { withoutLists } from "../rules/param-text";
import type { Fix, Language, Severity } from "../rules/rule";
import type { CellValue } from "../sheet/data";
import { cellAddress, rangeAddress } from "../sheet/range";
import type { FileErrorCode, FileResult } from "./check-files";
import type { SettingsReport } from "./file-settings";
import { fileErrorMessage } from "./messages";
import { type TableHead, tableHead, type TableJson, tableJson } from "./table-json";

export interface FindingReport {
  readonly rule: string;
  readonly ruleName: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** The first cell of `range`. */
  readonly cell: string;
  readonly range: string;
  /** Row and column of `cell`, counted from 1. */
  readonly row: number;
  readonly column: number;
  /** Id of the table; null for a finding about a sheet. */
  readonly table: string | null;
  readonly quote: string;
  readonly title: string;
  readonly why: string;
  readonly next: string;
  readonly basis: { readonly document: string; readonly asks: string };
  /** Lists as they stand in the sentences. */
  readonly data: Readonly<Record<string, string | number>>;
  readonly fix: { readonly kind: Fix["kind"]; readonly edits: readonly { readonly cell: string; readonly from: CellValue; readonly to: CellValue }[] } | null;
}

export interface IgnoredReport extends FindingReport {
  readonly reason: string;
  readonly since: string;
}

export interface FileReport {
  readonly file: string;
  readonly error: { readonly code: FileErrorCode; readonly message: string } | null;
  readonly tables: readonly TableHead[];
  /** The same tables with all that was read of them; null where only their heads were asked for. */
  readonly inFull: readonly TableJson[] | null;
  readonly findings: readonly FindingReport[];
  /** Found, and set aside by the user. */
  readonly ignored: readonly IgnoredReport[];
  /** Set aside, and no longer found. */
  readonly unusedIgnores: readonly Ignore[];
  /** What the workbook carries; null where it is nothing that differs from the defaults. */
  readonly settings: SettingsReport | null;
  readonly skipped: readonly { readonly sheet: string; readonly reason: CheckResult["skipped"][number]["reason"] }[];
}

/** `isInFull`: what was read of the tables is wanted, not only what was found in them. */
export function fileReport({ file, error, result, method = null, settings = null }: FileResult, language: Language, isInFull = true): FileReport {
  return {
    file,
    error: error && { code: error.code, message: fileErrorMessage(error, language) },
    tables: result?.tables.map(tableHead) ?? [],
    inFull: isInFull ? (result?.tables.map((table) => tableJson(table, method)) ?? []) : null,
    findings: result?.findings.map((finding) => findingReport(finding, language)) ?? [],
    ignored: result?.ignored.map(({ finding, ignore: { reason, since } }) => ({ ...findingReport(finding, language), reason, since })) ?? [],
    unusedIgnores: result?.unusedIgnores ?? [],
    settings,
    skipped: result?.skipped.map(({ sheet, reason }) => ({ sheet, reason })) ?? [],
  };
}

function findingReport(finding: Finding, language: Language): FindingReport {
  const { rule, severity, sheet, range, quote, params, fix } = finding;
  const words = describe(finding, language);
  return {
    rule,
    ruleName: words.rule,
    severity,
    sheet,
    cell: cellAddress(range.top, range.left),
    range: rangeAddress(range),
    row: range.top + 1,
    column: range.left + 1,
    table: finding.tableId,
    quote,
    title: words.title,
    why: words.why,
    next: words.next,
    basis: words.basis,
    data: withoutLists(params, language),
    fix: fix && { kind: fix.kind, edits: fix.edits.map((edit) => ({ cell: cellAddress(edit.range.top, edit.range.left), from: edit.from, to: edit.to })) },
  };
}
