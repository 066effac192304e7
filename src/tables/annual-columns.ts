/** Goals for several years beside those of the year (中期目标 | 年度目标): which of two sets of columns is the year's. */
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { isLongTerm } from "./column-roles";
import type { Column } from "./table";

const isAnnual = (text: string): boolean => /年度|当年|本年|全年/u.test(compact(text)) && !isLongTerm(text);

/** 调整指标值 beside 年初指标值: what the year was held to, where it is filled in. */
const isAdjusted = (text: string): boolean => /调整/u.test(compact(text));

/** No form has more lines between a heading over the sets and their header. */
const MOST_LINES_ABOVE = 12;

/** The columns of the other set become notes: they are known, and the year's table is not about them. */
export function annualColumns(sheet: Sheet, row: number, columns: readonly Column[]): Column[] {
  const targets = columns.filter(({ role }) => role === "target");
  const [first, second, third] = targets;
  if (!first || !second || third) return [...columns];
  const adjusted = targets.find(({ header }) => isAdjusted(header.text));
  if (adjusted && !targets.every(({ header }) => isAdjusted(header.text))) {
    const meant = compact(sheet.shownText(adjusted.header.range.bottom + 1, adjusted.left)) === "" ? targets.find((one) => one !== adjusted) : adjusted;
    return columns.map((column) => (column.role === "target" && column !== meant ? { ...column, role: "note" } : column));
  }
  const sets = isTwice(columns, "level3") ? columnSets(columns) : targets.map((target) => [target]);
  const annual = sets.find((set, index) => saysAnnual(sheet, row, set, sets[1 - index] ?? []));
  return annual ? columns.map((column) => (sets.some((set) => set.includes(column)) && !annual.includes(column) ? { ...column, role: "note" } : column)) : [...columns];
}

const isTwice = (columns: readonly Column[], role: Column["role"]): boolean => columns.filter((column) => column.role === role).length === 2;

/** From the first column that comes again on, it is the second set; what stands before the first of those that are repeated belongs to both. */
function columnSets(columns: readonly Column[]): Column[][] {
  const repeated = columns.filter(({ role }) => role !== "note" && role !== "unknown" && isTwice(columns, role));
  const start = repeated.findIndex((column, index) => repeated.slice(0, index).some(({ role }) => role === column.role));
  return [repeated.slice(0, start), repeated.slice(start)];
}

/** Its own header says so, or the nearest heading above that tells the sets apart. */
function saysAnnual(sheet: Sheet, row: number, set: readonly Column[], other: readonly Column[]): boolean {
  const own = set.map(({ header }) => header.text);
  const others = other.map(({ header }) => header.text);
  if (others.some(isLongTerm) && !own.some(isLongTerm)) return true;
  if (own.some(isLongTerm)) return false;
  const [here, there] = [set[0]?.left, other[0]?.left];
  if (here === undefined || there === undefined) return false;
  for (let above = row - 1; above >= Math.max(sheet.extent.top, row - MOST_LINES_ABOVE); above -= 1) {
    const [mine, its] = [sheet.shownText(above, here), sheet.shownText(above, there)];
    if (mine === its || mine.length > 40 || its.length > 40) continue;
    if (isAnnual(mine) && !isAnnual(its)) return true;
    if (isLongTerm(its) && !isLongTerm(mine) && compact(mine) !== "") return true;
    if (isAnnual(its)) return false;
  }
  return false;
}
