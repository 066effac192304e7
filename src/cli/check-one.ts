/** Reads and checks one file, and writes its annotated copy where one is wanted. */
import type { Language } from "../rules/rule";
import type { CopyReport } from "./annotate-file";
import { checkLoaded, loadFile } from "./check-files";
import { type FileReport, fileReport } from "./file-report";
import type { Asked } from "./file-settings";

/** How each file is to be checked; plain data, so that it can go to another process. */
export interface Task {
  readonly asked: Asked;
  readonly language: Language;
  /** Whether all that was read of the tables is wanted. */
  readonly isInFull: boolean;
  /** Where annotated copies go, by file; absent: none are made. */
  readonly copies?: Readonly<Record<string, string>>;
}

export interface CheckedFile {
  readonly report: FileReport;
  /** Null where no copy was wanted or there was nothing to copy. */
  readonly copy: CopyReport | null;
}

export async function checkOne(file: string, { asked, language, isInFull, copies }: Task): Promise<CheckedFile> {
  const loaded = await loadFile(file);
  if ("code" in loaded) return { report: fileReport({ file, error: loaded, result: null }, language), copy: null };
  const checked = checkLoaded(file, loaded, asked);
  const target = copies?.[file];
  const copy = target === undefined || !checked.result ? null : await (await import("./annotate-file")).annotateFile(loaded, checked.result, target, language);
  return { report: fileReport(checked, language, isInFull), copy };
}
