/** The money of a workbook as a face shows it: plan, sources and execution of every table, all projects side by side. Pure and plain; amounts as decimal text. */
import type { CellRange } from "../sheet/range";
import type { Table } from "../tables/table";
import type { CheckResult } from "./check";
import { type ExecutionView, executionView } from "./funding/execution-view";
import { type PlanView, planView } from "./funding/plan-view";
import { projectList, type ProjectList, projectTotal, type ProjectTotal } from "./funding/projects-view";
import { type SourcesView, sourcesView } from "./funding/sources-view";

export type { ExecutionLine, ExecutionView } from "./funding/execution-view";
export type { MoneyCell } from "./funding/money-cell";
export { isConversion, type PlanPoint, type PlanRemark, type PlanView } from "./funding/plan-view";
export type { ProjectBar, ProjectList, ProjectTotal } from "./funding/projects-view";
export type { SourceRow, SourcesView } from "./funding/sources-view";

/** Which of the two lists of projects a table stands in. */
export type Family = "goal" | "evaluation";

export interface TableFunds {
  readonly id: string;
  readonly sheetId: string;
  readonly family: Family;
  readonly range: CellRange;
  readonly plan: PlanView | null;
  /** Null where the execution says it all. */
  readonly sources: SourcesView | null;
  readonly execution: ExecutionView | null;
}

export interface FundingView {
  /** Tables with money, in reading order. */
  readonly tables: readonly TableFunds[];
  readonly projects: Readonly<Record<Family, ProjectList | null>>;
  /** 项目支出 of the departmental tables against the goal tables. */
  readonly projectTotal: ProjectTotal | null;
}

export function fundingView({ tables }: Pick<CheckResult, "tables">): FundingView {
  const families: Readonly<Record<Family, readonly Table[]>> = {
    goal: tables.filter(({ kind }) => kind === "goal"),
    evaluation: tables.filter(({ kind }) => kind === "self-evaluation" || kind === "overall-self-evaluation"),
  };
  return {
    tables: tables.flatMap((table) => [...(families.goal.includes(table) ? [fundsOf(table, "goal")] : []), ...(families.evaluation.includes(table) ? [fundsOf(table, "evaluation")] : [])]).filter(hasMoney),
    projects: { goal: projectList(families.goal), evaluation: projectList(families.evaluation) },
    projectTotal: projectTotal(tables),
  };
}

function fundsOf({ id, sheetId, range, plan, funding, execution }: Table, family: Family): TableFunds {
  const spent = execution && executionView(execution);
  const hasSpent = spent !== null && spent.lines.length > 0;
  const sources = funding && !hasSpent ? sourcesView(funding) : null;
  return {
    id,
    sheetId,
    family,
    range,
    plan: plan && planView(plan, funding),
    sources: sources && (sources.total !== null || sources.rows.length > 0) ? sources : null,
    execution: hasSpent ? spent : null,
  };
}

const hasMoney = ({ plan, sources, execution }: TableFunds): boolean => plan !== null || sources !== null || execution !== null;

const overlap = (a: CellRange, b: CellRange): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Whether a range lies on one of the places. */
export const touches = (places: readonly CellRange[], range: CellRange): boolean => places.some((place) => overlap(place, range));
