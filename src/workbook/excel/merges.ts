/** Merged areas by Office.js: asked for in bands of rows so small that neither the count nor the address can pass Excel's limits. */
import { type CellRange, cellAddress, parseAddress, columnIndex } from "../../sheet/range";
import { maxAddressLength, maxColumns, maxMergedAreas, maxRows } from "./limits";
import { heightOf, widthOf } from "./pieces";

/**
 * Bands of whole rows; each begins with the last row of the one before. An area across a border is thus seen by both with a row in common,
 * whether Excel answers the whole area or the part inside the band.
 */
export function mergeBands(range: CellRange, sheetName: string): CellRange[] {
  const longest = `'${sheetName.replaceAll("'", "''")}'!${cellAddress(range.bottom, range.right)}:${cellAddress(range.bottom, range.right)}, `.length;
  const mostAreas = Math.min(maxMergedAreas, Math.floor(maxAddressLength / longest));
  // A merged area has two cells at least.
  const rows = Math.max(2, Math.floor((2 * mostAreas) / widthOf(range)));
  const bands: CellRange[] = [];
  for (let top = range.top; top === range.top || top < range.bottom; top += rows - 1) {
    bands.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  }
  return bands;
}

/** "Sheet!A1:B2, 'an''other, one'!C3:C4" → its areas. */
export function parseAreas(address: string): CellRange[] {
  const areas: CellRange[] = [];
  for (const [, area = ""] of address.matchAll(/(?:(?:'(?:[^']|'')*'|[^!',]+)!)?([$A-Z0-9:]+)\s*(?:,|$)/g)) {
    const range = parseAddress(area) ?? parseWhole(area);
    if (range) areas.push(range);
  }
  return areas;
}

/** "A:C" or "3:5". */
function parseWhole(text: string): CellRange | null {
  const [, first = "", last = ""] = /^\$?([A-Z]{1,3}|\d{1,7}):\$?([A-Z]{1,3}|\d{1,7})$/.exec(text) ?? [];
  if (first === "") return null;
  if (/\d/.test(first)) return { top: Number(first) - 1, bottom: Number(last) - 1, left: 0, right: maxColumns - 1 };
  return { top: 0, bottom: maxRows - 1, left: columnIndex(first), right: columnIndex(last) };
}

/** The areas of all bands, those seen twice or in parts made one. Areas of a sheet never overlap unless they are the same. */
export function joinAreas(areas: readonly CellRange[]): CellRange[] {
  const lastByColumns = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const joined: CellRange[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const key = `${area.left}:${area.right}`;
    const last = lastByColumns.get(key);
    if (last && area.top <= last.bottom) {
      last.bottom = Math.max(last.bottom, area.bottom);
      continue;
    }
    const own = { ...area };
    lastByColumns.set(key, own);
    joined.push(own);
  }
  return joined.filter((area) => widthOf(area) > 1 || heightOf(area) > 1);
}
