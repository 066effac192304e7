/** Workbooks from the bytes of a file, and copies of them with something changed. */
export { copyXlsx, hasMacros, lockedCells, markedSheet, type XlsxWarning } from "./copy";
export { XlsxError, type XlsxErrorCode } from "./error";
export type { LockReason } from "./locks";
export { readXlsx } from "./read";
