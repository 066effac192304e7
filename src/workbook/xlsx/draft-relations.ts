/** Relations and content types of a copy in the making. */
import { type Draft, emptyPart } from "./draft";
import { relationships, relationsOf, relationsPart, type Relation } from "./package";
import { append, attributesAt, childrenOf, type Document, documentOf, splice } from "./spans";
import { type Attributes, elementMaker } from "./xml-write";

const contentTypesPart = "[Content_Types].xml";
const contentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

/** What relation types of the format begin with, in its transitional and its strict form. */
export const officeTypes = {
  transitional: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  strict: "http://purl.oclc.org/ooxml/officeDocument/relationships",
} as const;

/** Relates `part` to another and answers the new relation's id. `type` is the whole address. */
export function addRelation(draft: Draft, part: string, type: string, target: string): string {
  const name = relationsPart(part);
  if (!draft.has(name)) draft.write(name, emptyPart("Relationships", relationships[0] ?? ""));
  const document = documentOf(draft.text(name));
  const taken = new Set(childrenOf(document, document.root).map(({ start }) => attributesAt(document.text, start)["Id"]));
  let n = taken.size + 1;
  while (taken.has(`rId${n}`)) n += 1;
  const relation = elementMaker(document.prefix)("Relationship", { Id: `rId${n}`, Type: type, Target: relativeTarget(part, target) });
  draft.write(name, splice(document.text, [append(document, document.root, relation)]));
  return `rId${n}`;
}

/** The attribute by which an element of `document` names a relation; `types` is the namespace, declared where the root has not done so. */
export function relationAttribute({ text, root }: Document, types: string, id: string): Attributes {
  const bound = Object.entries(attributesAt(text, root.start)).find(([name, value]) => name.startsWith("xmlns:") && value === types)?.[0];
  return bound === undefined ? { "xmlns:r": types, "r:id": id } : { [`${bound.slice("xmlns:".length)}:id`]: id };
}

/** Takes away the relations of `part` that `isGone` names, and answers them. */
export function removeRelations(draft: Draft, part: string, isGone: (relation: Relation) => boolean): Relation[] {
  const gone = relationsOf(draft, part).filter(isGone);
  if (gone.length === 0) return [];
  const name = relationsPart(part);
  const ids = new Set(gone.map(({ id }) => id));
  const document = documentOf(draft.text(name));
  const cuts = childrenOf(document, document.root).filter(({ start }) => ids.has(attributesAt(document.text, start)["Id"] ?? ""));
  draft.write(name, splice(document.text, cuts.map(({ start, end }) => ({ start, end, text: "" }))));
  return gone;
}

/** Excel demands the part; other readers do not. */
const contentTypes = (draft: Draft): Document => documentOf(draft.has(contentTypesPart) ? draft.text(contentTypesPart) : emptyPart("Types", contentTypesNamespace));

/** Takes parts away with what the content types say of them. */
export function removeParts(draft: Draft, parts: readonly string[]): void {
  const gone = new Set(parts.map((part) => `/${part}`.toLowerCase()));
  const document = contentTypes(draft);
  const cuts = childrenOf(document, document.root).filter(({ start }) => gone.has(attributesAt(document.text, start)["PartName"]?.toLowerCase() ?? ""));
  if (cuts.length > 0) draft.write(contentTypesPart, splice(document.text, cuts.map(({ start, end }) => ({ start, end, text: "" }))));
  for (const part of parts.flatMap((one) => [one, relationsPart(one)])) if (draft.has(part)) draft.remove(part);
}

/** Takes away all relations of `part` or those that `isGone` names, and every part that nothing leads to any more. */
export function detach(draft: Draft, part: string, isGone?: (relation: Relation) => boolean): void {
  const gone = isGone ? removeRelations(draft, part, isGone) : relationsOf(draft, part);
  if (!isGone && draft.has(relationsPart(part))) draft.remove(relationsPart(part));
  if (gone.length === 0) return;
  const kept = reach(draft, [""]);
  removeParts(draft, [...reach(draft, gone.map(({ target }) => target))].flatMap(([key, name]) => (kept.has(key) ? [] : [name])));
}

/** `parts` and all that they lead to, by lower-case name. */
function reach(draft: Draft, parts: readonly string[]): Map<string, string> {
  const reached = new Map<string, string>();
  const left = [...parts];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (reached.has(part.toLowerCase())) continue;
    reached.set(part.toLowerCase(), part);
    left.push(...relationsOf(draft, part).map(({ target }) => target));
  }
  return reached;
}

export function setContentType(draft: Draft, part: string, contentType: string): void {
  addContentType(draft, "Override", "PartName", `/${part}`, contentType);
}

export function setDefaultContentType(draft: Draft, extension: string, contentType: string): void {
  addContentType(draft, "Default", "Extension", extension, contentType);
}

function addContentType(draft: Draft, element: string, key: string, value: string, contentType: string): void {
  const document = contentTypes(draft);
  const isThere = childrenOf(document, document.root).some(({ name, start }) => name === element && attributesAt(document.text, start)[key]?.toLowerCase() === value.toLowerCase());
  if (isThere) return;
  const entry = elementMaker(document.prefix)(element, { [key]: value, ContentType: contentType });
  draft.write(contentTypesPart, splice(document.text, [append(document, document.root, entry)]));
}

export function contentTypeOf(draft: Draft, part: string): string | null {
  const document = contentTypes(draft);
  const facts = childrenOf(document, document.root).map(({ start }) => attributesAt(document.text, start));
  const own = facts.find(({ PartName }) => PartName?.toLowerCase() === `/${part}`.toLowerCase());
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  return (own ?? facts.find(({ Extension }) => Extension?.toLowerCase() === extension))?.["ContentType"] ?? null;
}

/** A name of the form `before` + number + `after` that no part has. */
export function freePart(draft: Draft, before: string, after: string): string {
  let n = 1;
  while (draft.has(`${before}${n}${after}`)) n += 1;
  return `${before}${n}${after}`;
}

/** "xl/comments1.xml" seen from "xl/worksheets/sheet1.xml" → "../comments1.xml", as Excel writes it. */
function relativeTarget(from: string, target: string): string {
  const folders = from.split("/").slice(0, -1);
  const steps = target.split("/");
  let shared = 0;
  while (shared < folders.length && folders[shared] === steps[shared] && shared < steps.length - 1) shared += 1;
  return [...folders.slice(shared).map(() => ".."), ...steps.slice(shared)].join("/");
}
