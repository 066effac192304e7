/** Sheets that carry a marker of ours: a hidden defined name over their header. */
import { parseReference } from "../../sheet/notation";
import { type CellRange, contains, cover } from "../../sheet/range";
import { Sheet } from "../../sheet/sheet";
import { HostError, type MadeFrom, type OwnSheet } from "../port";
import type { Exchange } from "./exchange";
import { extentOf } from "./pieces";
import { isFormula } from "./text-entry";

export interface MarkedPlace {
  readonly marker: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly range: CellRange;
}

export interface Markers {
  /** In the order of the sheets. */
  readonly places: readonly MarkedPlace[];
  /** Names that stand for no place any more, as when their sheet was deleted. */
  readonly broken: readonly string[];
  /** Names of all sheets. */
  readonly sheetNames: readonly string[];
}

/** One exchange: names say themselves where they stand. */
export async function findMarkers({ context, sync }: Exchange, isWanted: (name: string) => boolean): Promise<Markers> {
  const names = context.workbook.names.load({ name: true, formula: true });
  const worksheets = context.workbook.worksheets.load({ id: true, name: true });
  await sync();
  const order = worksheets.items.map(({ id }) => id);
  const places: MarkedPlace[] = [];
  const broken: string[] = [];
  for (const { name, formula } of names.items) {
    if (!isWanted(name)) continue;
    const reference = parseReference(String(formula).replace(/^=/u, ""));
    const sheet = worksheets.items.find((sheet) => sheet.name.toLowerCase() === reference?.sheet.toLowerCase());
    if (reference && sheet) places.push({ marker: name, sheetId: sheet.id, sheetName: sheet.name, range: reference.range });
    else broken.push(name);
  }
  places.sort((a, b) => order.indexOf(a.sheetId) - order.indexOf(b.sheetId));
  return { places, broken, sheetNames: worksheets.items.map(({ name }) => name) };
}

export async function readOwnSheets(exchange: Exchange, prefix: string): Promise<OwnSheet[]> {
  const { places } = await findMarkers(exchange, (name) => name.startsWith(prefix));
  return places.length > 0 ? await withFormulas(exchange, places) : [];
}

const withFormulas = async (exchange: Exchange, places: readonly MarkedPlace[]): Promise<OwnSheet[]> =>
  (await contentsOf(exchange, places)).map(({ place: { marker, sheetId, range }, used }) => ({ marker, sheetId, range, formulas: used.isNullObject ? new Set() : formulaCells(used) }));

/** Whether the sheets stand as they were read; what formulas come to does not count. */
export async function areAsRead(exchange: Exchange, places: readonly MarkedPlace[], { sheets, own }: MadeFrom): Promise<boolean> {
  const contents = places.length > 0 ? await contentsOf(exchange, places) : [];
  return contents.every(({ place, used }) => {
    const read = own.find(({ sheetId }) => sheetId === place.sheetId);
    const data = sheets.find(({ id }) => id === place.sheetId);
    return read !== undefined && data !== undefined && isSameContent(new Sheet(data), read.formulas, used);
  });
}

function isSameContent(sheet: Sheet, formulas: ReadonlySet<string>, used: Excel.Range): boolean {
  const now = used.isNullObject ? null : extentOf(used);
  const stands = now ? formulaCells(used) : new Set<string>();
  const { top, left, bottom, right } = cover([sheet.extent, ...(now ? [now] : [])]);
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const key = `${row}/${column}`;
      if (formulas.has(key) !== stands.has(key)) return false;
      const value: unknown = now && contains(now, row, column) ? used.values[row - now.top]?.[column - now.left] : "";
      if (!formulas.has(key) && value !== sheet.value(row, column)) return false;
    }
  }
  return true;
}

/** In halves where the answer would be too large. */
async function contentsOf(exchange: Exchange, places: readonly MarkedPlace[]): Promise<{ readonly place: MarkedPlace; readonly used: Excel.Range }[]> {
  const { context, sync } = exchange;
  const asked = places.map((place) => {
    const used = context.workbook.worksheets.getItem(place.sheetId).getUsedRangeOrNullObject(true);
    return { place, used: used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true, formulas: true, values: true }) };
  });
  try {
    await sync();
  } catch (error) {
    if (!(error instanceof HostError && error.code === "too-large") || places.length === 1) throw error;
    const half = Math.ceil(places.length / 2);
    return [...(await contentsOf(exchange, places.slice(0, half))), ...(await contentsOf(exchange, places.slice(half)))];
  }
  return asked;
}

function formulaCells({ formulas, values, rowIndex, columnIndex }: Excel.Range): Set<string> {
  const cells = new Set<string>();
  for (const [row, line] of formulas.entries()) {
    for (const [column, formula] of line.entries()) if (isFormula(formula, values[row]?.[column])) cells.add(`${rowIndex + row}/${columnIndex + column}`);
  }
  return cells;
}
