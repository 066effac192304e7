/** Reads the numbers of a folded text with their units, and the ranges they form. */
import type Big from "big.js";
import type { Span } from "./fold";
import { type Masked, maskAll } from "./masks";
import { ARABIC, CHINESE, MULTIPLIED, MULTIPLIER, readNumber } from "./numbers";
import { hasSymbol, signBefore, signBehind, UNREADABLE } from "./signs";
import type { Unit } from "./target";
import { sameMeasure, unitAt, unitOf, unscaled } from "./units";

/** Places in folded text. */
export interface Hit extends Span {
  readonly value: Big;
  readonly number: Span;
  readonly unit: Unit | null;
  readonly unitSpan: Span | null;
  /** 一 without a sign is often no number at all: 一支队伍. */
  readonly bareOne: boolean;
}

/** A quantity, or the two ends of a range. */
export interface Item extends Span {
  readonly lower: Hit;
  readonly upper: Hit | null;
}

export interface Scan {
  readonly items: readonly Item[];
  /** Digits stand in the text that belong to no quantity that could be read. */
  readonly unread: boolean;
  readonly dates: Masked["dates"];
  readonly frequencies: Masked["frequencies"];
}

const TOKEN = new RegExp(`(百分之百|百分百)|([百千])分之(?:(${ARABIC})|(${CHINESE}))|(${ARABIC})|(${CHINESE})`, "gu");
const AFTER_DIGITS = new RegExp(MULTIPLIER, "uy");

/** A digit after one of these is part of something else: a model, a ratio, a version. */
const GLUED_BEFORE = /(?:[A-Za-z#@*×^±_\\/.]|[A-Za-z]\+|\d[,:\s]?|.-)$/su;
const GLUED_AFTER = /^(?:[A-Za-z\d/*×^]|[.,:]\d|个?半|几)/u;
const GLUED_AFTER_UNIT = /^[半几]/u;
/** A numeral after one of these is part of a word: 第一, 每三, 数十. */
const WORD_BEFORE = /[第上下前近每同统唯其之专周几数拜初逐好]$/u;
const RANGE = /^(?:[-~—]{1,2}|至|到)$/u;

interface Candidate extends Hit {
  /** A Chinese numeral without a unit: counts only as the lower end of a range, or where nothing but a sign stands beside it. */
  readonly tentative: boolean;
}

interface UnitThere extends Span {
  readonly unit: Unit;
  /** Behind the unit and what belongs to it: a bracket, 整. */
  readonly after: number;
}

function candidate(number: Span, value: Big, there: UnitThere | null, more: Partial<Candidate> = {}): Candidate {
  const unitSpan = there && { start: there.start, end: there.end };
  return { start: number.start, end: there?.after ?? number.end, number, value, unit: there?.unit ?? null, unitSpan, bareOne: false, tentative: false, ...more };
}

/** 百分之九十五, 百分百: the unit stands before the number, so the whole is the number's text. */
function percentPhrase(match: RegExpExecArray): Candidate | null {
  const [whole, full, by, arabic, chinese] = match;
  const value = readNumber(full === undefined ? (arabic ?? chinese ?? "") : "100");
  const unit = unitAt(by === "千" ? "‰" : "%", 0);
  const span = { start: match.index, end: match.index + whole.length };
  return value === null || unit === null ? null : { ...candidate(span, value, null), unit: unit.unit };
}

/** The unit behind a number: 50余家, 100（人）, 300元整. */
function unitAfter(text: string, at: number): UnitThere | null {
  const skipped = /^[余多来(]?/u.exec(text.slice(at, at + 1))?.[0] ?? "";
  const start = at + skipped.length;
  const found = unitAt(text, start);
  if (found === null) return null;
  if (skipped === "(") return text.charAt(found.end) === ")" ? { ...found, start, after: found.end + 1 } : null;
  const exactly = found.unit.kind === "money" && /^[整正](?!\p{Script=Han})/u.test(text.slice(found.end, found.end + 2));
  return { ...found, start, after: found.end + (exactly ? 1 : 0) };
}

/** `start` is where the digits begin; a plus or minus stands before them. */
function arabicNumber(text: string, start: number, digits: string, signed: boolean): Candidate | null {
  let end = start + digits.length;
  let found = unitAfter(text, end);
  if (found === null) {
    AFTER_DIGITS.lastIndex = end;
    const multiplier = AFTER_DIGITS.exec(text)?.[0] ?? "";
    const behind = unitAfter(text, end + multiplier.length);
    // 1.2万亩 counts 万亩, as where the unit stands in a column of its own: whoever types 1.1 beside it means as much.
    const scaled = behind && behind.start === end + multiplier.length ? unitOf(text.slice(end, behind.end)) : null;
    if (behind && scaled?.base === behind.unit.base) found = { ...behind, start: end, unit: scaled };
    else {
      end += multiplier.length;
      found = behind;
    }
  }
  const value = readNumber(text.slice(start, end));
  const glued = found === null ? GLUED_AFTER.test(text.slice(end, end + 2)) : GLUED_AFTER_UNIT.test(text.slice(found.end, found.end + 1));
  if (value === null || glued) return null;
  const from = signed ? start - 1 : start;
  const number = { start: from, end };
  const read = candidate(number, text.charAt(from) === "-" ? value.times(-1) : value, found);
  if (!/[¥￥]/u.test(text.charAt(from - 1)) || (read.unit !== null && read.unit.kind !== "money")) return read;
  // ¥5000 has its unit in front.
  return { ...read, start: from - 1, unit: read.unit ?? unitAt("元", 0)?.unit ?? null };
}

function chineseNumber(text: string, start: number, numeral: string): Candidate | null {
  if (WORD_BEFORE.test(text.charAt(start - 1))) return null;
  // 二十万元 is 二十 万元: the last sign belongs to the unit where 元 follows.
  const lengths = /[万萬亿億]$/u.test(numeral) ? [numeral.length - 1, numeral.length] : [numeral.length];
  for (const length of lengths) {
    const end = start + length;
    const value = readNumber(numeral.slice(0, length));
    const found = value && unitAfter(text, end);
    if (!value || !found || (length < numeral.length && found.unit.kind !== "money" && found.unit.kind !== "unit-price")) continue;
    if (text.charAt(found.end) === "半") return null;
    return candidate({ start, end }, value, found, { bareOne: length === 1 && /[一壹]/u.test(numeral) });
  }
  const value = readNumber(numeral);
  return value && candidate({ start, end: start + numeral.length }, value, null, { tentative: true });
}

/** A plus or minus only where nothing but a comparing sign or the beginning stands before it. */
function isSigned(text: string, at: number): boolean {
  return /[+-]/u.test(text.charAt(at - 1)) && (at === 1 || hasSymbol(text.charAt(at - 2)) || (signBefore(text, at - 1) ?? null) !== null);
}

function candidates(text: string): { readonly found: readonly Candidate[]; readonly unread: boolean } {
  const found: Candidate[] = [];
  let unread = false;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [, full, by, , , arabic, chinese] = match;
    const start = match.index;
    const last = found.at(-1);
    const inRange = last !== undefined && RANGE.test(text.slice(last.end, start));
    let hit: Candidate | null = null;
    if (full !== undefined || by !== undefined) hit = percentPhrase(match);
    else if (chinese !== undefined) hit = chineseNumber(text, start, chinese);
    else if (arabic !== undefined) {
      const signed = !inRange && isSigned(text, start);
      const glued = !inRange && !signed && GLUED_BEFORE.test(text.slice(Math.max(0, start - 2), start));
      hit = glued ? null : arabicNumber(text, start, arabic, signed);
      unread ||= hit === null;
    }
    if (hit) {
      found.push(hit);
      TOKEN.lastIndex = Math.max(TOKEN.lastIndex, hit.end);
    }
  }
  return { found, unread };
}

/** 1-2万亩 is from 1万亩; 1万-2万亩, which has said its 万, is so too. */
function unitOfOther(text: string, { number }: Candidate, { unit }: Candidate): Unit | null {
  return unit && MULTIPLIED.test(text.slice(number.start, number.end)) ? (unscaled(unit) ?? unit) : unit;
}

/** Joins the two ends of a range; an end without a unit takes the other's. */
function rangeOf(text: string, lower: Candidate, upper: Candidate): Item | null {
  if (!RANGE.test(text.slice(lower.end, upper.start)) || upper.tentative) return null;
  const a = { ...lower, unit: lower.unit ?? unitOfOther(text, lower, upper) };
  const b = { ...upper, unit: upper.unit ?? unitOfOther(text, upper, lower) };
  if (!sameMeasure(a.unit, b.unit)) return null;
  return { start: a.start, end: b.end, lower: a, upper: b };
}

function isAlone(text: string, span: Span): boolean {
  const before = signBefore(text, span.start);
  const start = before === null || before === UNREADABLE ? span.start : before.start;
  return start === 0 && (signBehind(text, span.end)?.end ?? span.end) === text.length;
}

/** Reads folded text. */
export function scan(text: string): Scan {
  const { text: open, dates, frequencies } = maskAll(text);
  const { found, unread } = candidates(open);
  const items: Item[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const lower = found[index];
    const upper = found[index + 1];
    if (lower === undefined) continue;
    const range = upper && rangeOf(open, lower, upper);
    if (range) {
      items.push(range);
      index += 1;
    } else if (!lower.tentative || isAlone(text, lower)) items.push({ start: lower.start, end: lower.end, lower, upper: null });
  }
  return { items, unread, dates, frequencies };
}
