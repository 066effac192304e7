/** The port by Office.js: Excel on the web, Windows and Mac, and whatever else answers its requests. */
import type { SheetContent } from "../../sheet/content";
import type { WorkbookData } from "../../sheet/data";
import { type CellEdit, type EditReport, type HiddenBy, HostError, type Mark, type MarkStyle, type MarkReport, type OwnSheet, type Place, type Scope, type WorkbookHost, type WrittenSheet } from "../port";
import { editCells } from "./edit-cells";
import { type Exchange, Exchanges } from "./exchange";
import { findMarks, type KnownSheets, replaceMarks } from "./marks";
import { readOwnSheets } from "./own-sheets";
import { heightOf, widthOf } from "./pieces";
import { readSheets } from "./read";
import { readStore, writeStore } from "./store";
import { OwnEvents, watchSheets } from "./watch";
import { SheetWriter, type WriteOptions } from "./write-sheets";

export interface ExcelHostOptions {
  /** Milliseconds Excel may take to answer one request. */
  readonly timeoutMs?: number;
  /** Whether Excel offers a version of ExcelApi; asks Office where absent. */
  readonly supports?: (version: string) => boolean;
}

const askOffice = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);

export class ExcelHost implements WorkbookHost {
  readonly #exchanges: Exchanges;
  /** For tidying up after a failure, when nobody wants to wait. */
  readonly #hastyExchanges: Exchanges;
  readonly #ownEvents = new OwnEvents();
  readonly #supports: (version: string) => boolean;
  readonly #knownSheets: KnownSheets = new Set();

  constructor({ timeoutMs = 60_000, supports = askOffice }: ExcelHostOptions = {}) {
    this.#exchanges = new Exchanges(timeoutMs);
    this.#hastyExchanges = new Exchanges(Math.min(timeoutMs, 5_000));
    this.#supports = supports;
  }

  /** False in an Excel that cannot say which cells are merged: `read` then answers none. */
  get readsMerges(): boolean {
    return this.#supports("1.13");
  }

  read(scope: Scope, signal?: AbortSignal): Promise<WorkbookData> {
    const seen = (ids: readonly string[]): void => {
      this.#knownSheets.clear();
      for (const id of ids) this.#knownSheets.add(id);
    };
    return this.#exchanges.run("read", (exchange) => readSheets(exchange, { scope, readsMerges: this.readsMerges, seen }), { signal });
  }

  async readSheets(sheetIds: readonly string[], signal?: AbortSignal): Promise<WorkbookData> {
    const all = await this.read("workbook", signal);
    return { ...all, sheets: all.sheets.filter(({ id }) => sheetIds.includes(id)) };
  }

  select(place: Place): Promise<readonly HiddenBy[]> {
    return this.#exchanges.run("select", (exchange) => select(exchange, place));
  }

  async reveal(place: Place): Promise<void> {
    await this.select(place);
  }

  readonly hasNotes: boolean = false;

  mark(marks: readonly Mark[], _style?: MarkStyle): Promise<MarkReport> {
    return this.#exchanges.run("mark", (exchange) => replaceMarks(exchange, marks, this.#knownSheets));
  }

  clearMarks(): Promise<MarkReport> {
    return this.#exchanges.run("clear", (exchange) => replaceMarks(exchange, [], this.#knownSheets));
  }

  hasMarks(): Promise<boolean> {
    return this.#exchanges.run("mark", (exchange) => findMarks(exchange, this.#knownSheets));
  }

  async edit(edits: readonly CellEdit[]): Promise<EditReport> {
    if (edits.length === 0) return { written: [], changed: [] };
    return await this.#exchanges.run("edit", (exchange) => editCells(exchange, edits, { readsMerges: this.readsMerges }));
  }

  ownSheets(prefix: string): Promise<readonly OwnSheet[]> {
    return this.#exchanges.run("read", (exchange) => readOwnSheets(exchange, prefix));
  }

  async writeSheets(contents: readonly SheetContent[], options: WriteOptions = {}): Promise<readonly WrittenSheet[]> {
    if (contents.length === 0) return [];
    return await new SheetWriter(this.#exchanges, this.#hastyExchanges, this.#ownEvents).write(contents, options);
  }

  readStore(): Promise<string | null> {
    return this.#exchanges.run("store", readStore);
  }

  writeStore(text: string | null): Promise<void> {
    return this.#exchanges.run("store", (exchange) => writeStore(exchange, text));
  }

  onSelect(_listener: (place: Place) => void): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  onChange(listener: (sheetId: string) => void): Promise<() => Promise<void>> {
    return watchSheets(this.#exchanges, this.#ownEvents, listener);
  }
}

async function select({ context, sync }: Exchange, { sheetId, range }: Place): Promise<readonly HiddenBy[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId).load({ name: true, visibility: true });
  await sync();
  if (sheet.visibility !== "Visible") throw new HostError("unsupported", "select", "the sheet is hidden", [sheet.name]);
  sheet.activate();
  sheet.getRangeByIndexes(range.top, range.left, heightOf(range), widthOf(range)).select();
  await sync();
  return [];
}
