/** Threads of comments (批注) in a package, which ExcelJS knows nothing of: read from it, and put into one whose old-fashioned notes stand in for them, as Excel does it. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Comment } from "../grid";
import { formatRect, parseRect } from "./address";
import { addLink, addOverride, escape, rewrite } from "./package-parts";
import { eachTag, type Files, linksOf, plainTag, textOf, workbookLinks } from "./package";

const namespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const linkType = "http://schemas.microsoft.com/office/2017/10/relationships";
const personsPart = "xl/persons/person.xml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What older programs show of a thread. */
export const standIn = (content: string): string => `[线程批注]\n\n你的 Excel 版本可读取此线程批注; 但如果在更新版本的 Excel 中打开文件，则对批注所作的任何改动都将被删除。\n\n注释:\n    ${content}`;

export function readThreads(files: Files, sheetPart: string): Comment[] {
  const people = new Map<string, string>();
  eachTag(textOf(files[personsPart]), (tag, { id = "", displayName = "" }) => {
    if (tag === "person") people.set(id, displayName);
  });
  const parts = linksOf(files, sheetPart).flatMap(({ type, target }) => (type === `${linkType}/threadedComment` ? [target] : []));
  return parts.flatMap((part) => joined(entriesOf(textOf(files[part]), people)));
}

interface Entry {
  readonly id: string;
  readonly parent: string | undefined;
  readonly ref: string;
  readonly author: string;
  content: string;
}

function entriesOf(xml: string, people: ReadonlyMap<string, string>): Entry[] {
  const entries: Entry[] = [];
  if (xml === "") return entries;
  let isText = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes: { id = "", parentId, ref = "", personId = "" } }) => {
    const tag = plainTag(name);
    isText = tag === "text";
    if (tag === "threadedComment") entries.push({ id, parent: parentId, ref, author: people.get(personId) ?? "", content: "" });
  });
  parser.on("text", (text) => {
    const last = entries.at(-1);
    if (isText && last) last.content += text;
  });
  parser.on("closetag", () => (isText = false));
  parser.write(xml).close();
  return entries;
}

function joined(entries: readonly Entry[]): Comment[] {
  const replyOf = ({ id, author, content }: Entry): Comment["replies"][number] => ({ id, author, content });
  return entries.flatMap((entry) => {
    const place = parseRect(entry.ref);
    if (entry.parent !== undefined || place === null) return [];
    const replies = entries.filter(({ parent }) => parent === entry.id).map(replyOf);
    return [{ id: entry.id, row: place.top, column: place.left, author: entry.author, content: entry.content, replies }];
  });
}

/** The same package with these threads on its sheets, by their number; each has its stand-in already. */
export function addThreads(bytes: Uint8Array, bySheet: ReadonlyMap<number, readonly Comment[]>, now: Date): Uint8Array {
  const all = [...bySheet.values()].flat();
  if (all.length === 0) return bytes;
  const files: Files = unzipSync(bytes);
  const people = new Map<string, string>();
  for (const { author, replies } of all) for (const name of [author, ...replies.map((reply) => reply.author)]) if (!people.has(name)) people.set(name, newId());
  for (const [number, threads] of bySheet) if (threads.length > 0) addToSheet(files, number, threads, people, now);
  const persons = [...people].map(([name, id]) => `<person displayName="${escape(name)}" id="${id}" userId="${escape(name)}" providerId="None"/>`);
  files[personsPart] = strToU8(`${declaration}<personList xmlns="${namespace}">${persons.join("")}</personList>`);
  addLink(files, workbookLinks, "rIdPersons", `${linkType}/person`, "persons/person.xml");
  addOverride(files, personsPart, "application/vnd.ms-excel.person+xml");
  return zipSync(files);
}

const newId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

function addToSheet(files: Files, number: number, threads: readonly Comment[], people: ReadonlyMap<string, string>, now: Date): void {
  const part = `xl/threadedComments/threadedComment${number}.xml`;
  const written = threads.map((thread) => ({ ...thread, id: newId(), ref: formatRect({ top: thread.row, left: thread.column, bottom: thread.row, right: thread.column }) }));
  const element = (ref: string, { id, author, content }: Comment["replies"][number], parent: string): string =>
    `<threadedComment ref="${ref}" dT="${now.toISOString().replace("Z", "")}" personId="${people.get(author) ?? ""}" id="${id}"${parent}><text>${escape(content)}</text></threadedComment>`;
  const elements = written.flatMap((thread) => [element(thread.ref, thread, ""), ...thread.replies.map((reply) => element(thread.ref, { ...reply, id: newId() }, ` parentId="${thread.id}"`))]);
  files[part] = strToU8(`${declaration}<ThreadedComments xmlns="${namespace}">${elements.join("")}</ThreadedComments>`);
  addLink(files, `xl/worksheets/_rels/sheet${number}.xml.rels`, "rIdThreads", `${linkType}/threadedComment`, `../threadedComments/threadedComment${number}.xml`);
  addOverride(files, part, "application/vnd.ms-excel.threadedcomments+xml");
  // The author of a stand-in names its thread.
  rewrite(files, `xl/comments${number}.xml`, (xml) => {
    const first = xml.split("<author>").length - 1;
    const authors = written.map(({ id }) => `<author>tc=${id}</author>`).join("");
    const tied = written.reduce((text, { ref }, at) => text.replace(new RegExp(`(<comment ref="${ref}") authorId="\\d+"`), `$1 authorId="${first + at}"`), xml);
    return tied.replace("</authors>", `${authors}</authors>`);
  });
}
