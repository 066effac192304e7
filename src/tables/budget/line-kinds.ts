/** The standing of the lines of a departmental table: items, totals, what is carried over, and what is only a part of the line above. */
import { compact } from "../../sheet/text";
import type { LineKind } from "../budget";

export interface Named {
  /** The line's name as written; leading blanks may be its indent. */
  readonly name: string;
  readonly code: string | null;
}

/** "一、", "（一）", "1.", "（1）": the style of a number, the number itself, and the words behind it. */
interface Numbered {
  readonly style: "han" | "han-bracket" | "arabic" | "arabic-bracket" | null;
  readonly number: number | null;
  readonly words: string;
}

const HAN = "一二三四五六七八九十";
const STYLES: readonly (readonly [RegExp, NonNullable<Numbered["style"]>])[] = [
  [/^([一二三四五六七八九十]{1,3})[、.．,，]/u, "han"],
  [/^\(([一二三四五六七八九十]{1,3})\)[、.]?/u, "han-bracket"],
  [/^(\d{1,2})[、.．,，](?!\d)/u, "arabic"],
  [/^\((\d{1,2})\)[、.]?/u, "arabic-bracket"],
];

function numbered(name: string): Numbered {
  const text = compact(name);
  for (const [pattern, style] of STYLES) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined) return { style, number: numberOf(match[1]), words: text.slice(match[0].length) };
  }
  return { style: null, number: null, words: text };
}

function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["零", text];
  return (tens === "零" ? 0 : tens === "" ? 10 : (HAN.indexOf(tens) + 1) * 10) + (ones === "" ? 0 : HAN.indexOf(ones) + 1);
}

export const lineStem = (name: string): string => numbered(name).words.replace(/[:：]+$/u, "");

/** No total is called anything longer. */
const LONGEST = 40;

/** "收入总计（一+二）" → "收入总计"; nothing for a sentence. */
const withoutRemark = (words: string): string => (words.length > LONGEST ? "" : words.replace(/[(（][^()（）]*[)）]$/u, ""));

const OF_WHICH = /^其中/u;
const GRAND = /^(?:本年|当年|部门|单位|预算|全年|财政拨款|资金)*(?:收入|支出|收支|预算)?(?:预算)?(?:总计|共计|总额)$/u;
const SUM = /^(?:本年|当年|部门|单位|预算|全年|财政拨款|资金|一般公共预算|经费|总)*(?:收入|支出|拨款|预算|基金)*(?:预算)?(?:财政拨款)?(?:支出|收入)?(?:合计|小计)(?:数)?$/u;
/** Sources that are no part of the 财政拨款 above them. */
const OWN_SOURCE = /^(?:财政专户|教育收费|事业|经营|上级补助|附属单位|其他收入|单位资金|非同级财政|非财政)/u;
const OF_YEAR = /^(?:本年|当年)/u;
const YEAR_HEADING = /^(?:本年|当年)(?:度)?(?:财政拨款)?(?:收入|支出)(?:预算)?$/u;
const CARRIED_OVER = /^(?:加[:：])?(?:上年|年初|以前年度|历年|往年|期初).*(?:结转|结余)|^(?:财政拨款|一般公共预算|非财政拨款|单位资金)?(?:结转|结余)(?:和?结余)?(?:资金|收入)?$|弥补收支差额|^(?:动用|使用).*(?:结余|结转|基金|存量)|^上年(?:结转|结余)/u;
const CARRIED_FORWARD = /^(?:减[:：])?(?:年终|年末|期末).*(?:结转|结余)|^结转(?:和结余)?(?:到)?(?:下年|下一年)|^(?:下年|结转下年)|^结余分配|^转入事业基金|^提取.*基金/u;

/** Tells a total of a table by codes, whatever column the word stands in. */
export function sumKind(text: string): "total" | "subtotal" | null {
  if (!/[计额]/u.test(text)) return null;
  const stem = withoutRemark(lineStem(text));
  if (GRAND.test(stem)) return "total";
  return SUM.test(stem) ? (/小计/u.test(stem) ? "subtotal" : "total") : null;
}

/** Lines of a table by codes (or of a plain list), in order. */
export function kindsByCode(lines: readonly (Named & { readonly sum: "total" | "subtotal" | null })[], hasCodes: boolean): LineKind[] {
  const totals = lines.filter((line) => line.code === null && line.sum === "total").length;
  return lines.map(({ name, code, sum }) => {
    const stem = lineStem(name);
    if (code !== null) return OF_WHICH.test(stem) ? "of-which" : "item";
    if (sum === "total" && totals > 1) return OF_YEAR.test(stem) ? "year-total" : GRAND.test(stem) ? "grand-total" : "total";
    if (sum !== null) return sum;
    if (CARRIED_OVER.test(stem)) return "carried-over";
    if (CARRIED_FORWARD.test(stem)) return "carried-forward";
    if (OF_WHICH.test(stem)) return "of-which";
    return hasCodes ? "subtotal" : "item";
  });
}

/** Lines of one side of a two-sided table, in order. */
export function kindsBySide(names: readonly string[]): LineKind[] {
  const lines = names.map((name) => ({ ...numbered(name), indent: /^\s*/u.exec(name)?.[0].length ?? 0 }));
  const set = lines.map((line, index) => sumOf(line.words, lines.slice(index + 1)) ?? carryKind(line.words));
  const kinds: LineKind[] = [];
  /** The side's own items look like its first one: what is numbered in a finer style or set further in is a part of one. */
  let first: (typeof lines)[number] | null = null;
  let carried: (typeof lines)[number] | null = null;
  /** 其中 is said once, of all the lines that follow without a number. */
  let isPart = false;
  for (const [index, line] of lines.entries()) {
    const own = set[index] ?? null;
    if (own !== null) {
      // 一、本年收入 stands over its items, numbered in a style of their own; 本年收入合计 under them.
      if (own === "year-total" && YEAR_HEADING.test(line.words)) first = null;
      kinds.push(own);
      carried = own === "carried-over" || own === "carried-forward" ? line : null;
      isPart = false;
      continue;
    }
    if (carried !== null && isPartOfCarried(line, carried, kinds)) {
      kinds.push("of-which");
      continue;
    }
    carried = null;
    first ??= line;
    const isFiner = line.style === null ? first.style !== null || line.indent > first.indent : line.style !== first.style;
    const goesOn: boolean = isPart && line.style === null && !OWN_SOURCE.test(line.words);
    kinds.push(OF_WHICH.test(line.words) || isFiner || goesOn ? "of-which" : "item");
    isPart = OF_WHICH.test(line.words) || goesOn;
  }
  return kinds;
}

/** 收入总计, 本年收入合计; a bare 合计 is the side's last word, unless what is carried over follows. */
function sumOf(words: string, rest: readonly Numbered[]): "year-total" | "grand-total" | "subtotal" | null {
  const plain = withoutRemark(words);
  if (GRAND.test(plain)) return "grand-total";
  if (YEAR_HEADING.test(plain)) return "year-total";
  if (!SUM.test(plain)) return /[合小总]计$/u.test(plain) ? "subtotal" : null;
  return OF_YEAR.test(plain) || rest.some((line) => GRAND.test(line.words) || SUM.test(line.words) || carryKind(line.words) !== null) ? "year-total" : "grand-total";
}

const carryKind = (words: string): "carried-over" | "carried-forward" | null => (CARRIED_FORWARD.test(words) ? "carried-forward" : CARRIED_OVER.test(words) ? "carried-over" : null);

/** What follows 上年结转 says where it comes from, unless the count of the items simply goes on. */
function isPartOfCarried(line: Numbered, carried: Numbered, before: readonly LineKind[]): boolean {
  if (line.style === null && carried.style === null) return before.includes("year-total") || /^其中|结转|结余/u.test(line.words);
  return line.style === null || line.style !== carried.style || line.number !== (carried.number ?? 0) + 1;
}
