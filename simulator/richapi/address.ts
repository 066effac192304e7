/** Addresses as Excel writes and reads them: "A1", "$B$2:C9", "A:C", "3:7", "'年度 表'!A1". */
import { columnIndex, columnName } from "../column-names";
import type { Rect } from "../grid";
import { invalidArgument } from "./errors";
import { charactersAnAddress, columns, rows } from "./limits";

export interface Address {
  readonly sheet: string | null;
  readonly rect: Rect;
}

export const isEntireRow = (rect: Rect) => rect.left === 0 && rect.right === columns - 1;
export const isEntireColumn = (rect: Rect) => rect.top === 0 && rect.bottom === rows - 1;
export const cellCount = (rect: Rect) => (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1);

export function formatRect(rect: Rect): string {
  if (isEntireRow(rect)) return `${rect.top + 1}:${rect.bottom + 1}`;
  if (isEntireColumn(rect)) return `${columnName(rect.left)}:${columnName(rect.right)}`;
  const first = `${columnName(rect.left)}${rect.top + 1}`;
  const last = `${columnName(rect.right)}${rect.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** Excel quotes a sheet name unless it is plain letters and digits that cannot be taken for a cell. */
function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export const formatAddress = (sheet: string, rect: Rect) => `${quoteSheet(sheet)}!${formatRect(rect)}`;

/** As names and print areas hold them: "表!$A$1:$C$3", "表!$1:$3". */
export function formatAbsolute(sheet: string, rect: Rect): string {
  return `${quoteSheet(sheet)}!${formatRect(rect).replaceAll(/[A-Z]+|\d+/g, "$$$&")}`;
}

const cell = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const wholeColumn = /^\$?([A-Za-z]{1,3})$/;
const wholeRow = /^\$?(\d{1,7})$/;

function parseCorner(text: string): Rect | null {
  const asCell = cell.exec(text);
  if (asCell !== null) {
    const row = Number(asCell[2]) - 1;
    const column = columnIndex(asCell[1] ?? "");
    return { top: row, bottom: row, left: column, right: column };
  }
  return null;
}

function parseStrip(first: string, last: string): Rect | null {
  const columnFirst = wholeColumn.exec(first);
  const columnLast = wholeColumn.exec(last);
  if (columnFirst !== null && columnLast !== null) {
    return { top: 0, bottom: rows - 1, left: columnIndex(columnFirst[1] ?? ""), right: columnIndex(columnLast[1] ?? "") };
  }
  const rowFirst = wholeRow.exec(first);
  const rowLast = wholeRow.exec(last);
  if (rowFirst !== null && rowLast !== null) {
    return { top: Number(rowFirst[1]) - 1, bottom: Number(rowLast[1]) - 1, left: 0, right: columns - 1 };
  }
  return null;
}

export function bounding(a: Rect, b: Rect): Rect {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const rect = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return rect.top > rect.bottom || rect.left > rect.right ? null : rect;
}

export const contains = (outer: Rect, inner: Rect) =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

/** The parts of `from` outside `hole`. */
export function subtract(from: Rect, hole: Rect): Rect[] {
  const cut = intersection(from, hole);
  if (cut === null) return [from];
  const parts: Rect[] = [];
  if (cut.top > from.top) parts.push({ ...from, bottom: cut.top - 1 });
  if (cut.bottom < from.bottom) parts.push({ ...from, top: cut.bottom + 1 });
  if (cut.left > from.left) parts.push({ ...from, top: cut.top, bottom: cut.bottom, right: cut.left - 1 });
  if (cut.right < from.right) parts.push({ ...from, top: cut.top, bottom: cut.bottom, left: cut.right + 1 });
  return parts;
}

export function checkRect(rect: Rect): Rect {
  if (rect.top < 0 || rect.left < 0 || rect.bottom >= rows || rect.right >= columns || rect.top > rect.bottom || rect.left > rect.right) {
    throw invalidArgument("the range lies outside the sheet");
  }
  return rect;
}

export function parseAddress(text: string): Address {
  const parts = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (parts === null) throw invalidArgument(`address ${text}`);
  const sheet = parts[1]?.replaceAll("''", "'") ?? parts[2] ?? null;
  const [first = "", last, ...more] = (parts[3] ?? "").trim().split(":");
  const corner = parseCorner(first);
  const opposite = last === undefined ? corner : parseCorner(last);
  const rect = corner !== null && opposite !== null ? bounding(corner, opposite) : last === undefined ? null : parseStrip(first, last);
  if (rect === null || more.length > 0) throw invalidArgument(`address ${text}`);
  return { sheet, rect: checkRect(bounding(rect, { top: rect.bottom, left: rect.right, bottom: rect.top, right: rect.left })) };
}

/** A list of addresses; commas inside a quoted sheet name do not part them. */
export function parseAddresses(text: string): Address[] {
  if (text.length > charactersAnAddress) throw invalidArgument(`an address of ${text.length} characters; ${charactersAnAddress} at most`);
  return (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map(parseAddress);
}
