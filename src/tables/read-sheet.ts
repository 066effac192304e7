/** All tables of one sheet, wherever they stand. */
import type { CellRange } from "../sheet/range";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { budgetKind } from "./budget-kind";
import { findGrids, type Grid } from "./find-grids";
import { labelRole } from "./labels";
import { readUnitName, readYear } from "./read-facts";
import { isTitle, readGrid } from "./read-grid";
import type { Table } from "./table";

export function readSheet(sheet: Sheet): Table[] {
  const grids = findGrids(sheet).filter((grid) => asksForTargets(grid) || saysPerformance(sheet, grid));
  if (grids.length === 0) return budgetTable(sheet);
  const tables: Table[] = [];
  let start = sheet.extent.top;
  grids.forEach((grid, index) => {
    const next = grids[index + 1];
    const end = next ? blockStart(sheet, grid, next) : sheet.extent.bottom + 1;
    const region: CellRange = { ...sheet.extent, top: start, bottom: grid.header.top - 1 };
    tables.push(readGrid(sheet, region, { ...grid, lastRow: end - 1 }));
    start = end;
  });
  return tables;
}

/** A scoring scheme (评价指标体系) lists indicators too, with standards for scoring but no targets: it is another kind of table. */
const asksForTargets = (grid: Grid): boolean => grid.columns.some((column) => column.role === "target" || column.role === "actual");

function saysPerformance(sheet: Sheet, grid: Grid): boolean {
  for (let row = sheet.extent.top; row < grid.header.top; row += 1) if (rowTexts(sheet, row).some((text) => isTitle(text) && /目标|自评/u.test(text))) return true;
  return false;
}

const OPENING = new Set(["projectCode", "projectName", "department", "budgetUnit"]);

/** The row where the block above the next grid begins: its title or, without one, its first opening label. */
function blockStart(sheet: Sheet, grid: Grid, next: Grid): number {
  for (let row = grid.firstRow; row < next.header.top; row += 1) {
    const texts = rowTexts(sheet, row);
    const [first] = texts;
    if (first === undefined) continue;
    if ((texts.length <= 2 && isTitle(first)) || OPENING.has(labelRole(first) ?? "")) return row;
  }
  return next.header.top;
}

function rowTexts(sheet: Sheet, row: number): string[] {
  const texts: string[] = [];
  for (let column = sheet.extent.left; column <= sheet.extent.right; column += 1) {
    const text = sheet.isCovered(row, column) ? "" : sheet.text(row, column).trim();
    if (compact(text) !== "") texts.push(text);
  }
  return texts;
}

/** A departmental table is recognised; its figures are not read. */
function budgetTable(sheet: Sheet): Table[] {
  const found = budgetKind(sheet);
  if (!found) return [];
  const head = { ...sheet.extent, bottom: Math.min(sheet.extent.bottom, found.title.range.bottom + 3) };
  const year = readYear(sheet, head);
  return [
    {
      id: "",
      sheetId: sheet.id,
      sheet: sheet.name,
      range: sheet.extent,
      kind: found.kind,
      budgetType: found.type,
      profile: "departmental-budget",
      title: found.title,
      year,
      yearFrom: year === null ? null : "table",
      unitName: readUnitName(sheet, head, []),
      project: { code: null, name: null },
      funding: null,
      plan: null,
      purpose: null,
      goals: null,
      tasks: [],
      projectProfile: null,
      header: null,
      columns: [],
      indicators: [],
      problems: [],
      unread: true,
    },
  ];
}
