/** What a template or a slip of the keyboard leaves in a text, kind by kind. */
import type { Part } from "./texts";
import { doubledWord } from "./doubled-words";

export type ResidueKind = "prompt" | "label" | "numbering" | "word" | "stop" | "open" | "nameStop";

export interface Residue {
  readonly kind: ResidueKind;
  /** The piece of the text that is wrong. */
  readonly quote: string;
}

type Find = (text: string, part: Part) => string | null;

const match = (pattern: RegExp) => (text: string): string | null => pattern.exec(text)?.[0].trim() ?? null;

/** （厅/局） is a choice the template leaves open; 各委（办/局） is meant. */
const CHOICE = /(?<!各.{0,3})[（(][厅局委办处部司](?:[/／][厅局委办处部司])+[）)]/u;
/** A box ticked or not, in a font that is not there. */
const POUND = /£(?!\s*\d)/u;
const CROSSES = /[×✕╳]{2,}|(?<![A-Za-z0-9-])[Xx]{2,}(?![A-Za-z0-9-])|(?<=20)[Xx]{2}(?=年)/u;
const DOTS = /…{2,}|…$|\.{4,}|．{3,}/u;
const BLANK_LINE = /[_＿]{2,}/u;
const REQUEST = /(?<=^|[\n（(【［[])\s*(?:请|此处)(?:在此)?(?:填写|填列|填报|填入|输入)/u;
/** "目标2：" with nothing before the next one or the end. */
const EMPTY_ITEM = /(?:^|\n)\s*(?:绩效)?(?:目标|指标|任务)\s*\d{1,2}\s*[:：](?=\s*$|\s*\n\s*(?:绩效)?(?:目标|指标|任务)\s*\d)/u;

/** Where the template writes its prompts; a target's own are the business of target/placeholder. */
const PROMPTED: ReadonlySet<Part> = new Set<Part>(["name", "purpose", "goals", "profile", "task", "level3", "description", "basis"]);

/** A sign that every prompt has one of. */
const OF_PROMPT = /[/／£×✕╳Xx…_＿．填输:：]|\.{4}/u;

const prompt: Find = (text, part) => {
  if (!PROMPTED.has(part) || !OF_PROMPT.test(text)) return null;
  for (const pattern of [CHOICE, POUND, CROSSES, DOTS, BLANK_LINE, REQUEST, EMPTY_ITEM]) {
    const found = match(pattern)(text);
    if (found !== null) return found;
  }
  return null;
};

const label: Find = (text, part) => (part === "level3" ? match(/^(?:三级)?指标\s*\d{1,2}\s*[:：、.．](?=\s*\S)/u)(text) : null);

const TWO_NUMBERS = /(?:^|\n)\s*(\d{1,2})[.．、]([ \t\u3000\u00a0]*)(\d{1,2})[、.．](?!\d)/u;

/** "1. 1、" of a system that numbers and a person who does too; "1.1、" only where "2、" follows, for "1.1、1.2、" is numbering by two levels. */
const numbering: Find = (text) => {
  if (!/[\d０-９][.．、]/u.test(text)) return null;
  const halfWidth = text.replaceAll(/[０-９]/gu, (digit) => digit.normalize("NFKC"));
  const found = TWO_NUMBERS.exec(halfWidth);
  if (!found) return null;
  const [piece, , gap = "", second] = found;
  const isCertain = gap !== "" || (second === "1" && /(?<![\d.．、])2[、.．](?!\d)/u.test(halfWidth));
  return isCertain ? text.slice(found.index, found.index + piece.length).trim() : null;
};

const stop = match(/[，。；、：][，。；、：,;]+|[,;][，。；、：,;]+/u);
const open = match(/[，,、]$/u);
const nameStop: Find = (text, part) => (part === "level3" ? match(/。$/u)(text) : null);

const FINDERS: readonly (readonly [ResidueKind, Find])[] = [
  ["prompt", prompt],
  ["label", label],
  ["numbering", numbering],
  ["word", doubledWord],
  ["stop", stop],
  ["open", open],
  ["nameStop", nameStop],
];

/** One of each kind that the text has. A title repeats what stands below it. */
export function residuesIn(text: string, part: Part): Residue[] {
  if (part === "title") return [];
  const plain = text.trim();
  return FINDERS.flatMap(([kind, find]) => {
    const quote = find(plain, part);
    return quote === null ? [] : [{ kind, quote }];
  });
}
