/** Goes to cells of the workbook; says what keeps one from being seen, and shows it when told to. */
import { columnName, rangeAddress } from "../../sheet/range";
import type { Place, WorkbookHost } from "../../workbook/port";
import { noticeForHidden } from "../state/notices";
import type { Desk } from "./desk";

export class Places {
  readonly #desk: Desk;
  readonly #host: WorkbookHost;
  #last: Place | null = null;

  constructor(desk: Desk, host: WorkbookHost) {
    this.#desk = desk;
    this.#host = host;
  }

  /** Where the pane went last. */
  get last(): Place | null {
    return this.#last;
  }

  async locate(place: Place): Promise<void> {
    this.#last = place;
    await this.#desk.guard("locate", "select", async () => {
      const hiddenBy = await this.#host.select(place);
      if (place !== this.#last) return;
      this.#forget();
      if (hiddenBy.length === 0) return;
      const { top, left, bottom, right } = place.range;
      const where = { cell: rangeAddress(place.range), sheet: this.#nameOf(place.sheetId), rows: span(String(top + 1), String(bottom + 1)), columns: span(columnName(left), columnName(right)) };
      const notice = noticeForHidden(hiddenBy, where);
      this.#desk.set({ notice });
      this.#desk.say(notice.title.key, notice.title.params);
    });
  }

  /** Shows what hides the place gone to last. */
  async reveal(): Promise<void> {
    const place = this.#last;
    if (!place) return;
    await this.#desk.guard("reveal", "reveal", async () => {
      await this.#host.reveal(place);
      this.#forget();
      this.#desk.say("say.revealed");
    });
  }

  #forget(): void {
    for (const action of ["locate", "reveal"] as const) this.#desk.set(this.#desk.withoutNoticeOf(action));
  }

  #nameOf(sheetId: string): string {
    const { checked, survey } = this.#desk.state;
    return checked?.sheets.find(({ id }) => id === sheetId)?.name ?? survey?.tables.find((table) => table.sheetId === sheetId)?.sheet ?? "";
  }
}

const span = (first: string, last: string): string => (first === last ? first : `${first}–${last}`);
