/** A workbook with everything exceljs can put into one, and parts it cannot: a copy keeps all of it. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { strToU8, unzipSync, zipSync } from "fflate";
import ExcelJS from "exceljs";
import { annotationsOf } from "../../../src/review/annotate";
import { check } from "../../../src/review/check";
import { copyXlsx, readXlsx } from "../../../src/workbook/xlsx";
import { form, summary } from "./own-content";
import { differences, faults, partText } from "./parts";

const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/** Parts that only other programs write; found by content type and relation, never looked into. */
const foreign: Readonly<Record<string, string | Uint8Array>> = {
  "customXml/item1.xml": '<?xml version="1.0"?><data xmlns="urn:x"><a/></data>',
  "customXml/_rels/item1.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
  "xl/printerSettings/printerSettings1.bin": new Uint8Array([0, 1, 2, 250, 251]),
  "xl/charts/chart1.xml": '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
  "xl/externalLinks/externalLink1.xml": '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
  "xl/vbaProject.bin": new Uint8Array([208, 207, 17, 224]),
  "docMetadata/LabelInfo.xml": "<a/>",
};

async function richBook(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet("绩效目标表", { views: [{ state: "frozen", ySplit: 1 }], properties: { tabColor: { argb: "FF00B050" } } });
  sheet.addRow(["项目名称", "综合事务管理"]);
  sheet.addRow(["一级指标", "二级指标", "三级指标", "指标值"]);
  sheet.addRow(["产出指标", "数量指标", "培训人数", "文字描述"]);
  sheet.addRow(["产出指标", "质量指标", "合格率", "≥95 百分比"]);
  sheet.addRow(["效益指标", "社会效益指标", "职工知晓率", "≥90%"]);
  sheet.addRow(["满意度指标", "服务对象满意度指标", "职工满意度", "≥95%"]);
  sheet.getCell("F1").value = { formula: "SUM(G1:G3)", result: 6 };
  sheet.getCell("G1").value = 1;
  sheet.getCell("A1").note = "别人的批注";
  sheet.getCell("H1").value = { text: "网址", hyperlink: "https://example.com/" };
  sheet.getCell("H2").value = { richText: [{ text: "粗", font: { bold: true } }, { text: "细" }] };
  sheet.getCell("D9").dataValidation = { type: "list", allowBlank: true, formulae: ['"优,良,中,差"'] };
  sheet.addConditionalFormatting({ ref: "G1:G9", rules: [{ type: "dataBar", priority: 1, cfvo: [{ type: "min" }, { type: "max" }] }] });
  sheet.addConditionalFormatting({ ref: "A1:A9", rules: [{ type: "expression", priority: 2, formulae: ["TRUE"], style: { font: { bold: true } } }] });
  sheet.mergeCells("A11:C11");
  sheet.addImage(file.addImage({ buffer: Uint8Array.from(pixel).buffer, extension: "png" }), "J1:K4");
  sheet.headerFooter.oddFooter = "&C第 &P 页";
  sheet.autoFilter = "A2:D2";
  const second = file.addWorksheet("附表", { state: "hidden" });
  second.addTable({ name: "明细", ref: "A1", headerRow: true, columns: [{ name: "甲" }, { name: "乙" }], rows: [[1, 2]] });
  file.definedNames.add("附表!$A$1:$B$2", "范围");
  const written = new Uint8Array(await file.xlsx.writeBuffer());
  return zipSync({ ...unzipSync(written), ...Object.fromEntries(Object.entries(foreign).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])) });
}

async function modelOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(Uint8Array.from(bytes).buffer);
  return file;
}

const held: { book: Uint8Array; sheetId: string } = { book: new Uint8Array(), sheetId: "" };

beforeAll(async () => {
  held.book = await richBook();
  held.sheetId = readXlsx(held.book).sheets[0]?.id ?? "";
});

describe("an edited copy", () => {
  it("keeps every part but the sheet written to, and the order to calculate on opening", async () => {
    const { bytes, warnings } = copyXlsx(held.book, { cells: [{ sheetId: held.sheetId, row: 0, column: 6, value: 5 }] });
    expect(differences(held.book, bytes)).toEqual({ added: [], removed: [], changed: ["xl/worksheets/sheet1.xml", "xl/workbook.xml"] });
    expect(warnings).toEqual([{ code: "formulas-stale" }]);
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toBe(partText(held.book, "xl/worksheets/sheet1.xml").replace('<c r="G1"><v>1</v></c>', '<c r="G1"><v>5</v></c>'));
    const [before, after] = [await modelOf(held.book), await modelOf(bytes)];
    const one = (file: ExcelJS.Workbook): ExcelJS.Worksheet => file.worksheets[0] ?? file.addWorksheet();
    expect(one(after).getCell("G1").value).toBe(5);
    for (const file of [before, after]) one(file).getCell("G1").value = 1;
    expect(after.worksheets.map(({ model }) => JSON.stringify(model))).toEqual(before.worksheets.map(({ model }) => JSON.stringify(model)));
    expect(after.definedNames.model).toEqual(before.definedNames.model);
  });
});

describe("an annotated copy", () => {
  const annotated = () => {
    const result = check({ ...readXlsx(held.book), name: "甲.xlsx" });
    const annotations = annotationsOf(result, { language: "zh-CN", file: "甲.xlsx", day: "2024-12-31", earlier: [] });
    return { annotations, ...copyXlsx(held.book, { annotations, sheets: [annotations.sheet] }) };
  };

  it("adds its sheet, and changes what has to name it and what carries marks and notes", () => {
    const { bytes, annotations } = annotated();
    expect(annotations.marks.length).toBeGreaterThan(0);
    const { added, removed, changed } = differences(held.book, bytes);
    // The second sheet has no table, which is a hint of its own with a mark and a note.
    expect(added).toEqual(["xl/comments2.xml", "xl/drawings/vmlDrawing2.vml", "xl/worksheets/sheet3.xml"]);
    expect(removed).toEqual([]);
    expect([...changed].sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/_rels/sheet2.xml.rels",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(faults(bytes)).toEqual([]);
  });

  it("still has the picture, the validation, the names, the table, the comment and the formats of the user", async () => {
    const file = await modelOf(annotated().bytes);
    const [sheet, second, list] = file.worksheets;
    expect(sheet?.getImages()).toHaveLength(1);
    expect(sheet?.getCell("D9").dataValidation).toMatchObject({ type: "list", formulae: ['"优,良,中,差"'] });
    expect(sheet?.getCell("A1").note).toBe("别人的批注");
    expect(sheet?.getCell("F1").formula).toBe("SUM(G1:G3)");
    expect(sheet?.getCell("H2").value).toMatchObject({ richText: [{ text: "粗" }, { text: "细" }] });
    expect(second?.getTable("明细").name).toBe("明细");
    expect(second?.state).toBe("hidden");
    expect(file.definedNames.model).toContainEqual({ name: "范围", ranges: ["'附表'!$A$1:$B$2"] });
    expect(list?.name).toBe("问题清单");
  });

  it("is the same workbook to a reader but for that sheet", () => {
    expect(readXlsx(annotated().bytes).sheets.slice(0, 2)).toEqual(readXlsx(held.book).sheets);
  });
});

describe("a copy with sheets of ours and something kept", () => {
  it("leaves every part of the user's as it is, and its own can be told from them", async () => {
    const { bytes, warnings } = copyXlsx(held.book, { sheets: [form(), summary()], store: "甲" });
    expect(warnings).toEqual([]);
    const { added, removed, changed } = differences(held.book, bytes);
    expect(added.toSorted()).toEqual([
      "customXml/_rels/item2.xml.rels",
      "customXml/item2.xml",
      "customXml/itemProps1.xml",
      "xl/charts/chart2.xml",
      "xl/drawings/_rels/drawing2.xml.rels",
      "xl/drawings/drawing2.xml",
      "xl/worksheets/_rels/sheet4.xml.rels",
      "xl/worksheets/sheet3.xml",
      "xl/worksheets/sheet4.xml",
    ]);
    expect(removed).toEqual([]);
    expect(changed.toSorted()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"]);
    expect(faults(bytes)).toEqual([]);
    const [before, after] = [await modelOf(held.book), await modelOf(bytes)];
    expect(after.worksheets.slice(0, 2).map(({ model }) => JSON.stringify(model))).toEqual(before.worksheets.map(({ model }) => JSON.stringify(model)));
    expect(after.definedNames.model).toEqual(expect.arrayContaining(before.definedNames.model));
  });

  it("gives all of it back when they are written again without a chart and nothing is kept", () => {
    const once = copyXlsx(held.book, { sheets: [form(), summary()], store: "甲" }).bytes;
    const { bytes } = copyXlsx(once, { sheets: [summary({ charts: [] })], store: null });
    expect(differences(held.book, bytes)).toMatchObject({ added: ["xl/worksheets/sheet3.xml", "xl/worksheets/sheet4.xml"], removed: [] });
    expect(readXlsx(bytes).sheets.slice(0, 2)).toEqual(readXlsx(held.book).sheets);
  });
});
