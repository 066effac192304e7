/** Subject codes (科目编码): in one column or over 类 款 项, as text or number, alone or with the name in one cell. */
import type { Sheet } from "../../sheet/sheet";
import { compact } from "../../sheet/text";
import type { TextField } from "../table";
import type { KnownColumn } from "./column-kinds";

export interface Code {
  readonly code: string;
  readonly field: TextField;
  /** What follows the code in its cell: "201 一般公共服务支出". */
  readonly rest: string;
}

/** 类 款 项 of the last row with a code: a row may write its own level only. */
export type Levels = readonly string[];

export interface CodeReading {
  readonly code: Code | null;
  readonly levels: Levels;
}

const WHOLE = /^[[(【]?(\d{3,9})(?!\d)[\])】]?[-_—.、:]*(.*)$/u;
const PART_LENGTHS = [3, 2, 2] as const;

interface Cell {
  readonly field: TextField;
  /** A number as it is, whatever its format shows. */
  readonly raw: string;
}

export function readCode(sheet: Sheet, row: number, columns: readonly KnownColumn[], above: Levels): CodeReading {
  const cells = columns.flatMap((column) => cellsIn(sheet, row, column));
  const lowest = cells.findLastIndex((cell) => digitsOf(cell.raw) !== "");
  const last = cells[lowest];
  if (!last) return { code: null, levels: above };
  const parts = cells.slice(0, lowest + 1).map((cell) => digitsOf(cell.raw));
  const isAlone = parts.filter((part) => part !== "").length === 1;
  if (!parts.every((part) => /^\d{0,9}$/u.test(part)) || (isAlone && (lowest === 0 || (parts[lowest]?.length ?? 0) > 2))) return withLevels(wholeCode(last.field, last.raw), above);
  const code = joined(parts, above);
  return withLevels(code === null ? null : { code, field: last.field, rest: "" }, above);
}

const withLevels = (code: Code | null, above: Levels): CodeReading => ({ code, levels: code ? [code.code.slice(0, 3), code.code.slice(3, 5), code.code.slice(5)] : above });

/** A nought stands where there is no 款 or 项. */
const digitsOf = (text: string): string => text.replaceAll(/[-.·_]/gu, "").replace(/^0+$/u, "");

/** A code in one cell; separators between its levels are no part of it ("201-29-01"). */
export function wholeCode(field: TextField, raw: string = compact(field.text)): Code | null {
  const levels = /^\d{3}(?:[-.·]\d{2}){1,2}(?!\d)/u.exec(raw)?.[0];
  const match = WHOLE.exec(levels === undefined ? raw : raw.replace(levels, digitsOf(levels)));
  return match?.[1] === undefined ? null : { code: match[1], field, rest: match[2] ?? "" };
}

function cellsIn(sheet: Sheet, row: number, { left, right }: KnownColumn): Cell[] {
  const cells: Cell[] = [];
  for (let column = left; column <= right; column += 1) {
    const range = sheet.area(row, column);
    const isOwn = range.left >= left && range.right <= right && !sheet.isCovered(row, column);
    cells.push(isOwn ? { field: { text: sheet.text(row, column).trim(), range }, raw: compact(String(sheet.value(row, column))) } : { field: { text: "", range }, raw: "" });
  }
  return cells.slice(0, Math.max(1, cells.findLastIndex((cell) => cell.raw !== "") + 1));
}

/** 类 款 项 in a cell each: "201", "29", "06", or numbers that lost their noughts; a level left blank is that of the row above, and a cell may hold the whole code so far. */
function joined(parts: readonly string[], above: Levels): string | null {
  let code = "";
  for (const [level, part] of parts.entries()) {
    const length = PART_LENGTHS[level] ?? 2;
    const inherited = above[level] ?? "";
    if (part === "" && inherited === "") return null;
    code = part === "" ? code + inherited : part.length > length && part.startsWith(code) ? part : code + part.padStart(length, "0");
  }
  return code;
}
