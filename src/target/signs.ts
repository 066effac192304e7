/** The spellings of ≥ ≤ ＝ ＞ ＜: symbols, words before the number (不低于) and words behind it (以上). All in folded text. */
import { folded, type Span } from "./fold";
import type { Comparator } from "./target";

export interface Sign extends Span {
  readonly comparator: Comparator;
  readonly symbol: boolean;
}

/** Signs that contradict each other or mean nothing: the text around them is not read as a quantity. */
export const UNREADABLE = Symbol("unreadable sign");

const SYMBOLS: Readonly<Record<Comparator, readonly string[]>> = {
  "≥": ["≥", "≧", "⩾", "≽", ">=", "=>", "≥=", "≮"],
  "≤": ["≤", "≦", "⩽", "≼", "<=", "=<", "≤=", "≯"],
  "＝": ["="],
  "＞": [">"],
  "＜": ["<"],
};

const BEFORE: Readonly<Record<Comparator, readonly string[]>> = {
  "≥": [
    "大于等于", "大于或等于", "大于等于或", "高于等于", "高于或等于", "多于或等于", "不低于", "不少于", "不小于", "不得低于", "不得少于", "不应低于", "不能低于",
    "至少", "最低", "最少", "至少达到", "不低于等于", "达到", "达", "达到或超过", "正向",
  ],
  "≤": [
    "小于等于", "小于或等于", "低于等于", "低于或等于", "少于或等于", "不高于", "不超过", "不超出", "不大于", "不多于", "不得超过", "不得高于", "不得超出", "不应超过",
    "不能超过", "至多", "最多", "最高", "最高不超过", "最多不超过", "控制在", "严格控制在", "限制在", "不超", "反向", "负向", "逆向",
  ],
  "＝": ["等于", "恰为"],
  "＞": ["大于", "高于", "超过", "超出", "多于", "超", "逾"],
  "＜": ["小于", "低于", "少于", "不足", "未满", "不到", "不满"],
};

const INCLUDED = "(?:\\(含\\)|\\(含本数\\))?";
const BEHIND: Readonly<Record<"≥" | "≤", RegExp>> = {
  "≥": new RegExp(`^${INCLUDED}(?:及|及其|或|含)?${INCLUDED}以上${INCLUDED}`, "u"),
  "≤": new RegExp(`^${INCLUDED}(?:及|及其|或|含)?${INCLUDED}(?:以下|以内|之内|内(?![部容外控涵蒙心在设置]))${INCLUDED}`, "u"),
};

const COMPARATORS = ["≥", "≤", "＝", "＞", "＜"] as const satisfies readonly Comparator[];

const table = (spellings: Readonly<Record<Comparator, readonly string[]>>): ReadonlyMap<string, Comparator> =>
  new Map(COMPARATORS.flatMap((comparator) => spellings[comparator].map((spelling) => [spelling, comparator] as const)));

const BY_SYMBOL = table(SYMBOLS);
const BY_WORD = table(BEFORE);
const WORDS_LONGEST_FIRST = [...BY_WORD.keys()].sort((a, b) => b.length - a.length);
const WORDS_BY_END = new Map(WORDS_LONGEST_FIRST.map((word) => [word.slice(-1), WORDS_LONGEST_FIRST.filter((other) => other.endsWith(word.slice(-1)))]));
const NO_WORDS: readonly string[] = [];

const SYMBOL_CHARS = Array.from(new Set([...BY_SYMBOL.keys()].join(""))).join("");
const SYMBOL_RUN = new RegExp(`[${SYMBOL_CHARS}]{1,8}$`, "u");
const ANY_SYMBOL = new RegExp(`[${SYMBOL_CHARS}]`, "u");

export const hasSymbol = (text: string): boolean => ANY_SYMBOL.test(text);

/** ≤≤ is ≤ typed twice; >< is nothing. */
function bySymbolRun(run: string): Comparator | null {
  const known = BY_SYMBOL.get(run);
  if (known) return known;
  const first = BY_SYMBOL.get(run.charAt(0));
  return first && run === run.charAt(0).repeat(run.length) ? first : null;
}

/** A sign of its own cell (指标性质): "≥", "大于等于", "正向"; null for 定性 and anything else. */
export function signOf(text: string): Comparator | null {
  const plain = folded(text).replace(/指标$/u, "");
  return bySymbolRun(plain) ?? BY_WORD.get(plain) ?? null;
}

/** The sign that ends at `end`; the text before it does not count. */
export function signBefore(text: string, end: number): Sign | null | typeof UNREADABLE {
  const run = ANY_SYMBOL.test(text.charAt(end - 1)) ? SYMBOL_RUN.exec(text.slice(Math.max(0, end - 8), end))?.[0] : undefined;
  if (run !== undefined) {
    const comparator = bySymbolRun(run);
    return comparator ? { start: end - run.length, end, comparator, symbol: true } : UNREADABLE;
  }
  for (const word of WORDS_BY_END.get(text.charAt(end - 1)) ?? NO_WORDS) {
    const comparator = BY_WORD.get(word);
    if (comparator && text.endsWith(word, end)) return { start: end - word.length, end, comparator, symbol: false };
  }
  return null;
}

/** The sign a text begins with. */
export function signAtStart(text: string): Sign | null {
  for (let end = Math.min(text.length, 8); end > 0; end -= 1) {
    const sign = signBefore(text, end);
    if (sign !== null && sign !== UNREADABLE && sign.start === 0) return sign;
  }
  return null;
}

/** The sign that begins at `start`: 以上, 以内. */
export function signBehind(text: string, start: number): Sign | null {
  const rest = text.slice(start, start + 16);
  for (const comparator of ["≥", "≤"] as const) {
    const found = BEHIND[comparator].exec(rest)?.[0];
    if (found !== undefined) return { start, end: start + found.length, comparator, symbol: false };
  }
  return null;
}

/** The sign a text ends with, behind `from`. */
export function signAtEnd(text: string, from: number): Sign | null {
  for (let start = Math.max(from, text.length - 12); start < text.length; start += 1) {
    const sign = signBehind(text, start);
    if (sign?.end === text.length) return sign;
  }
  return null;
}

const DIRECTION: Readonly<Record<Comparator, -1 | 0 | 1>> = { "≥": 1, "＞": 1, "＝": 0, "≤": -1, "＜": -1 };

/** ≥90%以上 says one thing twice, ≤90%以上 contradicts itself. */
export const agree = (before: Sign, behind: Sign): boolean => DIRECTION[before.comparator] === DIRECTION[behind.comparator];

/** 达到: at least, and for a full rate exactly that. */
export const REACHES: ReadonlySet<string> = new Set(["达到", "达"]);
