/** The workbook as the 自评 tab has read it: its tables, which sheets were generated, and how a write of our own changes it without reading again. */
import type { SheetData, WorkbookData } from "../../sheet/data";
import { presentSheets } from "../../review/evaluation/present-sheets";
import { pairUp, type Project, projectsOf } from "../../review/evaluation/projects";
import { readWorkbook, type SheetReading } from "../../tables/read-workbook";
import type { Table } from "../../tables/table";
import type { CellEdit, OwnSheet } from "../../workbook/port";
import type { SourceKind, TableChoice } from "./state";

export interface ReadWorkbook {
  readonly workbook: WorkbookData;
  readonly readings: readonly SheetReading[];
  /** Every sheet of ours, the findings list and the 自评汇总 among them. */
  readonly own: readonly OwnSheet[];
}

export const readAll = (workbook: WorkbookData, own: readonly OwnSheet[]): ReadWorkbook => ({ workbook, readings: readWorkbook(workbook), own });

/** With the cells as they were just written; null where a cell lies outside what was read. Only the sheets concerned are read again. */
export function withEdits({ workbook, readings, own }: ReadWorkbook, edits: readonly CellEdit[]): ReadWorkbook | null {
  const changed = new Map<string, SheetData>();
  for (const edit of edits) {
    const sheet = changed.get(edit.sheetId) ?? workbook.sheets.find(({ id }) => id === edit.sheetId);
    const written = sheet ? withValue(sheet, edit) : null;
    if (!written) return null;
    const formulas = own.find(({ sheetId }) => sheetId === edit.sheetId)?.formulas;
    changed.set(edit.sheetId, formulas ? withoutResults(written, edit, formulas) : written);
  }
  return {
    workbook: { ...workbook, sheets: workbook.sheets.map((sheet) => changed.get(sheet.id) ?? sheet) },
    readings: readings.map((reading) => {
      const sheet = changed.get(reading.sheetId);
      return sheet ? readAgain(reading, sheet, workbook.name) : reading;
    }),
    own: own.map((one) => withoutFormulas(one, edits)),
  };
}

/** What the row's formulas came to before is not what they come to now. */
function withoutResults(sheet: SheetData, { row, column: edited }: CellEdit, formulas: ReadonlySet<string>): SheetData {
  const old = sheet.values[row - sheet.top];
  const isResult = (at: number): boolean => at + sheet.left !== edited && formulas.has(`${row}/${at + sheet.left}`);
  return { ...sheet, values: sheet.values.map((line) => (line === old ? line.map((value, at) => (isResult(at) ? "" : value)) : line)) };
}

function withValue(sheet: SheetData, { row, column, to }: CellEdit): SheetData | null {
  const old = sheet.values[row - sheet.top];
  if (old?.[column - sheet.left] === undefined) return null;
  return { ...sheet, values: sheet.values.map((line) => (line === old ? line.map((value, at) => (at === column - sheet.left ? to : value)) : line)) };
}

/** What the table took from the rest of the workbook stays. */
function readAgain(before: SheetReading, sheet: SheetData, name: string | null): SheetReading {
  const [after] = readWorkbook({ name, sheets: [sheet] });
  if (!after) return before;
  return {
    ...after,
    tables: after.tables.map((table, index) => {
      const old = before.tables[index];
      return old ? { ...table, id: old.id, year: old.year, yearFrom: old.yearFrom, unitName: old.unitName } : table;
    }),
  };
}

function withoutFormulas(own: OwnSheet, edits: readonly CellEdit[]): OwnSheet {
  const written = new Set(edits.filter(({ sheetId }) => sheetId === own.sheetId).map(({ row, column }) => `${row}/${column}`));
  return written.size === 0 ? own : { ...own, formulas: new Set([...own.formulas].filter((cell) => !written.has(cell))) };
}

export interface Candidate {
  readonly choice: TableChoice;
  readonly table: Table;
}

/** One table a project, as it would be evaluated, and the 自评表 that were generated. */
export function candidatesOf({ workbook, readings, own }: ReadWorkbook): Candidate[] {
  const tables = readings.flatMap((reading) => reading.tables);
  const ownSheets = new Set(own.map(({ sheetId }) => sheetId));
  const projects = projectsOf(tables.filter(({ sheetId }) => !ownSheets.has(sheetId)));
  const generated = presentSheets(workbook, own, tables).present.flatMap(({ table }) => projectsOf([table]));
  const twins = pairUp(
    projects.map(({ table }) => table),
    generated.map(({ table }) => table),
  );
  const all = [...projects, ...generated];
  const candidate = ({ name, table }: Project, kind: SourceKind): Candidate => {
    const isAlone = all.filter((other) => other.name === name && generated.includes(other) === (kind === "generated")).length === 1;
    const twin = twins.get(table);
    return {
      table,
      choice: { id: idOf(table), sheetId: table.sheetId, sheet: table.sheet, name: isAlone || name === table.sheet ? name : `${name} · ${table.sheet}`, kind, range: table.range, generated: twin ? idOf(twin) : null },
    };
  };
  return [...generated.map((one) => candidate(one, "generated")), ...projects.map((one) => candidate(one, kindOf(one)))];
}

const kindOf = ({ isOverall, table }: Project): SourceKind => (isOverall ? "overall-self-evaluation" : table.kind === "goal" ? "goal" : "self-evaluation");

/** Where it stands: the same after any write to it. */
const idOf = ({ sheetId, range }: Table): string => `${sheetId}#${range.top}/${range.left}`;

/** Why there is nothing to evaluate. */
export function emptinessOf({ readings }: ReadWorkbook): "nothing" | "budgets" | "rows" {
  const tables = readings.flatMap((reading) => reading.tables);
  if (tables.some(({ kind }) => kind === "goal" || kind === "self-evaluation" || kind === "overall-self-evaluation")) return "rows";
  return tables.length > 0 ? "budgets" : "nothing";
}

/** The one to begin with: of the sheet the user is on, what was generated for it, else what comes nearest to a finished one. */
export function preferred(candidates: readonly Candidate[], activeSheet: string | null, before: string | null): string | null {
  if (candidates.some(({ choice }) => choice.id === before)) return before;
  const found = candidates.find(({ choice }) => choice.sheetId === activeSheet) ?? candidates[0];
  return found ? (found.choice.generated ?? found.choice.id) : null;
}
