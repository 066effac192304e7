/** Chinese numerals (两千三百, 壹拾贰, 一亿零三万, 三点五万), strictly: what is not well-formed is refused, never guessed. */
import { Big } from "big.js";

const DIGITS: ReadonlyMap<string, number> = new Map(
  ["零〇", "一壹", "二贰貳两兩", "三叁叄參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"].flatMap((spellings, value) =>
    Array.from(spellings, (char) => [char, value] as const),
  ),
);
/** Where a section (below 10,000) may carry which place, from the highest down. */
const PLACES = [
  { chars: "千仟", value: 1000 },
  { chars: "百佰", value: 100 },
  { chars: "十拾", value: 10 },
] as const;
const TENS: ReadonlyMap<string, number> = new Map([
  ["廿", 20],
  ["卅", 30],
]);

export const CHINESE_NUMERAL_CHARS = "零〇一壹二贰貳两兩三叁叄參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億廿卅点點";

const isZero = (char: string | undefined): boolean => char === "零" || char === "〇";
const isLiang = (char: string | undefined): boolean => char === "两" || char === "兩";

/** A digit 1–9 where one may stand; 两 only before 百 and 千, or where the caller says so. */
function digit(char: string | undefined, liang: boolean): number | null {
  if (char === undefined || isZero(char) || (isLiang(char) && !liang)) return null;
  return DIGITS.get(char) ?? null;
}

/**
 * 1–9999 without a leading 零. Each place falls, a skipped place needs exactly one 零, so 一百五 (colloquially 150) is refused.
 * 两 alone is a section only where `liang` allows it (两, 两万, 两亿).
 */
function section(text: string, first: boolean, liang: boolean): number | null {
  if (text.length === 1 && isLiang(text)) return liang ? 2 : null;
  const tens = TENS.get(text.charAt(0));
  if (tens !== undefined) {
    if (text.length === 1) return tens;
    const ones = text.length === 2 ? digit(text.charAt(1), false) : null;
    return ones === null ? null : tens + ones;
  }
  let rest = text;
  let sum = 0;
  let zero = false;
  let lastPlace: number | null = null;
  for (const place of PLACES) {
    const bareTen = place.value === 10 && sum === 0 && first && place.chars.includes(rest.charAt(0)) && rest !== "";
    const value = bareTen ? 1 : digit(rest.charAt(0), place.value >= 100);
    const mark = bareTen ? rest.charAt(0) : rest.charAt(1);
    if (value === null || mark === "" || !place.chars.includes(mark)) continue;
    const skipped = lastPlace !== null && lastPlace !== place.value * 10;
    if (skipped !== zero) return null;
    sum += value * place.value;
    lastPlace = place.value;
    rest = rest.slice(bareTen ? 1 : 2);
    zero = isZero(rest.charAt(0));
    if (zero) rest = rest.slice(1);
  }
  if (rest === "") return zero || sum === 0 ? null : sum;
  const ones = rest.length === 1 ? digit(rest, false) : null;
  if (ones === null) return null;
  const skipped = lastPlace !== null && lastPlace !== 10;
  return skipped === zero ? sum + ones : null;
}

/** Splits at the last of `marks`; a group is what stands before it. */
function split(text: string, marks: string): readonly [high: string | null, low: string] {
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (marks.includes(text.charAt(index))) return [text.slice(0, index), text.slice(index + 1)];
  }
  return [null, text];
}

/** Joins a higher group to what follows it: 零 is demanded where the number has a zero between them, and refused where it has none. */
function join(high: number, factor: number, low: string, first: boolean, read: (text: string, first: boolean, liang: boolean) => number | null): number | null {
  if (low === "") return high * factor;
  const zero = isZero(low.charAt(0));
  const value = read(zero ? low.slice(1) : low, first, false);
  if (value === null || value >= factor) return null;
  const gap = value * 10 < factor;
  // 十万零五千: the zero of the higher group may be spoken although no place is skipped.
  if (zero ? !gap && high % 10 !== 0 : gap) return null;
  return high * factor + value;
}

function belowYi(text: string, first: boolean, liang: boolean): number | null {
  const [high, low] = split(text, "万萬");
  if (high === null) return section(low, first, liang);
  const count = section(high, first, true);
  return count === null ? null : join(count, 10_000, low, false, section);
}

function integer(text: string): number | null {
  if (isZero(text)) return 0;
  const [high, low] = split(text, "亿億");
  if (high === null) return belowYi(low, true, true);
  const count = belowYi(high, true, true);
  return count === null ? null : join(count, 100_000_000, low, false, belowYi);
}

const DECIMAL = new RegExp(`^(.+)[点點]([${[...DIGITS.keys()].filter((c) => !isLiang(c)).join("")}]+)(百|佰|千|仟|万|萬|亿|億)?$`, "u");
const MULTIPLIERS: ReadonlyMap<string, string> = new Map([
  ["百", "100"],
  ["佰", "100"],
  ["千", "1000"],
  ["仟", "1000"],
  ["万", "10000"],
  ["萬", "10000"],
  ["亿", "100000000"],
  ["億", "100000000"],
]);

/** The longest numeral below 10^16 has some thirty characters; anything longer is not one. */
const LONGEST = 40;

export function parseChineseNumber(text: string): Big | null {
  if (text === "" || text.length > LONGEST) return null;
  const decimal = DECIMAL.exec(text);
  if (decimal) {
    const [, whole = "", fraction = "", multiplier = ""] = decimal;
    const value = integer(whole);
    if (value === null) return null;
    const digits = Array.from(fraction, (char) => DIGITS.get(char) ?? 0).join("");
    return new Big(`${value}.${digits}`).times(MULTIPLIERS.get(multiplier) ?? "1");
  }
  const value = integer(text);
  return value === null ? null : new Big(value);
}
