/** The rows of a departmental table that hold its lines, and the notes among and below them. */
import type { Sheet } from "../../sheet/sheet";
import { compact } from "../../sheet/text";
import { budgetTitle } from "../budget-kind";
import { cellsOf, isClosingLine, isNoteLine, type RowCells } from "../row-kinds";
import type { TextField } from "../table";
import { areColumnNumbers, type Heads } from "./heads";

export interface Body {
  readonly rows: readonly number[];
  readonly notes: readonly TextField[];
}

export function bodyOf(sheet: Sheet, heads: Heads, bottom: number): Body {
  const rows: number[] = [];
  const notes: TextField[] = [];
  for (const { row, cells } of rowsBeforeSignatures(sheet, heads.bodyTop, bottom)) {
    if (isRepeatedHead(cells, heads) || areColumnNumbers(sheet, cells) || isPageHead(cells)) continue;
    const note = noteOf(cells, heads);
    if (note) notes.push(note);
    else rows.push(row);
  }
  return { rows, notes };
}

/** Heads printed again at a page break. */
const isRepeatedHead = (cells: readonly TextField[], { columns }: Heads): boolean =>
  cells.length >= 2 && cells.every((cell) => columns.some((column) => column.left === cell.range.left && column.heads.some((head) => compact(head.text) === compact(cell.text))));

/** "此表无数据", "无": in a row of its own it says that the table is empty. */
const SAYS_NOTHING = /^无$|^[(（]?(?:[此本该]表|[此本该]?(?:部门|单位)|我(?:单位|部门|[局院校镇乡])).{0,30}(?:无|没有|未|空表|为空|不涉及)|^(?:无|没有)(?:此项|相关|本项|该项)|^(?:不涉及|空表|无数据)/u;

/** "注：…", or a sentence in the row's only cell. */
function noteOf(cells: readonly TextField[], heads: Heads): TextField | null {
  const [lead] = cells;
  if (!lead) return null;
  const text = compact(lead.text);
  if (isNoteLine(lead.text) || /^(?:附?注|备注|说明)$/u.test(text)) return lead;
  if (cells.length === 1 && SAYS_NOTHING.test(text)) return lead;
  const isWide = lead.range.right - lead.range.left + 1 >= heads.columns.length && heads.columns.length > 1;
  return cells.length === 1 && text.length >= 10 && (/[。;]/u.test(text) || (isWide && /[，,]|无|空表/u.test(text))) ? lead : null;
}

const isTitle = ({ text }: TextField): boolean => budgetTitle(text) !== null;

/** Title, unit and "单位：万元" printed again at a page break. */
const isPageHead = (cells: readonly TextField[]): boolean =>
  cells.some((cell) => isTitle(cell) || /^[(（]?(?:金额)?单位[:：].*元[)）]?$/u.test(compact(cell.text))) && cells.every((cell) => isTitle(cell) || /[:：]|^公开.{0,4}表$|^20\d\d年度?$|^第.{1,3}页/u.test(compact(cell.text)));

/** The filled rows before 填报人, 负责人（签字） and their like. */
function rowsBeforeSignatures(sheet: Sheet, top: number, bottom: number): RowCells[] {
  const rows: RowCells[] = [];
  let isBelowTitle = false;
  for (let row = top; row <= bottom; row += 1) {
    const filled = cellsOf(sheet, row);
    const [lead] = filled.cells;
    if (!lead) continue;
    // "部门：某局" below a title is no signature.
    if (isClosingLine(lead.text) && !isBelowTitle && !isPageHead(filled.cells)) break;
    isBelowTitle = filled.cells.some(isTitle);
    rows.push(filled);
  }
  return rows;
}
