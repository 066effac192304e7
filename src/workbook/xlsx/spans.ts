/**
 * XML as text with positions, to cut and paste at exact places and leave every other character alone.
 * For parts that are known to be well-formed: a workbook is read as a whole before a copy of it is made.
 */
import { XlsxError } from "./error";

export interface Tag {
  readonly kind: "open" | "close" | "empty";
  /** With its prefix, as written. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface Element {
  /** Without the prefix of the document's own namespace; a foreign name keeps its prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the tags; both at `end` for an empty tag. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly isEmptyTag: boolean;
}

export interface Document {
  readonly text: string;
  readonly root: Element;
  /** Of the document's own namespace: "" or "x:". */
  readonly prefix: string;
}

/** Every tag in order; comments, CDATA sections and instructions are passed over. */
export function* tagsOf(text: string, from = 0, until = text.length): Generator<Tag, void, undefined> {
  let at = from;
  for (;;) {
    const start = text.indexOf("<", at);
    if (start < 0 || start >= until) return;
    const passed = passOver(text, start);
    if (passed !== null) {
      at = passed;
      continue;
    }
    const end = tagEnd(text, start);
    const isClose = text.charCodeAt(start + 1) === slash;
    const isEmpty = text.charCodeAt(end - 2) === slash;
    const nameStart = isClose ? start + 2 : start + 1;
    yield { kind: isClose ? "close" : isEmpty ? "empty" : "open", name: text.slice(nameStart, nameEnd(text, nameStart)), start, end };
    at = end;
  }
}

const slash = 47;
const greater = 62;
const markupThatIsNoTag = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;

function passOver(text: string, start: number): number | null {
  const next = text[start + 1];
  if (next !== "!" && next !== "?") return null;
  for (const [open, close] of markupThatIsNoTag) if (text.startsWith(open, start)) return after(text, close, start + open.length);
  return null;
}

function after(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  if (at < 0) throw new XlsxError("damaged", `no ${what} in XML`);
  return at + what.length;
}

/** A ">" may stand inside quotes. */
function tagEnd(text: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === greater) return at + 1;
  }
  throw new XlsxError("damaged", "a tag without an end");
}

function nameEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === slash || code === greater) break;
  }
  return at;
}

export function documentOf(text: string): Document {
  const root = quickRoot(text) ?? elementsIn(text, 0, text.length, "")[0];
  if (!root) throw new XlsxError("damaged", "XML without a root");
  const colon = root.name.indexOf(":");
  return { text, root, prefix: root.name.slice(0, colon + 1) };
}

/** The root without a walk over all that is in it: it ends where the text does. */
function quickRoot(text: string): Element | null {
  const { value: tag } = tagsOf(text).next();
  if (!tag || tag.kind !== "open") return null;
  const innerEnd = text.lastIndexOf("</");
  const end = innerEnd < 0 ? 0 : tagEnd(text, innerEnd);
  if (text.slice(end).trim() !== "" || !text.startsWith(tag.name, innerEnd + 2)) return null;
  return { name: tag.name, start: tag.start, end, innerStart: tag.end, innerEnd, isEmptyTag: false };
}

export const childrenOf = ({ text, prefix }: Document, { innerStart, innerEnd }: Element): Element[] => elementsIn(text, innerStart, innerEnd, prefix);

export const childNamed = (document: Document, parent: Element, name: string): Element | undefined => childrenOf(document, parent).find((child) => child.name === name);

function elementsIn(text: string, from: number, until: number, prefix: string): Element[] {
  const elements: Element[] = [];
  let depth = 0;
  let open: Tag | null = null;
  for (let tags = tagsOf(text, from, until), next = tags.next(); !next.done; next = tags.next()) {
    const tag = next.value;
    const dataEnd = depth === 0 && tag.kind === "open" && own(tag.name, prefix) === "sheetData" ? endOfData(text, tag, until) : null;
    if (dataEnd !== null) {
      elements.push({ name: "sheetData", start: tag.start, end: dataEnd + tag.name.length + 3, innerStart: tag.end, innerEnd: dataEnd, isEmptyTag: false });
      tags = tagsOf(text, dataEnd + tag.name.length + 3, until);
    } else if (tag.kind === "close") {
      depth -= 1;
      if (depth === 0 && open) elements.push({ name: own(open.name, prefix), start: open.start, end: tag.end, innerStart: open.end, innerEnd: tag.start, isEmptyTag: false });
    } else if (tag.kind === "open") {
      if (depth === 0) open = tag;
      depth += 1;
    } else if (depth === 0) {
      elements.push({ name: own(tag.name, prefix), start: tag.start, end: tag.end, innerStart: tag.end, innerEnd: tag.end, isEmptyTag: true });
    }
  }
  return elements;
}

/** Where the cells of a sheet end, found without looking at each; null where a comment or CDATA section may hide something like it. */
function endOfData(text: string, { name, end }: Tag, until: number): number | null {
  const at = text.indexOf(`</${name}>`, end);
  const hidden = text.indexOf("<!", end);
  return at < 0 || at >= until || (hidden >= 0 && hidden < at) ? null : at;
}

const own = (name: string, prefix: string): string => (prefix !== "" && name.startsWith(prefix) ? name.slice(prefix.length) : name);

/** One attribute after the other, each where the last one ended: looked for anywhere, a long name would be gone over again from each of its letters. */
const attributePattern = /\s*([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/guy;

const attributeMatches = (text: string, start: number): IterableIterator<RegExpExecArray> => text.slice(nameEnd(text, start + 1), tagEnd(text, start)).matchAll(attributePattern);

/** The attributes of the tag that begins at `start`, decoded. */
export function attributesAt(text: string, start: number): Readonly<Record<string, string | undefined>> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of attributeMatches(text, start)) attributes[name] = decode(double ?? single ?? "");
  return attributes;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const quickRow = /<(?:\w+:)?row r="(\d+)"/uy;

/** The number of the row whose tag begins at `start`, counted from 0; `otherwise` where it has none. Rows are many. */
export function rowAt(text: string, start: number, otherwise: number): number {
  quickRow.lastIndex = start;
  const number = quickRow.exec(text)?.[1] ?? attributesAt(text, start)["r"];
  return number === undefined ? otherwise : Number(number) - 1;
}

const LAST_CODE_POINT = 0x10ffff;

export const decode = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (all, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
        if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? all) : all;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code > LAST_CODE_POINT ? all : String.fromCodePoint(code);
      })
    : text;

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Splices must not overlap; those at one place are put in in the order given. */
export function splice(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new RangeError(`splices overlap at ${start}`);
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** Puts `xml` behind the last child of an element. */
export function append({ text, prefix }: Document, element: Element, xml: string): Splice {
  if (!element.isEmptyTag) return { start: element.innerEnd, end: element.innerEnd, text: xml };
  const tag = text.slice(element.start, element.end).replace(/\s*\/>$/u, ">");
  return { start: element.start, end: element.end, text: `${tag}${xml}</${prefix}${element.name}>` };
}

/** Sets an attribute of the tag that begins at `start`. */
export function setAttribute(text: string, start: number, name: string, value: string): Splice {
  const at = nameEnd(text, start + 1);
  for (const { 0: whole, 1: own, index } of attributeMatches(text, start)) {
    if (own === name) return { start: at + index, end: at + index + whole.length, text: ` ${name}="${value}"` };
  }
  return { start: at, end: at, text: ` ${name}="${value}"` };
}

/**
 * Puts `xml`, an element called `name`, among the children of the root where the schema's `order` has it. Foreign children
 * (alternative content of a later version) stay before whatever follows them.
 */
export function insertInOrder(document: Document, order: readonly string[], name: string, xml: string): Splice {
  const { root } = document;
  const rank = order.indexOf(name);
  const children = childrenOf(document, root);
  let at = root.innerEnd;
  for (const child of children.toReversed()) {
    const own = order.indexOf(nameInside(document, child));
    if (own > rank) at = child.start;
    else if (own >= 0) break;
  }
  if (root.isEmptyTag) return append(document, root, xml);
  return { start: at, end: at, text: xml };
}

/** The first name of our own namespace: that of the child, or what an mc:AlternateContent wraps. */
function nameInside({ text, prefix }: Document, child: Element): string {
  if (!child.name.endsWith(":AlternateContent")) return child.name;
  for (const { name } of tagsOf(text, child.innerStart, child.innerEnd)) {
    if (!name.includes(":") || (prefix !== "" && name.startsWith(prefix))) return own(name, prefix);
  }
  return child.name;
}
