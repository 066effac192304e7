/** The same faults at random rows of the right tables and of the published ones: noticed once, at the cell, wherever the rule had nothing to say before. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { check } from "../../src/review/check";
import type { Finding } from "../../src/review/finding";
import type { WorkbookData } from "../../src/sheet/data";
import { seedUnits, seedWorkbook } from "../support/seeds";
import { faultsAnywhere, sheetsOf } from "./anywhere";
import { fresh, placed } from "./compare";
import * as right from "./workbooks";

const sheets = [...Object.values(right).map((make) => make()), ...seedUnits.map(seedWorkbook)].flatMap(sheetsOf);

const known = new Map<WorkbookData, readonly Finding[]>();

function findingsOf(workbook: WorkbookData): readonly Finding[] {
  const found = known.get(workbook) ?? check(workbook).findings;
  known.set(workbook, found);
  return found;
}

describe.each(faultsAnywhere.map((fault) => [`${fault.rule}: ${fault.name}`, fault] as const))("%s", (_, { rule, places, mayCause = [] }) => {
  const all = sheets.flatMap(places);

  it("is noticed wherever it is made", () => {
    expect(all.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(fc.constantFrom(...all), ({ workbook, spoilt, at, inserted }) => {
        const before = findingsOf(workbook);
        fc.pre(!before.some((finding) => placed(finding) === `${rule} ${at}`));
        const found = fresh(before, check(spoilt).findings, inserted);
        expect(found.filter((finding) => finding.rule === rule).map(placed)).toEqual([`${rule} ${at}`]);
        // A copied row has the faults of the one it was copied from.
        const errors = found.filter((finding) => finding.severity === "error" && finding.rule !== rule && !mayCause.includes(finding.rule) && finding.range.top !== inserted);
        expect(errors.map(placed)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
