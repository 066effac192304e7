/** How much room texts take in cells. */

/** In digits: a Chinese character, or a sign printed as wide as one, takes two. */
export const widthOf = (text: string): number => Array.from(text).reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) >= FIRST_WIDE ? 2 : 1), 0);

/** Where general punctuation begins: “”, —, ≥ are as wide as a Chinese character in Chinese fonts. */
const FIRST_WIDE = 0x2000;

/** Lines that a text takes in a column; a margin stays free. */
export function linesOf(text: string, width: number): number {
  const room = width - 1.5;
  return text.split("\n").reduce((sum, one) => sum + Math.max(1, Math.ceil(widthOf(one) / room)), 0);
}

/** The tallest row there may be, in points. */
export const TALLEST_ROW = 409;

/** What a cell can hold. */
export const LONGEST_TEXT = 32_767;
