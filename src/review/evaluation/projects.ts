/** Which tables of a workbook are of one project, and which 自评表 of ours was made for it before. */
import { isExecutionRow } from "../../scoring/indicator-words";
import { bare, compact } from "../../sheet/text";
import type { Table } from "../../tables/table";

export interface Project {
  /** What it is called; never blank. */
  readonly name: string;
  readonly code: string;
  readonly isOverall: boolean;
  /** Of a goal table and a self-evaluation the latter, which knows the actuals. */
  readonly table: Table;
  /** All tables of the project. */
  readonly tables: readonly Table[];
}

const OVERALL = "部门整体支出";

/** 部门整体支出: of a whole unit, not of a project. */
const isOverall = ({ kind, title, project }: Table): boolean =>
  kind === "overall-self-evaluation" || (kind === "goal" && compact(project.name?.text ?? "") === "" && /整体/u.test(compact(title?.text ?? "")));

const codeOf = ({ project }: Table): string => compact(project.code?.text ?? "");

/** The project's name as typed; the sheet's where the table names none. */
const nameOf = (table: Table): string => {
  const name = (table.project.name?.text ?? "").replace(/\s+/gu, " ").trim();
  return isOverall(table) ? OVERALL : name || table.sheet.trim();
};

/** The projects of some tables, in reading order. */
export function projectsOf(tables: readonly Table[]): Project[] {
  const evaluable = tables.filter(({ indicators }) => indicators.some((indicator) => !isExecutionRow(indicator)));
  const goals = evaluable.filter(({ kind }) => kind === "goal");
  const evaluations = evaluable.filter(({ kind }) => kind === "self-evaluation" || kind === "overall-self-evaluation");
  const partnerOf = pairUp(evaluations, goals);
  const partners = new Set(partnerOf.values());
  return tables.flatMap((table) => {
    if (partners.has(table) || !(goals.includes(table) || evaluations.includes(table))) return [];
    const goal = partnerOf.get(table);
    // The goal table's name and code stand in where the self-evaluation leaves them out.
    const own = goal ? [table, goal] : [table];
    const named = own.find(({ project }) => compact(project.name?.text ?? "") !== "") ?? table;
    return [{ name: nameOf(named), code: own.map(({ project }) => project.code?.text.trim() ?? "").find((code) => code !== "") ?? "", isOverall: isOverall(table), table: goal ? completed(table, goal) : table, tables: own }];
  });
}

/** What the self-evaluation leaves out its goal table says. */
const completed = (table: Table, goal: Table): Table => ({
  ...table,
  funding: table.funding ?? goal.funding,
  goals: compact(table.goals?.text ?? "") === "" ? goal.goals : table.goals,
  unitName: table.unitName ?? goal.unitName,
});

/** Years that both tables say themselves and that differ: last year's table of a project is another. */
function isOfAnotherYear(one: Table, other: Table): boolean {
  const year = ({ year: said, yearFrom }: Table): number | null => (yearFrom === "table" || yearFrom === "code" ? said : null);
  const [a, b] = [year(one), year(other)];
  return a !== null && b !== null && a !== b;
}

/** Ways to know a project again, the surest first. */
const likenesses: readonly ((one: Table, other: Table) => boolean)[] = [
  (one, other) => codeOf(one) !== "" && codeOf(one) === codeOf(other) && bare(nameOf(one)) === bare(nameOf(other)),
  (one, other) => codeOf(one) !== "" && codeOf(one) === codeOf(other),
  (one, other) => !isOverall(one) && bare(nameOf(one)) === bare(nameOf(other)),
  (one, other) => isOverall(one) && bare(one.unitName ?? "") === bare(other.unitName ?? ""),
  (one, other) => isOverall(one) && [one, other].some(({ unitName }) => bare(unitName ?? "") === ""),
];

/** The counterpart of each table among the others, each used once. */
export function pairUp(tables: readonly Table[], others: readonly Table[]): Map<Table, Table> {
  const pairs = new Map<Table, Table>();
  const taken = new Set<Table>();
  for (const isAlike of likenesses) {
    for (const table of tables) {
      const other = pairs.has(table) ? undefined : others.find((one) => !taken.has(one) && isOverall(one) === isOverall(table) && isAlike(table, one) && !isOfAnotherYear(table, one));
      if (!other) continue;
      pairs.set(table, other);
      taken.add(other);
    }
  }
  return pairs;
}
