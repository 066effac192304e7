/** Finds the heads of a departmental table: their rows, and over each column the heads from top to bottom. */
import { type CellRange, cover } from "../../sheet/range";
import type { Sheet } from "../../sheet/sheet";
import { compact } from "../../sheet/text";
import { cellsOf } from "../row-kinds";
import type { TextField } from "../table";

export interface HeadColumn {
  readonly left: number;
  readonly right: number;
  /** From top to bottom, a head that spans several rows or columns once. */
  readonly heads: readonly TextField[];
  readonly leaf: TextField;
}

export interface Heads {
  readonly range: CellRange;
  readonly columns: readonly HeadColumn[];
  /** The first row below the heads and the numbers of the columns (栏次). */
  readonly bodyTop: number;
}

/** What the words of heads end in; of a title, a unit's name or a date hardly any does. */
const HEAD_WORD =
  /^(?:序号|行次|栏次|编号|类|款|项|年度|20\d\d年(?:度)?|[上本当去]年|增减(?:变[化动])?(?:情况)?)$|(?:科目|编码|代码|名称|收入|支出|收支|合计|总计|小计|预算|数量|单价|经费|拨款|资金|基金|费用?|结转|结余|来源|性质|分类|项目|价值|数|额|内容|单位|部门|品目|份额|类型|类别|用途|比例|备注|说明|安排)$/u;
const MONEY_UNIT = /^(?:[百千]?[十百千]?万?|亿)元$/u;

/** "预算数（万元）" → "预算数". */
export const headStem = (text: string): string => compact(text).replace(/[(（][^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*[)）]$/u, "") || compact(text);

const isHeadWord = ({ text }: TextField): boolean => {
  const stem = headStem(text);
  return HEAD_WORD.test(stem) && !/[:：。]/u.test(stem) && stem.length <= 40;
};

/** Heads never begin further below the title than this. */
const MOST_ROWS_ABOVE = 15;
const MOST_HEAD_ROWS = 6;

export function findHeads(sheet: Sheet, region: CellRange): Heads | null {
  const rows = filledRows(sheet, region, MOST_ROWS_ABOVE + MOST_HEAD_ROWS);
  const start = rows.findIndex((row) => isFirstHeadRow(sheet, row));
  const first = rows[start];
  if (first === undefined) return null;
  const above = rows[start - 1];
  const headRows = [...(above !== undefined && isCommonHead(sheet, above, region) ? [above] : []), first];
  let bodyTop = first + 1;
  for (const row of rows.slice(start + 1)) {
    const isNumbers = isColumnNumbers(sheet, row);
    if (isNumbers) bodyTop = row + 1;
    if (isNumbers || headRows.length >= MOST_HEAD_ROWS || !continues(sheet, headRows, row)) break;
    headRows.push(row);
    bodyTop = row + 1;
  }
  const columns = columnsOf(sheet, headRows);
  const [one, ...others] = columns.flatMap((column) => column.heads.map((head) => head.range));
  if (!one) return null;
  return { range: cover([one, ...others]), columns, bodyTop: Math.max(bodyTop, ...columns.map((column) => (column.leaf.range.bottom - column.leaf.range.top < MOST_HEAD_ROWS ? column.leaf.range.bottom + 1 : 0))) };
}

function filledRows(sheet: Sheet, region: CellRange, most: number): number[] {
  const rows: number[] = [];
  for (let row = region.top; row <= region.bottom && rows.length < most; row += 1) if (cellsOf(sheet, row).cells.length > 0) rows.push(row);
  return rows;
}

export function isFirstHeadRow(sheet: Sheet, row: number): boolean {
  const { cells } = cellsOf(sheet, row);
  const words = cells.filter(isHeadWord).length;
  return words >= 2 && words * 2 > cells.length && cells.every((cell) => !isNumeric(sheet, cell) && !MONEY_UNIT.test(compact(cell.text)));
}

/** "2025年预算数" in one cell over the whole table. */
function isCommonHead(sheet: Sheet, row: number, region: CellRange): boolean {
  const { cells } = cellsOf(sheet, row);
  const [cell] = cells;
  return cell !== undefined && cells.length === 1 && row > region.top && cell.range.right - cell.range.left >= 2 && isHeadWord(cell) && !/(?:公开|附)?表\d*$/u.test(compact(cell.text));
}

const isNumeric = (sheet: Sheet, { text, range }: TextField): boolean => typeof sheet.value(range.top, range.left) === "number" || /^-?[\d,.]+%?$/u.test(compact(text));

const NUMBERED = /^(?:[(（]?\d{1,2}[)）]?(?:栏|列)?(?:=.*)?|[a-z]|[甲乙丙丁]|\*+|[①-⑳])(?:=.*)?$/u;

const isColumnNumbers = (sheet: Sheet, row: number): boolean => areColumnNumbers(sheet, cellsOf(sheet, row).cells);

/** 栏次: the columns numbered, or lettered, or with how they add up ("1=2+3"). */
export function areColumnNumbers(sheet: Sheet, cells: readonly TextField[]): boolean {
  const texts = cells.map(({ range }) => compact(String(sheet.value(range.top, range.left))));
  const rest = texts.filter((text) => !/^(?:栏次|列次|栏目|行次|栏号)$/u.test(text));
  if (rest.length < 2 || !rest.every((text) => NUMBERED.test(text))) return false;
  if (rest.length < texts.length) return true;
  const numbers = rest.map((text) => /^[(（]?(\d{1,2})/u.exec(text)?.[1]).flatMap((digits) => (digits === undefined ? [] : [Number(digits)]));
  return numbers.length < 2 || (numbers[0] === 1 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1));
}

/** A row that divides heads above it, or repeats them, or over which one of them is merged down. */
function continues(sheet: Sheet, headRows: readonly number[], row: number): boolean {
  const { cells } = cellsOf(sheet, row);
  if (cells.some((cell) => isNumeric(sheet, cell))) return false;
  if (headRows.some((above) => cellsOf(sheet, above).cells.some(({ range }) => range.bottom >= row && range.bottom - range.top < MOST_HEAD_ROWS))) return true;
  const spans = spansOf(sheet, headRows);
  const divided = new Map<number, number>();
  for (const cell of cells) {
    const span = spans.find(({ left, right }) => cell.range.left >= left && cell.range.left <= right);
    if (!span) return false;
    if (span.left === span.right && compact(span.text) !== compact(cell.text)) return false;
    divided.set(span.left, (divided.get(span.left) ?? 0) + 1);
  }
  return [...divided.values()].some((count) => count >= 2) || (cells.length >= 3 && cells.every((cell) => spans.some((span) => span.left === cell.range.left && compact(span.text) === compact(cell.text))));
}

interface Span {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/** The lowest heads so far, each with the columns it stands over: its merged area, or its own column and the blank ones to its right; equal neighbours are one. */
function spansOf(sheet: Sheet, headRows: readonly number[]): Span[] {
  const spans: Span[] = [];
  const upwards = [...headRows].reverse();
  for (let column = sheet.extent.left; column <= sheet.extent.right; column += 1) {
    const row = upwards.find((one) => fieldAt(sheet, one, column) !== null);
    const head = row === undefined ? null : fieldAt(sheet, row, column);
    const previous = spans.at(-1);
    const belongs = previous && (!head || compact(head.text) === compact(previous.text) || (row !== undefined && row < previous.row && head.range.left <= previous.left));
    if (belongs) spans[spans.length - 1] = { ...previous, right: column };
    else if (head && row !== undefined) spans.push({ row, left: column, right: column, text: head.text });
  }
  return spans;
}

function columnsOf(sheet: Sheet, headRows: readonly number[]): HeadColumn[] {
  const columns: HeadColumn[] = [];
  const { left, right } = sheet.extent;
  for (let column = left; column <= right; column += 1) {
    const heads: TextField[] = [];
    for (const index of headRows.keys()) {
      const head = headAt(sheet, headRows, index, column);
      const previous = heads.at(-1);
      if (!head || (previous && (isSame(previous.range, head.range) || compact(previous.text) === compact(head.text)))) continue;
      heads.push(head);
    }
    const leaf = heads.at(-1);
    if (!leaf) continue;
    const previous = columns.at(-1);
    if (previous && isSame(previous.leaf.range, leaf.range)) columns[columns.length - 1] = { ...previous, right: column };
    else columns.push({ left: column, right: column, heads, leaf });
  }
  // A blank column under a head that is divided beside it is none.
  const divided = new Set(columns.flatMap((column) => column.heads.slice(0, -1).map(placeOf)));
  return columns.filter((column) => !divided.has(placeOf(column.leaf)));
}

const placeOf = ({ range }: TextField): string => `${range.top} ${range.left}`;

const isSame = (one: CellRange, other: CellRange): boolean => one.top === other.top && one.left === other.left;

/** The head at a place: its own cell, the merged one over it, or, without merges, the next one to the left that it divides. */
function headAt(sheet: Sheet, headRows: readonly number[], index: number, column: number): TextField | null {
  const row = headRows[index] ?? 0;
  const own = fieldAt(sheet, row, column);
  if (!isDivided(sheet, headRows, index, column)) return own;
  if (own) return firstOfEqual(sheet, own);
  for (let before = column - 1; before >= sheet.extent.left; before -= 1) {
    const head = fieldAt(sheet, row, before);
    if (!head) continue;
    return head.range.left === head.range.right && head.range.top === row && isDivided(sheet, headRows, index, before) ? head : null;
  }
  return null;
}

/** A head written in every cell over the columns it stands for is one head. */
function firstOfEqual(sheet: Sheet, head: TextField): TextField {
  let first = head;
  for (let column = head.range.left - 1; column >= sheet.extent.left; column -= 1) {
    const before = fieldAt(sheet, head.range.top, column);
    if (!before || compact(before.text) !== compact(head.text)) break;
    first = before;
  }
  return first;
}

const isDivided = (sheet: Sheet, headRows: readonly number[], index: number, column: number): boolean =>
  headRows.slice(index + 1).some((row) => !sheet.isCovered(row, column) && compact(sheet.text(row, column)) !== "");

function fieldAt(sheet: Sheet, row: number, column: number): TextField | null {
  const range = sheet.area(row, column);
  const text = sheet.text(range.top, range.left).trim();
  return compact(text) === "" ? null : { text, range };
}
