/** A list of projects with their indicators: which rows are which project's, and what the row says of it. */
import { remember } from "../sheet/remember";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { mayRest, type Work } from "../sheet/work";
import { inlineLabel } from "./block";
import { filledField, isMeantAsAmount, moneyIn, moneyUnit } from "./cells";
import type { Grid } from "./find-grids";
import { rememberRow, rememberRowUnder } from "./known-rows";
import { isListColumn } from "./list-columns";
import { labelRole } from "./labels";
import { cellsOf, kindOf } from "./row-kinds";
import type { Column, ColumnRole, Funding, NumberField, TextField } from "./table";

/** The rows of one project, and the cells that say which it is; a field is null where the list has no such column. */
export interface ProjectRows {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly isOneOfSeveral: boolean;
  readonly field: (role: ColumnRole) => TextField | null;
}

const NOT_A_PROJECT = /^(?:[-—–/\\.…]+|.{0,6}(?:合计|总计|小计)|(?:附?注|备注|说明)[:：].*)$/u;

/** One entry a project, in reading order; null for a grid that is no list. */
export function* projectRows(sheet: Sheet, grid: Grid): Work<ProjectRows[] | null> {
  const columns = grid.columns.filter(isListColumn);
  if (namingOf(grid.columns).length === 0) return yield* linedProjects(sheet, grid);
  const starts: number[] = [];
  /** Rows of sums over all projects. */
  const sums: number[] = [];
  let current: readonly string[] = [];
  let firstContent: number | null = null;
  for (let row = grid.firstRow; row <= grid.lastRow; row += 1) {
    if (mayRest(row)) yield null;
    const cells = cellsOf(sheet, row);
    const kind = kindOf(sheet, grid.columns, row);
    if (kind === "end") break;
    if (kind === "total" && cells.cells.slice(0, 1).some((cell) => isBeside(grid, cell))) sums.push(row);
    const parts = namesOf(sheet, grid.columns, row);
    const filled = parts.filter((part) => part !== "");
    if (kind === "content") firstContent ??= row;
    if (filled.length === 0 || kind === "header" || kind === "total" || filled.some((part) => NOT_A_PROJECT.test(part))) continue;
    // A note below the table begins in the first column and stands alone.
    if (kind === "note" && cells.cells.length < 2) continue;
    const isSame = current.length > 0 && parts.every((part, index) => part === "" || part === current[index]);
    if (!isSame) {
      starts.push(row);
      current = parts;
    }
  }
  // What stands before the first name is of a project whose name is wanting.
  if (firstContent !== null && starts[0] !== undefined && firstContent < starts[0]) starts.unshift(firstContent);
  const unitBefore = (index: number, column: Column): TextField | null => {
    for (let at = index - 1; at >= 0; at -= 1) {
      const field = filledField(sheet, starts[at] ?? 0, column.left, column.right);
      if (field.text !== "") return field;
    }
    return null;
  };
  return starts.map((firstRow, index) => {
    const end = starts[index + 1] ?? grid.lastRow + 1;
    const lastRow = (sums.find((row) => row > firstRow && row < end) ?? end) - 1;
    const field = (role: ColumnRole): TextField | null => {
      const column = columns.find((one) => one.role === role);
      if (!column) return null;
      const own = filledField(sheet, firstRow, column.left, column.right);
      // The unit may be printed at its first project only.
      return role === "unitName" && own.text === "" ? (unitBefore(index, column) ?? own) : own;
    };
    return { firstRow, lastRow, isOneOfSeveral: starts.length > 1, field };
  });
}

/** The columns that say which project it is. */
const namingOf = remember((columns: readonly Column[]): readonly Column[] => (["projectCode", "projectName"] as const).flatMap((role) => columns.find((column) => isListColumn(column) && column.role === role) ?? []));

/** The row's own cells in them: "" where they are blank or belong to the row above. */
const namesOf = rememberRowUnder((sheet, columns, row) => namingOf(columns).map((column) => compact(ownText(sheet, row, column.left, column.right))));

/** Projects named in lines of their own between the indicators ("项目名称：道路养护"), under one header for all. */
function* linedProjects(sheet: Sheet, grid: Grid): Work<ProjectRows[] | null> {
  const lines: TextField[] = [];
  for (let row = grid.firstRow; row <= grid.lastRow; row += 1) {
    if (mayRest(row)) yield null;
    const line = projectLine(sheet, row);
    if (line) lines.push(line);
  }
  if (lines.length < 2) return null;
  return lines.map((line, index) => ({
    firstRow: line.range.top,
    lastRow: (lines[index + 1]?.range.top ?? grid.lastRow + 1) - 1,
    isOneOfSeveral: true,
    field: (role) => (role === "projectName" ? line : null),
  }));
}

/** The project that a line names: 项目名称：道路养护 in one cell, or the label and the name beside it. */
const projectLine = rememberRow((sheet, row): TextField | null => {
  const { cells } = cellsOf(sheet, row);
  const inline = cells.flatMap(inlineLabel).find(({ role }) => role === "projectName");
  if (inline?.inline !== undefined) return { text: inline.inline, range: inline.field.range };
  const label = cells.findIndex(({ text }) => labelRole(text) === "projectName");
  return label < 0 ? null : (cells[label + 1] ?? null);
});

/** A cell that stands in a column of the list itself or of its numbers. */
const isBeside = ({ columns }: Grid, { range }: TextField): boolean => columns.some((column) => (isListColumn(column) || column.role === "serial") && range.left <= column.right && range.right >= column.left);

/** The money of a project by its columns; null where the list has none. */
export function listedFunding(sheet: Sheet, grid: Grid, listed: ProjectRows, unitLine: string | null): Funding | null {
  const headers = grid.columns.filter(({ role }) => role === "fundingTotal" || role === "fundingFiscal" || role === "fundingOther").map(({ header }) => header);
  const [label] = headers;
  if (!label) return null;
  const unit = headers.map(({ text }) => moneyUnit(text)).find((one) => one !== null) ?? unitLine;
  const amount = (role: ColumnRole): NumberField | null => {
    const field = listed.field(role);
    const money = field && moneyIn(sheet, field.range.top, field.range.left, unit);
    return money && isMeantAsAmount(money) ? money : null;
  };
  return { unit, total: amount("fundingTotal"), fiscal: amount("fundingFiscal"), other: amount("fundingOther"), hasFurtherParts: false, further: [], label: label.range };
}

function ownText(sheet: Sheet, row: number, left: number, right: number): string {
  for (let column = left; column <= right; column += 1) if (!sheet.isCovered(row, column) && !sheet.isBlank(row, column)) return sheet.text(row, column);
  return "";
}
