/** A host in memory: holds a workbook, remembers what it was asked, and fails where it is told to. */
import type { SheetContent } from "../../src/sheet/content";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { freeSheetName } from "../../src/sheet/sheet-name";
import { formulaCells, writtenSheet } from "../../src/sheet/written";
import { type CellEdit, type EditReport, type HiddenBy, HostError, type HostErrorCode, type Mark, type MarkReport, type MarkStyle, type OwnSheet, type Place, type Scope, type WorkbookHost, type WrittenSheet } from "../../src/workbook/port";

type Stage = HostError["stage"];

export class FakeHost implements WorkbookHost {
  activeSheet = 0;
  selected: Place[] = [];
  marks: readonly Mark[] = [];
  protectedSheets: readonly string[] = [];
  markStyle: MarkStyle | null = null;
  hasNotes = true;
  /** What hides every place from now on. */
  hidden: readonly HiddenBy[] = [];
  revealed: Place[] = [];
  reads: Scope[] = [];
  sheetReads: (readonly string[])[] = [];
  edits: CellEdit[] = [];
  /** What was written, by the id of its sheet. */
  readonly written = new Map<string, SheetContent>();
  store: string | null = null;
  listeners = new Set<(sheetId: string) => void>();
  selectionListeners = new Set<(place: Place) => void>();
  /** Awaited before each read is answered. */
  gate: Promise<void> = Promise.resolve();
  readonly #failures = new Map<Stage, HostError>();

  constructor(public workbook: WorkbookData) {}

  fail(stage: Stage, code: HostErrorCode, sheets: readonly string[] = []): void {
    this.#failures.set(stage, new HostError(code, stage, `fake ${code}`, sheets));
  }

  heal(): void {
    this.#failures.clear();
  }

  change(sheetId: string): void {
    for (const listener of this.listeners) listener(sheetId);
  }

  userSelects(place: Place): void {
    for (const listener of this.selectionListeners) listener(place);
  }

  async read(scope: Scope, signal?: AbortSignal): Promise<WorkbookData> {
    this.reads.push(scope);
    await this.gate;
    if (signal?.aborted) throw new HostError("cancelled", "read", "aborted");
    this.#check("read");
    const active = this.workbook.sheets[this.activeSheet];
    return scope === "workbook" ? this.workbook : { ...this.workbook, sheets: active ? [active] : [] };
  }

  async readSheets(sheetIds: readonly string[], signal?: AbortSignal): Promise<WorkbookData> {
    this.sheetReads.push(sheetIds);
    await this.gate;
    if (signal?.aborted) throw new HostError("cancelled", "read", "aborted");
    this.#check("read");
    return { ...this.workbook, sheets: this.workbook.sheets.filter(({ id }) => sheetIds.includes(id)) };
  }

  async select(place: Place): Promise<readonly HiddenBy[]> {
    this.#check("select");
    const index = this.workbook.sheets.findIndex((sheet) => sheet.id === place.sheetId);
    if (index === -1) throw new HostError("sheet-gone", "select", `no sheet ${place.sheetId}`);
    this.activeSheet = index;
    this.selected.push(place);
    return this.hidden;
  }

  async reveal(place: Place): Promise<void> {
    this.#check("reveal");
    this.revealed.push(place);
    this.hidden = [];
  }

  async mark(marks: readonly Mark[], style: MarkStyle = { fill: true, notes: false }): Promise<MarkReport> {
    this.#check("mark");
    this.markStyle = style;
    const names = new Map(this.workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
    this.marks = marks.filter((mark) => !this.protectedSheets.includes(names.get(mark.sheetId) ?? ""));
    return { cells: this.marks.length, protectedSheets: this.protectedSheets, missingSheets: 0 };
  }

  async clearMarks(): Promise<MarkReport> {
    this.#check("clear");
    this.marks = [];
    return { cells: 0, protectedSheets: this.protectedSheets, missingSheets: 0 };
  }

  async hasMarks(): Promise<boolean> {
    return this.marks.length > 0;
  }

  async edit(edits: readonly CellEdit[]): Promise<EditReport> {
    await this.gate;
    this.#check("edit");
    const sheets = new Map(this.workbook.sheets.map((sheet) => [sheet.id, sheet]));
    const gone = edits.find(({ sheetId }) => !sheets.has(sheetId));
    if (gone) throw new HostError("sheet-gone", "edit", `no sheet ${gone.sheetId}`);
    const isLocked = (name: string | undefined): name is string => name !== undefined && this.protectedSheets.includes(name);
    const locked = edits.map(({ sheetId }) => sheets.get(sheetId)?.name).find(isLocked);
    if (locked !== undefined) throw new HostError("protected", "edit", "fake protection", [locked]);
    const written = edits.filter(({ sheetId, row, column, from }) => valueAt(sheets.get(sheetId), row, column) === from);
    for (const edit of written) {
      const sheet = sheets.get(edit.sheetId);
      if (sheet) sheets.set(edit.sheetId, withValue(sheet, edit));
    }
    this.workbook = { ...this.workbook, sheets: [...sheets.values()] };
    this.edits.push(...written);
    return { written, changed: edits.filter((edit) => !written.includes(edit)) };
  }

  async ownSheets(prefix: string): Promise<readonly OwnSheet[]> {
    this.#check("read");
    return this.workbook.sheets.flatMap(({ id }): OwnSheet[] => {
      const content = this.written.get(id);
      return content?.marker.name.startsWith(prefix) ? [{ marker: content.marker.name, sheetId: id, range: content.marker.range, formulas: formulaCells(content) }] : [];
    });
  }

  async writeSheets(contents: readonly SheetContent[], { signal, onWritten }: { readonly signal?: AbortSignal; readonly onWritten?: (sheet: WrittenSheet) => void } = {}): Promise<readonly WrittenSheet[]> {
    const done: WrittenSheet[] = [];
    for (const content of contents) {
      await this.gate;
      if (signal?.aborted) throw new HostError("cancelled", "write", "aborted");
      this.#check("write");
      const sheet = this.#put(content);
      done.push(sheet);
      onWritten?.(sheet);
    }
    return done;
  }

  async readStore(): Promise<string | null> {
    this.#check("store");
    return this.store;
  }

  async writeStore(text: string | null): Promise<void> {
    this.#check("store");
    this.store = text;
  }

  async onChange(listener: (sheetId: string) => void): Promise<() => Promise<void>> {
    this.#check("watch");
    this.listeners.add(listener);
    return async () => {
      this.listeners.delete(listener);
    };
  }

  async onSelect(listener: (place: Place) => void): Promise<() => Promise<void>> {
    this.#check("watch");
    this.selectionListeners.add(listener);
    return async () => {
      this.selectionListeners.delete(listener);
    };
  }

  /** In place of the sheet with the same marker, else as the last one under a free name. */
  #put(content: SheetContent): WrittenSheet {
    const { sheets } = this.workbook;
    const marker = content.marker.name;
    const old = sheets.find(({ id }) => this.written.get(id)?.marker.name === marker);
    const sheetId = old?.id ?? `written-${this.written.size + 1}`;
    const name = old?.name ?? freeSheetName(content.name, sheets.map((sheet) => sheet.name));
    const sheet = { ...writtenSheet(content, sheetId), name };
    this.workbook = { ...this.workbook, sheets: old ? sheets.map((one) => (one === old ? sheet : one)) : [...sheets, sheet] };
    this.written.set(sheetId, content);
    return { marker, sheetId, name };
  }

  #check(stage: Stage): void {
    const failure = this.#failures.get(stage);
    if (failure) throw failure;
  }
}

const valueAt = (sheet: SheetData | undefined, row: number, column: number): CellValue => sheet?.values[row - sheet.top]?.[column - sheet.left] ?? "";

/** Cells outside what the sheet holds make it grow. */
function withValue(sheet: SheetData, { row, column, to }: CellEdit): SheetData {
  const top = Math.min(sheet.top, row);
  const left = Math.min(sheet.left, column);
  const height = Math.max(sheet.top + sheet.values.length, row + 1) - top;
  const width = Math.max(sheet.left + (sheet.values[0]?.length ?? 0), column + 1) - left;
  const grid = <V>(pick: (row: number, column: number) => V): V[][] => Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => pick(top + r, left + c)));
  const { formats } = sheet;
  return {
    ...sheet,
    top,
    left,
    values: grid((r, c) => (r === row && c === column ? to : valueAt(sheet, r, c))),
    formats: formats && grid((r, c) => formats[r - sheet.top]?.[c - sheet.left] ?? "General"),
  };
}
