/** Names a sheet can have: what Excel forbids, and what other sheets of the workbook are called already. */

const longestSheetName = 31;

/** `wanted` as Excel takes it, unlike any of `taken` in whatever letters: with a number behind it where need be. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const known = new Set(Array.from(taken, (name) => name.toLowerCase()));
  const plain = allowed(wanted);
  for (let n = 1; ; n += 1) {
    const end = n === 1 ? "" : ` (${n})`;
    const name = `${cut(plain, longestSheetName - end.length)}${end}`;
    if (!known.has(name.toLowerCase())) return name;
  }
}

/** What Excel refuses, in full width or as Chinese documents write it. */
const REPLACED: Readonly<Record<string, string>> = { "\\": "＼", "/": "／", "?": "？", "*": "＊", "[": "〔", "]": "〕", ":": "：" };

const allowed = (text: string): string => {
  const name = text
    .replace(/[\\/?*[\]:]/gu, (sign) => REPLACED[sign] ?? "")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .replace(/^'+|'+$/gu, "");
  return name === "" ? "Sheet" : name;
};

/** Never half of a character; an apostrophe that the cut leaves at the end goes too. */
function cut(text: string, length: number): string {
  let end = "";
  for (const character of text) {
    if (end.length + character.length > length) break;
    end += character;
  }
  return end.replace(/[\s']+$/u, "");
}
