/** The comments (批注) of our marks: one a cell, known by their first line. A cell that has a comment keeps it; a comment of ours that was changed or replied to is the user's. */
import { isOurNote, noteContent } from "../../sheet/marker";
import { HostError, type Mark } from "../port";
import type { Exchange } from "./exchange";
import { bytesOf, Payload } from "./payload";

interface NoteCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

interface PlannedNote extends NoteCell {
  readonly content: string;
}

/** Texts of one cell are joined, each once. */
export function planNotes(marks: readonly Mark[]): PlannedNote[] {
  const cells = new Map<string, { readonly cell: NoteCell; readonly texts: Set<string> }>();
  for (const { sheetId, range, note } of marks) {
    if (note === undefined) continue;
    const cell = { sheetId, row: range.top, column: range.left };
    const known = cells.get(keyOf(cell)) ?? { cell, texts: new Set() };
    cells.set(keyOf(cell), known);
    known.texts.add(note);
  }
  return [...cells.values()].map(({ cell, texts }) => ({ ...cell, content: noteContent([...texts].join("\n\n")) }));
}

const keyOf = ({ sheetId, row, column }: NoteCell): string => `${row}/${column}/${sheetId}`;

interface NotesThere {
  /** Ours, that nobody has replied to. */
  readonly ours: readonly Excel.Comment[];
  /** Cells of the sheets to be noted whose comment stays. */
  readonly isOccupied: (cell: NoteCell) => boolean;
}

/** What asking about one comment takes in a request. */
const askBytes = 1_500;

/** `comments` of each sheet, with their contents; `noted`: sheets that are to get comments. One exchange, none where there is nothing to ask. */
export async function studyNotes({ sync }: Exchange, comments: ReadonlyMap<string, readonly Excel.Comment[]>, noted: ReadonlySet<string>): Promise<NotesThere> {
  const payload = new Payload(sync);
  const asked: { readonly sheetId: string; readonly comment: Excel.Comment; readonly replies: OfficeExtension.ClientResult<number> | null; readonly cell: Excel.Range | null }[] = [];
  for (const [sheetId, list] of comments) {
    for (const comment of list) {
      const isOurs = isOurNote(comment.content);
      if (!isOurs && !noted.has(sheetId)) continue;
      await payload.makeRoom(askBytes);
      const replies = isOurs ? comment.replies.getCount() : null;
      const cell = noted.has(sheetId) ? comment.getLocation().load({ rowIndex: true, columnIndex: true }) : null;
      asked.push({ sheetId, comment, replies, cell });
    }
  }
  await payload.send();
  const isUntouched = ({ replies }: (typeof asked)[number]): boolean => replies?.value === 0;
  const staying = asked.filter((one) => !isUntouched(one));
  const occupied = new Set(staying.flatMap(({ sheetId, cell }) => (cell ? [keyOf({ sheetId, row: cell.rowIndex, column: cell.columnIndex })] : [])));
  return { ours: asked.filter(isUntouched).map(({ comment }) => comment), isOccupied: (cell) => occupied.has(keyOf(cell)) };
}

/** What adding one comment takes in a request, besides its text. */
const addBytes = 2_500;
/** A request that fails has to be looked into, so that it is not large. */
const notesAtOnce = 100;
/** A host that refuses so many in a row will refuse the others. */
const mostRefusals = 5;

/** Adds comments to cells that have none; answers how many are there now. A cell that Excel refuses one for, for the old-fashioned note it has perhaps, costs that one only. */
export async function addNotes(exchange: Exchange, notes: readonly PlannedNote[]): Promise<number> {
  let left = notes;
  let added = 0;
  let refusals = 0;
  while (left.length > 0 && refusals < mostRefusals) {
    const chunk = left.slice(0, notesAtOnce);
    const there = await addSome(exchange, chunk);
    added += there;
    refusals = there === 0 ? refusals + 1 : there < chunk.length ? 1 : 0;
    // The first one that is not there was refused; those behind it were not tried.
    left = left.slice(there < chunk.length ? there + 1 : there);
  }
  return added;
}

/** Adds them in order up to the first that is refused; answers how many are there. */
async function addSome(exchange: Exchange, notes: readonly PlannedNote[]): Promise<number> {
  const { worksheets } = exchange.context.workbook;
  const payload = new Payload(exchange.sync);
  try {
    for (const { sheetId, row, column, content } of notes) {
      await payload.makeRoom(addBytes + bytesOf(content));
      const sheet = worksheets.getItem(sheetId);
      sheet.comments.add(sheet.getCell(row, column), content);
    }
    await payload.send();
    return notes.length;
  } catch (error) {
    if (!(error instanceof HostError && (error.code === "unknown" || error.code === "unsupported"))) throw error;
    const there = await notedCells(exchange, new Set(notes.map(({ sheetId }) => sheetId)));
    const refused = notes.findIndex((note) => !there.has(keyOf(note)));
    return refused === -1 ? notes.length : refused;
  }
}

async function notedCells(exchange: Exchange, sheetIds: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const { worksheets } = exchange.context.workbook;
  const collections = new Map([...sheetIds].map((id) => [id, worksheets.getItem(id).comments.load({ id: true })]));
  await exchange.sync();
  const payload = new Payload(exchange.sync);
  const cells: { readonly sheetId: string; readonly cell: Excel.Range }[] = [];
  for (const [sheetId, { items }] of collections) {
    for (const comment of items) {
      await payload.makeRoom(askBytes);
      cells.push({ sheetId, cell: comment.getLocation().load({ rowIndex: true, columnIndex: true }) });
    }
  }
  await payload.send();
  return new Set(cells.map(({ sheetId, cell }) => keyOf({ sheetId, row: cell.rowIndex, column: cell.columnIndex })));
}
