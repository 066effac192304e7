import { describe, expect, it } from "@jest/globals";
import type { IWorksheetData } from "@univerjs/core";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { FileError } from "../../../simulator/files/errors";
import type { ReadWorkbook } from "../../../simulator/files/read-xlsx";
import { readXlsx } from "../../../simulator/files/read-xlsx";
import { unpackResources } from "../../../simulator/files/resources";
import { writeXlsx } from "../../../simulator/files/write-xlsx";
import type { GridSheet } from "../../../simulator/grid";
import { plainPage } from "../../../simulator/grid";
import { blankWorkbook } from "../../../simulator/univer/blank";
import type { UniverGrid } from "../../../simulator/univer/grid";
import type { HeadlessGrid } from "../../../simulator/univer/headless";
import { openHeadless } from "../../../simulator/univer/headless";

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

  it("keeps a sheet hidden from Excel's menus so", async () => {
    const bytes = await bytesOf((file) => {
      file.addWorksheet("表");
      file.addWorksheet("深藏", { state: "veryHidden" });
    });
    const again = await readXlsx("a.xlsx", await writeXlsx((await readXlsx("a.xlsx", bytes)).data));
    expect(again.data.sheetOrder.map((id) => [again.data.sheets[id]?.hidden, again.data.sheets[id]?.custom])).toEqual([
      [0, undefined],
      [1, { extras: { veryHidden: true } }],
    ]);
  });
});

describe("what was written through the add-in", () => {
  const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

  /** Written on a grid, copied to a file, opened again. */
  async function copied(write: (grid: UniverGrid, sheet: GridSheet) => void): Promise<{ bytes: Uint8Array; again: HeadlessGrid }> {
    const first = openHeadless(blankWorkbook("表.xlsx", ["自评 表", "总"]));
    try {
      const [sheet] = first.grid.sheets();
      if (sheet === undefined) throw new Error("no sheet");
      write(first.grid, sheet);
      await first.grid.settled();
      const bytes = await writeXlsx(first.grid.snapshot());
      return { bytes, again: openHeadless((await readXlsx("表.xlsx", bytes)).data) };
    } finally {
      first.dispose();
    }
  }

  it("keeps formulas with their results, texts that look like formulas, looks and sizes", async () => {
    const line = { style: "Continuous", weight: "Thin", color: "#BFBFBF" } as const;
    const { again } = await copied((_grid, sheet) => {
      sheet.write(at(0, 0, 0, 3), [[12, { text: "=A1+1" }, "=ROUND(A1/9,2)", "到总表"]]);
      sheet.setNumberFormats(at(0, 0), [['"≥"General" 人"']]);
      sheet.setAlignment(at(0, 0), { horizontal: "Right", vertical: "Center", wrap: true });
      sheet.setFont(at(0, 0), { name: "仿宋", size: 12, italic: true, underline: true });
      sheet.setBorder(at(0, 0, 1, 1), "bottom", line);
      sheet.setLink(at(0, 3), { place: "总!B2", address: null, tip: "看总表" });
      sheet.setColumnWidths(0, 0, 90);
      sheet.setColumnsHidden(2, 2, true);
      sheet.setRowHeights(1, 1, 33);
      sheet.setGridlines(false);
      sheet.setTabColor("#2F5597");
      sheet.freeze(3, 1);
    });
    try {
      const [sheet] = again.grid.sheets();
      expect(sheet?.formulas(at(0, 0, 0, 3))).toEqual([[12, "=A1+1", "=ROUND(A1/9,2)", "到总表"]]);
      expect(sheet?.values(at(0, 1, 0, 2))).toEqual([["=A1+1", 1.33]]);
      expect(sheet?.numberFormats(at(0, 0))).toEqual([['"≥"General" 人"']]);
      expect(sheet?.alignments(at(0, 0))).toEqual([[{ horizontal: "Right", vertical: "Center", wrap: true }]]);
      expect(sheet?.fonts(at(0, 0))).toMatchObject([[{ name: "仿宋", size: 12, italic: true, underline: true }]]);
      expect(sheet?.borders(at(1, 1))).toMatchObject([[{ bottom: line, top: null }]]);
      expect(sheet?.links(at(0, 3))).toEqual([[{ place: "总!B2", address: null, tip: "" }]]);
      expect([sheet?.columnWidth(0), sheet?.isColumnHidden(2), sheet?.rowHeight(1), sheet?.gridlines, sheet?.tabColor]).toEqual([90, true, 33, false, "#2F5597"]);
      expect(sheet?.frozen).toEqual({ rows: 3, columns: 1 });
    } finally {
      again.dispose();
    }
  });

  it("keeps validations, conditional formats, the print and the filter", async () => {
    const said = { prompt: { show: true, title: "得分", message: "不超过分值" }, alert: { show: true, style: "stop", title: "过高", message: "请重填" } } as const;
    const limits = { kind: "decimal", operator: "between", formula1: "0", formula2: "=G2", dropDown: false, ignoreBlanks: true, ...said } as const;
    const list = { ...limits, kind: "list", formula1: "达成年度指标,部分达成", formula2: "", dropDown: true } as const;
    const page = {
      ...plainPage,
      orientation: "Landscape",
      paper: "A4",
      zoom: { pagesWide: 1, pagesHigh: null },
      centerHorizontally: true,
      margins: { ...plainPage.margins, left: 36 },
      footer: { left: "绩效助手", center: "", right: "第 &P 页，共 &N 页" },
      area: at(0, 0, 30, 7),
      titleRows: { first: 0, last: 2 },
    } as const;
    const { again } = await copied((_grid, sheet) => {
      sheet.write(at(2, 0), [["序号"]]);
      sheet.addValidation([at(1, 7, 9, 7)], limits);
      sheet.addValidation([at(1, 5)], list);
      sheet.updateConditionalFormat(sheet.addConditionalFormat([at(1, 8, 9, 8)]), { formula: '=AND($H2<$G2,$I2="")', fill: "#FFF2CC", bold: true });
      sheet.setExtras({ page, filter: at(2, 0, 30, 7) });
    });
    try {
      const [sheet] = again.grid.sheets();
      expect(sheet?.validations()).toMatchObject([
        { ranges: [at(1, 5)], validation: list },
        { ranges: [at(1, 7, 9, 7)], validation: limits },
      ]);
      expect(sheet?.conditionalFormats()).toMatchObject([{ formula: '=AND($H2<$G2,$I2="")', fill: "#FFF2CC", bold: true }]);
      expect(sheet?.extras).toMatchObject({ page, filter: at(2, 0, 30, 7) });
    } finally {
      again.dispose();
    }
  });

  it("keeps hidden and local names and XML parts, once however often it is copied", async () => {
    const { bytes, again } = await copied((grid, sheet) => {
      grid.setName({ name: "_Jixiao_Evaluation_1", sheetId: null, formula: "='自评 表'!$A$3:$H$3", visible: false, comment: "" });
      grid.setName({ name: "本表", sheetId: sheet.id, formula: "=总!$A$1", visible: true, comment: "a < b" });
      sheet.setExtras({ page: { ...plainPage, area: at(0, 0, 9, 3) } });
      grid.setXmlParts([{ id: "{6F9619FF-8B86-D011-B42D-00CF4FC964FF}", xml: '<store xmlns="urn:jixiao:store:1">甲 &lt; 乙</store>' }]);
    });
    try {
      const seen = (grid: UniverGrid) => [
        grid.names().map(({ name, formula, visible, comment, sheetId }) => [name, formula, visible, comment, sheetId === null ? null : grid.sheet(sheetId)?.name]),
        grid.xmlParts(),
      ];
      const expected = [
        [
          ["_Jixiao_Evaluation_1", "='自评 表'!$A$3:$H$3", false, "", null],
          ["本表", "=总!$A$1", true, "a < b", "自评 表"],
        ],
        [{ id: "{6F9619FF-8B86-D011-B42D-00CF4FC964FF}", xml: '<store xmlns="urn:jixiao:store:1">甲 &lt; 乙</store>' }],
      ];
      expect(seen(again.grid)).toEqual(expected);
      const twice = openHeadless((await readXlsx("表.xlsx", await writeXlsx(again.grid.snapshot()))).data);
      expect(seen(twice.grid)).toEqual(expected);
      twice.dispose();
      const types = strFromU8(unzipSync(bytes)["[Content_Types].xml"] ?? new Uint8Array());
      expect(types.match(/customXmlProperties/g)).toHaveLength(1);
    } finally {
      again.dispose();
    }
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
