import { describe, expect, it } from "@jest/globals";
import type { IWorksheetData } from "@univerjs/core";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { FileError } from "../../../simulator/files/errors";
import type { ReadWorkbook } from "../../../simulator/files/read-xlsx";
import { readXlsx } from "../../../simulator/files/read-xlsx";
import { unpackResources } from "../../../simulator/files/resources";
import { writeXlsx } from "../../../simulator/files/write-xlsx";

async function bytesOf(build: (file: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  build(file);
  return new Uint8Array(await file.xlsx.writeBuffer());
}

function firstSheet({ data }: ReadWorkbook): Partial<IWorksheetData> {
  const sheet = data.sheets[data.sheetOrder[0] ?? ""];
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

function styleAt(book: ReadWorkbook, row: number, column: number): unknown {
  const style = firstSheet(book).cellData?.[row]?.[column]?.s;
  return typeof style === "string" ? book.data.styles[style] : style;
}

/** Everything the two ways are to keep, on one sheet. */
function everything(file: ExcelJS.Workbook): void {
  const sheet = file.addWorksheet("绩效目标", { views: [{ state: "frozen", ySplit: 2, xSplit: 1, showGridLines: false }] });
  sheet.getCell("A1").value = "标题";
  sheet.getCell("A1").style = {
    font: { name: "宋体", size: 16, bold: true, italic: true, underline: true, strike: true, color: { argb: "FFC00000" } },
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFEE00" } },
    border: { top: { style: "thin", color: { argb: "FF000000" } }, left: { style: "double", color: { argb: "FF0000FF" } } },
    alignment: { horizontal: "center", vertical: "middle", wrapText: true, textRotation: 45 },
  };
  sheet.mergeCells("A1:C1");
  sheet.getCell("A2").value = 80;
  sheet.getCell("A2").numFmt = "0.00";
  sheet.getCell("B2").value = { formula: "A2*2", result: 160 };
  sheet.getCell("C2").value = new Date(Date.UTC(2024, 11, 31));
  sheet.getCell("C2").numFmt = "yyyy-mm-dd";
  sheet.getCell("D2").value = true;
  sheet.getCell("E2").value = "0012";
  sheet.getCell("A3").value = { richText: [{ text: "前" }, { text: "后", font: { bold: true } }] };
  sheet.getCell("B3").value = { text: "见附件", hyperlink: "#绩效目标!A1" };
  sheet.getCell("C3").value = { error: "#N/A" };
  sheet.getCell("A3").note = "批注文字";
  sheet.getColumn(1).width = 20;
  sheet.getRow(2).height = 30;
  sheet.getRow(3).hidden = true;
  sheet.addConditionalFormatting({
    ref: "A2:B3 D2",
    rules: [{ type: "expression", priority: 1, formulae: ["$A2>3"], style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } } }],
  });
  for (const address of ["F2", "F3", "F4"]) sheet.getCell(address).dataValidation = { type: "list", formulae: ['"优,良,中,差"'], allowBlank: true };
  file.definedNames.add("绩效目标!$A$2:$B$3", "预算数");
  file.addWorksheet("隐藏", { state: "hidden" });
}

describe("reading", () => {
  it("keeps values with their types, formulas with their results, dates as serials", async () => {
    const { cellData } = firstSheet(await readXlsx("a.xlsx", await bytesOf(everything)));
    expect(cellData?.[1]).toMatchObject({
      0: { v: 80, t: 2 },
      1: { f: "=A2*2", v: 160 },
      2: { v: 45657, t: 2 },
      3: { v: 1, t: 3 },
      4: { v: "0012", t: 1 },
    });
    expect(cellData?.[2]).toMatchObject({ 0: { v: "前后" }, 1: { v: "见附件", custom: { hyperlink: "#绩效目标!A1" } }, 2: { v: "#N/A" } });
    expect(cellData?.[0]?.[1]?.v).toBeUndefined();
  });

  it("keeps looks", async () => {
    const book = await readXlsx("a.xlsx", await bytesOf(everything));
    expect(styleAt(book, 0, 0)).toEqual({
      ff: "宋体", fs: 16, bl: 1, it: 1, ul: { s: 1 }, st: { s: 1 }, cl: { rgb: "#C00000" }, bg: { rgb: "#FFEE00" },
      bd: { t: { s: 1, cl: { rgb: "#000000" } }, l: { s: 7, cl: { rgb: "#0000FF" } } },
      ht: 2, vt: 2, tb: 3, tr: { a: -45 },
    });
    expect(styleAt(book, 1, 0)).toMatchObject({ n: { pattern: "0.00" } });
  });

  it("keeps sizes, merges, panes, what is hidden", async () => {
    const book = await readXlsx("a.xlsx", await bytesOf(everything));
    const sheet = firstSheet(book);
    expect(sheet.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }]);
    expect(sheet.columnData?.[0]?.w).toBe(145);
    expect(sheet.rowData?.[1]?.h).toBe(40);
    expect(sheet.rowData?.[2]?.hd).toBe(1);
    expect(sheet.freeze).toEqual({ xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 });
    expect(sheet.showGridlines).toBe(0);
    expect(book.data.sheetOrder.map((id) => book.data.sheets[id]?.hidden)).toEqual([0, 1]);
  });

  it("keeps conditional formats, lists, notes and names", async () => {
    const book = await readXlsx("a.xlsx", await bytesOf(everything));
    const { conditionalFormats, validations, notes, names } = unpackResources(book.data);
    const id = book.data.sheetOrder[0] ?? "";
    expect(conditionalFormats[id]).toMatchObject([{ ranges: [{ endRow: 2 }, { startColumn: 3 }], rule: { value: "=$A2>3", style: { bg: { rgb: "#FFC7CE" } } } }]);
    expect(validations[id]).toMatchObject([{ type: "list", formula1: "优,良,中,差", ranges: [{ startRow: 1, endRow: 3, startColumn: 5, endColumn: 5 }] }]);
    expect(notes[id]?.["2"]?.["0"]?.note).toBe("批注文字");
    expect(Object.values(names)).toMatchObject([{ name: "预算数", formulaOrRefString: "'绩效目标'!$A$2:$B$3" }]);
    expect(book.lost).toEqual([]);
  });

  it("takes theme colours from the workbook's theme, tinted", async () => {
    const book = await readXlsx(
      "a.xlsx",
      await bytesOf((file) => {
        file.addWorksheet("表").getCell("A1").fill = { type: "pattern", pattern: "solid", fgColor: { theme: 0, tint: -0.5 } as Partial<ExcelJS.Color> };
      }),
    );
    expect(styleAt(book, 0, 0)).toMatchObject({ bg: { rgb: "#808080" } });
  });

  it("says what the grid will not show", async () => {
    const bytes = await bytesOf((file) => {
      file.addWorksheet("表").addConditionalFormatting({ ref: "A1", rules: [{ type: "cellIs", operator: "greaterThan", priority: 1, formulae: ["3"], style: {} }] });
    });
    expect((await readXlsx("a.xlsx", bytes)).lost).toEqual(["条件格式 1 条（公式以外的）"]);
  });
});

describe("writing", () => {
  it("gives a file that reads back as the same workbook", async () => {
    const read = await readXlsx("a.xlsx", await bytesOf(everything));
    const again = await readXlsx("a.xlsx", await writeXlsx(read.data));
    expect({ ...again.data, id: "" }).toEqual({ ...read.data, id: "" });
  });

  it("keeps the protection of a sheet", async () => {
    const read = await readXlsx("a.xlsx", await bytesOf((file) => void file.addWorksheet("表").protect("", {})));
    expect(firstSheet(read).custom).toEqual({ protected: true });
    expect(firstSheet(await readXlsx("a.xlsx", await writeXlsx(read.data))).custom).toEqual({ protected: true });
  });
});

describe("what is no workbook", () => {
  const utf16 = (text: string): number[] => [...Buffer.from(text, "utf16le")];
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it.each([
    ["nothing", new Uint8Array(), "empty"],
    ["text", strToU8("姓名,金额"), "not-a-workbook"],
    ["another zip", zipSync({ "word/document.xml": strToU8("<w/>") }), "not-a-workbook"],
    ["an old workbook", Uint8Array.from([...compound, ...utf16("Workbook")]), "old-format"],
    ["an encrypted workbook", Uint8Array.from([...compound, ...utf16("EncryptedPackage")]), "encrypted"],
    ["half a zip", zipSync({ "xl/workbook.xml": strToU8("<workbook/>".repeat(99)) }).subarray(0, 60), "damaged"],
    ["a workbook without sheets", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "damaged"],
  ])("%s is refused as such", async (_, bytes, problem) => {
    const error = await readXlsx("表.xlsx", bytes).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FileError);
    expect(error).toMatchObject({ problem });
    expect((error as FileError).message).toMatch(/^表\.xlsx：.+。$/);
  });

  it("a zip bomb is refused before it is unpacked", async () => {
    const bomb = zipSync({ "xl/workbook.xml": strToU8("<workbook/>") });
    const directory = Buffer.from(bomb).indexOf(Buffer.from("PK\u0001\u0002"));
    new DataView(bomb.buffer).setUint32(directory + 24, 300 * 1024 * 1024, true);
    await expect(readXlsx("表.xlsx", bomb)).rejects.toMatchObject({ problem: "too-large" });
  });
});
