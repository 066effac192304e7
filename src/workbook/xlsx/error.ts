/** Why bytes could not be read as a workbook, as a code; the faces put it into words. */

export type XlsxErrorCode =
  /** Neither an .xlsx nor anything like it. */
  | "not-a-workbook"
  /** Locked with a password to open. */
  | "encrypted"
  /** The binary format of Excel 97–2003 (.xls) or older. */
  | "legacy-xls"
  /** Cut off, altered, or not as the format demands. */
  | "damaged"
  /** Past the limits of `limits.ts`: a zip bomb, or more cells than can be checked. */
  | "too-large";

export class XlsxError extends Error {
  override readonly name = "XlsxError";
  constructor(
    readonly code: XlsxErrorCode,
    /** What exactly, for a log; never shown alone. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
