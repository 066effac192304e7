/** A table says the same however it is laid out and typed: every published table and every form, in every variant and in mixtures of them. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import type { SheetData } from "../../src/sheet/data";
import { compact } from "../../src/sheet/text";
import { seedSheet, seedUnits } from "../support/seeds";
import { runs } from "../support/properties";
import { expectTrueRanges, factsOn } from "./facts";
import * as evaluations from "./forms/evaluations";
import * as goals from "./forms/goals";
import * as lists from "./forms/lists";
import { type Variant, variants } from "./variants";

const published = seedUnits.flatMap((unit) => unit.tables.map((table) => [`${unit.unit} ${table.sheet}`, seedSheet(table)] as const));
/** Lines with a project's name between the rows, or indicators without classes, are no grid that could be reshaped like the others. */
const { lined: _, ...grids } = lists;
const { withoutClasses: __, ...classed } = goals;
const forms = [evaluations, classed, grids].flatMap((one) => Object.entries<SheetData>(one));
const sheets = new Map<string, SheetData>([...published, ...forms]);
const exact = (text: string): string => text;

/** The facts of a sheet as it is, read once. */
function factsBy(words: (text: string) => string): (name: string, sheet: SheetData) => string {
  const known = new Map<string, string>();
  return (name, sheet) => known.get(name) ?? (known.set(name, factsOn(sheet, words)).get(name) as string);
}
const exactFacts = factsBy(exact);
const looseFacts = factsBy(compact);

/** Of goals for the term and for the year, and of points for every level, it is the order of the columns that tells which is which. */
const ordered: readonly string[] = ["termAndYear", "signWords"];
const fits = (name: string, variant: Variant): boolean => !(variant.movesColumns && ordered.includes(name));

function expectSame(name: string, seed: SheetData, applied: readonly Variant[]): void {
  const keepsText = applied.every((one) => one.keepsText);
  const remade = applied.reduce((sheet, one) => one.make(sheet), seed);
  expect(factsOn(remade, keepsText ? exact : compact)).toBe((keepsText ? exactFacts : looseFacts)(name, seed));
  expectTrueRanges(remade);
}

/** Where properties are tried on few cases, so is every variant, each on other sheets. */
const EVERY = runs(sheets.size) === sheets.size ? 1 : 20;

describe("a table reads the same with", () => {
  it.each(variants.map((one, index) => [one.name, one, index] as const))("%s", (_, one, index) => {
    for (const [at, [name, sheet]] of [...sheets].entries()) if (at % EVERY === index % EVERY && fits(name, one)) expectSame(name, sheet, [one]);
  });

  it("any two or three of them together", () => {
    const byName = new Map(variants.map((one) => [one.name, one]));
    const some = fc.uniqueArray(fc.constantFrom(...byName.keys()), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...sheets.keys()), some, (name, names) => {
        const sheet = sheets.get(name);
        const applied = names.flatMap((one) => byName.get(one) ?? []).sort((a, b) => a.stage - b.stage);
        expect(applied).toHaveLength(names.length);
        fc.pre(applied.every((one) => fits(name, one)));
        if (sheet) expectSame(name, sheet, applied);
      }),
      { numRuns: runs(600), seed: 20241231 },
    );
  });
});
