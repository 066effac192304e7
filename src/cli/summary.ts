/** The counts behind the verdict 可提交 / 不可提交. */
import type { Severity } from "../rules/rule";
import type { FileReport } from "./file-report";

export interface Summary {
  readonly files: number;
  readonly tables: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** No finding at error level, and every file could be read. */
  readonly submittable: boolean;
}

export function summarise(files: readonly FileReport[]): Summary {
  const count = (severity: Severity): number => sum(files, ({ findings }) => findings.filter((finding) => finding.severity === severity).length);
  const errors = count("error");
  return {
    files: files.length,
    tables: sum(files, ({ tables }) => tables.length),
    errors,
    warnings: count("warning"),
    infos: count("info"),
    submittable: errors === 0 && files.every(({ error }) => error === null),
  };
}

const sum = (files: readonly FileReport[], of: (file: FileReport) => number): number => files.reduce((total, file) => total + of(file), 0);
