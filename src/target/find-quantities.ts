/** The quantities a sentence names: for comparing goals and descriptions with indicators. */
import type Big from "big.js";
import { rememberTexts } from "../sheet/remember-texts";
import { CHINESE_NUMERAL_CHARS } from "./chinese-number";
import { fold, sourceOf, type Span, withoutBlanks } from "./fold";
import { scan } from "./scan";
import { signBefore, signBehind } from "./signs";
import type { Unit } from "./target";

export interface FoundQuantity {
  readonly value: Big;
  /** The number as written, without blanks. */
  readonly text: string;
  readonly unit: Unit | null;
  /** Where the number begins in the text. */
  readonly index: number;
}

/** The quantities a sentence names, in its order; both ends of a range. */
export const findQuantities = (text: string): readonly FoundQuantity[] => (NUMERAL.test(text) ? read(text) : []);

/** Several rules ask for the quantities of the same goals. */
const LONGEST_GOALS = 1_000;

const read = rememberTexts((text): readonly FoundQuantity[] => {
  const plain = fold(text, true);
  return scan(plain.text)
    .items.flatMap(({ lower, upper }) => (upper === null ? [lower] : [lower, upper]))
    .filter((hit) => !hit.bareOne || hasSignAround(plain.text, hit))
    .map((hit) => ({
      value: hit.value,
      text: withoutBlanks(sourceOf(plain, hit.number)),
      unit: hit.unit,
      index: plain.at[hit.number.start] ?? 0,
    }));
}, LONGEST_GOALS);

/** Without one of these there is no number in a text. */
const NUMERAL = new RegExp(`[\\p{N}${CHINESE_NUMERAL_CHARS}]`, "u");

const hasSignAround = (text: string, span: Span): boolean => signBefore(text, span.start) !== null || signBehind(text, span.end) !== null;
