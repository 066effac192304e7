/** Reads the execution block of a self-evaluation (预算执行情况): sources down and figures across, the other way round, or each figure beside its label. */
import { type CellRange, contains } from "../sheet/range";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { moneyIn, moneyUnit, numberIn } from "./cells";
import { type ExecutionRole, executionRole, fundSource, isWeakBudget } from "./execution-words";
import { cellsOf } from "./row-kinds";
import type { Execution, ExecutionRow, FundSource, NumberField, TextField } from "./table";

interface RoleCell {
  readonly role: ExecutionRole;
  readonly field: TextField;
}

interface SourceCell {
  readonly source: FundSource;
  readonly field: TextField;
}

type Place = (source: SourceCell, role: RoleCell) => CellRange | null;

interface Block {
  readonly heading: TextField;
  /** Every text of the header, among them what says the unit of money. */
  readonly header: readonly TextField[];
  readonly roles: readonly RoleCell[];
  readonly sources: readonly SourceCell[];
  readonly place: Place;
}

export function readExecution(sheet: Sheet, region: CellRange, unitLine: string | null): Execution | null {
  const rows = rowsOf(sheet, region);
  const block = blockByRows(sheet, region, rows) ?? blockByColumns(sheet, rows);
  if (!block) return null;
  const unit = [block.heading, ...block.header, ...block.sources.map(({ field }) => field)].map(({ text }) => moneyUnit(text)).find((one) => one !== null) ?? unitLine;
  return { unit, label: block.heading.range, rows: block.sources.map((source) => executionRow(sheet, block, source, unit)) };
}

function rowsOf(sheet: Sheet, region: CellRange): TextField[][] {
  const rows: TextField[][] = [];
  for (let row = region.top; row <= region.bottom; row += 1) rows.push(cellsOf(sheet, row).cells.slice());
  return rows;
}

const rolesIn = (cells: readonly TextField[]): RoleCell[] =>
  cells.flatMap((field) => {
    const role = executionRole(field.text);
    return role === null ? [] : [{ role, field }];
  });

/** What was spent beside what was to be spent or their ratio: no other block asks for that. */
function isHeader(roles: readonly RoleCell[]): boolean {
  const has = (role: ExecutionRole): boolean => roles.some((one) => one.role === role);
  return (has("executed") && (has("budget") || has("adjusted") || has("rate"))) || (has("rate") && (has("budget") || has("adjusted")));
}

const hasFigure = (cells: readonly TextField[]): boolean => cells.some(({ text }) => /\d/u.test(text) && !/[\p{Script=Han}]{2}/u.test(text));

function blockByRows(sheet: Sheet, region: CellRange, rows: readonly (readonly TextField[])[]): Block | null {
  for (const [index, cells] of rows.entries()) {
    const roles = rolesIn(cells);
    // "资金总额 | 80 | 执行数 | 78": the total's own figure stands beside it.
    const isLine = hasFigure(cells) && roles.some(({ role }) => role === "executed") && cells.some(({ text }) => fundSource(text) === "total");
    if (!isHeader(roles) && !isLine) continue;
    const below = rows.slice(index + 1);
    const next = below.find((one) => one.length > 0) ?? [];
    const isBeside = hasFigure(cells.filter(({ range }) => range.left > (roles[0]?.field.range.left ?? 0))) || next.filter(({ text }) => fundSource(text) !== null && fundSource(text) !== "total").length > 1;
    const block = isBeside ? pairs(sheet, region, cells, below) : columns(sheet, cells, roles, below);
    if (block) return block;
  }
  return null;
}

/** The last text before the columns; the figure that stands beside it is none: "资金总额 | 80 | 全年预算数 | 80". */
const headingBefore = (header: readonly TextField[], left: number): TextField | undefined => header.findLast((cell) => cell.range.left < left && !hasFigure([cell]));

/** Sources down the left, figures across. */
function columns(sheet: Sheet, header: readonly TextField[], found: readonly RoleCell[], below: readonly (readonly TextField[])[]): Block | null {
  const isOverSources = ({ field }: RoleCell): boolean => isWeakBudget(field.text) && below.some((cells) => cells.some((cell) => cell.range.left <= field.range.right && cell.range.right >= field.range.left && fundSource(cell.text) !== null));
  const roles = oneOfEach(found.filter((role) => !isOverSources(role)));
  const first = Math.min(...roles.map(({ field }) => field.range.left));
  const sources: SourceCell[] = [];
  let heading = headingBefore(header, first) ?? header[0];
  for (const cells of below) {
    if (cells.length === 0) continue;
    const name = cells.findLast(({ range }) => range.left < first);
    const source = name && (fundSource(name.text) ?? (sources.length > 0 && hasFigure(cells) ? "part" : null));
    if (name && source) sources.push({ source, field: name });
    else if (!name && sources.length === 0 && heading && hasFigure(cells)) {
      const row = cells[0]?.range.top ?? 0;
      return { heading, header, roles, sources: [{ source: "total", field: heading }], place: (_, role) => underHeader(sheet, row, role) };
    } else if (name || sources.length === 0) break;
  }
  const [top] = sources;
  if (!top) return null;
  // A heading merged down beside the sources stands in the first column of the header's row.
  heading = header.find(({ range }) => range.left < first) ?? heading ?? top.field;
  return { heading, header, roles, sources, place: (source, role) => underHeader(sheet, source.field.range.top, role) };
}

/** The row's first filled cell under the header; null where a cell of the columns before lies over the place. */
function underHeader(sheet: Sheet, row: number, { field }: RoleCell): CellRange | null {
  const { left, right } = field.range;
  for (let column = left; column <= right; column += 1) if (!sheet.isCovered(row, column) && !sheet.isBlank(row, column)) return sheet.area(row, column);
  const area = sheet.area(row, left);
  return area.left < left ? null : area;
}

/** The more exact of two headers for the same thing: 全年预算数 beside 预算数, which is then that of the year's beginning unless another is. */
function oneOfEach(roles: readonly RoleCell[]): RoleCell[] {
  const isBest = (one: RoleCell): boolean => {
    const same = roles.filter(({ role }) => role === one.role);
    return (same.find(({ field }) => !isWeakBudget(field.text)) ?? same[0]) === one;
  };
  const early = roles.some(({ role }) => role === "budget") ? undefined : roles.find((one) => one.role === "adjusted" && !isBest(one));
  return roles.flatMap((one): RoleCell[] => (isBest(one) ? [one] : one === early ? [{ ...one, role: "budget" }] : []));
}

/** Figures across, sources in the header: the columns form turned on its side. */
function blockByColumns(sheet: Sheet, rows: readonly (readonly TextField[])[]): Block | null {
  for (const [index, cells] of rows.entries()) {
    const sources = cells.flatMap((field) => {
      const source = fundSource(field.text);
      return source === null ? [] : [{ source, field }];
    });
    if (sources.length < 2 || !sources.some(({ source }) => source === "total")) continue;
    const first = Math.min(...sources.map(({ field }) => field.range.left));
    const roles: RoleCell[] = [];
    for (const below of rows.slice(index + 1)) {
      if (below.length === 0) continue;
      const name = below.findLast(({ range }) => range.left < first);
      const role = name ? executionRole(name.text) : null;
      if (!name || role === null) break;
      roles.push({ role, field: name });
    }
    const heading = cells.find(({ range }) => range.left < first) ?? sources[0]?.field;
    if (isHeader(roles) && heading) return { heading, header: [...cells, ...roles.map(({ field }) => field)], roles: oneOfEach(roles), sources, place: (source, role) => sheet.area(role.field.range.top, source.field.range.left) };
  }
  return null;
}

/** "预算数： | 80 | 执行数： | 78", with the sources below printed under each of them. */
function pairs(sheet: Sheet, region: CellRange, header: readonly TextField[], below: readonly (readonly TextField[])[]): Block | null {
  const cellsOfRole = new Map<RoleCell, SourceCell[]>();
  const heads = oneOfEach(rolesIn(header));
  const whole = header.find(({ text }) => fundSource(text) === "total");
  if (whole && !heads.some(({ role }) => role === "adjusted" || role === "budget")) heads.unshift({ role: "adjusted", field: whole });
  const [first] = heads;
  if (!first) return null;
  const heading = headingBefore(header, first.field.range.left) ?? first.field;
  for (const head of heads) cellsOfRole.set(head, [{ source: "total", field: head.field }]);
  for (const cells of below) {
    if (cells.length === 0) continue;
    let isPart = false;
    for (const field of cells) {
      const source = fundSource(field.text);
      const head = source === null ? undefined : heads.find((one) => one.field.range.left === field.range.left);
      if (head && source !== null) cellsOfRole.get(head)?.push({ source, field });
      const role = executionRole(field.text);
      if (role !== null && !heads.some((one) => one.role === role)) {
        const late = { role, field };
        heads.push(late);
        cellsOfRole.set(late, [{ source: "total", field }]);
      }
      isPart ||= head !== undefined || role !== null;
    }
    if (!isPart) break;
  }
  const sources: SourceCell[] = [{ source: "total", field: heading }];
  for (const cells of cellsOfRole.values()) for (const cell of cells) if (!sources.some(({ source }) => source === cell.source)) sources.push(cell);
  const place: Place = ({ source }, role) => {
    const label = cellsOfRole.get(role)?.find((one) => one.source === source)?.field.range;
    return label ? besides(sheet, region, label) : null;
  };
  return { heading, header, roles: heads, sources, place };
}

/** The cell that answers a label: the first filled one before the next label, else the one next to it. */
function besides(sheet: Sheet, region: CellRange, label: CellRange): CellRange | null {
  let first: CellRange | null = null;
  for (let column = label.right + 1; column <= region.right; ) {
    const area = sheet.area(label.top, column);
    const text = sheet.text(area.top, area.left).trim();
    if (text !== "") return executionRole(text) === null && fundSource(text) === null ? area : first;
    first ??= area;
    column = area.right + 1;
  }
  return first;
}

/** "—" in a cell says that the row takes no part in it. */
const isDash = (text: string): boolean => /^[-—–−─/\\]+$/u.test(compact(text));

function executionRow(sheet: Sheet, block: Block, source: SourceCell, unit: string | null): ExecutionRow {
  const field = (role: ExecutionRole): TextField | null => {
    const cell = block.roles.find((one) => one.role === role);
    const range = cell && block.place(source, cell);
    if (!range) return null;
    // A cell merged over several rows or columns of the block is its first one's.
    const owner = block.sources.find((one) => {
      const own = block.place(one, cell);
      return own !== null && own.top === range.top && own.left === range.left;
    });
    const text = sheet.text(range.top, range.left).trim();
    return owner !== source || isDash(text) || contains(range, source.field.range.top, source.field.range.left) ? null : { text, range };
  };
  const money = (role: ExecutionRole): NumberField | null => {
    const one = field(role);
    return one && moneyIn(sheet, one.range.top, one.range.left, unit);
  };
  const number = (role: ExecutionRole): NumberField | null => {
    const one = field(role);
    return one && numberIn(sheet, one);
  };
  const row = { budget: money("budget"), adjusted: money("adjusted"), executed: money("executed") };
  return { source: source.source, label: source.field, ...row, rate: inPercent(number("rate"), row), max: number("max"), score: number("score"), reason: field("reason") };
}

/** 0.975 without a % format is 97.5% where the money says so. */
function inPercent(rate: NumberField | null, { budget, adjusted, executed }: Pick<ExecutionRow, "budget" | "adjusted" | "executed">): NumberField | null {
  const whole = adjusted?.value ?? budget?.value;
  if (!rate?.value || !whole?.gt(0) || !executed?.value || rate.value.gt(2) || /[%％]/u.test(rate.text)) return rate;
  const share = executed.value.div(whole);
  const isShare = share.minus(rate.value).abs().lt(share.times(100).minus(rate.value).abs());
  return isShare ? { ...rate, value: rate.value.times(100) } : rate;
}
