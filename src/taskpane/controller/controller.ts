/** Everything the pane can do: brings the parts together that talk to the host and to the review. */
import type { StoreApi } from "zustand/vanilla";
import type { Checker } from "../../review/checker";
import type { Finding } from "../../review/finding";
import type { WorkbookSettings } from "../../review/settings";
import { checkAlike } from "../../review/workbook-settings";
import type { Words } from "../../review/words";
import type { Language, Severity } from "../../rules/rule";
import { HostError, type Place, type Scope, type WorkbookHost, type WrittenSheet } from "../../workbook/port";
import type { ListedCheck } from "../findings-list";
import type { PreferenceStore } from "../preferences";
import type { PageBlock } from "../rule-page";
import { isElsewhere } from "../state/next-step";
import { noticeFor, noticeForLive } from "../state/notices";
import type { FindingItem, Notice, OpenPage, Preferences, State, Tab, TableSummary } from "../state/state";
import { Browsing } from "./browsing";
import { Checks, isSettled, type Picture } from "./checks";
import { Desk } from "./desk";
import { Live } from "./live";
import { Mending } from "./mending";
import { Places } from "./places";
import { followSelection } from "./selection";
import { SettingsKeeper } from "./settings";
import { UndoStack } from "./undo";
import { Writes } from "./writes";

export type { Picture } from "./checks";

export interface Review {
  /** Checks one workbook again and again, and remembers what it has seen. */
  readonly newChecker: () => Pick<Checker, "survey" | "check">;
  /** Ids of sheets that are not looked at; never rejects. */
  readonly leftOut: (host: WorkbookHost) => Promise<ReadonlySet<string>>;
  readonly describe: (finding: Finding, language: Language) => Words;
  /** Throws `HostError`. */
  readonly writeFindingsList: (host: WorkbookHost, check: ListedCheck) => Promise<WrittenSheet | null>;
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

export class Controller {
  readonly desk = new Desk();
  readonly settings: SettingsKeeper;
  readonly undo: UndoStack;
  readonly mending: Mending;
  readonly places: Places;
  readonly list: Browsing;
  readonly #parts: ControllerParts;
  readonly #checks: Checks;
  readonly #writes: Writes;
  readonly #live: Live;
  readonly #changedWhileChecking = new Set<string>();
  #endWatch: readonly (() => Promise<void>)[] = [];
  /** Watches that the host has not granted yet. */
  #unwatched: readonly (() => Promise<() => Promise<void>>)[] = [];
  readonly #changeListeners = new Set<(sheetId: string) => void>();

  constructor(parts: ControllerParts) {
    this.#parts = parts;
    const { desk } = this;
    const { host, review, now, pause } = parts;
    const preferences = parts.preferences.load();
    desk.set({ preferences, language: preferences.language ?? parts.language });
    desk.onGone = () => {
      if (this.places.last) this.#sheetChanged(this.places.last.sheetId);
    };
    this.places = new Places(desk, host);
    this.list = new Browsing({ desk, locate: (place) => this.places.locate(place), keepGrouping: (grouping) => this.setPreferences({ grouping }) });
    this.settings = new SettingsKeeper(desk, host, (before, kept) => this.#settingsKept(before, kept));
    this.#checks = new Checks({
      desk,
      host,
      newChecker: review.newChecker,
      leftOut: review.leftOut,
      describe: review.describe,
      loadSettings: () => this.settings.load(),
      foldedAtFirst: (checked) => this.list.foldedAtFirst(checked),
      now,
      pause,
    });
    this.#live = new Live({ update: (sheetIds) => this.#liveUpdate(sheetIds), onGivenUp: (sheetIds, error) => this.#liveFailed(sheetIds, error) });
    const refresh = (sheetIds: readonly string[] = []): Promise<boolean> => this.#refreshed(sheetIds);
    this.#writes = new Writes({ desk, host, picture: () => this.picture, refresh, writeFindingsList: review.writeFindingsList });
    const recheck = (sheetIds: readonly string[]): Promise<void> => this.#rewritten(sheetIds);
    this.undo = new UndoStack(desk, recheck);
    this.mending = new Mending({ desk, host, settings: this.settings, undo: this.undo, picture: () => this.picture, recheck, now });
  }

  get store(): StoreApi<State> {
    return this.desk.store;
  }

  /** What the tabs show: the last check, before one the last look. Another object whenever `revision` has grown. */
  get picture(): Picture | null {
    return this.#checks.picture;
  }

  /** Whether marks can have comments. */
  get hasNotes(): boolean {
    return this.#parts.host.hasNotes;
  }

  get #state(): State {
    return this.desk.state;
  }

  #set(change: Partial<State>): void {
    this.desk.set(change);
  }

  setTab(tab: Tab): void {
    this.#set({ tab });
  }

  /** Kept on this machine. Another language is spoken at once, of what was found as well. */
  setPreferences(change: Partial<Preferences>): void {
    const preferences = { ...this.#state.preferences, ...change };
    this.#parts.preferences.save(preferences);
    const language = preferences.language ?? this.#parts.language;
    const isSame = language === this.#state.language;
    this.#set({ preferences, language });
    if (!isSame) this.#checks.translate();
  }

  /** Calls back with the id of a sheet that somebody else changed. */
  onSheetChange(listener: (sheetId: string) => void): void {
    this.#changeListeners.add(listener);
  }

  /** Reads what is there and begins to watch for changes. */
  async start(): Promise<void> {
    const { host } = this.#parts;
    this.#unwatched = [() => host.onChange((sheetId) => this.#sheetChanged(sheetId)), () => followSelection(host, (selection) => this.#set({ selection }))];
    await this.settings.load();
    await Promise.all([this.#checks.survey(), this.#watch(), this.#writes.lookForMarks()]);
  }

  /** What hides another failure, which has a way out, is not said. */
  async #watch(): Promise<void> {
    const begins = this.#unwatched;
    this.#unwatched = [];
    const begin = async (one: (typeof begins)[number]): Promise<void> => {
      const end = await one().catch((error: unknown) => {
        this.#unwatched = [...this.#unwatched, one];
        throw error;
      });
      this.#endWatch = [...this.#endWatch, end];
    };
    const wording = (failure: HostError): Notice | null => (this.#state.notice ? null : noticeFor(failure, null));
    await Promise.all(begins.map((one) => this.desk.guard(null, "watch", () => begin(one), wording)));
    if (begins.length > 0 && this.#unwatched.length === 0 && this.#state.notice?.title.key === "notice.watch") this.#set({ notice: null });
  }

  /** The host answers again: what it would not do at the start is asked for once more. */
  async #catchUp(): Promise<void> {
    await Promise.all([this.#watch(), this.#state.mayBeMarked ? this.#writes.lookForMarks() : null]);
  }

  async stop(): Promise<void> {
    this.#live.stop();
    this.#checks.stop();
    const ends = this.#endWatch;
    this.#endWatch = [];
    await Promise.all(ends.map((end) => end()));
  }

  async setScope(scope: Scope): Promise<void> {
    if (scope === this.#state.scope) return;
    this.#set({ scope });
    if (!this.#state.checked) await this.survey();
  }

  /** Goes by the new settings: what was found is checked again, and marks that stand are made anew. */
  async #settingsKept(before: WorkbookSettings, now: WorkbookSettings): Promise<void> {
    if (!checkAlike(before, now)) await this.recheck();
    if (now.live && !before.live) for (const sheetId of this.#checks.stale) this.#sheetChanged(sheetId);
    const { checked, marks } = this.#state;
    if (before.marking === now.marking || !marks) return;
    if (now.marking === "none") await this.clearMarks();
    else if (checked) await this.mark();
  }

  async setProfile(profile: string | null): Promise<void> {
    if (profile !== this.#state.settings.profile) await this.settings.change({ profile });
  }

  /** Finds the tables without checking them. */
  async survey(): Promise<void> {
    await this.#checks.survey();
    if (this.#state.survey) await this.#catchUp();
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
    this.#live.stop();
    this.#changedWhileChecking.clear();
    await this.#checks.check();
    this.#forgetSelectionElsewhere();
    if (this.#state.checked && !this.#state.notice?.leads) await this.#catchUp();
    for (const sheetId of this.#changedWhileChecking) this.#checkChanged(sheetId);
  }

  /** The host does not tell every selection: what was just read is where the user is. */
  #forgetSelectionElsewhere(): void {
    const { checked } = this.#state;
    if (checked && isElsewhere(this.#state, checked)) this.#set({ selection: null });
  }

  cancel(): void {
    this.#checks.cancel();
  }

  /** Checks again what was checked, without a word and in place: these sheets are read anew, the others are as they were. */
  async recheck(sheetIds: readonly string[] = []): Promise<void> {
    await this.#checks.recheck(sheetIds);
  }

  async #liveUpdate(sheetIds: readonly string[]): Promise<boolean> {
    const isDone = await this.#checks.update(sheetIds, true);
    if (isDone && this.#state.notice?.title.key === "notice.live") this.dismissNotice();
    return isDone;
  }

  /** Live checking has tried often enough: it says why what is shown is not what is on the sheets, and offers to try again. Someone who types is not disturbed, only looked after until they have done. */
  #liveFailed(sheetIds: readonly string[], error: unknown): void {
    this.#checks.outdate(sheetIds);
    if (error instanceof HostError && error.code === "editing") {
      for (const sheetId of sheetIds) this.#live.changed(sheetId);
      return;
    }
    const isChecked = this.#state.checked !== null;
    void this.desk.guard(isChecked ? "check" : "survey", "read", () => Promise.reject(error), (failure) => noticeForLive(failure, isChecked ? "check" : "survey"));
  }

  /** What is to be written is what is found now. */
  async #refreshed(sheetIds: readonly string[]): Promise<boolean> {
    const changed = new Set([...sheetIds, ...this.#live.stop(), ...this.#checks.stale]);
    if (changed.size === 0 || !isSettled(this.#state)) return false;
    await this.#checks.update([...changed], true);
    return true;
  }

  /** Cells of these sheets were written by us: the host does not tell of it. */
  async #rewritten(sheetIds: readonly string[]): Promise<void> {
    for (const sheetId of sheetIds) for (const listener of this.#changeListeners) listener(sheetId);
    await this.recheck(sheetIds);
  }

  #sheetChanged(sheetId: string): void {
    for (const listener of this.#changeListeners) listener(sheetId);
    if (this.#state.progress) this.#changedWhileChecking.add(sheetId);
    else this.#checkChanged(sheetId);
  }

  /** Before any check tables are only looked for, which is done whatever the user wants checked. */
  #checkChanged(sheetId: string): void {
    const { checked, settings } = this.#state;
    if (!this.#checks.isConcerned(sheetId)) return;
    if (!checked || (settings.live && isSettled(this.#state))) this.#live.changed(sheetId);
    else this.#checks.outdate([...this.#live.stop(), sheetId]);
  }

  /** Goes to the cell and opens its row. */
  async visit(item: FindingItem): Promise<void> {
    await this.list.visit(item);
  }

  async locate(place: Place): Promise<void> {
    await this.places.locate(place);
  }

  async goToTable(table: TableSummary): Promise<void> {
    await this.locate({ sheetId: table.sheetId, range: table.range });
    await this.refresh();
  }

  async next(severity: Severity): Promise<void> {
    await this.list.next(severity);
  }

  /** The page of a rule; rejects where there is none to be had. */
  async loadPage(rule: string): Promise<readonly PageBlock[]> {
    return await this.#parts.loadPage(rule);
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

  async mark(): Promise<void> {
    await this.#writes.mark();
  }

  async clearMarks(): Promise<void> {
    await this.#writes.clearMarks();
  }

  /** Writes the 问题清单 and shows it. */
  async writeList(): Promise<void> {
    await this.#writes.writeList();
  }

  /** Shows the sample on a sheet of its own, and checks it. */
  async showSample(): Promise<void> {
    if (await this.#writes.showSample()) await this.check();
  }

  async retry(): Promise<void> {
    const action = this.#state.notice?.action;
    if (action === "survey") await this.survey();
    else if (action === "check") await this.check();
    else if (action === "mark") await this.mark();
    else if (action === "clearMarks") await this.clearMarks();
    else if (action === "list") await this.writeList();
    else if (action === "sample") await this.showSample();
    else if (action === "again") await this.desk.tryAgain();
    else if (action === "reveal") await this.places.reveal();
    else if (action === "locate" && this.places.last) await this.locate(this.places.last);
  }

  /** Where nothing was read yet there is nothing else to show: it is tried again. */
  dismissNotice(): void {
    this.#set({ notice: null });
    const { survey, checked, progress } = this.#state;
    if (!survey && !checked && !progress) void this.survey();
  }
}
