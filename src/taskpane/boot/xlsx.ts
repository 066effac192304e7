/** The reader of .xlsx files in a chunk of its own: asked for only when another workbook is chosen as a source. Nothing leaves the machine. */
export { readXlsx, XlsxError } from "../../workbook/xlsx";
