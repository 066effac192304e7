/** The port by Office.js: Excel on the web, Windows and Mac, and whatever else answers its requests. */
import type { SheetContent } from "../../sheet/content";
import type { WorkbookData } from "../../sheet/data";
import type { CellEdit, EditReport, HiddenBy, Mark, MarkReport, MarkStyle, OnExtent, OwnSheet, Place, Scope, WorkbookHost, WriteSheetsOptions, WrittenSheet } from "../port";
import { editCells } from "./edit-cells";
import { type ExchangeOptions, Exchanges } from "./exchange";
import { findMarks, type KnownSheets, type MarkOptions, replaceMarks } from "./marks";
import { readOwnSheets } from "./own-sheets";
import { reveal, select } from "./places";
import { type ReadOptions, readSheets } from "./read";
import { readStore, writeStore } from "./store";
import { OwnEvents, watchSelection, watchSheets } from "./watch";
import { SheetWriter } from "./write-sheets";

export interface ExcelHostOptions {
  /** Milliseconds Excel may take to answer one request. */
  readonly timeoutMs?: number;
  /** Whether Excel offers a version of ExcelApi; asks Office where absent. */
  readonly supports?: (version: string) => boolean;
}

const fillsAlone: MarkStyle = { fill: true, notes: false };

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
    return this.#read(scope, signal);
  }

  readSheets(sheetIds: readonly string[], signal?: AbortSignal): Promise<WorkbookData> {
    return this.#read(sheetIds, signal);
  }

  select(place: Place): Promise<readonly HiddenBy[]> {
    return this.#exchanges.run("select", (exchange) => select(exchange, place));
  }

  reveal(place: Place): Promise<void> {
    return this.#exchanges.run("reveal", (exchange) => reveal(exchange, place));
  }

  get hasNotes(): boolean {
    return this.#supports("1.10");
  }

  mark(marks: readonly Mark[], style: MarkStyle = fillsAlone, onExtent?: OnExtent): Promise<MarkReport> {
    return this.#exchanges.run("mark", (exchange) => replaceMarks(exchange, marks, style, { ...this.#markOptions, onExtent }), this.#asOneStep);
  }

  clearMarks(): Promise<MarkReport> {
    return this.#exchanges.run("clear", (exchange) => replaceMarks(exchange, [], fillsAlone, this.#markOptions), this.#asOneStep);
  }

  hasMarks(): Promise<boolean> {
    return this.#exchanges.run("mark", (exchange) => findMarks(exchange, this.#markOptions));
  }

  async edit(edits: readonly CellEdit[]): Promise<EditReport> {
    if (edits.length === 0) return { written: [], changed: [] };
    return await this.#exchanges.run("edit", (exchange) => editCells(exchange, edits, { readsMerges: this.readsMerges }), this.#asOneStep);
  }

  ownSheets(prefix: string): Promise<readonly OwnSheet[]> {
    return this.#exchanges.run("read", (exchange) => readOwnSheets(exchange, prefix));
  }

  async writeSheets(contents: readonly SheetContent[], options: WriteSheetsOptions = {}): Promise<readonly WrittenSheet[]> {
    if (contents.length === 0) return [];
    return await new SheetWriter(this.#exchanges, this.#hastyExchanges, this.#ownEvents).write(contents, options);
  }

  readStore(): Promise<string | null> {
    return this.#exchanges.run("store", readStore);
  }

  writeStore(text: string | null): Promise<void> {
    return this.#exchanges.run("store", (exchange) => writeStore(exchange, text));
  }

  onChange(listener: (sheetId: string) => void): Promise<() => Promise<void>> {
    return watchSheets(this.#exchanges, { own: this.#ownEvents, tellsNames: this.#supports("1.17") }, listener);
  }

  onSelect(listener: (place: Place) => void): Promise<() => Promise<void>> {
    return watchSelection(this.#exchanges, listener);
  }

  get #markOptions(): MarkOptions {
    return { known: this.#knownSheets, hasNotes: this.hasNotes };
  }

  /** One action of ours is one step of Excel's own undo. */
  get #asOneStep(): ExchangeOptions {
    return { isOneUndoStep: this.#supports("1.20") };
  }

  #read(scope: ReadOptions["scope"], signal: AbortSignal | undefined): Promise<WorkbookData> {
    const seen = (ids: readonly string[]): void => {
      this.#knownSheets.clear();
      for (const id of ids) this.#knownSheets.add(id);
    };
    return this.#exchanges.run("read", (exchange) => readSheets(exchange, { scope, readsMerges: this.readsMerges, seen }), { signal });
  }
}
