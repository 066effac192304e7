/** The published tables under test/seeds as workbooks, with what a correct reader and reviewer find in them. */
import { readFileSync } from "node:fs";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { parseAddress } from "../../src/sheet/range";

export interface SeedTable {
  readonly sheet: string;
  readonly kind: string;
  readonly grid: readonly (readonly CellValue[])[];
  readonly merges: readonly string[];
  readonly formats: Readonly<Record<string, readonly string[]>>;
}

export interface SeedUnit {
  readonly unit: string;
  readonly year: number;
  readonly tables: readonly SeedTable[];
}

export interface SeedEntry {
  readonly unit: string;
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
  readonly says?: string;
  readonly sev?: string;
  readonly also?: readonly string[];
  readonly or?: readonly string[];
  readonly ambiguous?: boolean;
}

const load = (name: string): unknown => JSON.parse(readFileSync(`test/seeds/${name}.json`, "utf8"));

export const seedUnits = (load("tables") as { units: SeedUnit[] }).units;
export const seedFacts = (load("facts") as { units: { unit: string; tables: Record<string, unknown>[] }[] }).units;
const reviewed = load("defects") as { defects: SeedEntry[]; clean: SeedEntry[] };
export const seedDefects = reviewed.defects;
export const seedClean = reviewed.clean;

export const seedWorkbook = (unit: SeedUnit): WorkbookData => ({ name: `${unit.unit}${unit.year}.xlsx`, sheets: unit.tables.map(seedSheet) });

export function seedSheet(table: SeedTable): SheetData {
  const formats = table.grid.map((row) => row.map(() => "General"));
  for (const [pattern, cells] of Object.entries(table.formats)) {
    for (const cell of cells) {
      const at = parseAddress(cell);
      const row = at && formats[at.top];
      if (at && row) row[at.left] = pattern;
    }
  }
  return {
    id: table.sheet,
    name: table.sheet,
    visible: true,
    top: 0,
    left: 0,
    values: table.grid,
    formats,
    merges: table.merges.map((merge) => parseAddress(merge)).filter((range) => range !== null),
  };
}
