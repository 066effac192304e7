/** Values written into copies: what is asked for, and nothing beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import type { CellValue, WorkbookData } from "../../../src/sheet/data";
import { parseAddress } from "../../../src/sheet/range";
import { Sheet } from "../../../src/sheet/sheet";
import { copyXlsx, hasMacros, lockedCells, readXlsx } from "../../../src/workbook/xlsx";
import { pack, packRows, strict } from "./pack";
import { differences, faults, partNames, partText } from "./parts";

const sheetPart = "xl/worksheets/sheet0.xml";

const change = (address: string, value: CellValue, sheetId = "11") => {
  const range = parseAddress(address);
  if (!range) throw new Error(address);
  return { sheetId, row: range.top, column: range.left, value };
};

const write = (bytes: Uint8Array, ...cells: ReturnType<typeof change>[]) => copyXlsx(bytes, { cells });

function valueAt({ sheets }: WorkbookData, address: string, sheetId = "11"): CellValue {
  const range = parseAddress(address);
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (!range || !sheet) throw new Error(address);
  return new Sheet(sheet).value(range.top, range.left);
}

/** What stands inside <sheetData> once the cells are written into rows. */
function written(rows: string, ...cells: ReturnType<typeof change>[]): string {
  const text = partText(write(packRows(rows), ...cells).bytes, sheetPart);
  return /<sheetData>(.*)<\/sheetData>/su.exec(text)?.[1] ?? "";
}

const samples = readdirSync("samples").map((name) => [name, readFileSync(join("samples", name))] as const);

describe.each(samples)("a copy of %s", (_, bytes) => {
  const workbook = readXlsx(bytes);
  const [first] = workbook.sheets;
  if (!first) throw new Error("no sheet");

  it("is the file itself where nothing is changed", () => {
    expect(copyXlsx(bytes, {}).bytes).toBe(bytes);
  });

  it("differs in the one part that is written to, and there in the one cell", () => {
    const { bytes: copy, warnings } = write(bytes, change("B5", "改过的", first.id));
    expect(differences(bytes, copy)).toEqual({ added: [], removed: [], changed: ["xl/worksheets/sheet1.xml"] });
    expect(warnings).toEqual([]);
    const cell = /<c r="B5"[^>]*?(?:\/>|>.*?<\/c>)/u;
    expect(partText(copy, "xl/worksheets/sheet1.xml").replace(cell, "·")).toBe(partText(bytes, "xl/worksheets/sheet1.xml").replace(cell, "·"));
    expect(valueAt(readXlsx(copy), "B5", first.id)).toBe("改过的");
    expect(faults(copy)).toEqual([]);
  });

  it("reads as the workbook with the change and no other", () => {
    const address = "A1";
    const again = readXlsx(write(bytes, change(address, 12.5, first.id)).bytes);
    const expected = workbook.sheets.map((sheet) => (sheet === first ? { ...sheet, values: sheet.values.map((row, r) => row.map((value, c) => (r + c === 0 ? 12.5 : value))) } : sheet));
    expect(again.sheets).toEqual(expected);
  });
});

describe("a cell that is there", () => {
  it.each<[string, string, CellValue, string]>([
    ["a number", '<c r="A1" s="0"><v>1</v></c>', 2.5, '<c r="A1"><v>2.5</v></c>'],
    ["text in place of a number", '<c r="A1" s="0"><v>1</v></c>', "甲", '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>'],
    ["a number in place of text", '<c r="A1" t="inlineStr"><is><t>1</t></is></c>', 1, '<c r="A1"><v>1</v></c>'],
    ["yes or no", '<c r="A1"/>', true, '<c r="A1" t="b"><v>1</v></c>'],
    ["nothing", '<c r="A1" t="str"><v>x</v></c>', "", '<c r="A1"/>'],
    ["outer blanks", '<c r="A1"/>', " 甲\n乙", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲\n乙</t></is></c>'],
    ["what XML would take for its own", '<c r="A1"/>', "<a&b>\r_x0041_", '<c r="A1" t="inlineStr"><is><t>&lt;a&amp;b&gt;_x000D__x005F_x0041_</t></is></c>'],
  ])("takes %s", (_, before, value, after) => {
    expect(written(`<row r="1">${before}<c r="B1"><v>9</v></c></row>`, change("A1", value))).toBe(`<row r="1">${after}<c r="B1"><v>9</v></c></row>`);
  });

  it("keeps its style", () => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="2" applyNumberFormat="1"/></cellXfs>';
    const { bytes } = write(packRows('<row r="1"><c r="A1" s="1" cm="1"><v>1</v></c></row>', { styles }), change("A1", 3));
    expect(partText(bytes, sheetPart)).toContain('<c r="A1" s="1"><v>3</v></c>');
    expect(partText(bytes, "xl/styles.xml")).toContain(styles);
  });

  it("is found where rows and cells carry no address", () => {
    expect(written("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>4</v></c></row>", change("B2", 5))).toBe(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c r="B2"><v>5</v></c></row>',
    );
  });

  it("is not taken for one in a comment or CDATA section", () => {
    const rows = '<!-- <row r="1"><c r="A1"/></row> --><row r="1"><c r="A1" t="str"><v><![CDATA[<c r="B1"/>]]></v></c><c r="B1"><v>1</v></c></row>';
    expect(written(rows, change("B1", 2))).toBe(rows.replace('<c r="B1"><v>1</v></c>', '<c r="B1"><v>2</v></c>'));
  });
});

describe("a cell that is not there", () => {
  it.each<[string, string, string, string]>([
    ["before others", '<row r="1"><c r="B1"/></row>', "A1", '<row r="1"><c r="A1"><v>7</v></c><c r="B1"/></row>'],
    ["between others", '<row r="1"><c r="A1"/><c r="C1"/></row>', "B1", '<row r="1"><c r="A1"/><c r="B1"><v>7</v></c><c r="C1"/></row>'],
    ["behind others", '<row r="1"><c r="A1"/></row>', "AA1", '<row r="1"><c r="A1"/><c r="AA1"><v>7</v></c></row>'],
    ["in an empty row", '<row r="1" ht="20"/><row r="2"/>', "B1", '<row r="1" ht="20"><c r="B1"><v>7</v></c></row><row r="2"/>'],
    ["in a row before others", '<row r="2"/>', "A1", '<row r="1"><c r="A1"><v>7</v></c></row><row r="2"/>'],
    ["in a row between others", '<row r="1"/><row r="3"/>', "A2", '<row r="1"/><row r="2"><c r="A2"><v>7</v></c></row><row r="3"/>'],
    ["in a row behind others", '<row r="1"/>', "A9", '<row r="1"/><row r="9"><c r="A9"><v>7</v></c></row>'],
    ["past the columns a row speaks of", '<row r="1" spans="2:3"><c r="B1"/></row>', "E1", '<row r="1" spans="2:5"><c r="B1"/><c r="E1"><v>7</v></c></row>'],
    ["in a row with a style of its own", '<row r="1" s="1" customFormat="1"/>', "A1", '<row r="1" s="1" customFormat="1"><c r="A1" s="1"><v>7</v></c></row>'],
  ])("is put in in order: %s", (_, before, address, after) => {
    expect(written(before, change(address, 7))).toBe(after);
  });

  it("is put into a sheet without any, and the sheet's extent grows", () => {
    const bytes = pack({ sheets: [{ name: "空", xml: '<dimension ref="A1"/><cols><col min="2" max="3" width="9" style="1"/></cols><sheetData/>' }] });
    const text = partText(write(bytes, change("C4", "甲")).bytes, sheetPart);
    expect(text).toContain('<dimension ref="A1:C4"/>');
    expect(text).toContain('<sheetData><row r="4"><c r="C4" s="1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>');
  });

  it("stays away where nothing is to be written", () => {
    expect(written('<row r="1"/>', change("B1", ""), change("B7", ""))).toBe('<row r="1"/>');
  });
});

describe("other forms of the same XML", () => {
  it("keeps a prefix of the format's namespace", () => {
    const sheet = '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = pack({ sheets: [{ name: "表", xml: "" }], parts: { [sheetPart]: sheet } });
    const { bytes: copy } = write(bytes, change("A1", "甲"), change("A2", 2));
    expect(partText(copy, sheetPart)).toBe(
      sheet.replace('<x:c r="A1"><x:v>1</x:v></x:c></x:row>', '<x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row>'),
    );
  });

  it("keeps UTF-16 and a byte order mark", () => {
    const xml = '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
    const parts = unzipSync(packRows(""));
    const bytes = zipSync({ ...parts, [sheetPart]: new Uint8Array(Buffer.from(xml, "utf16le")) });
    const { bytes: copy } = write(bytes, change("A1", "甲"));
    expect(Buffer.from(unzipSync(copy)[sheetPart] ?? []).toString("utf16le")).toBe(xml.replace('<c r="A1"><v>1</v></c>', '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>'));
    expect(valueAt(readXlsx(copy), "A1")).toBe("甲");
  });

  it("counts dates as the workbook does", () => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const bytes = packRows('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c></row>', { styles, properties: '<workbookPr date1904="1"/>' });
    const { bytes: copy } = write(bytes, change("A1", 45_000), change("B1", 45_000));
    expect(partText(copy, sheetPart)).toContain('<c r="A1" s="1"><v>43538</v></c><c r="B1"><v>45000</v></c>');
    expect(readXlsx(copy).sheets[0]?.values).toEqual([[45_000, 45_000]]);
  });

  it("writes into a strict workbook", () => {
    const bytes = packRows('<row r="1"><c r="A1"><v>1</v></c></row>', { namespace: strict, types: "http://purl.oclc.org/ooxml/officeDocument/relationships" });
    expect(valueAt(readXlsx(write(bytes, change("A1", "=1+1")).bytes), "A1")).toBe("=1+1");
  });
});

describe("what Excel would take for something else", () => {
  const styles = '<cellXfs count="3"><xf numFmtId="0" borderId="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="0" quotePrefix="1"/></cellXfs>';
  const bytes = packRows('<row r="1"><c r="A1"/><c r="B1" s="1"/><c r="C1" s="2"/></row>', { styles });
  const after = (address: string, value: CellValue): { readonly cell: string; readonly styles: string } => {
    const copy = write(bytes, change(address, value)).bytes;
    return { cell: new RegExp(`<c r="${address}"[^>]*>`, "u").exec(partText(copy, sheetPart))?.[0] ?? "", styles: partText(copy, "xl/styles.xml") };
  };

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝5", "'a", "100%", "1,200.5", "2024-03-01", "TRUE"])("keeps %s text, after editing too", (text) => {
    const { cell, styles: now } = after("A1", text);
    expect(cell).toBe('<c r="A1" s="3" t="inlineStr">');
    expect(now).toContain('<cellXfs count="4">');
    expect(now).toContain('<xf quotePrefix="1" numFmtId="0" borderId="1"/></cellXfs>');
  });

  it("needs nothing of the sort where the cell holds everything as text, or for other text", () => {
    expect(after("B1", "=1+1").cell).toBe('<c r="B1" s="1" t="inlineStr">');
    expect(after("C1", "=1+1").cell).toBe('<c r="C1" s="2" t="inlineStr">');
    expect(after("A1", "≥95%").cell).toBe('<c r="A1" t="inlineStr">');
  });

  it("lets numbers be numbers where everything was shown as text", () => {
    const { cell, styles: now } = after("B1", 80);
    expect(cell).toBe('<c r="B1" s="3">');
    expect(now).toContain('<xf numFmtId="0" applyNumberFormat="1"/></cellXfs>');
    expect(after("C1", 80).styles).toContain('<xf numFmtId="0" quotePrefix="0"/></cellXfs>');
  });
});

describe("formulas", () => {
  const chain = '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>';
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const book = (rows: string, more = ""): Uint8Array =>
    pack({
      sheets: [{ name: "表", xml: `<sheetData>${rows}</sheetData>` }],
      parts: {
        "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>`,
        "xl/calcChain.xml": chain,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s0" Type="${types}/worksheet" Target="worksheets/sheet0.xml"/><Relationship Id="c" Type="${types}/calcChain" Target="calcChain.xml"/></Relationships>`,
        "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${types}"><sheets><sheet name="表" sheetId="11" r:id="s0"/></sheets>${more}</workbook>`,
      },
    });
  const two = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';

  it("give way to a value; the order of calculation goes, Excel makes it anew", () => {
    const before = book(two);
    const { bytes, warnings } = write(before, change("B1", 5));
    expect(partText(bytes, sheetPart)).toContain('<c r="B1"><v>5</v></c>');
    expect(differences(before, bytes).removed).toEqual(["xl/calcChain.xml"]);
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(partText(bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(warnings).toEqual([{ code: "formulas-replaced", sheet: "表", cells: ["B1"] }]);
    expect(faults(bytes)).toEqual([]);
  });

  it("are worked out on opening where cells under them have changed", () => {
    const plain = write(book(two), change("A1", 5));
    expect(partText(plain.bytes, "xl/workbook.xml")).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
    expect(plain.warnings).toEqual([{ code: "formulas-stale" }]);
    const known = write(book(two, '<definedNames/><calcPr calcId="7"/>'), change("A1", 5));
    expect(partText(known.bytes, "xl/workbook.xml")).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"[^>]*\/>/u);
    expect(partNames(known.bytes)).toContain("xl/calcChain.xml");
  });

  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>' +
    '<row r="3"><c r="A3"><f t="array" ref="A3:B4">C1:D2</f><v>1</v></c><c r="B3"><v>1</v></c></row><row r="5"><c r="A5"><f t="shared" ref="A5" si="1">B1</f><v>1</v></c><c r="B5"><f t="array" ref="B5">C1</f><v>1</v></c></row>';

  it("that stand over several cells are not broken", () => {
    const bytes = book(shared);
    const cells = ["A1", "A2", "A3", "B4", "A5", "B5", "C9"].map((address) => change(address, 0));
    expect(lockedCells(bytes, cells)).toEqual(["shared-formula", null, "shared-formula", "shared-formula", null, null, null]);
    expect(() => write(bytes, change("A1", 1))).toThrow(RangeError);
    expect(partText(write(bytes, change("A2", 9)).bytes, sheetPart)).toContain('si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><v>9</v></c></row>');
  });
});

describe("cells that are locked", () => {
  const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>';
  const protectedSheet = (protection: string): Uint8Array =>
    pack({ styles, sheets: [{ name: "表", xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row></sheetData><sheetProtection ${protection}/>` }] });
  const cells = [change("A1", 2), change("B1", 2), change("C1", 2)];

  it("are those of a protected sheet that are not unlocked", () => {
    expect(lockedCells(protectedSheet('sheet="1"'), cells)).toEqual(["protected", null, "protected"]);
    expect(lockedCells(protectedSheet('sheet="0"'), cells)).toEqual([null, null, null]);
  });

  it("are the headers and totals of Excel tables", () => {
    const bytes = pack({
      sheets: [{ name: "表", xml: '<sheetData><row r="2"><c r="B2" t="str"><v>甲</v></c></row></sheetData>' }],
      parts: {
        "xl/worksheets/_rels/sheet0.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
        "xl/tables/table1.xml": '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="B2:C9" totalsRowCount="1"/>',
      },
    });
    expect(lockedCells(bytes, [change("B2", 1), change("B3", 1), change("C9", 1), change("D2", 1)])).toEqual(["table-header", null, "table-header", null]);
  });
});

describe("what cannot be written", () => {
  const bytes = packRows('<row r="1"><c r="A1"><v>1</v></c></row>');

  it.each<[string, CellValue]>([
    ["no number", Number.NaN],
    ["endless", Number.POSITIVE_INFINITY],
    ["too long a text", "长".repeat(32_768)],
  ])("is refused: %s", (_, value) => {
    expect(() => write(bytes, change("A1", value))).toThrow(RangeError);
  });

  it("is a sheet that is not there", () => {
    expect(() => write(bytes, change("A1", 1, "99"))).toThrow(RangeError);
  });
});

it("tells a workbook with macros by its content type, and keeps the macros", () => {
  const types = (kind: string): string =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.${kind}.main+xml"/></Types>`;
  const macros = { "[Content_Types].xml": types("ms-excel.sheet.macroEnabled"), "xl/vbaProject.bin": "\u0001\u0002" };
  const bytes = packRows('<row r="1"><c r="A1"><v>1</v></c></row>', { parts: macros });
  const { bytes: copy } = write(bytes, change("A1", 2));
  expect([hasMacros(copy), hasMacros(packRows("", { parts: { "[Content_Types].xml": types("openxmlformats-officedocument.spreadsheetml.sheet") } }))]).toEqual([true, false]);
  expect(differences(bytes, copy).changed).toEqual([sheetPart]);
});

describe("any edits of any sheet", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.string({ maxLength: 12 }),
    fc.constantFrom<CellValue>(true, false, "", "=1+1", "≥95%", " 甲 ", "_x000D_", "\ud800", "a\r\nb", "]]>", "&amp;"),
  );
  const place = fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 30 }));
  const cells = fc.uniqueArray(fc.tuple(place, value), { selector: ([[row, column]]) => row * 100 + column, maxLength: 25 });

  const key = (row: number, column: number): string => `${row}/${column}`;
  const contents = (bytes: Uint8Array): Map<string, CellValue> => {
    const [sheet] = readXlsx(bytes).sheets;
    return new Map((sheet?.values ?? []).flatMap((row, r) => row.flatMap((one, c): [string, CellValue][] => (one === "" ? [] : [[key(r + (sheet?.top ?? 0), c + (sheet?.left ?? 0)), one]]))));
  };
  const blank = packRows("", { styles: '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>' });

  it("read back equal", () => {
    fc.assert(
      fc.property(cells, cells, (before, edits) => {
        const asChanges = (list: typeof before) => list.map(([[row, column], one]) => ({ sheetId: "11", row, column, value: one }));
        const first = copyXlsx(blank, { cells: asChanges(before) }).bytes;
        const second = copyXlsx(first, { cells: asChanges(edits) }).bytes;
        const expected = new Map([...before, ...edits].map(([[row, column], one]) => [key(row, column), one] as const).filter(([at, one]) => one !== "" || edits.some(([[row, column]]) => key(row, column) === at)));
        for (const [at, one] of expected) if (one === "") expected.delete(at);
        expect(contents(second)).toEqual(expected);
        expect(faults(second)).toEqual([]);
        // Written once more nothing is left to change.
        expect(contents(copyXlsx(second, { cells: asChanges(edits) }).bytes)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

it("leaves alone whatever else the package holds", () => {
  const bytes = zipSync({
    ...unzipSync(packRows('<row r="1"><c r="A1"><v>1</v></c></row>')),
    "customXml/item1.xml": strToU8("<a/>"),
    "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 2, 3]),
    "xl/图/": new Uint8Array(),
    "xl/图/图.png": new Uint8Array([9]),
  });
  expect(differences(bytes, write(bytes, change("A1", 2)).bytes)).toEqual({ added: [], removed: [], changed: [sheetPart] });
});
