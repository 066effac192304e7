/** Numbers as people type them: 1,000, １２.５, 3万, 十二, 叁佰. A text is read whole or not at all. */
import { Big } from "big.js";
import { CHINESE_NUMERAL_CHARS, parseChineseNumber } from "./chinese-number";
import { folded } from "./fold";

/** Sources of regular expressions over folded text (see fold.ts). */
export const ARABIC = String.raw`(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?`;
export const MULTIPLIER = "(?:[百佰千仟]|[十拾百佰千仟]?[万萬亿億]|[万萬][亿億])";
/** A number that has said its 万. */
export const MULTIPLIED = new RegExp(String.raw`\d${MULTIPLIER}$`, "u");
export const CHINESE = `[${CHINESE_NUMERAL_CHARS}]+`;

const POWERS: ReadonlyMap<string, number> = new Map(
  ["十拾", "百佰", "千仟", "万萬", "亿億"].flatMap((chars, index) => Array.from(chars, (char) => [char, [1, 2, 3, 4, 8][index] ?? 0] as const)),
);

/** More digits than any amount of money has; arithmetic on longer ones would only cost time. */
const MOST_DIGITS = 30;

const WHOLE = new RegExp(String.raw`^([+-]?)(${ARABIC}|\.\d+)(${MULTIPLIER}?)$`, "u");
const NEGATIVE = /^负/u;

/** "3万" → 30000; "万" alone is no number. */
export function multiplierOf(text: string): Big {
  let power = 0;
  for (const char of text) power += POWERS.get(char) ?? 0;
  return new Big(10).pow(power);
}

/** An unsigned number in folded text: digits with an optional multiplier, or a Chinese numeral. */
export function readNumber(text: string): Big | null {
  const match = WHOLE.exec(text);
  if (!match) return parseChineseNumber(text);
  const [, sign = "", digits = "", multiplier = ""] = match;
  const plain = digits.replaceAll(",", "");
  if (plain.length > MOST_DIGITS) return null;
  const value = new Big(plain).times(multiplierOf(multiplier));
  return sign === "-" ? value.times(-1) : value;
}

/** The value of a text that is one number and nothing else; null for any other. */
export function parseNumber(text: string): Big | null {
  const plain = folded(text);
  if (!NEGATIVE.test(plain)) return readNumber(plain);
  const rest = plain.slice(1);
  return /^[+-]/.test(rest) ? null : (readNumber(rest)?.times(-1) ?? null);
}
