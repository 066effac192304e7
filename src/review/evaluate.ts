/** The use case 生成自评表: from the tables of a workbook to one 自评表 a project and, for more than one, the 自评汇总; what was typed into those made before is kept. Pure; whoever holds the sheets writes them. */
import { readEarlierForm } from "../reports/self-evaluation/earlier";
import type { Layout, TextKey } from "../reports/self-evaluation/form";
import { selfEvaluationSheet } from "../reports/self-evaluation/sheet";
import { textsIn } from "../reports/self-evaluation/texts";
import { readNotes, summaryMarker, type SummaryProject, summarySheet } from "../reports/summary-sheet";
import type { ScoringMethod } from "../scoring";
import type { SheetContent } from "../sheet/content";
import type { WorkbookData } from "../sheet/data";
import { Sheet } from "../sheet/sheet";
import { freeSheetName } from "../sheet/sheet-name";
import { formulaCells, writtenSheet } from "../sheet/written";
import { readWorkbook } from "../tables/read-workbook";
import type { Table } from "../tables/table";
import type { OwnSheet } from "../workbook/port";
import { survey } from "./check";
import { gapsOf } from "./evaluation/gaps";
import { makeForm } from "./evaluation/make-form";
import { emptySheets, evaluationPrefix, nextNumber, type PresentSheet, presentSheets, tableAt } from "./evaluation/present-sheets";
import { pairUp, type Project, projectsOf } from "./evaluation/projects";
import type { EvaluatedProject } from "./evaluation/report";
import { summaryProject } from "./evaluation/summary-project";

export { evaluationPrefix } from "./evaluation/present-sheets";
export type { Difference, EvaluatedProject, Gap } from "./evaluation/report";

export interface EvaluationInput {
  /** The workbook written to, with all its sheets, ours among them. */
  readonly workbook: WorkbookData;
  /** The sheets of ours in it. */
  readonly own: readonly OwnSheet[];
  /** Another workbook, whose tables are evaluated in this one. */
  readonly source?: WorkbookData;
}

export interface EvaluationOptions {
  /** Null: that of each table's form. */
  readonly method?: ScoringMethod | null;
  /** Of projects; 部门整体支出 has a form of its own. Null: by each table's form. */
  readonly layout?: Layout | null;
  /** Ids of tables, of `source` where one is given; a project is evaluated when one of its tables or its 自评表 is named. All where absent. */
  readonly only?: ReadonlySet<string>;
}

export interface Evaluation {
  /** In the order to write them: the 自评表, then the 自评汇总. */
  readonly sheets: readonly SheetContent[];
  readonly projects: readonly EvaluatedProject[];
  /** Null where there is but one project. */
  readonly summary: { readonly sheetName: string; readonly isNew: boolean } | null;
  /** Names of sheets of ours that can no longer be read as a 自评表: left as they are. */
  readonly unread: readonly string[];
}

interface Task {
  readonly project: Project;
  readonly present: PresentSheet | null;
  /** The tables by which it may be chosen; none for what is only listed. */
  readonly ids: readonly string[];
}

interface Written {
  readonly content: SheetContent;
  readonly evaluated: EvaluatedProject;
}

export function evaluate({ workbook, own, source }: EvaluationInput, { method = null, layout = null, only }: EvaluationOptions = {}): Evaluation {
  const tables = survey(workbook).tables;
  const { present, unread } = presentSheets(workbook, own, tables);
  const ownIds = new Set(own.map(({ sheetId }) => sheetId));
  const sources = source ? survey(source).tables : tables.filter(({ sheetId }) => !ownIds.has(sheetId));
  const tasks = tasksOf(projectsOf(sources), present, source === undefined);
  const isChosen = ({ ids }: Task): boolean => (only ? ids.some((id) => only.has(id)) : ids.length > 0);
  const textsOf = textFinder((source ?? workbook).sheets.map((data) => new Sheet(data)), sources);
  const empty = emptySheets(workbook, own);
  const names = new Set(workbook.sheets.map(({ name }) => name).filter((name) => !empty.has(name)));
  const nameFor = (wanted: string): string => {
    const name = freeSheetName(wanted, names);
    names.add(name);
    return name;
  };
  let number = nextNumber(own);

  const done = new Map<Task, Written>();
  for (const task of tasks.filter(isChosen)) {
    const sheetName = task.present?.sheet.name ?? nameFor(`自评 ${task.project.name}`);
    const marker = task.present?.marker ?? empty.get(sheetName) ?? `${evaluationPrefix}${number++}`;
    done.set(task, write(task, { method, layout, marker, sheetName, texts: Object.assign({}, ...task.project.tables.map(textsOf).toReversed()) }));
  }
  const listed = tasks.flatMap((task) => rowOf(task, done.get(task)) ?? []);
  const summary = summaryOf(listed, workbook, own, nameFor, yearOf(tasks));
  return {
    sheets: [...Array.from(done.values(), ({ content }) => content), ...(summary ? [summary] : [])],
    projects: Array.from(done.values(), ({ evaluated }) => evaluated),
    summary: summary && { sheetName: summary.name, isNew: !own.some(({ marker }) => marker === summaryMarker) },
    unread: unread.filter((name) => [...done.values()].every(({ content }) => content.name !== name)),
  };
}

/** Every project with the 自评表 made for it before; one that is left without its source is a source itself. `isHere`: the projects are of the workbook that the 自评表 stand in. */
function tasksOf(projects: readonly Project[], present: readonly PresentSheet[], isHere: boolean): Task[] {
  const pairs = pairUp(projects.map(({ table }) => table), present.map(({ table }) => table));
  const paired = new Set(pairs.values());
  const idOf = (there: PresentSheet | null): string[] => (there && isHere ? [there.table.id] : []);
  return [
    ...projects.map((project): Task => {
      const there = present.find(({ table }) => table === pairs.get(project.table)) ?? null;
      return { project, present: there, ids: [...project.tables.map(({ id }) => id), ...idOf(there)] };
    }),
    ...present.filter(({ table }) => !paired.has(table)).flatMap((there) => projectsOf([there.table]).map((project): Task => ({ project, present: there, ids: idOf(there) }))),
  ];
}

type Texts = Partial<Readonly<Record<TextKey, string>>>;

/** Conclusions and signatures stand below a table: no form has more lines of them. */
const MOST_LINES_BELOW = 40;

/** What a source's sheet says beside the labels of free texts, down to the next table. */
function textFinder(sheets: readonly Sheet[], tables: readonly Table[]): (table: Table) => Texts {
  return ({ sheetId, range }) => {
    const sheet = sheets.find(({ id }) => id === sheetId);
    const next = Math.min(...tables.filter((other) => other.sheetId === sheetId && other.range.top > range.bottom).map((other) => other.range.top));
    return sheet ? textsIn(sheet, { ...range, bottom: Math.min(next - 1, range.bottom + MOST_LINES_BELOW) }) : {};
  };
}

interface Choices {
  readonly method: ScoringMethod | null;
  readonly layout: Layout | null;
  readonly marker: string;
  readonly sheetName: string;
  readonly texts: Texts;
}

/** The forms that are not the national one. */
const LAYOUTS: Readonly<Record<string, Layout>> = { "sichuan-self-evaluation": "sichuan" };

function write({ project, present }: Task, { method, layout, ...rest }: Choices): Written {
  const earlier = present && readEarlierForm(present.sheet, present, present.table);
  const made = makeForm({ project, earlier, method, layout: project.isOverall ? "overall" : (layout ?? LAYOUTS[project.table.profile] ?? "national"), ...rest });
  const content = selfEvaluationSheet(made.form);
  const [reading] = readWorkbook({ name: null, sheets: [writtenSheet(content, present?.sheet.id ?? content.marker.name)] });
  const table = tableAt(reading?.tables ?? [], content.marker.range);
  return {
    content,
    evaluated: {
      marker: rest.marker,
      sheetName: rest.sheetName,
      isNew: present === null,
      name: project.name,
      layout: made.form.layout,
      method: made.form.method,
      sources: project.table === present?.table ? [] : project.tables,
      table,
      kept: made.kept,
      differences: made.differences,
      gone: made.gone,
      gaps: table ? gapsOf(table, made.form.method) : [],
      total: table?.totals?.score?.value?.toNumber() ?? null,
      grade: table?.totals?.grade?.text || null,
    },
  };
}

/** Null for a project that has no 自评表. */
function rowOf({ project, present }: Task, written: Written | undefined): SummaryProject | null {
  if (!written) return present && summaryProject(present.marker, project.name, present.sheet.name, present.table, present.formulas);
  const { marker, sheetName, table } = written.evaluated;
  return table && summaryProject(marker, project.name, sheetName, table, formulaCells(written.content));
}

const yearOf = (tasks: readonly Task[]): number | null => {
  const [first = null, ...more] = new Set(tasks.map(({ project }) => project.table.year));
  return more.length === 0 ? first : null;
};

/** For two projects or more, and wherever there is one already. */
function summaryOf(projects: readonly SummaryProject[], workbook: WorkbookData, own: readonly OwnSheet[], nameFor: (wanted: string) => string, year: number | null): SheetContent | null {
  const present = own.find(({ marker }) => marker === summaryMarker);
  const data = workbook.sheets.find(({ id }) => id === present?.sheetId);
  if (projects.length === 0 || (projects.length < 2 && !data)) return null;
  const notes = present && data ? readNotes(new Sheet(data), present.range) : [];
  return summarySheet(projects, { sheetName: data?.name ?? nameFor("自评汇总"), year, notes });
}
