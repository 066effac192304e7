/** Writes sheets one by one: each in place of the one with its marker, else as a new last sheet under a free name. What fails half-way is taken away again, or told. */
import type { CellContent, SheetContent } from "../../sheet/content";
import { absoluteReference, quotedSheet } from "../../sheet/notation";
import { freeSheetName } from "../../sheet/sheet-name";
import { HostError, type WrittenSheet } from "../port";
import type { Exchange, Exchanges } from "./exchange";
import { findMarkers, type MarkedPlace } from "./own-sheets";
import { extentOf } from "./pieces";
import { chartPrefix, type Former, nothingBefore, putContents, putPrintLayout, rangeOf } from "./put-sheet";
import type { OwnEvents } from "./watch";

export interface WriteOptions {
  readonly signal?: AbortSignal;
  readonly onWritten?: (sheet: WrittenSheet) => void;
}

interface Workbook {
  readonly isStructureProtected: boolean;
  readonly sheetNames: readonly string[];
  /** By `markerKey`. */
  readonly known: ReadonlyMap<string, KnownSheet>;
  /** Markers whose sheet is gone. */
  readonly broken: readonly string[];
}

interface KnownSheet extends MarkedPlace {
  readonly isProtected: boolean;
  readonly former: Former;
}

export class SheetWriter {
  /** Names that sheets of this writing have or are to get, by marker. */
  readonly #names = new Map<string, string>();

  constructor(
    private readonly exchanges: Exchanges,
    /** For taking away what has failed, where the host may not answer any more. */
    private readonly hastyExchanges: Exchanges,
    private readonly events: OwnEvents,
  ) {}

  async write(contents: readonly SheetContent[], { signal, onWritten }: WriteOptions): Promise<WrittenSheet[]> {
    const written: WrittenSheet[] = [];
    const workbook = await this.#look(contents, signal);
    demandWritable(contents, workbook);
    const taken = [...workbook.sheetNames];
    for (const { name, marker } of contents) {
      const own = workbook.known.get(markerKey(marker.name))?.sheetName ?? freeSheetName(name, taken);
      taken.push(own);
      this.#names.set(marker.name, own);
    }
    for (const content of contents) {
      if (signal?.aborted) throw new HostError("cancelled", "write", "cancelled by the user");
      const sheet = await this.#writeOne(content, contents, workbook);
      written.push(sheet);
      onWritten?.(sheet);
    }
    return written;
  }

  async #writeOne(content: SheetContent, contents: readonly SheetContent[], { known, broken }: Workbook): Promise<WrittenSheet> {
    const place = known.get(markerKey(content.marker.name));
    if (!place) return await this.#writeNew(content, contents, broken);
    try {
      return await this.#writeInPlace(content, contents, place);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      // Deleted since the look?
      const now = error.code === "sheet-gone" ? await this.#look([content]) : null;
      if (now?.known.size === 0) return await this.#writeNew(content, contents, now.broken);
      throw new HostError(error.code, "write", error.detail, [place.sheetName]);
    }
  }

  async #writeInPlace(content: SheetContent, contents: readonly SheetContent[], { marker, sheetId, sheetName, former }: KnownSheet): Promise<WrittenSheet> {
    await this.exchanges.run("write", async (exchange) => {
      const { names, worksheets } = exchange.context.workbook;
      const sheet = worksheets.getItem(sheetId);
      // In one action: a sheet that lost its marker would never be known as ours again.
      names.getItem(marker).formula = `=${absoluteReference(sheetName, content.marker.range)}`;
      await putContents(exchange, sheet, this.#renamed(content, contents), former);
      await print(exchange, sheet, content);
    });
    return { marker: content.marker.name, sheetId, name: sheetName };
  }

  async #writeNew(content: SheetContent, contents: readonly SheetContent[], broken: readonly string[]): Promise<WrittenSheet> {
    const { sheetId, name } = await this.#add(content);
    try {
      await this.exchanges.run("write", async (exchange) => {
        const { names, worksheets } = exchange.context.workbook;
        const sheet = worksheets.getItem(sheetId);
        for (const old of broken.filter((old) => markerKey(old) === markerKey(content.marker.name))) names.getItem(old).delete();
        // First of all, so that what may be left of it in the worst case is known as ours and written over the next time.
        addMarker(names, sheet, content);
        await putContents(exchange, sheet, this.#renamed(content, contents), nothingBefore);
        await print(exchange, sheet, content);
      });
    } catch (error) {
      const isGone = await this.#takeAway(content, sheetId);
      throw error instanceof HostError ? new HostError(error.code, "write", error.detail, isGone ? [] : [name]) : error;
    }
    return { marker: content.marker.name, sheetId, name };
  }

  /** An empty sheet, in an exchange of its own: once it is there its id is known, and nobody else's sheet can be taken for it. */
  async #add(content: SheetContent): Promise<{ readonly sheetId: string; readonly name: string }> {
    const name = this.#names.get(content.marker.name) ?? content.name;
    try {
      return await this.exchanges.run("write", async ({ context, sync }) => {
        const sheet = context.workbook.worksheets.add(name).load({ id: true });
        await sync();
        this.events.expect("WorksheetAdded", sheet.id);
        return { sheetId: sheet.id, name };
      });
    } catch (error) {
      if (!(error instanceof HostError && error.code === "unknown")) throw error;
      // Perhaps somebody has taken the name meanwhile.
      const { sheetNames } = await this.#look([content]);
      const free = freeSheetName(content.name, sheetNames);
      if (free.toLowerCase() === name.toLowerCase()) throw error;
      this.#names.set(content.marker.name, free);
      return await this.#add(content);
    }
  }

  async #takeAway({ marker }: SheetContent, sheetId: string): Promise<boolean> {
    try {
      await this.hastyExchanges.run("write", async ({ context, sync }) => {
        const name = context.workbook.names.getItemOrNullObject(marker.name).load({ name: true });
        context.workbook.worksheets.getItem(sheetId).delete();
        this.events.expect("WorksheetDeleted", sheetId);
        await sync();
        if (name.isNullObject) return;
        name.delete();
        await sync();
      });
      return true;
    } catch (error) {
      return error instanceof HostError && error.code === "sheet-gone";
    }
  }

  async #look(contents: readonly SheetContent[], signal?: AbortSignal): Promise<Workbook> {
    const wanted = new Set(contents.map(({ marker }) => markerKey(marker.name)));
    return await this.exchanges.run("write", (exchange) => lookAt(exchange, (name) => wanted.has(markerKey(name))), { signal });
  }

  /** With references to the names that sheets really got. */
  #renamed(content: SheetContent, contents: readonly SheetContent[]): SheetContent {
    const changed = new Map<string, string>();
    for (const { name, marker } of contents) {
      const own = this.#names.get(marker.name) ?? name;
      if (own !== name && !changed.has(name)) changed.set(name, own);
    }
    if (changed.size === 0) return content;
    const inFormula = (formula: string): string => [...changed].reduce((text, [wanted, own]) => text.replaceAll(`${quotedSheet(wanted)}!`, () => `${quotedSheet(own)}!`), formula);
    const renamed = (cell: CellContent): CellContent => ({
      ...cell,
      ...(cell.formula === undefined ? {} : { formula: inFormula(cell.formula) }),
      ...(cell.link ? { link: { ...cell.link, sheet: changed.get(cell.link.sheet) ?? cell.link.sheet } } : {}),
    });
    return { ...content, rows: content.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell && renamed(cell)) })) };
  }
}

/** Excel tells names apart without regard to case. */
const markerKey = (marker: string): string => marker.toLowerCase();

/** The sheet is whole without its print layout, which Excel refuses where no printer is installed. */
async function print(exchange: Exchange, sheet: Excel.Worksheet, content: SheetContent): Promise<void> {
  try {
    await putPrintLayout(exchange, sheet, content);
  } catch (error) {
    if (!(error instanceof HostError && (error.code === "unknown" || error.code === "unsupported"))) throw error;
  }
}

async function lookAt(exchange: Exchange, isWanted: (name: string) => boolean): Promise<Workbook> {
  const { context, sync } = exchange;
  const structure = context.workbook.protection.load({ protected: true });
  const { places, broken, sheetNames } = await findMarkers(exchange, isWanted);
  const asked = places.map((place) => {
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    const extent = { rowIndex: true, columnIndex: true, rowCount: true, columnCount: true };
    return {
      place,
      protection: sheet.protection.load({ protected: true }),
      filled: sheet.getUsedRangeOrNullObject(true).load(extent),
      formatted: sheet.getUsedRangeOrNullObject(false).load(extent),
      charts: sheet.charts.load({ name: true }),
      filter: sheet.autoFilter.load({ enabled: true }),
    };
  });
  if (asked.length > 0) await sync();
  const known = asked.map(({ place, protection, filled, formatted, charts, filter }): [string, KnownSheet] => [
    markerKey(place.marker),
    {
      ...place,
      isProtected: protection.protected,
      former: {
        filled: filled.isNullObject ? null : extentOf(filled),
        formatted: formatted.isNullObject ? null : extentOf(formatted),
        charts: charts.items.map(({ name }) => name).filter((name) => name.startsWith(chartPrefix)),
        hasFilter: filter.enabled,
      },
    },
  ]);
  return { isStructureProtected: structure.protected, sheetNames, known: new Map(known), broken };
}

/** Nothing is written where something cannot be. */
function demandWritable(contents: readonly SheetContent[], { isStructureProtected, known }: Workbook): void {
  const locked = [...known.values()].filter(({ isProtected }) => isProtected).map(({ sheetName }) => sheetName);
  if (locked.length > 0) throw new HostError("protected", "write", "the sheet is protected", locked);
  if (isStructureProtected && contents.some(({ marker }) => !known.has(markerKey(marker.name)))) throw new HostError("protected", "write", "the workbook's structure is protected");
}

function addMarker(names: Excel.NamedItemCollection, sheet: Excel.Worksheet, { marker }: SheetContent): void {
  names.add(marker.name, rangeOf(sheet, marker.range)).visible = false;
}
