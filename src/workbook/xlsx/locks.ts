/** Cells of a worksheet that cannot be written to without breaking something: protected ones, parts of a formula over several cells, headers of Excel tables. */
import { type CellRange, contains, parseAddress } from "../../sheet/range";
import type { Draft } from "./draft";
import { mayHaveFormulas } from "./formula-cells";
import { relationsOf } from "./package";
import { attributesAt, childNamed, documentOf, rowAt, tagsOf } from "./spans";
import { flag } from "./xml";

export type LockReason =
  /** The sheet is protected and the cell locked. */
  | "protected"
  /** One formula stands over several cells: an array, a data table, or a formula that others share. */
  | "shared-formula"
  /** The header or total row of an Excel table, whose names are stored twice. */
  | "table-header";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The reason for each of `cells`, in their order; null for those that can be written to. `isUnlocked`: whether cells of a style may be changed on a protected sheet. */
export function locksOf(draft: Draft, part: string, cells: readonly Cell[], isUnlocked: (style: number) => boolean): (LockReason | null)[] {
  const found = scan(draft.text(part), cells);
  const headers = headersOf(draft, part);
  return cells.map(({ row, column }) => {
    const style = found.styles.get(`${row}/${column}`) ?? 0;
    if (found.isProtected && !isUnlocked(style)) return "protected";
    if (found.formulas.some((area) => contains(area, row, column))) return "shared-formula";
    return headers.some((area) => contains(area, row, column)) ? "table-header" : null;
  });
}

interface Scanned {
  readonly isProtected: boolean;
  readonly formulas: readonly CellRange[];
  /** Of the cells asked for, by "row/column". */
  readonly styles: ReadonlyMap<string, number>;
}

function scan(text: string, cells: readonly Cell[]): Scanned {
  const document = documentOf(text);
  const protection = childNamed(document, document.root, "sheetProtection");
  const isProtected = protection !== undefined && flag(attributesAt(text, protection.start)["sheet"]);
  const data = childNamed(document, document.root, "sheetData");
  if (!data || (!isProtected && !mayHaveFormulas(text))) return { isProtected, formulas: [], styles: new Map() };
  const { prefix } = document;
  const asked = new Set(cells.map(({ row, column }) => `${row}/${column}`));
  const rows = new Set(cells.map(({ row }) => row));
  const styles = new Map<string, number>();
  const formulas: CellRange[] = [];
  const masters = new Map<string, CellRange>();
  const shared = new Map<string, number>();
  let row = -1;
  let column = -1;
  let address = -1;
  for (const { kind, name, start } of tagsOf(text, data.innerStart, data.innerEnd)) {
    if (kind === "close") continue;
    if (name === `${prefix}row`) {
      row = rowAt(text, start, row + 1);
      column = -1;
    } else if (name === `${prefix}c`) {
      address = start;
      if (!rows.has(row)) continue;
      const { r = "", s } = attributesAt(text, start);
      column = parseAddress(r)?.left ?? column + 1;
      if (asked.has(`${row}/${column}`)) styles.set(`${row}/${column}`, Number(s ?? 0));
    } else if (name === `${prefix}f`) {
      const { t, ref = "", si = "" } = attributesAt(text, start);
      const area = parseAddress(ref);
      if (t === "shared") {
        shared.set(si, (shared.get(si) ?? 0) + 1);
        const master = area && (parseAddress(attributesAt(text, address)["r"] ?? "") ?? { ...area, bottom: area.top, right: area.left });
        if (master) masters.set(si, master);
      } else if (area && (area.top !== area.bottom || area.left !== area.right)) formulas.push(area);
    }
  }
  for (const [si, master] of masters) if ((shared.get(si) ?? 0) > 1) formulas.push(master);
  return { isProtected, formulas, styles };
}

function headersOf(draft: Draft, part: string): CellRange[] {
  return relationsOf(draft, part)
    .filter(({ type, target }) => type === "table" && draft.has(target))
    .flatMap(({ target }) => {
      const text = draft.text(target);
      const { ref = "", headerRowCount = "1", totalsRowCount = "0" } = attributesAt(text, documentOf(text).root.start);
      const area = parseAddress(ref);
      if (!area) return [];
      return [...(headerRowCount === "0" ? [] : [{ ...area, bottom: area.top }]), ...(totalsRowCount === "0" ? [] : [{ ...area, top: area.bottom }])];
    });
}
