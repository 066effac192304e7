/** Workbooks to spoil: small ones with everything a workbook may carry, the published ones, and copies that the product has written. */
import { readFileSync } from "node:fs";
import type { CellValue } from "../../src/sheet/data";
import { rangeAddress } from "../../src/sheet/range";
import { annotationsOf } from "../../src/review/annotate";
import { check } from "../../src/review/check";
import { evaluate } from "../../src/review/evaluate";
import { copyXlsx, readXlsx } from "../../src/workbook/xlsx";
import { escapeText } from "../../src/workbook/xlsx/xml-write";
import { goalSheet } from "../support/forms";
import { pack, packRows } from "../workbook/xlsx/pack";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const microsoft = "http://schemas.microsoft.com/office/2006/relationships";
const relations = (entries: readonly (readonly [id: string, type: string, target: string, mode?: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([id, type, target, mode]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`).join("")}</Relationships>`;

const table = goalSheet();
const strings: string[] = [];

function cellXml(value: CellValue, row: number, column: number): string {
  const address = `r="${rangeAddress({ top: row, left: column, bottom: row, right: column })}" s="${column % 3}"`;
  if (value === "") return `<c ${address}/>`;
  if (typeof value === "number") return `<c ${address}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c ${address} t="b"><v>${value ? 1 : 0}</v></c>`;
  if ((row + column) % 3 === 0) return `<c ${address} t="inlineStr"><is><r><t xml:space="preserve">${escapeText(value)}</t></r></is></c>`;
  if ((row + column) % 3 === 1) return `<c ${address} t="str"><f>A1&amp;""</f><v>${escapeText(value)}</v></c>`;
  return `<c ${address} t="s"><v>${strings.push(value) - 1}</v></c>`;
}

const rows = table.values.map((line, row) => `<row r="${row + 1}" spans="1:6" s="1" customFormat="1">${line.map((value, column) => cellXml(value, row, column)).join("")}</row>`);
const merges = `<mergeCells count="2">${[...table.merges.map(rangeAddress), "A1:F1"].map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;

const full = pack({
  properties: '<workbookPr date1904="1"/>',
  sheets: [
    {
      name: "1.培训",
      xml:
        `<dimension ref="A1:F15"/><cols><col min="1" max="3" width="12" style="1"/></cols><sheetData>${rows.join("")}</sheetData><sheetProtection sheet="1"/><autoFilter ref="A9:F15"/>${merges}` +
        '<conditionalFormatting sqref="A1:B2"><cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>' +
        '<hyperlinks><hyperlink ref="A1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="link"/></hyperlinks><legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="vml"/>' +
        '<controls><control shapeId="1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="active"/></controls>',
    },
    { name: "隐藏", state: "hidden", xml: '<sheetData><row r="3"><c r="B3"><f>cmd|\' /C calc\'!A0</f><v>1</v></c><c t="e"><v>#REF!</v></c></row></sheetData>' },
    { name: "图表", type: "chartsheet", xml: "" },
  ],
  strings: strings.map((text) => `<si><r><rPr><b/></rPr><t>${escapeText(text)}</t></r><rPh sb="0" eb="1"><t>pin</t></rPh></si>`).join(""),
  styles: '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="49" quotePrefix="1"><protection locked="0"/></xf></cellXfs><dxfs count="1"><dxf/></dxfs>',
  parts: {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
    "xl/worksheets/_rels/sheet0.xml.rels": relations([
      ["link", `${office}/hyperlink`, "file:///\\\\server\\share\\a.exe", "External"],
      ["vml", `${office}/vmlDrawing`, "../drawings/vmlDrawing1.vml"],
      ["comments", `${office}/comments`, "../comments1.xml"],
      ["table", `${office}/table`, "../tables/table1.xml"],
      ["active", `${office}/control`, "../activeX/activeX1.xml"],
      ["again", `${office}/worksheet`, "sheet0.xml"],
    ]),
    "xl/comments1.xml": '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>某人</author></authors><commentList><comment ref="A1" authorId="0"><text><t>看</t></text></comment></commentList></comments>',
    "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
    "xl/tables/table1.xml": '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="t" displayName="t" ref="A9:F15"/>',
    "xl/vbaProject.bin": "VBA",
    "xl/activeX/activeX1.xml": "<ax/>",
    "xl/externalLinks/externalLink1.xml": '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>',
    "customXml/item1.xml": '<store xmlns="urn:jixiao:store:1">{"version":1}</store>',
    "xl/_rels/workbook.xml.rels": relations([
      ["s0", `${office}/worksheet`, "/xl/worksheets/sheet0.xml"],
      ["s1", `${office}/worksheet`, "worksheets/sheet1.xml"],
      ["s2", `${office}/chartsheet`, "worksheets/sheet2.xml"],
      ["strings", `${office}/sharedStrings`, "sharedStrings.xml"],
      ["styles", `${office}/styles`, "styles.xml"],
      ["vba", `${microsoft}/vbaProject`, "vbaProject.bin"],
      ["out", `${office}/externalLink`, "externalLinks/externalLink1.xml"],
      ["store", `${office}/customXml`, "../customXml/item1.xml"],
    ]),
  },
});

const plain = packRows(table.values.map((line, row) => `<row r="${row + 1}">${line.map((value, column) => (value === "" ? "" : cellXml(value, row, column).replace(/ s="\d"/u, "").replace(/ t="s"><v>\d+<\/v>/u, ` t="str"><v>${escapeText(String(value))}</v>`))).join("")}</row>`).join(""));

const samples = ["samples/临西县总工会2024.xlsx", "samples/卢龙县总工会2023.xlsx"].map((file) => new Uint8Array(readFileSync(file)));

function annotated(bytes: Uint8Array): Uint8Array {
  const annotations = annotationsOf(check(readXlsx(bytes)), { language: "zh-CN", file: "a.xlsx", day: "2024-01-01", earlier: [] });
  return copyXlsx(bytes, { annotations, sheets: [annotations.sheet] }).bytes;
}

const evaluated = (bytes: Uint8Array): Uint8Array => copyXlsx(bytes, { sheets: evaluate({ workbook: readXlsx(bytes), own: [] }).sheets }).bytes;

/** The small ones first. */
export const baseFiles: readonly Uint8Array[] = [full, plain, annotated(plain), evaluated(plain), annotated(full), ...samples];
