/** All tables of a workbook, numbered in reading order, with the year each is for. */
import type { WorkbookData } from "../sheet/data";
import type { CellRange } from "../sheet/range";
import { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { readSheet } from "./read-sheet";
import type { Table } from "./table";

export interface SheetReading {
  readonly sheetId: string;
  readonly sheet: string;
  /** The used part; null for an empty sheet. */
  readonly extent: CellRange | null;
  readonly tables: readonly Table[];
}

export function readWorkbook(workbook: WorkbookData): SheetReading[] {
  let count = 0;
  const readings = workbook.sheets.map((data) => {
    const sheet = new Sheet(data);
    const tables = readSheet(sheet).map((table) => ({ ...table, id: `t${(count += 1)}` }));
    return { sheetId: sheet.id, sheet: sheet.name, extent: data.values.length > 0 ? sheet.extent : null, tables };
  });
  const tables = readings.flatMap((reading) => reading.tables);
  const common = shared(tables.map((table) => table.year));
  const unitName = shared(tables.map((table) => table.unitName));
  const named = /(20\d{2})/u.exec(compact(workbook.name ?? ""))?.[1];
  const complete = (table: Table): Table => ofItsYear(withYear({ ...table, unitName: table.unitName ?? unitName }, common, named === undefined ? null : Number(named)));
  return readings.map((reading) => ({ ...reading, tables: reading.tables.map(complete) }));
}

/** What all tables that say it say alike; null where they differ or none does. */
function shared<T>(values: readonly (T | null)[]): T | null {
  const said = values.filter((value) => value !== null);
  const [first] = said;
  return first !== undefined && said.every((value) => value === first) ? first : null;
}

/** A file may be named for the year it was published in, and a project's code keeps that of its beginning: neither dates an indicator. */
function ofItsYear(table: Table): Table {
  const { year, yearFrom } = table;
  return year === null || yearFrom === "file" || yearFrom === "code" ? table : { ...table, indicators: table.indicators.map((one) => ({ ...one, year })) };
}

/** The table's own year, else the one all dated tables of the workbook share, else the file name's, else that of the project code. */
function withYear(table: Table, common: number | null, named: number | null): Table {
  if (table.year !== null) return table;
  if (common !== null) return { ...table, year: common, yearFrom: "workbook" };
  if (named !== null) return { ...table, year: named, yearFrom: "file" };
  const digits = /^\d{6}(\d{2})[a-z]/u.exec(compact(table.project.code?.text ?? ""))?.[1];
  return digits === undefined ? table : { ...table, year: 2000 + Number(digits), yearFrom: "code" };
}
