/** The matrix of classes whole: its columns and their groups, what each table has and lacks of them, and where. */
import { describe, expect, it } from "@jest/globals";
import type { CheckResult } from "../../../src/review/check";
import { type Coverage, coverageOf } from "../../../src/review/structure/coverage";
import { evaluationSheet, goalRowsWith, goalSheet, type Row, sheetOf } from "../../support/forms";
import { cellsOf, resultOf } from "./trees";

/** "产出[数量 质量]"; a group's name in brackets where it is not shown. */
const heads = ({ groups }: Coverage): string[] => groups.map(({ name, isShown, columns }) => `${isShown ? name : `(${name})`}[${columns.map(({ id, kind, short }) => (kind === "class" ? (id.includes("/") ? id : short) : kind)).join(" ")}]`);
const seen = (result: CheckResult) => coverageOf(result).map((one) => ({ heads: heads(one), lacking: one.lacking, excused: one.excused, isComplete: one.isComplete }));

const FULL = ["产出[数量 质量 时效 成本]", "效益[经济 社会 生态 可持续]", "(满意度)[满意度]"];

describe("a table", () => {
  it("that has all it should", () => {
    const result = resultOf(goalSheet());
    expect(seen(result)).toEqual([{ heads: FULL, lacking: 0, excused: 0, isComplete: true }]);
    expect(cellsOf(result)).toEqual([["there 数量 1 row 10", "there 质量 1 row 11", "there 时效 1 row 12", "there 成本 1 row 13", "optional 经济效益", "there 社会效益 1 row 14", "optional 生态效益", "optional 可持续影响", "there 服务对象满意度 1 row 15"]]);
  });

  it("that lacks classes, each with what says so", () => {
    const result = resultOf(evaluationSheet({ rows: [["产出指标", "数量指标", "培训人数", "≥", 12, "人", 20, 11], ["效益指标", "社会效益指标", "持证上岗率", "≥", 80, "%", 20, 82]] }));
    expect(seen(result)).toEqual([{ heads: FULL, lacking: 1, excused: 0, isComplete: false }]);
    expect(cellsOf(result)).toEqual([
      ["there 数量 1! row 7", "missing 质量 structure/missing-level2", "missing 时效 structure/missing-level2", "missing 成本 structure/missing-level2", "optional 经济效益", "there 社会效益 1 row 8", "optional 生态效益", "optional 可持续影响", "missing 满意度 structure/missing-level1"],
    ]);
  });

  it("that lacks a class any of several would make up", () => {
    const result = resultOf(goalSheet({ rows: [["产出指标", "", "培训人数", "", "≥12人", "计划"], ["效益指标", "党建引领", "上岗率", "", "≥80%", "上年"]] }));
    expect(seen(result)).toEqual([{ heads: ["产出[数量 质量 时效 成本 产出/]", "效益[经济 社会 生态 可持续 效益/党建引领]", "(满意度)[满意度]"], lacking: 1, excused: 0, isComplete: false }]);
    expect(cellsOf(result)).toEqual([
      ["missing 数量 structure/missing-level2", "missing 质量 structure/missing-level2", "missing 时效 structure/missing-level2", "missing 成本 structure/missing-level2", "there 产出 1! row 10", "missing 效益 ×4 structure/missing-level2", "there 党建引领 1! row 11", "missing 满意度 structure/missing-level1"],
    ]);
  });

  it("of a scheme of its own", () => {
    const rows: readonly Row[] = [["决策", "立项", "立项规范性", "", "≥90%", ""], ["", "目标", "目标明确性", "", "≥90%", ""], ["过程", "资金", "到位率", "", "≥90%", ""], ["产出指标", "数量指标", "人数", "", "≥1人", ""], ["", "", "天数", "", "≥1天", ""]];
    const result = resultOf(goalSheet({ rows }));
    expect(seen(result)).toMatchObject([{ heads: [...FULL, "决策[决策/立项 决策/目标]", "过程[过程/资金]"], lacking: 1, isComplete: false }]);
    expect(cellsOf(result)).toEqual([
      ["there 数量 2 row 13", "missing 质量 structure/missing-level2", "missing 时效 structure/missing-level2", "missing 成本 structure/missing-level2", "missing 效益 ×4 structure/missing-level1", "unsaid 服务对象满意度", "there 立项 1 row 10", "there 目标 1 row 11", "there 资金 1 row 12"],
    ]);
  });

  it("of a form that has no level 1", () => {
    const result = resultOf(sheetOf("1", [["绩效目标表"], ["二级指标", "三级指标", "指标值"], ["数量指标", "人数", "≥1人"], ["社会效益指标", "上岗率", "≥80%"]]));
    expect(seen(result)).toEqual([{ heads: ["(产出)[产出/]", "(效益)[效益/]", "(满意度)[满意度]", "()[数量 社会效益]"], lacking: 0, excused: 0, isComplete: true }]);
    expect(cellsOf(result)).toEqual([["optional 产出", "optional 效益", "optional 服务对象满意度", "there 数量 1 row 3", "there 社会效益 1 row 4"]]);
  });

  it("without rows", () => {
    expect(seen(resultOf(goalSheet({ rows: [] })))).toEqual([{ heads: FULL, lacking: 0, excused: 0, isComplete: false }]);
  });
});

describe("a class", () => {
  it("stands under the level 1 that most tables give it", () => {
    const cost = (level1: string): Row[] => goalRowsWith(3, [level1, "经济成本指标", "人均标准", "", "≤500 元/人", "办法"]);
    const result = resultOf(goalSheet({ sheet: "1", rows: cost("") }), goalSheet({ sheet: "2", rows: cost("成本指标") }), goalSheet({ sheet: "3", rows: cost("成本指标") }));
    expect(seen(result)[0]?.heads).toEqual([...FULL.map((one) => one.replace(" 成本]", "]")), "成本[经济 社会 生态环境]"]);
  });

  it("that an info is about is not marked, one that a warning is about is", () => {
    const marks = (name: string, target: string) => cellsOf(resultOf(goalSheet({ rows: goalRowsWith(0, ["产出指标", "数量指标", name, "", target, "计划"]) })))[0]?.[0];
    expect([marks("培训人数", "≥12人"), marks("培训人次", "≥12人"), marks("培训人数", "≥12"), marks("培训人数", "")]).toEqual(["there 数量 1 row 10", "there 数量 1 row 10", "there 数量 1! row 10", "there 数量 1! row 10"]);
  });

  it("of a name of its own is one column for all tables, and rows without any have the last", () => {
    const own = (sheet: string, ...rows: readonly Row[]) => goalSheet({ sheet, rows: [...goalRowsWith(0, ["产出指标", "数量指标", "培训人数", "", "≥12 人", "计划"]), ...rows] });
    const result = resultOf(own("1", ["履职效能", "部门协作", "协作次数", "", "≥1次", "计划"]), own("2", ["履职效能", "部门协作", "协作天数", "", "≥1天", "计划"], ["", "党的建设", "党课次数", "", "≥1次", "计划"]));
    expect(seen(result).map((one) => one.heads)).toEqual([[...FULL, "履职效能[履职效能/部门协作 履职效能/党的建设]"]]);
    expect(cellsOf(result).map((cells) => cells.slice(-2))).toEqual([["there 部门协作 1 row 16", "optional 党的建设"], ["there 部门协作 1 row 16", "there 党的建设 1 row 17"]]);
  });

  it("of too many names of their own is counted with the others", () => {
    const names = ["甲", "乙", "丙", "丁", "戊"];
    const rows = [...goalRowsWith(0, ["产出指标", "数量指标", "培训人数", "", "≥12 人", ""]), ...names.map((name, index): Row => [index === 0 ? "产出指标" : "", `${name}类`, `${name}数`, "", "≥1次", ""])];
    const result = resultOf(goalSheet({ rows }));
    expect(seen(result).map((one) => one.heads)).toEqual([[...FULL, "()[other]"]]);
    expect(cellsOf(result)[0]?.at(-1)).toMatch(/^there {2}5!? row 16$/u);
  });
});

describe("tables", () => {
  it("of which the same is expected share a matrix, those of another form have one of their own", () => {
    expect(coverageOf(resultOf(goalSheet({ sheet: "1" }), evaluationSheet(), goalSheet({ sheet: "2" }))).map(({ rows, profiles }) => [rows.map(({ tableId }) => tableId), profiles.map(({ id }) => id)])).toEqual([
      [["t1", "t3"], ["hebei-goal"]],
      [["t2"], ["sichuan-self-evaluation"]],
    ]);
  });

  it("that lack something are counted, and those whose gap was set aside", () => {
    const rows = goalRowsWith(1, []).filter((_, index) => index !== 1);
    const { tables, findings } = resultOf(goalSheet({ sheet: "1", rows }), goalSheet({ sheet: "2", rows }), goalSheet({ sheet: "3" }));
    const [first, second] = findings.filter(({ rule }) => rule === "structure/missing-level2");
    if (!first || !second) throw new Error("nothing found");
    const aside = (finding: typeof first) => ({ finding, ignore: { rule: finding.rule, message: finding.message, sheet: finding.sheet, project: "", place: [], occurrence: 1, reason: "不适用", since: "2024-11-05" } });
    const counted = (kept: typeof findings, ignored: Parameters<typeof coverageOf>[0]["ignored"]) => coverageOf({ tables, findings: kept, ignored }).map(({ lacking, excused, isComplete }) => ({ lacking, excused, isComplete }));
    expect(counted(findings, [])).toEqual([{ lacking: 2, excused: 0, isComplete: false }]);
    expect(counted(findings.filter((one) => one !== first), [aside(first)])).toEqual([{ lacking: 1, excused: 1, isComplete: false }]);
    expect(counted(findings, [aside(first)])).toEqual([{ lacking: 2, excused: 0, isComplete: false }]);
  });
});
