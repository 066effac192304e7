/** Many cells as few rectangles, and many rectangles as few addresses that Excel takes. */
import { put } from "../../sheet/grouped";
import { type CellRange, rangeAddress } from "../../sheet/range";
import { maxAddressLength } from "./limits";

/** Addresses of areas ("A1:B2,D4"), none longer than Excel takes. */
export function joinAddresses(ranges: readonly CellRange[]): string[] {
  const result: string[] = [];
  let line = "";
  for (const address of new Set(ranges.map(rangeAddress))) {
    if (line !== "" && line.length + 1 + address.length > maxAddressLength) {
      result.push(line);
      line = "";
    }
    line = line === "" ? address : `${line},${address}`;
  }
  if (line !== "") result.push(line);
  return result;
}

/** Rectangles of equal cells by what is in them; cells with null belong to none. */
export function rectanglesBy<K>(rows: readonly (readonly (K | null)[])[]): Map<K, CellRange[]> {
  const found = new Map<K, CellRange[]>();
  /** Rectangles that reach down to the row above, by their columns. */
  let open = new Map<string, { readonly key: K; readonly range: { top: number; left: number; bottom: number; right: number } }>();
  for (const [row, cells] of rows.entries()) {
    const next: typeof open = new Map();
    for (let left = 0; left < cells.length; left += 1) {
      const key = cells[left];
      if (key === null || key === undefined) continue;
      let right = left;
      while (right + 1 < cells.length && cells[right + 1] === key) right += 1;
      const columns = `${left}:${right}`;
      const above = open.get(columns);
      if (above?.key === key) {
        above.range.bottom = row;
        next.set(columns, above);
      } else {
        const range = { top: row, left, bottom: row, right };
        next.set(columns, { key, range });
        put(found, key, range);
      }
      left = right;
    }
    open = next;
  }
  return found;
}
