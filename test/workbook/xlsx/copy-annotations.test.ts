/** Marks, notes and sheets of ours in copies: there, known again, and nothing of the user's harmed. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { strToU8, unzipSync, zipSync } from "fflate";
import ExcelJS from "exceljs";
import type { SheetContent } from "../../../src/sheet/content";
import { isMarkerFormula, isOurNote, type MarkLevel } from "../../../src/sheet/marker";
import { cellAt, parseAddress } from "../../../src/sheet/range";
import { copyXlsx, markedSheet, readXlsx } from "../../../src/workbook/xlsx";
import { pack, packRows, strict } from "./pack";
import { differences, faults, partNames, partText } from "./parts";

const sheetPart = "xl/worksheets/sheet0.xml";
const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function rangeOf(address: string) {
  const range = parseAddress(address);
  if (!range) throw new Error(address);
  return range;
}

const mark = (address: string, level: MarkLevel, sheetId = "11") => ({ sheetId, range: rangeOf(address), level });
const note = (address: string, text: string, sheetId = "11") => ({ sheetId, row: rangeOf(address).top, column: rangeOf(address).left, text });
type Note = ReturnType<typeof note>;

const withMarks = (bytes: Uint8Array, ...marks: ReturnType<typeof mark>[]): Uint8Array => copyXlsx(bytes, { annotations: { marks, notes: [] } }).bytes;
const withNotes = (bytes: Uint8Array, ...notes: Note[]) => copyXlsx(bytes, { annotations: { marks: [], notes } });

const formatsIn = (bytes: Uint8Array): string[] => partText(bytes, sheetPart).match(/<conditionalFormatting.*?<\/conditionalFormatting>/gsu) ?? [];

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(Uint8Array.from(bytes).buffer);
  return file;
}

/** Rules of a sheet as exceljs reads them: it types only how they are added. */
function rulesOf(sheet: ExcelJS.Worksheet | undefined): { readonly ref: string; readonly formula: string; readonly fill: unknown }[] {
  const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: readonly { ref: string; rules: readonly { formulae?: readonly string[]; style?: { fill?: unknown } }[] }[] };
  return conditionalFormattings.flatMap(({ ref, rules }) => rules.map(({ formulae = [], style }) => ({ ref, formula: formulae[0] ?? "", fill: style?.fill })));
}

const samples = readdirSync("samples").map((name) => [name, readFileSync(join("samples", name))] as const);

describe.each(samples)("marks on %s", (_, bytes) => {
  const [first] = readXlsx(bytes).sheets;
  const id = first?.id ?? "";
  const marked = withMarks(bytes, mark("B7:F7", "error", id), mark("E10", "warning", id), mark("E11", "error", id));

  it("change the sheet and the styles alone, and no value", () => {
    expect(differences(bytes, marked)).toEqual({ added: [], removed: [], changed: ["xl/worksheets/sheet1.xml", "xl/styles.xml"] });
    expect(readXlsx(marked)).toEqual(readXlsx(bytes));
    expect(faults(marked)).toEqual([]);
  });

  it("are taken away to the last character", () => {
    expect(partText(withMarks(marked), "xl/worksheets/sheet1.xml")).toBe(partText(bytes, "xl/worksheets/sheet1.xml"));
  });

  it("are what the pane knows as marks, in its colours, the errors on top", async () => {
    const rules = rulesOf((await load(marked)).worksheets[0]);
    expect(rules.map(({ ref, formula }) => [ref, isMarkerFormula(`=${formula}`)])).toEqual([
      ["B7:F7 E11", true],
      ["E10", true],
    ]);
    expect(rules[0]?.fill).toMatchObject({ bgColor: { argb: "FFFFC7CE" } });
  });
});

describe("marks", () => {
  const own = (priority: number, attributes = ""): string =>
    `<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="${priority}" operator="equal"${attributes}><formula>1</formula></cfRule></conditionalFormatting>`;
  const styles = '<cellXfs count="1"><xf numFmtId="0"/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs>';
  const book = (more: string): Uint8Array => pack({ styles, sheets: [{ name: "表", xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${more}` }] });
  const marks = [mark("A1", "info"), mark("A2", "error")];

  it("stand above the user's own formats, which keep their order and their styles", () => {
    const marked = withMarks(book(own(1) + own(2)), ...marks);
    const text = partText(marked, sheetPart);
    expect([...text.matchAll(/dxfId="(\d+)" priority="(\d+)"/gu)].map(([, style, priority]) => [style, priority])).toEqual([
      ["0", "3"],
      ["0", "4"],
      ["1", "1"],
      ["2", "2"],
    ]);
    expect(partText(marked, "xl/styles.xml")).toContain('<dxfs count="3"><dxf><font><b/></font></dxf>');
  });

  it("are written anew, not once more", () => {
    const once = withMarks(book(own(1)), ...marks);
    const twice = withMarks(once, ...marks);
    expect(partText(twice, sheetPart)).toBe(partText(once, sheetPart));
    expect(partText(twice, "xl/styles.xml")).toBe(partText(once, "xl/styles.xml"));
    expect(formatsIn(withMarks(twice, mark("A3", "warning")))).toHaveLength(2);
  });

  it("go below where a pivot table names formats by their priority", () => {
    const text = partText(withMarks(book(own(5, ' pivot="1"')), ...marks), sheetPart);
    expect([...text.matchAll(/priority="(\d+)"/gu)].map(([, priority]) => priority)).toEqual(["5", "6", "7"]);
  });

  it("leave a rule of the user's that shares a range with one of ours", () => {
    const mixed = '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula> LEN( "绩效助手:info" ) &gt; 0</formula></cfRule><cfRule type="expression" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting>';
    expect(formatsIn(withMarks(book(mixed)))).toEqual(['<conditionalFormatting sqref="A1"><cfRule type="expression" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting>']);
  });

  it.each([
    ["behind the merged cells, before the validations", "<mergeCells/>", "<dataValidations/><pageMargins/>"],
    ["before foreign content that wraps what follows", "<mergeCells/>", '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x"><controls/></mc:Choice></mc:AlternateContent><tableParts/>'],
    ["last", "<mergeCells/>", ""],
  ])("stand where the schema has them: %s", (_, before, behind) => {
    expect(partText(withMarks(book(before + behind), mark("A1", "info")), sheetPart)).toMatch(new RegExp(`${before}<conditionalFormatting .*</conditionalFormatting>${behind.replace(/[.?]/gu, "\\$&")}</worksheet>`, "u"));
  });

  it("come with styles where there were none", () => {
    const marked = withMarks(packRows('<row r="1"><c r="A1"><v>1</v></c></row>'), mark("A1", "error"));
    expect(faults(marked)).toEqual([]);
    expect(partText(marked, "xl/styles.xml")).toMatch(/<fonts count="1">.*<fills count="2">.*<borders count="1">.*<cellXfs count="1">.*<dxfs count="1">/u);
  });
});

describe("notes", () => {
  const bare = packRows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>', { styles: '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>' });

  async function exceljsBook(): Promise<Uint8Array> {
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet("表");
    sheet.getCell("A1").value = "甲";
    sheet.getCell("A1").note = "别人的批注";
    sheet.getCell("B2").value = 2;
    sheet.getCell("C3").value = 3;
    return new Uint8Array(await file.xlsx.writeBuffer());
  }

  const noteTexts = (file: ExcelJS.Workbook, ...addresses: readonly string[]): (string | undefined)[] =>
    addresses.map((address) => {
      const found = file.worksheets[0]?.getCell(address).note;
      const text = typeof found === "string" ? found : found?.texts?.map((run) => run.text).join("");
      return text !== undefined && isOurNote(text) ? text.replace(/^.*\n/u, "我们：") : text;
    });

  it("are read by others, with what stands in them", async () => {
    const { bytes, warnings } = withNotes(bare, note("A1", "【错误】<甲>\n改法：=1"), note("B1", "乙"));
    expect(warnings).toEqual([]);
    expect(faults(bytes)).toEqual([]);
    expect(noteTexts(await load(bytes), "A1", "B1")).toEqual(["我们：【错误】<甲>\n改法：=1", "我们：乙"]);
    expect(readXlsx(bytes)).toEqual(readXlsx(bare));
    expect(partText(bytes, "[Content_Types].xml")).toContain("/xl/comments1.xml");
  });

  it("stand beside those of others, which are not touched", async () => {
    const before = await exceljsBook();
    const { bytes, warnings } = withNotes(before, note("A1", "我们的", "1"), note("B2", "第二", "1"));
    expect(noteTexts(await load(bytes), "A1", "B2")).toEqual(["别人的批注", "我们：第二"]);
    expect(warnings).toEqual([{ code: "notes-occupied", sheet: "表", cells: 1 }]);
    expect(differences(before, bytes)).toEqual({ added: [], removed: [], changed: ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"] });
    const ids = [...partText(bytes, "xl/drawings/vmlDrawing1.vml").matchAll(/ id="_x0000_s(\d+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it("are written anew, and taken away without a trace in the cells of others", async () => {
    const once = withNotes(await exceljsBook(), note("B2", "第一", "1")).bytes;
    const twice = withNotes(once, note("C3", "第二", "1")).bytes;
    expect(noteTexts(await load(twice), "A1", "B2", "C3")).toEqual(["别人的批注", undefined, "我们：第二"]);
    const gone = withNotes(twice).bytes;
    expect(partText(gone, "xl/comments1.xml").match(/<comment /gu)).toHaveLength(1);
    expect(partText(gone, "xl/drawings/vmlDrawing1.vml").match(/<v:shape /gu)).toHaveLength(1);
  });

  it("stay away from sheets with threaded comments and from the strict form; that is said", () => {
    const relation = '<Relationship Id="t" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>';
    const threaded = packRows('<row r="1"/>', {
      parts: {
        "xl/worksheets/_rels/sheet0.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
        "xl/threadedComments/threadedComment1.xml": "<a/>",
      },
    });
    expect(withNotes(threaded, note("A1", "甲"))).toEqual({ bytes: threaded, warnings: [{ code: "notes-skipped", sheet: "表", reason: "threaded" }] });
    const strictBook = packRows('<row r="1"/>', { namespace: strict, types: "http://purl.oclc.org/ooxml/officeDocument/relationships" });
    expect(withNotes(strictBook, note("A1", "甲"))).toEqual({ bytes: strictBook, warnings: [{ code: "notes-skipped", sheet: "表", reason: "strict" }] });
  });
});

const text = { font: { name: "等线", size: 11 }, horizontal: "left", vertical: "center" } as const;

const content = (...values: readonly string[]): SheetContent => ({
  name: "清单",
  marker: { name: "_Test_List", range: rangeOf("A1:B1") },
  columns: [{ width: 10 }, { width: 20, hidden: true }],
  rows: values.map((value) => ({ height: 20, cells: [{ value, style: "text", link: { sheet: "'甲'!", range: cellAt(6, 1), tip: "去" } }, null] })),
  merges: [rangeOf("A3:B3")],
  styles: { text },
  freeze: { rows: 1, columns: 0 },
  filter: rangeOf("A1:B3"),
  print: { paper: "A4", orientation: "landscape", repeatRows: { first: 0, last: 0 }, footer: { left: "a&b", right: "{page}/{pages}" } },
});

describe("a sheet of ours", () => {
  const bare = packRows('<row r="1"><c r="A1"><v>1</v></c></row>', { styles: '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>' });
  const add = (bytes: Uint8Array, ...values: readonly string[]): Uint8Array => copyXlsx(bytes, { sheets: [content(...values)] }).bytes;

  it("comes last, with its names, its links and its look", async () => {
    const bytes = add(bare, "头", "=1+1", "尾");
    expect(faults(bytes)).toEqual([]);
    const [, sheet] = readXlsx(bytes).sheets;
    expect(sheet).toMatchObject({ name: "清单", visible: true, values: [["头"], ["=1+1"], ["尾"]] });
    const [, seen] = (await load(bytes)).worksheets;
    expect(seen?.getCell("A2").value).toBe("=1+1");
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain(`<hyperlink ref="A2" location="'''甲''!'!B7" tooltip="去" display="=1+1"/>`);
    expect(seen?.pageSetup).toMatchObject({ orientation: "landscape", paperSize: 9, fitToPage: true, fitToHeight: 0, printTitlesRow: "1:1" });
    expect(seen?.headerFooter.oddFooter).toBe("&La&&b&R&P/&N");
    expect(seen?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(seen?.getColumn(2).hidden).toBe(true);
    expect(partText(bytes, "xl/styles.xml")).toContain('quotePrefix="1"');
  });

  it("is known by its marker and written in place, whatever it is called by then", () => {
    const once = add(bare, "头", "一");
    const renamed = zipSync({ ...unzipSync(once), "xl/workbook.xml": strToU8(partText(once, "xl/workbook.xml").replaceAll("清单", "改名")) });
    const twice = add(renamed, "头", "二");
    expect(readXlsx(twice).sheets.map(({ name, values }) => [name, values.flat().at(-1)])).toEqual([
      ["表", 1],
      ["改名", "二"],
    ]);
    expect(partNames(twice)).toEqual(partNames(renamed));
    expect(partText(twice, "xl/workbook.xml").match(/<definedName /gu)).toHaveLength(3);
    expect(partText(twice, "xl/styles.xml")).toBe(partText(once, "xl/styles.xml"));
  });

  it("takes another name where a sheet of the user's has it", () => {
    const users = pack({ sheets: [{ name: "清单", xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }] });
    const bytes = add(add(users, "头", "一"), "头", "二");
    expect(readXlsx(bytes).sheets.map(({ name, values }) => [name, values.flat().at(-1)])).toEqual([
      ["清单", 1],
      ["清单 (2)", "二"],
    ]);
    expect(differences(users, bytes).changed).not.toContain(sheetPart);
  });

  it("is made anew where its old self was deleted", () => {
    const names = '<definedNames><definedName name="_Test_List" hidden="1">#REF!</definedName></definedNames>';
    const base = partText(bare, "xl/workbook.xml");
    const bytes = add(zipSync({ ...unzipSync(bare), "xl/workbook.xml": strToU8(base.replace("</sheets>", `</sheets>${names}`)) }), "头");
    expect(readXlsx(bytes).sheets.map(({ name }) => name)).toEqual(["表", "清单"]);
    expect(markedSheet(bytes, "_Test_List")).toMatchObject({ sheetId: "12", range: rangeOf("A1:B1") });
    expect(partText(bytes, "xl/workbook.xml")).not.toContain("#REF!");
  });

  it("has no name left for a filter it has no more", () => {
    const once = add(bare, "头", "一");
    const { bytes } = copyXlsx(once, { sheets: [{ ...content("头"), filter: null, merges: [] }] });
    expect(partText(once, "xl/workbook.xml")).toContain("_FilterDatabase");
    expect(partText(bytes, "xl/workbook.xml")).not.toContain("_FilterDatabase");
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).not.toContain("autoFilter");
  });

  it("lets go of what Excel hung on it before", () => {
    const once = add(bare, "头");
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p" Type="${types}/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>`;
    const saved = zipSync({ ...unzipSync(once), "xl/worksheets/_rels/sheet1.xml.rels": strToU8(rels), "xl/printerSettings/printerSettings1.bin": new Uint8Array([1]) });
    const twice = add(saved, "头");
    expect(partNames(twice)).not.toContain("xl/printerSettings/printerSettings1.bin");
    expect(faults(twice)).toEqual([]);
  });
});

it("drops a signature, which no longer holds, and says so", () => {
  const origin = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
  const signed = packRows('<row r="1"><c r="A1"><v>1</v></c></row>', {
    parts: {
      "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/_xmlsignatures/sig1.xml" ContentType="s"/></Types>',
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="m" Type="${types}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="s" Type="${origin}" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
      "_xmlsignatures/origin.sigs": "",
      "_xmlsignatures/sig1.xml": "<Signature/>",
    },
  });
  expect(copyXlsx(signed, {})).toEqual({ bytes: signed, warnings: [] });
  const { bytes, warnings } = copyXlsx(signed, { cells: [{ sheetId: "11", row: 0, column: 0, value: 2 }] });
  expect(warnings).toEqual([{ code: "signature-removed" }]);
  expect(differences(signed, bytes).removed).toEqual(["_xmlsignatures/origin.sigs", "_xmlsignatures/sig1.xml"]);
  expect(partText(bytes, "[Content_Types].xml") + partText(bytes, "_rels/.rels")).not.toContain("_xmlsignatures");
});
