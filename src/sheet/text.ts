/** Text as people type it, brought to one form for comparing. */
import { rememberTexts } from "./remember-texts";

/** Half-width forms, no white space at all, lower case: "项 目 编码：" → "项目编码:". For comparing only, never for showing. */
export function compact(text: string): string {
  return PLAIN.test(text) ? text : inOneForm(text);
}

const inOneForm = rememberTexts((text) => text.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, "").toLowerCase());

/** Han characters, digits, small letters and marks that are in their one form already: most cells of a sheet. */
const PLAIN = /^[\u4e00-\u9fff\u3001\u3002!-@[-~≤≥]*$/u;

/** As `compact`, with punctuation gone too: for asking whether two texts say the same. */
export function bare(text: string): string {
  return compact(text).replace(/[\p{P}\p{S}]+/gu, "");
}

export const isBlank = (text: string): boolean => compact(text) === "";
