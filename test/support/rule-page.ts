/** A rule's page (docs/rules/<area>/<name>.md) taken apart: its parts with their lines, and its example tables as sheets. */
import { lexer, type MarkedToken, type Tokens, walkTokens } from "marked";
import type { CellValue, SheetData } from "../../src/sheet/data";
import type { RuleMeta } from "../../src/rules/rule";
import { sheetOf } from "./forms";

export const PAGES = "docs/rules";
export const SECTIONS = ["为什么", "错误示例", "正确示例", "怎么改", "什么时候不适用"] as const;

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

export interface PageTable {
  /** The bold paragraph before it. */
  readonly title: string | null;
  readonly line: number;
  readonly rows: readonly (readonly CellValue[])[];
}

export interface PageSection {
  readonly heading: Line;
  /** Its lines that are not blank, tables and their titles left out. */
  readonly prose: readonly Line[];
  readonly tables: readonly PageTable[];
}

export interface RulePage {
  readonly heading: Line | null;
  /** The first paragraph: id, severity, fix. */
  readonly facts: Line | null;
  /** What stands between the facts and the first section. */
  readonly intro: readonly Line[];
  readonly sections: readonly PageSection[];
  readonly links: readonly Line[];
  /** What could not be read, with its line. */
  readonly problems: readonly string[];
}

export const severityOnPage: Readonly<Record<RuleMeta["severity"], string>> = { error: "错误", warning: "警告", info: "提示" };
export const fixOnPage = (fix: RuleMeta["fix"]): string => (fix === null ? "手工修改" : { fix: "可自动修复", suggestion: "给出建议" }[fix]);
export const pagePath = (id: string): string => `${PAGES}/${id}.md`;

interface Block {
  readonly token: MarkedToken;
  readonly line: number;
}

export function parsePage(source: string, file: string): RulePage {
  const blocks = blocksOf(source);
  const problems = blocks.flatMap((block) => problemsOf(block, file));
  const [before = [], ...parts] = splitAtHeadings(blocks);
  const [heading, facts, ...intro] = before.flatMap(linesOf);
  return { heading: heading ?? null, facts: facts ?? null, intro, sections: parts.map(section), links: blocks.flatMap(linksOf), problems };
}

function blocksOf(source: string): Block[] {
  let line = 1;
  const blocks: Block[] = [];
  for (const token of lexer(source) as MarkedToken[]) {
    if (token.type !== "space") blocks.push({ token, line });
    line += token.raw.split("\n").length - 1;
  }
  return blocks;
}

function splitAtHeadings(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.token.type === "heading" && block.token.depth === 2) parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts;
}

const linesOf = ({ token, line }: Block): Line[] =>
  token.raw
    .split("\n")
    .map((text, index) => ({ number: line + index, text: text.trimEnd() }))
    .filter(({ text }) => text !== "");

function linksOf({ token, line }: Block): Line[] {
  const links: Line[] = [];
  void walkTokens([token], (inner) => {
    if (inner.type === "link") links.push({ number: line + token.raw.slice(0, token.raw.indexOf(inner.raw)).split("\n").length - 1, text: String(inner.href) });
  });
  return links;
}

function section([heading, ...rest]: readonly Block[]): PageSection {
  const prose: Line[] = [];
  const tables: PageTable[] = [];
  for (const [index, block] of rest.entries()) {
    const title = titleIn(rest[index - 1]);
    if (block.token.type === "table") tables.push({ title, line: block.line, rows: rowsOf(block.token).map((row) => row.map(valueOf)) });
    else if (rest[index + 1]?.token.type !== "table" || titleIn(block) === null) prose.push(...linesOf(block));
  }
  const text = heading?.token.type === "heading" ? heading.token.text : "";
  return { heading: { number: heading?.line ?? 0, text }, prose, tables };
}

const titleIn = (block: Block | undefined): string | null => {
  if (block?.token.type !== "paragraph") return null;
  const [only, ...others] = block.token.tokens;
  return only?.type === "strong" && others.length === 0 ? String(only["text"]) : null;
};

const rowsOf = ({ header, rows }: Tokens.Table): Tokens.TableCell[][] => [header, ...rows];

function problemsOf({ token, line }: Block, file: string): string[] {
  if (token.type === "paragraph" && token.raw.startsWith("|")) return [`${file}:${line}: 这几行以 | 开头，却不是表格：第二行要有和表头一样多格的 |---|`];
  if (token.type !== "table") return [];
  const problems: string[] = [];
  // Markdown drops cells past the header's and adds missing ones without a word.
  const width = token.header.length;
  for (const { number, text } of linesOf({ token, line })) {
    const cells = text.trim().replace(/^\|/u, "").replace(/(?<!\\)\|$/u, "").split(/(?<!\\)\|/u).length;
    if (cells !== width) problems.push(`${file}:${number}: 这一行有 ${cells} 格，表头有 ${width} 格`);
  }
  for (const [index, row] of rowsOf(token).entries()) {
    const number = line + (index === 0 ? 0 : index + 1);
    for (const { text } of row) if (/^-?\d{16,}$/u.test(text)) problems.push(`${file}:${number}: ${text} 太长，存不成数字；要作文本就写成 \`${text}\``);
  }
  return problems;
}

/** A plain number is one; `quoted` cells are text whatever they hold; all else is text with <br> for a new line. */
function valueOf({ text, tokens }: Tokens.TableCell): CellValue {
  return /^-?\d{1,15}(?:\.\d+)?$/u.test(text) ? Number(text) : (tokens as MarkedToken[]).map(textOf).join("");
}

function textOf(token: MarkedToken): string {
  if (token.type === "text" || token.type === "escape" || token.type === "codespan") return token.text;
  return token.type === "br" || /^<br\s*\/?>$/iu.test(token.raw) ? "\n" : token.raw;
}

/** The tables of a section as the sheets of one workbook, in order. */
export function sheetsOf(tables: readonly PageTable[]): SheetData[] {
  const names = new Set<string>();
  return tables.map(({ title, rows }, index) => {
    const name = freeName(title ?? `表${index + 1}`, names);
    const width = Math.max(1, ...rows.map((row) => row.length));
    if (title === null) return sheetOf(name, rows);
    const sheet = sheetOf(name, [[title], ...rows]);
    return { ...sheet, merges: width > 1 ? [{ top: 0, left: 0, bottom: 0, right: width - 1 }] : [] };
  });
}

/** Excel allows 31 characters, none of them \ / ? * : [ ], and no name twice. */
function freeName(title: string, taken: Set<string>): string {
  const plain = title.replace(/[\\/?*:[\]]/gu, "").slice(0, 31);
  let name = plain;
  for (let n = 2; taken.has(name); n += 1) name = `${plain.slice(0, 28)}(${n})`;
  taken.add(name);
  return name;
}
