/** What holds for every fix and suggestion offered, on the published tables, in other layouts, and on spoilt tables: it mends what it is for and spoils nothing. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { check, type CheckOptions } from "../../src/review/check";
import type { Finding } from "../../src/review/finding";
import { fixAll, planFixes, withEdits } from "../../src/review/fix";
import { catalogue } from "../../src/rules/catalogue";
import type { WorkbookData } from "../../src/sheet/data";
import { Sheet } from "../../src/sheet/sheet";
import { faults } from "../faults/all";
import { fresh, placed } from "../faults/compare";
import { layouts } from "../faults/layouts";
import { seedUnits, seedWorkbook } from "../support/seeds";

const published = seedUnits.map(seedWorkbook);
const mendable = new Map(catalogue.flatMap(({ meta }) => (meta.fix === null ? [] : [[meta.id, meta.fix] as const])));

/** Sheets that offer something, each in a workbook of its own; the rules across tables speak of them as well. */
const alone = published.flatMap((workbook) => workbook.sheets.map((sheet): WorkbookData => ({ ...workbook, sheets: [sheet] })));
const spoilt = faults.map((fault) => {
  const workbook = fault.change(fault.workbook);
  const options = fault.options ?? {};
  return { ...fault, workbook, options, findings: check(workbook, options).findings };
});

/** A figure put right shows that the sum below it has not been. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  "score/differs": ["score/total"],
  "score/missing": ["score/total"],
  "score/execution-rate": ["score/total"],
  "budget/three-public": ["budget/three-public"],
};

function expectMends(workbook: WorkbookData, before: readonly Finding[], finding: Finding, options: CheckOptions = {}): void {
  if (!finding.fix) return;
  expect(finding.fix.kind).toBe(mendable.get(finding.rule));
  const data = workbook.sheets.find(({ id }) => id === finding.sheetId);
  if (!data) throw new Error(`no sheet ${finding.sheetId}`);
  const sheet = new Sheet(data);
  for (const { range, from, to } of finding.fix.edits) {
    expect(sheet.value(range.top, range.left)).toBe(from);
    expect(to).not.toBe(from);
  }
  const plan = planFixes([finding], workbook, undefined, [finding.fix.kind]);
  expect(plan.left).toEqual([]);
  const after = check(withEdits(workbook, plan.edits), options).findings;
  expect(after.filter((one) => placed(one) === placed(finding) && one.message === finding.message)).toEqual([]);
  const follows = FOLLOWS[finding.rule] ?? [];
  const brought = fresh(before, after).filter(({ rule, severity }) => finding.fix?.kind === "fix" || (severity === "error" && !follows.includes(rule)));
  expect(brought.map((one) => `${placed(finding)} brings ${placed(one)}`)).toEqual([]);
}

describe("every fix and suggestion on the published tables", () => {
  it.each(published.map((workbook) => [workbook.name, workbook] as const))("%s: mends and spoils nothing", (_, workbook) => {
    const own = alone.filter(({ name }) => name === workbook.name);
    let offered = 0;
    for (const one of own) {
      const { findings } = check(one);
      offered += findings.filter(({ fix }) => fix !== null).length;
      for (const finding of findings) expectMends(one, findings, finding);
    }
    expect(offered).toBeGreaterThan(0);
  });

  it("do so in any layout", () => {
    fc.assert(
      fc.property(fc.constantFrom(...alone), fc.constantFrom(...layouts), (one, layout) => {
        const { workbook } = layout.make(one);
        const { findings } = check(workbook);
        for (const finding of findings) expectMends(workbook, findings, finding);
      }),
      { numRuns: 8 },
    );
  });
});

/** Fixes of one finding at a time, the first that is found, until there is none. */
function oneByOne(workbook: WorkbookData): WorkbookData {
  for (let mended = workbook; ; ) {
    const { edits } = planFixes(check(mended).findings, mended);
    const [first] = edits;
    if (!first) return mended;
    mended = withEdits(mended, edits.filter(({ finding }) => finding === first.finding));
  }
}

const valuesOf = ({ sheets }: WorkbookData) => sheets.map(({ values }) => values);

describe("the fixes", () => {
  it.each(published.map((workbook) => [workbook.name, workbook] as const))("of %s bring nothing, and leave nothing for a second time", (_, workbook) => {
    const { fixed, before, after } = fixAll(workbook);
    expect(planFixes(after.findings, fixed).edits).toEqual([]);
    expect(fresh(before.findings, after.findings).map(placed)).toEqual([]);
  });

  it("of a sheet give the same all at once and one after another", () => {
    const several = alone.filter((workbook) => check(workbook).findings.filter(({ fix }) => fix?.kind === "fix").length > 1);
    expect(several.length).toBeGreaterThan(2);
    for (const workbook of several) expect(valuesOf(oneByOne(workbook))).toEqual(valuesOf(fixAll(workbook).fixed));
  });
});

describe("on spoilt tables", () => {
  it.each(spoilt.filter(({ rule }) => mendable.has(rule)).map((one) => [`${one.rule}: ${one.name}`, one] as const))("%s is mended as far as it is offered", (_, { rule, workbook, options, findings }) => {
    const own = findings.filter((finding) => finding.rule === rule);
    expect(own.length).toBeGreaterThan(0);
    for (const finding of own) expectMends(workbook, findings, finding, options);
  });

  const offers = spoilt.flatMap(({ findings }) => findings.filter(({ fix }) => fix !== null));

  it("every rule that says it mends or suggests is seen to do so", () => {
    const seen = new Set(offers.map(({ rule }) => rule));
    expect([...mendable.keys()].filter((rule) => !seen.has(rule))).toEqual([]);
  });

  it("no rule offers what its meta does not say", () => {
    expect(offers.filter(({ rule, fix }) => mendable.get(rule) !== fix?.kind).map(placed)).toEqual([]);
  });
});
