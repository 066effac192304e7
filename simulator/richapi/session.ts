/** One opened workbook as office.js talks to it: batches in, replies and events out. */
import type { Grid } from "../grid";
import { Shell } from "../shell";
import { runBatch } from "./batch";
import type { Book } from "./book";
import type { ActionFault, Faults } from "./faults";
import { payloadBytes, utf8Bytes } from "./limits";
import { openBook } from "./model/makers";
import { openService } from "./model/services";
import { workbook } from "./model/workbook";
import { References } from "./references";
import { type EventEntry, forwardEvents, forwardVisibility, Registrations } from "./registrations";
import type { SettingsStore } from "./settings-store";
import { type Action, ActionType, ObjectPathType, type Reply, type ReplyBody, type RequestBody } from "./wire";

export interface BatchRecord {
  /**
   * "work" is a `context.sync()` of the add-in; "cleanup" the one office.js sends by itself after `Excel.run` to let go of ranges;
   * "service" its talk with the host's inner services. Only work is numbered and meets faults.
   */
  readonly kind: "work" | "cleanup" | "service";
  /** One-based among work; 0 for the others. */
  readonly number: number;
  readonly body: RequestBody;
  readonly requestBytes: number;
  responseBytes: number;
  /** Null until answered, and for good when a fault keeps the host silent. */
  reply: ReplyBody | { readonly error: number } | null;
}

export interface SessionOptions {
  readonly grid: Grid;
  readonly settings: SettingsStore;
  readonly faults: Faults;
  /** An add-in without buttons, its pane open, where absent. */
  readonly shell?: Shell;
  readonly push: (entries: readonly EventEntry[]) => void;
}

/** What Excel answers while a cell is being edited; office.js turns it into InvalidOperationInCellEditMode. */
const invalidApiCallInContext = 5004;
const requestTooLarge = 5103;
const responseTooLarge = 5104;

export class Session {
  readonly log: BatchRecord[] = [];
  readonly registrations = new Registrations();
  readonly references = new References();
  private readonly book: Book;
  private readonly shell: Shell;
  private readonly stopListening: readonly (() => void)[];
  private queue: Promise<unknown> = Promise.resolve();
  private pending: EventEntry[] = [];
  private running = false;
  private closed = false;

  constructor(private readonly options: SessionOptions) {
    const { grid, settings, faults, shell = new Shell() } = options;
    this.shell = shell;
    this.book = openBook({ grid, settings, faults, registrations: this.registrations });
    const announce = (entries: readonly EventEntry[]) => this.announce(entries);
    this.stopListening = [forwardEvents(grid, this.registrations, () => this.running, announce), forwardVisibility(shell, announce)];
  }

  /** Batches are carried out one after another, as by Excel. Never settles under the `silent` fault. */
  async handle(bodyText: string): Promise<Reply> {
    const answer = this.queue.then(() => this.answer(bodyText));
    this.queue = answer.catch(() => undefined);
    return (await answer) ?? new Promise(() => undefined);
  }

  close(): void {
    this.closed = true;
    for (const stop of this.stopListening) stop();
  }

  /** Null for a batch that is to stay without an answer. */
  private async answer(bodyText: string): Promise<Reply | null> {
    const { faults } = this.options;
    const requestBytes = utf8Bytes(bodyText);
    const body: RequestBody = JSON.parse(bodyText);
    const kind = kindOf(body);
    const number = kind === "work" ? 1 + this.log.filter((record) => record.kind === "work").length : 0;
    const record: BatchRecord = { kind, number, body, requestBytes, responseBytes: 0, reply: null };
    this.log.push(record);
    if (kind === "work") {
      await faults.beforeBatch?.(number);
      if (faults.delay !== undefined) await wait(faults.delay);
      if (faults.silent === true) return null;
    }
    const refused = refusal(record, faults);
    if (refused !== null) {
      record.reply = { error: refused };
      return record.reply;
    }
    this.running = true;
    try {
      const fault = kind === "work" ? actionFault(faults, number) : null;
      const reply = await runBatch(body, { book: this.book, root: workbook(this.book), references: this.references, service: (name) => openService(name, this.shell), fault });
      const text = JSON.stringify(reply);
      record.responseBytes = utf8Bytes(text);
      const isTooLarge = record.responseBytes > payloadBytes || transportFault(record, faults) === responseTooLarge;
      if (kind === "work" && faults.unanswered === true) return null;
      record.reply = isTooLarge ? { error: responseTooLarge } : reply;
      return isTooLarge ? { error: responseTooLarge } : { body: text };
    } finally {
      this.running = false;
      this.deliverSoon();
    }
  }

  private announce(entries: readonly EventEntry[]): void {
    if (!this.book.eventsEnabled) return;
    this.pending.push(...entries);
    if (!this.running) this.deliverSoon();
  }

  /** Events reach the add-in after the answer to the batch that caused them. */
  private deliverSoon(): void {
    setTimeout(() => {
      if (this.closed || this.running || this.pending.length === 0) return;
      const entries = this.pending;
      this.pending = [];
      this.options.push(entries);
    }, 0);
  }
}

function kindOf(body: RequestBody): BatchRecord["kind"] {
  const paths = Object.values(body.ObjectPaths);
  if (paths.some((path) => path.ObjectPathType === ObjectPathType.Service)) return "service";
  const acts = body.Actions.filter((action) => action.ActionType !== ActionType.Instantiate);
  return acts.length > 0 && acts.every(releases) ? "cleanup" : "work";
}

const releases = (action: Action) => action.ActionType === ActionType.Method && action.Name === "_RemoveReference";

/** The transport's number for a batch that is not carried out at all; null for one that is. */
function refusal(record: BatchRecord, faults: Faults): number | null {
  const { kind, requestBytes } = record;
  if (requestBytes > payloadBytes) return requestTooLarge;
  if (kind !== "work") return null;
  const error = transportFault(record, faults);
  if (error !== null && error !== responseTooLarge) return error;
  return faults.cellEditing === true ? invalidApiCallInContext : null;
}

function transportFault({ kind, number }: BatchRecord, { transport }: Faults): number | null {
  return kind === "work" && transport !== undefined && (transport.batch ?? number) === number ? transport.error : null;
}

function actionFault({ action }: Faults, number: number): ActionFault | null {
  return action !== undefined && (action.batch ?? number) === number ? action : null;
}

const wait = (milliseconds: number) => new Promise<void>((done) => void setTimeout(done, milliseconds));
