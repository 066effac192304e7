/** A cell's text in one width and without blanks, every character still tied to its place in the original. */

export interface Folded {
  readonly text: string;
  readonly source: string;
  /** Index in `source` of each character of `text`; what follows these says nothing. */
  readonly at: readonly number[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Look-alikes outside the full-width block. NFKC would also turn ² into 2 and ① into 1, and so change numbers. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ..."﹪".split("").map((c) => [c, "%"] as const),
  ..."﹥".split("").map((c) => [c, ">"] as const),
  ..."﹤".split("").map((c) => [c, "<"] as const),
  ..."﹦═⩵".split("").map((c) => [c, "="] as const),
  ..."﹢".split("").map((c) => [c, "+"] as const),
  ..."﹣−‐‑".split("").map((c) => [c, "-"] as const),
  ..."–―─━".split("").map((c) => [c, "—"] as const),
  ..."〜∼∽".split("").map((c) => [c, "~"] as const),
  ..."・•‧∙⋅･".split("").map((c) => [c, "·"] as const),
  ..."﹐".split("").map((c) => [c, ","] as const),
]);

const BLANK = /[\s\u200b-\u200d\u2060\ufeff]/;
const THOUSANDS = /^，(?:000|０００)(?![\d０-９])/u;
const NUMERIC = /[\d.,]/;

function foldChar(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return LOOKALIKES.get(char) ?? char;
}

/** Han characters and half-width signs stand for themselves, and nothing is blank: most texts of a sheet. */
const AS_IT_IS = /^[\u4e00-\u9fff\u3001\u3002!-~≥≤]*$/;
/** Each character's own place, as long as any cell's text is. */
const OWN_PLACES: readonly number[] = Array.from({ length: 32_768 }, (_, index) => index);

/**
 * A blank between parts of numbers ("90 95", "1. 3") stays as one space: without it two numbers would read as one.
 * In running text a line break stays too, and a full-width comma separates thousands only before 000: elsewhere it ends a phrase.
 */
export function fold(source: string, running = false): Folded {
  if (source.length <= OWN_PLACES.length && AS_IT_IS.test(source)) return { text: source, source, at: OWN_PLACES };
  let text = "";
  const at: number[] = [];
  let blankAt = -1;
  let line = false;
  for (let index = 0; index < source.length; index += 1) {
    const char = source.charAt(index);
    if (BLANK.test(char)) {
      if (blankAt < 0) blankAt = index;
      line ||= char === "\n" || char === "\r";
      continue;
    }
    const folded = running && char === "，" && !THOUSANDS.test(source.slice(index, index + 5)) ? char : foldChar(char);
    if (blankAt >= 0 && text !== "") {
      const kept = running && line ? "\n" : NUMERIC.test(text.slice(-1)) && NUMERIC.test(folded) ? " " : "";
      if (kept !== "") {
        text += kept;
        at.push(blankAt);
      }
    }
    blankAt = -1;
    line = false;
    text += folded;
    at.push(index);
  }
  return { text, source, at };
}

/** The folded text alone. */
export const folded = (source: string): string => fold(source).text;

/** What stands in the original under a span of the folded text, blanks included. */
export function sourceOf(fold: Folded, span: Span): string {
  const first = fold.at[span.start];
  const last = fold.at[span.end - 1];
  return first === undefined || last === undefined || span.end <= span.start ? "" : fold.source.slice(first, last + 1);
}

/** As written, with no white space. */
export const withoutBlanks = (text: string): string => text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, "");

/** Where a global pattern matches, empty matches left out. */
export const spansOf = (pattern: RegExp, text: string): readonly Span[] =>
  text.search(pattern) < 0 ? NOWHERE : Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length })).filter((span) => span.end > span.start);

const NOWHERE: readonly Span[] = [];

/** The part of a text between its first and last character that `edge` does not match. */
export function withoutEdges(text: string, edge: RegExp): Span {
  let start = 0;
  let end = text.length;
  while (start < end && edge.test(text.charAt(start))) start += 1;
  while (end > start && edge.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
