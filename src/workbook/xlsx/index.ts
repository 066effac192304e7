/** Workbooks from the bytes of a file. */
export { XlsxError, type XlsxErrorCode } from "./error";
export { readXlsx } from "./read";
