/** The settings kept in the workbook: read once, changed one after the other, shown at once and taken back where they could not be kept. */
import { noSettings, type WorkbookSettings } from "../../review/settings";
import { parseSettings, settingsText } from "../../review/workbook-settings";
import type { WorkbookHost } from "../../workbook/port";
import { noticeForSettings } from "../state/notices";
import type { Desk } from "./desk";

export class SettingsKeeper {
  readonly #desk: Desk;
  readonly #host: WorkbookHost;
  /** Called when settings changed that a check goes by. */
  readonly #onChange: () => Promise<void>;
  #queue: Promise<unknown> = Promise.resolve();
  /** What was read or written last. */
  #kept: WorkbookSettings = noSettings;

  constructor(desk: Desk, host: WorkbookHost, onChange: () => Promise<void>) {
    this.#desk = desk;
    this.#host = host;
    this.#onChange = onChange;
  }

  /** Settings that cannot be read are told, and stay where they are until others are kept. Does without what cannot be had. */
  async load(): Promise<void> {
    const text = await this.#host.readStore().catch(() => null);
    try {
      this.#kept = parseSettings(text);
    } catch (error) {
      this.#kept = noSettings;
      this.#desk.tell(noticeForSettings(String(error)));
    }
    this.#desk.set({ settings: this.#kept });
  }

  /** Answers whether it was kept. `change` sees the settings as they are when its turn comes. */
  async change(change: Partial<WorkbookSettings> | ((now: WorkbookSettings) => Partial<WorkbookSettings>)): Promise<boolean> {
    const turn = this.#queue.then(async () => {
      const now = this.#kept;
      const next = { ...now, ...(typeof change === "function" ? change(now) : change) };
      this.#desk.set({ settings: next });
      const isKept = await this.#desk.attempt(
        "store",
        async () => {
          await this.#host.writeStore(settingsText(next));
          this.#kept = next;
        },
        async () => void (await this.change(change)),
      );
      if (isKept) await this.#onChange();
      else this.#desk.set({ settings: now });
      return isKept;
    });
    this.#queue = turn;
    return await turn;
  }
}
