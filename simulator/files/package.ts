/** A workbook's package: its parts as text, and which sheet is kept in which. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

export type Files = Record<string, Uint8Array>;

export const workbookPart = "xl/workbook.xml";
export const workbookLinks = "xl/_rels/workbook.xml.rels";

const read = /^(?:xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|xl\/worksheets\/_rels\/[^/]+\.rels|xl\/(?:threadedComments|persons)\/[^/]+\.xml|customXml\/item(?:Props)?\d+\.xml)$/;

/** The parts that ExcelJS does not read to the end. */
export function openPackage(bytes: Uint8Array): Files {
  return unzipSync(bytes, { filter: ({ name }) => read.test(name) });
}

export function textOf(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return "";
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return utf16 ? new TextDecoder("utf-16le").decode(bytes) : strFromU8(bytes).replace(/^\uFEFF/, "");
}

/** A tag's name without its prefix. */
export const plainTag = (name: string) => name.replace(/^.*:/, "");

/** Calls back with every element that begins. */
export function eachTag(xml: string, visit: (tag: string, attributes: Readonly<Record<string, string>>) => void): void {
  if (xml === "") return;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => visit(plainTag(name), attributes));
  parser.write(xml).close();
}

/** What a part leads to, with the whole address of the relation's type. */
export function linksOf(files: Files, part: string): { readonly type: string; readonly target: string }[] {
  const slash = part.lastIndexOf("/");
  const links: { type: string; target: string }[] = [];
  eachTag(textOf(files[`${part.slice(0, slash)}/_rels${part.slice(slash)}.rels`]), (tag, { Type = "", Target = "" }) => {
    if (tag === "Relationship") links.push({ type: Type, target: new URL(Target, `file:///${part}`).pathname.slice(1) });
  });
  return links;
}

/** The parts of the sheets by their names, in the workbook's order. */
export function sheetParts(files: Files): Map<string, string> {
  const targets = new Map<string, string>();
  eachTag(textOf(files[workbookLinks]), (tag, { Id, Target }) => {
    if (tag === "Relationship" && Id !== undefined && Target !== undefined) targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
  });
  const parts = new Map<string, string>();
  eachTag(textOf(files[workbookPart]), (tag, attributes) => {
    if (tag === "sheet") parts.set(attributes["name"] ?? "", targets.get(attributes["r:id"] ?? "") ?? "");
  });
  return parts;
}
