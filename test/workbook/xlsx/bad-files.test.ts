/** Files that are no workbook, or mean harm: each gets its code, and nothing else is ever thrown. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { XlsxError, type XlsxErrorCode } from "../../../src/workbook/xlsx/error";
import type { Limits } from "../../../src/workbook/xlsx/limits";
import { readXlsx } from "../../../src/workbook/xlsx/read";
import { rawZip } from "../../fuzz/raw-zip";
import { compoundFile, pack, packRows, transitional } from "./pack";

function codeOf(bytes: Uint8Array, limits?: Partial<Limits>): XlsxErrorCode | "read" {
  try {
    readXlsx(bytes, limits);
    return "read";
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

/** The same archive without compression, so that its text can be found in the bytes. */
const stored = (bytes: Uint8Array): Uint8Array => zipSync(unzipSync(bytes), { level: 0 });

const find = (bytes: Uint8Array, text: string): number => Buffer.from(bytes).indexOf(text);

const sample = new Uint8Array(readFileSync("samples/临西县总工会2024.xlsx"));
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe("no workbook", () => {
  it.each([
    ["an empty file", new Uint8Array()],
    ["text", strToU8("项目编码,项目名称")],
    ["HTML saved as .xls", strToU8("<html><table><tr><td>1</td></tr></table></html>")],
    ["a zip of something else", zipSync({ "a.txt": strToU8("a") })],
    ["a binary workbook", packRows(one, { parts: { "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>' } })],
    ["a compound file without a workbook", compoundFile("Root Entry", "WordDocument")],
  ])("%s", (_, bytes) => expect(codeOf(bytes)).toBe("not-a-workbook"));
});

it("knows an encrypted package by its stream", () => {
  expect(codeOf(compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"))).toBe("encrypted");
});

it("knows an archive whose entries are locked", () => {
  const bytes = packRows(one);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  expect(codeOf(bytes)).toBe("encrypted");
});

it("knows the old binary format", () => {
  expect(codeOf(compoundFile("Root Entry", "Workbook"))).toBe("legacy-xls");
  expect(codeOf(compoundFile("Root Entry", "Book"))).toBe("legacy-xls");
  expect(codeOf(new Uint8Array([0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0x10, 0x00]))).toBe("legacy-xls");
});

describe("damaged", () => {
  it.each([
    ["cut off in the middle", sample.slice(0, sample.length / 2)],
    ["cut off at the end", sample.slice(0, -10)],
    ["its first half overwritten", sample.slice().fill(7, 40, sample.length / 2)],
    ["a sheet that is missing", pack({ sheets: [{ name: "a", xml: "" }], parts: { "xl/worksheets/sheet0.xml": null } })],
    ["a workbook without sheets", pack({ sheets: [] })],
    ["XML that ends too early", packRows(one, { parts: { "xl/worksheets/sheet0.xml": `<worksheet xmlns="${transitional}"><sheetData>` } })],
    ["an unknown namespace", packRows(one, { parts: { "xl/worksheets/sheet0.xml": '<worksheet xmlns="urn:x"/>' } })],
    ["a string that is not there", packRows('<row r="1"><c r="A1" t="s"><v>3</v></c></row>', { strings: "<si><t>a</t></si>" })],
    ["a cell beyond the last column", packRows('<row r="1"><c r="XFE1"><v>3</v></c></row>')],
    ["a row beyond the last", packRows('<row r="1048577"><c><v>3</v></c></row>')],
    ["a row of more cells than a sheet has columns", packRows(`<row r="1">${"<c/>".repeat(16_385)}</row>`)],
    ["a merged area beyond the last row", pack({ sheets: [{ name: "a", xml: '<sheetData/><mergeCells><mergeCell ref="A1:B1048577"/></mergeCells>' }] })],
    ["a text longer than a cell holds", packRows(`<row r="1"><c r="A1" t="str"><v>${"a".repeat(32_768)}</v></c></row>`)],
    ["elements one inside another without end", packRows(one, { parts: { "xl/worksheets/sheet0.xml": `<worksheet xmlns="${transitional}">${"<a>".repeat(500)}${"</a>".repeat(500)}</worksheet>` } })],
    ["two sheets with one id", packRows(one, { parts: { "xl/workbook.xml": `<workbook xmlns="${transitional}" xmlns:r="urn:r"><sheets><sheet name="a" sheetId="1" r:id="s0"/><sheet name="b" sheetId="1" r:id="s0"/></sheets></workbook>` } })],
    ["two sheets in one part", packRows(one, { parts: { "xl/workbook.xml": `<workbook xmlns="${transitional}" xmlns:r="urn:r"><sheets><sheet name="a" sheetId="1" r:id="s0"/><sheet name="b" sheetId="2" r:id="s0"/></sheets></workbook>` } })],
    ["a document type", packRows(one, { parts: { "xl/worksheets/sheet0.xml": `<!DOCTYPE worksheet><worksheet xmlns="${transitional}"/>` } })],
  ])("%s", (_, bytes) => expect(codeOf(bytes)).toBe("damaged"));

  it("finds one altered byte by the checksum", () => {
    const bytes = stored(packRows('<row r="1"><c r="A1"><v>1234567</v></c></row>'));
    expect(codeOf(bytes)).toBe("read");
    bytes[find(bytes, "1234567")] = "9".charCodeAt(0);
    expect(codeOf(bytes)).toBe("damaged");
  });

  it("throws nothing but its own error, whatever bytes are altered", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), fc.nat(40), (changes, cut) => {
        const bytes = sample.slice(0, sample.length - (cut > 30 ? cut * 50 : 0));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        expect(["read", "damaged", "not-a-workbook", "encrypted", "too-large"]).toContain(codeOf(bytes));
      }),
      { numRuns: 150 },
    );
  });
});

describe("packages that are not what they seem", () => {
  const parts = Object.entries(unzipSync(packRows(one))).map(([name, bytes]) => ({ name, bytes }));
  it.each([
    ["two entries of one name", [...parts, ...parts.slice(-1)], "damaged"],
    ["two entries whose names differ in capitals only", [...parts, { name: "XL/WORKBOOK.XML", bytes: strToU8("<a/>") }], "damaged"],
    ["an entry outside the package", [...parts, { name: "../../evil.xml", bytes: strToU8("<a/>") }], "damaged"],
    ["the same with backslashes", [...parts, { name: "xl\\..\\..\\evil.xml", bytes: strToU8("<a/>") }], "damaged"],
    ["another name in front of the data", parts.map((part) => ({ ...part, lies: { localName: "../evil" } })), "read"],
    ["sizes behind the data", parts.map((part) => ({ ...part, lies: { follows: true } })), "read"],
    ["sizes in eight bytes", parts.map((part) => ({ ...part, lies: { wide: true } })), "read"],
    ["nothing packed", parts.map((part) => ({ ...part, method: 0 })), "read"],
    ["a way of packing nobody has", parts.map((part) => ({ ...part, lies: { method: 93 } })), "damaged"],
    ["entries one inside another", parts.map((part) => ({ ...part, lies: { at: 0 } })), "damaged"],
  ] as const)("%s", (_, entries, code) => expect(codeOf(rawZip(entries))).toBe(code));

  it("a directory in eight bytes is read", () => expect(codeOf(rawZip(parts, { wide: true }))).toBe("read"));
});

describe("too large", () => {
  it("stops a bomb by its ratio", () => {
    const bomb = packRows(one, { parts: { "xl/worksheets/sheet0.xml": `<worksheet xmlns="${transitional}">${" ".repeat(20_000_000)}</worksheet>` } });
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(bomb)).toBe("too-large");
  });

  it("counts what comes out, not what the headers say", () => {
    const bytes = packRows(one, { parts: { "xl/worksheets/sheet0.xml": `<worksheet xmlns="${transitional}">${" ".repeat(300_000)}</worksheet>` } });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    expect(codeOf(bytes)).toBe("read");
    expect(codeOf(bytes, { partBytes: 200_000 })).toBe("too-large");
    expect(codeOf(bytes, { totalBytes: 200_000 })).toBe("too-large");
  });

  it("adds up the parts", () => {
    const sheet = `<sheetData>${one}</sheetData>${" ".repeat(10_000)}`;
    const bytes = pack({ sheets: Array.from({ length: 30 }, (_, at) => ({ name: `s${at}`, xml: sheet })) });
    expect(codeOf(bytes, { partBytes: 20_000 })).toBe("read");
    expect(codeOf(bytes, { partBytes: 20_000, totalBytes: 200_000 })).toBe("too-large");
  });

  it("refuses entity declarations before any is used", () => {
    const sheet = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><worksheet xmlns="${transitional}"><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
    expect(codeOf(packRows(one, { parts: { "xl/worksheets/sheet0.xml": sheet } }))).toBe("too-large");
  });

  it("refuses more entries than a workbook has", () => {
    const parts = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`media/${at}`, ""]));
    expect(codeOf(packRows(one, { parts }), { entries: 50 })).toBe("too-large");
    expect(codeOf(packRows(one, { parts }), { entries: 100 })).toBe("read");
  });

  it("refuses two cells a whole sheet apart, and takes two in one far row", () => {
    expect(codeOf(packRows(`${one}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`))).toBe("too-large");
    expect(codeOf(packRows(`${one}<row r="1048576"><c r="B1048576"><v>1</v></c></row>`))).toBe("read");
  });
});

it("reads a million empty formatted rows as nothing", () => {
  const rows: string[] = [];
  for (let row = 2; row <= 1_000_001; row += 1) rows.push(`<row r="${row}" s="1" customFormat="1"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`);
  const [sheet] = readXlsx(packRows(one + rows.join(""))).sheets;
  expect(sheet?.values).toEqual([[1]]);
});
