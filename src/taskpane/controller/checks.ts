/** Reads the workbook and checks it: looks for tables, checks them with progress, and checks again in place what changed. */
import type { CheckOptions, CheckResult, CheckStep } from "../../review/check";
import type { Checker } from "../../review/checker";
import type { Finding } from "../../review/finding";
import type { Words } from "../../review/words";
import { checkOptions } from "../../review/workbook-settings";
import type { Language } from "../../rules/rule";
import type { WorkbookData } from "../../sheet/data";
import { isBlank } from "../../sheet/text";
import { finish } from "../../sheet/work";
import type { Scope, WorkbookHost } from "../../workbook/port";
import { isPartial } from "../state/next-step";
import { noticeForOutdated } from "../state/notices";
import { keptOpen } from "../state/renumbered";
import { count } from "../state/rows";
import { type Checked, noCounts, type State, type TableSummary } from "../state/state";
import { summarizeTables } from "../state/summaries";
import { translator } from "../words/words";
import type { Desk } from "./desk";
import { Items } from "./items";
import { runInSlices } from "./slices";

/** What was read, and what was found in it. */
export interface Picture {
  readonly workbook: WorkbookData;
  readonly scope: Scope;
  /** Without findings where the tables have only been looked for. */
  readonly result: CheckResult;
  /** Whether every table has been checked. */
  readonly isChecked: boolean;
}

export interface ChecksParts {
  readonly desk: Desk;
  readonly host: WorkbookHost;
  readonly newChecker: () => Pick<Checker, "survey" | "check">;
  /** Ids of sheets that are not looked at; never rejects. */
  readonly leftOut: (host: WorkbookHost) => Promise<ReadonlySet<string>>;
  readonly describe: (finding: Finding, language: Language) => Words;
  /** Reads what the workbook is checked by. */
  readonly loadSettings: () => Promise<void>;
  /** The groups that are folded when a list is first shown. */
  readonly foldedAtFirst: (checked: Checked) => readonly string[];
  readonly now: () => number;
  readonly pause: () => Promise<void>;
}

type Found = Pick<Checked, "tables" | "items" | "ignored" | "done" | "total">;

/** Shorter work shows no progress: a flash of another screen disturbs more than it tells. */
const progressAfterMs = 300;

export class Checks {
  readonly #parts: ChecksParts;
  readonly #items: Items;
  #checker: Pick<Checker, "survey" | "check">;
  #picture: Picture | null = null;
  /** Of the check that shows progress. */
  #abort: AbortController | null = null;
  /** Of the last update or look: only the last one is shown. */
  #turn = new AbortController();
  #latest: Promise<boolean> = Promise.resolve(true);
  /** Sheets that are other than the picture has them, and are to be read. */
  readonly #unread = new Set<string>();
  /** Sheets that are other than the picture has them, and wait for the user. */
  readonly #stale = new Set<string>();
  /** Whether a recheck was asked for while a check was under way. */
  #isOvertaken = false;
  /** Lists of ours: another one comes or goes only with a sheet. */
  #leftOut: ReadonlySet<string> = new Set();

  constructor(parts: ChecksParts) {
    this.#parts = parts;
    this.#items = new Items(parts.describe);
    this.#checker = parts.newChecker();
  }

  get picture(): Picture | null {
    return this.#picture;
  }

  get #state(): State {
    return this.#parts.desk.state;
  }

  #show(picture: Picture): void {
    this.#picture = picture;
    this.#parts.desk.set({ revision: this.#state.revision + 1 });
  }

  stop(): void {
    this.#abort?.abort();
    this.#turn.abort();
  }

  /** Says what was found in the language of now. */
  translate(): void {
    const { checked, language } = this.#state;
    if (checked && this.#picture) this.#parts.desk.set({ checked: { ...checked, ...finish(this.#items.of(this.#picture.result, language)) } });
  }

  /** Finds the tables without checking them. */
  async survey(): Promise<void> {
    this.#turn.abort();
    this.#turn = new AbortController();
    const { signal } = this.#turn;
    await this.#parts.desk.guard("survey", "read", async () => {
      if (await this.#look(signal, () => this.#parts.host.read(this.#state.scope))) this.#unread.clear();
    });
  }

  /** Answers whether it was shown. */
  async #look(signal: AbortSignal, read: () => Promise<WorkbookData>): Promise<boolean> {
    const { desk, host, leftOut } = this.#parts;
    const { scope } = this.#state;
    const here = await read();
    this.#leftOut = await leftOut(host);
    const result = await this.#sliced(this.#checker.survey(here, this.#options(scope)), signal);
    if (!result) return false;
    const tables = summarizeTables(result.tables);
    let empty = isEmpty(here);
    let elsewhere: TableSummary[] = [];
    if (tables.length === 0 && scope === "active-sheet") {
      const all = await host.read("workbook");
      const others = await this.#sliced(this.#parts.newChecker().survey(all, this.#options(scope)), signal);
      if (!others) return false;
      elsewhere = summarizeTables(others.tables);
      empty = isEmpty(all);
    }
    if (signal.aborted) return false;
    if (!this.#state.checked) this.#show({ workbook: here, scope, result, isChecked: false });
    desk.set({ survey: { scope, sheets: here.sheets.map((sheet) => sheet.name), empty, tables, elsewhere }, ...desk.withoutNoticeOf("survey") });
    return true;
  }

  /** Reads everything anew and checks it. */
  async check(): Promise<void> {
    if (this.#state.progress) return;
    const { desk, host, loadSettings, now } = this.#parts;
    const { scope } = this.#state;
    const abort = new AbortController();
    this.#abort = abort;
    this.#turn.abort();
    this.#unread.clear();
    desk.set({ tab: "findings", progress: { visible: false, tables: [], done: 0, counts: {} }, notice: null, page: null, isUndoOffered: false, isPreviewing: false });
    const show = setTimeout(() => {
      this.#progress({ visible: true });
      desk.say("say.started");
    }, progressAfterMs);
    await desk.guard("check", "read", async () => {
      const [workbook] = await Promise.all([host.read(scope, abort.signal), loadSettings()]);
      const found = await this.#run(workbook, scope, abort.signal);
      if (found) this.#finish({ scope, at: now(), sheets: sheetsOf(workbook), ...found });
    });
    clearTimeout(show);
    this.#abort = null;
    desk.set({ progress: null });
    if (!this.#isOvertaken) return;
    this.#isOvertaken = false;
    if (isSettled(this.#state)) await this.recheck();
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Null where it was cancelled before the first table. */
  async #run(workbook: WorkbookData, scope: Scope, signal: AbortSignal): Promise<Found | null> {
    const { newChecker, host, leftOut } = this.#parts;
    this.#checker = newChecker();
    this.#leftOut = await leftOut(host);
    const options = this.#options(scope);
    const survey = await this.#sliced(this.#checker.survey(workbook, options), signal);
    if (!survey) return null;
    this.#progress({ tables: summarizeTables(survey.tables) });
    await this.#parts.pause();
    const steps: CheckStep[] = [];
    const result = await this.#sliced(this.#checker.check(workbook, options), signal, (fresh) => {
      steps.push(...fresh);
      const counts = Object.fromEntries(fresh.map((step) => [step.table.id, countFindings(step.findings())]));
      this.#progress({ done: steps.length, counts: { ...this.#state.progress?.counts, ...counts } });
    });
    if (!result && steps.length === 0) return null;
    const partial = { tables: steps.map((step) => step.table), findings: steps.flatMap((step) => step.findings()), skipped: [], ignored: [], unusedIgnores: [] };
    // What was done before a cancel is kept, so it is put into words whatever the signal says.
    const found = await this.#sliced(this.#items.of(result ?? partial, this.#state.language), new AbortController().signal);
    if (!found) return null;
    this.#show({ workbook, scope, result: result ?? partial, isChecked: result !== null });
    const done = result ? result.tables.length : steps.length;
    return { ...found, done, total: Math.max(survey.tables.length, done) };
  }

  #finish(checked: Checked): void {
    const { desk, foldedAtFirst } = this.#parts;
    const before = this.#state.checked;
    this.#stale.clear();
    desk.set({ checked, ...(before ? keptOpen(this.#state, before.tables, checked.tables) : { collapsed: foldedAtFirst(checked) }), changedSheets: [] });
    if (checked.done < checked.total) desk.say("say.cancelled", { done: checked.done, total: checked.total });
    else if (checked.tables.length === 0) desk.say("say.nothing");
    else this.#sayVerdict(checked);
  }

  #sayVerdict(checked: Checked): void {
    const { error, warning, info } = count(checked.items);
    const verdict = translator(this.#state.language)(error > 0 ? "verdict.bad" : "verdict.good");
    this.#parts.desk.say("say.verdict", { verdict, errors: error, warnings: warning, infos: info });
  }

  /** These sheets are not as they were checked, and wait for the user. */
  outdate(sheetIds: Iterable<string>): void {
    for (const id of sheetIds) if (this.isConcerned(id)) this.#stale.add(id);
    this.#tellStale();
  }

  /** Sheets that wait for the user. */
  get stale(): readonly string[] {
    return [...this.#stale];
  }

  /** Sheets out of a result's scope do not make it stale, but a sheet new to a whole workbook does. */
  isConcerned(sheetId: string): boolean {
    const { checked, scope } = this.#state;
    return checked ? checked.scope === "workbook" || checked.sheets.some(({ id }) => id === sheetId) : scope === "workbook" || this.#picture === null || this.#picture.workbook.sheets.some(({ id }) => id === sheetId);
  }

  #tellStale(): void {
    const names = new Map(this.#state.checked?.sheets.map(({ id, name }) => [id, name]));
    this.#parts.desk.set({ changedSheets: [...new Set(this.stale.map((id) => names.get(id) ?? ""))] });
  }

  /** Checks again what was checked, without a word and in place: these sheets are read anew, the others are as they were. */
  async recheck(sheetIds: readonly string[] = []): Promise<void> {
    if (!this.#state.checked || !this.#picture) return await this.survey();
    if (this.#state.progress) {
      for (const id of sheetIds) this.#unread.add(id);
      this.#isOvertaken = true;
      return;
    }
    await this.#parts.desk.guard(
      "check",
      "read",
      async () => void (await this.update(sheetIds, false)),
      (failure) => {
        if (failure.code === "cancelled") return null;
        this.outdate(sheetIds);
        return noticeForOutdated(failure);
      },
    );
  }

  /** Brings the picture up to date with these sheets and the settings; a later update takes the work of an earlier one over, and both end with it. Answers whether this one did it. Throws `HostError`. */
  async update(sheetIds: readonly string[], isSpoken: boolean): Promise<boolean> {
    for (const id of sheetIds) this.#unread.add(id);
    this.#turn.abort();
    this.#turn = new AbortController();
    const own = this.#updateOnce(this.#turn.signal, isSpoken);
    this.#latest = own;
    if (await own) return true;
    for (let later = own; later !== this.#latest; ) {
      later = this.#latest;
      await later.catch(() => false);
    }
    return false;
  }

  async #updateOnce(signal: AbortSignal, isSpoken: boolean): Promise<boolean> {
    const { desk, now } = this.#parts;
    const picture = this.#picture;
    const ids = [...this.#unread];
    try {
      const { checked } = this.#state;
      if (!checked || !picture) return await this.#lookAgain(picture, ids, signal);
      const workbook = await this.#withFresh(picture, ids, signal);
      const result = await this.#sliced(this.#checker.check(workbook, this.#options(picture.scope)), signal);
      const found = result && (await this.#sliced(this.#items.of(result, this.#state.language), signal));
      if (!result || !found || signal.aborted) return false;
      this.#read(ids);
      this.#show({ workbook, scope: picture.scope, result, isChecked: true });
      const { length } = result.tables;
      const fresh = { ...(this.#state.checked ?? checked), at: now(), sheets: sheetsOf(workbook), ...found, done: length, total: length };
      desk.set({ checked: fresh, ...keptOpen(this.#state, checked.tables, fresh.tables) });
      this.#tellStale();
      if (isSpoken && !isSameVerdict(checked, fresh)) this.#sayVerdict(fresh);
      return true;
    } catch (error) {
      // Whoever took over reports what goes wrong.
      if (signal.aborted) return false;
      throw error;
    }
  }

  async #lookAgain(picture: Picture | null, ids: readonly string[], signal: AbortSignal): Promise<boolean> {
    const { scope } = this.#state;
    const isOfNow = picture !== null && picture.scope === "workbook" && scope === "workbook";
    const isDone = await this.#look(signal, () => (isOfNow ? this.#withFresh(picture, ids, signal) : this.#parts.host.read(scope, signal)));
    if (isDone) this.#read(ids);
    return isDone;
  }

  #read(ids: readonly string[]): void {
    for (const id of ids) {
      this.#unread.delete(id);
      this.#stale.delete(id);
    }
  }

  /** What was read, with these sheets as they are now. Throws `HostError`. */
  async #withFresh({ workbook, scope }: Picture, ids: readonly string[], signal: AbortSignal): Promise<WorkbookData> {
    const { host, leftOut } = this.#parts;
    const known = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
    const changed = new Set(ids.filter((id) => known.has(id) || scope === "workbook"));
    if (changed.size === 0) return workbook;
    if ([...changed].every((id) => known.has(id))) {
      const { name, sheets } = await host.readSheets([...changed], signal);
      const fresh = new Map(sheets.map((sheet) => [sheet.id, sheet]));
      return { name, sheets: workbook.sheets.flatMap((sheet) => (changed.has(sheet.id) ? (fresh.get(sheet.id) ?? []) : sheet)) };
    }
    // Where a new sheet stands among the others only the whole workbook tells.
    const whole = await host.read("workbook", signal);
    this.#leftOut = await leftOut(host);
    return { ...whole, sheets: whole.sheets.map((sheet) => (changed.has(sheet.id) ? sheet : (known.get(sheet.id) ?? sheet))) };
  }

  async #sliced<Step, Result>(steps: Iterator<Step | null, Result, undefined>, signal: AbortSignal, onSteps: (steps: readonly Step[]) => void = () => undefined): Promise<Result | null> {
    const { now, pause } = this.#parts;
    return await runInSlices(steps, { signal, now, pause, onSteps });
  }

  /** By the settings, without lists of ours. */
  #options(scope: Scope): CheckOptions {
    const { settings } = this.#state;
    return { ...checkOptions(settings), isPartial: scope === "active-sheet", ...(this.#leftOut.size > 0 ? { leaveOut: this.#leftOut } : {}) };
  }

  #progress(change: Partial<NonNullable<State["progress"]>>): void {
    const { progress } = this.#state;
    if (progress) this.#parts.desk.set({ progress: { ...progress, ...change } });
  }
}

/** Whether what was checked may be checked again in place: not before, not while it is under way, and not where the user broke it off. */
export const isSettled = ({ checked, progress }: State): boolean => checked !== null && !isPartial(checked) && progress === null;

const sheetsOf = ({ sheets }: WorkbookData): Checked["sheets"] => sheets.map(({ id, name }) => ({ id, name }));

function isSameVerdict(one: Checked, other: Checked): boolean {
  const [a, b] = [count(one.items), count(other.items)];
  return a.error === b.error && a.warning === b.warning && a.info === b.info;
}

function countFindings(findings: readonly Finding[]): typeof noCounts {
  const counts = { ...noCounts };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

const isEmpty = (workbook: WorkbookData): boolean =>
  workbook.sheets.every((sheet) => sheet.values.every((row) => row.every((value) => typeof value === "string" && isBlank(value))));

