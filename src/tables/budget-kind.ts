/** Recognises the departmental tables (部门预算表, 政府采购, 固定资产) by their titles. */
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { isBlankRow } from "./block";
import { cellsOf } from "./row-kinds";
import type { BudgetTableType, TableKind, TextField } from "./table";

export interface BudgetKind {
  readonly kind: Extract<TableKind, "budget" | "procurement" | "assets">;
  readonly type: BudgetTableType | null;
  readonly title: TextField;
}

/** In this order: a later pattern would also fit an earlier title. Province by province the same nine tables have many titles; what they are of decides, not how the title ends. */
const titles: readonly (readonly [RegExp, BudgetKind["kind"], BudgetTableType | null])[] = [
  [/三公/u, "budget", "three-public"],
  [/政府采购/u, "procurement", null],
  [/固定资产|国有资产|资产占[用有]|资产情况/u, "assets", null],
  [/财政拨款(?:预算)?(?:收支|收入支出)/u, "budget", "fiscal-balance"],
  [/基本支出/u, "budget", "basic-expenditure"],
  // A table of the projects alone, or by economic class, is no functional table of the whole expenditure.
  [/项目支出|经济(?:分类|科目)/u, "budget", null],
  [/政府性?基金/u, "budget", "fund-expenditure"],
  [/国有资本经营/u, "budget", "state-capital-expenditure"],
  [/一般公共预算.*支出/u, "budget", "general-expenditure"],
  [/(?:收支|收入支出)(?:预算)?(?:总体?|汇总)?(?:情况)?(?:预算)?表/u, "budget", "balance"],
  [/收入(?:预算)?(?:总体?|汇总)?(?:情况)?(?:预算)?表/u, "budget", "income"],
  [/支出(?:预算)?(?:总体?|汇总)?(?:情况)?(?:预算)?表/u, "budget", "expenditure"],
];

const MAX_TITLE = 60;
/** The first table's title stands in the first rows, and a table's head not far below its title. */
const TITLE_ROWS = 6;
/** A title stands alone in its row, or beside a number such as 公开01表. */
const MOST_BESIDE = 2;

/** What a title says it is the title of; null for text that is none. Final accounts (决算) are other tables. */
export function budgetTitle(text: string): Omit<BudgetKind, "title"> | null {
  const plain = compact(text);
  if (plain.length < 4 || plain.length > MAX_TITLE || /决算|目录|绩效/u.test(plain) || !/(?:表|预算|情况)(?:[(（][^()（）]*[)）])?$/u.test(plain)) return null;
  const found = titles.find(([pattern]) => pattern.test(plain));
  return found ? { kind: found[1], type: found[2] } : null;
}

/** The departmental tables of a sheet in reading order; further ones than the first need a title that ends in 表. */
export function budgetKinds(sheet: Sheet): BudgetKind[] {
  const found: BudgetKind[] = [];
  const filled = filledRows(sheet);
  for (const [index, row] of filled.entries()) {
    const cells = cellsOf(sheet, row).cells;
    const isFirst = found.length === 0 && index < TITLE_ROWS;
    if (cells.length > MOST_BESIDE) continue;
    for (const cell of cells) {
      const kind = isFirst || /表(?:[(（][^()（）]*[)）])?$/u.test(compact(cell.text)) ? budgetTitle(cell.text) : null;
      if (kind === null || !hasTableBelow(sheet, filled.slice(index + 1, index + 1 + TITLE_ROWS))) continue;
      found.push({ ...kind, title: cell });
      break;
    }
  }
  return found;
}

function filledRows(sheet: Sheet): number[] {
  const { top, bottom } = sheet.extent;
  const rows: number[] = [];
  for (let row = top; row <= bottom; row += 1) if (!isBlankRow(sheet, sheet.extent, row)) rows.push(row);
  return rows;
}

/** A list of contents names the tables too; a table has a head of several filled cells in a row below its title. */
function hasTableBelow(sheet: Sheet, rows: readonly number[]): boolean {
  for (const row of rows) {
    const { cells } = cellsOf(sheet, row);
    if (cells.length >= 3) return true;
    if (cells.some(({ text }) => budgetTitle(text) !== null)) return false;
  }
  return false;
}
