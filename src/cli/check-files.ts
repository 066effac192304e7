/** Reads and checks one file after the other; a file that fails becomes a result of its own and never stops the rest. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type CheckOptions, type CheckResult, check } from "../review/check";
import { chosenMethod, parseSettings } from "../review/workbook-settings";
import { ownLists, ownPrefix } from "../review/own-lists";
import type { WorkbookData } from "../sheet/data";
import type { ScoringMethod } from "../scoring";
import type { OwnSheet } from "../workbook/port";
import { ownSheets, readStore, readXlsx, XlsxError, type XlsxErrorCode } from "../workbook/xlsx";

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
}

/** A packed workbook of this size is past every limit of the reader. */
const maxFileBytes = 512 * 1024 * 1024;

export interface LoadedFile {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookData;
  /** Sheets of ours in it. */
  readonly own: readonly OwnSheet[];
  /** Chosen by the workbook's user; null where none is kept in it, or what is kept cannot be read. */
  readonly method: ScoringMethod | null;
}

export async function checkFile(file: string, options: CheckOptions): Promise<FileResult> {
  const loaded = await loadFile(file);
  return "code" in loaded ? { file, error: loaded, result: null } : checkLoaded(file, loaded, options);
}

export async function loadFile(file: string): Promise<LoadedFile | FileError> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(file);
  } catch (error) {
    return accessError(error);
  }
  try {
    return { bytes, workbook: { name: basename(file), sheets: readXlsx(bytes).sheets }, own: ownSheets(bytes, ownPrefix), method: methodKept(bytes) };
  } catch (error) {
    return contentError(error);
  }
}

function methodKept(bytes: Uint8Array): ScoringMethod | null {
  try {
    return chosenMethod(parseSettings(readStore(bytes)));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** How a workbook is to be checked by what it carries. */
export const optionsOf = ({ method, own }: LoadedFile): CheckOptions => ({ method, leaveOut: ownLists(own) });

export function checkLoaded(file: string, loaded: LoadedFile, options: CheckOptions): FileResult {
  try {
    return { file, error: null, result: check(loaded.workbook, { ...optionsOf(loaded), ...options }), method: options.method ?? loaded.method };
  } catch (error) {
    return { file, error: contentError(error), result: null };
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > maxFileBytes) throw new XlsxError("too-large", `${size} bytes`);
  return await readFile(file);
}

function accessError(error: unknown): FileError {
  if (error instanceof XlsxError) return contentError(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return { code: code === "ENOENT" || code === "ENOTDIR" ? "not-found" : "unreadable", detail: detailOf(error) };
}

const contentError = (error: unknown): FileError =>
  error instanceof XlsxError ? { code: error.code, detail: error.detail } : { code: "internal", detail: detailOf(error) };

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
