/** The open workbook in Univer as the request server sees it. The same in the page and headless in Node. */
import type { IDisposable, IWorkbookData } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { InsertSheetCommand, RemoveSheetCommand, ScrollToCellOperation } from "@univerjs/sheets";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { DefinedName, Grid, GridEvent, GridSheet, Rect, Selection, XmlPart } from "../grid";
import { leastColumns, leastRows } from "./blank";
import type { Happening } from "./events";
import { calculatedSheets, happening } from "./events";
import { Names } from "./names";
import { Recalculation } from "./recalculation";
import { toRange } from "./rects";
import type { SheetHost } from "./sheet";
import { UniverSheet } from "./sheet";

const firstCell: Rect = { top: 0, left: 0, bottom: 0, right: 0 };

export class UniverGrid implements Grid {
  private readonly workbook: FWorkbook;
  private readonly recalculation: Recalculation;
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly selections = new Map<string, Rect>();
  private readonly subscription: IDisposable;
  private readonly host: SheetHost;
  private readonly defined: Names;
  private active: string;
  private quiet = false;
  private own = 0;

  /** Opens the data as a new unit of a running Univer. */
  constructor(readonly api: FUniver, data: IWorkbookData) {
    this.workbook = api.createWorkbook(data);
    this.active = this.workbook.getActiveSheet().getSheetId();
    this.recalculation = new Recalculation(api, containsFormula(data));
    this.subscription = api.onCommandExecuted((command, options) => {
      for (const sheetId of calculatedSheets(command, this.workbook.getId())) this.tell({ type: "calculated", sheetId });
      const params: { readonly unitId?: string } | undefined = command.params;
      if (params?.unitId !== this.workbook.getId()) return;
      const happened = happening(command, options);
      if (happened !== null) this.hear(happened);
    });
    this.host = {
      api,
      run: (change) => this.run(change),
      touched: (withFormula) => this.recalculation.touch(withFormula),
      keepActive: (change) => this.keepActive(change),
      order: (sheetId) => this.workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === sheetId),
    };
    this.defined = new Names(api, this.workbook);
    this.wakeValidations();
  }

  get name(): string {
    return this.workbook.getName();
  }
  get id(): string {
    return this.workbook.getId();
  }

  sheets(): GridSheet[] {
    return this.workbook.getSheets().map((sheet) => new UniverSheet(this.host, sheet));
  }

  sheet(id: string): GridSheet | null {
    const sheet = this.workbook.getSheetBySheetId(id);
    return sheet === null ? null : new UniverSheet(this.host, sheet);
  }

  get activeSheetId(): string {
    return this.active;
  }

  activate(sheetId: string): void {
    if (sheetId !== this.active) this.workbook.setActiveSheet(sheetId);
  }

  get selection(): Selection {
    return { sheetId: this.active, rect: this.selections.get(this.active) ?? firstCell };
  }

  select({ sheetId, rect }: Selection): void {
    this.activate(sheetId);
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (sheet === null) throw new Error(`no sheet ${sheetId}`);
    sheet.getRange(toRange(rect)).activate();
    const corner = toRange({ ...rect, bottom: rect.top, right: rect.left });
    this.api.syncExecuteCommand(ScrollToCellOperation.id, { unitId: this.workbook.getId(), range: corner });
  }

  addSheet(name: string): GridSheet {
    const id = crypto.randomUUID();
    const sheet = { id, name, rowCount: leastRows, columnCount: leastColumns };
    this.keepActive(() => this.api.syncExecuteCommand(InsertSheetCommand.id, { unitId: this.workbook.getId(), sheet }));
    const added = this.sheet(id);
    if (added === null) throw new Error(`sheet ${name} was not added`);
    this.recalculation.touch(false);
    return added;
  }

  deleteSheet(id: string): void {
    this.run(() => this.api.syncExecuteCommand(RemoveSheetCommand.id, { unitId: this.workbook.getId(), subUnitId: id }));
  }

  names(): DefinedName[] {
    return this.defined.list();
  }

  setName(name: DefinedName): void {
    this.defined.set(name);
    this.recalculation.touch(false);
  }

  removeName(name: string, sheetId: string | null): void {
    this.defined.remove(name, sheetId);
    this.recalculation.touch(false);
  }

  xmlParts(): readonly XmlPart[] {
    const parts: readonly XmlPart[] | undefined = this.workbook.getCustomMetadata()?.["xmlParts"];
    return parts ?? [];
  }

  setXmlParts(parts: readonly XmlPart[]): void {
    this.workbook.setCustomMetadata({ ...this.workbook.getCustomMetadata(), xmlParts: parts });
  }

  settled(): Promise<void> {
    return this.recalculation.settled();
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Everything as Univer keeps it, for the exporter. */
  snapshot(): IWorkbookData {
    return this.workbook.save();
  }

  /** Whether the change now under way is the simulator's own, not the user's. */
  get writing(): boolean {
    return this.own > 0;
  }

  dispose(): void {
    this.subscription.dispose();
    this.recalculation.dispose();
    this.listeners.clear();
    this.api.disposeUnit(this.workbook.getId());
  }

  /** Univer never calculates the limits of validations that came with the data; of those set afterwards it does. */
  private wakeValidations(): void {
    for (const sheet of this.sheets()) {
      for (const { id, ranges, validation } of sheet.validations()) {
        if (![validation.formula1, validation.formula2].some((formula) => formula.startsWith("="))) continue;
        sheet.removeValidation(id);
        sheet.addValidation(ranges, validation);
      }
    }
  }

  private run(change: () => void): void {
    this.own++;
    try {
      change();
    } finally {
      this.own--;
    }
  }

  private keepActive(change: () => void): void {
    const before = this.active;
    this.quiet = true;
    try {
      this.run(change);
      this.workbook.setActiveSheet(before);
    } finally {
      this.quiet = false;
    }
  }

  private hear(happened: Happening): void {
    switch (happened.type) {
      case "values":
        this.recalculation.touch(happened.withFormula);
        this.tell({ type: "changed", sheetId: happened.sheetId, rect: happened.rect });
        break;
      case "shifted": {
        this.recalculation.touch(false);
        const used = this.sheet(happened.sheetId)?.usedRange(false) ?? firstCell;
        this.tell({ type: "changed", sheetId: happened.sheetId, rect: used });
        break;
      }
      case "selection":
        // Univer says it when the mouse goes down and again when it comes up.
        if (sameRect(this.selections.get(happened.sheetId), happened.rect)) break;
        this.selections.set(happened.sheetId, happened.rect);
        this.tell({ type: "selection", selection: { sheetId: happened.sheetId, rect: happened.rect } });
        break;
      case "activated":
        // Univer tells late of the sheet it brought forward when one was added or shown, after this grid has put it back.
        if (this.quiet || happened.sheetId === this.active || happened.sheetId !== this.workbook.getActiveSheet().getSheetId()) break;
        this.tell({ type: "deactivated", sheetId: this.active });
        this.active = happened.sheetId;
        this.tell({ type: "activated", sheetId: this.active });
        break;
      case "added":
        this.tell({ type: "added", sheetId: happened.sheetId });
        break;
      case "shown":
      case "hidden":
      case "renamed":
        this.tell({ type: happened.type, sheetId: happened.sheetId });
        break;
      case "deleted":
        this.selections.delete(happened.sheetId);
        this.recalculation.touch(false);
        this.tell({ type: "deleted", sheetId: happened.sheetId });
        break;
    }
  }

  private tell(event: GridEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

function sameRect(a: Rect | undefined, b: Rect): boolean {
  return a !== undefined && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function containsFormula(data: IWorkbookData): boolean {
  let found = false;
  for (const sheet of Object.values(data.sheets)) {
    new ObjectMatrix(sheet.cellData ?? {}).forValue((_row, _column, cell) => {
      found ||= Boolean(cell.f) || Boolean(cell.si);
    });
  }
  return found;
}
