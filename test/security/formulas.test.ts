/** Nothing that stood in a cell becomes a formula or a link to elsewhere: not in Excel, not in a file, in no sheet of ours, no fix, no comment. */
import "../support/properties";
import { describe, expect, it } from "@jest/globals";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { annotationsOf } from "../../src/review/annotate";
import { check } from "../../src/review/check";
import { evaluate } from "../../src/review/evaluate";
import { sampleSheet } from "../../src/taskpane/sample/sheet";
import type { SheetContent } from "../../src/sheet/content";
import type { WorkbookData } from "../../src/sheet/data";
import { ExcelHost } from "../../src/workbook/excel/host";
import { copyXlsx, readXlsx } from "../../src/workbook/xlsx";
import { controlTexts, formulaTexts, hostileMix, hostileSheets, hostileText, hostileWorkbook, markupTexts } from "../support/hostile";
import { memoryGrid, startOffice } from "../support/office";

/** What our own formulas are made of. None of these reaches out of the workbook or takes a text for an address. */
const functions = new Set(["ABS", "AND", "AVERAGE", "COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "IF", "IFERROR", "INT", "ISNUMBER", "LEN", "LOOKUP", "MAX", "MIN", "N", "NOT", "OR", "ROUND", "ROUNDDOWN", "ROUNDUP", "SUM", "SUMPRODUCT", "TEXT", "TRIM"]);

/** Whether a formula is one of ours: texts and sheet names aside, nothing but numbers, cells, operators and those functions. */
function isOurs(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')+'!/gu, (part) => (part.startsWith('"') ? "0" : ""));
  const called = [...bare.matchAll(/([A-Z][A-Z0-9.]*)\(/gu)].map(([, name = ""]) => name);
  return /^[A-Z0-9$:(),<>=+\-*/&.%\s]*$/u.test(bare) && called.every((name) => functions.has(name));
}

/** Every sheet the add-in would write about this workbook. */
function sheetsAbout(workbook: WorkbookData): SheetContent[] {
  const result = check(workbook);
  expect(result.findings.length).toBeGreaterThan(0);
  const { sheet } = annotationsOf(result, { language: "zh-CN", file: "=1+1 &G {page}.xlsx", day: "2026-01-01", earlier: [] });
  return [sheet, ...evaluate({ workbook, own: [] }, {}).sheets];
}

const cellsOf = ({ rows }: SheetContent) => rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (cell === null ? [] : [{ row, column, cell }])));

const fixed: readonly (readonly string[])[] = [formulaTexts, markupTexts, controlTexts];
const mixes = { numRuns: 12, examples: fixed.map((texts): [readonly string[]] => [texts]) };

describe("the sheets as they are planned", () => {
  it("hold no formula but our own, and no text of a cell in a rule, a list or a chart that Excel would work out", () => {
    fc.assert(
      fc.property(hostileMix, (texts) => {
        const contents = [...sheetsAbout(hostileWorkbook(texts)), sampleSheet];
        expect(contents.length).toBeGreaterThanOrEqual(4);
        for (const content of contents) {
          for (const { cell } of cellsOf(content)) if (cell.formula !== undefined) expect([cell.formula, isOurs(cell.formula)]).toEqual([cell.formula, true]);
          for (const { formula } of content.highlights ?? []) expect([formula, isOurs(formula)]).toEqual([formula, true]);
          for (const { allow } of content.validations ?? []) {
            if (allow.kind === "list") for (const value of allow.values) expect(value).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠']/u);
            if (allow.kind === "decimal") for (const limit of [allow.min, allow.max]) expect(typeof limit === "number" || isOurs(limit)).toBe(true);
          }
          for (const { title, series } of content.charts ?? []) for (const text of [title, ...series.map(({ name }) => name)]) expect(text).toMatch(/^\p{L}/u);
          expect(content.name).not.toMatch(/[\\/?*[\]:\p{Cc}]|^'|'$/u);
          expect(content.marker.name).toMatch(/^_Jixiao_?[A-Za-z]+(?:_\d+)?$/u);
        }
      }),
      mixes,
    );
  }, 120_000);

  it("would be told from ours", () => {
    for (const formula of ["cmd|'/C calc'!A0", 'HYPERLINK("http://evil.example","x")', 'WEBSERVICE("http://evil.example")', "[a.xlsx]表!A1", 'INDIRECT("A1")', "绩效"]) expect([formula, isOurs(formula)]).toEqual([formula, false]);
  });
});

/** What a workbook holds as its own user would have typed it. */
async function fileOf({ sheets }: WorkbookData): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  for (const { name, values } of sheets) file.addWorksheet(name).addRows(values.map((row) => row.map((value) => (value === "" ? null : value))));
  return new Uint8Array(await file.xlsx.writeBuffer());
}

describe("a copy of a file", () => {
  it("holds every text as text, our formulas alone, no link out of the workbook", async () => {
    await fc.assert(
      fc.asyncProperty(hostileMix, async (texts) => {
        const bytes = await fileOf(hostileWorkbook(texts.map(asInFile)));
        const workbook = readXlsx(bytes);
        const result = check(workbook);
        const annotations = annotationsOf(result, { language: "zh-CN", file: "=1+1.xlsx", day: "2026-01-01", earlier: [] });
        const contents = [annotations.sheet, ...evaluate({ workbook, own: [] }, {}).sheets];
        const edits = workbook.sheets.map(({ id }, at) => ({ sheetId: id, row: 1, column: 0, value: texts[at] ?? "" }));
        const copy = copyXlsx(bytes, { cells: edits, annotations, sheets: contents }).bytes;

        const written = readXlsx(copy).sheets.slice(workbook.sheets.length);
        for (const [at, content] of contents.entries()) {
          const sheet = written[at];
          for (const { row, column, cell } of cellsOf(content)) {
            if (cell.formula === undefined && cell.value !== "") expect(sheet?.values[row - sheet.top]?.[column - sheet.left]).toBe(cell.value);
          }
        }
        for (const { sheetId, row, column, value } of edits) {
          const sheet = readXlsx(copy).sheets.find(({ id }) => id === sheetId);
          expect(sheet?.values[row - sheet.top]?.[column - sheet.left]).toBe(value);
        }
        const ours = new Set(contents.flatMap((content) => cellsOf(content).flatMap(({ cell }) => (cell.formula === undefined ? [] : [cell.formula]))));
        for (const [part, text] of textParts(copy)) {
          for (const formula of formulasIn(text)) if (part.startsWith("xl/worksheets/")) expect([part, ours.has(formula)]).toEqual([part, true]);
          expect(text).not.toMatch(/TargetMode="External"|<(?:\w+:)?(?:ddeLink|oleLink|externalBook|webPr|connection)\b/u);
          for (const [link] of text.matchAll(/<hyperlink\b[^>]*>/gu)) expect(link).toMatch(/ location="&apos;|(?<!r:id.*) location="'/u);
        }
      }),
      mixes,
    );
  }, 120_000);

  it("keeps what begins like a formula from becoming one when its cell is edited", async () => {
    const bytes = await fileOf({ name: "a", sheets: hostileSheets(["甲"]) });
    const [sheet] = readXlsx(bytes).sheets;
    const copy = copyXlsx(bytes, { cells: formulaTexts.map((value, row) => ({ sheetId: sheet?.id ?? "", row: row + 30, column: 0, value })) }).bytes;
    const isQuoted = quotedCells(copy);
    for (const [row, text] of formulaTexts.entries()) if (/^[\s\p{Cf}]*[=+\-@＝＋－＠']/u.test(text)) expect([text, isQuoted.has(`A${row + 31}`)]).toEqual([text, true]);
    expect(isQuoted.has("A1")).toBe(false);
  });
});

/** XML holds no control characters: Excel would not have kept them either. */
const asInFile = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, "");

const textParts = (bytes: Uint8Array): [string, string][] => Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]);
const formulasIn = (xml: string): string[] => [...xml.matchAll(/<f(?: [^>]*)?>([^<]*)<\/f>/gu)].map(([, text = ""]) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&"));

/** Addresses on the first sheet whose style says that an apostrophe stands in front. */
function quotedCells(bytes: Uint8Array): Set<string> {
  const parts = new Map(textParts(bytes));
  const formats = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/u.exec(parts.get("xl/styles.xml") ?? "")?.[1] ?? "";
  const quoted = new Set([...formats.matchAll(/<xf\b[^>]*>/gu)].flatMap(([xf], at) => (xf.includes('quotePrefix="1"') ? [String(at)] : [])));
  return new Set([...(parts.get("xl/worksheets/sheet1.xml") ?? "").matchAll(/<c r="([A-Z]+\d+)"[^>]* s="(\d+)"/gu)].flatMap(([, address = "", style = ""]) => (quoted.has(style) ? [address] : [])));
}

describe("a workbook in Excel", () => {
  it("holds every text as text and our formulas alone", async () => {
    await fc.assert(
      fc.asyncProperty(hostileMix, async (texts) => {
        const grid = memoryGrid({ sheets: hostileSheets(texts).map(({ name }) => ({ name, cells: [["甲"]] })) });
        const office = await startOffice({ grid });
        try {
          const contents = sheetsAbout(hostileWorkbook(texts));
          const host = new ExcelHost();
          const written = await host.writeSheets(contents);
          for (const [at, content] of contents.entries()) {
            const sheet = grid.named(written[at]?.name ?? "");
            for (const { row, column, cell } of cellsOf(content)) {
              const place = { top: row, left: column, bottom: row, right: column };
              const [[value] = []] = sheet.values(place);
              const [[formula] = []] = sheet.formulas(place);
              if (cell.formula === undefined) expect([formula, value]).toEqual([cell.value, cell.value]);
              else expect(String(formula).startsWith("=") && isOurs(String(formula).slice(1))).toBe(true);
              for (const link of sheet.links(place).flat()) if (link) expect(link).not.toHaveProperty("address", expect.anything());
            }
          }
        } finally {
          await office.stop();
        }
      }),
      { ...mixes, numRuns: 4 },
    );
  }, 120_000);

  it("takes what is written into a cell for the text it is, comments too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 30 }), async (texts) => {
        const grid = memoryGrid({ sheets: [{ name: "表", cells: texts.map(() => [1, 2]) }] });
        const office = await startOffice({ grid });
        try {
          const sheet = grid.named("表");
          const host = new ExcelHost();
          const report = await host.edit(texts.map((to, row) => ({ sheetId: sheet.id, row, column: 0, from: 1, to })));
          expect(report.changed).toEqual([]);
          const range = { top: 0, left: 0, bottom: texts.length - 1, right: 0 };
          expect(sheet.values(range)).toEqual(texts.map((text) => [text]));
          expect(sheet.formulas(range)).toEqual(texts.map((text) => [text]));
          await host.mark(texts.map((note, row) => ({ sheetId: sheet.id, range: { top: row, left: 1, bottom: row, right: 1 }, level: "error", note })), { fill: true, notes: true });
          expect(sheet.values({ ...range, left: 1, right: 1 })).toEqual(texts.map(() => [2]));
        } finally {
          await office.stop();
        }
      }),
      { numRuns: 15, examples: fixed.map((texts): [string[]] => [[...texts]]) },
    );
  }, 120_000);
});
