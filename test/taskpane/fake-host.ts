/** A host in memory: holds a workbook, remembers what it was asked, and fails where it is told to. */
import type { WorkbookData } from "../../src/sheet/data";
import { HostError, type HostErrorCode, type Mark, type MarkReport, type Place, type Scope, type WorkbookHost } from "../../src/workbook/port";

type Stage = HostError["stage"];

export class FakeHost implements WorkbookHost {
  activeSheet = 0;
  selected: Place[] = [];
  marks: readonly Mark[] = [];
  protectedSheets: readonly string[] = [];
  reads: Scope[] = [];
  listeners = new Set<(sheetId: string) => void>();
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

  async read(scope: Scope, signal?: AbortSignal): Promise<WorkbookData> {
    this.reads.push(scope);
    await this.gate;
    if (signal?.aborted) throw new HostError("cancelled", "read", "aborted");
    this.#check("read");
    const active = this.workbook.sheets[this.activeSheet];
    return scope === "workbook" ? this.workbook : { ...this.workbook, sheets: active ? [active] : [] };
  }

  async select(place: Place): Promise<void> {
    this.#check("select");
    const index = this.workbook.sheets.findIndex((sheet) => sheet.id === place.sheetId);
    if (index === -1) throw new HostError("sheet-gone", "select", `no sheet ${place.sheetId}`);
    this.activeSheet = index;
    this.selected.push(place);
  }

  async mark(marks: readonly Mark[]): Promise<MarkReport> {
    this.#check("mark");
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

  async onChange(listener: (sheetId: string) => void): Promise<() => Promise<void>> {
    this.#check("watch");
    this.listeners.add(listener);
    return async () => {
      this.listeners.delete(listener);
    };
  }

  #check(stage: Stage): void {
    const failure = this.#failures.get(stage);
    if (failure) throw failure;
  }
}
