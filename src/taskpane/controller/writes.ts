/** What the pane writes beside mending: marks, the 问题清单, the sample. */
import { noteText } from "../../review/annotate";
import type { Marking } from "../../review/settings";
import type { SheetData } from "../../sheet/data";
import type { CellRange } from "../../sheet/range";
import type { HostError, MarkReport, MarkStyle, WorkbookHost, WrittenSheet } from "../../workbook/port";
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
  /** Brings the findings up to date with sheets that are known to have changed, and with these. Answers whether there were any. Throws `HostError`. */
  readonly refresh: (sheetIds?: readonly string[]) => Promise<boolean>;
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

  /** A failure is not worth a notice: they may be there, and are looked for again after the next check. */
  async lookForMarks(): Promise<void> {
    const { desk, host } = this.#parts;
    const marked = await host.hasMarks().catch(() => null);
    if (this.#state.marks) return;
    desk.set({ mayBeMarked: marked === null, ...(marked ? { marks: { cells: null, checkedAt: null } } : {}) });
  }

  async mark(): Promise<void> {
    const { desk, refresh } = this.#parts;
    const { writing, settings } = this.#state;
    if (!this.#state.checked || writing) return;
    if (settings.marking === "none") return desk.tell(noticeForNoMarking);
    await this.#write("mark", async () => {
      await refresh();
      let { report, moved } = await this.#markFindings();
      if (moved.length > 0 && (await refresh(moved))) ({ report, moved } = await this.#markFindings());
      const { checked } = this.#state;
      if (!checked) return;
      const left = noticeForReport("mark", report);
      desk.set({ marks: report.cells > 0 ? { cells: report.cells, checkedAt: checked.at } : null, mayBeMarked: false, notice: left });
      if (left) desk.alert(left.title.key, left.title.params);
      else desk.say("say.marked", { n: report.cells });
    });
  }

  /** `moved`: sheets on which rows or columns came or went since they were read, so that marks may stand beside what they mean. */
  async #markFindings(): Promise<{ readonly report: MarkReport; readonly moved: readonly string[] }> {
    const { host, picture } = this.#parts;
    const { checked, settings, language } = this.#state;
    const style = markStyle(settings.marking, host.hasNotes);
    const marks = (checked?.items ?? []).map((item) => ({ sheetId: item.sheetId, range: item.range, level: item.severity, ...(style.notes ? { note: noteText(item, language) } : {}) }));
    const read = new Map(picture()?.workbook.sheets.map((data) => [data.id, extentOf(data)]));
    const moved: string[] = [];
    const report = await host.mark(marks, style, (sheetId, extent) => {
      if (!isSameRange(read.get(sheetId) ?? null, extent)) moved.push(sheetId);
    });
    return { report, moved };
  }

  async clearMarks(): Promise<void> {
    const { desk, host } = this.#parts;
    if (this.#state.writing) return;
    await this.#write("clear", async () => {
      const report = await host.clearMarks();
      const left = noticeForReport("clear", report);
      desk.set({ marks: left ? this.#state.marks : null, mayBeMarked: left !== null && this.#state.mayBeMarked, notice: left });
      if (left) desk.alert(left.title.key, left.title.params);
      else desk.say("say.cleared");
    });
  }

  /** Writes the 问题清单 and shows it. */
  async writeList(): Promise<void> {
    const { desk, host, picture: pictureOf, refresh, writeFindingsList } = this.#parts;
    const { writing, language } = this.#state;
    if (!this.#state.checked || isPartial(this.#state.checked) || !pictureOf()?.isChecked || writing) return;
    await this.#write("list", async () => {
      await refresh();
      const { checked } = this.#state;
      const picture = pictureOf();
      if (!checked || !picture) return;
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

/** The filled part of a sheet as it was read; null where it was empty. */
const extentOf = ({ top, left, values }: SheetData): CellRange | null =>
  values[0] ? { top, left, bottom: top + values.length - 1, right: left + values[0].length - 1 } : null;

const isSameRange = (one: CellRange | null, other: CellRange | null): boolean =>
  one === null || other === null ? one === other : one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;

/** Where the host has no notes, what was to be a note alone is a fill: a mark is never invisible. */
const markStyle = (marking: Marking, hasNotes: boolean): MarkStyle => ({ fill: marking !== "note" || !hasNotes, notes: (marking === "note" || marking === "both") && hasNotes });
