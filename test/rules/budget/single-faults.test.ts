/** What holds for the rules of departmental tables together: every single wrong figure of the published tables is named once, and nothing where all is right. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { check } from "../../../src/review/check";
import type { Finding } from "../../../src/review/finding";
import { budgetRules } from "../../../src/rules/budget";
import type { CellValue, SheetData, WorkbookData } from "../../../src/sheet/data";
import { cellAddress } from "../../../src/sheet/range";
import { budgetSheets, inThreeColumns, inWholeYuan } from "../../support/budget-forms";
import { workbookOf } from "../../support/forms";
import { runs } from "../../support/properties";
import { seedUnits, seedWorkbook } from "../../support/seeds";

const published = seedUnits
  .map((unit) => ({ ...unit, tables: unit.tables.filter((table) => table.kind === "budget") }))
  .filter((unit) => unit.tables.length > 0)
  .map(seedWorkbook);

const findingsOf = (workbook: WorkbookData): readonly Finding[] => check(workbook, { rules: budgetRules }).findings;

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Every figure of the tables by codes and the two-sided ones; “三公” has rules of its own. */
const figuresOf = (workbook: WorkbookData): Place[] =>
  check(workbook, { rules: [] }).tables.flatMap((table) =>
    table.budgetType === "three-public"
      ? []
      : (table.budget?.lines ?? []).flatMap((line) =>
          line.amounts.flatMap((field) => (field?.value == null ? [] : [{ sheet: table.sheetId, row: field.range.top, column: field.range.left }])),
        ),
  );

function changed(workbook: WorkbookData, place: Place, change: (value: number) => CellValue): WorkbookData {
  const ofSheet = (sheet: SheetData): SheetData => ({
    ...sheet,
    values: sheet.values.map((line, row) => line.map((value, column) => (row + sheet.top === place.row && column + sheet.left === place.column && typeof value === "number" ? change(value) : value))),
  });
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.id === place.sheet ? ofSheet(sheet) : sheet)) };
}

/** The finding stands at the cell, or at a total or copy of it: its related cells or the cell its message names are that cell. */
function names(finding: Finding, { sheet, row, column }: Place): boolean {
  const isHere = finding.sheetId === sheet && [finding, ...finding.related].some(({ range }) => range.top === row && range.left === column);
  return isHere || (finding.params["cell"] === cellAddress(row, column) && String(finding.params["sheet"]).slice(0, 5) === sheet.slice(0, 5));
}

/** The figures of a sheet times 10,000, and the unit it names. */
const inYuan = (sheet: SheetData, places: readonly Place[]): SheetData => {
  const own = new Set(places.filter((place) => place.sheet === sheet.id).map((place) => `${place.row}/${place.column}`));
  const convert = (value: CellValue, at: string): CellValue =>
    typeof value === "number" && own.has(at) ? Math.round(value * 10_000) : typeof value === "string" ? value.replace("单位：万元", "单位：元") : value;
  if (own.size === 0) return sheet;
  return {
    ...sheet,
    values: sheet.values.map((line, row) => line.map((value, column) => convert(value, `${row + sheet.top}/${column + sheet.left}`))),
    formats: sheet.formats?.map((line) => line.map((format) => (format === "0.00" ? "0" : format))) ?? null,
  };
};

const codeColumnOf = (workbook: WorkbookData, sheet: string): number | null =>
  check(workbook, { rules: [] }).tables.find((table) => table.sheetId === sheet)?.budget?.lines.find((line) => line.codeField !== null)?.codeField?.range.left ?? null;

const cents = (value: number): number => Math.round(value * 100) / 100;
const slips: fc.Arbitrary<(value: number) => CellValue> = fc.oneof(
  fc.integer({ min: 10, max: 50_000 }).map((by) => (value: number) => cents(value + by / 100)),
  fc.constantFrom((value: number) => cents(value * 10), (value: number) => cents(value / 2), (value: number) => cents(value - 0.1), () => ""),
);

describe.each(published.map((workbook) => [workbook.name, workbook] as const))("%s", (_, workbook) => {
  const places = figuresOf(workbook);
  const before = findingsOf(workbook).map((finding) => JSON.stringify(finding));
  const added = (to: WorkbookData): Finding[] => findingsOf(to).filter((finding) => !before.includes(JSON.stringify(finding)));

  it("has its figures read", () => {
    expect(places.length).toBeGreaterThan(100);
  });

  it("names every single wrong figure, once", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), slips, (place, slip) => {
        const found = added(changed(workbook, place, slip));
        expect(found.some((finding) => names(finding, place))).toBe(true);
        expect(found.filter((finding) => finding.severity !== "info")).toHaveLength(1);
      }),
      { numRuns: runs(40) },
    );
  });

  it.each([
    ["in 元", (sheet: SheetData) => inYuan(sheet, places)],
    ["with codes over three columns", (sheet: SheetData) => inThreeColumns(sheet, codeColumnOf(workbook, sheet.id))],
  ] as const)("%s, is told nothing else", (__, variant) => {
    const told = (one: WorkbookData) => findingsOf(one).filter((finding) => finding.severity !== "info").map((finding) => finding.rule);
    const other = { ...workbook, sheets: workbook.sheets.map(variant) };
    expect(other).not.toEqual(workbook);
    expect(told(other)).toEqual(told(workbook));
  });
});

describe("a set of tables in accord", () => {
  it("stays so in any multiple of its figures, in 元 and in 万元", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.boolean(), (times, isYuan) => {
        const scaled = budgetSheets().map((sheet): SheetData => ({
          ...sheet,
          values: sheet.values.map((row) => row.map((value) => (typeof value === "number" ? cents(value * times) : value))),
        }));
        expect(findingsOf(workbookOf(...(isYuan ? scaled.map(inWholeYuan) : scaled)))).toEqual([]);
      }),
      { numRuns: runs(10) },
    );
  });
});
