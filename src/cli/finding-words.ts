/** A finding's words for output outside a pane. */
import type { Words } from "../review/words";
import type { Language } from "../rules/rule";

/** What, why and what next as one text. */
export function messageOf({ title, why, next }: Pick<Words, "title" | "why" | "next">, language: Language): string {
  const sentences = [title, why, next].filter((part) => part !== "").map((part) => sentence(part, language));
  return sentences.join(language === "zh-CN" ? "" : " ");
}

const sentence = (text: string, language: Language): string => (/[。．.！!？?；;…]$/u.test(text) ? text : `${text}${language === "zh-CN" ? "。" : "."}`);

/** What a terminal would obey taken out, line ends left. */
export const withoutControls = (text: string): string => text.replace(/(?:(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069])+/gu, " ");

/** One line without control characters: a cell may hold what a terminal would obey. */
// oxlint-disable-next-line no-control-regex
export const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
