/** Text on its way into a cell: Excel takes what it is given for typed, so that it makes numbers, dates and formulas of texts. An apostrophe in front keeps a text as it is and leaves the format of the cell alone. */
import type { CellValue } from "../../sheet/data";

/**
 * Words only: a letter first, and nothing in it that can be part of a number, a date or a time in any script.
 * Everything else gets the apostrophe, for what Excel makes a number of depends on its language.
 */
const isPlain = /^(?!(?:true|false)\s*$)\p{L}(?:(?!\p{N}|[〇零一二三四五六七八九十]\s*[年月日时点]|[上下]午)[\s\S])*$/iu;

/** What to hand to Excel so that the cell holds `value`. */
export function entryOf(value: CellValue): CellValue {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${value} is no number a cell can hold`);
  return typeof value !== "string" || value === "" || isPlain.test(value) ? value : `'${value}`;
}

/** A cell that holds a formula; a text that merely looks like one reads the same as value and as formula. */
export const isFormula = (formula: unknown, value: unknown): formula is string => typeof formula === "string" && formula.startsWith("=") && formula !== value;
