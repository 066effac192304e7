import { describe, expect, it } from "@jest/globals";
import { anchorsOf } from "../../src/review/anchor";
import { check, type CheckOptions, checkSteps, survey } from "../../src/review/check";
import { type IgnoreList, noIgnores, withIgnore } from "../../src/review/ignores";
import { cellAt, rangeAddress } from "../../src/sheet/range";
import type { WorkbookData } from "../../src/sheet/data";
import { evaluationSheet, goalRowsWith, goalSheet, sheetOf, workbookOf } from "../support/forms";
import { seedUnits, seedWorkbook } from "../support/seeds";
import { merged } from "../rules/cells";
import { indicatorRule, sheetRule, tableRule, workbookRule } from "./rules";

const BUDGET = sheetOf("收支总表", [["收支预算总表"], ["项目", "预算数", "项目", "预算数"], ["一般公共预算拨款收入", 80, "一般公共服务支出", 70]]);
const workbook = workbookOf(goalSheet({ sheet: "一" }), sheetOf("封面", [["封面"]]), evaluationSheet({ sheet: "二" }), BUDGET);
const seeds = seedUnits.map((unit) => [unit.unit, seedWorkbook(unit)] as const);

function stepsOf(data: WorkbookData, options: CheckOptions = {}) {
  const steps = checkSteps(data, options);
  const seen = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { seen, result: step.value };
    seen.push(step.value);
  }
}

describe.each([["small forms", workbook] as const, ...seeds])("checking %s", (_, data) => {
  const { seen, result } = stepsOf(data);

  it("steps once for every table, in order, counting up", () => {
    expect(seen.map((step) => step.table)).toEqual(result.tables);
    expect(seen.map((step) => step.done)).toEqual(result.tables.map((_table, index) => index + 1));
    expect(new Set(seen.map((step) => step.total))).toEqual(new Set([result.tables.length]));
  });

  it("comes to what a check in one go comes to", () => {
    expect(result).toEqual(check(data));
  });

  it("shows with each step only findings of its table that the result has too", () => {
    for (const step of seen) {
      expect(step.findings().filter((finding) => finding.tableId !== step.table.id)).toEqual([]);
      expect(result.findings).toEqual(expect.arrayContaining([...step.findings()]));
    }
  });

  it("surveys the same tables without a finding", () => {
    expect(survey(data)).toEqual({ tables: result.tables, findings: [], skipped: result.skipped, ignored: [], unusedIgnores: [] });
  });
});

describe("what is set aside", () => {
  const rules = [tableRule("text/own", (subject) => [{ range: cellAt(subject.table.range.top, 0), message: "default" }])];
  const one = workbookOf(goalSheet({ sheet: "一" }));
  const { findings, tables } = check(one, { rules });
  const ignores = anchorsOf(findings, tables).reduce<IgnoreList>((list, anchor) => (anchor ? withIgnore(list, anchor, "已核对", "2026-11-21") : list), noIgnores);

  it("is told apart from the findings, with its reason", () => {
    expect(check(one, { rules, ignores })).toMatchObject({ findings: [], ignored: [{ finding: { rule: "text/own" }, ignore: { reason: "已核对" } }], unusedIgnores: [] });
  });

  it("is called unused where it is found no more, not where it was not looked for", () => {
    const elsewhere = workbookOf(goalSheet({ sheet: "二", name: "别的", code: null }));
    expect(ignores.ignores).toHaveLength(1);
    expect(check(one, { rules: [], ignores }).unusedIgnores).toEqual(ignores.ignores);
    expect(check(elsewhere, { rules, ignores }).unusedIgnores).toEqual(ignores.ignores);
    expect(check(elsewhere, { rules, ignores, isPartial: true }).unusedIgnores).toEqual([]);
    expect(check(one, { rules, ignores, severities: { "text/own": "off" } }).unusedIgnores).toEqual([]);
  });
});

describe("which rules see what", () => {
  const seen: string[] = [];
  const note = (text: string): readonly never[] => {
    seen.push(text);
    return [];
  };
  const run = (data: WorkbookData, options: CheckOptions) => {
    seen.length = 0;
    check(data, options);
    return [...seen];
  };

  it("sheet rules every sheet, table rules every table, indicator rules every row, workbook rules all at once", () => {
    const rules = [
      sheetRule("a/sheet", ({ sheet, tables }) => note(`sheet ${sheet} ${tables.length}`)),
      tableRule("a/table", ({ table, profile }) => note(`table ${table.id} ${profile.id}`)),
      indicatorRule("a/indicator", ({ indicator }) => note(`row ${indicator.row}`)),
      workbookRule("a/workbook", ({ tables }) => note(`workbook ${tables.map((table) => table.id).join(" ")}`)),
    ];
    expect(run(workbook, { rules })).toEqual([
      "sheet 一 1",
      "table t1 hebei-goal",
      ...[9, 10, 11, 12, 13, 14].map((row) => `row ${row}`),
      "sheet 封面 0",
      "sheet 二 1",
      "table t2 sichuan-self-evaluation",
      ...[6, 7, 8, 9, 10, 11].map((row) => `row ${row}`),
      "sheet 收支总表 1",
      "table t3 departmental-budget",
      "workbook t1 t2 t3",
    ]);
  });

  it("no rule a table of a kind it is not for", () => {
    expect(run(workbook, { rules: [tableRule("a/goal", ({ table }) => note(table.kind), { kinds: ["goal"] })] })).toEqual(["goal"]);
  });

  it("a departmental table the rules of tables, and none of indicators", () => {
    expect(run(workbookOf(BUDGET), { rules: [tableRule("a/table", ({ table }) => note(table.kind)), indicatorRule("a/indicator", () => note("row"))] })).toEqual(["budget"]);
  });

  it("none that is off", () => {
    expect(run(workbook, { rules: [tableRule("a/table", ({ table }) => note(table.id))], severities: { "a/table": "off" } })).toEqual([]);
  });

  it("the thresholds the user set, and none otherwise", () => {
    const rules = [tableRule("a/table", ({ progressThresholds }) => note(JSON.stringify(progressThresholds)), { kinds: ["goal"] })];
    expect(run(workbook, { rules, progressThresholds: { 6: 50 } })).toEqual(['{"6":50}']);
    expect(run(workbook, { rules })).toEqual(["{}"]);
  });
});

describe("findings", () => {
  it("quote the cell they stand on, unless the rule quotes something else", () => {
    const rules = [
      tableRule("a/cell", function* () {
        yield { range: cellAt(2, 3), message: "default" };
      }),
      tableRule("a/own", function* () {
        yield { range: cellAt(2, 3), message: "default", quote: "别的" };
      }),
    ];
    expect(check(workbookOf(goalSheet()), { rules }).findings.map((finding) => finding.quote)).toEqual(["项目名称", "别的"]);
  });

  it("carry with every edit what the cell holds, blanks and all", () => {
    const rule = tableRule("a/fix", function* () {
      yield { range: cellAt(3, 2), message: "default", fix: { kind: "fix", edits: [{ range: cellAt(3, 2), from: "80", to: 80 }, { range: cellAt(3, 6), from: "", to: 0 }] } };
    });
    const [finding] = check(workbookOf(goalSheet({ total: " 80 ", other: 5 })), { rules: [rule] }).findings;
    expect(finding?.fix?.edits.map((edit) => [edit.from, edit.to])).toEqual([[" 80 ", 80], [5, 0]]);
  });

  it("speak once of a cell merged over several rows", () => {
    const sheet = merged(goalSheet({ rows: [["产出指标", "数量指标", "培训", "", "≥100%", ""], ["", "", "", "", "", ""], ["", "", "考试", "", "≥12 人", ""]] }), "B10:B12", "C10:C11", "E10:E11");
    const rule = indicatorRule("a/target", function* ({ indicator }) {
      if (indicator.target) yield { range: indicator.target.range, message: "default" };
    });
    expect(check(workbookOf(sheet), { rules: [rule] }).findings.map((finding) => rangeAddress(finding.range))).toEqual(["E10:E11", "E12"]);
  });
});

describe("a profile of the user's choice", () => {
  const rows = goalRowsWith(0, ["产出指标", "数量指标", "人数", "", "≥1 人", ""]).filter((_, index) => index !== 2);

  it("takes the place of the recognised one for tables of its kinds", () => {
    const data = workbookOf(goalSheet({ sheet: "一", rows }), evaluationSheet({ sheet: "二" }));
    const { tables } = survey(data, { profile: "national-goal" });
    expect(tables.map((table) => table.profile)).toEqual(["national-goal", "sichuan-self-evaluation"]);
  });

  it("decides what is expected", () => {
    const missing = (options: CheckOptions) => check(workbookOf(goalSheet({ rows })), options).findings.filter((finding) => finding.rule === "structure/missing-level2").length;
    expect(missing({})).toBe(1);
    expect(missing({ profile: "national-goal" })).toBe(0);
  });

  it("that does not exist is refused", () => {
    expect(() => check(workbook, { profile: "nowhere" })).toThrow(RangeError);
  });
});

describe("severities of the user's choice", () => {
  const broken = workbookOf(goalSheet({ rows: goalRowsWith(0, ["产出指标", "数量指标", "培训人数", "", "", "计划"]) }));
  const severityOf = (options: CheckOptions) => check(broken, options).findings.filter((finding) => finding.rule === "target/missing").map((finding) => finding.severity);

  it("take the place of the rule's own", () => {
    expect(severityOf({})).toEqual(["error"]);
    expect(severityOf({ severities: { "target/missing": "info" } })).toEqual(["info"]);
    expect(severityOf({ severities: { "target/missing": "off" } })).toEqual([]);
  });
});

describe("workbooks with little in them", () => {
  const empty = { ...sheetOf("Sheet1", []), values: [] };

  it("no sheet at all", () => {
    expect(check({ name: null, sheets: [] })).toEqual({ tables: [], findings: [], skipped: [], ignored: [], unusedIgnores: [] });
    expect(stepsOf({ name: null, sheets: [] }).seen).toEqual([]);
  });

  it("empty sheets are skipped as empty, without a word", () => {
    const result = check(workbookOf(empty, { ...empty, id: "Sheet2", name: "Sheet2" }));
    expect(result).toMatchObject({ tables: [], findings: [], skipped: [{ sheetId: "Sheet1", sheet: "Sheet1", reason: "empty" }, { sheetId: "Sheet2", sheet: "Sheet2", reason: "empty" }] });
  });

  it("sheets without a table are skipped, with a hint", () => {
    const result = check(workbookOf(sheetOf("封面", [["封面"]])));
    expect(result.skipped).toEqual([{ sheetId: "封面", sheet: "封面", reason: "no-table" }]);
    expect(result.findings.map((finding) => [finding.rule, finding.severity, finding.tableId])).toEqual([["reading/no-table", "info", null]]);
  });

  it("a standard form of either kind has nothing to complain of, but that the one without scores can be scored", () => {
    expect(check(workbookOf(goalSheet())).findings).toEqual([]);
    expect(check(workbookOf(evaluationSheet())).findings.map(({ rule }) => rule)).toEqual(["score/missing"]);
  });
});
