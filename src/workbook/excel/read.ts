/** Reads sheets as one consistent picture, in three exchanges for a workbook and two for chosen sheets unless the size of what is there makes more. */
import type { CellValue, SheetData, WorkbookData } from "../../sheet/data";
import type { CellRange } from "../../sheet/range";
import { HostError, type Scope } from "../port";
import type { Exchange } from "./exchange";
import { bytesPerCell, cellsAPart, maxCells, maxColumns, safePayloadBytes } from "./limits";
import { joinAreas, mergeBands, parseAreas } from "./merges";
import { cellCount, extentOf, type Piece, type SheetExtent, takeGroup, widthOf, heightOf } from "./pieces";

export interface ReadOptions {
  /** Or the ids of sheets: those that are gone are left out. */
  readonly scope: Scope | readonly string[];
  readonly readsMerges: boolean;
  /** Told of every sheet of the workbook. */
  readonly seen: (sheetIds: readonly string[]) => void;
}

interface Directory {
  readonly name: string;
  /** Of all sheets, in order. */
  readonly ids: readonly string[];
  readonly sheets: readonly SheetExtent[];
}

/** The workbook changed between two exchanges. */
const changed = Symbol("changed");

export async function readSheets(exchange: Exchange, options: ReadOptions): Promise<WorkbookData> {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const workbook = await attemptRead(exchange, options);
    if (workbook !== changed) return workbook;
  }
  throw new HostError("sheet-gone", "read", "sheets changed while they were read, twice");
}

async function attemptRead(exchange: Exchange, options: ReadOptions): Promise<WorkbookData | typeof changed> {
  try {
    const { scope, readsMerges } = options;
    const directory = await directoryOf(exchange, scope);
    options.seen(directory.ids);
    demandReadable(directory.sheets);
    // Chosen sheets are read again and again while somebody types: in parts so small that the page never stands still for one.
    const cells = typeof scope === "string" ? Math.floor(safePayloadBytes / bytesPerCell) : cellsAPart;
    return await readContents(exchange, directory, readsMerges, cells);
  } catch (error) {
    if (error instanceof HostError && error.code === "sheet-gone") return changed;
    throw error;
  }
}

function directoryOf(exchange: Exchange, scope: ReadOptions["scope"]): Promise<Directory> {
  if (scope === "workbook") return directoryOfAll(exchange);
  return scope === "active-sheet" ? directoryOfActive(exchange) : directoryOfChosen(exchange, scope);
}

type ExtentProxy = Pick<Excel.Range, "isNullObject" | "rowIndex" | "columnIndex" | "rowCount" | "columnCount">;

/** The filled part of a sheet: formats alone do not count, however many rows have them. */
function askExtent(sheet: Excel.Worksheet): ExtentProxy {
  return sheet.getUsedRangeOrNullObject(true).load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
}

const usedExtent = (used: ExtentProxy): CellRange | null => (used.isNullObject ? null : extentOf(used));

const extentIs = (used: ExtentProxy, extent: CellRange | null): boolean => {
  const now = usedExtent(used);
  if (now === null || extent === null) return now === extent;
  return now.top === extent.top && now.left === extent.left && now.bottom === extent.bottom && now.right === extent.right;
};

const describeSheet = ({ id, name, visibility }: Excel.Worksheet, extent: CellRange | null): SheetExtent => ({
  id,
  name,
  visible: visibility === "Visible",
  extent,
});

async function directoryOfAll({ context, sync }: Exchange): Promise<Directory> {
  const { workbook } = context;
  workbook.load({ name: true });
  const worksheets = workbook.worksheets.load({ id: true, name: true, visibility: true });
  await sync();
  const used = worksheets.items.map((sheet) => askExtent(workbook.worksheets.getItem(sheet.id)));
  await sync();
  const sheets = worksheets.items.map((sheet, at) => {
    const extent = used[at];
    return describeSheet(sheet, extent ? usedExtent(extent) : null);
  });
  return { name: workbook.name, ids: sheets.map(({ id }) => id), sheets };
}

async function directoryOfActive({ context, sync }: Exchange): Promise<Directory> {
  const { workbook } = context;
  workbook.load({ name: true });
  const worksheets = workbook.worksheets.load({ id: true });
  const active = workbook.worksheets.getActiveWorksheet().load({ id: true, name: true, visibility: true });
  const used = askExtent(active);
  await sync();
  return { name: workbook.name, ids: worksheets.items.map(({ id }) => id), sheets: [describeSheet(active, usedExtent(used))] };
}

async function directoryOfChosen({ context, sync }: Exchange, chosen: readonly string[]): Promise<Directory> {
  const { workbook } = context;
  workbook.load({ name: true });
  const worksheets = workbook.worksheets.load({ id: true, name: true, visibility: true });
  const used = new Map([...new Set(chosen)].map((id) => [id, askExtent(workbook.worksheets.getItemOrNullObject(id))]));
  await sync();
  const sheets = worksheets.items.flatMap((sheet) => {
    const extent = used.get(sheet.id);
    return extent ? [describeSheet(sheet, usedExtent(extent))] : [];
  });
  return { name: workbook.name, ids: worksheets.items.map(({ id }) => id), sheets };
}

function demandReadable(sheets: readonly SheetExtent[]): void {
  // Excel gives no values for a range of whole rows.
  const endless = sheets.find(({ extent }) => extent && widthOf(extent) >= maxColumns);
  if (endless) throw new HostError("too-large", "read", `${maxColumns} columns`, [endless.name]);
  const cells = sheets.reduce((sum, { extent }) => sum + (extent ? cellCount(extent) : 0), 0);
  if (cells <= maxCells) return;
  const largest = sheets.toSorted((a, b) => (b.extent ? cellCount(b.extent) : 0) - (a.extent ? cellCount(a.extent) : 0));
  throw new HostError("too-large", "read", `${cells} cells`, largest.slice(0, 1).map(({ name }) => name));
}

interface Content {
  readonly values: CellValue[][];
  readonly formats: string[][];
  readonly areas: CellRange[];
}

async function readContents(exchange: Exchange, directory: Directory, readsMerges: boolean, cellsAtOnce: number): Promise<WorkbookData | typeof changed> {
  const contents = new Map<string, Content>(directory.sheets.map(({ id }) => [id, { values: [], formats: [], areas: [] }]));
  let pending = directory.sheets.flatMap((sheet): Piece[] => (sheet.extent ? [{ sheet, range: sheet.extent }] : []));
  let budget = cellsAtOnce;
  while (pending.length > 0) {
    const { group, rest } = takeGroup(pending, budget);
    try {
      if (!(await readGroup(exchange, directory, group, contents, readsMerges))) return changed;
      pending = rest;
    } catch (error) {
      const cells = group.reduce((sum, { range }) => sum + cellCount(range), 0);
      const isSmallest = group.length === 1 && group.every(({ range }) => heightOf(range) === 1);
      if (!(error instanceof HostError && error.code === "too-large") || isSmallest) throw error;
      budget = Math.floor(cells / 2);
    }
  }
  return { name: directory.name, sheets: directory.sheets.map((sheet) => sheetData(sheet, contents.get(sheet.id))) };
}

/** Reads a group in one exchange; false where the workbook is no longer the one of the directory. */
async function readGroup(
  { context, sync }: Exchange,
  directory: Directory,
  group: readonly Piece[],
  contents: ReadonlyMap<string, Content>,
  readsMerges: boolean,
): Promise<boolean> {
  const { worksheets } = context.workbook;
  worksheets.load({ id: true });
  const asked = group.map((piece) => {
    const { sheet, range } = piece;
    const proxy = worksheets.getItem(sheet.id);
    const cells = proxy.getRangeByIndexes(range.top, range.left, heightOf(range), widthOf(range)).load({ values: true, numberFormat: true });
    const bands = readsMerges ? mergeBands(range, sheet.name) : [];
    // One row more at the upper edge of a later piece: see mergeBands.
    const top = sheet.extent && range.top > sheet.extent.top ? range.top - 1 : range.top;
    const merges = bands.map((band, at) => {
      const first = at === 0 ? top : band.top;
      return proxy
        .getRangeByIndexes(first, band.left, band.bottom - first + 1, widthOf(band))
        .getMergedAreasOrNullObject()
        .load({ address: true });
    });
    return { piece, cells, merges, used: askExtent(proxy) };
  });
  await sync();
  const isSame = worksheets.items.length === directory.ids.length && worksheets.items.every(({ id }, at) => id === directory.ids[at]);
  if (!isSame || !asked.every(({ piece, used }) => extentIs(used, piece.sheet.extent))) return false;
  for (const { piece, cells, merges } of asked) {
    const content = contents.get(piece.sheet.id);
    if (!content) continue;
    for (const row of cells.values) content.values.push(row);
    for (const row of cells.numberFormat) content.formats.push(row);
    for (const areas of merges) if (!areas.isNullObject) for (const area of parseAreas(areas.address)) content.areas.push(area);
  }
  return true;
}

function sheetData({ id, name, visible, extent }: SheetExtent, content: Content | undefined): SheetData {
  const { values = [], formats = [], areas = [] } = content ?? {};
  return {
    id,
    name,
    visible,
    top: extent?.top ?? 0,
    left: extent?.left ?? 0,
    values,
    formats: formats.some((row) => row.some((format) => format !== "General")) ? formats : null,
    merges: joinAreas(areas),
  };
}
