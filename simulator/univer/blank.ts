/** An empty workbook, and how large a sheet is made beyond its content. */
import type { IWorkbookData } from "@univerjs/core";
import { LocaleType } from "@univerjs/core";

export const spareRows = 60;
export const spareColumns = 8;
export const leastRows = 100;
export const leastColumns = 20;

export function blankWorkbook(name: string, sheetNames: readonly string[] = ["Sheet1"]): IWorkbookData {
  const ids = sheetNames.map((_, index) => `sheet-${index + 1}`);
  return {
    id: `book-${crypto.randomUUID()}`,
    name,
    appVersion: "0.25.1",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: ids,
    sheets: Object.fromEntries(
      ids.map((id, index) => [id, { id, name: sheetNames[index] ?? id, rowCount: leastRows, columnCount: leastColumns, cellData: {} }]),
    ),
  };
}
