/** What stands in the cells of a range: checked on the way in, described on the way out. */
import { format } from "numfmt";
import type { GridSheet, Literal, Rect, Value } from "../../grid";
import { cellCount, contains, formatAddress, intersection, isEntireColumn, isEntireRow } from "../address";
import { ApiError, invalidArgument } from "../errors";
import { cellsARead, charactersACell, charactersAFormula } from "../limits";

/** Excel answers null for the cells of a whole row or column. */
export function readCells<V>(rect: Rect, read: (rect: Rect) => V[][]): V[][] | null {
  if (isEntireRow(rect) || isEntireColumn(rect)) return null;
  if (cellCount(rect) > cellsARead) throw new ApiError("RangeExceedsLimit", `The cell count in the range exceeds the limit. (${cellCount(rect)} cells)`);
  return read(rect);
}

const errorTexts = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#BLOCKED!"]);

export function valueType(value: Value): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return errorTexts.has(value) ? "Error" : "String";
}

/** The text Excel shows, were the column wide enough. */
export function shownText(value: Value, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return numberFormat === "General" ? value : format(numberFormat, value, { throws: false });
  return format(numberFormat, value, { throws: false });
}

/** A matrix of the range's shape; a single value stands for every cell. */
export function matrix(rect: Rect, value: unknown): unknown[][] {
  const height = rect.bottom - rect.top + 1;
  const width = rect.right - rect.left + 1;
  if (isEntireRow(rect) || isEntireColumn(rect)) throw invalidArgument("a whole row or column takes no array of cells");
  if (!Array.isArray(value)) return Array.from({ length: height }, () => Array.from({ length: width }, () => value));
  const lines = value.filter((row): row is unknown[] => Array.isArray(row) && row.length === width);
  if (value.length !== height || lines.length !== height) {
    throw new ApiError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return lines;
}

/** What Excel makes of a typed text: a number where it is one and the cell is not formatted as text. Dates and percentages are left as text. */
function typed(text: string, asText: boolean): Value | Literal {
  if (text === "" || text === "'") return "";
  if (text.startsWith("'")) return { text: text.slice(1) };
  if (asText) return { text };
  if (/^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$/.test(text)) return Number(text);
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : text;
}

function checkValue(value: unknown, asText: boolean): Value | Literal | null {
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") throw invalidArgument("a cell takes a text, a number or a truth value");
  if (!asText && value.startsWith("=") && value.length > charactersAFormula) {
    throw new ApiError("FormulaLengthExceedsLimit", `The length of the formula exceeds the limit of ${charactersAFormula} characters.`);
  }
  if (value.length > charactersACell) throw invalidArgument(`a text of ${value.length} characters; a cell takes ${charactersACell}`);
  return typed(value, asText);
}

/**
 * The matrix as it may be written. A merged area that is not wholly inside must have its first cell inside, else the write is refused;
 * cells hidden under a merge are left alone.
 */
export function writableCells(sheet: GridSheet, rect: Rect, value: unknown): (Value | Literal | null)[][] {
  const formats = sheet.numberFormats(rect);
  const cells = matrix(rect, value).map((row, r) => row.map((cell, c) => checkValue(cell, formats[r]?.[c] === "@")));
  for (const merge of sheet.merges()) {
    const covered = intersection(merge, rect);
    if (covered === null) continue;
    const first = { top: merge.top, left: merge.left, bottom: merge.top, right: merge.left };
    if (!contains(rect, first)) {
      throw new ApiError("InvalidOperation", `Cannot change part of a merged cell. (${formatAddress(sheet.name, merge)})`);
    }
    for (let row = covered.top; row <= covered.bottom; row++) {
      for (let column = covered.left; column <= covered.right; column++) {
        const line = cells[row - rect.top];
        if (line !== undefined && (row !== merge.top || column !== merge.left)) line[column - rect.left] = null;
      }
    }
  }
  return cells;
}
