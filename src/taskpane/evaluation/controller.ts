/** Everything the 自评 tab can do: reads the workbook, writes what is typed, takes it back, generates the sheets. The only writer of its part of the state. */
import { evaluate, type Evaluation } from "../../review/evaluate";
import { type EntryCell, type EvaluationView, evaluationView, type Todo } from "../../review/evaluation-view";
import { ownPrefix } from "../../review/own-lists";
import { type RowMark, rowMarks } from "../../review/row-marks";
import type { WorkbookSettings } from "../../review/settings";
import { chosenMethod } from "../../review/workbook-settings";
import { methodById, methodOf, methods, type ScoringMethod } from "../../scoring";
import type { CellValue, WorkbookData } from "../../sheet/data";
import { cellAddress, cellAt, type CellRange } from "../../sheet/range";
import { Sheet } from "../../sheet/sheet";
import { isBlank } from "../../sheet/text";
import type { Table } from "../../tables/table";
import type { CellEdit, HostError, WorkbookHost, WrittenSheet } from "../../workbook/port";
import type { StoreApi } from "zustand/vanilla";
import type { Controller } from "../controller/controller";
import type { Notice, State } from "../state/state";
import type { Saying } from "../words/words";
import { noticeForChanged, noticeForSheets, noticeForUnread } from "../state/notices";
import { type EntryPlace, entered } from "./entries";
import { type MethodDraft, draftOf, ownFrom } from "./method-draft";
import { choiceOf, methodIdOf } from "./method-choice";
import { readOther, type XlsxReader } from "./other-workbook";
import { type Made, resultOf, SheetMaker } from "./sheet-maker";
import { type EvaluationState, initialEvaluation, type Refusal } from "./state";
import { evaluationTranslator } from "./words/words";
import { type Candidate, candidatesOf, emptinessOf, preferred, type ReadWorkbook, readAll, withEdits } from "./workbook";

export interface EvaluationParts {
  /** The pane's: holds the state, shows notices, speaks. */
  readonly pane: Controller;
  readonly host: WorkbookHost;
  /** The reader of files, loaded when it is needed. */
  readonly loadXlsx: () => Promise<XlsxReader>;
}

/** The tables of another workbook. */
interface Source {
  readonly workbook: WorkbookData;
  readonly only: ReadonlySet<string> | null;
}

/** A burst of changes is one. */
const rereadAfterMs = 800;

export class EvaluationController {
  readonly #parts: EvaluationParts;
  readonly #maker: SheetMaker;
  #read: ReadWorkbook | null = null;
  #candidates: readonly Candidate[] = [];
  #reads = 0;
  #entering: Promise<void> | null = null;
  #isStale = false;
  #reread: ReturnType<typeof setTimeout> | undefined;
  #other: WorkbookData | null = null;

  constructor(parts: EvaluationParts) {
    this.#parts = parts;
    this.#maker = new SheetMaker(parts.host);
    parts.pane.onSheetChange(() => this.#sheetChanged());
    this.store.subscribe((now, before) => {
      if (!this.#read) return;
      if (now.settings.method !== before.settings.method) this.#settingsChanged();
      else if (now.language !== before.language) this.#set(this.#shown(this.#state.chosen));
    });
  }

  get store(): StoreApi<State> {
    return this.#parts.pane.store;
  }

  get #settings(): WorkbookSettings {
    return this.store.getState().settings;
  }

  get #state(): EvaluationState {
    return this.store.getState().evaluation ?? initialEvaluation;
  }

  #set(change: Partial<EvaluationState>): void {
    this.store.setState({ evaluation: { ...this.#state, ...change } });
  }

  /** The tab comes into view, or the ribbon asks for it: one reading for both. */
  async enter(): Promise<void> {
    if (this.#read && !this.#isStale && this.#state.status === "ready") return;
    this.#entering ??= this.load().finally(() => {
      this.#entering = null;
    });
    await this.#entering;
  }

  /** Reads the workbook; `choose`: the sheet whose table to show. */
  async load(choose: string | null = null, wording?: (failure: HostError) => Notice | null): Promise<void> {
    const { host, pane } = this.#parts;
    this.#isStale = false;
    this.#reads += 1;
    const mine = this.#reads;
    const isFirst = this.#read === null;
    if (isFirst) this.#set({ status: "loading" });
    const isDone = await pane.desk.attempt(
      "read",
      async () => {
        const [workbook, own, active] = await Promise.all([host.read("workbook"), host.ownSheets(ownPrefix), isFirst ? host.read("active-sheet") : null]);
        if (mine !== this.#reads) return;
        this.#take(readAll(workbook, own), choose ?? active?.sheets[0]?.id ?? null, choose === null ? this.#state.chosen : null);
      },
      () => this.load(choose),
      wording,
    );
    this.#isStale ||= !isDone;
    if (!isDone && isFirst) this.#set({ status: "failed" });
  }

  #take(read: ReadWorkbook, sheetId: string | null, before: string | null): void {
    this.#read = read;
    this.#candidates = candidatesOf(read);
    const chosen = preferred(this.#candidates, sheetId, before);
    this.#set({
      status: "ready",
      methodId: methodIdOf(this.#settings),
      tables: this.#candidates.map(({ choice }) => choice),
      emptiness: emptinessOf(read),
      ...this.#shown(chosen),
    });
  }

  /** View and method of the table, and what belongs to the table shown before gone. */
  #shown(chosen: string | null): Partial<EvaluationState> {
    const isSame = chosen === this.#state.chosen;
    const candidate = this.#candidates.find(({ choice }) => choice.id === chosen);
    const view = candidate ? this.#viewOf(candidate) : null;
    const method = candidate ? this.#methodOf(candidate.table) : null;
    return {
      chosen: candidate?.choice.id ?? null,
      view,
      method: method && choiceOf(method, this.store.getState().language),
      ...(isSame ? {} : { open: null, todo: null }),
    };
  }

  #viewOf({ table }: Candidate): EvaluationView | null {
    const data = this.#read?.workbook.sheets.find(({ id }) => id === table.sheetId);
    if (!data) return null;
    const formulas = this.#read?.own.find(({ sheetId }) => sheetId === table.sheetId)?.formulas ?? null;
    return evaluationView(table, new Sheet(data), { method: this.#methodOf(table), language: this.store.getState().language, formulas });
  }

  #methodOf(table: Table): ScoringMethod {
    return chosenMethod(this.#settings) ?? methodOf(table);
  }

  /** A listed one, or null for that of each table's form. */
  async setMethod(id: string | null): Promise<void> {
    await this.#keep(id);
  }

  /** The page on which the chosen method is changed into one of the user's own. */
  editMethod(): void {
    const { method } = this.#settings;
    const now = chosenMethod(this.#settings) ?? this.#chosenMethod();
    const base = method !== null && typeof method !== "string" ? method.base : now.id;
    this.#set({ page: { kind: "method", draft: draftOf(now, base), wrong: [] } });
  }

  #chosenMethod(): ScoringMethod {
    const table = this.#candidates.find(({ choice }) => choice.id === this.#state.chosen)?.table;
    const [first] = methods;
    const method = table ? this.#methodOf(table) : first;
    if (!method) throw new RangeError("no scoring method");
    return method;
  }

  changeDraft(change: Partial<MethodDraft>): void {
    const { page } = this.#state;
    if (page?.kind !== "method") return;
    const base = change.base === undefined ? null : methodById(change.base);
    const draft = base ? draftOf(base, base.id) : { ...page.draft, ...change };
    this.#set({ page: { ...page, draft, wrong: [] } });
  }

  async saveMethod(): Promise<void> {
    const { page } = this.#state;
    if (page?.kind !== "method") return;
    const own = ownFrom(page.draft, evaluationTranslator(this.store.getState().language)("method.own"));
    if ("wrong" in own) this.#set({ page: { ...page, wrong: own.wrong } });
    else await this.#keep(own);
  }

  async #keep(method: WorkbookSettings["method"]): Promise<void> {
    const isKept = await this.#parts.pane.settings.change({ method });
    if (isKept) this.#set({ page: null });
  }

  /** Shows the tables by the settings as they are now. */
  #settingsChanged(): void {
    const isOutdated = this.#candidates.some(({ choice }) => choice.kind === "generated");
    this.#set({ methodId: methodIdOf(this.#settings), isOutdated, ...this.#shown(this.#state.chosen) });
  }

  openOther(): void {
    this.#set({ page: { kind: "other" } });
  }

  /** Reads another workbook's file, here and now; it is not kept. */
  async readOther(name: string, bytes: () => Promise<Uint8Array>): Promise<void> {
    this.#other = null;
    this.#set({ other: { status: "reading", name } });
    const { shown, workbook } = await readOther(this.#parts.loadXlsx, name, bytes);
    this.#other = workbook;
    this.#set({ other: shown });
  }

  toggleOther(id: string): void {
    const { other } = this.#state;
    if (other.status !== "ready") return;
    this.#set({ other: { ...other, tables: other.tables.map((table) => (table.id === id ? { ...table, isChosen: !table.isChosen } : table)) } });
  }

  async generateOther(): Promise<void> {
    const { other, work } = this.#state;
    const workbook = this.#other;
    if (other.status !== "ready" || !workbook || work) return;
    const only = new Set(other.tables.filter(({ isChosen }) => isChosen).map(({ id }) => id));
    if (only.size === 0) return;
    await this.#inTurn(() => this.#generate("all", { workbook, only }));
    if (this.#state.result) {
      this.#other = null;
      this.#set({ page: null, other: { status: "none" } });
    }
  }

  choose(id: string): void {
    this.#set({ ...this.#shown(id) });
  }

  setScope(scope: EvaluationState["scope"]): void {
    this.#set({ scope });
  }

  /** Opens a row and goes to its cell, or closes it. */
  async toggle(row: string): Promise<void> {
    const isOpen = this.#state.open === row;
    this.#set({ open: isOpen ? null : row });
    if (!isOpen) await this.locate(row);
  }

  close(): void {
    this.#set(this.#state.page ? { page: null } : { open: null });
  }

  async locate(row: string): Promise<void> {
    const { view } = this.#state;
    const range = row === "execution" ? view?.execution?.range : view?.groups.flatMap(({ rows }) => rows).find(({ id }) => id === row)?.range;
    if (range) await this.#go(range);
  }

  async #go(range: CellRange): Promise<void> {
    const sheetId = this.#state.tables.find(({ id }) => id === this.#state.chosen)?.sheetId;
    if (sheetId !== undefined) await this.#parts.pane.locate({ sheetId, range });
  }

  /** The next thing to fill in after the one walked to last: goes to its cell and answers it. */
  async nextTodo(): Promise<Todo | null> {
    const todos = this.#state.view?.todos ?? [];
    const at = todos.findIndex(({ id }) => id === this.#state.todo);
    const next = todos[(at + 1) % todos.length] ?? null;
    if (!next) return null;
    this.#set({ todo: next.id });
    await this.#go(cellAt(next.cell.row, next.cell.column));
    return next;
  }

  /** Writes what was typed into its cell at once. Answers why not, where it cannot be. */
  async type(place: EntryPlace, text: string): Promise<Refusal | null> {
    const { view } = this.#state;
    const found = view && entered(view, place, text);
    if (!found) return null;
    const { cell, typed } = found;
    if ("refusal" in typed) return typed.refusal;
    // A score taken back is the formula's again.
    const isBack = place.what === "score" && view.isGenerated && isBlank(text);
    await this.#inTurn(() => this.#write(cell, typed.value, isBack));
    this.#checkAgain([cell.sheetId]);
    return null;
  }

  async #write(cell: EntryCell, to: CellValue, isBack: boolean): Promise<void> {
    const edit: CellEdit = { sheetId: cell.sheetId, row: cell.row, column: cell.column, from: cell.holds, to, rowMarks: this.#rowMarks(cell) };
    if (edit.from === edit.to) return;
    const formulaGone = this.#hasFormula(edit);
    const isDone = await this.#parts.pane.desk.attempt(
      "edit",
      async () => {
        const { written, changed } = await this.#parts.host.edit([edit]);
        if (changed.length > 0) {
          await this.load();
          this.#parts.pane.desk.tell(noticeForChanged(changed.map(addressOf), false));
        }
        if (written.length === 0) return;
        const done: Saying = { key: "say.written", params: { cell: addressOf(edit), sheet: this.#sheetOf(edit) } };
        this.#parts.pane.undo.push({ done, sheetIds: [edit.sheetId], takeBack: () => this.#takeBack(written, formulaGone) });
        await this.#after(written);
        this.#parts.pane.desk.say(done.key, done.params);
        if (isBack) await this.#restoreFormulas();
      },
      () => this.#inTurn(() => this.#write(cell, to, isBack)),
    );
    if (!isDone) this.#isStale = true;
  }

  #rowMarks({ sheetId, row, column }: EntryCell): readonly RowMark[] {
    const data = this.#read?.workbook.sheets.find(({ id }) => id === sheetId);
    return data ? rowMarks(new Sheet(data), row, new Set([column])) : [];
  }

  /** The findings follow what was written here. */
  #checkAgain(sheetIds: readonly string[]): void {
    if (this.store.getState().checked) void this.#parts.pane.recheck(sheetIds);
  }

  #hasFormula({ sheetId, row, column }: CellEdit): boolean {
    return this.#read?.own.find((one) => one.sheetId === sheetId)?.formulas.has(`${row}/${column}`) ?? false;
  }

  /** Brings what is shown up to date with our own writes, without asking the host. */
  async #after(written: readonly CellEdit[]): Promise<void> {
    const read = this.#read && withEdits(this.#read, written);
    this.#set({ result: null });
    if (read) this.#take(read, null, this.#state.chosen);
    else await this.load();
  }

  #sheetOf({ sheetId }: CellEdit): string {
    return this.#read?.workbook.sheets.find(({ id }) => id === sheetId)?.name ?? "";
  }

  /** `formulaGone`: a formula stood in the cell, and comes back with the sheet generated again. */
  async #takeBack(written: readonly CellEdit[], formulaGone: boolean): Promise<boolean> {
    const { pane, host } = this.#parts;
    return await pane.desk.attempt(
      "edit",
      async () => {
        const back = await host.edit(written.map((edit) => ({ ...edit, from: edit.to, to: edit.from })));
        await this.#after(back.written);
        if (back.changed.length > 0) {
          await this.load();
          pane.desk.tell(noticeForChanged(back.changed.map(addressOf), true));
        }
        if (formulaGone && back.written.length > 0) await this.#restoreFormulas();
      },
      () => pane.undo.undo(),
    );
  }

  /** Writes of ours follow each other, so that each sees what the one before left. */
  async #inTurn(work: () => Promise<void>): Promise<void> {
    await this.#parts.pane.undo.inTurn(work);
  }

  /** Generating again puts back a formula that a person's score had taken the place of. */
  async #restoreFormulas(): Promise<void> {
    await this.#generate("table", null);
    this.#set({ result: null });
  }

  async generate(): Promise<void> {
    if (this.#state.work) return;
    await this.#inTurn(() => this.#generate(this.#state.scope, null));
  }

  cancel(): void {
    this.#maker.cancel();
  }

  async #generate(scope: EvaluationState["scope"], source: Source | null): Promise<void> {
    let made: Made = { evaluation: null, done: [], failure: null };
    this.#set({ work: { done: 0, total: 0 }, result: null });
    await this.#parts.pane.desk.attempt(
      "write",
      async () => {
        made = await this.#maker.make({
          evaluate: (read) => this.#evaluate(read, scope, source),
          onProgress: (done, total) => this.#set({ work: { done, total } }),
        });
        if (made.failure) throw made.failure.error;
      },
      async () => this.#inTurn(() => this.#generate(scope, source)),
      (failure) => noticeForSheets(failure, made.done.length > 0),
    );
    if (made.done.length > 0 && made.evaluation) await this.#generated(made.evaluation, made, scope);
    this.#set({ work: null });
  }

  #evaluate(read: ReadWorkbook, scope: EvaluationState["scope"], source: Source | null): Evaluation {
    this.#take(read, null, this.#state.chosen);
    const { workbook, own } = read;
    const only = source ? source.only : scope === "table" ? this.#chosenIds() : null;
    return evaluate({ workbook, own, ...(source ? { source: source.workbook } : {}) }, { method: chosenMethod(this.#settings), ...(only ? { only } : {}) });
  }

  async #generated(evaluation: Evaluation, { done, failure }: Made, scope: EvaluationState["scope"]): Promise<void> {
    const before = this.#candidates.find(({ choice }) => choice.id === this.#state.chosen)?.choice ?? null;
    const sheetIds = done.map(({ sheetId }) => sheetId);
    this.#parts.pane.undo.forget(sheetIds);
    this.#checkAgain(sheetIds);
    await this.load(before?.kind === "generated" ? before.sheetId : this.#sheetFor(evaluation, done), (unread) => (failure ? null : noticeForUnread(unread)));
    const result = resultOf(evaluation, done);
    this.#set({
      work: null,
      isOutdated: this.#state.isOutdated && scope === "table" && this.#candidates.filter(({ choice }) => choice.kind === "generated").length > 1,
      result,
    });
    this.#parts.pane.desk.say("say.generated", { n: evaluation.projects.filter(({ marker }) => done.some((sheet) => sheet.marker === marker)).length });
    const [only, ...others] = evaluation.projects;
    const made = only?.isNew && others.length === 0 ? done.find(({ marker }) => marker === only.marker) : null;
    if (made) await this.goToSheet(made.sheetId);
  }

  /** The sheet made from the table that was shown, else the first. */
  #sheetFor({ projects }: Evaluation, done: readonly WrittenSheet[]): string | null {
    const shown = this.#candidates.find(({ choice }) => choice.id === this.#state.chosen)?.table.id;
    const project = projects.find(({ sources }) => sources.some(({ id }) => id === shown)) ?? projects[0];
    return done.find(({ marker }) => marker === project?.marker)?.sheetId ?? done[0]?.sheetId ?? null;
  }

  #chosenIds(): ReadonlySet<string> {
    const table = this.#candidates.find(({ choice }) => choice.id === this.#state.chosen)?.table;
    return new Set(table ? [table.id] : []);
  }

  /** To a sheet just generated. */
  async goToSheet(sheetId: string): Promise<void> {
    const range = this.#candidates.find(({ table }) => table.sheetId === sheetId)?.table.range;
    await this.#parts.pane.locate({ sheetId, range: cellAt(range?.top ?? 0, range?.left ?? 0) });
  }

  dismissResult(): void {
    this.#set({ result: null });
  }

  #sheetChanged(): void {
    if (!this.#read) return;
    this.#isStale = true;
    clearTimeout(this.#reread);
    this.#reread = setTimeout(() => {
      if (this.#isStale && this.store.getState().tab === "evaluation") void this.#inTurn(() => this.load());
    }, rereadAfterMs);
  }
}

const addressOf = ({ row, column }: Pick<CellEdit, "row" | "column">): string => cellAddress(row, column);
