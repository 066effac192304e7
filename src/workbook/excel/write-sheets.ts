/** Writes sheets one by one: each in place of the one with its marker, else as a new last sheet under a free name. What fails half-way is taken away again, or told. */
import type { CellContent, SheetContent } from "../../sheet/content";
import { absoluteReference, quotedSheet } from "../../sheet/notation";
import { rangeAddress } from "../../sheet/range";
import { freeSheetName } from "../../sheet/sheet-name";
import { HostError, type MadeFrom, type OwnSheet, type WriteSheetsOptions, type WrittenSheet } from "../port";
import type { Exchange, Exchanges } from "./exchange";
import { areAsRead, findMarkers, type MarkedPlace } from "./own-sheets";
import { chartPrefix, type Former, putContents, putPrintLayout, rangeOf } from "./put-sheet";
import type { OwnEvents } from "./watch";

interface Workbook {
  readonly isStructureProtected: boolean;
  readonly sheetNames: readonly string[];
  /** By `markerKey`. */
  readonly known: ReadonlyMap<string, KnownSheet>;
  /** Markers whose sheet is gone. */
  readonly broken: readonly string[];
}

interface AddedSheet {
  readonly sheetId: string;
  readonly name: string;
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

  async write(contents: readonly SheetContent[], { signal, onWritten, madeFrom }: WriteSheetsOptions): Promise<WrittenSheet[]> {
    const written: WrittenSheet[] = [];
    const workbook = await this.#look(contents, signal, madeFrom);
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
    let requests = 0;
    try {
      return await this.exchanges.run("write", async ({ context, sync }) => {
        const counted = async (): Promise<void> => {
          await sync();
          requests += 1;
        };
        const exchange = { context, sync: counted };
        const { names, worksheets } = context.workbook;
        const sheet = worksheets.getItem(sheetId).load({ name: true });
        // In one action: a sheet that lost its marker would never be known as ours again.
        const mark = (name: string): void => {
          const own = names.getItem(marker);
          own.formula = `=${absoluteReference(name, content.marker.range)}`;
          own.visible = false;
        };
        await putContents(exchange, sheet, this.#renamed(content, contents), former, () => mark(sheetName));
        const { name } = sheet;
        // Renamed since the look: the marker is at a name that is not there.
        if (name !== sheetName) mark(name);
        await print(exchange, sheet, content);
        return { marker: content.marker.name, sheetId, name };
      });
    } catch (error) {
      throw requests > 0 ? begun(error) : error;
    }
  }

  async #writeNew(content: SheetContent, contents: readonly SheetContent[], broken: readonly string[]): Promise<WrittenSheet> {
    const { sheetId, name } = await this.#add(content, broken);
    try {
      await this.exchanges.run("write", async (exchange) => {
        const sheet = exchange.context.workbook.worksheets.getItem(sheetId);
        await putContents(exchange, sheet, this.#renamed(content, contents), null);
        await print(exchange, sheet, content);
      });
    } catch (error) {
      const isGone = await this.#takeAway(content, sheetId);
      throw isGone || !(error instanceof HostError) ? error : begun(new HostError(error.code, "write", error.detail, [name]));
    }
    return { marker: content.marker.name, sheetId, name };
  }

  /** An empty sheet with its marker, in an exchange of its own: whatever fails later, its id is known, or else it is known as ours and written over the next time. */
  async #add(content: SheetContent, broken: readonly string[]): Promise<AddedSheet> {
    const name = this.#names.get(content.marker.name) ?? content.name;
    try {
      return await this.exchanges.run("write", async ({ context, sync }) => {
        const sheet = context.workbook.worksheets.add(name).load({ id: true });
        putMarker(context, sheet, content, broken);
        await sync();
        this.events.expect("WorksheetAdded", sheet.id);
        return { sheetId: sheet.id, name };
      });
    } catch (error) {
      if (!(error instanceof HostError && (error.code === "unknown" || error.code === "too-large"))) throw error;
      const { known, broken: left, sheetNames } = await this.#look([content]);
      const there = known.get(markerKey(content.marker.name));
      if (there) return await this.#hideMarker(there);
      const free = freeSheetName(content.name, sheetNames);
      if (free.toLowerCase() === name.toLowerCase()) throw error;
      const empty = await this.#adopt(content, name, left);
      if (empty) return empty;
      // Somebody has taken the name meanwhile.
      this.#names.set(content.marker.name, free);
      return await this.#add(content, left);
    }
  }

  /** What failed may have been the hiding. */
  async #hideMarker({ marker, sheetId, sheetName }: KnownSheet): Promise<AddedSheet> {
    await this.exchanges.run("write", async ({ context, sync }) => {
      context.workbook.names.getItem(marker).visible = false;
      await sync();
    });
    return { sheetId, name: sheetName };
  }

  /** The sheet that was added, and then the adding of its marker failed; null where something stands on it, so that it is somebody else's. */
  async #adopt(content: SheetContent, name: string, broken: readonly string[]): Promise<AddedSheet | null> {
    return await this.exchanges.run("write", async ({ context, sync }) => {
      const sheet = context.workbook.worksheets.getItem(name).load({ id: true });
      const used = sheet.getUsedRangeOrNullObject(false).load({ address: true });
      await sync();
      if (!used.isNullObject) return null;
      putMarker(context, sheet, content, broken);
      await sync();
      return { sheetId: sheet.id, name };
    });
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

  async #look(contents: readonly SheetContent[], signal?: AbortSignal, madeFrom?: MadeFrom): Promise<Workbook> {
    const wanted = new Set(contents.map(({ marker }) => markerKey(marker.name)));
    return await this.exchanges.run("write", async (exchange) => {
      const workbook = await lookAt(exchange, wanted, madeFrom?.own ?? []);
      if (madeFrom && !(await areAsRead(exchange, [...workbook.known.values()], madeFrom))) throw hasChanged();
      return workbook;
    }, { signal });
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

/** Throws `changed` where a sheet of ours that was read is not in its place. */
async function lookAt(exchange: Exchange, wanted: ReadonlySet<string>, read: readonly OwnSheet[]): Promise<Workbook> {
  const { context, sync } = exchange;
  const structure = context.workbook.protection.load({ protected: true });
  const ofInterest = new Set([...wanted, ...read.map(({ marker }) => markerKey(marker))]);
  const found = await findMarkers(exchange, (name) => ofInterest.has(markerKey(name)));
  if (!read.every((one) => found.places.some((place) => isPlaceOf(place, one)))) throw hasChanged();
  const isWanted = (name: string): boolean => wanted.has(markerKey(name));
  const places = found.places.filter(({ marker }) => isWanted(marker));
  const { sheetNames } = found;
  const asked = places.map((place) => {
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    return { place, protection: sheet.protection.load({ protected: true }), charts: sheet.charts.load({ name: true }), filter: sheet.autoFilter.load({ enabled: true }) };
  });
  if (asked.length > 0) await sync();
  const known = asked.map(({ place, protection, charts, filter }): [string, KnownSheet] => [
    markerKey(place.marker),
    { ...place, isProtected: protection.protected, former: { charts: charts.items.map(({ name }) => name).filter((name) => name.startsWith(chartPrefix)), hasFilter: filter.enabled } },
  ]);
  return { isStructureProtected: structure.protected, sheetNames, known: new Map(known), broken: found.broken.filter(isWanted) };
}

/** Nothing is written where something cannot be. */
function demandWritable(contents: readonly SheetContent[], { isStructureProtected, known }: Workbook): void {
  const locked = [...known.values()].filter(({ isProtected }) => isProtected).map(({ sheetName }) => sheetName);
  if (locked.length > 0) throw new HostError("protected", "write", "the sheet is protected", locked);
  if (isStructureProtected && contents.some(({ marker }) => !known.has(markerKey(marker.name)))) throw new HostError("protected", "write", "the workbook's structure is protected");
}

const isPlaceOf = (place: MarkedPlace, { marker, sheetId, range }: OwnSheet): boolean => place.marker === marker && place.sheetId === sheetId && rangeAddress(place.range) === rangeAddress(range);

const hasChanged = (): HostError => new HostError("changed", "write", "a sheet of ours has changed since it was read");

/** In place of those that stand for nothing any more. */
function putMarker({ workbook: { names } }: Excel.RequestContext, sheet: Excel.Worksheet, { marker }: SheetContent, broken: readonly string[]): void {
  for (const old of broken.filter((old) => markerKey(old) === markerKey(marker.name))) names.getItem(old).delete();
  names.add(marker.name, rangeOf(sheet, marker.range)).visible = false;
}

/** Of a writing of which something stands: "protected" would say that nothing does. */
const begun = (error: unknown): unknown => (error instanceof HostError && error.code === "protected" ? new HostError("unknown", "write", error.detail, error.sheets) : error);
