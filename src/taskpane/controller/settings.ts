/** The settings kept in the workbook: shown as soon as they are changed, kept one change after the other, taken back where they could not be kept. */
import { noSettings, type WorkbookSettings } from "../../review/settings";
import { parseSettings, settingsText } from "../../review/workbook-settings";
import type { WorkbookHost } from "../../workbook/port";
import { noticeForSettings } from "../state/notices";
import type { Desk } from "./desk";

export type SettingsChange = Partial<WorkbookSettings> | ((now: WorkbookSettings) => Partial<WorkbookSettings>);

export class SettingsKeeper {
  readonly #desk: Desk;
  readonly #host: WorkbookHost;
  /** Called when other settings were kept. */
  readonly #onKept: (before: WorkbookSettings, now: WorkbookSettings) => Promise<void>;
  #queue: Promise<unknown> = Promise.resolve();
  /** What was read or written last. */
  #kept: WorkbookSettings = noSettings;
  /** Whether the workbook was asked: what it keeps is never written over unseen. */
  #isRead = false;
  /** Shown already, and not yet kept. */
  #pending: readonly SettingsChange[] = [];

  constructor(desk: Desk, host: WorkbookHost, onKept: (before: WorkbookSettings, now: WorkbookSettings) => Promise<void>) {
    this.#desk = desk;
    this.#host = host;
    this.#onKept = onKept;
  }

  /** Settings that cannot be read are told, and stay where they are until others are kept. Does without what cannot be had. */
  async load(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#read().catch(() => undefined);
      this.#show();
    });
  }

  /** Answers whether it was kept. A function is asked for what is to change of the settings as they are then, perhaps more than once. `again`: what 重试 does where there is more to it than the change. */
  async change(change: SettingsChange, again: () => Promise<unknown> = () => this.change(change)): Promise<boolean> {
    this.#pending = [...this.#pending, change];
    this.#show();
    const before = await this.#inTurn(() => this.#keep(change, again));
    if (before) await this.#onKept(before, this.#kept);
    return before !== null;
  }

  /** Answers the settings before; null where it could not be kept. */
  async #keep(change: SettingsChange, again: () => Promise<unknown>): Promise<WorkbookSettings | null> {
    let before = this.#kept;
    const isKept = await this.#desk.attempt(
      "store",
      async () => {
        if (!this.#isRead) await this.#read();
        before = this.#kept;
        const next = changed(before, change);
        await this.#host.writeStore(settingsText(next));
        this.#kept = next;
      },
      async () => void (await again()),
    );
    // It may have been kept all the same.
    if (!isKept) this.#isRead = false;
    this.#pending = this.#pending.filter((one) => one !== change);
    this.#show();
    return isKept ? before : null;
  }

  /** Throws `HostError`. */
  async #read(): Promise<void> {
    const text = await this.#host.readStore();
    this.#isRead = true;
    try {
      this.#kept = parseSettings(text);
    } catch (error) {
      this.#kept = noSettings;
      this.#desk.tell(noticeForSettings(String(error)));
    }
  }

  #show(): void {
    this.#desk.set({ settings: this.#pending.reduce(changed, this.#kept) });
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn;
    return await turn;
  }
}

const changed = (now: WorkbookSettings, change: SettingsChange): WorkbookSettings => ({ ...now, ...(typeof change === "function" ? change(now) : change) });
