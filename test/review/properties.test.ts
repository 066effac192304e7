/** What holds for a check of any workbook, tried on the published ones as they are, moved, and with single cells spoilt. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { check } from "../../src/review/check";
import type { Finding, Spot } from "../../src/review/finding";
import { describe as wordsOf } from "../../src/review/words";
import { catalogue } from "../../src/rules/catalogue";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { type CellRange, contains, parseAddress, rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { seedUnits, seedWorkbook } from "../support/seeds";
import { runs } from "../support/properties";

const workbooks = seedUnits.map((unit) => [unit.unit, seedWorkbook(unit)] as const);
const sheets = workbooks.flatMap(([unit, { sheets: own }]) => own.map((sheet): [unit: string, sheet: SheetData] => [unit, sheet]));

const moved = (range: CellRange, rows: number, columns: number): CellRange => ({ top: range.top + rows, left: range.left + columns, bottom: range.bottom + rows, right: range.right + columns });

const movedSheet = (sheet: SheetData, rows: number, columns: number): SheetData => ({
  ...sheet,
  top: sheet.top + rows,
  left: sheet.left + columns,
  merges: sheet.merges.map((merge) => moved(merge, rows, columns)),
});

/** Row numbers that a message names, counted from 1 as Excel does. */
const ROW_PARAMS = new Set(["row", "first"]);
/** A cell of another sheet that a message names. */
const CELL_PARAM = "cell";

function movedSpot({ range, address }: Spot, rows: number, columns: number): Spot {
  const named = parseAddress(address);
  if (!named) throw new Error(`no address: ${address}`);
  return { range: moved(range, rows, columns), address: rangeAddress(moved(named, rows, columns)) };
}

function movedParam(name: string, value: string | number, rows: number, columns: number): string | number {
  if (ROW_PARAMS.has(name) && typeof value === "number") return value + rows;
  const cell = name === CELL_PARAM && typeof value === "string" ? parseAddress(value) : null;
  return cell ? rangeAddress(moved(cell, rows, columns)) : value;
}

const movedFinding = (finding: Finding, rows: number, columns: number): Finding => ({
  ...finding,
  ...movedSpot(finding, rows, columns),
  related: finding.related.map((spot) => movedSpot(spot, rows, columns)),
  params: Object.fromEntries(Object.entries(finding.params).map(([name, value]) => [name, typeof value === "object" ? value : movedParam(name, value, rows, columns)])),
  fix: finding.fix && { ...finding.fix, edits: finding.fix.edits.map((edit) => ({ ...edit, range: moved(edit.range, rows, columns) })) },
});

function spoilt(sheet: SheetData, row: number, column: number, value: CellValue): SheetData {
  const values = sheet.values.map((line) => [...line]);
  const line = values[row % values.length];
  if (line) line[column % line.length] = value;
  return { ...sheet, values };
}

const sheetById = (workbook: WorkbookData): ReadonlyMap<string, Sheet> => new Map(workbook.sheets.map((data) => [data.id, new Sheet(data)]));

/** What every result must be like, whatever the workbook holds. */
function expectSound(workbook: WorkbookData, findings: readonly Finding[]): void {
  const sheetOf = sheetById(workbook);
  for (const finding of findings) {
    const sheet = sheetOf.get(finding.sheetId);
    if (!sheet) throw new Error(`no sheet ${finding.sheetId}`);
    for (const { top, left } of [finding, ...finding.related].map((spot) => spot.range)) expect(contains(sheet.extent, top, left)).toBe(true);
    for (const { range, from, to } of finding.fix?.edits ?? []) {
      expect(contains(sheet.extent, range.top, range.left)).toBe(true);
      expect(sheet.isCovered(range.top, range.left)).toBe(false);
      expect([sheet.value(range.top, range.left), sheet.text(range.top, range.left)]).toContain(from);
      expect(to).not.toBe(from);
    }
    for (const language of ["zh-CN", "en-US"] as const) expect(wordsOf(finding, language).title).not.toBe("");
  }
  expect(findings.filter((finding) => finding.rule === "internal/rule-crashed")).toEqual([]);
}

describe.each(workbooks)("%s", (_, workbook) => {
  const { findings } = check(workbook);

  it("gives the same findings twice", () => {
    expect(check(structuredClone(workbook)).findings).toEqual(findings);
  });

  it("is left as it was", () => {
    const before = structuredClone(workbook);
    check(workbook);
    expect(workbook).toEqual(before);
  });

  it("has findings inside its sheets, whose fixes start from what the cells hold", () => {
    expect(findings.length).toBeGreaterThan(0);
    expectSound(workbook, findings);
  });

  it("moved by rows and columns, changes nothing but addresses", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(20), (rows, columns) => {
        const result = check({ ...workbook, sheets: workbook.sheets.map((sheet) => movedSheet(sheet, rows, columns)) });
        expect(result.findings).toEqual(findings.map((finding) => movedFinding(finding, rows, columns)));
      }),
      { numRuns: runs(3) },
    );
  });

  it("under blank rows and columns of its own, changes nothing but addresses", () => {
    const padded = workbook.sheets.map((sheet): SheetData => {
      const width = (sheet.values[0]?.length ?? 0) + 2;
      const blank: CellValue[] = Array.from({ length: width }, () => "");
      return {
        ...sheet,
        values: [blank, ...sheet.values.map((row): CellValue[] => ["", "", ...row])],
        formats: sheet.formats && [blank.map(() => "General"), ...sheet.formats.map((row) => ["General", "General", ...row])],
        merges: sheet.merges.map((merge) => moved(merge, 1, 2)),
      };
    });
    // A sheet without a table is pointed at by its first cell, which does not move.
    const own = (all: readonly Finding[]) => all.filter((finding) => finding.tableId !== null);
    expect(own(check({ ...workbook, sheets: padded }).findings)).toEqual(own(findings).map((finding) => movedFinding(finding, 1, 2)));
  });

  it("once a fix or suggestion is taken, is not told the same again", () => {
    for (const { rule, sheetId, range, fix } of findings) {
      const sheet = workbook.sheets.find((one) => one.id === sheetId);
      if (!fix || !sheet) continue;
      const mended = fix.edits.reduce((so, edit) => spoilt(so, edit.range.top - so.top, edit.range.left - so.left, edit.to), sheet);
      const again = check({ ...workbook, sheets: [mended] }, { rules: catalogue.filter((one) => one.meta.id === rule) }).findings;
      expect(again.filter((finding) => finding.range.top === range.top && finding.range.left === range.left)).toEqual([]);
    }
  });

  it("once its fixes are made, has none of them left", () => {
    const edits = findings.flatMap((finding) => (finding.fix?.kind === "fix" ? finding.fix.edits.map((edit) => ({ sheetId: finding.sheetId, ...edit })) : []));
    const mended = workbook.sheets.map((sheet) =>
      edits.filter((edit) => edit.sheetId === sheet.id).reduce((so, { range, to }) => spoilt(so, range.top - so.top, range.left - so.left, to), sheet),
    );
    const left = check({ ...workbook, sheets: mended }).findings;
    expect(left.filter((finding) => finding.fix?.kind === "fix")).toEqual([]);
    expect(left.filter((finding) => finding.severity === "error").length).toBeLessThanOrEqual(findings.filter((finding) => finding.severity === "error").length);
  });
});

const oddText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("\u0000\u0001\u001f", "\ufeff≥\u200b95\u00a0%", "≥≥≤100%", "1e400", "-0", "１２３４５６７８９０", "{name}", "$&", "#DIV/0!", "一级指标", "三级指标", "指标值", "合计", "注：空表", "🙂🙂", "无", "/"),
  fc.tuple(fc.constantFrom("9", "指", "≥", "十", "1,", "每年", "12月", " ", "（", "%"), fc.integer({ min: 100, max: 5000 })).map(([piece, times]) => piece.repeat(times)),
);
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(oddText, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(""));

describe("a spoilt cell", () => {
  it("never stops a check, and leaves its findings sound", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sheets), fc.nat(60), fc.nat(8), anyValue, ([unit, sheet], row, column, value) => {
        const workbook = { name: `${unit}.xlsx`, sheets: [spoilt(sheet, row, column, value)] };
        expectSound(workbook, check(workbook).findings);
      }),
      { numRuns: runs(150) },
    );
  });

  it("nor do several of them, with number formats and without merges", () => {
    const pokes = fc.array(fc.tuple(fc.nat(60), fc.nat(8), anyValue), { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(fc.constantFrom(...sheets), pokes, fc.constantFrom("General", "0%", "0.00", "yyyy/m/d", "@", "[坏"), fc.boolean(), ([unit, sheet], cells, format, merges) => {
        const values = cells.reduce((so, [row, column, value]) => spoilt(so, row, column, value), sheet);
        const data = { ...values, formats: sheet.values.map((line) => line.map(() => format)), merges: merges ? sheet.merges : [] };
        const workbook = { name: `${unit}.xlsx`, sheets: [data] };
        expectSound(workbook, check(workbook).findings);
      }),
      { numRuns: runs(80) },
    );
  });
});
