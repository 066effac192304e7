/** The port by Office.js: Excel on the web, Windows and Mac, and whatever else answers its requests. */
import type { WorkbookData } from "../../sheet/data";
import { HostError, type Mark, type MarkReport, type Place, type Scope, type WorkbookHost } from "../port";
import { type Exchange, Exchanges } from "./exchange";
import { findMarks, type KnownSheets, replaceMarks } from "./marks";
import { heightOf, widthOf } from "./pieces";
import { readSheets } from "./read";
import { watchSheets } from "./watch";

export interface ExcelHostOptions {
  /** Milliseconds Excel may take to answer one request. */
  readonly timeoutMs?: number;
  /** Whether Excel offers a version of ExcelApi; asks Office where absent. */
  readonly supports?: (version: string) => boolean;
}

const askOffice = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);

export class ExcelHost implements WorkbookHost {
  readonly #exchanges: Exchanges;
  readonly #supports: (version: string) => boolean;
  readonly #knownSheets: KnownSheets = new Set();

  constructor({ timeoutMs = 60_000, supports = askOffice }: ExcelHostOptions = {}) {
    this.#exchanges = new Exchanges(timeoutMs);
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

  select(place: Place): Promise<void> {
    return this.#exchanges.run("select", (exchange) => select(exchange, place));
  }

  mark(marks: readonly Mark[]): Promise<MarkReport> {
    return this.#exchanges.run("mark", (exchange) => replaceMarks(exchange, marks, this.#knownSheets));
  }

  clearMarks(): Promise<MarkReport> {
    return this.#exchanges.run("clear", (exchange) => replaceMarks(exchange, [], this.#knownSheets));
  }

  hasMarks(): Promise<boolean> {
    return this.#exchanges.run("mark", (exchange) => findMarks(exchange, this.#knownSheets));
  }

  onChange(listener: (sheetId: string) => void): Promise<() => Promise<void>> {
    return watchSheets(this.#exchanges, listener);
  }
}

async function select({ context, sync }: Exchange, { sheetId, range }: Place): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId).load({ name: true, visibility: true });
  await sync();
  if (sheet.visibility !== "Visible") throw new HostError("unsupported", "select", "the sheet is hidden", [sheet.name]);
  sheet.activate();
  sheet.getRangeByIndexes(range.top, range.left, heightOf(range), widthOf(range)).select();
  await sync();
}
