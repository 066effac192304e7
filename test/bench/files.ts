/** Reading an .xlsx beside unzipping it and beside exceljs, and writing the 自评表 of all its projects into a copy. In one process. */
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { check } from "../../src/review/check";
import { evaluate } from "../../src/review/evaluate";
import { copyXlsx, readXlsx } from "../../src/workbook/xlsx";
import type { Report } from "./line";
import { inTurns, inTurnsAsync } from "./measure";
import { type Layout, layouts } from "./workbooks";
import { writeXlsx } from "./write-xlsx";

/** exceljs takes minutes for more. */
const mostForPeer = 10_000;
/** Some hundred sheets of 自评表. */
const mostEvaluated = 1_000;

export async function measureFiles(report: Report, sizes: readonly number[], isQuick: boolean): Promise<void> {
  for (const layout of Object.keys(layouts) as Layout[]) {
    for (const size of sizes) {
      const bytes = writeXlsx(layouts[layout](size, 0).workbook);
      const isForPeer = size <= mostForPeer;
      const { unzip, read, peer } = await inTurnsAsync(isQuick || size >= 100_000 ? 2 : 3, {
        unzip: () => Object.keys(unzipSync(bytes)).length,
        read: () => readXlsx(bytes).sheets.length,
        peer: () => (isForPeer ? exceljsRows(bytes) : 0),
      });
      const common = { group: "files", layout, size };
      report({ ...common, what: "reading .xlsx", value: read, unit: "ms" });
      report({ ...common, what: "reading ÷ unzipping alone (fflate)", value: read / unzip, unit: "×" });
      if (isForPeer) report({ ...common, what: "exceljs ÷ reading", value: peer / read, unit: "×" });
    }
  }
  const { workbook } = layouts.forms(mostEvaluated, 0);
  const bytes = writeXlsx(workbook);
  const { sheets } = evaluate({ workbook, own: [] });
  const times = inTurns(3, () => ({
    check: () => check(workbook).findings.length,
    read: () => readXlsx(bytes).sheets.length,
    make: () => evaluate({ workbook, own: [] }).sheets.length,
    write: () => copyXlsx(bytes, { sheets }).bytes.length,
  }));
  const common = { group: "files", layout: "forms", size: mostEvaluated };
  report({ ...common, what: "sheets of 自评表 and 自评汇总", value: sheets.length, unit: "" });
  report({ ...common, what: "making them ÷ full check", value: times.make / times.check, unit: "×" });
  report({ ...common, what: "writing them into a copy, a sheet", value: times.write / sheets.length, unit: "ms" });
}

async function exceljsRows(bytes: Uint8Array): Promise<number> {
  const book = new ExcelJS.Workbook();
  const { buffer, byteOffset, byteLength } = bytes;
  await book.xlsx.load(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  return book.worksheets.length;
}
