/** Sheets of ours with formulas, formats, validations, highlights and charts: others read them as they were meant, the package stays whole, and they can be written again and again. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { strToU8, unzipSync, zipSync } from "fflate";
import ExcelJS from "exceljs";
import type { ChartContent, SheetContent, ValidationContent } from "../../../src/sheet/content";
import { copyXlsx, markedSheet, ownSheets, readXlsx } from "../../../src/workbook/xlsx";
import { form, rangeOf, summary } from "./own-content";
import { pack, packRows, strict } from "./pack";
import { packageFaults } from "./package-faults";
import { differences, faults, partNames, partText } from "./parts";

const held: { book: Uint8Array } = { book: new Uint8Array() };

beforeAll(async () => {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet("目标表");
  sheet.addRow(["甲", 1]);
  sheet.getCell("C1").value = { formula: "B1*2", result: 2 };
  held.book = new Uint8Array(await file.xlsx.writeBuffer());
});

const write = (bytes: Uint8Array, ...sheets: readonly SheetContent[]): Uint8Array => copyXlsx(bytes, { sheets }).bytes;

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(Uint8Array.from(bytes).buffer);
  return file;
}

async function formSeen(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const sheet = (await load(bytes)).getWorksheet("自评表");
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** The text of the part of a sheet. */
const partOf = (bytes: Uint8Array, at: number): string => partText(bytes, `xl/worksheets/sheet${at}.xml`);

/** One part of a package written over. */
const withPart = (bytes: Uint8Array, part: string, text: string): Uint8Array => zipSync({ ...unzipSync(bytes), [part]: strToU8(text) });

describe("a sheet with formulas", () => {
  it("has them beside their values, whatever kind those are", async () => {
    const seen = await formSeen(write(held.book, form()));
    const { formula, result } = seen.getCell("E3");
    expect([formula, result]).toEqual(['IF(C3="","",IF(C3>=B3,D3,ROUND(D3*C3/B3,2)))', 7.5]);
    expect(["E6", "C6", "D6"].map((address) => seen.getCell(address).result)).toEqual(["中 <&>", false, 40]);
    expect(seen.getCell("E4").formula).toBe('IF(C4="","",MIN(D4,D4*C4/B4))');
  });

  it("is a sheet with those values to our reader", () => {
    const sheet = readXlsx(write(held.book, form())).sheets[1];
    expect(sheet?.values.slice(2)).toEqual([
      ["=培训人数", 12, 9, 10, 7.5],
      ["合格率", 0.95, "", 20, ""],
      ["效果", "明显", "达成年度指标", 10, 10],
      ["总分", "", false, 40, "中 <&>"],
    ]);
    expect(sheet?.formats?.[2]).toEqual(["General", '"≥"General" 人"', 'General"人"', "General", "General"]);
  });

  it("says where they are and by which name it is known", () => {
    expect(ownSheets(write(held.book, form(), summary()), "_Test_")).toEqual([
      { marker: "_Test_Form_1", sheetId: "2", range: rangeOf("A2:E2"), formulas: new Set(["2/4", "3/4", "4/4", "5/2", "5/3", "5/4"]) },
      { marker: "_Test_Summary", sheetId: "3", range: rangeOf("A1:B1"), formulas: new Set(["1/1", "2/1"]) },
    ]);
  });

  it("needs no calculation on opening, and drops the old order of calculation", () => {
    const chain = '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C1" i="1"/></calcChain>';
    const relations = partText(held.book, "xl/_rels/workbook.xml.rels").replace(
      "</Relationships>",
      '<Relationship Id="chain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    );
    const chained = withPart(withPart(held.book, "xl/calcChain.xml", chain), "xl/_rels/workbook.xml.rels", relations);
    const { bytes, warnings } = copyXlsx(chained, { sheets: [form()] });
    expect(warnings).toEqual([]);
    expect(partNames(bytes)).not.toContain("xl/calcChain.xml");
    expect(partText(bytes, "xl/workbook.xml").match(/fullCalcOnLoad/gu)).toEqual(partText(held.book, "xl/workbook.xml").match(/fullCalcOnLoad/gu));
    expect(faults(bytes)).toEqual([]);
  });

  it.each([["NaN", Number.NaN], ["infinity", -Infinity]])("cannot hold %s, as a value or as what a formula gives", (_, value) => {
    const rows = (formula: object) => [{ height: null, cells: [{ value, style: "text", ...formula }] }];
    expect(() => write(held.book, form({ rows: rows({}) }))).toThrow(RangeError);
    expect(() => write(held.book, form({ rows: rows({ formula: "1/0" }) }))).toThrow(RangeError);
  });

  it("cannot hold a formula longer than Excel's", () => {
    expect(() => write(held.book, form({ rows: [{ height: null, cells: [{ value: 1, style: "text", formula: `1${"+1".repeat(5000)}` }] }] }))).toThrow(RangeError);
  });
});

describe("where formulas are", () => {
  const rows =
    '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2</f><v>1</v></c><c><f/><v>1</v></c><c r="D2"><f t="array" ref="D2:E3">B2:C3</f><v>1</v></c><c r="E2"><v>1</v></c></row>' +
    '<row><c r="A3"><f t="shared" si="0"/><v>1</v></c><c r="B3"><v>1</v></c><c r="D3"><v>1</v></c><c r="E3"><v>1</v></c><c r="F3" t="inlineStr"><is><t>&lt;f&gt;</t></is></c></row>';
  const names = '<definedNames><definedName name="_Test_Form_1" localSheetId="0">表!$C$3</definedName><definedName name="_TEST_form_1" hidden="1">表!$A$1:$B$1</definedName><definedName name="_Test_Gone">#REF!</definedName></definedNames>';
  const book = (prefix: string): Uint8Array => {
    const prefixed = (xml: string): string => xml.replaceAll(/<(\/?)(?=\w)/gu, `<$1${prefix}`);
    const base = pack({ sheets: [{ name: "表", xml: "" }] });
    const sheet = prefixed(`<worksheet><sheetData>${rows}</sheetData></worksheet>`).replace("worksheet>", `worksheet xmlns${prefix === "" ? "" : ":x"}="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`);
    return withPart(withPart(base, "xl/worksheets/sheet0.xml", sheet), "xl/workbook.xml", partText(base, "xl/workbook.xml").replace("</workbook>", `${names}</workbook>`));
  };

  it.each(["", "x:"])("is told of shared and array formulas and of cells without addresses, with the prefix «%s»", (prefix) => {
    expect(ownSheets(book(prefix), "_test_")).toEqual([
      { marker: "_TEST_form_1", sheetId: "11", range: rangeOf("A1:B1"), formulas: new Set(["1/0", "1/1", "1/3", "1/4", "2/0", "2/3", "2/4"]) },
    ]);
  });

  it("does not take a copy that the user made of a sheet for ours, nor a longer name", () => {
    expect(markedSheet(book(""), "_Test_Form_1")?.range).toEqual(rangeOf("A1:B1"));
    expect(markedSheet(book(""), "_Test_Form")).toBeNull();
    expect(partText(write(book(""), form()), "xl/workbook.xml").match(/name="_test_form_1"[^>]*>/giu)).toEqual(['name="_Test_Form_1" localSheetId="0">', 'name="_Test_Form_1" hidden="1">']);
  });
});

describe("number formats", () => {
  it("are written down once, those that every Excel knows not at all", () => {
    const once = write(held.book, form());
    expect(partText(once, "xl/styles.xml").match(/<numFmt .*?>/gu)).toEqual([
      '<numFmt numFmtId="164" formatCode="&quot;≥&quot;General&quot; 人&quot;"/>',
      '<numFmt numFmtId="165" formatCode="&quot;≥&quot;0%"/>',
      '<numFmt numFmtId="166" formatCode="General&quot;人&quot;"/>',
    ]);
    expect(partText(write(once, form({ marker: { name: "_Test_Form_2", range: rangeOf("A2:E2") } })), "xl/styles.xml")).toBe(partText(once, "xl/styles.xml"));
  });

  it("of the user's are used again under the ids they have", async () => {
    const styles = `<numFmts count="1"><numFmt numFmtId="201" formatCode='"≥"0%'/></numFmts><cellXfs count="1"><xf numFmtId="201"/></cellXfs>`;
    const bytes = write(packRows('<row r="1"><c r="A1"><v>1</v></c></row>', { styles }), form());
    expect(partText(bytes, "xl/styles.xml")).toMatch(/<numFmts count="3"><numFmt numFmtId="201" formatCode='"≥"0%'\/><numFmt numFmtId="202".*?<numFmt numFmtId="203".*?\/><\/numFmts>/u);
    expect((await formSeen(bytes)).getCell("B4").numFmt).toBe('"≥"0%');
  });

  it("come with styles where there were none", async () => {
    const bytes = write(packRows('<row r="1"><c r="A1"><v>1</v></c></row>'), form());
    expect((await formSeen(bytes)).getCell("C4").numFmt).toBe("0.00%");
    expect(faults(bytes)).toEqual([]);
  });

  it("of dates count in the workbook's own days, with or without a formula", () => {
    const styles = { day: { font: { name: "宋体", size: 11 }, horizontal: "left", vertical: "center", numberFormat: "yyyy-mm-dd" } } as const;
    const rows = [{ height: null, cells: [{ value: 45_657, style: "day" }, { value: 45_657, style: "day", formula: "A1" }] }];
    const base = packRows('<row r="1"><c r="A1"><v>1</v></c></row>', { properties: '<workbookPr date1904="1"/>' });
    const bytes = write(base, form({ rows, styles, merges: [] }));
    expect(partOf(bytes, 1).match(/<v>\d+<\/v>/gu)).toEqual(["<v>44195</v>", "<v>44195</v>"]);
    expect(readXlsx(bytes).sheets[1]?.values).toEqual([[45_657, 45_657]]);
  });
});

describe("text", () => {
  it.each(["=1+1", "+1", "-1", "@a", "\t=1", "\u3000＝1", "＋1", "－1", "＠a", "'1", "0012", "2024-01-05"])("%j stays text, also when its cell is edited", (value) => {
    const bytes = write(held.book, form({ rows: [{ height: null, cells: [{ value, style: "text" }, { value: "甲", style: "text" }] }] }));
    const [first = "", second = ""] = [...partOf(bytes, 2).matchAll(/<c r="[AB]1" s="(\d+)" t="inlineStr">/gu)].map(([, style]) => style);
    const xfs = (/<cellXfs.*?<\/cellXfs>/su.exec(partText(bytes, "xl/styles.xml"))?.[0] ?? "").match(/<xf [^>]*>/gu) ?? [];
    expect(xfs[Number(first)]).toContain('quotePrefix="1"');
    expect(xfs[Number(second)]).not.toContain("quotePrefix");
    expect(readXlsx(bytes).sheets[1]?.values).toEqual([[value, "甲"]]);
  });
});

describe("validations", () => {
  it("are read by others as they were meant", async () => {
    const seen = await formSeen(write(held.book, form()));
    expect(seen.getCell("C5").dataValidation).toEqual({
      type: "list",
      allowBlank: true,
      showInputMessage: true,
      showErrorMessage: false,
      promptTitle: "评定",
      prompt: "选一档\n或照抄",
      formulae: ['"达成年度指标,部分""达成"",=未达成"'],
    });
    expect(seen.getCell("E4").dataValidation).toMatchObject({ type: "decimal", showErrorMessage: true, errorTitle: "得分", error: "0 到分值之间", formulae: [0, expect.anything()] });
    expect(partOf(write(held.book, form()), 2)).toContain("<formula2>$D3</formula2>");
  });

  const allowing = (allow: ValidationContent["allow"]): SheetContent => form({ validations: [{ range: rangeOf("A1"), allow, prompt: null, refusal: null }] });

  it.each<ValidationContent["allow"]>([
    { kind: "list", values: ["甲,乙"] },
    { kind: "list", values: [] },
    { kind: "list", values: Array.from({ length: 26 }, () => "一二三四五六七八九十") },
    { kind: "decimal", min: Number.NaN, max: 1 },
  ])("that no cell can have are refused: %j", (allow) => {
    expect(() => write(held.book, allowing(allow))).toThrow(RangeError);
  });

  it("have their words cut to what Excel takes", async () => {
    const long = "字".repeat(300);
    const seen = await formSeen(write(held.book, form({ validations: [{ range: rangeOf("C5"), allow: { kind: "list", values: ["甲"] }, prompt: { title: long, text: long }, refusal: { title: long, text: long } }] })));
    const { promptTitle, prompt, errorTitle, error } = seen.getCell("C5").dataValidation;
    expect([promptTitle, prompt, errorTitle, error].map((words) => words?.length)).toEqual([32, 255, 32, 255]);
  });
});

describe("highlights", () => {
  const rules = (text: string): unknown[] => [...text.matchAll(/<conditionalFormatting sqref="(.*?)"><cfRule type="expression" dxfId="\d+" priority="(\d+)"><formula>(.*?)<\/formula>/gu)].map(([, ...facts]) => facts);
  const own = [
    ["E3:E5", "1", 'AND($E3&lt;&gt;"",$E3&lt;$D3)'],
    ["A3:E5", "2", "$E3&lt;$D3"],
  ];

  it("stand in their order, with their looks", async () => {
    const bytes = write(held.book, form());
    expect(rules(partOf(bytes, 2))).toEqual(own);
    const { conditionalFormattings } = (await formSeen(bytes)) as unknown as { conditionalFormattings: readonly { rules: readonly { style: unknown }[] }[] };
    expect(conditionalFormattings.map((one) => one.rules[0]?.style)).toMatchObject([
      { font: { color: { argb: "FF7A0010" } }, fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFC7CE" }, bgColor: { argb: "FFFFC7CE" } } },
      { font: { bold: true }, fill: null },
    ]);
  });

  it("live beside marks, which come and go above them", () => {
    const bytes = write(held.book, form());
    const mark = (marks: readonly { readonly sheetId: string; readonly range: ReturnType<typeof rangeOf>; readonly level: "error" }[]) => copyXlsx(bytes, { annotations: { marks, notes: [] } }).bytes;
    const marked = mark([{ sheetId: "2", range: rangeOf("E3"), level: "error" }]);
    expect(packageFaults(marked)).toEqual([]);
    expect(rules(partOf(marked, 2)).map((rule) => (Array.isArray(rule) ? rule.slice(0, 2) : rule))).toEqual([["E3:E5", "2"], ["A3:E5", "3"], ["E3", "1"]]);
    const cleared = copyXlsx(marked, { annotations: { marks: [], notes: [] } }).bytes;
    expect(rules(partOf(cleared, 2)).map((rule) => (Array.isArray(rule) ? [rule[0], rule[2]] : rule))).toEqual(own.map(([range, , formula]) => [range, formula]));
  });
});

describe("a chart", () => {
  const chart = (bytes: Uint8Array): string => partText(bytes, "xl/charts/chart1.xml");

  it("draws from the cells of its sheet and knows what they show", () => {
    const bytes = write(held.book, form(), summary());
    expect(packageFaults(bytes)).toEqual([]);
    expect(chart(bytes)).toContain("<c:f>'自评汇总'!$A$2:$A$3</c:f><c:strCache><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>项目 &lt;甲&gt;</c:v></c:pt>");
    expect(chart(bytes)).toContain("<c:f>'自评汇总'!$B$2:$B$3</c:f><c:numCache><c:formatCode>0.00</c:formatCode><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>7.5</c:v></c:pt></c:numCache>");
    expect(chart(bytes)).toContain('<c:max val="100"/><c:min val="0"/>');
    expect(chart(bytes)).toContain('<a:srgbClr val="4472C4"/>');
    expect(chart(bytes)).not.toContain("<c:legend>");
    expect(partText(bytes, "xl/drawings/drawing1.xml")).toMatch(/<xdr:from><xdr:col>0<\/xdr:col>.*<xdr:row>4<\/xdr:row>.*<xdr:to><xdr:col>6<\/xdr:col>.*<xdr:row>20<\/xdr:row>/u);
  });

  it("names the sheet as it is called, and tells several series apart", () => {
    const [one] = summary().charts ?? [];
    if (!one) throw new Error("no chart");
    const two: ChartContent = { ...one, title: "", series: [...one.series, ...one.series] };
    const bytes = write(held.book, summary({ name: "甲's", charts: [two] }));
    expect(chart(bytes)).toContain("'甲''s'!$B$2:$B$3");
    expect(chart(bytes)).toContain("<c:legend>");
    expect(chart(bytes)).toContain('<c:autoTitleDeleted val="1"/>');
    expect(packageFaults(bytes)).toEqual([]);
  });

  it("has the namespaces of the strict form in a strict workbook", () => {
    const base = packRows('<row r="1"><c r="A1"><v>1</v></c></row>', { namespace: strict, types: "http://purl.oclc.org/ooxml/officeDocument/relationships" });
    const bytes = copyXlsx(base, { sheets: [summary()], store: "甲" }).bytes;
    const written = partNames(bytes).filter((name) => !partNames(base).includes(name) && name !== "[Content_Types].xml");
    for (const name of written) expect(partText(bytes, name)).not.toContain("http://schemas.openxmlformats.org/officeDocument");
    expect(chart(bytes)).toContain('xmlns:c="http://purl.oclc.org/ooxml/drawingml/chart"');
    expect(faults(bytes)).toEqual([]);
  });
});

describe("written again, a sheet", () => {
  it("is the same file once more", () => {
    const once = write(held.book, form(), summary());
    expect(differences(once, write(once, form(), summary()))).toEqual({ added: [], removed: [], changed: [] });
  });

  it("lets go of its old chart, drawing and pictures, and of nothing that others use", () => {
    const once = write(held.book, form(), summary());
    const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const relations = (...targets: readonly string[]): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map((target, at) => `<Relationship Id="rId${at + 1}" Type="${types}/${target.includes("media") ? "image" : "chart"}" Target="${target}"/>`).join("")}</Relationships>`;
    // As Excel saves them: a style beside the chart, a link, a picture of ours alone and one shared with a sheet of the user's.
    const saved = zipSync({
      ...unzipSync(once),
      "xl/charts/_rels/chart1.xml.rels": strToU8(relations("style1.xml")),
      "xl/charts/style1.xml": strToU8("<a/>"),
      "xl/drawings/_rels/drawing1.xml.rels": strToU8(relations("../charts/chart1.xml", "../media/image1.png", "../media/image2.png")),
      "xl/media/image1.png": new Uint8Array([1]),
      "xl/media/image2.png": new Uint8Array([2]),
      "xl/worksheets/_rels/sheet1.xml.rels": strToU8(relations("../media/image2.png")),
      "xl/worksheets/_rels/sheet3.xml.rels": strToU8(partText(once, "xl/worksheets/_rels/sheet3.xml.rels").replace("</Relationships>", `<Relationship Id="link" Type="${types}/hyperlink" Target="https://example.com/" TargetMode="External"/></Relationships>`)),
    });
    const bytes = write(saved, summary({ charts: [] }));
    const { added, removed } = differences(saved, bytes);
    expect(added).toEqual([]);
    expect(removed.toSorted()).toEqual([
      "xl/charts/_rels/chart1.xml.rels",
      "xl/charts/chart1.xml",
      "xl/charts/style1.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
      "xl/media/image1.png",
      "xl/worksheets/_rels/sheet3.xml.rels",
    ]);
    expect(partText(bytes, "[Content_Types].xml")).not.toMatch(/chart1|drawing1/u);
    expect(faults(bytes)).toEqual([]);
  });

  it("has formulas elsewhere calculated on opening, where they look at it and are not written themselves", () => {
    const once = write(held.book, form(), summary());
    const isCalculated = (bytes: Uint8Array): boolean => partText(bytes, "xl/workbook.xml").includes('fullCalcOnLoad="1"');
    const plain = withPart(once, "xl/workbook.xml", partText(once, "xl/workbook.xml").replaceAll(' fullCalcOnLoad="1"', ""));
    expect([write(plain, form(), summary()), write(plain, summary()), write(plain, form())].map(isCalculated)).toEqual([false, false, true]);
  });
});

describe("several sheets in one copy", () => {
  it("come in their order, under names of their own", () => {
    const second = form({ marker: { name: "_Test_Form_2", range: rangeOf("A2:E2") } });
    const bytes = write(held.book, form(), second, form({ name: "甲/乙", marker: { name: "_Test_Form_3", range: rangeOf("A2:E2") } }), summary());
    expect(readXlsx(bytes).sheets.map(({ name }) => name)).toEqual(["目标表", "自评表", "自评表 (2)", "甲／乙", "自评汇总"]);
    expect(packageFaults(bytes)).toEqual([]);
  });

  it("with one marker are refused", () => {
    expect(() => write(held.book, form(), form({ name: "乙" }))).toThrow(RangeError);
  });

  it("leave every part of the user's as it is", () => {
    const { added, removed, changed } = differences(held.book, write(held.book, form(), summary()));
    expect(added.toSorted()).toEqual(["xl/charts/chart1.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml", "xl/worksheets/_rels/sheet3.xml.rels", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"]);
    expect(removed).toEqual([]);
    expect(changed.toSorted()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"]);
  });
});

it("prints the area and repeats the rows that it says", async () => {
  const bytes = write(held.book, form());
  expect((await formSeen(bytes)).pageSetup).toMatchObject({ printArea: "A1:E6", printTitlesRow: "2:2", orientation: "landscape", paperSize: 9 });
  expect(partText(write(bytes, summary({ marker: form().marker })), "xl/workbook.xml")).not.toContain("Print_");
  expect(partOf(bytes, 2)).toMatch(/<row r="1" ht="30" customHeight="1">.*<row r="2"><c/u);
});

it("writes a sheet anew that another program has saved in UTF-16", () => {
  const content = summary();
  const first = unzipSync(copyXlsx(packRows('<row r="1"><c r="A1"><v>1</v></c></row>'), { sheets: [content] }).bytes);
  const part = "xl/worksheets/sheet1.xml";
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(Buffer.from(first[part] ?? []).toString("utf8").replace("UTF-8", "UTF-16"), "utf16le")]);
  const again = copyXlsx(zipSync({ ...first, [part]: new Uint8Array(utf16) }), { sheets: [content] }).bytes;
  expect(readXlsx(again).sheets[1]).toEqual(readXlsx(zipSync(first)).sheets[1]);
});

it("refuses comments in no encoding the format allows", () => {
  const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/comments" Target="../comments1.xml"/></Relationships>';
  const parts = { ...unzipSync(packRows('<row r="1"><c r="A1"><v>1</v></c></row>')), "xl/worksheets/_rels/sheet0.xml.rels": strToU8(relations), "xl/comments1.xml": new Uint8Array([0x3c, 0x61, 0xff, 0x2f, 0x3e]) };
  const note = { sheetId: "11", row: 0, column: 0, text: "看" };
  expect(() => copyXlsx(zipSync(parts), { annotations: { marks: [], notes: [note] } })).toThrow("damaged: xl/comments1.xml is not utf-8");
});

it("refuses to change a part too large to be held as text", () => {
  const bytes = packRows('<row r="1"><c r="A1"><v>1</v></c></row>');
  const cells = [{ sheetId: "11", row: 0, column: 0, value: 2 }];
  expect(() => copyXlsx(bytes, { cells }, { changedBytes: 100 })).toThrow("too-large");
});
