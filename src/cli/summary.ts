/** The counts behind the verdict 可提交 / 不可提交. */
import type { Severity } from "../rules/rule";
import type { FileResult } from "./check-files";

export interface Summary {
  readonly files: number;
  readonly tables: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** No finding at error level, and every file could be read. */
  readonly submittable: boolean;
}

export function summarise(files: readonly FileResult[]): Summary {
  const count = (severity: Severity): number => sum(files, ({ result }) => result?.findings.filter((finding) => finding.severity === severity).length ?? 0);
  const errors = count("error");
  return {
    files: files.length,
    tables: sum(files, ({ result }) => result?.tables.length ?? 0),
    errors,
    warnings: count("warning"),
    infos: count("info"),
    submittable: errors === 0 && files.every(({ error }) => error === null),
  };
}

const sum = (files: readonly FileResult[], of: (file: FileResult) => number): number => files.reduce((total, file) => total + of(file), 0);
