/** Everything the pane can do: talks to the host and to the review, and is the only writer of the store. */
import type { StoreApi } from "zustand/vanilla";
import type { CheckOptions, CheckResult, CheckStep } from "../../review/check";
import { anchorsOf } from "../../review/anchor";
import type { Finding } from "../../review/finding";
import { checkOptions } from "../../review/workbook-settings";
import { indicatorsByRow } from "../../review/indicators-by-row";
import type { Words } from "../../review/words";
import type { Language, Severity } from "../../rules/rule";
import type { WorkbookData } from "../../sheet/data";
import { isBlank } from "../../sheet/text";
import { HostError, type Place, type Scope, type WorkbookHost, type WrittenSheet } from "../../workbook/port";
import type { ListedCheck } from "../findings-list";
import { isPartial } from "../state/next-step";
import { noticeForReport } from "../state/notices";
import { count, groupRows, nextItem, rowIdOf, visibleItems } from "../state/rows";
import type { PreferenceStore } from "../preferences";
import type { PageBlock } from "../rule-page";
import { type Checked, type FindingItem, initialState, noCounts, type OpenPage, type Preferences, type RetryId, type State, type Tab, type TableSummary } from "../state/state";
import { summarizeTables, toItem } from "../state/summaries";
import { translator } from "../words/words";
import { Desk } from "./desk";
import { Mending } from "./mending";
import { SettingsKeeper } from "./settings";
import { runInSlices } from "./slices";
import { UndoStack } from "./undo";

export interface Review {
  readonly survey: (workbook: WorkbookData, options?: CheckOptions) => CheckResult;
  readonly checkSteps: (workbook: WorkbookData, options?: CheckOptions) => Generator<CheckStep, CheckResult, undefined>;
  /** Ids of sheets that are not looked at; never rejects. */
  readonly leftOut: (host: WorkbookHost) => Promise<ReadonlySet<string>>;
  readonly describe: (finding: Finding, language: Language) => Words;
  /** Throws `HostError`. */
  readonly writeFindingsList: (host: WorkbookHost, check: ListedCheck) => Promise<WrittenSheet | null>;
}

/** What was read, and what was found in it. */
export interface Picture {
  readonly workbook: WorkbookData;
  readonly scope: Scope;
  /** Without findings where the tables have only been looked for. */
  readonly result: CheckResult;
  /** Whether every table has been checked. */
  readonly isChecked: boolean;
}

export interface ControllerParts {
  readonly host: WorkbookHost;
  readonly review: Review;
  /** The host's; a person may prefer another. */
  readonly language: Language;
  readonly preferences: PreferenceStore;
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

type Found = Pick<Checked, "tables" | "items" | "ignored" | "done" | "total">;

/** Shorter work shows no progress: a flash of another screen disturbs more than it tells. */
const progressAfterMs = 300;
/** A burst of edits is one change. */
const resurveyAfterMs = 800;
/** Lists longer than this open with one group unfolded. */
const unfoldUpTo = 200;

export class Controller {
  readonly desk = new Desk();
  readonly settings: SettingsKeeper;
  readonly undo: UndoStack;
  readonly mending: Mending;
  readonly #parts: ControllerParts;
  #abort: AbortController | null = null;
  /** Counts reads of the workbook's tables, so that only the last one is shown. */
  #surveys = 0;
  /** Counts rechecks, so that only the last one is shown. */
  #rechecks = 0;
  #changedWhileChecking = new Set<string>();
  #resurvey: ReturnType<typeof setTimeout> | undefined;
  #lastPlace: Place | null = null;
  #picture: Picture | null = null;
  #endWatch: (() => Promise<void>) | null = null;
  readonly #changeListeners = new Set<(sheetId: string) => void>();

  constructor(parts: ControllerParts) {
    this.#parts = parts;
    const preferences = parts.preferences.load();
    this.desk.set({ preferences, language: preferences.language ?? parts.language });
    this.desk.onGone = () => {
      if (this.#lastPlace) this.#sheetChanged(this.#lastPlace.sheetId);
    };
    this.settings = new SettingsKeeper(this.desk, parts.host, () => this.recheck());
    this.undo = new UndoStack(this.desk);
    this.mending = new Mending({ desk: this.desk, host: parts.host, settings: this.settings, undo: this.undo, recheck: (sheetIds) => this.recheck(sheetIds), now: parts.now });
  }

  get store(): StoreApi<State> {
    return this.desk.store;
  }

  /** What the tabs show: the last check, before one the last look. Another object whenever `revision` has grown. */
  get picture(): Picture | null {
    return this.#picture;
  }

  setTab(tab: Tab): void {
    this.#set({ tab });
  }

  /** Whether marks can have comments. */
  get hasNotes(): boolean {
    return this.#parts.host.hasNotes;
  }

  /** Kept on this machine. Another language is spoken at once, of what was found as well. */
  setPreferences(change: Partial<Preferences>): void {
    const preferences = { ...this.#state.preferences, ...change };
    this.#parts.preferences.save(preferences);
    const language = preferences.language ?? this.#parts.language;
    const isSame = language === this.#state.language;
    this.#set({ preferences, language });
    const { checked } = this.#state;
    if (!isSame && checked && this.#picture) this.#set({ checked: { ...checked, ...this.#put(this.#picture.result) } });
  }

  /** Calls back with the id of a sheet that somebody else changed. */
  onSheetChange(listener: (sheetId: string) => void): void {
    this.#changeListeners.add(listener);
  }

  get #state(): State {
    return this.desk.state;
  }

  #set(change: Partial<State>): void {
    this.desk.set(change);
  }

  #show(picture: Picture): void {
    this.#picture = picture;
    this.#set({ revision: this.#state.revision + 1 });
  }

  /** Reads what is there and begins to watch for changes. */
  async start(): Promise<void> {
    const { host } = this.#parts;
    await this.settings.load();
    await Promise.all([
      this.survey(),
      this.desk.guard(null, "watch", async () => {
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
    if (profile !== this.#state.settings.profile) await this.settings.change({ profile });
  }

  /** Finds the tables without checking them; nothing to do once there is a result. */
  async survey(): Promise<void> {
    const { host, review } = this.#parts;
    const { scope } = this.#state;
    this.#surveys += 1;
    const mine = this.#surveys;
    await this.desk.guard("survey", "read", async () => {
      const here = await host.read(scope);
      const options = await this.#options();
      const result = review.survey(here, options);
      const tables = summarizeTables(result.tables);
      let empty = isEmpty(here);
      let elsewhere: TableSummary[] = [];
      if (tables.length === 0 && scope === "active-sheet") {
        const all = await host.read("workbook");
        elsewhere = summarizeTables(review.survey(all, options).tables);
        empty = isEmpty(all);
      }
      if (mine !== this.#surveys) return;
      const sheets = here.sheets.map((sheet) => sheet.name);
      if (!this.#state.checked) this.#show({ workbook: here, scope, result, isChecked: false });
      this.#set({ survey: { scope, sheets, empty, tables, elsewhere }, ...this.desk.withoutNoticeOf("survey") });
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
    const { now } = this.#parts;
    const { scope } = this.#state;
    const abort = new AbortController();
    this.#abort = abort;
    this.#changedWhileChecking = new Set();
    this.#set({ tab: "findings", progress: { visible: false, tables: [], done: 0, counts: {} }, notice: null, page: null });
    const show = setTimeout(() => {
      this.#progress({ visible: true });
      this.desk.say("say.started");
    }, progressAfterMs);
    await this.desk.guard("check", "read", async () => {
      const [workbook] = await Promise.all([this.#parts.host.read(scope, abort.signal), this.settings.load()]);
      const sheets = workbook.sheets.map(({ id, name }) => ({ id, name }));
      const found = await this.#run(workbook, await this.#options(), abort.signal);
      if (found) this.#finish({ scope, at: now(), sheets, ...found });
    });
    clearTimeout(show);
    this.#abort = null;
    this.#set({ progress: null });
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Null where it was cancelled before the first table. */
  async #run(workbook: WorkbookData, options: CheckOptions, signal: AbortSignal): Promise<Found | null> {
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
    const { scope } = this.#state;
    if (result) {
      this.#show({ workbook, scope, result, isChecked: true });
      const { length } = result.tables;
      return { ...this.#put(result), done: length, total: length };
    }
    if (steps.length === 0) return null;
    const partial = { tables: steps.map((step) => step.table), findings: steps.flatMap((step) => step.findings), skipped: [], ignored: [], unusedIgnores: [] };
    this.#show({ workbook, scope, result: partial, isChecked: false });
    return { ...this.#put(partial), done: steps.length, total: Math.max(tables.length, steps.length) };
  }

  /** Checks again what was checked, without a word and in place: these sheets are read anew, the others are as they were. */
  async recheck(changed: readonly string[] = []): Promise<void> {
    const { host, review, now, pause } = this.#parts;
    const { checked } = this.#state;
    const picture = this.#picture;
    if (!checked || !picture) return await this.survey();
    if (this.#state.progress) return;
    this.#rechecks += 1;
    const mine = this.#rechecks;
    await this.desk.guard("check", "read", async () => {
      const fresh = changed.length > 0 ? new Map((await host.readSheets(changed)).sheets.map((sheet) => [sheet.id, sheet])) : null;
      const workbook = fresh ? { ...picture.workbook, sheets: picture.workbook.sheets.map((sheet) => fresh.get(sheet.id) ?? sheet) } : picture.workbook;
      const result = await runInSlices(review.checkSteps(workbook, await this.#options()), { signal: new AbortController().signal, now, pause, onSteps: () => undefined });
      if (mine !== this.#rechecks || !result) return;
      this.#show({ workbook, scope: picture.scope, result, isChecked: true });
      const { length } = result.tables;
      this.#set({ checked: { ...checked, at: now(), ...this.#put(result), done: length, total: length }, changedSheets: [] });
    });
  }

  #put({ tables, findings, ignored }: CheckResult): Pick<Checked, "tables" | "items" | "ignored"> {
    const { review } = this.#parts;
    const { language } = this.#state;
    const indicatorOf = indicatorsByRow(tables);
    const all = [...findings, ...ignored.map(({ finding }) => finding)];
    const anchors = anchorsOf(all, tables);
    const items = all.flatMap((finding, index) => {
      const anchor = anchors[index];
      return anchor ? [toItem(finding, anchor, review.describe(finding, language), indicatorOf(finding))] : [];
    });
    const set = items.slice(findings.length).flatMap((item, index) => {
      const ignore = ignored[index]?.ignore;
      return ignore ? [{ item, reason: ignore.reason, since: ignore.since }] : [];
    });
    return { tables: summarizeTables(tables), items: items.slice(0, findings.length), ignored: set };
  }

  #finish(checked: Checked): void {
    const t = translator(this.#state.language);
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
    if (checked.done < checked.total) this.desk.say("say.cancelled", { done: checked.done, total: checked.total });
    else if (checked.tables.length === 0) this.desk.say("say.nothing");
    else {
      const verdict = t(error > 0 ? "verdict.bad" : "verdict.good");
      this.desk.say("say.verdict", { verdict, errors: error, warnings: warning, infos: info });
    }
  }

  /** By the settings, without lists of ours. */
  async #options(): Promise<CheckOptions> {
    const { host, review } = this.#parts;
    const { settings, scope } = this.#state;
    const leaveOut = await review.leftOut(host);
    return { ...checkOptions(settings), isPartial: scope === "active-sheet", ...(leaveOut.size > 0 ? { leaveOut } : {}) };
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
    await this.desk.guard("locate", "select", async () => {
      await this.#parts.host.select(place);
      this.#set(this.desk.withoutNoticeOf("locate"));
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
      if (left) this.desk.alert(left.title.key, left.title.params);
      else this.desk.say("say.marked", { n: report.cells });
    });
  }

  async clearMarks(): Promise<void> {
    if (this.#state.writing) return;
    await this.#write("clear", async () => {
      const report = await this.#parts.host.clearMarks();
      const left = noticeForReport("clear", report);
      this.#set({ marks: left ? this.#state.marks : null, notice: left });
      if (left) this.desk.alert(left.title.key, left.title.params);
      else this.desk.say("say.cleared");
    });
  }

  /** Writes the 问题清单 and shows it. */
  async writeList(): Promise<void> {
    const { checked, writing } = this.#state;
    const picture = this.#picture;
    if (!checked || isPartial(checked) || !picture?.isChecked || writing) return;
    const { host, review } = this.#parts;
    const { language } = this.#state;
    await this.#write("list", async () => {
      const written = await review.writeFindingsList(host, { result: picture.result, file: picture.workbook.name, at: checked.at, language });
      this.#set(this.desk.withoutNoticeOf("list"));
      this.desk.say("say.listed");
      if (written) await host.select({ sheetId: written.sheetId, range: { top: 0, left: 0, bottom: 0, right: 0 } });
    });
  }

  async #write(what: NonNullable<State["writing"]>, work: () => Promise<void>): Promise<void> {
    const [retry, stage] = writes[what];
    this.#set({ writing: what });
    await this.desk.guard(retry, stage, work);
    this.#set({ writing: null });
  }

  async retry(): Promise<void> {
    const action = this.#state.notice?.action;
    if (action === "survey") await this.survey();
    else if (action === "check") await this.check();
    else if (action === "mark") await this.mark();
    else if (action === "clearMarks") await this.clearMarks();
    else if (action === "list") await this.writeList();
    else if (action === "again") await this.desk.tryAgain();
    else if (action === "locate" && this.#lastPlace) await this.locate(this.#lastPlace);
  }

  dismissNotice(): void {
    this.#set({ notice: null });
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

