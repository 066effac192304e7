/** Reads the rows of an indicator grid: levels filled down, target and actual in the target's language. */
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { parseTarget } from "../target";
import { filledColumn, filledField, numberField, textField } from "./cells";
import { type Grid, isRepeatedHeader } from "./find-grids";
import type { Column, ColumnRole, Indicator, NumberField, TargetField, TextField } from "./table";

export interface IndicatorRows {
  readonly indicators: readonly Indicator[];
  /** The last row that belongs to the table; the header's where it has no rows. */
  readonly lastRow: number;
  /** A 注 under the header says that the table is empty on purpose. */
  readonly isDeclaredEmpty: boolean;
}

type ColumnOf = (role: ColumnRole) => Column | undefined;

const TOTAL = /^(?:合计|总计|总分|小计|自评总分|自评得分|综合得分)[:：]?$/u;
const NOTE = /^(?:注|备注|说明|填表说明|填报说明)[:：\d（(]/u;
const END = /^(?:评价结论|自评结论|存在问题|改进措施|其他需要?说明|填报人|填表人|联系人|单位负责人|项目负责人|财务负责人|审核人|审核意见|单位意见|部门意见)(?:[:：(（]|$)/u;
const DOTS = /^[.。…·]{2,}$/u;

export function readIndicators(sheet: Sheet, grid: Grid): IndicatorRows {
  const columnOf: ColumnOf = (role) => grid.columns.find((column) => column.role === role);
  const columns = grid.columns.filter((column) => column.role !== "serial" && column.role !== "note" && column.role !== "unknown");
  const indicators: Indicator[] = [];
  let level1: TextField | null = null;
  let level2: TextField | null = null;
  let lastRow = grid.header.bottom;
  let isDeclaredEmpty = false;

  for (let row = grid.firstRow; row <= grid.lastRow; row += 1) {
    const texts = columns.map((column) => sheet.shownText(row, filledColumn(sheet, row, column.left, column.right)).trim());
    const first = firstText(sheet, row);
    if (first === "") continue;
    if (NOTE.test(compact(first))) {
      isDeclaredEmpty ||= indicators.length === 0 && /空表|无.+(?:预算|项目|绩效|指标|资金)/u.test(first);
      continue;
    }
    if (END.test(compact(first))) break;
    if (TOTAL.test(compact(first))) {
      lastRow = row;
      continue;
    }
    if (texts.every((text) => text === "") || isOneText(sheet, row, columns) || isRepeatedHeader(sheet, row, grid.columns)) continue;

    const own1 = levelField(sheet, row, columnOf("level1"));
    if (own1) {
      if (level1 !== null && compact(own1.text) !== compact(level1.text)) level2 = null;
      level1 = own1;
    }
    level2 = levelField(sheet, row, columnOf("level2")) ?? level2;
    if (isTemplateRow(columns, texts) || isUnusedClass(columns, texts)) continue;
    indicators.push(readRow(sheet, row, columnOf, level1, level2));
    lastRow = row;
  }
  return { indicators, lastRow, isDeclaredEmpty };
}

function readRow(sheet: Sheet, row: number, columnOf: ColumnOf, level1: TextField | null, level2: TextField | null): Indicator {
  const text = (role: ColumnRole): TextField | null => {
    const column = columnOf(role);
    return column ? filledField(sheet, row, column.left, column.right) : null;
  };
  const number = (role: ColumnRole): NumberField | null => {
    const column = columnOf(role);
    if (!column) return null;
    const field = numberField(sheet, row, filledColumn(sheet, row, column.left, column.right));
    // Points shared by several rows in one merged cell count once, on its first row.
    return field.range.top === row ? field : null;
  };
  const target = targetField(sheet, row, columnOf);
  return {
    row,
    level1: columnOf("level1") ? level1 : null,
    level2: columnOf("level2") ? level2 : null,
    level3: text("level3"),
    description: text("description"),
    basis: text("basis"),
    target,
    weight: number("weight"),
    actual: actualField(sheet, row, columnOf("actual")),
    score: number("score"),
    reason: text("reason"),
  };
}

/** A level as shown on this row: its own cell or the merged one over it; null where the cell is blank. */
function levelField(sheet: Sheet, row: number, column: Column | undefined): TextField | null {
  if (!column) return null;
  const field = filledField(sheet, row, column.left, column.right);
  return compact(field.text) === "" ? null : field;
}

function targetField(sheet: Sheet, row: number, columnOf: ColumnOf): TargetField | null {
  const column = columnOf("target");
  if (!column) return null;
  const at = filledColumn(sheet, row, column.left, column.right);
  const cell = textField(sheet, row, at);
  const besides = (role: ColumnRole): TextField | null => {
    const other = columnOf(role);
    return other ? filledField(sheet, row, other.left, other.right) : null;
  };
  const nature = besides("nature");
  const unit = besides("unit");
  const { top, left } = cell.range;
  const target = parseTarget({
    text: cell.text,
    value: sheet.value(top, left),
    format: sheet.format(top, left),
    ...(nature ? { nature: nature.text } : {}),
    ...(unit ? { unit: unit.text } : {}),
  });
  return { text: cell.text, range: cell.range, target, comparatorRange: nature?.range ?? null, unitRange: unit?.range ?? null };
}

function actualField(sheet: Sheet, row: number, column: Column | undefined): TargetField | null {
  if (!column) return null;
  const cell = textField(sheet, row, filledColumn(sheet, row, column.left, column.right));
  const { top, left } = cell.range;
  const target = parseTarget({ text: cell.text, value: sheet.value(top, left), format: sheet.format(top, left) });
  return { text: cell.text, range: cell.range, target, comparatorRange: null, unitRange: null };
}

/** The first text shown on the row, left to right. */
function firstText(sheet: Sheet, row: number): string {
  for (let column = sheet.extent.left; column <= sheet.extent.right; column += 1) {
    const text = sheet.isCovered(row, column) ? "" : sheet.text(row, column).trim();
    if (text !== "") return text;
  }
  return "";
}

/** One cell over most of the grid is a note or a heading, never an indicator. */
function isOneText(sheet: Sheet, row: number, columns: readonly Column[]): boolean {
  const first = columns[0];
  const last = columns.at(-1);
  if (!first || !last || columns.length < 3) return false;
  const area = sheet.area(row, first.left);
  return area.right > area.left && area.left <= first.left && area.right >= last.left;
}

/** A class the form prints but nobody filled in: no indicator, no target, no actual. */
const isUnusedClass = (columns: readonly Column[], texts: readonly string[]): boolean =>
  texts.every((text, index) => text === "" || ["level1", "level2", "nature", "unit"].includes(columns[index]?.role ?? ""));

/** "……" left over from the form's template, with nothing else filled in. */
function isTemplateRow(columns: readonly Column[], texts: readonly string[]): boolean {
  const own = texts.filter((text, index) => text !== "" && columns[index]?.role !== "level1" && columns[index]?.role !== "level2");
  return own.length > 0 && own.every((text) => DOTS.test(compact(text)));
}
