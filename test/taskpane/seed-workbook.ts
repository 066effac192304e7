/** The seed tables of one unit as a workbook, the way a host would hand it over. */
import type { SheetData, WorkbookData } from "../../src/sheet/data";
import { parseAddress } from "../../src/sheet/range";
import seeds from "../seeds/tables.json";

interface SeedTable {
  readonly sheet: string;
  readonly grid: readonly (readonly (string | number)[])[];
  readonly merges: readonly string[];
  /** Addresses by number format. */
  readonly formats: Readonly<Record<string, readonly string[]>>;
}

export function seedWorkbook(unit: string): WorkbookData {
  const found = seeds.units.find((each) => each.unit === unit);
  if (!found) throw new RangeError(`no unit ${unit}`);
  return { name: `${unit}.xlsx`, sheets: found.tables.map(sheetOf) };
}

function sheetOf({ sheet, grid, merges, formats }: SeedTable, index: number): SheetData {
  const cells = grid.map((row) => row.map(() => "General"));
  for (const [format, addresses] of Object.entries(formats)) {
    for (const address of addresses) {
      const place = parseAddress(address);
      const row = place && cells[place.top];
      if (row) row[place.left] = format;
    }
  }
  return {
    id: `{sheet-${index + 1}}`,
    name: sheet,
    visible: true,
    top: 0,
    left: 0,
    values: grid,
    formats: cells,
    merges: merges.map((address) => parseAddress(address)).filter((range) => range !== null),
  };
}

export const blankSheet = (name: string): SheetData => ({
  id: `{${name}}`,
  name,
  visible: true,
  top: 0,
  left: 0,
  values: [],
  formats: null,
  merges: [],
});
