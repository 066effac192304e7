/** budget/projects-sum: the budgets of the project goal tables against 项目支出 of the expenditure table. */
import Big from "big.js";
import { bare, compact } from "../../sheet/text";
import type { NumberField } from "../../tables/fields";
import type { TableHead } from "../../tables/table";
import { basis } from "../documents";
import { defineRule, type PlacedReport } from "../rule";
import { both, wording } from "../wording";
import { yuan } from "../money";
import { type Amount, amountAt, inPlaces, inYuan, printed, withUnit } from "./amounts";
import { diagnose } from "./diagnosis";
import { tableSets, type TableSet } from "./table-sets";

export const projectsSum = defineRule({
  scope: "heads",
  meta: {
    id: "budget/projects-sum",
    severity: "error",
    name: both("项目预算之和与项目支出不符", "Projects do not add up to project expenditure"),
    basis: basis("targets", "项目支出都要设定绩效目标，金额与预算一致", "All project expenditure has targets, with the amounts of the budget"),
    fix: null,
    messages: {
      above: wording(
        ["项目支出 {figure}，{count} 个项目共 {sum}", "各项目绩效目标表的预算数：{calculation}，比项目支出合计多 {difference}。", "核对各项目的预算数和项目支出合计。"],
        ["Project expenditure is {figure}, {count} projects make {sum}", "The budgets of the goal tables, {calculation}, are {difference} above project expenditure.", "Check the budgets of the projects and the total."],
      ),
      below: wording(
        ["项目支出 {figure}，{count} 个项目共 {sum}", "各项目绩效目标表的预算数：{calculation}，比项目支出合计少 {difference}。", "缺绩效目标表的项目补上；都在的，核对各项目的预算数。"],
        ["Project expenditure is {figure}, {count} projects make {sum}", "The budgets of the goal tables, {calculation}, are {difference} below project expenditure.", "Add the missing goal tables, or check the budgets."],
      ),
    },
  },
  *check({ tables }) {
    const comparison = projectExpenditure(tables);
    if (comparison && !comparison.isSame) yield compare(comparison);
  },
});

export interface ProjectExpenditure {
  /** 项目支出 of the departmental tables. */
  readonly figure: Amount;
  readonly projects: readonly Project[];
  /** Of the projects, in 元. */
  readonly sum: Big;
  /** Whether the sum is the figure, but for rounding. */
  readonly isSame: boolean;
}

/** 项目支出 against the projects of the workbook; null where one of the two is missing, or cannot be held against the other. */
export function projectExpenditure(tables: readonly TableHead[]): ProjectExpenditure | null {
  const sets = tableSets(tables);
  const [set] = sets;
  const figure = set && sets.length === 1 ? projectTotal(set) : null;
  const projects = figure ? projectsOf(tables, figure.table) : null;
  if (!figure || !projects || figure.value.eq(0) || diagnose(tables).isDoubtful(figure)) return null;
  const sum = projects.reduce((total, project) => total.plus(project.inYuan), new Big(0));
  const excess = sum.minus(inYuan(figure));
  const isRounding = figure.table.budget?.unit === "元" && excess.abs().lte(figure.half.times(figure.scale).times(projects.length + 1));
  return { figure, projects, sum, isSame: excess.eq(0) || isRounding };
}

/** 合计 of 项目支出 in the expenditure table, or in that of the general budget where it is alone. */
function projectTotal(set: TableSet): Amount | null {
  const table = set.get("expenditure") ?? set.get("general-expenditure");
  const totals = table?.budget?.lines.filter((line) => line.kind === "total") ?? [];
  const columns = table?.budget?.columns.flatMap((column, index) => (column.role === "project" ? [index] : [])) ?? [];
  const [[line], [column]] = [totals, columns];
  return table && table.budget?.unit != null && line && column !== undefined && totals.length === 1 && columns.length === 1 ? amountAt(table, line, column) : null;
}

type Filled = NumberField & { readonly value: Big };

interface Project {
  readonly total: Filled;
  /** 元 of its unit. */
  readonly scale: Big;
  readonly inYuan: Big;
}

/** The goal tables of projects; null where one of them cannot be read, is of another year or unit, or stands twice. */
function projectsOf(tables: readonly TableHead[], of: TableHead): Project[] | null {
  const goals = tables.filter((table) => table.kind === "goal" && isOfProject(table));
  const names = goals.map((table) => bare(table.project.code?.text || table.project.name?.text || ""));
  if (goals.length === 0 || new Set(names).size < names.length || names.includes("")) return null;
  if (goals.some((table) => table.year !== null && of.year !== null && table.year !== of.year)) return null;
  const projects = goals.flatMap((table): Project[] => {
    const total = table.funding?.total;
    const unit = table.funding?.unit;
    return total?.value && unit != null ? [{ total: { ...total, value: total.value }, scale: yuan(unit), inYuan: total.value.times(yuan(unit)) }] : [];
  });
  return projects.length === goals.length ? projects : null;
}

const isOfProject = ({ title, project }: TableHead): boolean => !/整体/u.test(compact(title?.text ?? "")) && !/整体支出/u.test(compact(project.name?.text ?? "")) && (project.name !== null || project.code !== null);

/** Far above the total they hold other money as well, or several years; from half of it down only the larger projects are published. */
const FAR_ABOVE = 1.5;
const MOST_OF_IT = 0.8;

function compare({ figure, projects, sum }: ProjectExpenditure): PlacedReport {
  const { table, field } = figure;
  const excess = sum.minus(inYuan(figure));
  const share = sum.div(inYuan(figure));
  const isAbove = excess.gt(0);
  const severity = isAbove ? (share.gt(FAR_ABOVE) ? "warning" : "error") : share.gte(MOST_OF_IT) ? "warning" : "info";
  const total = inPlaces(sum.div(figure.scale), table);
  return {
    table,
    range: field.range,
    message: isAbove ? "above" : "below",
    params: { figure: printed(figure), sum: total, count: projects.length, calculation: `${listed(projects, figure)} = ${total}`, difference: withUnit(inPlaces(excess.abs().div(figure.scale), table), table) },
    ...(severity === "error" ? {} : { severity }),
  };
}

/** In the unit of the figure. */
function listed(projects: readonly Project[], { scale, table }: Amount): string {
  const texts = projects.map((project) => (project.scale.eq(scale) ? project.total.text : inPlaces(project.inYuan.div(scale), table)));
  const shown = texts.length <= 6 ? texts : [...texts.slice(0, 3), "…", ...texts.slice(-2)];
  return shown.join(" + ");
}
