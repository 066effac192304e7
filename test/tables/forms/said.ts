/** A table in a few lines, for comparing with what a form says: "–" where the form has no place for a thing, "" where the place is blank. */
import { rangeAddress } from "../../../src/sheet/range";
import type { NumberField, Table, TextField } from "../../../src/tables/table";

const text = (field: TextField | null | undefined): string => (field ? field.text.replaceAll("\n", "/") : "–");
const number = (field: NumberField | null | undefined): string => (field ? (field.value?.toString() ?? field.text) : "–");
const line = (...parts: readonly (string | number | null | undefined)[]): string => parts.map((part) => part ?? "–").join("|");

export function said(table: Table): string[] {
  const { project, funding, execution, totals } = table;
  return [
    line(table.kind, table.profile, rangeAddress(table.range), table.year, table.unitName, text(project.code), text(project.name)),
    ...(funding ? [line("money", funding.unit, number(funding.total), number(funding.fiscal), number(funding.other))] : []),
    ...(execution?.rows.map((row) => line(row.source, execution.unit, number(row.budget), number(row.adjusted), number(row.executed), number(row.rate), number(row.max), number(row.score), text(row.reason))) ?? []),
    ...(totals ? [line("totals", number(totals.weight), number(totals.score), text(totals.grade))] : []),
    ...table.tasks.map((task) => line("task", text(task.name), text(task.content))),
    ...(table.goals || table.goalsDone ? [line("goals", text(table.goals), text(table.goalsDone))] : []),
    line(...table.columns.map(({ role }) => role)),
    ...table.indicators.map((one) => line(text(one.level1), text(one.level2), text(one.level3), one.target?.target.text, one.target?.target.comparator, number(one.weight), text(one.actual), number(one.score), text(one.reason))),
  ];
}
