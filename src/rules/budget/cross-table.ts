/** budget/cross-table: one figure, two tables, two values. */
import { basis } from "../documents";
import { defineRule } from "../rule";
import { BUDGET_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { reportsOf } from "./sum-reports";

export const crossTable = defineRule({
  scope: "workbook",
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
  check: ({ tables }) => reportsOf("cross-table", tables),
});
