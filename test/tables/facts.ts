/** A table in words that do not depend on where it stands: two sheets that say the same give equal facts. */
import { expect } from "@jest/globals";
import { type CellRange, rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { compact } from "../../src/sheet/text";
import type { SheetData } from "../../src/sheet/data";
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
  const { funding, plan, projectProfile: profile } = table;
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
    purpose: text(table.purpose),
    goals: text(table.goals),
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
    problems: table.problems.filter((problem) => problem.kind !== "number-as-text").map((problem) => `${problem.kind} ${words(problem.text)} ${problem.expected.join()}`),
  };
}

/** As text, a line a fact, so that a difference is shown where it is. */
export const factsOn = (data: SheetData, words: Words = compact): string => JSON.stringify(readSheet(new Sheet(data)).map((table) => factsOf(table, words)), null, 1);

/** Every field of every table shows the text of the very cells it says it came from, and lies inside the table. */
export function expectTrueRanges(data: SheetData): void {
  const sheet = new Sheet(data);
  const astray: string[] = [];
  for (const table of readSheet(sheet)) {
    for (const { text, range } of fieldsOf(table)) {
      const at = rangeAddress(range);
      const area = rangeAddress(sheet.area(range.top, range.left));
      if (sheet.text(range.top, range.left).trim() !== text) astray.push(`${at} shows ${sheet.text(range.top, range.left)}, not ${text}`);
      if (area !== at) astray.push(`${at} is not ${area}, the whole cell of ${text}`);
      if (!inside(range, table.range)) astray.push(`${at} (${text}) is outside the table ${rangeAddress(table.range)}`);
    }
  }
  expect(astray).toEqual([]);
}

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
    table.goals,
    ...table.tasks.flatMap((task) => [task.name, task.content]),
    ...Object.values(lines),
    ...table.columns.map((column) => column.header),
    ...table.indicators.flatMap(({ level1, level2, level3, description, basis, target, weight, actual, score, reason }) => [level1, level2, level3, description, basis, target, weight, actual, score, reason]),
  ].filter((field) => field !== null && field !== undefined);
}
