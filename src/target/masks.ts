/** Covers what only looks like a quantity (dates, document numbers, ordinals, numbering), so that what is left may be read as one. */
import { type Span, spansOf } from "./fold";
import { findClearTimes, findEarlierPeriods, findFrequencies, findUnsignedTimes } from "./moments";

const DIGITS = "(?:\\d+|[零〇一二两三四五六七八九十百]+)";

/** Titles and document numbers: before dates are looked for, since 〔2023〕 is none. */
const TITLES: readonly RegExp[] = [
  /《[^》]{0,80}》/gu,
  /[〔[({【]\d{4}[〕\])}】]\s?第?\d+号?/gu,
  /(?<![月\d])第?\d+号(?:文件?|令|公告)?(?!之?前|以前)/gu,
];

/** Numbers that count nothing: ordinals, numbering, set phrases. */
const ORDINALS: readonly RegExp[] = [
  new RegExp(`第${DIGITS}`, "gu"),
  /前(?:\d+|[三五十]|百)(?:名|位|强)/gu,
  // "1. 1、", "。 2、", and "1.2024 年" without reading 1.2024
  /(?<=^|[\n。;])(?:\(?\d{1,2}(?:\.(?=\D|(?:19|20)\d{2}年)|[、)])\s?)+/gu,
  /(?:目标|指标|任务|措施|阶段|附件)(?:内容)?\d{1,2}(?=$|[:、.])/gu,
  /两个维护|两个确立|四个意识|四个自信|三个代表|八项规定|三会一课|一岗双责|三重一大|一事一议|六稳六保|六保|两癌|一老一小|三公经费|三农|四好农村路|四季/gu,
];

const MASK = "\u0000";

function masked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(done, start), MASK.repeat(end - start));
    done = end;
  }
  return pieces.join("") + text.slice(done);
}

export interface Masked {
  readonly text: string;
  readonly dates: readonly Span[];
  readonly frequencies: readonly Span[];
}

/** ≥12.5万元: a number, and signs and units that no time, title or ordinal is made of. Most targets are so. */
const PLAIN = /^[<>=≥≤]{0,2}(?!(?:19|20)\d\d\.)\d+(?:\.\d+)?[%‰万亿元人户名家套台件辆次个项份亩吨米公里平方/]{0,6}$/u;

const NOTHING: readonly Span[] = [];

/** In this order: a later kind sees only what the earlier ones left. */
export function maskAll(text: string): Masked {
  if (PLAIN.test(text)) return { text, dates: NOTHING, frequencies: NOTHING };
  let rest = text;
  const mask = (spans: readonly Span[]): readonly Span[] => {
    rest = masked(rest, spans);
    return spans;
  };
  for (const pattern of TITLES) mask(spansOf(pattern, rest));
  const dates = [...mask(findClearTimes(rest))];
  mask(findEarlierPeriods(rest));
  const frequencies = mask(findFrequencies(rest));
  dates.push(...mask(findUnsignedTimes(rest)));
  for (const pattern of ORDINALS) mask(spansOf(pattern, rest));
  return { text: rest, dates, frequencies };
}
