/** Reads one text as a target and remembers where in the text its sign, number and unit stand. */
import { Big } from "big.js";
import { compact } from "../sheet/text";
import { fold, type Folded, sourceOf, type Span, withoutBlanks, withoutEdges } from "./fold";
import { isTrend } from "./moments";
import { type Hit, type Item, type Scan, scan } from "./scan";
import { agree, hasSymbol, REACHES, type Sign, signAtEnd, signAtStart, signBefore, signBehind, UNREADABLE } from "./signs";
import type { Comparator, Quantity, Target, TargetForm, Unit } from "./target";
import { sameMeasure, unitOf } from "./units";
import { GRADE_PATTERN, isPlaceholder, NO_UNIT_WORD } from "./words";

/** Where a quantity's parts stand in folded text. */
export interface Parts {
  readonly sign: Sign | null;
  readonly number: Span;
  readonly unit: Span | null;
}

/** What the text alone says, without what other columns declare. */
export type Said = Omit<Target, "text" | "qualitative">;

export interface Reading {
  readonly said: Said;
  readonly fold: Folded;
  /** One entry for a quantity, two for a range. */
  readonly parts: readonly Parts[];
}

/** Quotes around a target and stops behind it say nothing of it. */
const EDGE = /[。;,、!\s“”"'「」『』]/u;
const PUNCTUATION = /\p{P}/u;

const saying = (form: TargetForm, more: Partial<Said> = {}): Said => ({
  form,
  comparator: null,
  comparatorText: "",
  quantity: null,
  upper: null,
  words: "",
  isTime: form === "date" || form === "frequency",
  ...more,
});

const reading = (fold: Folded, said: Said, parts: readonly Parts[] = []): Reading => ({ said, fold, parts });

/** The words around the quantity, without the punctuation that ties them to it. */
function wordsAround(fold: Folded, ...around: readonly Span[]): string {
  const words = compact(around.map((span) => sourceOf(fold, span)).join(""));
  const { start, end } = withoutEdges(words, PUNCTUATION);
  return words.slice(start, end);
}

function spelling(fold: Folded, before: Sign | null, behind: Sign | null): string {
  const written = [before, behind].flatMap((sign) => (sign ? [withoutBlanks(sourceOf(fold, sign))] : []));
  return written.join("…");
}

/** 达到100% is exactly all of it, 达到95% at least that. */
function comparatorOf(fold: Folded, sign: Sign | null, hit: Hit, unit: Unit | null): Comparator | null {
  if (sign && !sign.symbol && REACHES.has(fold.text.slice(sign.start, sign.end)) && unit?.normal === "%" && hit.value.eq(100)) return "＝";
  return sign?.comparator ?? null;
}

interface TailUnit {
  readonly unit: Unit;
  readonly span: Span;
}

/** A short word the table does not know, from the number to the end of the text or to a sign behind it: 5宗, 3 站点以上. */
function tailUnit(text: string, hit: Hit, end: number, alone: boolean): TailUnit | null {
  const tail = text.slice(hit.end, end);
  const word = /^\p{Script=Han}{1,4}?(?=$|\(|及?以[上下内]|之内|内$)/u.exec(tail)?.[0];
  if (word === undefined || word.length > (alone ? 4 : 2) || NO_UNIT_WORD.test(word)) return null;
  const unit = unitOf(word);
  return unit && { unit, span: { start: hit.end, end: hit.end + word.length } };
}

function quantityOf(fold: Folded, hit: Hit, unit: Unit | null): Quantity {
  return { value: hit.value, text: withoutBlanks(sourceOf(fold, hit.number)), unit: unit && withWritten(fold, hit, unit) };
}

/** The unit's text as the cell has it, not as folded. */
function withWritten(fold: Folded, hit: Hit, unit: Unit): Unit {
  const read = hit.unitSpan && unitOf(sourceOf(fold, hit.unitSpan));
  return read && sameMeasure(read, unit) ? read : unit;
}

/** 次 with a period, unlike 12 期/年, says when: 2次/年. */
const saysTime = (unit: Unit | null): boolean => unit?.kind === "duration" || (unit?.kind === "frequency" && unit.base.startsWith("次/"));

const OCCASIONS: ReadonlySet<string> = new Set(["次", "期", "场", "场次", "回", "轮"]);
const isOccasion = (item: Item): boolean => item.upper === null && item.lower.unit !== null && OCCASIONS.has(item.lower.unit.base);

interface Limits {
  readonly before: Sign | null;
  readonly behind: Sign | null;
}

/** The signs on both sides of a span; null where they cannot be read together. */
function limitsOf(text: string, start: number, end: number): Limits | null {
  const before = signBefore(text, start);
  const behind = signBehind(text, end);
  if (before === UNREADABLE || (before && behind && !agree(before, behind))) return null;
  return { before, behind };
}

function asQuantity(fold: Folded, body: Span, item: Item, found: Scan, hint: Unit | null): Reading | null {
  const { text } = fold;
  const { lower, upper } = item;
  const alone = signBefore(text, item.start) !== null || item.start === body.start;
  const tail = upper === null && lower.unit === null && hint === null ? tailUnit(text, lower, body.end, alone) : null;
  const end = tail?.span.end ?? item.end;
  const limits = limitsOf(text, item.start, end);
  if (limits === null) return null;
  const { before, behind } = limits;
  const whole = item.start === body.start && end === body.end;
  if (lower.bareOne && !before && !behind && !whole) return null;
  const left = { start: body.start, end: before?.start ?? item.start };
  const right = { start: behind?.end ?? end, end: body.end };
  if (hasSymbol(text.slice(left.start, left.end)) || hasSymbol(text.slice(right.start, right.end))) return null;
  const unit = lower.unit ?? tail?.unit ?? hint;
  const quantity = quantityOf(fold, lower, unit);
  const between = { start: lower.number.end, end: upper === null ? (lower.unitSpan?.start ?? 0) : 0 };
  const words = wordsAround(fold, left, between, right);
  const isTime = saysTime(unit) || found.dates.length > 0 || (found.frequencies.length > 0 && isOccasion({ ...item, lower: { ...lower, unit } }));
  if (upper !== null) {
    const high = quantityOf(fold, upper, upper.unit ?? hint);
    if (isBelow(high, quantity)) return null;
    const parts = [lower, upper].map((hit): Parts => ({ sign: null, number: hit.number, unit: hit.unitSpan }));
    return reading(fold, saying("range", { comparatorText: spelling(fold, before, behind), quantity, upper: high, words, isTime }), parts);
  }
  const sign = before ?? behind;
  const said = { comparator: comparatorOf(fold, sign, lower, unit), comparatorText: spelling(fold, before, behind), quantity, words, isTime };
  return reading(fold, saying("quantity", said), [{ sign: before, number: lower.number, unit: tail?.span ?? lower.unitSpan }]);
}

const inBase = (quantity: Quantity): Big => quantity.value.times(quantity.unit?.factor ?? 1);
const isBelow = (a: Quantity, b: Quantity): boolean => inBase(a).lt(inBase(b));

/** ≥90%且≤100%: a range said with two signs. */
function asBounds(fold: Folded, body: Span, [first, second]: readonly Item[], found: Scan): Reading | null {
  if (!first || !second || first.upper || second.upper) return null;
  const { text } = fold;
  const low = signBefore(text, first.start);
  const high = signBefore(text, second.start);
  if (low === UNREADABLE || high === UNREADABLE || low?.comparator !== "≥" || high?.comparator !== "≤") return null;
  if (!/^[,;、]?[且并及和]?[,;、]?$/u.test(text.slice(first.end, high.start)) || second.end !== body.end) return null;
  const unit = first.lower.unit ?? second.lower.unit;
  const quantity = quantityOf(fold, first.lower, unit);
  const upper = quantityOf(fold, second.lower, second.lower.unit ?? unit);
  if (!sameMeasure(quantity.unit, upper.unit) || isBelow(upper, quantity)) return null;
  const said = {
    quantity,
    upper,
    comparatorText: `${sourceOf(fold, low)}…${sourceOf(fold, high)}`,
    words: wordsAround(fold, { start: body.start, end: low.start }, { start: second.end, end: body.end }),
    isTime: saysTime(unit) || found.dates.length > 0,
  };
  return reading(fold, saying("range", said), [
    { sign: low, number: first.lower.number, unit: first.lower.unitSpan },
    { sign: high, number: second.lower.number, unit: second.lower.unitSpan },
  ]);
}

/** 未达成年度指标且效果较差, with a sign and a word or two of introduction. */
const LONGEST_GRADE = 32;

function asGrade(fold: Folded, body: Span): Said | null {
  const text = fold.text.slice(body.start, body.end);
  if (text.length > LONGEST_GRADE) return null;
  if (GRADE_PATTERN.test(text)) return saying("grade");
  const before = signAtStart(text);
  const start = before?.end ?? 0;
  const behind = signAtEnd(text, start + 1);
  if (!GRADE_PATTERN.test(text.slice(start, behind?.start))) return null;
  const sign = before ?? behind;
  return saying("grade", { comparator: sign?.comparator ?? null, comparatorText: sign ? text.slice(sign.start, sign.end) : "" });
}

function asMoment(fold: Folded, found: Scan): Said | null {
  const [date] = found.dates;
  if (date) {
    const sign = signBefore(fold.text, date.start);
    if (sign === UNREADABLE) return null;
    return saying("date", sign?.symbol ? { comparator: sign.comparator, comparatorText: sourceOf(fold, sign) } : {});
  }
  return found.frequencies.length > 0 && !isTrend(fold.text) ? saying("frequency") : null;
}

/** The one thing that is counted, said with the period it is counted in and no limit: 每年发放2次. */
const isFrequent = (text: string, found: Scan): boolean =>
  found.frequencies.length > 0 && found.items.every((item) => isOccasion(item) && signBefore(text, item.start) === null && signBehind(text, item.end) === null);

/** `hint`: the unit of a column of its own, for a number that brings none. */
export function read(text: string, hint: Unit | null = null): Reading {
  const folded = fold(text);
  const body = withoutEdges(folded.text, EDGE);
  if (folded.text === "") return reading(folded, saying("empty"));
  if (isPlaceholder(folded.text)) return reading(folded, saying("placeholder"));
  const grade = asGrade(folded, body);
  if (grade) return reading(folded, grade);
  const found = scan(folded.text);
  const words = reading(folded, saying("text", { isTime: found.dates.length > 0 }));
  if (found.unread) return words;
  const [only, ...others] = found.items;
  if (only && !isFrequent(folded.text, found)) {
    const quantity = others.length === 0 ? asQuantity(folded, body, only, found, hint) : asBounds(folded, body, found.items, found);
    if (quantity) return quantity;
    if (!only.lower.bareOne) return words;
  }
  const moment = asMoment(folded, found);
  return moment ? reading(folded, moment) : words;
}
