/** Finds the indicator grids of a sheet: the header rows, the columns under them, and the rows down to the next table. */
import type { CellRange } from "../sheet/range";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { annualColumns } from "./annual-columns";
import { columnRole, isLongTerm } from "./column-roles";
import { executionRole } from "./execution-words";
import { rememberRow, rememberRows } from "./known-rows";
import { labelRole } from "./labels";
import { listRole } from "./list-columns";
import type { Column, ColumnRole, TextField } from "./table";

export interface Grid {
  readonly header: CellRange;
  /** What is printed beside the grid: "年度绩效指标"; "" where nothing is. */
  readonly side: string;
  readonly columns: readonly Column[];
  /** First and last sheet row that may hold an indicator. */
  readonly firstRow: number;
  readonly lastRow: number;
}

interface HeaderRow {
  readonly row: number;
  readonly bottom: number;
  readonly columns: readonly Column[];
}

const LEVEL_ROLES: readonly ColumnRole[] = ["level1", "level2", "level3", "level4"];

function isLevelWord(text: string): boolean {
  const role = columnRole(text);
  return role !== null && LEVEL_ROLES.includes(role);
}

/** Grids in reading order. A header repeated at a page break belongs to the grid above it. */
export function findGrids(sheet: Sheet): Grid[] {
  const headers: HeaderRow[] = [];
  const { top, bottom } = sheet.extent;
  for (let row = top; row <= bottom; row += 1) {
    const header = headerAt(sheet, row);
    if (!header) continue;
    headers.push(header);
    row = header.bottom;
  }
  const own = headers.filter((header, index) => !repeats(sheet, headers[index - 1], header));
  return own.map((header, index) => ({
    header: headerRange(header),
    side: sideOf(sheet, header),
    columns: header.columns,
    firstRow: header.bottom + 1,
    lastRow: (own[index + 1]?.row ?? bottom + 1) - 1,
  }));
}

/** Whether the row is a header of the same columns as those given: a repetition at a page break. Of a header of two rows the lower one will do. */
export function isRepeatedHeader(sheet: Sheet, row: number, columns: readonly Column[]): boolean {
  if (columns.some(({ header }) => row >= header.range.top && row <= header.range.bottom)) return false;
  const filled = columns.filter((column) => compact(sheet.text(row, column.left)) !== "");
  const alike = filled.filter((column) => compact(sheet.text(row, column.left)) === compact(column.header.text)).length;
  return alike >= Math.max(3, filled.length - 1);
}

/** The upper row of a header of two rows, printed again: nothing in it but words of the header. */
export function isUpperHeaderRow(sheet: Sheet, cells: readonly TextField[], columns: readonly Column[]): boolean {
  if (cells.length < 2) return false;
  const words = headerWords(sheet, columns);
  return cells.every(({ text }) => words.has(compact(text)));
}

const wordsOf = new WeakMap<readonly Column[], ReadonlySet<string>>();

function headerWords(sheet: Sheet, columns: readonly Column[]): ReadonlySet<string> {
  const known = wordsOf.get(columns);
  if (known) return known;
  const top = Math.min(...columns.map((column) => column.header.range.top));
  const bottom = Math.max(...columns.map((column) => column.header.range.bottom));
  const words = new Set<string>();
  for (let row = top; row <= bottom; row += 1) for (let column = sheet.extent.left; column <= sheet.extent.right; column += 1) words.add(compact(sheet.shownText(row, column)));
  wordsOf.set(columns, words);
  return words;
}

const headerRange = (header: HeaderRow): CellRange => ({
  top: Math.min(...header.columns.map((column) => column.header.range.top)),
  bottom: header.bottom,
  left: Math.min(...header.columns.map((column) => column.left)),
  right: Math.max(...header.columns.map((column) => column.right)),
});

/** A header row names at least two of the three levels, or one of them beside a value; fewer words are a sentence about indicators. */
function headerAt(sheet: Sheet, row: number): HeaderRow | null {
  return mayBeHeader(sheet, row) ? headerNear(sheet, row) : null;
}

/** Headings over sets of columns stand up to twelve lines above a header; it takes three rows itself, and one below them may tell two of its columns apart. */
const headerNear = rememberRows({ above: 12, below: 4 }, (sheet, row): HeaderRow | null => {
  if (!namesLevels(sheet, row) && namesLevels(sheet, row + 1)) return null;
  const columns = headerColumns(sheet, row);
  const roles = new Set(columns.map((column) => column.role));
  const levels = LEVEL_ROLES.filter((role) => roles.has(role)).length;
  const values = (["target", "actual", "weight"] as const).filter((role) => roles.has(role)).length;
  const named = columns.filter((column) => column.role !== "unknown").length;
  if (named < 3 || levels === 0 || (levels === 1 && values === 0)) return null;
  if (levels === 1 && !roles.has("level3")) return null;
  return { row, bottom: bottomOf(columns, row), columns };
});

/** 绩效指标 in the row above 一级指标, 二级指标, 三级指标 is the heading of these. */
function namesLevels(sheet: Sheet, row: number): boolean {
  for (let column = sheet.extent.left; column <= sheet.extent.right; column += 1) {
    if (isLevelWord(sheet.text(row, column))) return true;
  }
  return false;
}

/** What every header of a level column has in it, and the class names in the rows below have not. */
const LEVEL_WORD = /级|指\s*标\s*(?:名\s*称|(?:具\s*体)?\s*内\s*容|类\s*[型别])|具\s*体\s*(?:绩\s*效\s*)?指\s*标|^\s*(?:(?:绩\s*效|考\s*核|明\s*细)\s*)?指\s*标\s*$/u;

/** Cheap look before reading every cell: a million rows have few that speak of indicators. */
export const mayBeHeader = rememberRow((sheet, row): boolean => {
  for (let column = sheet.extent.left; column <= sheet.extent.right; column += 1) {
    const value = sheet.value(row, column);
    if (typeof value === "string" && value.length > 1 && value.length < 60 && LEVEL_WORD.test(value)) return true;
  }
  return false;
});

function headerColumns(sheet: Sheet, row: number): Column[] {
  const columns: Column[] = [];
  const above = upperRow(sheet, row);
  for (let column = sheet.extent.left; column <= sheet.extent.right; column += 1) {
    const area = headerArea(sheet, row, column, above);
    const right = Math.min(area.right, sheet.extent.right);
    const text = sheet.text(area.top, area.left).trim();
    if (compact(text) !== "" && row - area.top <= MOST_ROWS && area.bottom - row <= MOST_ROWS) {
      const previous = columns.at(-1);
      if (previous && previous.right === column - 1 && compact(previous.header.text) === compact(text)) {
        columns[columns.length - 1] = { ...previous, right };
      } else {
        columns.push({ role: columnRole(text) ?? "unknown", header: { text, range: area }, left: column, right });
      }
    }
    column = right;
  }
  const own = withoutSideLabel(withListRoles(columns));
  const bottom = bottomOf(own, row);
  return uniqueRoles(withReasons(annualColumns(sheet, row, own.flatMap((column) => divided(sheet, column, bottom)))));
}

/** 说明 beside what was done is the place for reasons, where the form has no other. */
function withReasons(columns: readonly Column[]): Column[] {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  return has("actual") && !has("reason") ? columns.map((column) => (column.role === "note" && compact(column.header.text) === "说明" ? { ...column, role: "reason" } : column)) : [...columns];
}

/** The cell that heads a column: the header row's own, or where that is blank one of the row above that names a column. */
function headerArea(sheet: Sheet, row: number, column: number, above: number | null): CellRange {
  const own = sheet.area(row, column);
  if (above === null || compact(sheet.text(own.top, own.left)) !== "") return own;
  const upper = sheet.area(above, column);
  const text = sheet.text(upper.top, upper.left);
  return columnRole(text) === null && listRole(text) === null ? own : upper;
}

/** The row above a header's, where unmerged it holds the words of the columns that need no second row: a heading such as 绩效指标 stands over the levels there. */
function upperRow(sheet: Sheet, row: number): number | null {
  const above = row - 1;
  if (above < sheet.extent.top) return null;
  for (let column = sheet.extent.left; column <= sheet.extent.right; column += 1) {
    if (!isLevelWord(sheet.text(row, column))) continue;
    return /指标/u.test(compact(sheet.text(above, column))) && columnRole(sheet.text(above, column)) === null ? above : null;
  }
  return null;
}

/** Money of a project that no role asks for: a further part of it, or what was spent. */
const isMoneyAside = (text: string): boolean => labelRole(text) === "fundingPart" || executionRole(text) !== null;

/** A list of projects says which project a row belongs to; without such a column it is no list. 单位 left of the levels is whose, right of them how many of what. */
function withListRoles(columns: readonly Column[]): Column[] {
  const firstLevel = columns.findIndex((column) => LEVEL_ROLES.includes(column.role));
  const listed = columns.map((column, index) => {
    const isOpen = column.role === "unknown" || (column.role === "unit" && index < firstLevel);
    const role = isOpen ? (listRole(column.header.text) ?? (isMoneyAside(column.header.text) ? ("note" as const) : null)) : null;
    return role === null ? column : { ...column, role };
  });
  return listed.some(({ role }) => role === "projectName" || role === "projectCode") ? listed : [...columns];
}

/** A header takes two or three rows; what is merged over more is a label beside the grid. */
const MOST_ROWS = 3;

const bottomOf = (columns: readonly Column[], row: number): number => Math.max(row, ...columns.filter((column) => column.role !== "unknown").map((column) => column.header.range.bottom));

/** "指标值" over "符号", "数值", "单位" on the header's next row is three columns. */
function divided(sheet: Sheet, column: Column, bottom: number): Column[] {
  const under = column.header.range.bottom + 1;
  if (column.left === column.right || under > bottom) return [column];
  const parts: Column[] = [];
  for (let at = column.left; at <= column.right; ) {
    const area = sheet.area(under, at);
    const right = Math.min(area.right, column.right);
    const text = sheet.text(area.top, area.left).trim();
    if (compact(text) !== "") parts.push({ role: columnRole(text) ?? "unknown", header: { text, range: area }, left: at, right });
    at = right + 1;
  }
  return parts.length > 1 ? parts : [column];
}

/** "绩效指标" beside the grid, merged down its rows or standing alone left of the levels, is a label of the block, not a column. */
function withoutSideLabel(columns: Column[]): Column[] {
  const firstLevel = columns.findIndex((column) => LEVEL_ROLES.includes(column.role) && /级/u.test(column.header.text));
  return columns.filter((column, index) => index >= firstLevel || column.role !== "unknown" || !/[指目]标|绩效/u.test(compact(column.header.text)));
}

/** One column a role: a second "得分" or "指标值" is something else that no synonym explains. A note may come twice. */
function uniqueRoles(columns: readonly Column[]): Column[] {
  const seen = new Set<ColumnRole>();
  const best = bestOf(named(columns));
  return named(columns).map((column) => {
    const rival = best.get(column.role);
    if (rival && rival !== column && !isThird(column)) return { ...column, role: column.role === "level3" ? descriptionOr(columns, "note") : "note" };
    if (seen.has(column.role) && column.role !== "note") return { ...column, role: column.role === "serial" || column.role === "reason" || isTypeColumn(column) ? "note" : "unknown" };
    seen.add(column.role);
    return column;
  });
}

/** 指标类型 beside 二级指标 says 定量 or 定性. */
const isTypeColumn = ({ header }: Column): boolean => /^指标(?:类型|类别)$/u.test(compact(header.text));

/** 指标内容 beside 三级指标 says what the indicator is about. */
const descriptionOr = (columns: readonly Column[], other: ColumnRole): ColumnRole => (columns.some(({ role }) => role === "description") ? other : "description");

/** 年初目标 or 年度目标 right of the indicators is their target where nothing else is. */
function targeted(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ role }) => role === "target")) return columns;
  const lastClass = columns.findLastIndex(({ role }) => LEVEL_ROLES.includes(role));
  const found = columns.find((column, index) => index > lastClass && lastClass >= 0 && column.role === "unknown" && /^(?:年初|年度|全年|预期|计划|绩效|设定|本年)*目标(?:[(（].*[)）])?$/u.test(compact(column.header.text)));
  return found ? columns.map((column) => (column === found ? { ...column, role: "target" } : column)) : columns;
}

/** 绩效指标 or 指标 right of the classes is the indicator where nothing else is; of two, the left one stands beside the grid. */
function named(given: readonly Column[]): readonly Column[] {
  const columns = targeted(given);
  if (columns.some(({ role }) => role === "level3" || role === "level4")) return columns;
  const lastClass = columns.findLastIndex(({ role }) => role === "level1" || role === "level2");
  const found = columns.findLast((column, index) => index > lastClass && column.role === "unknown" && /^(?:年度)?(?:绩效|考核)?指标$/u.test(compact(column.header.text)));
  return found ? columns.map((column) => (column === found ? { ...column, role: "level3" } : column)) : columns;
}

const isThird = ({ role, header }: Column): boolean => role === "level3" && /三\s*级/u.test(header.text);

/** Of several columns for one thing, the one that is meant: 三级指标 before 指标内容, 指标性质 before 指标方向, the points beside the indicator before those beside its classes. */
function bestOf(columns: readonly Column[]): ReadonlyMap<ColumnRole, Column> {
  const best = new Map<ColumnRole, Column>();
  const prefer = (role: ColumnRole, isBetter: (column: Column) => boolean): void => {
    const same = columns.filter((column) => column.role === role);
    const chosen = same.find(isBetter);
    if (same.length > 1 && chosen) best.set(role, chosen);
  };
  const indicator = columns.findLastIndex(({ role }) => role === "level3" || role === "level4");
  prefer("level3", (column) => columns.some(isThird) ? isThird(column) : /名称/u.test(compact(column.header.text)));
  prefer("nature", ({ header }) => /符号|性质|关系/u.test(compact(header.text)));
  prefer("weight", (column) => columns.indexOf(column) > indicator);
  return best;
}

/** The text beside the header, merged down the rows or standing in the header's own. */
function sideOf(sheet: Sheet, { row, columns }: HeaderRow): string {
  const left = Math.min(...columns.map((column) => column.left));
  for (let column = left - 1; column >= sheet.extent.left; column -= 1) {
    const text = sheet.shownText(row, column).trim();
    if (compact(text) !== "") return text;
  }
  return "";
}

/** Same header words with nothing between but indicator rows: no project name, funding line or other title starts a table of its own. */
function repeats(sheet: Sheet, before: HeaderRow | undefined, header: HeaderRow): boolean {
  if (!before || !isRepeatedHeader(sheet, header.row, before.columns)) return false;
  if (isLongTerm(sideOf(sheet, before)) !== isLongTerm(sideOf(sheet, header)) && compact(sideOf(sheet, header)) !== "") return false;
  for (let row = before.bottom + 1; row < header.row; row += 1) {
    for (let column = sheet.extent.left; column <= sheet.extent.right; column += 1) {
      const value = sheet.value(row, column);
      if (typeof value !== "string" || value === "") continue;
      const text = compact(value);
      if (text.length < 40 && /^(?:预算)?项目(?:名称|编[码号]|代码)|资金总额|^(?:年度)?预算(?:数|金额)[:：]?$/u.test(text)) return false;
      if (/绩效.*表(?:[(（].*[)）])?$|自评表(?:[(（].*[)）])?$/u.test(text) && text.length < 80 && !standsAbove(sheet, before.row, text)) return false;
    }
  }
  return true;
}

/** A title printed again at a page break is one that already stands above the first header. */
function standsAbove(sheet: Sheet, header: number, title: string): boolean {
  for (let row = header - 1; row >= Math.max(sheet.extent.top, header - MOST_LINES_ABOVE); row -= 1) {
    for (let column = sheet.extent.left; column <= sheet.extent.right; column += 1) if (compact(String(sheet.value(row, column))) === title) return true;
  }
  return false;
}

/** No form has more lines above its indicators. */
const MOST_LINES_ABOVE = 60;
