/** The JSON of `check`, version 1. */
import type { Language } from "../rules/rule";
import type { FileReport, FindingReport } from "./file-report";
import type { SettingsReport } from "./file-settings";
import { messageOf } from "./finding-words";
import { type Summary, summarise } from "./summary";
import type { TableJson } from "./table-json";

type FindingJson = Pick<FindingReport, "rule" | "severity" | "sheet" | "cell" | "range" | "table" | "data" | "fix"> & { readonly message: string };

interface IgnoredJson extends FindingJson {
  readonly reason: string;
  readonly since: string;
}

/** `ignored` and `unusedIgnores` are there where a list of ignored findings was given, or the workbook carries one. */
type FileJson = Omit<FileReport, "tables" | "inFull" | "findings" | "ignored" | "unusedIgnores" | "settings"> & { readonly tables: readonly TableJson[]; readonly findings: readonly FindingJson[] } & {
  /** There where the workbook carries settings of its own. */
  readonly settings?: SettingsReport;
  readonly ignored?: readonly IgnoredJson[];
  readonly unusedIgnores?: FileReport["unusedIgnores"];
};

export interface CheckJson {
  readonly version: 1;
  readonly files: readonly FileJson[];
  readonly summary: Summary;
}

export function checkJson(files: readonly FileReport[], language: Language, hasIgnores = false): CheckJson {
  return { version: 1, files: files.map((file) => fileJson(file, language, hasIgnores)), summary: summarise(files) };
}

function fileJson({ ignored, unusedIgnores, findings, settings, tables: _heads, inFull, ...file }: FileReport, language: Language, hasIgnores: boolean): FileJson {
  const told = { ...file, tables: inFull ?? [], ...(settings ? { settings } : {}), findings: findings.map((finding) => findingJson(finding, language)) };
  if (!hasIgnores && !(settings?.used === true && settings.ignores > 0)) return told;
  return { ...told, ignored: ignored.map((one) => ({ ...findingJson(one, language), reason: one.reason, since: one.since })), unusedIgnores };
}

const findingJson = (finding: FindingReport, language: Language): FindingJson => ({
  rule: finding.rule,
  severity: finding.severity,
  sheet: finding.sheet,
  cell: finding.cell,
  range: finding.range,
  table: finding.table,
  message: messageOf(finding, language),
  data: finding.data,
  fix: finding.fix,
});
