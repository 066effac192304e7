/** What a fix does to the cells, in words a person reads: each cell as the sheet shows it now and as it would show it. Pure. */
import { shortLevel } from "../../profiles/levels";
import type { CheckResult } from "../../review/check";
import type { Finding } from "../../review/finding";
import { indicatorsByRow } from "../../review/indicators-by-row";
import type { Edit, Fix } from "../../rules/rule";
import type { WorkbookData } from "../../sheet/data";
import { type CellRange, cellAddress } from "../../sheet/range";
import { displayText, Sheet } from "../../sheet/sheet";
import type { Indicator, Table } from "../../tables/table";

export interface Change {
  readonly sheetId: string;
  readonly range: CellRange;
  readonly address: string;
  /** What the cell is: a checkpoint's head, an indicator's level 2; "" where nothing says it. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** A text that looks like a number becomes that number: both read the same. */
  readonly becomesNumber: boolean;
}

/** A fix as it is shown before it is written. */
export interface Changes {
  readonly kind: Fix["kind"];
  readonly cells: readonly Change[];
  /** The checkpoints of one spending plan: they read as columns. */
  readonly isPlan: boolean;
  /** Some cell lies under a merged one and cannot be written to. */
  readonly isBlocked: boolean;
}

/** Answers null for what has no fix, or stands on a sheet that is not there. Asked of many findings, it looks at each sheet once. */
export function changesIn(workbook: WorkbookData, { tables }: Pick<CheckResult, "tables">): (finding: Finding) => Changes | null {
  const sheets = new Map<string, Sheet>();
  const sheetOf = (id: string): Sheet | null => {
    const data = workbook.sheets.find((one) => one.id === id);
    const sheet = sheets.get(id) ?? (data ? new Sheet(data) : null);
    if (sheet) sheets.set(id, sheet);
    return sheet;
  };
  const tableById = new Map(tables.map((table) => [table.id, table]));
  const indicatorOf = indicatorsByRow(tables);
  return (finding) => {
    const { fix, sheetId, tableId } = finding;
    const sheet = fix && sheetOf(sheetId);
    if (!fix || !sheet) return null;
    const table = tableId === null ? undefined : tableById.get(tableId);
    const heads = fix.edits.map(({ range }) => headOf(table, range));
    const cells = fix.edits.map((edit, at) => changeOf(edit, sheet, heads[at] ?? nameOf(indicatorOf({ tableId, range: edit.range }))));
    return {
      kind: fix.kind,
      cells,
      isPlan: cells.length > 1 && heads.every((head) => head !== null),
      isBlocked: fix.edits.some(({ range }) => sheet.isCovered(range.top, range.left)),
    };
  };
}

function changeOf({ range, from, to }: Edit, sheet: Sheet, label: string): Change {
  const [shownFrom, shownTo] = [from, to].map((value) => displayText(value, sheet.format(range.top, range.left))) as [string, string];
  return {
    sheetId: sheet.id,
    range,
    address: cellAddress(range.top, range.left),
    label,
    from: shownFrom,
    to: shownTo,
    becomesNumber: typeof from === "string" && typeof to === "number" && shownFrom.trim() === shownTo,
  };
}

function headOf(table: Table | undefined, { top, left }: CellRange): string | null {
  const checkpoint = table?.plan?.checkpoints.find(({ value }) => value.range.top === top && value.range.left === left);
  return checkpoint ? checkpoint.label.text.replace(/\s+/gu, "") : null;
}

const nameOf = (indicator: Indicator | undefined): string => shortLevel((indicator?.level2 ?? indicator?.level1)?.text ?? "");
