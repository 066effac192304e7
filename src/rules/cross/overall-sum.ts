/** cross/overall-sum: basic expenditure and the projects of the workbook together above what the whole unit has. */
import Big from "big.js";
import { bare, compact } from "../../sheet/text";
import type { Table } from "../../tables/table";
import { basis } from "../documents";
import { amountIn, type Fund, fundOf } from "../funding/fund";
import { yuanOf } from "../funding/total-cost";
import { classOf } from "../indicator-words";
import { defineRule } from "../rule";
import { isOverall } from "../table-scope";
import { both, wording } from "../wording";
import { ByProject, isComparable, isSameProject } from "./indicator-identity";

export const overallSum = defineRule({
  scope: "workbook",
  meta: {
    id: "cross/overall-sum",
    severity: "warning",
    name: both("各项目预算合计超过部门总额", "Projects above the unit's total"),
    basis: basis("targets", "部门整体预算等于基本支出加项目支出", "A unit's budget is basic plus project expenditure"),
    fix: null,
    messages: {
      projects: wording(
        ["{count} 个项目合计 {sum}，总额只有 {total}", "本工作簿里 {count} 个项目的预算合计 {sum}，超过部门整体资金总额 {total}。", "核对各项目预算和部门整体资金总额；跨年结转的在表上注明。"],
        ["{count} projects make {sum}, the total is {total}", "The budgets of the {count} projects in this workbook come to {sum}, above the unit's total of {total}.", "Check the budgets and the total; note what was carried over."],
      ),
      withBasic: wording(
        ["基本加项目合计 {sum}，总额只有 {total}", "基本支出 {basic} 加 {count} 个项目的预算 {projects} 等于 {sum}，超过部门整体资金总额 {total}。", "核对各项目预算和部门整体资金总额；跨年结转的在表上注明。"],
        ["Basic and projects make {sum}, the total is {total}", "Basic expenditure of {basic} and {count} projects of {projects} come to {sum}, above the unit's total of {total}.", "Check the budgets and the total; note what was carried over."],
      ),
    },
  },
  *check({ tables }) {
    const overalls = tables.filter((table) => isOverall(table) && fundOf(table) !== null);
    const [overall, ...others] = overalls;
    const fund = overall && fundOf(overall);
    // Of several forms of it only those that name the same money can be meant.
    if (!overall || !fund || others.some((other) => !isComparable(overall, other) || fundOf(other)?.ceiling.eq(fund.ceiling) !== true)) return;
    const projects = projectsUnder(overall, tables);
    if (projects.length === 0) return;
    const ofProjects = projects.reduce((sum, one) => sum.plus(one.amount), new Big(0));
    const basic = basicOf(overall) ?? new Big(0);
    const sum = ofProjects.plus(basic);
    if (sum.lte(fund.ceiling)) return;
    const inUnit = (amount: Big): string => amountIn(amount, fund.unit);
    const params = { count: projects.length, projects: inUnit(ofProjects), basic: inUnit(basic), sum: inUnit(sum), total: fund.text };
    yield { table: overall, range: fund.field.range, message: basic.gt(0) ? "withBasic" : "projects", params };
  },
});

/** The funds of the unit's projects in the year, each project once; only tables of the overall one's own kind. */
function projectsUnder(overall: Table, tables: readonly Table[]): Fund[] {
  const isGoal = overall.kind === "goal";
  const seen = new ByProject();
  const funds: Fund[] = [];
  for (const table of tables) {
    if (isOverall(table) || (table.kind === "goal") !== isGoal || (table.kind !== "goal" && table.kind !== "self-evaluation") || !isComparable(overall, table)) continue;
    const fund = fundOf(table);
    if (!fund || seen.mayBe(table).some((one) => isSameProject(one, table))) continue;
    if (bare(table.project.name?.text ?? "") === "" && bare(table.project.code?.text ?? "") === "") continue;
    seen.add(table);
    funds.push(fund);
  }
  return funds;
}

/** 基本支出 as the overall table has it among its costs. */
function basicOf(table: Table): Big | null {
  const found = table.indicators.flatMap((indicator) => {
    const named = classOf(indicator) === "cost" && compact(indicator.level3?.text ?? "").startsWith("基本支出") && indicator.target;
    return named ? (yuanOf(named.target, indicator) ?? []) : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
