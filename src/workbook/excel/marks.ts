/** Our marks in the workbook: an overlay of conditional formats. The user's own formats are neither read nor written. */
import { colours, isMarkerFormula, markerFormula } from "../../sheet/marker";
import type { Mark, MarkReport } from "../port";
import { HostError } from "../port";
import type { Exchange } from "./exchange";
import { countCells, groupBySheet, type PlannedFormat, planFormats } from "./mark-plan";
import { Payload } from "./payload";

/** Ids of the sheets known to be there, kept between exchanges, so that one look is enough. */
export type KnownSheets = Set<string>;

interface SheetState {
  readonly name: string;
  readonly isProtected: boolean;
  readonly ours: readonly Excel.ConditionalFormat[];
}

/** Replaces all marks by `marks`; with none, clears them. */
export async function replaceMarks(exchange: Exchange, marks: readonly Mark[], known: KnownSheets): Promise<MarkReport> {
  try {
    return await attemptReplace(exchange, marks, known);
  } catch (error) {
    // A sheet deleted or protected between the look and the writing: look once more. Doing it twice marks nothing twice.
    if (!(error instanceof HostError && (error.code === "sheet-gone" || error.code === "protected"))) throw error;
    known.clear();
    return await attemptReplace(exchange, marks, known);
  }
}

export async function findMarks(exchange: Exchange, known: KnownSheets): Promise<boolean> {
  const states = await look(exchange, known);
  return [...states.values()].some(({ ours }) => ours.length > 0);
}

async function attemptReplace(exchange: Exchange, marks: readonly Mark[], known: KnownSheets): Promise<MarkReport> {
  const states = await look(exchange, known);
  const bySheet = groupBySheet(marks);
  const isOpen = (sheetId: string): boolean => states.get(sheetId)?.isProtected === false;
  const outdated = [...states.values()].filter(({ isProtected }) => !isProtected).flatMap(({ ours }) => ours);
  const formats = planFormats(marks).filter(({ sheetId }) => isOpen(sheetId));
  await write(exchange, outdated, formats);
  return {
    cells: [...bySheet].reduce((sum, [sheetId, ranges]) => sum + (isOpen(sheetId) ? countCells(ranges) : 0), 0),
    protectedSheets: [...states].filter(([id, state]) => state.isProtected && (bySheet.has(id) || state.ours.length > 0)).map(([, { name }]) => name),
    missingSheets: [...bySheet.keys()].filter((id) => !states.has(id)).length,
  };
}

/** Every sheet with its protection and our formats on it: one exchange, and one more for sheets not known before. */
async function look(exchange: Exchange, known: KnownSheets): Promise<Map<string, SheetState>> {
  const states = new Map<string, SheetState>();
  let ids = [...known];
  for (;;) {
    const listed = await lookAt(exchange, ids, states);
    if (listed === null) {
      ids = [];
      states.clear();
      continue;
    }
    ids = listed.filter((id) => !states.has(id));
    if (ids.length > 0) continue;
    known.clear();
    for (const id of listed) known.add(id);
    return states;
  }
}

/** Adds the states of the sheets `ids` and answers the ids of all sheets; null where one of `ids` is no longer there. */
async function lookAt({ context, sync }: Exchange, ids: readonly string[], states: Map<string, SheetState>): Promise<string[] | null> {
  const { worksheets } = context.workbook;
  worksheets.load({ id: true });
  const asked = ids.map((id) => {
    const sheet = worksheets.getItem(id).load({ name: true });
    sheet.protection.load({ protected: true });
    const formats = sheet.getRange().conditionalFormats.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
    return { id, sheet, formats };
  });
  try {
    await sync();
  } catch (error) {
    if (ids.length > 0 && error instanceof HostError && error.code === "sheet-gone") return null;
    throw error;
  }
  for (const { id, sheet, formats } of asked) {
    const ours = formats.items.filter(({ type, customOrNullObject }) => type === "Custom" && isMarkerFormula(customOrNullObject.rule.formula));
    states.set(id, { name: sheet.name, isProtected: sheet.protection.protected, ours });
  }
  return worksheets.items.map(({ id }) => id);
}

/** What adding or deleting one format takes in a request, besides its address. */
const formatBytes = 3_000;

/** One exchange; more only past the payload limit. */
async function write({ context, sync }: Exchange, outdated: readonly Excel.ConditionalFormat[], formats: readonly PlannedFormat[]): Promise<void> {
  const { worksheets } = context.workbook;
  const payload = new Payload(sync);
  for (const format of outdated) {
    await payload.makeRoom(formatBytes);
    format.delete();
  }
  for (const { sheetId, level, address } of formats) {
    await payload.makeRoom(formatBytes + address.length);
    const format = worksheets.getItem(sheetId).getRanges(address).conditionalFormats.add("Custom");
    format.custom.rule.formula = markerFormula(level);
    format.custom.format.fill.color = colours[level].fill;
    format.custom.format.font.color = colours[level].font;
  }
  await payload.send();
}
