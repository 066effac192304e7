/** Reads and checks one file after the other; a file that fails becomes a result of its own and never stops the rest. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type CheckOptions, type CheckResult, check } from "../review/check";
import { checkOptions, chosenMethod } from "../review/workbook-settings";
import { ownLists, ownPrefix } from "../review/own-lists";
import type { WorkbookSettings } from "../review/settings";
import type { WorkbookData } from "../sheet/data";
import type { ScoringMethod } from "../scoring";
import type { OwnSheet } from "../workbook/port";
import { ownSheets, readStore, readXlsx, XlsxError, type XlsxErrorCode } from "../workbook/xlsx";
import { type Asked, type KeptSettings, keptSettings, settingsFor, type SettingsReport, settingsReport } from "./file-settings";

/** "internal": a fault of ours while checking. */
export type FileErrorCode = XlsxErrorCode | "not-found" | "unreadable" | "internal";

export interface FileError {
  readonly code: FileErrorCode;
  readonly detail: string;
}

export interface FileResult {
  readonly file: string;
  readonly error: FileError | null;
  /** Null exactly where there is an error. */
  readonly result: CheckResult | null;
  /** The scoring method chosen by hand; absent or null: by each table's form. */
  readonly method?: ScoringMethod | null;
  /** What the workbook carries; absent or null: nothing that differs from the defaults. */
  readonly settings?: SettingsReport | null;
}

/** A packed workbook of this size is past every limit of the reader. */
const maxFileBytes = 512 * 1024 * 1024;

export interface LoadedFile {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookData;
  /** Sheets of ours in it. */
  readonly own: readonly OwnSheet[];
  readonly kept: KeptSettings;
}

export async function loadFile(file: string): Promise<LoadedFile | FileError> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(file);
  } catch (error) {
    return accessError(error);
  }
  try {
    return { bytes, workbook: { name: basename(file), sheets: readXlsx(bytes).sheets }, own: ownSheets(bytes, ownPrefix), kept: keptSettings(readStore(bytes)) };
  } catch (error) {
    return contentError(error);
  }
}

/** How a workbook is to be checked by these settings. */
export const optionsOf = ({ own }: LoadedFile, settings: WorkbookSettings): CheckOptions => ({ ...checkOptions(settings), leaveOut: ownLists(own) });

export function checkLoaded(file: string, loaded: LoadedFile, asked: Asked): FileResult {
  const settings = settingsFor(loaded.kept, asked);
  try {
    return { file, error: null, result: check(loaded.workbook, optionsOf(loaded, settings)), method: chosenMethod(settings), settings: settingsReport(loaded.kept, asked) };
  } catch (error) {
    return { file, error: contentError(error), result: null };
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  const entry = await stat(file);
  // A pipe or a device called .xlsx would be read for ever.
  if (!entry.isFile()) throw new Error(entry.isDirectory() ? "EISDIR" : "not a file");
  const { size } = entry;
  if (size > maxFileBytes) throw new XlsxError("too-large", `${size} bytes`);
  return await readFile(file);
}

function accessError(error: unknown): FileError {
  if (error instanceof XlsxError) return contentError(error);
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return { code: code === "ENOENT" || code === "ENOTDIR" ? "not-found" : "unreadable", detail: detailOf(error) };
}

const contentError = (error: unknown): FileError =>
  error instanceof XlsxError ? { code: error.code, detail: error.detail } : { code: "internal", detail: detailOf(error) };

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
