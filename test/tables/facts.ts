/** A table in words that do not depend on where it stands: two sheets that say the same give equal facts. */
import { expect } from "@jest/globals";
import { type CellRange, rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { compact } from "../../src/sheet/text";
import type { SheetData } from "../../src/sheet/data";
import { type AmountColumn, type Budget, isNought } from "../../src/tables/budget";
import { readSheet } from "../../src/tables/read-sheet";
import type { NumberField, Table, TargetField, TextField } from "../../src/tables/table";

type Words = (text: string) => string;

function factsOf(table: Table, words: Words = compact) {
  const text = (field: TextField | null) => field && words(field.text);
  const number = (field: NumberField | null) => field && { value: field.value?.toString() ?? null, text: field.value === null ? words(field.text) : "" };
  const target = (field: TargetField | null) => {
    if (!field) return null;
    const { form, comparator, quantity, upper, isTime, qualitative } = field.target;
    const amounts = [quantity, upper].map((one) => one && `${one.value.toString()} ${compact(one.unit?.normal ?? "")}`);
    return { text: words(field.text), form, comparator, amounts, isTime, qualitative };
  };
  const { funding, plan, projectProfile: profile, execution, totals } = table;
  return {
    kind: table.kind,
    budgetType: table.budgetType,
    profile: table.profile,
    title: text(table.title),
    year: table.year,
    unitName: table.unitName && words(table.unitName),
    code: text(table.project.code),
    name: text(table.project.name),
    funding: funding && { unit: funding.unit, total: number(funding.total), fiscal: number(funding.fiscal), other: number(funding.other), furtherParts: funding.hasFurtherParts },
    plan: plan && { unit: plan.unit, reads: plan.reads, checkpoints: plan.checkpoints.map((one) => [one.month, number(one.value)]) },
    execution: execution && {
      unit: execution.unit,
      rows: execution.rows.map((row) => [row.source, number(row.budget), number(row.adjusted), number(row.executed), number(row.rate), number(row.max), number(row.score), text(row.reason) || null]),
    },
    totals: totals && { label: text(totals.label), weight: number(totals.weight), score: number(totals.score), grade: text(totals.grade) },
    purpose: text(table.purpose),
    goals: text(table.goals),
    goalsDone: text(table.goalsDone),
    tasks: table.tasks.map((task) => [text(task.name), text(task.content)]),
    projectProfile: profile && {
      budgetUnit: text(profile.budgetUnit),
      projectType: text(profile.projectType),
      longTermPlan: text(profile.longTermPlan),
      fundRule: text(profile.fundRule),
      allocation: profile.allocation && [profile.allocation.options.map(words), profile.allocation.checked.map(words)],
      basis: text(profile.basis),
      scope: text(profile.scope),
      conditions: text(profile.conditions),
      period: text(profile.period),
    },
    indicators: table.indicators.map((one) => ({
      levels: [text(one.level1), text(one.level2), text(one.level3)],
      description: text(one.description),
      basis: text(one.basis),
      target: target(one.target),
      weight: number(one.weight),
      actual: target(one.actual),
      score: number(one.score),
      reason: text(one.reason),
    })),
    budget: table.budget && budgetFacts(table.budget, words),
    problems: table.problems.filter((problem) => problem.kind !== "number-as-text").map((problem) => `${problem.kind} ${words(problem.text)} ${problem.expected.join()}`),
  };
}

/** Columns by their heads, since their order is the layout's; notes are left out, as they are lines around the table. */
function budgetFacts(budget: Budget, words: Words) {
  const text = (field: TextField | null) => field && words(field.text);
  // A head that says no more than 预算数 or 金额 may be worded in many ways.
  const headsOf = ({ role, heads }: AmountColumn) => (role === "amount" ? role : heads.map(words).join("/"));
  const columns = budget.columns.map((column) => {
    const whole = column.partOf === null ? undefined : budget.columns[column.partOf];
    return { role: column.role, heads: headsOf(column), partOf: whole ? headsOf(whole) : null, side: column.side };
  });
  const amount = (field: NumberField) => field.value?.toString() ?? (isNought(field.text) ? "" : words(field.text));
  const lines = budget.lines.map((line) => ({
    line: [line.serial, line.side, line.kind, line.code, line.unit].join(" "),
    name: text(line.name),
    amounts: columns.flatMap(({ heads }, index) => (line.amounts[index] ? [`${heads} ${amount(line.amounts[index])}`] : [])).sort(),
  }));
  return {
    unit: budget.unit,
    classification: budget.classification,
    asOf: budget.asOf,
    columns: columns.map((column) => JSON.stringify(column)).sort(),
    lines,
    threePublic: budget.threePublic.map(({ item, name, series, amount: figure }) => [item, text(name), series, amount(figure)].join(" ")).sort(),
  };
}

/** As text, a line a fact, so that a difference is shown where it is. */
export const factsOn = (data: SheetData, words: Words = compact): string => JSON.stringify(readSheet(new Sheet(data)).map((table) => factsOf(table, words)), null, 1);

/** Every field of every table shows the text of the very cells it says it came from, and lies inside the table. */
export function expectTrueRanges(data: SheetData): void {
  const sheet = new Sheet(data);
  const astray: string[] = [];
  for (const table of readSheet(sheet)) {
    for (const { text, range } of linesOf(table)) {
      const shown = rowsOf(range).map((row) => sheet.text(row, range.left).trim()).filter((line) => line !== "");
      if (!shows(shown.join("\n"), text)) astray.push(`${rangeAddress(range)} shows ${shown.join("/")}, not ${text}`);
      if (!inside(range, table.range)) astray.push(`${rangeAddress(range)} (${text}) is outside the table ${rangeAddress(table.range)}`);
    }
    for (const { text, range } of fieldsOf(table)) {
      const at = rangeAddress(range);
      const area = rangeAddress(sheet.area(range.top, range.left));
      if (!shows(sheet.text(range.top, range.left).trim(), text)) astray.push(`${at} shows ${sheet.text(range.top, range.left)}, not ${text}`);
      if (area !== at) astray.push(`${at} is not ${area}, the whole cell of ${text}`);
      if (!inside(range, table.range) && !isShared(table, range)) astray.push(`${at} (${text}) is outside the table ${rangeAddress(table.range)}`);
    }
    const { grade } = table.totals ?? { grade: null };
    if (grade && !inside(grade.range, table.range)) astray.push(`the grade is outside the table ${rangeAddress(table.range)}`);
  }
  expect(astray).toEqual([]);
}

/** The whole cell, or what follows a label in it: "项目名称：职工培训". */
const shows = (cell: string, text: string): boolean => cell === text || (/[:：]/u.test(cell.slice(0, -text.length)) && cell.endsWith(text));

/** Goals and what was done towards them may take several rows. */
const linesOf = (table: Table): TextField[] => [table.goals, table.goalsDone].filter((field) => field !== null);

const rowsOf = ({ top, bottom }: CellRange): number[] => Array.from({ length: bottom - top + 1 }, (_, index) => top + index);

/** What stands above a list of several projects belongs to them all: each table is its own rows. */
const isShared = ({ header, range: own }: Table, range: CellRange): boolean => header !== null && !inside(header, own) && range.bottom < own.top;

const inside = (inner: CellRange, outer: CellRange): boolean => inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;

function fieldsOf(table: Table): TextField[] {
  const { project, funding, plan, projectProfile: profile } = table;
  const { allocation: _, ...lines } = profile ?? { allocation: null };
  return [
    table.title,
    project.code,
    project.name,
    funding?.total,
    funding?.fiscal,
    funding?.other,
    plan?.label,
    ...(plan?.checkpoints.flatMap((one) => [one.label, one.value]) ?? []),
    table.purpose,
    table.totals?.label,
    table.totals?.weight,
    table.totals?.score,
    ...(table.execution?.rows.flatMap(({ label, budget, adjusted, executed, rate, max, score, reason }) => [label, budget, adjusted, executed, rate, max, score, reason]) ?? []),
    ...table.tasks.flatMap((task) => [task.name, task.content]),
    ...Object.values(lines),
    ...table.columns.map((column) => column.header),
    ...(table.budget?.columns.map((column) => column.header) ?? []),
    ...(table.budget?.lines.flatMap((line) => [line.name?.range === line.codeField?.range ? null : line.name, line.codeField, ...line.amounts]) ?? []),
    ...(table.budget?.threePublic.flatMap((figure) => [figure.name, figure.amount]) ?? []),
    ...(table.budget?.notes ?? []),
    ...table.indicators.flatMap(({ level1, level2, level3, description, basis, target, weight, actual, score, reason }) => [level1, level2, level3, description, basis, target, weight, actual, score, reason]),
  ].filter((field) => field !== null && field !== undefined);
}
