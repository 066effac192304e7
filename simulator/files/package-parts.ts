/** What ExcelJS leaves out of a workbook: whether a name is hidden or a sheet's own, and custom XML parts. Read from the package and put into it. */
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { XmlPart } from "../grid";
import { wholeWorkbook } from "../univer/names";
import type { Files } from "./package";
import { plainTag, textOf, workbookLinks, workbookPart } from "./package";

export interface PackageParts {
  readonly names: readonly IDefinedNamesServiceParam[];
  readonly xmlParts: readonly XmlPart[];
}

const typesPart = "[Content_Types].xml";
const xmlLink = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const propsLink = `${xmlLink}Props`;
const propsType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const propsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const linksNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
/** Names of Excel's own: what is printed and filtered, which ExcelJS keeps. */
const builtIn = /^_xlnm\./i;

export const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** `sheetIds` by the name of the sheet. */
export function readPackage(files: Files, sheetIds: ReadonlyMap<string, string>): PackageParts {
  return { names: readNames(textOf(files[workbookPart]), sheetIds), xmlParts: readXmlParts(files) };
}

function readNames(xml: string, sheetIds: ReadonlyMap<string, string>): IDefinedNamesServiceParam[] {
  const sheets: string[] = [];
  const names: IDefinedNamesServiceParam[] = [];
  let open: IDefinedNamesServiceParam | null = null;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const tag = plainTag(name);
    if (tag === "sheet") sheets.push(sheetIds.get(attributes["name"] ?? "") ?? "");
    if (tag !== "definedName") return;
    const local = attributes["localSheetId"];
    open = {
      id: `name-${names.length}`,
      name: attributes["name"] ?? "",
      formulaOrRefString: "",
      localSheetId: local === undefined ? wholeWorkbook : (sheets[Number(local)] ?? wholeWorkbook),
      ...(attributes["hidden"] === "1" || attributes["hidden"] === "true" ? { hidden: true } : {}),
      ...(attributes["comment"] === undefined ? {} : { comment: attributes["comment"] }),
    };
  });
  parser.on("text", (text) => {
    if (open !== null) open.formulaOrRefString += text;
  });
  parser.on("closetag", ({ name }) => {
    if (open === null || plainTag(name) !== "definedName") return;
    if (!builtIn.test(open.name)) names.push(open);
    open = null;
  });
  parser.write(xml).close();
  return names;
}

function readXmlParts(files: Files): XmlPart[] {
  return Object.keys(files)
    .flatMap((name) => /^customXml\/item(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .toSorted((a, b) => Number(a) - Number(b))
    .map((number) => {
      const id = /itemID="([^"]+)"/.exec(textOf(files[`customXml/itemProps${number}.xml`]))?.[1];
      return { id: id ?? `{${crypto.randomUUID().toUpperCase()}}`, xml: textOf(files[`customXml/item${number}.xml`]) };
    });
}

/** The same package with these parts in it; it has none of them yet. `sheetIds` in the order of the sheets. */
export function addToPackage(bytes: Uint8Array, { names, xmlParts }: PackageParts, sheetIds: readonly string[]): Uint8Array {
  if (names.length === 0 && xmlParts.length === 0) return bytes;
  const files: Files = unzipSync(bytes);
  if (names.length > 0) rewrite(files, workbookPart, (xml) => withNames(xml, names, sheetIds));
  for (const [index, part] of xmlParts.entries()) addXmlPart(files, index + 1, part);
  return zipSync(files);
}

export function rewrite(files: Files, name: string, change: (xml: string) => string): void {
  files[name] = strToU8(change(textOf(files[name])));
}

/** Excel wants them after the sheets, with its own (of print and filter) among them. */
function withNames(xml: string, names: readonly IDefinedNamesServiceParam[], sheetIds: readonly string[]): string {
  const written = names.map(({ name, formulaOrRefString, localSheetId, hidden, comment }) => {
    const sheet = sheetIds.indexOf(localSheetId ?? "");
    const attributes = [
      `name="${escape(name)}"`,
      ...(comment ? [`comment="${escape(comment)}"`] : []),
      ...(sheet < 0 ? [] : [`localSheetId="${sheet}"`]),
      ...(hidden === true ? ['hidden="1"'] : []),
    ];
    return `<definedName ${attributes.join(" ")}>${escape(formulaOrRefString.replace(/^=/, ""))}</definedName>`;
  });
  const inner = written.join("");
  return xml.includes("<definedNames>") ? xml.replace("<definedNames>", () => `<definedNames>${inner}`) : xml.replace("</sheets>", () => `</sheets><definedNames>${inner}</definedNames>`);
}

function addXmlPart(files: Files, number: number, { id, xml }: XmlPart): void {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';
  files[`customXml/item${number}.xml`] = strToU8(xml);
  files[`customXml/itemProps${number}.xml`] = strToU8(`${declaration}<ds:datastoreItem ds:itemID="${escape(id)}" xmlns:ds="${propsNamespace}"><ds:schemaRefs/></ds:datastoreItem>`);
  files[`customXml/_rels/item${number}.xml.rels`] = strToU8(
    `${declaration}<Relationships xmlns="${linksNamespace}"><Relationship Id="rId1" Type="${propsLink}" Target="itemProps${number}.xml"/></Relationships>`,
  );
  addLink(files, workbookLinks, `rIdXml${number}`, xmlLink, `../customXml/item${number}.xml`);
  addOverride(files, `customXml/itemProps${number}.xml`, propsType);
}

/** `links`: the part that holds the relations, which is there. */
export function addLink(files: Files, links: string, id: string, type: string, target: string): void {
  rewrite(files, links, (text) => text.replace("</Relationships>", () => `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`));
}

export function addOverride(files: Files, part: string, type: string): void {
  rewrite(files, typesPart, (text) => text.replace("</Types>", () => `<Override PartName="/${part}" ContentType="${type}"/></Types>`));
}
