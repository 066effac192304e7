/** Any sheet of ours, put into any order with others, is read back with its values, formats and merges, and the package stays whole. */
import { beforeAll, expect, it } from "@jest/globals";
import fc from "fast-check";
import ExcelJS from "exceljs";
import "../../support/properties";
import type { CellContent, SheetContent } from "../../../src/sheet/content";
import type { CellValue, SheetData } from "../../../src/sheet/data";
import { type CellRange, overlaps, rangeAddress } from "../../../src/sheet/range";
import { copyXlsx, ownSheets, readXlsx } from "../../../src/workbook/xlsx";
import { packageFaults } from "./package-faults";
import { differences } from "./parts";

const held: { book: Uint8Array } = { book: new Uint8Array() };

beforeAll(async () => {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet("表");
  sheet.addRow(["甲", 1]);
  sheet.getCell("B1").numFmt = '0"元"';
  held.book = new Uint8Array(await file.xlsx.writeBuffer());
});

const formats = ["General", "0.00", '"≥"General" 人"', 'General"人"', '"<&>"0%', "yyyy-mm-dd", "@"] as const;
const styles = Object.fromEntries(formats.map((numberFormat, at) => [String(at), { font: { name: "宋体", size: 10 + at }, horizontal: "left", vertical: "top", numberFormat } as const]));

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.constantFrom<CellValue>(0.1 + 0.2, 1e21, 1e-7, 5e-324, 1.797_693_134_862_315_7e308, 123_456_789_012_345_680),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom<CellValue>(true, false, "", "=1+1", "\t=1", "＝1", "0012", " 甲 ", "_x000D_", "a\r\nb", "]]>", "&amp;"),
);
const formula = fc.constantFrom(undefined, "A1", 'IF(A1<>"","<&>",\'表\'!B1)', '"_x000D_"');
const cell = fc.record({ value, style: fc.constantFrom(...Object.keys(styles)), formula }).map(({ formula: one, ...rest }): CellContent => (one === undefined ? rest : { ...rest, formula: one }));
const area = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 5 }), fc.nat({ max: 3 }), fc.integer({ min: 1, max: 3 })).map(([top, left, down, across]): CellRange => ({ top, left, bottom: top + down, right: left + across }));
const text = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: "binary", maxLength: 8 }), fc.constantFrom("甲\n乙", "\u0001", "\r", "\ud800"));

const content = (marker: string): fc.Arbitrary<SheetContent> =>
  fc.record({
    name: fc.oneof(fc.string({ minLength: 1, maxLength: 40, unit: "grapheme-ascii" }), fc.constantFrom("'甲'", "a\u000bb", "甲/乙")),
    marker: area.map((range) => ({ name: marker, range })),
    columns: fc.array(fc.record({ width: fc.integer({ min: 1, max: 60 }), hidden: fc.boolean() }), { minLength: 1, maxLength: 5 }),
    rows: fc.array(fc.record({ height: fc.option(fc.integer({ min: 5, max: 200 })), cells: fc.array(fc.option(cell), { maxLength: 5 }) }), { minLength: 1, maxLength: 8 }),
    merges: fc.array(area, { maxLength: 3 }).map((areas) => areas.filter((one, at) => !areas.slice(0, at).some((other) => overlaps(one, other)))),
    styles: fc.constant(styles),
    freeze: fc.option(fc.record({ rows: fc.nat({ max: 3 }), columns: fc.integer({ min: 1, max: 2 }) })),
    filter: fc.option(area),
    print: fc.record({ paper: fc.constant("A4" as const), orientation: fc.constantFrom("landscape", "portrait"), repeatRows: fc.option(fc.constant({ first: 0, last: 1 })), area, footer: fc.record({ left: text, right: text }) }),
    validations: fc.array(
      fc.record({
        range: area,
        allow: fc.oneof(
          fc.record({ kind: fc.constant("list" as const), values: fc.array(fc.constantFrom("甲", '"', "=1", "<&>"), { minLength: 1, maxLength: 4 }) }),
          fc.record({ kind: fc.constant("decimal" as const), min: fc.oneof(fc.integer(), fc.constant("$A1")), max: fc.constantFrom(10, "B2*2") }),
        ),
        prompt: fc.option(fc.record({ title: text, text })),
        refusal: fc.option(fc.record({ title: text, text })),
      }),
      { maxLength: 3 },
    ),
    highlights: fc.array(fc.record({ range: area, formula: fc.constantFrom("$A1<>\"\"", "A1<B1"), fill: fc.constantFrom("#FFC7CE", "#ffeb9c"), bold: fc.boolean() }), { maxLength: 3 }),
    charts: fc.array(fc.record({ title: text, place: area, categories: area, series: fc.array(fc.record({ name: text, values: area, color: fc.constant("#4472C4"), labels: fc.constant("0.00;;") }), { minLength: 1, maxLength: 2 }), axis: fc.constant({ min: 0, max: 100 }) }), { maxLength: 2 }),
  });

type Seen = readonly (readonly [place: string, value: CellValue, format: string])[];

const wanted = ({ rows }: SheetContent): Seen =>
  rows.flatMap(({ cells }, row) =>
    cells.flatMap((one, column) => {
      if (one === null || one.value === "") return [];
      const format = styles[one.style]?.numberFormat ?? "";
      // A number in a cell for text would turn into text when edited.
      return [[`${row}/${column}`, one.value, typeof one.value === "number" && format === "@" ? "General" : format] as const];
    }),
  );

const seen = ({ top, left, values, formats: codes }: SheetData): Seen =>
  values.flatMap((line, row) => line.flatMap((one, column) => (one === "" ? [] : [[`${top + row}/${left + column}`, one, codes?.[row]?.[column] ?? "General"] as const])));

it("reads back what was written, in new sheets and in the place of others", () => {
  fc.assert(
    fc.property(content("_Test_A"), content("_Test_B"), content("_Test_A"), (a, b, again) => {
      const first = copyXlsx(held.book, { sheets: [a, b] }).bytes;
      const second = copyXlsx(first, { sheets: [again], store: "甲" }).bytes;
      for (const [bytes, contents] of [[first, [a, b]], [second, [again, b]]] as const) {
        const [user, ...own] = readXlsx(bytes).sheets;
        expect(user).toEqual(readXlsx(held.book).sheets[0]);
        expect(own.map(seen)).toEqual(contents.map(wanted));
        expect(own.map(({ merges }) => merges.map(rangeAddress))).toEqual(contents.map(({ merges }) => merges.map(rangeAddress)));
        expect(ownSheets(bytes, "_Test_").map(({ marker, range, formulas }) => ({ marker, range, formulas: [...formulas] }))).toEqual(
          contents.map(({ marker, rows }) => ({
            marker: marker.name,
            range: marker.range,
            formulas: rows.flatMap(({ cells }, row) => cells.flatMap((one, column) => (one?.formula === undefined ? [] : [`${row}/${column}`]))),
          })),
        );
        expect(packageFaults(bytes)).toEqual([]);
      }
      expect(differences(held.book, second).changed.toSorted()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"]);
    }),
    { numRuns: 40 },
  );
});
