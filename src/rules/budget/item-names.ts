/** Names of lines on two-sided tables: their numbering (一、 （一） 1.) and what is left of them for comparing. */
import { bare, compact } from "../../sheet/text";
import type { BudgetLine } from "../../tables/budget";

const NUMBERINGS: readonly (readonly [style: string, pattern: RegExp])[] = [
  ["一、", /^[一二三四五六七八九十百]+[、.,:]/u],
  ["（一）", /^[(][一二三四五六七八九十]+[)]/u],
  ["1.", /^\d+[、.,:]/u],
  ["(1)", /^[(]\d+[)]/u],
];

/** How a line is numbered; "" for one that is not. */
export const numberingOf = (line: BudgetLine): string => NUMBERINGS.find(([, pattern]) => pattern.test(compact(line.name?.text ?? "")))?.[0] ?? "";

/** "二十、住房保障支出" and "住房保障支出" are one name. */
export const plainName = (text: string): string => bare(compact(text).replace(/^(?:[(]?[一二三四五六七八九十百\d]+[)、.,:])+/u, ""));
