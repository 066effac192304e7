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
  readonly region: CellRange;
  readonly table: Table;
}

export function budgetTables(sheet: Sheet): Table[] {
  const kinds = budgetKinds(sheet);
  const tops = kinds.map(({ title }, index) => (index === 0 || !title ? sheet.extent.top : title.range.top));
  const found = kinds.map((kind, index): Found => {
    const region = { ...sheet.extent, top: tops[index] ?? sheet.extent.top, bottom: (tops[index + 1] ?? sheet.extent.bottom + 1) - 1 };
    return { kind, region, table: budgetTable(sheet, kind, region) };
  });
  return pagesOf(found).map((pages) => {
    const [first, last] = [pages[0], pages.at(-1)];
    return first === last || !last ? first.table : budgetTable(sheet, first.kind, { ...first.region, bottom: last.region.bottom });
  });
}

type Pages = readonly [Found, ...Found[]];

/** A title printed again at a page break does not begin a table: the pages have one total between them. */
function pagesOf(found: readonly Found[]): Pages[] {
  const groups: { pages: Pages; totals: number }[] = [];
  for (const one of found) {
    const group = groups.at(-1);
    const totals = totalsOf(one.table);
    if (group && isNextPage(one, group.pages[0]) && group.totals + totals <= 1) groups[groups.length - 1] = { pages: [...group.pages, one], totals: group.totals + totals };
    else groups.push({ pages: [one], totals });
  }
  return groups.map(({ pages }) => pages);
}

function isNextPage({ kind, table }: Found, first: Found): boolean {
  const isSame = (of: (table: Table) => string): boolean => of(table) === of(first.table);
  const isOneUnit = table.unitName === null || table.unitName === first.table.unitName;
  return kind.title !== null && isOneUnit && isSame(({ title }) => compact(title?.text ?? "")) && isSame(({ budget }) => (budget?.columns ?? []).map((column) => compact(column.heads.join("/"))).join());
}

/** How often a table is added up: once for the income and the expenditure of a two-sided one. */
function totalsOf({ budget }: Table): number {
  return (budget?.lines ?? []).filter(({ kind, side }) => (kind === "total" || kind === "grand-total") && side !== "expenditure" && side !== "expenditure-again").length;
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
  const cells = lines.flatMap((line) => [line.name, line.codeField].flatMap((field) => field?.range ?? []));
  const rows = last ? [{ ...header, bottom: Math.max(header.bottom, last.row) }] : [];
  return cover([title, header, ...rows, ...cells, ...notes.map((note) => note.range)]);
}
