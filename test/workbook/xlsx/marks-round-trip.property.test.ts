/** Marks and notes in a file, written, written anew and taken away: every part says again what it said, whatever formats, comments and other conditional formats it holds. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import "../../support/properties";
import { isOurNote, levels, noteContent } from "../../../src/sheet/marker";
import { rangeAddress } from "../../../src/sheet/range";
import { copyXlsx, readXlsx } from "../../../src/workbook/xlsx";
import { pack } from "./pack";
import { faults, partNames, partText } from "./parts";

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const row = fc.nat(11);
const column = fc.nat(6);
const range = fc.tuple(row, column, fc.nat(2), fc.nat(2)).map(([top, left, more, wider]) => ({ top, left, bottom: top + more, right: left + wider }));

const color = fc.constantFrom('rgb="FFFFC7CE"', 'theme="4" tint="0.5999938962981048"', 'theme="0" tint="-0.249977111117893"', 'indexed="64"', 'auto="1"');
const fill = fc.oneof(
  fc.tuple(fc.constantFrom("solid", "gray125", "darkTrellis", "lightUp", "none"), color, color).map(([pattern, fg, bg]) => `<fill><patternFill patternType="${pattern}"><fgColor ${fg}/><bgColor ${bg}/></patternFill></fill>`),
  fc.constant('<fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color rgb="FFFF0000"/></stop></gradientFill></fill>'),
);
const font = color.map((own) => `<font><b/><sz val="11"/><color ${own}/><name val="宋体"/><charset val="134"/></font>`);
const border = color.map((own) => `<border><left style="double"><color ${own}/></left><right/><top/><bottom/><diagonal/></border>`);
const many = (one: fc.Arbitrary<string>): fc.Arbitrary<string[]> => fc.array(one, { minLength: 1, maxLength: 4 });

const styles = fc.tuple(many(font), many(fill), many(border), fc.nat(3)).map(([fonts, fills, borders, dxfs]) => {
  const list = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join("")}</${name}>`;
  const xfs = fonts.flatMap((_, f) => fills.map((__, p) => `<xf numFmtId="${f * 2}" fontId="${f}" fillId="${p}" borderId="${(f + p) % borders.length}" xfId="0" applyFill="1"><alignment horizontal="center" wrapText="1"/></xf>`));
  const own = Array.from({ length: dxfs }, () => '<dxf><fill><patternFill patternType="lightUp"><bgColor theme="5" tint="0.4"/></patternFill></fill></dxf>');
  return { count: xfs.length, xml: list("fonts", fonts) + list("fills", fills) + list("borders", borders) + list("cellStyleXfs", ['<xf numFmtId="0"/>']) + list("cellXfs", xfs) + (dxfs > 0 ? list("dxfs", own) : "") };
});

const anyRule = fc.tuple(
  fc.constantFrom(
    ' type="expression"><formula>LEN("绩效助手:error")&gt;1</formula>',
    ' type="cellIs" operator="between" stopIfTrue="1"><formula>1</formula><formula>2</formula>',
    ' type="duplicateValues">',
    ' type="colorScale"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale>',
    ' type="iconSet"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet>',
  ),
  fc.integer({ min: 1, max: 9 }),
).map(([rule, priority]) => `<cfRule priority="${priority}"${rule}</cfRule>`);
const anyFormat = fc.tuple(fc.array(range, { minLength: 1, maxLength: 2 }), fc.array(anyRule, { minLength: 1, maxLength: 2 })).map(([ranges, rules]) => `<conditionalFormatting sqref="${ranges.map(rangeAddress).join(" ")}">${rules.join("")}</conditionalFormatting>`);

const extended =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="2" id="{A}"><xm:f>表2!A1&gt;1</xm:f></x14:cfRule><xm:sqref>A1:B2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const anySheet = fc.record({
  cells: fc.uniqueArray(fc.tuple(row, column, fc.nat(15)), { maxLength: 10, selector: ([r, c]) => r * 100 + c }),
  formats: fc.array(anyFormat, { maxLength: 3 }),
  isProtected: fc.boolean(),
  hasValidation: fc.boolean(),
  isExtended: fc.boolean(),
  /** Of somebody else, and some of them very like ours. */
  notes: fc.uniqueArray(fc.tuple(row, column, fc.constantFrom("请核对", "绩效助手 · 0000\n讨论", `${noteContent("甲")}，已改`)), { maxLength: 3, selector: ([r, c]) => r * 100 + c }),
});
type AnySheet = typeof anySheet extends fc.Arbitrary<infer S> ? S : never;

const addressOf = (r: number, c: number): string => rangeAddress({ top: r, left: c, bottom: r, right: c });

function sheetXml({ cells, formats, isProtected, hasValidation, isExtended, notes }: AnySheet, styleCount: number): string {
  const rows = Array.from({ length: 12 }, (_, r) => {
    const own = cells.filter(([at]) => at === r).sort((a, b) => a[1] - b[1]);
    return own.length === 0 ? "" : `<row r="${r + 1}"${r % 5 === 4 ? ' hidden="1"' : ""}>${own.map(([, c, style]) => `<c r="${addressOf(r, c)}" s="${style % styleCount}"><v>${r}</v></c>`).join("")}</row>`;
  });
  return [
    `<sheetData>${rows.join("")}</sheetData>`,
    isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "",
    '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    ...formats,
    hasValidation ? '<dataValidations count="1"><dataValidation type="list" sqref="C1:C9"><formula1>"优,良"</formula1></dataValidation></dataValidations>' : "",
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    notes.length > 0 ? `<legacyDrawing xmlns:r="${types}" r:id="rId2"/>` : "",
    isExtended ? extended : "",
  ].join("");
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function noteParts(notes: AnySheet["notes"], at: number): Record<string, string> {
  if (notes.length === 0) return {};
  const comments = notes.map(([r, c, text]) => `<comment ref="${addressOf(r, c)}" authorId="0"><text><r><rPr><sz val="9"/></rPr><t xml:space="preserve">${escape(text)}</t></r></text></comment>`);
  const shapes = notes.map(([r, c], n) => `<v:shape id="_x0000_s${1025 + n}" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>${r}</x:Row><x:Column>${c}</x:Column></x:ClientData></v:shape>`);
  const vml = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/>';
  return {
    [`xl/worksheets/_rels/sheet${at}.xml.rels`]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${types}/comments" Target="../comments${at + 1}.xml"/><Relationship Id="rId2" Type="${types}/vmlDrawing" Target="../drawings/vmlDrawing${at + 1}.vml"/></Relationships>`,
    [`xl/comments${at + 1}.xml`]: `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>张三</author></authors><commentList>${comments.join("")}</commentList></comments>`,
    [`xl/drawings/vmlDrawing${at + 1}.vml`]: `${vml}${shapes.join("")}</xml>`,
  };
}

const anyFile = fc.tuple(fc.array(anySheet, { minLength: 1, maxLength: 3 }), styles).map(([sheets, { count, xml }]) =>
  pack({
    sheets: sheets.map((sheet, at) => ({ name: `表${at + 1}`, xml: sheetXml(sheet, count) })),
    styles: xml,
    parts: Object.assign({}, ...sheets.map(({ notes }, at) => noteParts(notes, at))),
  }),
);

const anyAnnotations = fc.record({
  marks: fc.array(fc.record({ sheetId: fc.constantFrom("11", "12", "13"), range, level: fc.constantFrom(...levels) }), { maxLength: 8 }),
  notes: fc.uniqueArray(fc.record({ sheetId: fc.constantFrom("11", "12", "13"), row, column, text: fc.constantFrom("【错误】<甲>\n改法：“≥12 人”", "乙 _x0041_", "丙") }), { maxLength: 6, selector: (note) => `${note.sheetId}/${note.row}/${note.column}` }),
});

/** Where every rule stands among all of its sheet, which is what a priority says. */
function ranked(xml: string): string {
  const priorities = [...new Set([...xml.matchAll(/ priority="(\d+)"/gu)].map(([, priority]) => Number(priority)))].sort((a, b) => a - b);
  return xml.replace(/ priority="(\d+)"/gu, (_, priority: string) => ` rank="${priorities.indexOf(Number(priority))}"`);
}

const dxfsIn = (bytes: Uint8Array): string[] => /<dxfs.*<\/dxfs>/su.exec(partText(bytes, "xl/styles.xml"))?.[0].match(/<dxf>.*?<\/dxf>/gsu) ?? [];
const withoutDxfs = (bytes: Uint8Array): string => partText(bytes, "xl/styles.xml").replace(/<dxfs.*<\/dxfs>/su, "");
const partsOf = (bytes: Uint8Array): string[] => partNames(bytes).filter((name) => !name.endsWith(".rels") && name !== "[Content_Types].xml").sort();
const relationsOf = (bytes: Uint8Array): string[] => partNames(bytes).flatMap((name) => (name.endsWith(".rels") ? (partText(bytes, name).match(/<Relationship .*?\/>/gu) ?? []).map((relation) => `${name} ${relation}`) : [])).sort();
const commentsIn = (bytes: Uint8Array): string[] => partNames(bytes).filter((name) => /comments\d+\.xml$/u.test(name)).map((name) => partText(bytes, name).replace(/<authors>.*<\/authors>/su, ""));

describe("a file that was marked and cleared", () => {
  it("says what it said before, in every part", () => {
    fc.assert(
      fc.property(anyFile, anyAnnotations, anyAnnotations, (bytes, first, second) => {
        const known = new Set(readXlsx(bytes).sheets.map(({ id }) => id));
        const onThese = ({ marks, notes }: typeof first) => ({ marks: marks.filter(({ sheetId }) => known.has(sheetId)), notes: notes.filter(({ sheetId }) => known.has(sheetId)) });
        const once = copyXlsx(bytes, { annotations: onThese(first) }).bytes;
        const twice = copyXlsx(once, { annotations: onThese(second) }).bytes;
        for (const marked of [once, twice]) {
          expect(faults(marked)).toEqual([]);
          expect(readXlsx(marked)).toEqual(readXlsx(bytes));
        }
        const cleared = copyXlsx(twice, { annotations: { marks: [], notes: [] } }).bytes;
        expect(partsOf(cleared)).toEqual(partsOf(bytes));
        expect(relationsOf(cleared)).toEqual(relationsOf(bytes));
        for (const name of partsOf(bytes)) if (/worksheets\/|workbook\.xml|drawings\//u.test(name)) expect(ranked(partText(cleared, name))).toBe(ranked(partText(bytes, name)));
        expect(withoutDxfs(cleared)).toBe(withoutDxfs(bytes));
        expect(dxfsIn(cleared).slice(0, dxfsIn(bytes).length)).toEqual(dxfsIn(bytes));
        expect(commentsIn(cleared)).toEqual(commentsIn(bytes));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe("threads of comments that the pane has written", () => {
  const threads = (...entries: readonly string[]): Uint8Array =>
    pack({
      sheets: [{ name: "表", xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
      styles: '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>',
      parts: {
        "xl/worksheets/_rels/sheet0.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${types}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
        "xl/comments1.xml": `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={1}</author></authors><commentList>${["A1", "B2", "C3"].map((ref) => `<comment ref="${ref}" authorId="0"><text><t>[线程批注]</t></text></comment>`).join("")}</commentList></comments>`,
        "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${entries.join("")}</ThreadedComments>`,
      },
    });
  const entry = (ref: string, id: string, text: string, parent = ""): string => `<threadedComment ref="${ref}" id="{${id}}"${parent}><text>${text}</text></threadedComment>`;
  const clear = (bytes: Uint8Array, notes: Parameters<typeof copyXlsx>[1]["annotations"] = { marks: [], notes: [] }) => copyXlsx(bytes, { annotations: notes });
  const ours = noteContent("末值 80.00");

  it("go, with their stand-ins; those that were changed or answered, and the user's, stay", () => {
    const bytes = threads(entry("A1", "1", ours), entry("B2", "2", `${ours}，已改`), entry("C3", "3", ours), entry("C3", "4", "下周改", ' parentId="{3}"'));
    const cleared = clear(bytes).bytes;
    expect([...partText(cleared, "xl/threadedComments/threadedComment1.xml").matchAll(/ id="\{(\d)\}"/gu)].map(([, id]) => id)).toEqual(["2", "3", "4"]);
    expect([...partText(cleared, "xl/comments1.xml").matchAll(/ ref="(\w+)"/gu)].map(([, ref]) => ref)).toEqual(["B2", "C3"]);
    expect(clear(bytes, { marks: [], notes: [{ sheetId: "11", row: 9, column: 0, text: "甲" }] }).warnings).toEqual([{ code: "notes-skipped", sheet: "表", reason: "threaded" }]);
  });

  it("leave nothing where all were ours, and notes can take their place", () => {
    const bytes = threads(entry("A1", "1", ours), entry("B2", "2", ours), entry("C3", "3", ours));
    expect(partNames(clear(bytes).bytes).filter((name) => /comment/iu.test(name))).toEqual([]);
    const { bytes: noted, warnings } = clear(bytes, { marks: [], notes: [{ sheetId: "11", row: 0, column: 0, text: "甲" }] });
    expect([warnings, partNames(noted).filter((name) => /threaded/u.test(name)), faults(noted)]).toEqual([[], [], []]);
    expect([...partText(noted, "xl/comments1.xml").matchAll(/ ref="(\w+)"/gu)].map(([, ref]) => ref)).toEqual(["A1"]);
  });
});

describe("a note of ours", () => {
  const bare = pack({ sheets: [{ name: "表", xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }], styles: '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>' });
  const noted = copyXlsx(bare, { annotations: { marks: [], notes: [{ sheetId: "11", row: 0, column: 0, text: "末值 80.00" }, { sheetId: "11", row: 3, column: 1, text: "乙" }] } }).bytes;
  const rewritten = (from: string, to: string): Uint8Array => {
    const text = partText(noted, "xl/comments1.xml");
    expect(text).toContain(from);
    return zipSync({ ...unzipSync(noted), "xl/comments1.xml": strToU8(text.replace(from, to)) });
  };

  it("is known by its first line, as in the pane", () => {
    const texts = [...partText(noted, "xl/comments1.xml").matchAll(/<t[ >].*?<\/t>/gsu)].map(([run]) => run.replace(/<[^>]*>/gu, ""));
    expect(texts.map(isOurNote)).toEqual([true, true]);
  });

  it("that the user has written into stays, with its box", () => {
    const cleared = copyXlsx(rewritten("末值 80.00", "末值 80.00，已问过"), { annotations: { marks: [], notes: [] } }).bytes;
    expect(partText(cleared, "xl/comments1.xml").match(/<comment .*?<\/comment>/gsu)).toEqual([expect.stringContaining("已问过")]);
    expect(partText(cleared, "xl/drawings/vmlDrawing1.vml").match(/<v:shape /gu)).toHaveLength(1);
  });

  it("that Excel has cut into runs is still ours", () => {
    const cleared = copyXlsx(rewritten("末值 80.00</t></r>", "末值 </t></r><r><t>80.00</t></r>"), { annotations: { marks: [], notes: [] } }).bytes;
    expect(partNames(cleared).filter((name) => /comments|drawing/u.test(name))).toEqual([]);
  });
});
