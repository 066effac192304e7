/** Reads the file of another workbook and finds what can be evaluated in it. Nothing of it leaves the machine, and the file is not changed. */
import type { WorkbookData } from "../../sheet/data";
import type { OtherTrouble, OtherWorkbook } from "./state";
import { candidatesOf, readAll } from "./workbook";

export interface XlsxReader {
  readonly readXlsx: (bytes: Uint8Array) => WorkbookData;
  readonly XlsxError: new (...args: never) => Error & { readonly code: OtherTrouble };
}

export interface OtherFile {
  readonly shown: OtherWorkbook;
  /** Null where it could not be read, or has nothing to evaluate. */
  readonly workbook: WorkbookData | null;
}

export async function readOther(loadXlsx: () => Promise<XlsxReader>, name: string, bytes: () => Promise<Uint8Array>): Promise<OtherFile> {
  const failed = (why: OtherTrouble): OtherFile => ({ shown: { status: "failed", name, why }, workbook: null });
  const reader = await loadXlsx().catch(() => null);
  if (!reader) return failed("no-reader");
  try {
    const workbook: WorkbookData = { ...reader.readXlsx(await bytes()), name };
    const tables = candidatesOf(readAll(workbook, [])).map(({ choice, table }) => ({ id: table.id, name: choice.name, isChosen: true }));
    return tables.length === 0 ? failed("no-table") : { shown: { status: "ready", name, tables }, workbook };
  } catch (error) {
    return failed(error instanceof reader.XlsxError ? error.code : "damaged");
  }
}
