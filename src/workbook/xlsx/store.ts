/** The text that is kept in a workbook: a custom XML part of our own namespace, which Excel's own programming interface finds too. */
import { Book } from "./book";
import { addRelation, detach, freePart, setContentType, setDefaultContentType } from "./draft-relations";
import { XlsxError } from "./error";
import type { Limits } from "./limits";
import { type PartSource, readXml, relationsOf } from "./package";
import type { XmlReader } from "./xml";
import { declaration, elementMaker, escapeMarkup } from "./xml-write";

const namespace = "urn:jixiao:store:1";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Any id will do, as long as it is the only one of its kind in a workbook. */
const itemId = "{7C1B9C0E-5A0D-4B6E-9F43-2D6A1E8B5C01}";

/** Null where nothing is kept. */
export const readStore = (bytes: Uint8Array, limits: Partial<Limits> = {}): string | null => storesOf(new Book(bytes, limits))[0]?.text ?? null;

/** Keeps `text` in place of what was kept; null keeps nothing. */
export function writeStore(book: Book, text: string | null): void {
  const { draft, main } = book;
  const stores = storesOf(book);
  if (text === (stores[0]?.text ?? null) && stores.length < 2) return;
  const gone = new Set(stores.map(({ relation }) => relation));
  if (gone.size > 0) detach(draft, main, ({ id }) => gone.has(id));
  if (text === null) return;
  if (unspeakable.test(text)) throw new RangeError("text that XML cannot hold");
  const item = freePart(draft, "customXml/item", ".xml");
  draft.write(item, `${declaration}<store xmlns="${namespace}">${escapeMarkup(text)}</store>`);
  setDefaultContentType(draft, "xml", "application/xml");
  addRelation(draft, main, `${book.relationTypes}/customXml`, item);
  const properties = freePart(draft, "customXml/itemProps", ".xml");
  draft.write(properties, itemProperties(book.isStrict));
  setContentType(draft, properties, propertiesType);
  addRelation(draft, item, `${book.relationTypes}/customXmlProps`, properties);
}

/** What XML cannot hold even when it is escaped. */
const unspeakable = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

interface Store {
  /** Id of the workbook's relation to it. */
  readonly relation: string;
  readonly text: string;
}

const storesOf = ({ draft, main }: Book): Store[] =>
  relationsOf(draft, main).flatMap(({ id, type, target }) => {
    const text = type === "customXml" && draft.has(target) ? storedText(draft, target) : null;
    return text === null ? [] : [{ relation: id, text }];
  });

/** Null for the parts of others, which may be whatever they like. */
function storedText(source: PartSource, part: string): string | null {
  let kept = "";
  let isInside = false;
  const reader: XmlReader = {
    open: () => (isInside = true),
    close: () => (isInside = false),
    text: (piece) => {
      if (isInside) kept += piece;
    },
  };
  try {
    readXml(source, part, { root: "store", namespaces: [namespace], reader });
  } catch (error) {
    if (error instanceof XlsxError) return null;
    throw error;
  }
  return kept;
}

function itemProperties(isStrict: boolean): string {
  const make = elementMaker("ds:");
  const customXml = isStrict ? "http://purl.oclc.org/ooxml/officeDocument/customXml" : "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  const schemas = make("schemaRefs", {}, make("schemaRef", { "ds:uri": namespace }));
  return `${declaration}${make("datastoreItem", { "xmlns:ds": customXml, "ds:itemID": itemId }, schemas)}`;
}
