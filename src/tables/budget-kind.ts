/** Recognises the departmental tables (部门预算表, 政府采购, 固定资产) by their titles. */
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { isBlankRow } from "./block";
import { isFirstHeadRow } from "./budget/heads";
import { cellsOf } from "./row-kinds";
import type { BudgetTableType, TableKind, TextField } from "./table";

export interface BudgetKind {
  readonly kind: Extract<TableKind, "budget" | "procurement" | "assets">;
  readonly type: BudgetTableType | null;
  /** Null where only the sheet's own name says what the table is. */
  readonly title: TextField | null;
}

/** In this order: a later pattern would also fit an earlier title. Province by province the same nine tables have many titles; what they are of decides, not how the title ends. */
const titles: readonly (readonly [RegExp, BudgetKind["kind"], BudgetTableType | null])[] = [
  [/三公/u, "budget", "three-public"],
  [/政府采购/u, "procurement", null],
  [/固定资产|国有资产|资产占[用有]|资产情况/u, "assets", null],
  // A part of the expenditure, or of the income, is not the whole that the nine tables show.
  [/人员经费|公用经费|工资福利|商品[和与及]服务|个人和家庭|资本性支出|机关运行|政府购买|转移支付|会议费|培训费|非税|专项|债务/u, "budget", null],
  [/财政拨款(?:预算)?(?:收支|收入支出)/u, "budget", "fiscal-balance"],
  [/基本支出/u, "budget", "basic-expenditure"],
  // A table of the projects alone, or by economic class, is no functional table of the whole expenditure.
  [/项目支出|经济(?:分类|科目)/u, "budget", null],
  [/政府性?基金.*支出/u, "budget", "fund-expenditure"],
  [/国有资本经营.*支出/u, "budget", "state-capital-expenditure"],
  [/一般公共预算.*支出/u, "budget", "general-expenditure"],
  [/财政拨款|一般公共预算|基金|国有资本|专户|事业|经营/u, "budget", null],
  [/(?:收支|收入支出)(?:预算)?(?:总体?|汇总)?(?:情况)?(?:预算)?表/u, "budget", "balance"],
  [/收入(?:预算)?(?:总体?|汇总)?(?:情况)?(?:预算)?(?:总体?)?表/u, "budget", "income"],
  [/支出(?:预算)?(?:分类)?(?:总体?|汇总)?(?:情况)?(?:预算)?(?:总体?)?表/u, "budget", "expenditure"],
];

const MAX_TITLE = 60;
/** The first table's title stands in the first rows, and a table's head not far below its title. */
const TITLE_ROWS = 6;
/** A title stands alone in its row, or beside a number such as 公开01表. */
const MOST_BESIDE = 2;

/** What a title says it is the title of; null for text that is none. Final accounts (决算) are other tables. */
export function budgetTitle(text: string): Omit<BudgetKind, "title"> | null {
  // Nearly every cell of a sheet is none: say so before its text is brought into one form.
  if (text.length < 3 || text.length > 4 * MAX_TITLE || !/[表算况续)）元]\s*$/u.test(text)) return null;
  const plain = compact(text).replace(/[(（]?(?:金额)?单位[:：].{0,8}元[)）]?$/u, "");
  if (plain.length < 4 || plain.length > MAX_TITLE || /决算|目录|绩效/u.test(plain) || !/(?:表|预算|情况)(?:[(（][^()（）]*[)）]|续表?)?$/u.test(plain)) return null;
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
  return found.length > 0 ? found : namedBySheet(sheet, filled);
}

/** A table without a title on a sheet that is called like one. */
function namedBySheet(sheet: Sheet, filled: readonly number[]): BudgetKind[] {
  const kind = budgetTitle(sheet.name);
  const above = filled.slice(0, TITLE_ROWS);
  const isOther = above.some((row) => cellsOf(sheet, row).cells.some(({ text }) => /决算|绩效|目录/u.test(compact(text))));
  return kind && !isOther && above.some((row) => isFirstHeadRow(sheet, row)) ? [{ ...kind, title: null }] : [];
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
    if (cells.length >= 3 || isFirstHeadRow(sheet, row)) return true;
    if (cells.some(({ text }) => budgetTitle(text) !== null)) return false;
  }
  return false;
}
