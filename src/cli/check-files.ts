/** Reads and checks one file after the other; a file that fails becomes a result of its own and never stops the rest. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type CheckOptions, type CheckResult, check } from "../review/check";
import { findingsMarker } from "../reports/findings-sheet";
import type { WorkbookData } from "../sheet/data";
import { markedSheet, readXlsx, XlsxError, type XlsxErrorCode } from "../workbook/xlsx";

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
}

/** A packed workbook of this size is past every limit of the reader. */
const maxFileBytes = 512 * 1024 * 1024;

export interface LoadedFile {
  readonly bytes: Uint8Array;
  /** Without a 问题清单 of ours: it is no table to be checked. */
  readonly workbook: WorkbookData;
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
    const { sheets } = readXlsx(bytes);
    const list = markedSheet(bytes, findingsMarker)?.sheetId;
    return { bytes, workbook: { name: basename(file), sheets: sheets.filter(({ id }) => id !== list) } };
  } catch (error) {
    return contentError(error);
  }
}

export function checkLoaded(file: string, { workbook }: LoadedFile, options: CheckOptions): FileResult {
  try {
    return { file, error: null, result: check(workbook, options) };
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
