/** Mends what was found, and sets findings aside: writes fixes into cells that still hold what was read, takes them back, keeps reasons in the workbook. */
import { withIgnore, without } from "../../review/ignores";
import { localDay } from "../../review/local-day";
import type { CellEdit, WorkbookHost } from "../../workbook/port";
import { noticeForChanged } from "../state/notices";
import type { FindingItem } from "../state/state";
import { cellAddress } from "../../sheet/range";
import type { Desk } from "./desk";
import type { SettingsKeeper } from "./settings";
import type { UndoStack } from "./undo";

export interface MendingParts {
  readonly desk: Desk;
  readonly host: WorkbookHost;
  readonly settings: SettingsKeeper;
  readonly undo: UndoStack;
  /** Checks again after a write of ours to these sheets. */
  readonly recheck: (sheetIds: readonly string[]) => Promise<void>;
  readonly now: () => number;
}

export class Mending {
  readonly #parts: MendingParts;

  constructor(parts: MendingParts) {
    this.#parts = parts;
  }

  /** Writes the fixes of these findings, each whole or not at all. */
  async apply(items: readonly FindingItem[]): Promise<void> {
    const edits = items.flatMap(({ sheetId, fix }): CellEdit[] => (fix?.cells ?? []).map(({ range, from, to }) => ({ sheetId, row: range.top, column: range.left, from, to })));
    await this.#write(edits, () => this.apply(items));
  }

  async #write(edits: readonly CellEdit[], again: () => Promise<void>): Promise<boolean> {
    const { desk, host, recheck, undo } = this.#parts;
    return await desk.attempt(
      "edit",
      async () => {
        const { written, changed } = await host.edit(edits);
        if (changed.length > 0) desk.tell(noticeForChanged(changed.map(({ row, column }) => cellAddress(row, column)), false));
        if (written.length > 0) {
          const back = written.map((edit) => ({ ...edit, from: edit.to, to: edit.from }));
          undo.push({ key: "say.fixed", params: { n: written.length } }, () => this.#write(back, () => undo.undo()));
        }
        await recheck([...new Set(edits.map(({ sheetId }) => sheetId))]);
      },
      again,
    );
  }

  /** Throws a RangeError for a blank reason. */
  async ignore({ anchor }: FindingItem, reason: string): Promise<void> {
    await this.#parts.settings.change(({ ignores }) => ({ ignores: withIgnore({ version: 1, ignores }, anchor, reason, localDay(this.#parts.now())).ignores }));
  }

  async restore({ anchor }: FindingItem): Promise<void> {
    await this.#parts.settings.change(({ ignores }) => ({ ignores: without({ version: 1, ignores }, anchor).ignores }));
  }
}
