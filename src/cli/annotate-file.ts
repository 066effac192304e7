/** `check --annotate`: a copy of each file with marks, notes and a 问题清单 sheet. A copy made before is written anew and keeps the user's notes in it. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { findingsMarker, type EarlierRow } from "../reports/findings-sheet";
import { annotationsOf, earlierRows } from "../review/annotate";
import type { CheckResult } from "../review/check";
import type { Language } from "../rules/rule";
import { Sheet } from "../sheet/sheet";
import { copyXlsx, markedSheet, readXlsx, XlsxError } from "../workbook/xlsx";
import type { LoadedFile } from "./check-files";
import { copyWords, warningText } from "./copy-messages";
import type { FoundFile } from "./find-files";
import { oneLine } from "./finding-words";
import { fileErrorMessage } from "./messages";
import { today } from "./today";
import { sameAsOneOf, writeWhole, wrongExtension } from "./write-copy";
import { WrongCall } from "./wrong-call";

/** What became of a copy, in words. */
export interface CopyReport {
  readonly file: string;
  /** Why there is none; null where there is. */
  readonly error: string | null;
  readonly warnings: readonly string[];
}

/** Where the copy of each file goes: folders as they are, names as they are. Refuses what would overwrite an original or another copy. */
export async function placesOfCopies(files: readonly FoundFile[], folder: string, language: Language): Promise<Record<string, string>> {
  const words = copyWords[language];
  const taken = new Map<string, string>();
  for (const { file, place } of files) {
    // Some disks do not tell small letters from large ones.
    const other = taken.get(place.toLowerCase());
    if (other !== undefined) throw new WrongCall(words.twice(place, [other, file]));
    taken.set(place.toLowerCase(), file);
  }
  const copies = Object.fromEntries(files.map(({ file, place }) => [file, join(folder, place)]));
  const input = await sameAsOneOf(files.map(({ file }) => file), Object.values(copies));
  if (input !== null) throw new WrongCall(words.annotateInput(input));
  return copies;
}

export async function annotateFile({ bytes }: LoadedFile, result: CheckResult, target: string, language: Language): Promise<CopyReport> {
  const words = copyWords[language];
  const failed = (error: string): CopyReport => ({ file: target, error, warnings: [] });
  try {
    const wrong = wrongExtension(bytes, target, language);
    if (wrong !== null) return failed(wrong);
    const replaced = await rowsOfCopy(target);
    if (replaced === null) return failed(words.existsForeign);
    const own = rowsIn(bytes) ?? [];
    const earlier = own.some(({ note }) => note !== "") ? own : replaced;
    const annotations = annotationsOf(result, { language, file: basename(target), day: today(), earlier });
    const { bytes: copy, warnings } = copyXlsx(bytes, { annotations, sheets: [annotations.sheet] });
    await writeWhole(target, copy);
    return { file: target, error: null, warnings: warnings.map((warning) => warningText(warning, language)) };
  } catch (error) {
    if (error instanceof XlsxError) return failed(fileErrorMessage(error, language));
    return failed(error instanceof Error ? error.message : String(error));
  }
}

export function copyText({ file, error, warnings }: CopyReport, language: Language): string {
  const words = copyWords[language];
  const lines = error === null ? [words.written(file), ...warnings.map((warning) => `  ${warning}`)] : [words.notWritten(file, error)];
  return lines.map((line) => `${line.startsWith(" ") ? "  " : ""}${oneLine(line)}\n`).join("");
}

/** The 问题清单 in what stands where the copy is to go; no rows where nothing stands there, null where that is no copy of ours. */
async function rowsOfCopy(target: string): Promise<EarlierRow[] | null> {
  const bytes = await readFile(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (bytes === null) return [];
  try {
    return rowsIn(bytes);
  } catch {
    return null;
  }
}

function rowsIn(bytes: Uint8Array): EarlierRow[] | null {
  const list = markedSheet(bytes, findingsMarker);
  const sheet = list && readXlsx(bytes).sheets.find(({ id }) => id === list.sheetId);
  return list && sheet ? earlierRows(new Sheet(sheet), list.range) : null;
}
