/** A real `Excel` and `Office` in Node: Microsoft's runtime, answered by the simulator's request server over any grid. */
import type { Grid } from "../../../simulator/grid";
import type { Faults } from "../../../simulator/richapi/faults";
import { type BatchRecord, Session } from "../../../simulator/richapi/session";
import { memorySettings, type SettingsStore } from "../../../simulator/richapi/settings-store";
import { Shell } from "../../../simulator/shell";
import { apiSets } from "../../../simulator/boot/api-sets";
import { type BatchCallback, loadRuntime, type OfficeRuntime, type RichApiMessage } from "./runtime";

export { memoryGrid, MemoryGrid, type MemoryGridOptions, type MemorySheetOptions } from "./memory-grid";
export type { BatchRecord } from "../../../simulator/richapi/session";
export type { Faults } from "../../../simulator/richapi/faults";
export { memorySettings, type SettingsStore } from "../../../simulator/richapi/settings-store";

export interface OfficeOptions {
  readonly grid: Grid;
  /** Read for every batch: change it while the test runs. */
  readonly faults?: Faults;
  readonly settings?: SettingsStore;
  /** The ribbon and pane around the workbook. */
  readonly shell?: Shell;
  /** The newest ExcelApi the host claims, "1.15" unless told. */
  readonly excelApi?: string;
  /** One that a stopped office has used, to save the time of loading another. */
  readonly runtime?: OfficeRuntime;
}

export interface OfficeStats {
  /** Batches the code under test asked for: its `context.sync()` calls that had something to send. */
  readonly syncs: number;
  /** UTF-8 bytes of those batches, and of their answers. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The largest single one. */
  readonly largestRequest: number;
  readonly largestResponse: number;
}

export interface TestOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly faults: Faults;
  readonly settings: SettingsStore;
  /** Every batch so far, those office.js sends by itself included (see `BatchRecord.kind`). */
  readonly log: readonly BatchRecord[];
  /** Counted since the start or the last `reset()`. */
  stats(): OfficeStats;
  reset(): void;
  /** Ends when all events of finished batches and changes have reached their handlers. */
  eventsDelivered(): Promise<void>;
  /** Listeners the add-in has registered with the host and not taken away. */
  registrations(): number;
  /** Ends when office.js has let go of its ranges, so that nothing of one test reaches into the next. */
  stop(): Promise<void>;
}

/** Also sets the globals `Excel`, `Office` and `OfficeExtension`; `stop()` takes them away. */
export async function startOffice(options: OfficeOptions): Promise<TestOffice> {
  const runtime = options.runtime ?? loadRuntime().runtime;
  const faults = options.faults ?? {};
  const settings = options.settings ?? memorySettings();
  const handlers: ((message: RichApiMessage) => void)[] = [];
  const session = new Session({
    grid: options.grid,
    settings,
    faults,
    shell: options.shell ?? new Shell(),
    push(entries) {
      const message: RichApiMessage = {
        type: "richApiMessage",
        entries: entries.map(([messageCategory, messageType, targetId, text, id, isRemoteOverride]) => ({
          messageCategory,
          messageType,
          targetId,
          message: text,
          id,
          isRemoteOverride,
        })),
      };
      for (const handler of handlers) handler(message);
    },
  });

  runtime.OSF.DDA.RichApi.richApiMessageManager = {
    async register(handler) {
      handlers.push(handler);
    },
  };
  runtime.OSF.DDA.RichApi.executeRichApiRequestAsync = (message, callback) => {
    void answer(session, String(message[4]), callback);
  };
  const sets = new Map(Object.entries({ ...apiSets, ...(options.excelApi === undefined ? {} : { ExcelApi: options.excelApi }) }));
  const context = {
    host: "Excel",
    platform: "OfficeOnline",
    displayLanguage: "zh-CN",
    contentLanguage: "zh-CN",
    requirements: { isSetSupported: (name: string, version = "1.0") => supports(sets.get(name), version) },
  };
  Object.assign(runtime.OSF, { _OfficeAppFactory: { getContext: () => context, getHostInfo: () => ({ hostPlatform: "web" }) } });
  const host = { host: "Excel", platform: "OfficeOnline" };
  Object.defineProperty(runtime.Office, "onReady", {
    configurable: true,
    async value(callback?: (info: typeof host) => unknown) {
      await callback?.(host);
      return host;
    },
  });

  const { Excel, Office, OfficeExtension } = runtime;
  const globals = { Excel, Office, OfficeExtension };
  Object.assign(globalThis, globals);

  let from = 0;
  return {
    ...globals,
    faults,
    settings,
    log: session.log,
    stats() {
      const work = session.log.slice(from).filter((record) => record.kind === "work");
      const requests = work.map((record) => record.requestBytes);
      const responses = work.map((record) => record.responseBytes);
      return {
        syncs: work.length,
        requestBytes: sum(requests),
        responseBytes: sum(responses),
        largestRequest: Math.max(0, ...requests),
        largestResponse: Math.max(0, ...responses),
      };
    },
    reset() {
      from = session.log.length;
    },
    eventsDelivered: turns,
    registrations: () => session.registrations.size,
    async stop() {
      await turns();
      session.close();
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
    },
  };
}

function supports(own: string | undefined, asked: string): boolean {
  if (own === undefined) return false;
  const [major = 0, minor = 0] = own.split(".").map(Number);
  const [askedMajor = 0, askedMinor = 0] = asked.split(".").map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}

async function answer(session: Session, body: string, callback: BatchCallback): Promise<void> {
  const reply = await session.handle(body);
  if ("body" in reply) callback({ status: "succeeded", value: { data: [200, [], reply.body] } });
  else callback({ status: "failed", error: { code: reply.error, message: `Office error ${reply.error}` } });
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

/** One turn for the session to push, one for office.js's promises to call the handlers, one for what those send. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => void setTimeout(done, 0));
}
