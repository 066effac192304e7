/** The published workbooks: every fact read, every unambiguous defect found at its cell, nothing said where all is right. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../src/review/check";
import { describe as wordsOf } from "../src/review/words";
import { cellAddress } from "../src/sheet/range";
import type { Finding } from "../src/review/finding";
import type { Indicator, NumberField, Table, TextField } from "../src/tables/table";
import { type SeedEntry, seedClean, seedDefects, seedFacts, seedUnits, seedWorkbook } from "./support/seeds";

const results = new Map(seedUnits.map((unit) => [unit.unit, check(seedWorkbook(unit))]));

const tablesOf = (unit: string): readonly Table[] => results.get(unit)?.tables ?? [];
const findingsOf = (unit: string): readonly Finding[] => results.get(unit)?.findings ?? [];

const KINDS: Readonly<Record<string, Table["kind"]>> = {
  goal: "goal",
  "selfeval-overall": "overall-self-evaluation",
  "selfeval-project": "self-evaluation",
  budget: "budget",
  procurement: "procurement",
  assets: "assets",
};

const text = (field: TextField | null | undefined): string => field?.text ?? "";
const number = (field: NumberField | null | undefined): number | null => field?.value?.toNumber() ?? null;

const SIDES = { income: "收入", expenditure: "支出", "expenditure-again": "支出" } as const;

/** Facts give the unit with its code; they name all columns of tables that are plain lists or have two sides, and the columns of amounts of the others. */
function budgetFacts({ kind, budgetType, sheet, title, year, unitName, budget }: Table): Record<string, unknown> {
  const amounts = budget?.columns.map((column) => column.header.text) ?? [];
  const isWhole = kind !== "budget" || budgetType === "balance" || budgetType === "fiscal-balance";
  return {
    sheet,
    kind,
    title: text(title),
    unit: unitName,
    year: kind === "assets" ? undefined : year,
    asOf: budget?.asOf ?? undefined,
    moneyUnit: budget?.unit,
    columns: isWhole ? budget?.heads.map((head) => head.text).filter((head) => head !== "序号") : amounts,
    rowCount: new Set(budget?.lines.map((line) => line.row)).size,
    rows: budget?.lines.map((line) => ({
      no: line.serial ?? undefined,
      side: line.side ? SIDES[line.side] : undefined,
      code: line.code,
      name: text(line.name),
      amounts: Object.fromEntries(amounts.flatMap((head, index) => (line.amounts[index] ? [[head, number(line.amounts[index])]] : []))),
    })),
    notes: budget?.notes.map((note) => note.text),
  };
}

/** A table in the words of facts.json; keys that the form does not have are left out. */
function asFacts(table: Table): Record<string, unknown> {
  const common = {
    sheet: table.sheet,
    title: text(table.title),
    budget: { total: number(table.funding?.total), fiscal: number(table.funding?.fiscal), other: number(table.funding?.other) },
    indicatorCount: table.indicators.length,
  };
  if (table.kind === "goal") {
    const values = [3, 6, 10, 12].map((month) => table.plan?.checkpoints.find((one) => one.month === month)?.value ?? null);
    return {
      ...common,
      kind: "goal",
      code: text(table.project.code),
      name: text(table.project.name),
      purpose: text(table.purpose),
      plan: { values: values.map(number), text: values.map((value) => value?.text || null), reads: table.plan?.reads === "amount" ? "万元" : "percent" },
      goal: text(table.goals),
      indicators: table.indicators.map(goalIndicator),
    };
  }
  const evaluation = {
    ...common,
    indicators: table.indicators.map(evaluationIndicator),
    weightSum: table.indicators.reduce((sum, indicator) => sum + (number(indicator.weight) ?? 0), 0),
  };
  if (table.kind === "overall-self-evaluation") {
    return {
      ...evaluation,
      kind: "selfeval-overall",
      year: table.year,
      moneyUnit: table.funding?.unit,
      department: table.unitName,
      goals: text(table.goals).split("\n"),
      tasks: table.tasks.map((task) => ({ name: task.name.text, content: task.content.text })),
    };
  }
  const profile = table.projectProfile;
  return {
    ...evaluation,
    kind: "selfeval-project",
    name: text(table.project.name),
    goal: text(table.goals),
    budgetUnit: text(profile?.budgetUnit),
    projectType: text(profile?.projectType),
    longTermPlan: text(profile?.longTermPlan),
    fundRule: text(profile?.fundRule),
    allocation: profile?.allocation,
    basis: text(profile?.basis),
    scope: text(profile?.scope),
    conditions: text(profile?.conditions),
    period: text(profile?.period),
  };
}

const levels = (indicator: Indicator) => ({ level1: text(indicator.level1), level2: text(indicator.level2), level3: text(indicator.level3) });

const goalIndicator = (indicator: Indicator) => ({
  ...levels(indicator),
  description: text(indicator.description),
  target: text(indicator.target),
  basis: text(indicator.basis),
});

/** Facts hold a number for a figure and the text for anything else, with the sign and unit as the cells have them. */
function evaluationIndicator(indicator: Indicator) {
  const { target, actual } = indicator;
  const figure = (field: typeof actual): unknown => (field?.target.form === "quantity" && /^[\d.]+$/u.test(field.text) ? field.target.quantity?.value.toNumber() : field?.text);
  return {
    ...levels(indicator),
    nature: target?.target.qualitative ? "定性" : target?.target.comparatorText,
    target: figure(target),
    unit: target?.target.quantity?.unit?.text ?? "",
    weight: number(indicator.weight),
    actual: figure(actual),
  };
}

/** Blank cells appear in facts.json as "" or null, or are left out. */
const withoutBlanks = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutBlanks)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== "" && one !== null).map(([key, one]) => [key, withoutBlanks(one)]))
      : value;

describe.each(seedFacts.map((unit) => [unit.unit, unit.tables] as const))("%s is read exactly", (unit, tables) => {
  it.each(tables.map((facts) => [String(facts["sheet"]), facts] as const))("%s", (sheet, facts) => {
    const table = tablesOf(unit).find((one) => one.sheet === sheet);
    expect(table?.kind).toBe(KINDS[String(facts["kind"])]);
    if (table?.budget) expect(budgetFacts(table)).toEqual({ ...facts, unit: String(facts["unit"]).replace(/^\d+\s*/u, "") });
    else if (table) expect(withoutBlanks(asFacts(table))).toEqual(withoutBlanks(facts));
  });
});

const label = (entry: SeedEntry) => [`${entry.unit} ${entry.sheet} ${entry.cell} ${entry.rule}`, entry] as const;

const stands = (finding: Finding, entry: SeedEntry): boolean =>
  finding.sheet === entry.sheet && [entry.cell, ...(entry.also ?? [])].includes(cellAddress(finding.range.top, finding.range.left));

const speaksFor = (finding: Finding, entry: SeedEntry): boolean => stands(finding, entry) && [entry.rule, ...(entry.or ?? [])].includes(finding.rule);

describe("defects of the published workbooks", () => {
  it.each(seedDefects.filter((entry) => !entry.ambiguous).map(label))("finds %s", (_, entry) => {
    const found = findingsOf(entry.unit).filter((finding) => speaksFor(finding, entry));
    expect(found.map((finding) => finding.rule)).toHaveLength(1);
    if (entry.sev === "I") expect(found[0]?.severity).toBe("info");
  });

  it.each(seedClean.map(label))("stays silent on %s", (_, entry) => {
    expect(findingsOf(entry.unit).filter((finding) => stands(finding, entry) && finding.rule === entry.rule)).toEqual([]);
  });

  it("reports no error that no reviewer listed", () => {
    const unlisted = [...results].flatMap(([unit, { findings }]) =>
      findings.filter((finding) => finding.severity === "error" && !seedDefects.some((entry) => entry.unit === unit && speaksFor(finding, entry))),
    );
    expect(unlisted).toEqual([]);
  });

  it("has words for every finding in both languages, with every figure filled in", () => {
    for (const { findings } of results.values()) {
      for (const finding of findings) {
        for (const language of ["zh-CN", "en-US"] as const) {
          const { title, why, next } = wordsOf(finding, language);
          for (const part of [title, why, next]) expect(part).toMatch(/^[^{}]+$/u);
        }
      }
    }
  });
});
