/** However a workbook is laid out and typed, the findings are the same: none where all is right, those of the published tables, and those of every fault. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { check, type CheckOptions } from "../../src/review/check";
import type { Finding } from "../../src/review/finding";
import type { WorkbookData } from "../../src/sheet/data";
import { cellAddress } from "../../src/sheet/range";
import { seedUnits, seedWorkbook } from "../support/seeds";
import { faults } from "./all";
import { type Layout, layouts } from "./layouts";
import * as right from "./workbooks";

/** The header as a whole has no one cell that could be followed. */
const HEADER = "reading/incomplete-table";

const books = [...Object.values(right).map((make) => make()), ...seedUnits.map(seedWorkbook)];

type Where = (finding: Finding) => { readonly sheet: string; readonly row: number; readonly column: number } | null;
const itself: Where = ({ sheet, range }) => ({ sheet, row: range.top, column: range.left });

/** A sheet without a table is named by its first cell, whatever that is. */
function said(findings: readonly Finding[], { concerns }: Layout, where: Where): string[] {
  const own = findings.filter(({ rule, tableId }) => tableId !== null && !concerns.includes(rule));
  return own
    .map((finding) => {
      const cell = where(finding);
      return `${finding.rule} ${finding.severity} ${finding.message} ${cell ? `${cell.sheet}!${cellAddress(cell.row, cell.column)}` : "nowhere"}`;
    })
    .sort();
}

const known = new Map<WorkbookData, readonly Finding[]>();

function findingsOf(workbook: WorkbookData, options: CheckOptions): readonly Finding[] {
  const found = known.get(workbook) ?? check(workbook, options).findings;
  known.set(workbook, found);
  return found;
}

function expectSame(workbook: WorkbookData, layout: Layout, options: CheckOptions = {}): void {
  const relaid = layout.make(workbook);
  const before = said(findingsOf(workbook, options), layout, (finding) => {
    const cell = itself(finding);
    return cell && relaid.place(cell);
  });
  expect(said(check(relaid.workbook, options).findings, layout, itself)).toEqual(before);
}

describe("the right workbooks and the published ones give the same findings with", () => {
  it.each(layouts.map((layout) => [layout.name, layout] as const))("%s", (_, layout) => {
    fc.assert(fc.property(fc.constantFrom(...books), (workbook) => expectSame(workbook, layout)), { numRuns: 2 });
  });
});

describe("a spoilt workbook", () => {
  it("gives the same findings in any layout", () => {
    fc.assert(
      fc.property(fc.constantFrom(...faults.filter(({ rule }) => rule !== HEADER)), fc.constantFrom(...layouts), (fault, layout) => {
        expectSame(fault.change(fault.workbook), layout, fault.options ?? {});
      }),
      { numRuns: 40 },
    );
  });
});

describe("sheets in another order", () => {
  it("make as many findings, those across tables too", () => {
    for (const workbook of books) {
      const reversed = check({ ...workbook, sheets: workbook.sheets.toReversed() }).findings.map(({ rule }) => rule);
      expect(reversed.sort()).toEqual(findingsOf(workbook, {}).map(({ rule }) => rule).sort());
    }
  });

  it("come in that order, each sheet's as before", () => {
    const acrossTables = new Set(["cross/indicator-differs", "cross/indicator-classes-differ", "code/duplicate"]);
    fc.assert(
      fc.property(fc.constantFrom(...books), fc.infiniteStream(fc.nat()), (workbook, keys) => {
        const order = new Map(workbook.sheets.map((sheet) => [sheet.id, keys.next().value as number]));
        const sheets = workbook.sheets.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
        const found = check({ ...workbook, sheets }).findings.filter(({ rule }) => !acrossTables.has(rule));
        const expected = sheets.flatMap((sheet) => findingsOf(workbook, {}).filter((finding) => finding.sheetId === sheet.id && !acrossTables.has(finding.rule)));
        expect(found.map(({ rule, sheet, address, params }) => ({ rule, sheet, address, params }))).toEqual(expected.map(({ rule, sheet, address, params }) => ({ rule, sheet, address, params })));
      }),
      { numRuns: 4 },
    );
  });
});
