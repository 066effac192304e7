/** budget/cross-table: one figure, two tables, two values. */
import { cellAt } from "../../sheet/range";
import { basis } from "../documents";
import { defineRule, type PlacedReport } from "../rule";
import { BUDGET_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { yuan } from "../money";
import { type OddUnit, oddUnits } from "./odd-units";
import { sheetOfTable } from "./places";
import { reportsOf } from "./sum-reports";

export const crossTable = defineRule({
  scope: "heads",
  meta: {
    id: "budget/cross-table",
    severity: "error",
    name: both("表与表之间的数不一致", "Tables disagree about a figure"),
    basis: basis("disclosure", "同一个数在各张预算表里应当一致", "One figure is the same in every table"),
    kinds: BUDGET_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["{name} {figure}，“{sheet}”是 {other}", "同一个数，本表是 {figureInUnit}，“{sheet}”的 {cell} 是 {otherInUnit}，差 {difference}。", "核对两张表，哪张错改哪张。"],
        ["{name} is {figure}, “{sheet}” has {other}", "One figure is {figureInUnit} here and {otherInUnit} in {cell} of “{sheet}”, off by {difference}.", "Check both tables and mend the wrong one."],
      ),
      odd: wording(
        ["{name} {figure}，“{sheet}”是 {other}", "同一个数，本表是 {figureInUnit}，“{sheet}”的 {cell} 是 {otherInUnit}，差 {difference}；其余各数彼此相符。", "核对这个数，按其余各数应为 {expected}。"],
        ["{name} is {figure}, “{sheet}” has {other}", "One figure is {figureInUnit} here and {otherInUnit} in {cell} of “{sheet}”, off by {difference}; the other figures agree.", "Check this figure; by the others it is {expected}."],
      ),
      unit: wording(
        ["单位写{unit}，“{sheet}”写{otherUnit}", "两张表有同样的数，单位却不同，按所写的单位相差 {factor} 倍。", "核对单位，写错的改过来。"],
        ["{unit} here, {otherUnit} on “{sheet}”, the same figures", "Both tables have the same figures in different units, {factor} times apart.", "Check the units and mend the wrong one."],
      ),
      rounding: wording(
        ["{name}与“{sheet}”差 {difference}", "本表是 {figureInUnit}，“{sheet}”的 {cell} 是 {otherInUnit}；差额在四舍五入之内。", "能调平就调平；确是尾差，在表下注明“因四舍五入存在尾差”。"],
        ["{name} is {difference} off “{sheet}”", "{figureInUnit} here, {otherInUnit} in {cell} of “{sheet}”; rounding can explain the difference.", "Level it, or note below the table that figures are rounded."],
      ),
      roundings: wording(
        ["本表 {count} 个数与别的表有尾差", "如 {name} {figure}，“{sheet}”的 {cell} 是 {otherInUnit}，差 {difference}；差额都在四舍五入之内。", "能调平就调平；确是尾差，在表下注明“因四舍五入存在尾差”。"],
        ["{count} figures are off other tables by rounding", "{name} is {figure} here, {otherInUnit} in {cell} of “{sheet}”, off by {difference}; rounding can explain the differences.", "Level them, or note below the table that figures are rounded."],
      ),
      everywhere: wording(
        ["{tables} 张表与别的表有尾差", "共 {count} 处，如 {name} {figure}，“{sheet}”的 {cell} 是 {otherInUnit}，差 {difference}；差额都在四舍五入之内。", "能调平就调平；确是尾差，在表下注明“因四舍五入存在尾差”。"],
        ["{tables} tables are off others by rounding", "{count} places; {name} is {figure} here, {otherInUnit} in {cell} of “{sheet}”, off by {difference}; rounding can explain the differences.", "Level them, or note below the tables that figures are rounded."],
      ),
    },
  },
  *check({ tables }) {
    yield* oddUnits(tables).map(unitReport);
    yield* reportsOf("cross-table", tables);
  },
});

function unitReport({ table, other }: OddUnit): PlacedReport {
  const { top, left } = table.title?.range ?? table.budget?.header ?? table.range;
  const units = [table, other].map(({ budget }) => budget?.unit ?? "");
  const [own, theirs] = units.map((unit) => yuan(unit));
  const factor = own && theirs ? (own.gt(theirs) ? own.div(theirs) : theirs.div(own)).toFixed() : "";
  return { table, range: cellAt(top, left), message: "unit", params: { unit: units[0] ?? "", otherUnit: units[1] ?? "", sheet: sheetOfTable(other), factor } };
}
