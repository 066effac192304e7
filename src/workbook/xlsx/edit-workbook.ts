/** Changes to xl/workbook.xml: a sheet more, the names that belong to it, and a calculation on opening. */
import { parseReference } from "../../sheet/notation";
import type { CellRange } from "../../sheet/range";
import { relationAttribute } from "./draft-relations";
import { append, attributesAt, childNamed, childrenOf, decode, type Document, documentOf, type Element, insertInOrder, setAttribute, splice } from "./spans";
import { workbookOrder } from "./schema-order";
import { elementMaker, escapeText } from "./xml-write";
import { unescapeText } from "./xml";

export interface DefinedName {
  readonly name: string;
  /** Null: the name is to be no more. */
  readonly reference: string | null;
  /** Position of the sheet it belongs to; null: the whole workbook. */
  readonly sheet: number | null;
  readonly hidden: boolean;
}

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly relation: string;
}

export function sheetsOf(text: string): ListedSheet[] {
  const document = documentOf(text);
  return sheetElements(document).map(({ start }) => {
    const attributes = attributesAt(text, start);
    const relation = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
    return { id: attributes["sheetId"] ?? "", name: unescapeText(attributes["name"] ?? ""), relation };
  });
}

function sheetElements(document: Document): Element[] {
  const sheets = childNamed(document, document.root, "sheets");
  return sheets ? childrenOf(document, sheets).filter(({ name }) => name === "sheet") : [];
}

/** Adds a sheet behind all others, so that positions and the open sheet stay what they are. `types`: the namespace of relations. */
export function addSheet(text: string, name: string, relation: string, types: string): string {
  const document = documentOf(text);
  const sheets = childNamed(document, document.root, "sheets");
  if (!sheets) throw new RangeError("a workbook without sheets");
  const id = String(Math.max(0, ...sheetsOf(text).map((sheet) => Number(sheet.id))) + 1);
  const element = elementMaker(document.prefix)("sheet", { name, sheetId: id, ...relationAttribute(document, types, relation) });
  return splice(text, [append(document, sheets, element)]);
}

export interface NamedPlace {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
}

/** The names of the whole workbook that begin with `prefix` and what they point to; those whose cells are gone left out. A sheet that a user has copied carries its names once more, as the sheet's own: they are passed over. */
export function namedPlaces(text: string, prefix: string): NamedPlace[] {
  const document = documentOf(text);
  const names = childNamed(document, document.root, "definedNames");
  return (names ? childrenOf(document, names) : []).flatMap(({ start, innerStart, innerEnd }) => {
    const { name = "", localSheetId } = attributesAt(text, start);
    if (localSheetId !== undefined || !name.toLowerCase().startsWith(prefix.toLowerCase())) return [];
    const reference = parseReference(unescapeText(decode(text.slice(innerStart, innerEnd))));
    return reference ? [{ name, ...reference }] : [];
  });
}

/** Sets names, of which one at least is to be; one of the same name and sheet gives way. */
export function setNames(text: string, wanted: readonly DefinedName[]): string {
  const document = documentOf(text);
  const make = elementMaker(document.prefix);
  const key = (name: string, sheet: string | undefined): string => `${name.toLowerCase()}/${sheet ?? ""}`;
  const gone = new Set(wanted.map(({ name, sheet }) => key(name, sheet === null ? undefined : String(sheet))));
  const written = wanted
    .map(({ name, sheet, hidden, reference }) =>
      reference === null ? "" : make("definedName", { name, localSheetId: sheet ?? undefined, hidden: hidden ? 1 : undefined }, escapeText(reference)),
    )
    .join("");
  const list = childNamed(document, document.root, "definedNames");
  if (!list) return splice(text, [insertInOrder(document, workbookOrder, "definedNames", make("definedNames", {}, written))]);
  const cuts = childrenOf(document, list).filter(({ start }) => {
    const { name = "", localSheetId } = attributesAt(text, start);
    return gone.has(key(name, localSheetId));
  });
  return splice(text, [...cuts.map(({ start, end }) => ({ start, end, text: "" })), append(document, list, written)]);
}

/** Makes Excel work out every formula when the file is opened. */
export function calculateOnLoad(text: string): string {
  const document = documentOf(text);
  const calculation = childNamed(document, document.root, "calcPr");
  if (calculation) return splice(text, [setAttribute(text, calculation.start, "fullCalcOnLoad", "1")]);
  return splice(text, [insertInOrder(document, workbookOrder, "calcPr", elementMaker(document.prefix)("calcPr", { fullCalcOnLoad: 1 }))]);
}
