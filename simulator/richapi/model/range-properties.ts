/** `getCellProperties` and its like: per cell, the properties asked for, in the client's own (lower-camel) names. */
import type { GridSheet, Rect } from "../../grid";
import { cellCount, formatAddress } from "../address";
import { ApiError, NotEmulated } from "../errors";
import { cellsARead } from "../limits";
import { isRecord } from "../record";

type Wanted = Readonly<Record<string, unknown>>;
type Readers = { readonly [name: string]: ((row: number, column: number) => unknown) | Readers };

function pick(wanted: Wanted, readers: Readers, path: string, row: number, column: number): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (value === false || value === undefined) continue;
    if (typeof reader === "function") answer[name] = reader(row, column);
    else if (reader !== undefined && isRecord(value)) answer[name] = pick(value, reader, `${path}.${name}`, row, column);
    else throw new NotEmulated(`${path}.${name}`);
  }
  return answer;
}

const asked = (wanted: unknown): Wanted => (isRecord(wanted) ? wanted : {});

export function cellProperties(sheet: GridSheet, rect: Rect, wanted: unknown): unknown[][] {
  if (cellCount(rect) > cellsARead) throw new ApiError("RangeExceedsLimit", `The cell count in the range exceeds the limit. (${cellCount(rect)} cells)`);
  const fills = sheet.fills(rect);
  const fonts = sheet.fonts(rect);
  const fill = (row: number, column: number) => fills[row - rect.top]?.[column - rect.left] ?? null;
  const font = (row: number, column: number) => fonts[row - rect.top]?.[column - rect.left];
  const readers: Readers = {
    address: (row, column) => formatAddress(sheet.name, { top: row, bottom: row, left: column, right: column }),
    addressLocal: (row, column) => formatAddress(sheet.name, { top: row, bottom: row, left: column, right: column }),
    hidden: (row) => sheet.isRowHidden(row),
    format: {
      fill: {
        color: (row, column) => fill(row, column) ?? "#FFFFFF",
        pattern: (row, column) => (fill(row, column) === null ? "None" : "Solid"),
        tintAndShade: (row, column) => (fill(row, column) === null ? null : 0),
      },
      font: {
        bold: (row, column) => font(row, column)?.bold ?? false,
        color: (row, column) => font(row, column)?.color ?? "#000000",
      },
    },
  };
  return lines(rect.top, rect.bottom, (row) =>
    lines(rect.left, rect.right, (column) => pick(asked(wanted), readers, "Range.getCellProperties()", row, column)),
  );
}

export function rowProperties(sheet: GridSheet, rect: Rect, wanted: unknown): unknown[] {
  const readers: Readers = {
    rowHidden: (row) => sheet.isRowHidden(row),
    rowIndex: (row) => row,
    address: (row) => formatAddress(sheet.name, { ...rect, top: row, bottom: row }),
  };
  return lines(rect.top, rect.bottom, (row) => pick(asked(wanted), readers, "Range.getRowProperties()", row, rect.left));
}

export function columnProperties(sheet: GridSheet, rect: Rect, wanted: unknown): unknown[] {
  const readers: Readers = {
    columnIndex: (_row, column) => column,
    address: (_row, column) => formatAddress(sheet.name, { ...rect, left: column, right: column }),
  };
  return lines(rect.left, rect.right, (column) => pick(asked(wanted), readers, "Range.getColumnProperties()", rect.top, column));
}

function lines<V>(first: number, last: number, make: (index: number) => V): V[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => make(first + offset));
}
