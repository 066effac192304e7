/** What a workbook can hold that the samples do not. */
import { describe, expect, it } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import type { SheetData } from "../../../src/sheet/data";
import { rangeAddress } from "../../../src/sheet/range";
import { displayText } from "../../../src/sheet/sheet";
import { readXlsx } from "../../../src/workbook/xlsx/read";
import { type Pack, pack, packRows, strict, transitional } from "./pack";

function firstSheet(bytes: Uint8Array): SheetData {
  const [sheet] = readXlsx(bytes).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const values = (rows: string, more: Omit<Pack, "sheets"> = {}): SheetData["values"] => firstSheet(packRows(rows, more)).values;

const styles = (formats: readonly string[], ids: readonly number[]): string =>
  `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join("")}</numFmts>` +
  `<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;

const filled = (value: number): string => `<sheetData><row r="1"><c r="A1"><v>${value}</v></c></row></sheetData>`;

const relations = (body: string): Uint8Array => strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`);

describe("values", () => {
  it("joins the runs of rich text and leaves phonetic guides out", () => {
    const strings = "<si><r><rPr><b/></rPr><t>绩效</t></r><r><t xml:space='preserve'> 目标 </t></r><rPh sb='0' eb='1'><t>jixiao</t></rPh></si><si><t/></si>";
    expect(values('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>1</v></c></row>', { strings })).toEqual([["绩效 目标 ", "", 1]]);
  });

  it("reads inline strings, booleans, errors, formula results, ISO dates", () => {
    const cells = [
      '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      '<c r="B1" t="b"><v>1</v></c>',
      '<c r="C1" t="e"><v>#REF!</v></c>',
      '<c r="D1"><f>SUM(1,2)</f><v>3.5E-2</v></c>',
      '<c r="E1" t="str"><f>"v"&amp;"w"</f><v>vw</v></c>',
      '<c r="F1" t="d"><v>2024-03-01T12:00:00</v></c>',
      '<c r="G1"><f>NOW()</f></c>',
      '<c r="H1" t="inlineStr"><is><t><![CDATA[a<b]]>&amp;&#x4E2D;</t></is></c>',
      '<c r="I1" t="b"><v>0</v></c>',
    ];
    expect(values(`<row r="1">${cells.join("")}</row>`)).toEqual([["甲乙", true, "#REF!", 0.035, "vw", 45352.5, "", "a<b&中", false]]);
  });

  it("undoes Excel's escapes", () => {
    expect(values('<row r="1"><c r="A1" t="inlineStr"><is><t>一_x000D_二_x005F_x000D_</t></is></c></row>')).toEqual([["一\r二_x000D_"]]);
  });

  it("counts rows and cells on where they have no address", () => {
    expect(values('<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>4</v></c></row><row r="5"><c r="C5"><v>5</v></c><c><v>6</v></c></row>')).toEqual([
      [1, 2, "", ""],
      ["", 4, "", ""],
      ["", "", "", ""],
      ["", "", "", ""],
      ["", "", 5, 6],
    ]);
  });

  it("keeps the filled rectangle only", () => {
    const sheet = firstSheet(
      packRows('<row r="1" s="1" customFormat="1"/><row r="3"><c r="A3" s="1"/><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c><c r="Z3" s="1"/></row><row r="900"><c r="A900" s="1"/></row>'),
    );
    expect(sheet).toMatchObject({ top: 2, left: 1, values: [[1, "", 2]], formats: null });
  });

  it("is empty for an empty sheet", () => {
    expect(firstSheet(packRows(""))).toMatchObject({ top: 0, left: 0, values: [], formats: null, merges: [] });
  });

  it("does not take text in a comment or CDATA section for an empty cell", () => {
    expect(values('<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<c r="B1"/>]]></t></is></c></row>')).toEqual([['<c r="B1"/>']]);
  });
});

describe("number formats", () => {
  it("gives the codes of the styles, built-in and own", () => {
    const sheet = firstSheet(
      packRows('<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>0.5</v></c><c r="C1" s="2"><v>1</v></c><c r="D1" s="3"><v>1</v></c><c r="E1" s="4"><v>1</v></c></row>', {
        styles: styles(["0.0&quot;万元&quot;", "G/通用格式"], [0, 10, 164, 165, 31]),
      }),
    );
    expect(sheet.formats).toEqual([["General", "0.00%", '0.0"万元"', "General", 'yyyy"年"m"月"d"日"']]);
  });

  it.each([
    [14, "2024/3/1"],
    [27, "2024年3月"],
    [28, "3月1日"],
    [31, "2024年3月1日"],
    [32, "18时30分"],
    [33, "18时30分00秒"],
    [34, "下午6时30分"],
    [36, "2024年3月"],
    [50, "2024年3月"],
    [55, "下午6时30分"],
    [57, "2024年3月"],
    [58, "3月1日"],
  ])("shows built-in format %i as Chinese Excel does", (id, shown) => {
    const sheet = firstSheet(packRows('<row r="1"><c r="A1" s="0"><v>45352.770833333336</v></c></row>', { styles: styles([], [id]) }));
    expect(displayText(sheet.values[0]?.[0] ?? "", sheet.formats?.[0]?.[0] ?? "")).toBe(shown);
  });

  it("moves dates counted from 1904, and neither times, durations nor plain numbers", () => {
    const rows = `<row r="1">${[1, 2, 3, 0].map((style, at) => `<c r="${"ABCD"[at]}1" s="${style}"><v>0.25</v></c>`).join("")}</row>`;
    const own = styles(["yyyy-mm-dd hh:mm"], [0, 164, 20, 46]);
    expect(values(rows, { styles: own, properties: '<workbookPr date1904="1"/>' })).toEqual([[1462.25, 0.25, 0.25, 0.25]]);
    expect(values(rows, { styles: own, properties: '<workbookPr date1904="0"/>' })).toEqual([[0.25, 0.25, 0.25, 0.25]]);
  });
});

describe("sheets", () => {
  it("keeps their order and says which are hidden; chart sheets are none", () => {
    const { sheets } = readXlsx(
      pack({
        sheets: [
          { name: "乙 &amp; 丙", xml: filled(1) },
          { name: "图", xml: "", type: "chartsheet" },
          { name: "藏", xml: filled(2), state: "hidden" },
          { name: "深藏", xml: filled(3), state: "veryHidden" },
        ],
      }),
    );
    expect(sheets.map(({ id, name, visible, values: [row] }) => [id, name, visible, row?.[0]])).toEqual([
      ["11", "乙 & 丙", true, 1],
      ["13", "藏", false, 2],
      ["14", "深藏", false, 3],
    ]);
  });

  it("reads merges", () => {
    const xml = `${filled(1)}<mergeCells count="3"><mergeCell ref="A1:C2"/><mergeCell ref="B3:B9"/><mergeCell ref="D4"/></mergeCells>`;
    expect(readXlsx(pack({ sheets: [{ name: "a", xml }] })).sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 2 },
      { top: 2, left: 1, bottom: 8, right: 1 },
    ]);
  });
});

describe("spellings of the package", () => {
  it("reads the strict namespaces", () => {
    const bytes = packRows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      namespace: strict,
      types: "http://purl.oclc.org/ooxml/officeDocument/relationships",
      strings: "<si><t>严格</t></si>",
    });
    expect(firstSheet(bytes).values).toEqual([["严格"]]);
  });

  it("reads any prefix and leaves foreign elements out", () => {
    const bytes = packRows("", {
      parts: {
        "xl/worksheets/sheet0.xml":
          `<x:worksheet xmlns:x="${transitional}" xmlns:o="urn:other"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v><o:v>8</o:v></x:c>` +
          `<o:wrap><x:c r="B1"><x:v>9</x:v></x:c></o:wrap></x:row></x:sheetData></x:worksheet>`,
      },
    });
    expect(firstSheet(bytes).values).toEqual([[7]]);
  });

  it("reads UTF-16 parts and names in another case", () => {
    const sheet = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${transitional}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>宽</t></is></c></row></sheetData></worksheet>`;
    const wide = new Uint8Array(2 + 2 * sheet.length);
    wide.set([0xff, 0xfe]);
    for (let at = 0; at < sheet.length; at += 1) new DataView(wide.buffer).setUint16(2 + 2 * at, sheet.charCodeAt(at), true);
    const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = zipSync({
      "_rels/.rels": relations(`<Relationship Id="a" Type="${types}/officeDocument" Target="XL\\Workbook.xml"/>`),
      "xl/workbook.xml": strToU8(`<workbook xmlns="${transitional}" xmlns:rel="${types}"><sheets><sheet name="a" sheetId="1" rel:id="b"/></sheets></workbook>`),
      "xl/_rels/workbook.xml.rels": relations(`<Relationship Id="b" Type="${types}/worksheet" Target="Worksheets/Sheet1.xml"/>`),
      "xl/worksheets/sheet1.xml": wide,
    });
    expect(firstSheet(bytes).values).toEqual([["宽"]]);
  });
});

it("leaves out merged areas that overlap one above them, and number formats longer than Excel's", () => {
  const [sheet] = readXlsx(
    pack({
      sheets: [{ name: "a", xml: '<sheetData><row r="1"><c r="A1" s="0"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="B2:C3"/><mergeCell ref="A1:B2"/><mergeCell ref="A3:A4"/></mergeCells>' }],
      styles: `<numFmts><numFmt numFmtId="164" formatCode="${"0".repeat(256)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
    }),
  ).sheets;
  expect(sheet?.merges.map(rangeAddress)).toEqual(["A1:B2", "A3:A4"]);
  expect(sheet?.formats).toBeNull();
});
