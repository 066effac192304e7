/** What is handed to Excel for a text: nothing that it could take for anything else. */
import "../../support/properties";
import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { entryOf, isFormula } from "../../../src/workbook/excel/text-entry";
import { nastyText } from "../../support/nasty-text";

it("is the text itself only where it begins with a letter and has no digit", () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      const entry = entryOf(text);
      if (entry !== text) expect(entry).toBe(`'${text}`);
      else expect(text).toMatch(/^\p{L}[^\p{N}]*$/u);
    }),
    { numRuns: 2_000 },
  );
});

it.each([0, -1.5, 1e21, true, false, ""])("is %p itself", (value) => expect(entryOf(value)).toBe(value));

it.each(["true", "False", "TRUE ", "九月三十日", "下午三时"])("%s is quoted", (text) => expect(entryOf(text)).toBe(`'${text}`));

it.each([NaN, Infinity, -Infinity])("%p is refused", (value) => expect(() => entryOf(value)).toThrow(RangeError));

it.each([
  ["=A1", 3, true],
  ["=A1", "", true],
  ["=A1", "=A1", false],
  ["A1", "A1", false],
  [3, 3, false],
])("%p with the value %p: a formula is %p", (formula, value, expected) => expect(isFormula(formula, value)).toBe(expected));
