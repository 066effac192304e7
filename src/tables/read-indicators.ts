/** Reads the rows of an indicator grid: levels filled down, target and actual in the target's language. */
import { standardLevel1, standardLevel2 } from "../profiles/levels";
import { type CellRange, cellAt } from "../sheet/range";
import { isSameData } from "../sheet/same-data";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { mayRest, type Work } from "../sheet/work";
import { filledField, numberIn } from "./cells";
import type { Grid } from "./find-grids";
import { rememberRowUnder } from "./known-rows";
import { cellsOf, isTemplateRow, kindOf } from "./row-kinds";
import { targetOf } from "./targets";
import type { Column, ColumnRole, Indicator, NumberField, TargetField, TextField } from "./table";

export interface IndicatorRows {
  readonly indicators: readonly Indicator[];
  /** Rows of sums: 小计, 合计, 总分. */
  readonly totalRows: readonly number[];
  /** The last row that belongs to the table; the header's where it has no rows. */
  readonly lastRow: number;
  /** A 注 under the header says that the table is empty on purpose. */
  readonly isDeclaredEmpty: boolean;
}

type ColumnOf = (role: ColumnRole) => Column | undefined;

export function* readIndicators(sheet: Sheet, grid: Grid): Work<IndicatorRows> {
  const rows = rowReader(grid.columns);
  const indicators: Indicator[] = [];
  const totalRows: number[] = [];
  let level1: TextField | null = null;
  let level2: TextField | null = null;
  let lastRow = grid.header.bottom;
  let isDeclaredEmpty = false;
  /** Below a signature line nothing is an indicator until the header is printed again. */
  let isOver = false;
  let afterNote = false;

  for (let row = grid.firstRow; row <= grid.lastRow; row += 1) {
    if (mayRest(row)) yield null;
    const cells = cellsOf(sheet, row);
    const kind = kindOf(sheet, grid.columns, row);
    if (kind === "header") isOver = false;
    if (kind === "end") isOver = true;
    if (kind === "note") {
      afterNote = true;
      isDeclaredEmpty ||= indicators.length === 0 && cells.cells.some(({ text }) => /空表|无.+(?:预算|项目|绩效|指标|资金)/u.test(text));
    }
    if (isOver) continue;
    if (kind === "total") {
      totalRows.push(row);
      lastRow = row;
    }
    if (kind === "heading") {
      const heading = cells.cells.find(({ text }) => standardLevel1(text) !== null && !isClassOf(level1, text));
      level1 = heading ?? level1;
      level2 = heading ? null : (cells.cells[0] ?? null);
    }
    if (kind !== "content" && kind !== "class") continue;
    // A note's later lines stand under it, a lone text each.
    if (afterNote && cells.cells.length === 1 && kind === "content") continue;
    afterNote = false;

    const own = rows.own(sheet, row);
    const own1 = own.level1;
    if (own1) {
      if (level1 !== null && level1 !== own1 && compact(own1.text) !== compact(level1.text)) level2 = null;
      level1 = own1;
    }
    level2 = own.level2 ?? level2;
    if (kind === "class" || own.isTemplate) continue;
    const indicator = rows.under(sheet, row, level1, level2);
    if (indicator === null) continue;
    indicators.push(indicator);
    lastRow = row;
  }
  return { indicators: indicators.some(isFilled) ? indicators : [], totalRows, lastRow, isDeclaredEmpty };
}

/** What a row of the grid says without the rows above it, and what it said under the classes it stood under last. */
interface OwnRow {
  /** The classes as shown on this row: its own cells or the merged ones over it; null where they are blank. */
  readonly level1: TextField | null;
  readonly level2: TextField | null;
  readonly isTemplate: boolean;
  last: { readonly level1: TextField | null; readonly level2: TextField | null; readonly indicator: Indicator | null } | null;
}

const ownRow = rememberRowUnder((sheet, columns, row): OwnRow => {
  const columnOf = columnsByRole(columns);
  return {
    level1: levelField(sheet, row, columnOf("level1")),
    level2: levelField(sheet, row, columnOf("level2")),
    isTemplate: isTemplateRow(columns, cellsOf(sheet, row)),
    last: null,
  };
});

const columnsByRole = (columns: readonly Column[]): ColumnOf => (role) => columns.find((column) => column.role === role);

/** Reads single rows under these columns; a row that stayed as it was is not read again. */
function rowReader(columns: readonly Column[]) {
  const columnOf = columnsByRole(columns);
  const find = cellFinder(columns);
  const own = (sheet: Sheet, row: number): OwnRow => ownRow(sheet, columns, row);
  /** The row as an indicator of these classes; null where it says nothing. */
  const under = (sheet: Sheet, row: number, level1: TextField | null, level2: TextField | null): Indicator | null => {
    const known = own(sheet, row);
    if (known.last === null || !isSameData(known.last.level1, level1) || !isSameData(known.last.level2, level2)) {
      const indicator = readRow(sheet, row, columnOf, find, level1, level2);
      known.last = { level1, level2, indicator: says(indicator) ? indicator : null };
    }
    return known.last.indicator;
  };
  return { own, under };
}

/** 服务对象满意度 names a class of either level: below 满意度指标 it is the second. */
const isClassOf = (level1: TextField | null, text: string): boolean => level1 !== null && standardLevel2(text) !== null && standardLevel1(level1.text) === standardLevel1(text);

const filled = (field: TextField | null): boolean => field !== null && compact(field.text) !== "";

/** A class the form prints but nobody filled in says nothing: sign and unit may be printed too. */
const says = (one: Indicator): boolean => [one.level3, one.description, one.basis, one.target, one.weight, one.actual, one.score, one.reason].some(filled);

/** Printed weights alone are a form to fill in, not a table. */
const isFilled = (one: Indicator): boolean => [one.level3, one.description, one.basis, one.target, one.actual].some(filled);

type Find = (sheet: Sheet, row: number, column: Column) => TextField;

/** When a merged cell lies over several columns, the most telling of them owns it; the others are blank there. */
const OWNERS: readonly ColumnRole[] = ["level3", "target", "actual", "weight", "score", "description", "basis", "reason", "unit", "nature"];

function cellFinder(columns: readonly Column[]): Find {
  const owner = ({ left, right }: CellRange): ColumnRole | undefined =>
    OWNERS.find((role) => columns.some((column) => column.role === role && column.left <= right && column.right >= left));
  return (sheet, row, column) => {
    for (let at = column.left; at <= column.right; at += 1) {
      const text = sheet.shownText(row, at).trim();
      if (text === "") continue;
      const area = sheet.area(row, at);
      const isShared = area.left < column.left || area.right > column.right;
      if (!isShared || owner(area) === column.role) return { text, range: area };
    }
    const area = sheet.area(row, column.left);
    return { text: "", range: compact(sheet.shownText(row, column.left)) === "" ? area : cellAt(row, column.left) };
  };
}

function readRow(sheet: Sheet, row: number, columnOf: ColumnOf, find: Find, level1: TextField | null, level2: TextField | null): Indicator {
  const text = (role: ColumnRole): TextField | null => {
    const column = columnOf(role);
    return column ? find(sheet, row, column) : null;
  };
  const number = (role: ColumnRole): NumberField | null => {
    const field = text(role);
    // Points shared by several rows in one merged cell count once, on its first row.
    return field && field.range.top === row ? numberIn(sheet, field) : null;
  };
  return {
    row,
    year: null,
    level1,
    level2,
    level3: level3(text("level3"), text("level4")),
    description: text("description"),
    basis: text("basis"),
    target: targetField(sheet, text),
    weight: number("weight"),
    actual: actualField(sheet, text("actual")),
    score: number("score"),
    reason: text("reason"),
  };
}

/** Where a form has a fourth level, that is what is measured; the third is a class of it. */
const level3 = (third: TextField | null, fourth: TextField | null): TextField | null => (fourth && (fourth.text !== "" || third === null) ? fourth : third);

/** A level as shown on this row: its own cell or the merged one over it; null where the cell is blank. */
function levelField(sheet: Sheet, row: number, column: Column | undefined): TextField | null {
  if (!column) return null;
  const field = filledField(sheet, row, column.left, column.right);
  return compact(field.text) === "" ? null : field;
}

type FieldOf = (role: ColumnRole) => TextField | null;

function targetField(sheet: Sheet, fieldOf: FieldOf): TargetField | null {
  const cell = fieldOf("target");
  if (!cell) return null;
  const nature = fieldOf("nature");
  const unit = fieldOf("unit");
  const { top, left } = cell.range;
  const target = targetOf({
    text: cell.text,
    value: sheet.value(top, left),
    format: sheet.format(top, left),
    ...(nature ? { nature: nature.text } : {}),
    ...(unit ? { unit: unit.text } : {}),
  });
  return { ...cell, target, comparatorRange: nature?.range ?? null, unitRange: unit?.range ?? null };
}

function actualField(sheet: Sheet, cell: TextField | null): TargetField | null {
  if (!cell) return null;
  const { top, left } = cell.range;
  const target = targetOf({ text: cell.text, value: sheet.value(top, left), format: sheet.format(top, left) });
  return { ...cell, target, comparatorRange: null, unitRange: null };
}
