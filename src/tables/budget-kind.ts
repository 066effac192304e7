/** Recognises the departmental tables (部门预算表, 政府采购, 固定资产) by their titles. */
import type { Sheet } from "../sheet/sheet";
import type { TextField, BudgetTableType, TableKind } from "./table";
import { compact } from "../sheet/text";

export interface BudgetKind {
  readonly kind: Extract<TableKind, "budget" | "procurement" | "assets">;
  readonly type: BudgetTableType | null;
  readonly title: TextField;
}

/** In this order: a later pattern would also fit an earlier title. */
const titles: readonly (readonly [RegExp, BudgetKind["kind"], BudgetTableType | null])[] = [
  [/三公/u, "budget", "three-public"],
  [/政府采购/u, "procurement", null],
  [/固定资产|资产占用|资产情况/u, "assets", null],
  [/财政拨款收支/u, "budget", "fiscal-balance"],
  [/政府性?基金/u, "budget", "fund-expenditure"],
  [/国有资本经营/u, "budget", "state-capital-expenditure"],
  [/基本支出/u, "budget", "basic-expenditure"],
  [/一般公共预算.*支出/u, "budget", "general-expenditure"],
  [/收支(?:预算)?(?:总|汇总)表|收支预算表/u, "budget", "balance"],
  [/收入(?:预算)?(?:总|汇总)表|收入预算表/u, "budget", "income"],
  [/支出(?:预算)?(?:总|汇总)表|支出预算表/u, "budget", "expenditure"],
];

const MAX_TITLE = 60;
/** A title stands in the first rows, above the table. */
const TITLE_ROWS = 6;

export function budgetKind(sheet: Sheet): BudgetKind | null {
  const { top, left, right, bottom } = sheet.extent;
  for (let row = top; row <= Math.min(top + TITLE_ROWS - 1, bottom); row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (sheet.isCovered(row, column)) continue;
      const text = sheet.text(row, column).trim();
      const plain = compact(text);
      if (plain.length < 4 || plain.length > MAX_TITLE || !/(?:表|预算|情况)(?:[(（].*[)）])?$/u.test(plain)) continue;
      const found = titles.find(([pattern]) => pattern.test(plain));
      if (found && hasTableBelow(sheet, row)) return { kind: found[1], type: found[2], title: { text, range: sheet.area(row, column) } };
    }
  }
  return null;
}

/** A list of contents names the tables too; a table has a head of several filled cells in a row below its title. */
function hasTableBelow(sheet: Sheet, titleRow: number): boolean {
  const { left, right, bottom } = sheet.extent;
  for (let row = titleRow + 1; row <= Math.min(titleRow + TITLE_ROWS, bottom); row += 1) {
    let filled = 0;
    for (let column = left; column <= right; column += 1) if (!sheet.isCovered(row, column) && !sheet.isBlank(row, column)) filled += 1;
    if (filled >= 3) return true;
  }
  return false;
}
