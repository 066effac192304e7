/** Our marks in the workbook: an overlay of conditional formats, and comments. What is the user's own is not written. */
import { grouped } from "../../sheet/grouped";
import { colours, isMarkerFormula, markerFormula } from "../../sheet/marker";
import { HostError, type Mark, type MarkReport, type MarkStyle, type OnExtent } from "../port";
import type { Exchange } from "./exchange";
import { countCells, type PlannedFormat, planFormats } from "./mark-plan";
import { addNotes, planNotes, studyNotes } from "./notes";
import { Payload } from "./payload";
import { extentOf } from "./pieces";

/** Ids of the sheets known to be there, kept between exchanges, so that one look is enough. */
export type KnownSheets = Set<string>;

export interface MarkOptions {
  readonly known: KnownSheets;
  /** Whether Excel has comments that can be written. */
  readonly hasNotes: boolean;
  readonly onExtent?: OnExtent | undefined;
}

interface SheetState {
  readonly name: string;
  readonly isProtected: boolean;
  readonly ours: readonly Excel.ConditionalFormat[];
  readonly comments: readonly Excel.Comment[];
}

type States = ReadonlyMap<string, SheetState>;

interface Looked {
  readonly states: Map<string, SheetState>;
  /** Why the comments could not be looked at, where it was not that this Excel has none. */
  unread: HostError | null;
}

/** Replaces all marks by `marks`; with none, clears them. */
export async function replaceMarks(exchange: Exchange, marks: readonly Mark[], style: MarkStyle, options: MarkOptions): Promise<MarkReport> {
  try {
    return await attemptReplace(exchange, marks, style, options);
  } catch (error) {
    // A sheet deleted or protected between the look and the writing: look once more. Doing it twice marks nothing twice.
    if (!(error instanceof HostError && (error.code === "sheet-gone" || error.code === "protected"))) throw error;
    options.known.clear();
    return await attemptReplace(exchange, marks, style, options);
  }
}

export async function findMarks(exchange: Exchange, options: MarkOptions): Promise<boolean> {
  const { states, unread } = await look(exchange, options);
  if ([...states.values()].some(({ ours }) => ours.length > 0)) return true;
  if (unread) throw unread;
  return (await studyNotes(exchange, commentsOf(states), new Set())).ours.length > 0;
}

async function attemptReplace(exchange: Exchange, marks: readonly Mark[], style: MarkStyle, options: MarkOptions): Promise<MarkReport> {
  const { states, unread } = await look(exchange, options);
  const isOpen = (sheetId: string): boolean => states.get(sheetId)?.isProtected === false;
  const bySheet = grouped(marks, ({ sheetId }) => sheetId);
  const notes = style.notes && options.hasNotes ? planNotes(marks).filter(({ sheetId }) => isOpen(sheetId)) : [];
  const there = await studyNotes(exchange, commentsOf(states), new Set(notes.map(({ sheetId }) => sheetId)));

  const open = [...states.values()].filter(({ isProtected }) => !isProtected);
  const ours = new Set(there.ours);
  const outdated = open.flatMap((state) => [...state.ours, ...state.comments.filter((comment) => ours.has(comment))]);
  const wanted = notes.filter((note) => !there.isOccupied(note));
  await write(exchange, outdated, style.fill ? planFormats(marks).filter(({ sheetId }) => isOpen(sheetId)) : [], wanted.length > 0 ? undefined : options.onExtent);
  // Fills are gone by now; of comments nobody can say it.
  if (unread && marks.length === 0) throw unread;
  const noted = await addNotes(exchange, wanted);
  if (wanted.length > 0 && options.onExtent) await tellExtents(exchange, [...bySheet.keys()].filter(isOpen), options.onExtent);

  const filled = [...bySheet].reduce((sum, [sheetId, own]) => sum + (isOpen(sheetId) ? countCells(own.map(({ range }) => range)) : 0), 0);
  const hasOurs = (state: SheetState): boolean => state.ours.length > 0 || state.comments.some((comment) => ours.has(comment));
  return {
    cells: style.fill ? filled : noted,
    protectedSheets: [...states].filter(([id, state]) => state.isProtected && (bySheet.has(id) || hasOurs(state))).map(([, { name }]) => name),
    missingSheets: [...bySheet.keys()].filter((id) => !states.has(id)).length,
    ...(notes.length > noted ? { withoutNote: notes.length - noted } : {}),
  };
}

const commentsOf = (states: States): Map<string, readonly Excel.Comment[]> => new Map([...states].map(([id, { comments }]) => [id, comments]));

/** Every sheet with its protection, our formats and all comments on it: one exchange, and one more for sheets not known before. */
async function look(exchange: Exchange, { known, hasNotes }: MarkOptions): Promise<Looked> {
  const looked: Looked = { states: new Map(), unread: null };
  const { states } = looked;
  let ids = [...known];
  for (;;) {
    const listed = await lookAt(exchange, ids, looked, hasNotes);
    if (listed === null) {
      ids = [];
      states.clear();
      continue;
    }
    ids = listed.filter((id) => !states.has(id));
    if (ids.length > 0) continue;
    known.clear();
    for (const id of listed) known.add(id);
    return looked;
  }
}

/** Adds the states of the sheets `ids` and answers the ids of all sheets; null where one of `ids` is no longer there. */
async function lookAt({ context, sync }: Exchange, ids: readonly string[], looked: Looked, hasNotes: boolean): Promise<string[] | null> {
  const { worksheets } = context.workbook;
  worksheets.load({ id: true });
  const asked = ids.map((id) => {
    const sheet = worksheets.getItem(id).load({ name: true });
    sheet.protection.load({ protected: true });
    const formats = sheet.getRange().conditionalFormats.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
    const comments = hasNotes ? sheet.comments.load({ id: true, content: true }) : null;
    return { id, sheet, formats, comments };
  });
  try {
    await sync();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (ids.length > 0 && error.code === "sheet-gone") return null;
    // A workbook whose comments Excel does not tell, a legacy shared one perhaps, can have fills all the same.
    if (!hasNotes || (error.code !== "unknown" && error.code !== "unsupported")) throw error;
    if (error.code === "unknown") looked.unread = error;
    return await lookAt({ context, sync }, ids, looked, false);
  }
  for (const { id, sheet, formats, comments } of asked) {
    const ours = formats.items.filter(({ type, customOrNullObject }) => type === "Custom" && isOurs(customOrNullObject.rule.formula));
    looked.states.set(id, { name: sheet.name, isProtected: sheet.protection.protected, ours, comments: comments?.items ?? [] });
  }
  return worksheets.items.map(({ id }) => id);
}

/** A rule without a formula, which nobody can make by hand, is one of ours that Excel failed in the middle of. */
const isOurs = (formula: string): boolean => isMarkerFormula(formula) || formula === "";

/** What adding or deleting one takes in a request, besides its address. */
const formatBytes = 3_000;

/** To be called before a sync; what it answers, after it. */
function askExtents({ context }: Exchange, sheetIds: readonly string[]): (onExtent: OnExtent) => void {
  const asked = [...new Set(sheetIds)].map((id) => {
    const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    return { id, used: used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true }) };
  });
  return (onExtent) => {
    for (const { id, used } of asked) onExtent(id, used.isNullObject ? null : extentOf(used));
  };
}

async function tellExtents(exchange: Exchange, sheetIds: readonly string[], onExtent: OnExtent): Promise<void> {
  const tell = askExtents(exchange, sheetIds);
  await exchange.sync();
  tell(onExtent);
}

/** One exchange; more only past the payload limit. */
async function write(exchange: Exchange, outdated: readonly { delete(): void }[], formats: readonly PlannedFormat[], onExtent: OnExtent | undefined): Promise<void> {
  const { context, sync } = exchange;
  const { worksheets } = context.workbook;
  const payload = new Payload(sync);
  for (const mark of outdated) {
    await payload.makeRoom(formatBytes);
    mark.delete();
  }
  for (const { sheetId, level, address } of formats) {
    await payload.makeRoom(formatBytes + address.length);
    const format = worksheets.getItem(sheetId).getRanges(address).conditionalFormats.add("Custom");
    format.custom.rule.formula = markerFormula(level);
    format.custom.format.fill.color = colours[level].fill;
    format.custom.format.font.color = colours[level].font;
  }
  const tell = onExtent && askExtents(exchange, formats.map(({ sheetId }) => sheetId));
  await payload.send();
  if (onExtent) tell?.(onExtent);
}
