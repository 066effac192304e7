/** Puts one table together from its grid and the block above it. */
import { type CellRange, cover } from "../sheet/range";
import { isSameData } from "../sheet/same-data";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import type { Work } from "../sheet/work";
import { answerOf, fieldAt, type Label, labelsIn } from "./block";
import type { Grid } from "./find-grids";
import { listedFunding, type ProjectRows } from "./project-rows";
import { formOf } from "./form";
import { rememberRow } from "./known-rows";
import { readExecution } from "./read-execution";
import { readFunding, readPurpose } from "./read-funding";
import { readGoals, readProjectProfile, readTasks, readUnitLine, readUnitName, readYear } from "./read-facts";
import { readIndicators } from "./read-indicators";
import { readPlan } from "./read-plan";
import { readTotals } from "./read-totals";
import { readingProblems } from "./reading-problems";
import type { Table, TextField } from "./table";

/**
 * `region`: the rows above the grid that belong to it; `listed`: what a list says of the project whose rows the grid's are. The id and a year from elsewhere come later, from the workbook.
 * As long as all these rows stay what they are, it is the same table.
 */
export function* readGrid(sheet: Sheet, region: CellRange, grid: Grid, listed: ProjectRows | null = null): Work<Table> {
  const known = lastTable(sheet, grid.firstRow);
  const by = groundsOf(sheet, region, grid, listed);
  if (known.last === null || !isSameGround(known.last.by, by)) known.last = { by, table: yield* read(sheet, region, grid, listed) };
  return known.last.table;
}

/** All that a table is read from. */
interface Grounds {
  readonly sheet: readonly [id: string, name: string];
  readonly grid: Omit<Grid, "columns">;
  readonly columns: Grid["columns"];
  readonly region: CellRange;
  readonly extent: CellRange;
  /** What a list says of the project from elsewhere: its unit may be printed at another project's rows. */
  readonly listed: { readonly unitName: TextField | null; readonly isOneOfSeveral: boolean } | null;
  readonly rows: readonly (object | undefined)[];
}

const lastTable = rememberRow((): { last: { readonly by: Grounds; readonly table: Table } | null } => ({ last: null }));

function groundsOf(sheet: Sheet, region: CellRange, { columns, ...grid }: Grid, listed: ProjectRows | null): Grounds {
  const rows: (object | undefined)[] = [];
  for (const [top, bottom] of [[region.top, region.bottom], [grid.header.top, grid.header.bottom], [grid.firstRow, grid.lastRow]] as const) {
    for (let row = top; row <= bottom; row += 1) rows.push(sheet.row(row));
  }
  return { sheet: [sheet.id, sheet.name], grid, columns, region, extent: sheet.extent, listed: listed && { unitName: listed.field("unitName"), isOneOfSeveral: listed.isOneOfSeveral }, rows };
}

function isSameGround({ rows, columns, ...rest }: Grounds, other: Grounds): boolean {
  if (columns !== other.columns || rows.length !== other.rows.length || rows.some((row, index) => row !== other.rows[index])) return false;
  const { rows: _rows, columns: _columns, ...others } = other;
  return isSameData(rest, others);
}

function* read(sheet: Sheet, region: CellRange, grid: Grid, listed: ProjectRows | null): Work<Table> {
  const labels = labelsIn(sheet, region);
  const valueFor = (role: Label["role"]): TextField | null => {
    const fields = labels.filter((label) => label.role === role).map((label) => answerOf(sheet, region, label));
    return fields.find((field) => field !== null && field.text !== "") ?? fields.find((field) => field !== null) ?? null;
  };
  const title = titleOf(sheet, region, labels);
  const rows = yield* readIndicators(sheet, grid);
  const unitLine = readUnitLine(sheet, region);
  const execution = readExecution(sheet, region, unitLine);
  const funding = (listed && listedFunding(sheet, grid, listed, unitLine)) ?? readFunding(sheet, region, labels, unitLine, execution);
  const plan = readPlan(sheet, region, labels, funding?.total?.value ?? null);
  const form = formOf({ title: title?.text ?? "", columns: grid.columns, hasPlan: plan !== null, hasTasks: labels.some((label) => label.role === "taskName"), hasExecution: execution !== null });
  const totals = form.kind === "goal" ? null : yield* readTotals(sheet, { grid, rows, region });
  const year = readYear(sheet, region);
  const project = { code: listed?.field("projectCode") ?? valueFor("projectCode"), name: listed?.field("projectName") ?? valueFor("projectName") };
  const purpose = readPurpose(sheet, region, labels, (label) => answerOf(sheet, region, label));
  const goals = listed?.field("goals") ?? readGoals(sheet, region, labels, "goals");
  const goalsDone = form.kind === "goal" ? null : readGoals(sheet, region, labels, "actualGoals");
  const tasks = readTasks(sheet, region, labels);
  const projectProfile = readProjectProfile(sheet, region, labels, valueFor);
  const figures = [funding?.total, funding?.fiscal, funding?.other, ...(plan?.checkpoints.map((one) => one.value) ?? [])];
  const { allocation: _, ...lines } = projectProfile ?? { allocation: null };
  const fields = [title, project.code, project.name, purpose, goals, goalsDone, totals?.label ?? null, totals?.score ?? null, totals?.grade ?? null, ...figures, ...tasks.map((task) => task.content), ...Object.values(lines), ...labels.map((label) => label.field)];
  const rest: CellRange = { ...grid.header, left: leftEdge(sheet, region, grid), bottom: rows.lastRow };
  return {
    id: "",
    sheetId: sheet.id,
    sheet: sheet.name,
    range: listed?.isOneOfSeveral ? { ...rest, top: grid.firstRow, bottom: Math.max(grid.firstRow, rows.lastRow) } : cover([rest, ...fields.flatMap((field) => (field ? [field.range] : []))]),
    kind: form.kind,
    budgetType: null,
    profile: form.profile,
    title,
    year,
    yearFrom: year === null ? null : "table",
    unitName: listed?.field("unitName")?.text || readUnitName(sheet, region, labels),
    project,
    funding,
    plan,
    purpose,
    goals,
    tasks,
    projectProfile,
    header: grid.header,
    columns: grid.columns,
    indicators: rows.indicators,
    problems: readingProblems({ grid, rows, funding, plan, execution, totals }),
    execution: form.kind === "goal" ? null : execution,
    totals,
    goalsDone,
    budget: null,
  };
}

/** The first line of the region that is no label and no "单位：万元"; the widest text above the labels. */
function titleOf(sheet: Sheet, region: CellRange, labels: readonly Label[]): TextField | null {
  const firstLabel = labels[0]?.field.range.top ?? region.bottom + 1;
  let fallback: TextField | null = null;
  for (let row = region.top; row < firstLabel; row += 1) {
    for (let column = region.left; column <= region.right; column += 1) {
      if (sheet.isCovered(row, column) || sheet.isBlank(row, column)) continue;
      const field = fieldAt(sheet, sheet.area(row, column));
      if (isTitle(field.text)) return field;
      if (compact(field.text).length > 5 && !/[:：]/u.test(field.text)) fallback ??= field;
    }
  }
  return fallback;
}

/** "综合事务管理绩效目标表", "项目支出绩效自评表（2024年度）". */
export const isTitle = (text: string): boolean => /(?:绩效|自评|目标|完成情况).*表(?:[(（].*[)）])?$/u.test(compact(text)) && compact(text).length <= 120;

/** A label such as 绩效指标 may stand left of the grid's own columns. */
function leftEdge(sheet: Sheet, region: CellRange, grid: Grid): number {
  const { left } = grid.header;
  for (let column = sheet.extent.left; column < left; column += 1) {
    for (let row = Math.min(region.top, grid.header.top); row <= grid.header.bottom; row += 1) {
      if (compact(sheet.shownText(row, column)) !== "") return column;
    }
  }
  return left;
}
