/** All tables of one sheet, wherever they stand. */
import type { CellRange } from "../sheet/range";
import { remember } from "../sheet/remember";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { finish, type Work } from "../sheet/work";
import { bandsOf } from "./bands";
import { budgetTables } from "./budget/read-tables";
import { findGrids, type Grid } from "./find-grids";
import { isLongTerm } from "./column-roles";
import { type LabelRole, labelRole } from "./labels";
import { projectRows } from "./project-rows";
import { isTitle, readGrid } from "./read-grid";
import type { Column, Table } from "./table";

export const readSheet = (sheet: Sheet): Table[] => finish(readingOf(sheet));

/** `readSheet` in parts. */
export function* readingOf(sheet: Sheet): Work<Table[]> {
  const bands = bandsOf(sheet);
  yield null;
  const tables: Table[] = [];
  for (const band of bands) tables.push(...(yield* readBand(band)));
  return tables;
}

function* readBand(sheet: Sheet): Work<Table[]> {
  const grids = findGrids(sheet);
  yield null;
  const tables: Table[] = [];
  let start = sheet.extent.top;
  /** The header of a grid of goals for several years, where the annual one below it is read. */
  let longTerm: number | null = null;
  for (const [index, grid] of grids.entries()) {
    const next = grids[index + 1];
    const end = next ? blockStart(sheet, grid, next) : sheet.extent.bottom + 1;
    if (next && isLongTerm(grid.side) && !isLongTerm(next.side) && compact(next.side) !== "" && end === next.header.top) {
      longTerm ??= grid.header.top;
      continue;
    }
    const region: CellRange = { ...sheet.extent, top: start, bottom: (longTerm ?? grid.header.top) - 1 };
    if (asksForTargets(grid) || saysPerformance(sheet, region)) tables.push(...(yield* readProjects(sheet, region, { ...grid, lastRow: end - 1 })));
    start = end;
    longTerm = null;
  }
  return tables.length > 0 ? tables : budgetTables(sheet);
}

/** A list of projects gives a table for each that has indicators; what is to be said of their one header is said of the first. */
function* readProjects(sheet: Sheet, region: CellRange, grid: Grid): Work<Table[]> {
  const tables: Table[] = [];
  for (const rows of (yield* projectRows(sheet, grid)) ?? []) {
    const table = yield* readGrid(sheet, region, { ...grid, firstRow: rows.firstRow, lastRow: rows.lastRow }, rows);
    if (table.indicators.length > 0) tables.push(table);
  }
  if (tables.length === 0) return [yield* readGrid(sheet, region, grid)];
  return tables.map((table, index) => (index === 0 ? table : furtherTable(table)));
}

const furtherTable = remember((table: Table): Table => ({ ...table, columns: table.columns.map(withoutDoubt), problems: table.problems.filter(({ kind }) => kind !== "missing-columns") }));

const withoutDoubt = (column: Column): Column => (column.role === "unknown" ? { ...column, role: "note" } : column);

/** A scoring scheme (评价指标体系) lists indicators too, with standards for scoring but no targets: it is another kind of table. */
const asksForTargets = (grid: Grid): boolean => grid.columns.some((column) => column.role === "target" || column.role === "actual");

function saysPerformance(sheet: Sheet, region: CellRange): boolean {
  for (let row = region.top; row <= region.bottom; row += 1) if (rowTexts(sheet, row).some((text) => isTitle(text) && /目标|自评/u.test(text))) return true;
  return false;
}

const OPENING: ReadonlySet<LabelRole> = new Set<LabelRole>(["projectCode", "projectName", "department", "budgetUnit", "fundingBlock", "fundingTotal", "plan", "goals", "purpose", "projectType", "tasks"]);
/** What stands between a title and the first label: an annex number, the year, the unit and its code, the unit of money. */
const HEAD_LINE = /^(?:附[件表录]|表)[\d一二三四五六七八九十-]*[:：]?$|^[(（]?20\d\d年?度?[)）]?$|^(?:金额)?单位[:：].{0,6}元[)）]?$|^(?!20\d\d年)\d{3,9}[-_]*\p{Script=Han}{3,}$|^(?:预算|自评|评价|所属)?年度[:：]/u;

/** The row where the block above the next grid begins: its title or, without one, its first opening label, with the lines right above. */
function blockStart(sheet: Sheet, grid: Grid, next: Grid): number {
  let row = grid.firstRow;
  while (row < next.header.top && !opensBlock(rowTexts(sheet, row))) row += 1;
  for (let above = row - 1; above >= grid.firstRow; above -= 1) {
    const texts = rowTexts(sheet, above);
    if (texts.length === 0) continue;
    if (!texts.every((text) => HEAD_LINE.test(compact(text)) || isTitle(text))) break;
    row = above;
  }
  return row;
}

function opensBlock(texts: readonly string[]): boolean {
  const [first] = texts;
  if (first === undefined) return false;
  const role = labelRole(first);
  return (texts.length <= 2 && isTitle(first)) || (role !== null && OPENING.has(role));
}

function rowTexts(sheet: Sheet, row: number): string[] {
  const texts: string[] = [];
  for (let column = sheet.extent.left; column <= sheet.extent.right; column += 1) {
    const text = sheet.isCovered(row, column) ? "" : sheet.text(row, column).trim();
    if (compact(text) !== "") texts.push(text);
  }
  return texts;
}
