/** Everything the pane can do: talks to the host and to the review, and is the only writer of the store. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { CheckOptions, CheckResult, CheckStep } from "../../review/check";
import type { Finding } from "../../review/finding";
import { indicatorsByRow } from "../../review/indicators-by-row";
import type { Words } from "../../review/words";
import type { Language, Severity } from "../../rules/rule";
import type { WorkbookData } from "../../sheet/data";
import { isBlank } from "../../sheet/text";
import type { Table } from "../../tables/table";
import { HostError, type Place, type Scope, type WorkbookHost, type WrittenSheet } from "../../workbook/port";
import type { ListedCheck } from "../findings-list";
import { isPartial } from "../state/next-step";
import { noticeFor, noticeForReport } from "../state/notices";
import { count, groupRows, nextItem, rowIdOf, visibleItems } from "../state/rows";
import type { PageBlock } from "../rule-page";
import { type Checked, type FindingItem, initialState, noCounts, type Notice, type OpenPage, type RetryId, type State, type Tab, type TableSummary } from "../state/state";
import { summarizeTables, toItem } from "../state/summaries";
import type { MessageKey, Params, Translate } from "../words/words";
import { runInSlices } from "./slices";

export interface Review {
  readonly survey: (workbook: WorkbookData, options?: CheckOptions) => CheckResult;
  readonly checkSteps: (workbook: WorkbookData, options?: CheckOptions) => Generator<CheckStep, CheckResult, undefined>;
  /** What the workbook itself asks of a check; never rejects. */
  readonly workbookOptions: (host: WorkbookHost) => Promise<CheckOptions>;
  readonly describe: (finding: Finding, language: Language) => Words;
  /** Throws `HostError`. */
  readonly writeFindingsList: (host: WorkbookHost, check: ListedCheck) => Promise<WrittenSheet | null>;
}

export interface ControllerParts {
  readonly host: WorkbookHost;
  readonly review: Review;
  readonly language: Language;
  readonly t: Translate;
  /** The page of a rule; rejects where there is none to be had. */
  readonly loadPage: (rule: string) => Promise<readonly PageBlock[]>;
  readonly now: () => number;
  readonly pause: () => Promise<void>;
}

const writes: Readonly<Record<NonNullable<State["writing"]>, readonly [retry: RetryId, stage: HostError["stage"]]>> = {
  mark: ["mark", "mark"],
  clear: ["clearMarks", "clear"],
  list: ["list", "write"],
};

/** Shorter work shows no progress: a flash of another screen disturbs more than it tells. */
const progressAfterMs = 300;
/** A burst of edits is one change. */
const resurveyAfterMs = 800;
/** Lists longer than this open with one group unfolded. */
const unfoldUpTo = 200;

export class Controller {
  readonly store: StoreApi<State> = createStore(() => initialState);
  readonly #parts: ControllerParts;
  #abort: AbortController | null = null;
  /** Counts reads of the workbook's tables, so that only the last one is shown. */
  #surveys = 0;
  #changedWhileChecking = new Set<string>();
  #resurvey: ReturnType<typeof setTimeout> | undefined;
  #lastPlace: Place | null = null;
  /** The last check that came to its end. */
  #whole: Pick<ListedCheck, "result" | "file"> | null = null;
  #endWatch: (() => Promise<void>) | null = null;
  /** What failed last on the 自评 tab, to be tried again. */
  #again: { readonly stage: HostError["stage"]; readonly run: () => Promise<void> } | null = null;
  readonly #changeListeners = new Set<(sheetId: string) => void>();

  constructor(parts: ControllerParts) {
    this.#parts = parts;
  }

  setTab(tab: Tab): void {
    this.#set({ tab });
  }

  /** Calls back with the id of a sheet that somebody else changed. */
  onSheetChange(listener: (sheetId: string) => void): void {
    this.#changeListeners.add(listener);
  }

  get #state(): State {
    return this.store.getState();
  }

  #set(change: Partial<State>): void {
    this.store.setState(change);
  }

  /** Reads what is there and begins to watch for changes. */
  async start(): Promise<void> {
    const { host } = this.#parts;
    await Promise.all([
      this.survey(),
      this.#guard(null, "watch", async () => {
        this.#endWatch = await host.onChange((sheetId) => this.#sheetChanged(sheetId));
      }),
      this.#lookForMarks(),
    ]);
  }

  /** Not knowing costs only the offer to clear, so a failure is not worth a notice. */
  async #lookForMarks(): Promise<void> {
    const marked = await this.#parts.host.hasMarks().catch(() => false);
    if (marked && !this.#state.marks) this.#set({ marks: { cells: null, checkedAt: null } });
  }

  async stop(): Promise<void> {
    clearTimeout(this.#resurvey);
    this.#abort?.abort();
    await this.#endWatch?.();
    this.#endWatch = null;
  }

  async setScope(scope: Scope): Promise<void> {
    if (scope === this.#state.scope) return;
    this.#set({ scope });
    if (!this.#state.checked) await this.survey();
  }

  async setProfile(profile: string | null): Promise<void> {
    if (profile === this.#state.profile) return;
    this.#set({ profile });
    if (!this.#state.checked) await this.survey();
  }

  /** Finds the tables without checking them; nothing to do once there is a result. */
  async survey(): Promise<void> {
    const { host, review } = this.#parts;
    const { scope } = this.#state;
    this.#surveys += 1;
    const mine = this.#surveys;
    await this.#guard("survey", "read", async () => {
      const here = await host.read(scope);
      const tables = summarizeTables(review.survey(here, this.#options()).tables);
      let empty = isEmpty(here);
      let elsewhere: TableSummary[] = [];
      if (tables.length === 0 && scope === "active-sheet") {
        const all = await host.read("workbook");
        elsewhere = summarizeTables(review.survey(all, this.#options()).tables);
        empty = isEmpty(all);
      }
      if (mine !== this.#surveys) return;
      const sheets = here.sheets.map((sheet) => sheet.name);
      this.#set({ survey: { scope, sheets, empty, tables, elsewhere }, ...this.#withoutNoticeOf("survey") });
    });
  }

  /** The user came back to the pane, perhaps from another sheet. */
  async refresh(): Promise<void> {
    const { checked, progress, scope, survey } = this.#state;
    if (!checked && !progress && survey && scope === "active-sheet") await this.survey();
  }

  async checkElsewhere(): Promise<void> {
    this.#set({ scope: "workbook" });
    await this.check();
  }

  async check(): Promise<void> {
    if (this.#state.progress) return;
    this.#whole = null;
    const { now } = this.#parts;
    const { scope, profile } = this.#state;
    const abort = new AbortController();
    this.#abort = abort;
    this.#changedWhileChecking = new Set();
    this.#set({ tab: "findings", progress: { visible: false, tables: [], done: 0, counts: {} }, notice: null, page: null });
    const show = setTimeout(() => {
      this.#progress({ visible: true });
      this.#say("say.started");
    }, progressAfterMs);
    await this.#guard("check", "read", async () => {
      const { host, review } = this.#parts;
      const [workbook, kept] = await Promise.all([host.read(scope, abort.signal), review.workbookOptions(host)]);
      const sheets = workbook.sheets.map(({ id, name }) => ({ id, name }));
      const found = await this.#run(workbook, { ...kept, ...this.#options() }, abort.signal);
      if (found) this.#finish({ scope, profile, at: now(), sheets, ...found });
    });
    clearTimeout(show);
    this.#abort = null;
    this.#set({ progress: null });
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Null where it was cancelled before the first table. */
  async #run(workbook: WorkbookData, options: CheckOptions, signal: AbortSignal): Promise<Pick<Checked, "tables" | "items" | "done" | "total"> | null> {
    const { review, now, pause } = this.#parts;
    const tables = review.survey(workbook, options).tables;
    this.#progress({ tables: summarizeTables(tables) });
    await pause();
    const steps: CheckStep[] = [];
    const result = await runInSlices(review.checkSteps(workbook, options), {
      signal,
      now,
      pause,
      onSteps: (fresh) => {
        steps.push(...fresh);
        const counts = Object.fromEntries(fresh.map((step) => [step.table.id, countFindings(step.findings)]));
        this.#progress({ done: steps.length, counts: { ...this.#state.progress?.counts, ...counts } });
      },
    });
    if (result) {
      this.#whole = { result, file: workbook.name };
      const { length } = result.tables;
      return { ...this.#put(result.tables, result.findings), done: length, total: length };
    }
    if (steps.length === 0) return null;
    const partial = this.#put(steps.map((step) => step.table), steps.flatMap((step) => step.findings));
    return { ...partial, done: steps.length, total: Math.max(tables.length, steps.length) };
  }

  #put(tables: readonly Table[], findings: readonly Finding[]): Pick<Checked, "tables" | "items"> {
    const { review, language } = this.#parts;
    const indicatorOf = indicatorsByRow(tables);
    const items = findings.map((finding, index) => toItem(finding, index, review.describe(finding, language), indicatorOf(finding)));
    return { tables: summarizeTables(tables), items };
  }

  #finish(checked: Checked): void {
    const { t } = this.#parts;
    const groups = groupRows(checked, initialState.filter);
    const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
    const known = new Map(checked.sheets.map((sheet) => [sheet.id, sheet.name]));
    this.#set({
      checked,
      open: null,
      filter: initialState.filter,
      collapsed: rows > unfoldUpTo ? groups.slice(1).map((group) => group.id) : [],
      changedSheets: namesOf(this.#changedWhileChecking, known, checked.scope),
    });
    const { error, warning, info } = count(checked.items);
    if (checked.done < checked.total) this.#say("say.cancelled", { done: checked.done, total: checked.total });
    else if (checked.tables.length === 0) this.#say("say.nothing");
    else {
      const verdict = t(error > 0 ? "verdict.bad" : "verdict.good");
      this.#say("say.verdict", { verdict, errors: error, warnings: warning, infos: info });
    }
  }

  #options(): CheckOptions {
    const { profile } = this.#state;
    return profile === null ? {} : { profile };
  }

  #progress(change: Partial<NonNullable<State["progress"]>>): void {
    const { progress } = this.#state;
    if (progress) this.#set({ progress: { ...progress, ...change } });
  }

  #sheetChanged(sheetId: string): void {
    for (const listener of this.#changeListeners) listener(sheetId);
    if (this.#state.progress) this.#changedWhileChecking.add(sheetId);
    const { checked, changedSheets } = this.#state;
    if (checked) {
      const known = new Map(checked.sheets.map((sheet) => [sheet.id, sheet.name]));
      const names = namesOf([sheetId], known, checked.scope);
      this.#set({ changedSheets: [...new Set([...changedSheets, ...names])] });
    } else if (!this.#state.progress) {
      clearTimeout(this.#resurvey);
      this.#resurvey = setTimeout(() => void this.survey(), resurveyAfterMs);
    }
  }

  /** Goes to the cell and opens its row. */
  async visit(item: FindingItem): Promise<void> {
    this.#set({ open: { row: rowIdOf(item), item: item.id } });
    await this.locate({ sheetId: item.sheetId, range: item.range });
  }

  async locate(place: Place): Promise<void> {
    this.#lastPlace = place;
    await this.#guard("locate", "select", async () => {
      await this.#parts.host.select(place);
      this.#set(this.#withoutNoticeOf("locate"));
    });
  }

  async goToTable(table: TableSummary): Promise<void> {
    await this.locate({ sheetId: table.sheetId, range: table.range });
    await this.refresh();
  }

  async next(severity: Severity): Promise<void> {
    const { checked, open, filter, collapsed } = this.#state;
    const item = checked && nextItem(checked, severity, open?.item ?? null);
    if (!item) return;
    this.#set({
      collapsed: collapsed.filter((group) => group !== item.group),
      filter: visibleItems(checked, filter).includes(item) ? filter : initialState.filter,
    });
    await this.visit(item);
  }

  close(): void {
    this.#set({ open: null });
  }

  async openPage(rule: string): Promise<void> {
    this.#set({ page: { rule, status: "loading", blocks: [] } });
    const page = await this.#parts.loadPage(rule).then(
      (blocks): OpenPage => ({ rule, status: "ready", blocks }),
      (): OpenPage => ({ rule, status: "failed", blocks: [] }),
    );
    if (this.#state.page?.rule === rule) this.#set({ page });
  }

  closePage(): void {
    this.#set({ page: null });
  }

  toggleOpen(row: string, item: FindingItem): void {
    this.#set({ open: this.#state.open?.row === row ? null : { row, item: item.id } });
  }

  fold(group: string, folded: boolean): void {
    const others = this.#state.collapsed.filter((each) => each !== group);
    this.#set({ collapsed: folded ? [...others, group] : others });
  }

  toggleSeverity(severity: Severity): void {
    const { filter } = this.#state;
    const on = filter.severities.includes(severity);
    const severities = on ? filter.severities.filter((each) => each !== severity) : [...filter.severities, severity];
    this.#set({ filter: { ...filter, severities } });
  }

  search(query: string): void {
    this.#set({ filter: { ...this.#state.filter, searching: true, query } });
  }

  endSearch(): void {
    this.#set({ filter: { ...this.#state.filter, searching: false, query: "" } });
  }

  clearFilters(): void {
    this.#set({ filter: initialState.filter });
  }

  async mark(): Promise<void> {
    const { checked, writing } = this.#state;
    if (!checked || writing) return;
    await this.#write("mark", async () => {
      const marks = checked.items.map(({ sheetId, range, severity }) => ({ sheetId, range, level: severity }));
      const report = await this.#parts.host.mark(marks);
      const left = noticeForReport("mark", report);
      this.#set({ marks: report.cells > 0 ? { cells: report.cells, checkedAt: checked.at } : null, notice: left });
      if (left) this.#alert(left.title.key, left.title.params);
      else this.#say("say.marked", { n: report.cells });
    });
  }

  async clearMarks(): Promise<void> {
    if (this.#state.writing) return;
    await this.#write("clear", async () => {
      const report = await this.#parts.host.clearMarks();
      const left = noticeForReport("clear", report);
      this.#set({ marks: left ? this.#state.marks : null, notice: left });
      if (left) this.#alert(left.title.key, left.title.params);
      else this.#say("say.cleared");
    });
  }

  /** Writes the 问题清单 and shows it. */
  async writeList(): Promise<void> {
    const { checked, writing } = this.#state;
    const whole = this.#whole;
    if (!checked || isPartial(checked) || !whole || writing) return;
    const { host, review, language } = this.#parts;
    await this.#write("list", async () => {
      const written = await review.writeFindingsList(host, { ...whole, at: checked.at, language });
      this.#set(this.#withoutNoticeOf("list"));
      this.#say("say.listed");
      if (written) await host.select({ sheetId: written.sheetId, range: { top: 0, left: 0, bottom: 0, right: 0 } });
    });
  }

  async #write(what: NonNullable<State["writing"]>, work: () => Promise<void>): Promise<void> {
    const [retry, stage] = writes[what];
    this.#set({ writing: what });
    await this.#guard(retry, stage, work);
    this.#set({ writing: null });
  }

  async retry(): Promise<void> {
    const action = this.#state.notice?.action;
    if (action === "survey") await this.survey();
    else if (action === "check") await this.check();
    else if (action === "mark") await this.mark();
    else if (action === "clearMarks") await this.clearMarks();
    else if (action === "list") await this.writeList();
    else if (action === "again") await this.#again?.run();
    else if (action === "locate" && this.#lastPlace) await this.locate(this.#lastPlace);
  }

  dismissNotice(): void {
    this.#set({ notice: null });
  }

  #withoutNoticeOf(action: RetryId): Pick<State, "notice"> {
    const { notice } = this.#state;
    return { notice: notice?.action === action ? null : notice };
  }

  /** Does what another part of the pane wants done; where it fails, the notice offers `again`. Answers whether it was done. */
  async attempt(stage: HostError["stage"], work: () => Promise<void>, again: () => Promise<void>): Promise<boolean> {
    let isDone = false;
    const notice = await this.#guard("again", stage, async () => {
      await work();
      isDone = true;
    });
    if (notice) this.#again = { stage, run: again };
    // Another kind of work that went well does not mend what failed.
    if (isDone && this.#again?.stage === stage) this.#set(this.#withoutNoticeOf("again"));
    return isDone;
  }

  /** Something the user should know that is no failure. */
  tell(notice: Notice): void {
    this.#set({ notice });
    this.#alert(notice.title.key, notice.title.params);
  }

  say(key: MessageKey, params: Params = {}): void {
    this.#say(key, params);
  }

  /** Puts whatever goes wrong in `work` before the user, and answers what it said; nothing is thrown past here. */
  async #guard(retry: RetryId | null, stage: HostError["stage"], work: () => Promise<void>): Promise<Notice | null> {
    try {
      await work();
      return null;
    } catch (error) {
      const failure = error instanceof HostError ? error : new HostError("unknown", stage, describeError(error));
      const notice = noticeFor(failure, retry);
      if (!notice) return null;
      this.#set({ notice });
      if (failure.code === "sheet-gone" && this.#lastPlace) this.#sheetChanged(this.#lastPlace.sheetId);
      if (stage !== "read" && stage !== "select" && stage !== "watch") this.#alert(notice.title.key, notice.title.params);
      else this.#say(notice.title.key, notice.title.params);
      return notice;
    }
  }

  #say(key: MessageKey, params: Params = {}): void {
    this.#set({ polite: { serial: (this.#state.polite?.serial ?? 0) + 1, saying: { key, params } } });
  }

  #alert(key: MessageKey, params: Params): void {
    this.#set({ assertive: { serial: (this.#state.assertive?.serial ?? 0) + 1, saying: { key, params } } });
  }
}

/** Sheets out of a result's scope do not make it stale, but a sheet new to a whole workbook does. */
function namesOf(changed: Iterable<string>, known: ReadonlyMap<string, string>, scope: Scope): string[] {
  const names = [...changed].map((id) => known.get(id) ?? (scope === "workbook" ? "" : null));
  return [...new Set(names.filter((name) => name !== null))];
}

function countFindings(findings: readonly Finding[]): typeof noCounts {
  const counts = { ...noCounts };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

const isEmpty = (workbook: WorkbookData): boolean =>
  workbook.sheets.every((sheet) => sheet.values.every((row) => row.every((value) => typeof value === "string" && isBlank(value))));

const describeError = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

