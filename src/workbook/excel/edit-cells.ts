/** Values into cells that still hold what they held: one exchange to look, one to look again and write. What fails half-way, and what somebody has typed meanwhile, is put back. */
import type { CellValue } from "../../sheet/data";
import { cellAddress } from "../../sheet/range";
import { type CellEdit, type EditReport, HostError, type HostErrorCode, type WrittenEdit } from "../port";
import type { Exchange } from "./exchange";
import { bytesOf, Payload } from "./payload";
import { entryOf, isFormula } from "./text-entry";
import { translateError } from "./translate-error";

export interface EditOptions {
  /** Whether Excel can say which cells are merged. */
  readonly readsMerges: boolean;
}

/** A cell as it stands at one moment. */
interface Seen {
  readonly cell: Excel.Range;
  /** The part of its row that holds the row's marks; null where it has none. */
  readonly row: Excel.Range | null;
}

interface Looked extends Seen {
  readonly edit: CellEdit;
  /** Hidden under a merged cell that begins elsewhere. */
  readonly isCovered: boolean;
}

/** What asking about one cell takes in a request, about its row, and writing it, besides the value. */
const cellBytes = 1_500;
const rowBytes = 1_000;
const writeBytes = 1_000;

export async function editCells(exchange: Exchange, edits: readonly CellEdit[], options: EditOptions): Promise<EditReport> {
  const cells = await look(exchange, edits, options);
  const due = cells.filter((looked) => !looked.isCovered && holds(looked, looked.edit));
  const before = await attemptWrite(exchange, due);
  // Somebody was quicker between the look and the writing.
  const overtaken = due.filter((looked) => !holds(before.get(looked) ?? looked, looked.edit));
  if (overtaken.length > 0) await demandPutBack(exchange, overtaken.map((looked) => ({ ...looked, ...before.get(looked) })));
  const written = due.filter((looked) => !overtaken.includes(looked));
  // A write that was carried out and never answered is done when it is tried again.
  const there = cells.filter((looked) => !looked.isCovered && !due.includes(looked) && stands(looked));
  const done = new Set([...written, ...there]);
  return { written: [...done].map(writtenEdit), changed: cells.filter((looked) => !done.has(looked)).map(({ edit }) => edit) };
}

const holds = ({ cell, row }: Seen, edit: CellEdit): boolean => cell.values[0]?.[0] === edit.from && isSameRow(row, edit);

const stands = ({ cell, row, edit }: Looked): boolean => edit.formula === undefined && cell.values[0]?.[0] === edit.to && isSameRow(row, edit);

/** A row of which a text was changed is still the same; of one that has moved most are other. */
function isSameRow(row: Excel.Range | null, { rowMarks = [] }: CellEdit): boolean {
  if (!row) return true;
  const { left } = spanOf(rowMarks);
  const other = rowMarks.filter(({ column, value }) => row.values[0]?.[column - left] !== value);
  return other.length * 2 <= rowMarks.length;
}

const spanOf = (marks: NonNullable<CellEdit["rowMarks"]>): { readonly left: number; readonly width: number } => {
  const columns = marks.map(({ column }) => column);
  const left = Math.min(...columns);
  return { left, width: Math.max(...columns) - left + 1 };
};

function writtenEdit({ edit, cell }: Looked): WrittenEdit {
  const formula: unknown = cell.formulas[0]?.[0];
  return isFormula(formula, edit.from) ? { ...edit, replaced: formula } : edit;
}

const rangeOf = ({ context }: Exchange, { sheetId, row, column }: CellEdit): Excel.Range => context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1);

const askBytes = ({ rowMarks = [] }: CellEdit): number => cellBytes + (rowMarks.length > 0 ? rowBytes : 0);

function ask(exchange: Exchange, edit: CellEdit): Seen {
  const { rowMarks = [] } = edit;
  const cell = rangeOf(exchange, edit).load({ values: true, formulas: true, numberFormat: true });
  if (rowMarks.length === 0) return { cell, row: null };
  const { left, width } = spanOf(rowMarks);
  return { cell, row: exchange.context.workbook.worksheets.getItem(edit.sheetId).getRangeByIndexes(edit.row, left, 1, width).load({ values: true }) };
}

async function look(exchange: Exchange, edits: readonly CellEdit[], { readsMerges }: EditOptions): Promise<Looked[]> {
  const { context, sync } = exchange;
  const payload = new Payload(sync);
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { sheetId } of edits) {
    if (sheets.has(sheetId)) continue;
    await payload.makeRoom(cellBytes);
    const sheet = context.workbook.worksheets.getItem(sheetId).load({ name: true });
    sheet.protection.load({ protected: true });
    sheets.set(sheetId, sheet);
  }
  const asked: (Seen & { readonly edit: CellEdit; readonly merge: Excel.RangeAreas | null })[] = [];
  for (const edit of edits) {
    await payload.makeRoom(askBytes(edit));
    const seen = ask(exchange, edit);
    asked.push({ ...seen, edit, merge: readsMerges ? seen.cell.getMergedAreasOrNullObject().load({ address: true }) : null });
  }
  await payload.send();
  const locked = [...sheets.values()].filter(({ protection }) => protection.protected).map(({ name }) => name);
  if (locked.length > 0) throw new HostError("protected", "edit", "the sheet is protected", locked);
  return asked.map(({ merge, ...seen }) => ({ ...seen, isCovered: merge !== null && !merge.isNullObject && !beginsAt(merge.address, seen.edit) }));
}

const beginsAt = (address: string, { row, column }: CellEdit): boolean =>
  address
    .slice(address.lastIndexOf("!") + 1)
    .replaceAll("$", "")
    .split(":")[0] === cellAddress(row, column);

/** Failures that tell nothing of where a request ended. */
const unclear: ReadonlySet<HostErrorCode> = new Set(["editing", "too-large", "unavailable"]);

/** Answers what stood in each cell right before. */
async function attemptWrite(exchange: Exchange, due: readonly Looked[]): Promise<ReadonlyMap<Looked, Seen>> {
  let requests = 0;
  const sync = async (): Promise<void> => {
    await exchange.sync();
    requests += 1;
  };
  try {
    return await write({ ...exchange, sync }, due);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    // A host that does not answer cannot be asked to put anything back; one whose user edits a cell has done nothing.
    if (error.code === "unavailable" || (error.code === "editing" && requests === 0)) throw error;
    const failure = await putBack(exchange, due);
    throw failure === null || (failure.code === error.code && !unclear.has(error.code)) ? error : new HostError("unavailable", "edit", error.detail);
  }
}

async function write(exchange: Exchange, cells: readonly Looked[]): Promise<Map<Looked, Seen>> {
  const payload = new Payload(exchange.sync);
  const before = new Map<Looked, Seen>();
  for (const looked of cells) {
    const { edit, cell } = looked;
    await payload.makeRoom(askBytes(edit) + writeBytes + bytesOf(edit.formula ?? edit.to));
    before.set(looked, ask(exchange, edit));
    const target = rangeOf(exchange, edit);
    // In a cell formatted as text a number would become one.
    if (typeof edit.to === "number" && cell.numberFormat[0]?.[0] === "@") target.numberFormat = [["General"]];
    if (edit.formula === undefined) target.values = [[entryOf(edit.to)]];
    else target.formulas = [[edit.formula]];
  }
  await payload.send();
  return before;
}

async function demandPutBack(exchange: Exchange, cells: readonly Looked[]): Promise<void> {
  if ((await putBack(exchange, cells)) !== null) throw new HostError("unavailable", "edit", "what was typed meanwhile could not be put back");
}

/** In the order of the writing, so that what fails again ends where that ended: nothing behind has been touched. Answers why it failed. */
async function putBack(exchange: Exchange, cells: readonly Looked[]): Promise<HostError | null> {
  const payload = new Payload(exchange.sync);
  try {
    for (const { edit, cell } of cells) {
      const value = cell.values[0]?.[0] as CellValue;
      const formula: unknown = cell.formulas[0]?.[0];
      await payload.makeRoom(writeBytes + bytesOf(formula));
      const target = rangeOf(exchange, edit);
      target.formulas = [[isFormula(formula, value) ? formula : entryOf(value)]];
      if (cell.numberFormat[0]?.[0] === "@") target.numberFormat = cell.numberFormat;
    }
    await payload.send();
    return null;
  } catch (error) {
    return translateError(error, "edit");
  }
}
