/** One workbook checked again and again: it always comes to what a first check comes to, and only what changed is looked at. */
import { describe, expect, it } from "@jest/globals";
import { check, type CheckOptions, type CheckResult } from "../../src/review/check";
import { Checker } from "../../src/review/checker";
import { methodById } from "../../src/scoring";
import type { SheetData, WorkbookData } from "../../src/sheet/data";
import { cellAt } from "../../src/sheet/range";
import { merged, poked } from "../rules/cells";
import { evaluationSheet, goalRowsWith, goalSheet, sheetOf, workbookOf } from "../support/forms";
import { headsRule, indicatorRule, tableRule } from "./rules";

function run(checker: Checker, workbook: WorkbookData, options: CheckOptions = {}): CheckResult {
  const steps = checker.check(workbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const rows = goalRowsWith(3, ["", "成本指标", "人均标准", "人均培训费", "≥500 元/人", "培训费管理办法"]);
const goal = goalSheet({ sheet: "1", rows: rows.map((row, index) => (index === 1 ? ["", "质量指标", "培训合格率", "", "95%", ""] : row)) });
const other = goalSheet({ sheet: "2", name: "慰问", code: "13053524P000002101900", rows: rows.slice(2) });
const evaluation = evaluationSheet({ sheet: "3", rows: [["产出指标", "数量指标", "培训人数", "≥", 100, "人", 50, 80], ["效益指标", "社会效益指标", "上岗率", "≥", 80, "%", 40, 130]] });
const first = workbookOf(goal, other, evaluation);
/** Short to compare: a result holds whole tables. */
const told = (result: CheckResult): string => JSON.stringify(result);
const expected = told(check(first));
const but = (changed: SheetData): WorkbookData => workbookOf(...first.sheets.map((sheet) => (sheet.id === changed.id ? changed : sheet)));

describe("a second check comes to what a first one does", () => {
  it.each<readonly [string, WorkbookData, CheckOptions]>([
    ["nothing changed", first, {}],
    ["a target was mended", but(poked(goal, { E13: "≤500 元/人" })), {}],
    ["a target was spoilt", but(poked(goal, { E10: "" })), {}],
    ["a name was changed", but(poked(goal, { C13: "场均标准" })), {}],
    ["a project is no longer the one of another form", but(poked(goal, { E3: "别的项目" })), {}],
    ["a target is now that of another form", but(poked(goal, { E10: "≥100 人" })), {}],
    ["an indicator stands in another class than on another form", but(poked(goal, { C11: "上岗率", C14: "合格率" })), {}],
    ["the budget was changed", but(poked(goal, { C4: 90 })), {}],
    ["the title was changed", but(poked(goal, { A1: "2.别的绩效目标表" })), {}],
    ["a note was typed beside the table", but(poked({ ...goal, values: goal.values.map((row) => [...row, ""]) }, { G13: "待核" })), {}],
    ["a row was inserted above", but({ ...goal, values: [["", "", "", "", "", ""], ...goal.values], merges: [] }), {}],
    ["a row was taken out", but({ ...goal, values: goal.values.filter((_, index) => index !== 11) }), {}],
    ["cells were merged", but(merged(goal, "F10:F11")), {}],
    ["a sheet was renamed", but({ ...goal, name: "改名" }), {}],
    ["the sheets were put in another order", { ...first, sheets: [...first.sheets].reverse() }, {}],
    ["a sheet was taken out", { ...first, sheets: first.sheets.slice(1) }, {}],
    ["a sheet was added", { ...first, sheets: [sheetOf("封面", [["某局"]]), ...first.sheets] }, {}],
    ["a sheet has other things on it", but({ ...other, values: [["随便写的"]] }), {}],
    ["a sheet was emptied", but({ ...other, values: [] }), {}],
    ["the file has another year in its name", { ...first, name: "2023.xlsx" }, {}],
    ["two projects have one code", but({ ...other, values: poked(other, { B3: "13053524P00000210188P" }).values }), {}],
    ["a rule was turned off", first, { severities: { "target/cost-direction": "off" } }],
    ["a rule was made a hint", first, { severities: { "target/cost-direction": "info" } }],
    ["another method was chosen", first, { method: methodById("national-2020") }],
    ["another profile was chosen", first, { profile: "national-goal" }],
    ["thresholds were set", first, { progressThresholds: { 6: 60 } }],
    ["a sheet is left out", first, { leaveOut: new Set(["1"]) }],
    ["fewer rules are run", first, { rules: [] }],
  ])("where %s, there and back", (_, second, options) => {
    const checker = new Checker();
    const fresh = told(check(second, options));
    run(checker, first);
    expect(told(run(checker, second, options))).toBe(fresh);
    expect(told(run(checker, second, options))).toBe(fresh);
    expect(told(run(checker, first))).toBe(expected);
  });
});

describe("what did not change", () => {
  /** How often rules of tables and of rows were asked in the last check. */
  function counting() {
    const asked = { table: 0, indicator: 0 };
    const rules = [
      tableRule("text/table", function* ({ table }) {
        asked.table += 1;
        yield { range: cellAt(table.range.top, 0), message: "default" };
      }),
      indicatorRule("text/indicator", function* ({ indicator }) {
        asked.indicator += 1;
        yield { range: cellAt(indicator.row, 2), message: "default" };
      }),
    ];
    const checker = new Checker();
    return {
      rules,
      after(workbook: WorkbookData, options: CheckOptions = {}): typeof asked {
        Object.assign(asked, { table: 0, indicator: 0 });
        run(checker, workbook, { rules, ...options });
        return { ...asked };
      },
    };
  }
  const two = workbookOf(goal, other);
  const with1 = (changed: SheetData): WorkbookData => workbookOf(changed, other);

  it("is not asked about again, row by row and table by table", () => {
    const { after } = counting();
    expect(after(two)).toMatchObject({ table: 2, indicator: 10 });
    expect(after(two)).toMatchObject({ table: 0, indicator: 0 });
    expect(after(workbookOf(goalSheet({ sheet: "1", rows: rows.map((row, index) => (index === 1 ? ["", "质量指标", "培训合格率", "", "95%", ""] : row)) }), other))).toMatchObject({ table: 0, indicator: 0 });
    expect(after(with1(poked(goal, { E13: "≤500 元/人" })))).toMatchObject({ table: 1, indicator: 1 });
    expect(after(with1(poked(goal, { E13: "≤500 元/人", C4: 90 })))).toMatchObject({ table: 1, indicator: 0 });
  });

  it("is not asked about again by what goes by the heads of tables", () => {
    const seen: string[] = [];
    const rules = [
      headsRule("text/heads", function* ({ tables, withIndicators }) {
        seen.push(tables.map((table) => `${table.sheet} ${table.project.name?.text}${withIndicators.has(table) ? "" : " without rows"}`).join(", "));
        yield* tables.slice(0, 1).map((table) => ({ table, range: cellAt(0, 0), message: "default" }));
      }),
    ];
    const checker = new Checker();
    const saidOf = (workbook: WorkbookData): number => {
      const { findings } = run(checker, workbook, { rules });
      expect(findings).toHaveLength(1);
      return seen.length;
    };
    expect(saidOf(two)).toBe(1);
    expect([two, with1(poked(goal, { E13: "≤500 元/人" })), with1(poked(goal, { C10: "参训人数" })), two].map(saidOf)).toEqual([1, 1, 1, 1]);
    expect(saidOf(with1(poked(goal, { C4: 90 })))).toBe(2);
    expect(saidOf(workbookOf(goal))).toBe(3);
    expect(saidOf(with1(goalSheet({ sheet: "1", rows: [] })))).toBe(4);
    expect(saidOf(two)).toBe(5);
    expect(seen.slice(2)).toEqual(["1 职工培训", "1 职工培训 without rows, 2 慰问", "1 职工培训, 2 慰问"]);
  });

  it("is asked about again where the method is another, where it says the same not", () => {
    const { after } = counting();
    const method = methodById("national-2020");
    after(two);
    expect(after(two, { method })).toMatchObject({ table: 2, indicator: 10 });
    expect(after(two, { method: method && { ...method } })).toMatchObject({ table: 0, indicator: 0 });
    expect(after(two, { progressThresholds: { 6: 50 } })).toMatchObject({ table: 2 });
  });

  it("gives the same findings, object by object", () => {
    const { rules } = counting();
    const checker = new Checker();
    const before = run(checker, two, { rules }).findings;
    const after = run(checker, with1(poked(goal, { E13: "≤500 元/人" })), { rules }).findings;
    expect(after).toHaveLength(before.length);
    expect(after.filter((finding) => !before.includes(finding)).map(({ address }) => address)).toEqual(["A1", "C13"]);
  });
});
