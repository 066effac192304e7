/** What the objects of the model share: the grid, the settings, the faults, and how to make one another. */
import type { Grid, GridSheet, Rect } from "../grid";
import { accessDenied, itemNotFound } from "./errors";
import type { Faults } from "./faults";
import type { ApiObject } from "./object";
import type { Registrations } from "./registrations";
import type { SettingsStore } from "./settings-store";

export interface Makers {
  worksheet(sheetId: string): ApiObject;
  worksheets(): ApiObject;
  range(sheetId: string, rect: Rect): ApiObject;
  rangeAreas(sheetId: string, rects: readonly Rect[]): ApiObject;
  /** The formats that touch these rectangles. */
  conditionalFormats(sheetId: string, rects: readonly Rect[]): ApiObject;
  format(sheetId: string, rects: readonly Rect[]): ApiObject;
  protection(sheetId: string): ApiObject;
  settings(): ApiObject;
  /** Of a sheet; null: of the workbook. */
  names(sheetId: string | null): ApiObject;
  dataValidation(sheetId: string, rects: readonly Rect[]): ApiObject;
  application(): ApiObject;
  runtime(): ApiObject;
  properties(): ApiObject;
}

export class Book {
  calculationMode = "Automatic";
  eventsEnabled = true;
  /** No sheet can be added, deleted or moved. */
  isStructureProtected = false;
  readonly documentProperties = new Map<string, unknown>();
  /** Set by a write, cleared by whoever has waited for recalculation. */
  unsettled = false;

  constructor(
    readonly grid: Grid,
    readonly settings: SettingsStore,
    readonly faults: Faults,
    readonly registrations: Registrations,
    readonly make: Makers,
  ) {}

  sheet(sheetId: string): GridSheet {
    const sheet = this.grid.sheet(sheetId);
    if (sheet === null) throw itemNotFound("the worksheet was deleted");
    return sheet;
  }

  /** By id, or by name as Excel compares names. */
  findSheet(key: string): GridSheet | null {
    return this.grid.sheet(key) ?? this.grid.sheets().find((sheet) => sheet.name.toLowerCase() === key.toLowerCase()) ?? null;
  }

  get hasProtectedStructure(): boolean {
    return this.isStructureProtected || this.faults.structureProtection === true;
  }

  /** For a change to the set of sheets. */
  demandOpenStructure(): void {
    if (this.hasProtectedStructure) throw accessDenied(this.grid.name);
  }

  isProtected(sheet: GridSheet): boolean {
    return sheet.isProtected || this.faults.protection === true;
  }

  /** The sheet, for a write. */
  writable(sheetId: string): GridSheet {
    const sheet = this.sheet(sheetId);
    if (this.isProtected(sheet)) throw accessDenied(sheet.name);
    this.unsettled = true;
    return sheet;
  }
}
