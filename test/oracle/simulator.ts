/** Workbooks calculated by the simulator's engine, as typed into and read back. */
import { type IWorkbookData, ObjectMatrix } from "@univerjs/core";
import { readXlsx } from "../../simulator/files/read-xlsx";
import type { GridSheet } from "../../simulator/grid";
import { openHeadless } from "../../simulator/univer/headless";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import type { Typed } from "./typing";

/** The workbook as it stands once opened, and once more after each round of typing. */
export async function inSimulator(bytes: Uint8Array, rounds: readonly (readonly Typed[])[] = []): Promise<WorkbookData[]> {
  const { data } = await readXlsx("绩效.xlsx", bytes);
  forgetResults(data);
  const { grid, dispose } = openHeadless(data);
  try {
    await grid.settled();
    const states = [stateOf(grid.sheets())];
    for (const round of rounds) {
      for (const sheet of grid.sheets()) type(sheet, round.filter((typed) => typed.sheet === sheet.name));
      await grid.settled();
      states.push(stateOf(grid.sheets()));
    }
    return states;
  } finally {
    dispose();
  }
}

/** In one go, as if pasted: a write for each cell takes fifty times as long. */
function type(sheet: GridSheet, typed: readonly Typed[]): void {
  if (typed.length === 0) return;
  const [rows, columns] = [typed.map(({ row }) => row), typed.map(({ column }) => column)];
  const rect = { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
  const values: (CellValue | null)[][] = Array.from({ length: rect.bottom - rect.top + 1 }, () => Array.from({ length: rect.right - rect.left + 1 }, () => null));
  for (const { row, column, value } of typed) values[row - rect.top]?.splice(column - rect.left, 1, value);
  sheet.write(rect, values);
}

/** Univer believes results that a file brings along, and works out those that are missing. */
function forgetResults({ sheets }: IWorkbookData): void {
  for (const { cellData } of Object.values(sheets)) {
    new ObjectMatrix(cellData ?? {}).forValue((_row, _column, cell) => {
      if (cell.f) delete cell.v;
    });
  }
}

const stateOf = (sheets: readonly GridSheet[]): WorkbookData => ({ name: null, sheets: sheets.map(sheetData) });

function sheetData(sheet: GridSheet): SheetData {
  const { id, name, visible } = sheet;
  const used = sheet.usedRange(true);
  const cells = used ? { top: used.top, left: used.left, values: sheet.values(used), formats: sheet.numberFormats(used) } : { top: 0, left: 0, values: [], formats: null };
  return { id, name, visible, ...cells, merges: sheet.merges() };
}
