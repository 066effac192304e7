/** The normal spelling of a quantity: signs and units as the forms print them, nothing else changed. */
import { folded, type Folded, type Span, sourceOf, withoutBlanks } from "./fold";
import { type Parts, read } from "./reading";
import type { Comparator, Target } from "./target";
import { unitOf } from "./units";

interface Replacement extends Span {
  readonly by: string;
}

function replacementsOf(fold: Folded, { sign, number, unit }: Parts): readonly Replacement[] {
  const result: Replacement[] = [];
  const written = (span: Span): string => withoutBlanks(sourceOf(fold, span));
  if (sign?.symbol && written(sign) !== sign.comparator) result.push({ ...sign, by: sign.comparator satisfies Comparator });
  const digits = written(number);
  if (folded(digits) !== digits) result.push({ ...number, by: folded(digits) });
  const text = unit && written(unit);
  const normal = text === null ? null : (unitOf(text)?.normal ?? text);
  if (unit && normal !== null && normal !== text) result.push({ ...unit, by: normal });
  return result;
}

/** A sign of the forms, plain digits and a unit of Chinese characters or %: only the unit can still be misspelt. */
const PLAIN = /^[≥≤＝＞＜]?\s*\d[\d.]*\s*(?:%|[\p{Script=Han}/·]*)$/u;

const isNormal = ({ text, quantity }: Target): boolean => PLAIN.test(text) && quantity?.unit?.text === quantity?.unit?.normal;

/**
 * "≥95 百分比" → "≥95%", "=100%" → "＝100%"; null where nothing is to be changed.
 * A blank between number and unit is no difference of its own; it goes where one of its neighbours is rewritten.
 */
export function normalTarget(target: Target): string | null {
  if ((target.form !== "quantity" && target.form !== "range") || isNormal(target)) return null;
  const { fold, parts } = read(target.text);
  const replacements = parts.flatMap((part) => replacementsOf(fold, part));
  if (replacements.length === 0) return null;
  let result = "";
  let done = 0;
  for (const { start, end, by } of replacements) {
    const from = fold.at[start] ?? fold.source.length;
    result += fold.source.slice(done, from).replace(/\s+$/u, "") + by;
    done = (fold.at[end - 1] ?? fold.source.length - 1) + 1;
    while (/\s/u.test(fold.source.charAt(done))) done += 1;
  }
  return result + fold.source.slice(done);
}
