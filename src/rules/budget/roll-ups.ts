/** What must add up by codes: 类 = its 款, 款 = its 项, 合计 = the top codes, in every column of amounts. */
import type { TableHead } from "../../tables/table";
import { type Amount, amountAt } from "./amounts";
import { codeTree, type CodeTree, type Node } from "./codes";
import { type Equation, judge } from "./equations";

export function rollUps(table: TableHead): Equation[] {
  const { budget } = table;
  const tree = budget ? codeTree(budget) : null;
  if (!budget || !tree) return [];
  const columns = budget.columns.flatMap((column, index) => (column.role === "aside" ? [] : [index]));
  const ofNodes = tree.nodes.flatMap((node) => columns.flatMap((column) => ofNode(table, node, column)));
  return [...withCertainty(ofNodes), ...columns.flatMap((column) => ofTotal(table, tree, column))];
}

function ofNode(table: TableHead, { line, children, isSound }: Node, column: number): Equation[] {
  if (children.length === 0) return [];
  const equation = equationOf(table, column, amountAt(table, line, column), children.map((child) => amountAt(table, child.line, column)));
  return equation.filter((one) => isSound || judge(one).verdict === "holds");
}

/** 合计: of the top codes, or of those that no unit (单位) of the department has to itself; where units, unknown codes or lines without one stand among them, only a sum that holds is taken. */
function ofTotal(table: TableHead, tree: CodeTree, column: number): Equation[] {
  const totals = table.budget?.lines.filter((line) => line.kind === "total" && line.side === null) ?? [];
  const [total] = totals;
  if (!total || totals.length > 1) return [];
  const opening = ({ line }: Node): string => line.code.slice(0, 1);
  const own = tree.roots.filter((node) => node.line.unit === null);
  // Classes of departments (3) and of the government (5), one below the other.
  const sameOpening = tree.roots.filter((node) => opening(node) === tree.roots.map(opening)[0]);
  const readings = [tree.roots, own, sameOpening].filter((roots) => roots.length > 0);
  const equations = readings.flatMap((roots) => equationOf(table, column, amountAt(table, total, column), roots.map((node) => amountAt(table, node.line, column))));
  const holding = equations.find((one) => judge(one).verdict === "holds");
  const isLoose = table.budget?.lines.some((line) => line.code === null && line.kind !== "total" && line.kind !== "of-which" && amountAt(table, line, column)?.value.eq(0) === false) === true;
  const isClear = !isLoose && tree.foreign.length === 0 && tree.orphans.length === 0 && sameOpening.length === tree.roots.length && new Set(tree.roots.map((node) => node.line.code)).size === tree.roots.length;
  return holding ? [holding] : isClear ? equations.slice(0, 1) : [];
}

/** One group a column: a column of percentages or counts that no head gives away adds up nowhere. */
function equationOf(table: TableHead, column: number, total: Amount | null, parts: readonly (Amount | null)[]): Equation[] {
  const known = parts.filter((part) => part !== null);
  if (!total || known.length < parts.length) return [];
  return [{ kind: "roll-up", total, parts: known, group: `${table.id}/roll-up/${column}`, isCertain: table.budget?.columns[column]?.role !== "unknown" }];
}

/** A parent above its children may have some that are not listed; that is ruled out only where the table is seen to list the children of another in full. */
function withCertainty(equations: readonly Equation[]): Equation[] {
  const isListedInFull = equations.some((one) => one.parts.filter((part) => !part.value.eq(0)).length > 1 && judge(one).verdict === "holds");
  return equations.map((one) => ({ ...one, isCertain: one.isCertain && (isListedInFull || judge(one).excess.gt(0)) }));
}
