/** What the pane writes beside mending: marks, the 问题清单, the sample. */
import { noteText } from "../../review/annotate";
import type { Marking } from "../../review/settings";
import type { HostError, MarkStyle, WorkbookHost, WrittenSheet } from "../../workbook/port";
import type { ListedCheck } from "../findings-list";
import { isPartial } from "../state/next-step";
import { noticeForNoMarking, noticeForReport } from "../state/notices";
import type { RetryId, State } from "../state/state";
import type { Picture } from "./checks";
import type { Desk } from "./desk";
import { placeSample } from "./sample";

const writes: Readonly<Record<NonNullable<State["writing"]>, readonly [retry: RetryId, stage: HostError["stage"]]>> = {
  mark: ["mark", "mark"],
  clear: ["clearMarks", "clear"],
  list: ["list", "write"],
  sample: ["sample", "write"],
};

export interface WritesParts {
  readonly desk: Desk;
  readonly host: WorkbookHost;
  readonly picture: () => Picture | null;
  /** Throws `HostError`. */
  readonly writeFindingsList: (host: WorkbookHost, check: ListedCheck) => Promise<WrittenSheet | null>;
}

export class Writes {
  readonly #parts: WritesParts;

  constructor(parts: WritesParts) {
    this.#parts = parts;
  }

  get #state(): State {
    return this.#parts.desk.state;
  }

  /** Not knowing costs only the offer to clear, so a failure is not worth a notice. */
  async lookForMarks(): Promise<void> {
    const { desk, host } = this.#parts;
    const marked = await host.hasMarks().catch(() => false);
    if (marked && !this.#state.marks) desk.set({ marks: { cells: null, checkedAt: null } });
  }

  async mark(): Promise<void> {
    const { desk, host } = this.#parts;
    const { checked, writing, settings, language } = this.#state;
    if (!checked || writing) return;
    if (settings.marking === "none") return desk.tell(noticeForNoMarking);
    const style = markStyle(settings.marking, host.hasNotes);
    await this.#write("mark", async () => {
      const marks = checked.items.map((item) => ({ sheetId: item.sheetId, range: item.range, level: item.severity, ...(style.notes ? { note: noteText(item, language) } : {}) }));
      const report = await host.mark(marks, style);
      const left = noticeForReport("mark", report);
      desk.set({ marks: report.cells > 0 ? { cells: report.cells, checkedAt: checked.at } : null, notice: left });
      if (left) desk.alert(left.title.key, left.title.params);
      else desk.say("say.marked", { n: report.cells });
    });
  }

  async clearMarks(): Promise<void> {
    const { desk, host } = this.#parts;
    if (this.#state.writing) return;
    await this.#write("clear", async () => {
      const report = await host.clearMarks();
      const left = noticeForReport("clear", report);
      desk.set({ marks: left ? this.#state.marks : null, notice: left });
      if (left) desk.alert(left.title.key, left.title.params);
      else desk.say("say.cleared");
    });
  }

  /** Writes the 问题清单 and shows it. */
  async writeList(): Promise<void> {
    const { desk, host, picture: pictureOf, writeFindingsList } = this.#parts;
    const { checked, writing, language } = this.#state;
    const picture = pictureOf();
    if (!checked || isPartial(checked) || !picture?.isChecked || writing) return;
    await this.#write("list", async () => {
      const written = await writeFindingsList(host, { result: picture.result, file: picture.workbook.name, at: checked.at, language });
      desk.set(desk.withoutNoticeOf("list"));
      desk.say("say.listed");
      if (written) await host.select({ sheetId: written.sheetId, range: { top: 0, left: 0, bottom: 0, right: 0 } });
    });
  }

  /** Puts the sample on a new sheet, or finds the one that is there, and shows it. Answers whether it is there. */
  async showSample(): Promise<boolean> {
    const { desk, host } = this.#parts;
    if (this.#state.writing || this.#state.progress) return false;
    let isThere = false;
    await this.#write("sample", async () => {
      const sheetId = await placeSample(host);
      desk.set(desk.withoutNoticeOf("sample"));
      await host.select({ sheetId, range: { top: 0, left: 0, bottom: 0, right: 0 } });
      isThere = true;
    });
    return isThere;
  }

  async #write(what: NonNullable<State["writing"]>, work: () => Promise<void>): Promise<void> {
    const { desk } = this.#parts;
    const [retry, stage] = writes[what];
    desk.set({ writing: what });
    await desk.guard(retry, stage, work);
    desk.set({ writing: null });
  }
}

/** Where the host has no notes, what was to be a note alone is a fill: a mark is never invisible. */
const markStyle = (marking: Marking, hasNotes: boolean): MarkStyle => ({ fill: marking !== "note" || !hasNotes, notes: (marking === "note" || marking === "both") && hasNotes });
