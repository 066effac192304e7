/** Values into cells that still hold what they held: one exchange to look, one to write. What fails half-way is put back. */
import type { CellValue } from "../../sheet/data";
import { cellAddress } from "../../sheet/range";
import { type CellEdit, type EditReport, HostError, type WrittenEdit } from "../port";
import type { Exchange } from "./exchange";
import { bytesOf, Payload } from "./payload";
import { entryOf, isFormula } from "./text-entry";

export interface EditOptions {
  /** Whether Excel can say which cells are merged. */
  readonly readsMerges: boolean;
}

interface Looked {
  readonly edit: CellEdit;
  readonly cell: Excel.Range;
  /** Hidden under a merged cell that begins elsewhere. */
  readonly isCovered: boolean;
}

/** What the actions for one cell take in a request, besides its value. */
const cellBytes = 1_500;

export async function editCells(exchange: Exchange, edits: readonly CellEdit[], options: EditOptions): Promise<EditReport> {
  const cells = await look(exchange, edits, options);
  const isDue = ({ edit, cell, isCovered }: Looked): boolean => !isCovered && cell.values[0]?.[0] === edit.from;
  const due = cells.filter(isDue);
  try {
    await write(exchange, due);
  } catch (error) {
    if (!(error instanceof HostError && (error.code === "unavailable" || error.code === "editing"))) await putBack(exchange, due);
    throw error;
  }
  return { written: due.map(writtenEdit), changed: cells.filter((cell) => !isDue(cell)).map(({ edit }) => edit) };
}

function writtenEdit({ edit, cell }: Looked): WrittenEdit {
  const formula: unknown = cell.formulas[0]?.[0];
  return isFormula(formula, edit.from) ? { ...edit, replaced: formula } : edit;
}

async function look({ context, sync }: Exchange, edits: readonly CellEdit[], { readsMerges }: EditOptions): Promise<Looked[]> {
  const payload = new Payload(sync);
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { sheetId } of edits) {
    if (sheets.has(sheetId)) continue;
    await payload.makeRoom(cellBytes);
    const sheet = context.workbook.worksheets.getItem(sheetId).load({ name: true });
    sheet.protection.load({ protected: true });
    sheets.set(sheetId, sheet);
  }
  const asked: { readonly edit: CellEdit; readonly cell: Excel.Range; readonly merge: Excel.RangeAreas | null }[] = [];
  for (const edit of edits) {
    await payload.makeRoom(cellBytes);
    const cell = context.workbook.worksheets.getItem(edit.sheetId).getRangeByIndexes(edit.row, edit.column, 1, 1);
    cell.load({ values: true, formulas: true, numberFormat: true });
    asked.push({ edit, cell, merge: readsMerges ? cell.getMergedAreasOrNullObject().load({ address: true }) : null });
  }
  await payload.send();
  const locked = [...sheets.values()].filter(({ protection }) => protection.protected).map(({ name }) => name);
  if (locked.length > 0) throw new HostError("protected", "edit", "the sheet is protected", locked);
  return asked.map(({ edit, cell, merge }) => ({ edit, cell, isCovered: merge !== null && !merge.isNullObject && !beginsAt(merge.address, edit) }));
}

const beginsAt = (address: string, { row, column }: CellEdit): boolean =>
  address
    .slice(address.lastIndexOf("!") + 1)
    .replaceAll("$", "")
    .split(":")[0] === cellAddress(row, column);

async function write({ context, sync }: Exchange, cells: readonly Looked[]): Promise<void> {
  const payload = new Payload(sync);
  for (const { edit, cell } of cells) {
    await payload.makeRoom(cellBytes + bytesOf(edit.formula ?? edit.to));
    const target = context.workbook.worksheets.getItem(edit.sheetId).getRangeByIndexes(edit.row, edit.column, 1, 1);
    // In a cell formatted as text a number would become one.
    if (typeof edit.to === "number" && cell.numberFormat[0]?.[0] === "@") target.numberFormat = [["General"]];
    if (edit.formula === undefined) target.values = [[entryOf(edit.to)]];
    else target.formulas = [[edit.formula]];
  }
  await payload.send();
}

/** In the order of the writing, so that it ends where that ended: nothing behind has been touched. */
async function putBack({ context, sync }: Exchange, cells: readonly Looked[]): Promise<void> {
  const payload = new Payload(sync);
  try {
    for (const { edit, cell } of cells) {
      const value: CellValue = edit.from;
      const formula: unknown = cell.formulas[0]?.[0];
      await payload.makeRoom(cellBytes + bytesOf(formula));
      const target = context.workbook.worksheets.getItem(edit.sheetId).getRangeByIndexes(edit.row, edit.column, 1, 1);
      target.formulas = [[isFormula(formula, value) ? formula : entryOf(value)]];
      if (cell.numberFormat[0]?.[0] === "@") target.numberFormat = cell.numberFormat;
    }
    await payload.send();
  } catch {
    // The failure that led here is the one to tell.
  }
}
