/** The 自评表 of ours that are in a workbook already, each with what our reader finds on it. */
import { Sheet } from "../../sheet/sheet";
import type { WorkbookData } from "../../sheet/data";
import type { CellRange } from "../../sheet/range";
import type { Table } from "../../tables/table";
import type { OwnSheet } from "../../workbook/port";

/** What the markers of all 自评表 begin with; a number follows. */
export const evaluationPrefix = "_Jixiao_Evaluation_";

export interface PresentSheet {
  readonly marker: string;
  readonly number: number;
  readonly sheet: Sheet;
  /** The indicators' header. */
  readonly range: CellRange;
  readonly formulas: ReadonlySet<string>;
  readonly table: Table;
}

const numberOf = (marker: string): number => Number(/^\d+$/u.exec(marker.slice(evaluationPrefix.length))?.[0] ?? 0);

/** In workbook order. `unread`: names of sheets on which no 自评表 can be made out any more. */
export function presentSheets(workbook: WorkbookData, own: readonly OwnSheet[], tables: readonly Table[]): { readonly present: PresentSheet[]; readonly unread: string[] } {
  const present: PresentSheet[] = [];
  const unread: string[] = [];
  for (const { marker, sheetId, range, formulas } of own.filter((one) => one.marker.startsWith(evaluationPrefix))) {
    const data = workbook.sheets.find(({ id }) => id === sheetId);
    if (!data || present.some((one) => one.marker === marker || one.sheet.id === sheetId)) continue;
    const table = tableAt(tables.filter((one) => one.sheetId === sheetId), range);
    if (table) present.push({ marker, number: numberOf(marker), sheet: new Sheet(data), range, formulas, table });
    else unread.push(data.name);
  }
  return { present, unread };
}

/** Those on which nothing stands, by their names: added by a writing that went no further. */
export function emptySheets(workbook: WorkbookData, own: readonly OwnSheet[]): ReadonlyMap<string, string> {
  const markers = own.filter(({ marker }) => marker.startsWith(evaluationPrefix));
  return new Map(workbook.sheets.flatMap(({ id, name, values }) => {
    const marker = values.length === 0 ? markers.find(({ sheetId }) => sheetId === id)?.marker : undefined;
    return marker === undefined ? [] : [[name, marker] as const];
  }));
}

/** The table of a sheet whose header a marker stands on. */
export const tableAt = (tables: readonly Table[], { top, bottom }: CellRange): Table | null => tables.find(({ header }) => header !== null && header.top <= bottom && header.bottom >= top) ?? null;

/** The number for the next new sheet's marker. */
export const nextNumber = (own: readonly OwnSheet[]): number => 1 + Math.max(0, ...own.filter(({ marker }) => marker.startsWith(evaluationPrefix)).map(({ marker }) => numberOf(marker)));
