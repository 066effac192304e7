/** Workbooks from the bytes of a file, and copies of them with something changed. */
export { copyXlsx, hasMacros, lockedCells, type XlsxWarning } from "./copy";
export { XlsxError, type XlsxErrorCode } from "./error";
export type { LockReason } from "./locks";
export { markedSheet, ownSheets } from "./own-sheets";
export { readXlsx } from "./read";
export { readStore } from "./store";
