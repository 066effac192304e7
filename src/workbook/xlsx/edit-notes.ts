/** Our notes (批注) on cells that have none: the comments part and the drawing of its boxes. Those of others are never changed. */
import { noteContent } from "../../sheet/marker";
import { cellAddress } from "../../sheet/range";
import type { Book } from "./book";
import { noComments, type WithoutOurs, withoutOurNotes, withoutOurThreads } from "./comments-xml";
import { type Draft, emptyPart } from "./draft";
import { addRelation, detach, freePart, officeTypes, relationAttribute, setContentType, setDefaultContentType } from "./draft-relations";
import { Geometry } from "./geometry";
import { relationsOf, spreadsheet } from "./package";
import { append, attributesAt, childNamed, childrenOf, decode, documentOf, type Document, type Element, insertInOrder, splice } from "./spans";
import { worksheetOrder } from "./schema-order";
import { type CellNote, hasShapes, noteShape, vmlWith, vmlWithout } from "./vml";
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

/** Replaces our notes on a sheet by these; takes the threads of ours that the pane has written as well. */
export function editNotes(book: Book, part: string, notes: readonly CellNote[]): NotesReport {
  const { draft } = book;
  if (book.isStrict) return { skipped: "strict", occupied: 0 };
  const standIns = clearThreads(draft, part);
  const relations = relationsOf(draft, part);
  const known = relations.find(({ type }) => type === "comments")?.target;
  if (known === undefined && notes.length === 0) return { skipped: null, occupied: 0 };

  const kept = known === undefined ? noComments : withoutOurNotes(draft.text(known), standIns);
  // Threads stand in a part of their own, tied to the old one by ids: better none of ours than a broken thread.
  const isThreaded = relations.some(({ type }) => type === "threadedComment");
  const free = isThreaded ? [] : notes.filter(({ row, column }) => !kept.others.has(cellAddress(row, column)));
  if (free.length === 0 && kept.ours.size > 0) clearNotes(draft, part, known ?? "", kept);
  else if (free.length > 0) writeNotes(draft, part, known, kept, free.map((note) => ({ ...note, text: noteContent(note.text) })));
  return isThreaded ? { skipped: "threaded", occupied: 0 } : { skipped: null, occupied: notes.length - free.length };
}

/** Answers where older programs still show something of those taken away. */
function clearThreads(draft: Draft, part: string): ReadonlySet<string> {
  const target = relationsOf(draft, part).find(({ type }) => type === "threadedComment")?.target;
  if (target === undefined) return noComments.ours;
  const { text, others, ours } = withoutOurThreads(draft.text(target));
  if (ours.size === 0) return ours;
  if (others.size > 0) draft.write(target, text);
  else detach(draft, part, (relation) => relation.target === target);
  return ours;
}

/** Leaves nothing behind of comments that were all ours. */
function clearNotes(draft: Draft, part: string, comments: string, { text, others, ours }: WithoutOurs): void {
  const sheet = documentOf(draft.text(part));
  const drawing = knownDrawing(draft, part, sheet);
  if (others.size > 0) draft.write(comments, text);
  else detach(draft, part, ({ target }) => target === comments);
  if (!drawing) return;
  const shapes = vmlWithout(draft.text(drawing.part), ours);
  if (others.size > 0 || hasShapes(shapes)) return draft.write(drawing.part, shapes);
  draft.write(part, splice(sheet.text, [{ start: drawing.element.start, end: drawing.element.end, text: "" }]));
  detach(draft, part, ({ target }) => target === drawing.part);
}

function writeNotes(draft: Draft, part: string, known: string | undefined, kept: WithoutOurs, notes: readonly CellNote[]): void {
  const comments = known ?? newComments(draft, part);
  const sheet = documentOf(draft.text(part));
  const drawing = drawingOf(draft, part, sheet);
  draft.write(comments, withNotes(known === undefined ? draft.text(comments) : kept.text, notes));
  const geometry = new Geometry(sheet, notes.reduce((last, { row }) => Math.max(last, row), 0) + rowsOfABox);
  draft.write(drawing, vmlWith(vmlWithout(draft.text(drawing), kept.ours), notes.map((note) => noteShape(note, geometry))));
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
  const there = knownDrawing(draft, part, sheet);
  if (there) return there.part;
  const legacy = childNamed(sheet, sheet.root, "legacyDrawing");
  const drawing = freePart(draft, "xl/drawings/vmlDrawing", ".vml");
  draft.write(drawing, vmlWith(null, []));
  setDefaultContentType(draft, "vml", vmlType);
  const id = addRelation(draft, part, `${officeTypes.transitional}/vmlDrawing`, drawing);
  const element = elementMaker(sheet.prefix)("legacyDrawing", relationAttribute(sheet, officeTypes.transitional, id));
  const place = legacy ? { start: legacy.start, end: legacy.end, text: element } : insertInOrder(sheet, worksheetOrder, "legacyDrawing", element);
  draft.write(part, splice(sheet.text, [place]));
  return drawing;
}

function knownDrawing(draft: Draft, part: string, sheet: Document): { readonly element: Element; readonly part: string } | null {
  const element = childNamed(sheet, sheet.root, "legacyDrawing");
  if (!element) return null;
  const id = Object.entries(attributesAt(sheet.text, element.start)).find(([name]) => name.endsWith(":id"))?.[1];
  const relation = relationsOf(draft, part).find((one) => one.id === id);
  return relation && draft.has(relation.target) ? { element, part: relation.target } : null;
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
