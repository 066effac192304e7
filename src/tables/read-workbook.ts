/** All tables of a workbook, numbered in reading order, with the year each is for. */
import type { SheetData, WorkbookData } from "../sheet/data";
import { keepLast } from "../sheet/keep-last";
import type { CellRange } from "../sheet/range";
import { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { finish, type Work } from "../sheet/work";
import { readingOf } from "./read-sheet";
import type { Table } from "./table";

export interface SheetReading {
  readonly sheetId: string;
  readonly sheet: string;
  /** The used part; null for an empty sheet. */
  readonly extent: CellRange | null;
  readonly tables: readonly Table[];
}

export function readWorkbook(workbook: WorkbookData): SheetReading[] {
  const readings = workbook.sheets.map((data) => finish(readAlone(data, new Sheet(data))));
  let count = 0;
  return completed(readings, workbook.name).map((reading) => ({ ...reading, tables: reading.tables.map((table) => numbered(table, (count += 1))) }));
}

/** What a sheet says without the rest of its workbook: tables not numbered yet. */
export function* readAlone(data: SheetData, sheet: Sheet): Work<SheetReading> {
  const tables = yield* readingOf(sheet);
  return { sheetId: sheet.id, sheet: sheet.name, extent: data.values.length > 0 ? sheet.extent : null, tables };
}

export const numbered = keepLast((table: Table, number: number): Table => ({ ...table, id: `t${number}` }));

/** Gives each table what the others and the file's name say for it. Unchanged tables come out as the same objects again. */
export function completed(readings: readonly SheetReading[], name: string | null): SheetReading[] {
  const tables = readings.flatMap((reading) => reading.tables);
  const common = shared(tables.map((table) => table.year));
  const unitName = shared(tables.map((table) => table.unitName));
  const inName = /(20\d{2})/u.exec(compact(name ?? ""))?.[1];
  const named = inName === undefined ? null : Number(inName);
  return readings.map((reading) => ({ ...reading, tables: reading.tables.map((table) => withUnitAndYear(table, unitName, common, named)) }));
}

const withUnitAndYear = keepLast((table: Table, unitName: string | null, common: number | null, named: number | null): Table =>
  ofItsYear(withYear({ ...table, unitName: table.unitName ?? unitName }, common, named)),
);

/** What all tables that say it say alike; null where they differ or none does. */
function shared<T>(values: readonly (T | null)[]): T | null {
  const said = values.filter((value) => value !== null);
  const [first] = said;
  return first !== undefined && said.every((value) => value === first) ? first : null;
}

/** A file may be named for the year it was published in, and a project's code keeps that of its beginning: neither dates an indicator. */
function ofItsYear(table: Table): Table {
  const { year, yearFrom } = table;
  return year === null || yearFrom === "file" || yearFrom === "code" ? table : { ...table, indicators: table.indicators.map((one) => dated(one, year)) };
}

const dated = keepLast((indicator: Table["indicators"][number], year: number) => ({ ...indicator, year }));

/** The table's own year, else the one all dated tables of the workbook share, else the file name's, else that of the project code. */
function withYear(table: Table, common: number | null, named: number | null): Table {
  if (table.year !== null) return table;
  if (common !== null) return { ...table, year: common, yearFrom: "workbook" };
  if (named !== null) return { ...table, year: named, yearFrom: "file" };
  const digits = /^\d{6}(\d{2})[a-z]/u.exec(compact(table.project.code?.text ?? ""))?.[1];
  return digits === undefined ? table : { ...table, year: 2000 + Number(digits), yearFrom: "code" };
}
