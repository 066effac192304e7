/** All departmental tables of a sheet, as tables. */
import { type CellRange, cover } from "../../sheet/range";
import type { Sheet } from "../../sheet/sheet";
import { compact } from "../../sheet/text";
import type { Budget } from "../budget";
import { type BudgetKind, budgetKinds } from "../budget-kind";
import { readUnitName, readYear } from "../read-facts";
import type { Table } from "../table";
import { budgetProblems } from "./problems";
import { readBudget } from "./read";

interface Found {
  readonly kind: BudgetKind;
  readonly top: number;
  readonly table: Table;
}

export function budgetTables(sheet: Sheet): Table[] {
  const kinds = budgetKinds(sheet);
  const tops = kinds.map(({ title }, index) => (index === 0 || !title ? sheet.extent.top : title.range.top));
  const found: Found[] = [];
  for (const [index, kind] of kinds.entries()) {
    const top = tops[index] ?? sheet.extent.top;
    const region = { ...sheet.extent, top, bottom: (tops[index + 1] ?? sheet.extent.bottom + 1) - 1 };
    const table = budgetTable(sheet, kind, region);
    const before = found.at(-1);
    const isSameTitle = before !== undefined && compact(before.kind.title?.text ?? "") === compact(kind.title?.text ?? "");
    const whole = isSameTitle ? continued(budgetTable(sheet, before.kind, { ...region, top: before.top }), before.table, table) : null;
    if (whole && before) found[found.length - 1] = { ...before, table: whole };
    else found.push({ kind, top, table });
  }
  return found.map(({ table }) => table);
}

/** A title printed again at a page break does not begin a table: the two pages have one total between them. */
function continued(whole: Table, before: Table, page: Table): Table | null {
  const totals = ({ budget }: Table): number => budget?.lines.filter(({ kind, side }) => (kind === "total" || kind === "grand-total") && side !== "expenditure-again").length ?? 0;
  const hasSides = whole.budget?.columns.some((column) => column.side !== null) ?? false;
  const isOneUnit = page.unitName === null || page.unitName === before.unitName;
  return isOneUnit && totals(whole) <= (hasSides ? 2 : 1) && (whole.budget?.lines.length ?? 0) === (before.budget?.lines.length ?? 0) + (page.budget?.lines.length ?? 0) ? whole : null;
}

/** The lines between title and heads that name year and unit. */
const LINES_ABOVE = 6;

function budgetTable(sheet: Sheet, found: BudgetKind, region: CellRange): Table {
  const { title } = found;
  const above = { ...region, bottom: Math.min(region.bottom, (title?.range.bottom ?? region.top) + LINES_ABOVE) };
  const titled = /20\d\d(?=年)/u.exec(compact(title?.text ?? sheet.name))?.[0];
  const year = readYear(sheet, above) ?? (titled === undefined ? null : Number(titled));
  const budget = readBudget(sheet, region, found, year);
  return {
    id: "",
    sheetId: sheet.id,
    sheet: sheet.name,
    range: budget ? rangeOf(budget, title?.range ?? budget.header) : region,
    kind: found.kind,
    budgetType: typeOf(found, budget),
    profile: "departmental-budget",
    title,
    year,
    yearFrom: year === null ? null : "table",
    unitName: readUnitName(sheet, budget ? { ...above, bottom: budget.header.top - 1 } : above, []),
    project: { code: null, name: null },
    funding: null,
    plan: null,
    purpose: null,
    goals: null,
    tasks: [],
    projectProfile: null,
    header: budget?.header ?? null,
    columns: [],
    indicators: [],
    problems: budgetProblems(budget, title),
    execution: null,
    totals: null,
    goalsDone: null,
    budget,
  };
}

/** A table of two sides is a balance, whatever its title says of one of them (政府性基金预算收支表); what a title calls a balance may have its sides one under the other. */
function typeOf({ type }: BudgetKind, budget: Budget | null): Table["budgetType"] {
  const isTwoSided = budget?.columns.some((column) => column.side !== null) ?? false;
  return isTwoSided && type !== "balance" && type !== "fiscal-balance" ? null : type;
}

function rangeOf({ header, lines, notes }: Budget, title: CellRange): CellRange {
  const last = lines.at(-1);
  const cells = lines.flatMap((line) => [line.name, line.codeField, ...line.amounts].flatMap((field) => field?.range ?? []));
  const rows = last ? [{ ...header, bottom: Math.max(header.bottom, last.row) }] : [];
  return cover([title, header, ...rows, ...cells, ...notes.map((note) => note.range)]);
}
