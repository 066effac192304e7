/** Our notes (批注) on cells that have none: the comments part and the drawing of its boxes. Ours are known by their author; those of others are never changed. */
import { cellAddress, parseAddress } from "../../sheet/range";
import type { Book } from "./book";
import { type Draft, emptyPart } from "./draft";
import { addRelation, freePart, officeTypes, relationAttribute, setContentType, setDefaultContentType } from "./draft-relations";
import { Geometry } from "./geometry";
import { relationsOf, spreadsheet } from "./package";
import { append, attributesAt, childNamed, childrenOf, decode, documentOf, type Document, insertInOrder, splice } from "./spans";
import { worksheetOrder } from "./schema-order";
import { type CellNote, noteShape, vmlWith, vmlWithout } from "./vml";
import { elementMaker, textElement } from "./xml-write";

export interface NotesReport {
  /** Why no note was written on this sheet; null: they were. */
  readonly skipped: "threaded" | "strict" | null;
  /** Cells left as they are because somebody else's comment stands there. */
  readonly occupied: number;
}

/** Rows of ordinary height that the largest box covers, and some. */
const rowsOfABox = 40;

const author = "绩效助手";
const commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const vmlType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Replaces our notes on a sheet by these. */
export function editNotes(book: Book, part: string, notes: readonly CellNote[]): NotesReport {
  const { draft } = book;
  const relations = relationsOf(draft, part);
  // Threaded comments stand in a part of their own, tied to the old one by ids: better none of ours than a broken thread.
  if (relations.some(({ type }) => type === "threadedComment")) return { skipped: "threaded", occupied: 0 };
  if (book.isStrict) return { skipped: "strict", occupied: 0 };
  const known = relations.find(({ type }) => type === "comments")?.target;
  if (known === undefined && notes.length === 0) return { skipped: null, occupied: 0 };

  const kept = known === undefined ? nobodys : withoutOurs(draft.text(known));
  const free = notes.filter(({ row, column }) => !kept.others.has(cellAddress(row, column)));
  if (free.length === 0 && kept.ours.size === 0) return { skipped: null, occupied: notes.length };
  const comments = known ?? newComments(draft, part);
  const sheet = documentOf(draft.text(part));
  const drawing = drawingOf(draft, part, sheet);
  draft.write(comments, withNotes(known === undefined ? draft.text(comments) : kept.text, free));
  const geometry = new Geometry(sheet, Math.max(...free.map(({ row }) => row)) + rowsOfABox);
  const shapes = free.map((note) => noteShape(note, geometry));
  draft.write(drawing, vmlWith(vmlWithout(draft.text(drawing), kept.ours), shapes));
  return { skipped: null, occupied: notes.length - free.length };
}

function newComments(draft: Draft, part: string): string {
  const comments = freePart(draft, "xl/comments", ".xml");
  draft.write(comments, emptyPart("comments", spreadsheet[0] ?? "").replace("></comments>", "><authors></authors><commentList></commentList></comments>"));
  setContentType(draft, comments, commentsType);
  addRelation(draft, part, `${officeTypes.transitional}/comments`, comments);
  return comments;
}

/** The drawing that the sheet shows its notes by; there may be one with controls in it already. */
function drawingOf(draft: Draft, part: string, sheet: Document): string {
  const legacy = childNamed(sheet, sheet.root, "legacyDrawing");
  if (legacy) {
    const attributes = attributesAt(sheet.text, legacy.start);
    const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
    const relation = relationsOf(draft, part).find((one) => one.id === id);
    if (relation && draft.has(relation.target)) return relation.target;
  }
  const drawing = freePart(draft, "xl/drawings/vmlDrawing", ".vml");
  draft.write(drawing, vmlWith(null, []));
  setDefaultContentType(draft, "vml", vmlType);
  const id = addRelation(draft, part, `${officeTypes.transitional}/vmlDrawing`, drawing);
  const element = elementMaker(sheet.prefix)("legacyDrawing", relationAttribute(sheet, officeTypes.transitional, id));
  const place = legacy ? { start: legacy.start, end: legacy.end, text: element } : insertInOrder(sheet, worksheetOrder, "legacyDrawing", element);
  draft.write(part, splice(sheet.text, [place]));
  return drawing;
}

interface OthersComments {
  readonly text: string;
  /** Addresses with a comment of somebody else. */
  readonly others: ReadonlySet<string>;
  /** Addresses of the notes of ours that were taken away. */
  readonly ours: ReadonlySet<string>;
}

const nobodys: OthersComments = { text: "", others: new Set(), ours: new Set() };

function withoutOurs(text: string): OthersComments {
  const document = documentOf(text);
  const list = childNamed(document, document.root, "commentList");
  const own = authorsOf(document).indexOf(author);
  const others = new Set<string>();
  const ours = new Set<string>();
  const cuts = (list ? childrenOf(document, list) : []).flatMap(({ start, end }) => {
    const { ref = "", authorId } = attributesAt(text, start);
    const isOurs = own >= 0 && Number(authorId) === own;
    (isOurs ? ours : others).add(normal(ref));
    return isOurs ? [{ start, end, text: "" }] : [];
  });
  return { text: splice(text, cuts), others, ours };
}

function normal(reference: string): string {
  const range = parseAddress(reference);
  return range ? cellAddress(range.top, range.left) : reference;
}

function authorsOf(document: Document): string[] {
  const authors = childNamed(document, document.root, "authors");
  return authors ? childrenOf(document, authors).map(({ innerStart, innerEnd }) => decode(document.text.slice(innerStart, innerEnd))) : [];
}

function withNotes(text: string, notes: readonly CellNote[]): string {
  if (notes.length === 0) return text;
  const document = documentOf(text);
  const make = elementMaker(document.prefix);
  const order = ["authors", "commentList", "extLst"];
  const names = authorsOf(document);
  const at = names.indexOf(author);
  const look = make("rPr", {}, make("sz", { val: 9 }), make("rFont", { val: "宋体" }), make("charset", { val: 134 }));
  const comments = notes.map(({ row, column, text: words }) =>
    make("comment", { ref: cellAddress(row, column), authorId: at < 0 ? names.length : at }, make("text", {}, make("r", {}, look, textElement(make, words)))),
  );
  const authors = childNamed(document, document.root, "authors");
  const list = childNamed(document, document.root, "commentList");
  const name = make("author", {}, author);
  return splice(text, [
    ...(at >= 0 ? [] : [authors ? append(document, authors, name) : insertInOrder(document, order, "authors", make("authors", {}, name))]),
    list ? append(document, list, comments.join("")) : insertInOrder(document, order, "commentList", make("commentList", {}, ...comments)),
  ]);
}
