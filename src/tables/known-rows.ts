/** Remembers what a reader found out of a single row, as long as the row stays what it is. */
import { remember } from "../sheet/remember";
import type { Sheet } from "../sheet/sheet";
import type { Column } from "./table";

/** `compute` may look at nothing but the row: its cells, and the merged areas over them. */
export function rememberRow<Value>(compute: (sheet: Sheet, row: number) => Value): (sheet: Sheet, row: number) => Value {
  const known = remember<object, { found: { readonly value: Value } | null }>(() => ({ found: null }));
  return (sheet, row) => {
    const key = sheet.row(row);
    if (key === undefined) return compute(sheet, row);
    const kept = known(key);
    kept.found ??= { value: compute(sheet, row) };
    return kept.found.value;
  };
}

/** As `rememberRow`, for what the row says under these columns. */
export function rememberRowUnder<Value>(compute: (sheet: Sheet, columns: readonly Column[], row: number) => Value): (sheet: Sheet, columns: readonly Column[], row: number) => Value {
  const last = rememberRow((): { columns: readonly Column[] | null; value: Value | null } => ({ columns: null, value: null }));
  return (sheet, columns, row) => {
    const known = last(sheet, row);
    if (known.columns !== columns) Object.assign(known, { columns, value: compute(sheet, columns, row) });
    return known.value as Value;
  };
}

/** As `rememberRow`, for what also depends on some rows above and below. */
export function rememberRows<Value>({ above, below }: { readonly above: number; readonly below: number }, compute: (sheet: Sheet, row: number) => Value): (sheet: Sheet, row: number) => Value {
  const last = rememberRow((): { near: readonly (object | undefined)[] | null; value: Value | null } => ({ near: null, value: null }));
  return (sheet, row) => {
    const known = last(sheet, row);
    const near = Array.from({ length: above + below + 1 }, (_, index) => sheet.row(row - above + index));
    if (known.near === null || near.some((one, index) => one !== known.near?.[index])) Object.assign(known, { near, value: compute(sheet, row) });
    return known.value as Value;
  };
}
