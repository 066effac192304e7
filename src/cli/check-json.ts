/** The JSON of `check`, version 1. */
import type { CheckResult } from "../review/check";
import type { Finding } from "../review/finding";
import type { Language, Severity } from "../rules/rule";
import type { CellValue } from "../sheet/data";
import { cellAddress, rangeAddress } from "../sheet/range";
import type { FileResult } from "./check-files";
import { messageOf } from "./finding-words";
import { fileErrorMessage } from "./messages";
import { type Summary, summarise } from "./summary";
import { type TableJson, tableJson } from "./table-json";

interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly range: string;
  readonly table: string | null;
  readonly message: string;
  readonly data: Finding["params"];
  readonly fix: { readonly kind: "fix" | "suggestion"; readonly edits: readonly { readonly cell: string; readonly from: CellValue; readonly to: CellValue }[] } | null;
}

interface FileJson {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly tables: readonly TableJson[];
  readonly findings: readonly FindingJson[];
  readonly skipped: readonly { readonly sheet: string; readonly reason: CheckResult["skipped"][number]["reason"] }[];
}

export interface CheckJson {
  readonly version: 1;
  readonly files: readonly FileJson[];
  readonly summary: Summary;
}

export function checkJson(files: readonly FileResult[], language: Language): CheckJson {
  return { version: 1, files: files.map((file) => fileJson(file, language)), summary: summarise(files) };
}

function fileJson({ file, error, result }: FileResult, language: Language): FileJson {
  return {
    file,
    error: error && { code: error.code, message: fileErrorMessage(error, language) },
    tables: result?.tables.map(tableJson) ?? [],
    findings: result?.findings.map((finding) => findingJson(finding, language)) ?? [],
    skipped: result?.skipped.map(({ sheet, reason }) => ({ sheet, reason })) ?? [],
  };
}

const findingJson = (finding: Finding, language: Language): FindingJson => ({
  rule: finding.rule,
  severity: finding.severity,
  sheet: finding.sheet,
  cell: cellAddress(finding.range.top, finding.range.left),
  range: rangeAddress(finding.range),
  table: finding.tableId,
  message: messageOf(finding, language),
  data: finding.params,
  fix: finding.fix && {
    kind: finding.fix.kind,
    edits: finding.fix.edits.map(({ range, from, to }) => ({ cell: cellAddress(range.top, range.left), from, to })),
  },
});
