/** The tree of a table whole: every class and indicator with its cells, what was found at it, and what is missing where it would stand. */
import { describe, expect, it } from "@jest/globals";
import { coverageOf } from "../../../src/review/structure/coverage";
import { nodeOf } from "../../../src/review/structure/tree";
import type { SheetData } from "../../../src/sheet/data";
import { merged } from "../../rules/cells";
import { evaluationSheet, goalRowsWith, goalSheet, type Row, sheetOf } from "../../support/forms";
import { drawn, resultOf, treesOf } from "./trees";

const PLAIN: readonly Row[] = goalRowsWith(1, ["", "质量指标", "", "考核", "≥95", ""]);
const LACKING = evaluationSheet({ rows: [["产出指标", "数量指标", "培训人数", "≥", 12, "人", 20, 11], ["效益指标", "社会效益指标", "持证上岗率", "≥", 80, "%", 20, 82]] });

const lines = (sheet: SheetData): string[] => treesOf(resultOf(sheet)).flatMap(drawn);

describe("a tree", () => {
  it("has every level with its cells, an indicator by its name or else its description", () => {
    expect(lines(goalSheet({ rows: PLAIN }))).toEqual([
      "t1 A9:F15 6",
      "t1/0 A10 产出指标 4 null/error",
      "  t1/0/0 B10 数量 null",
      "    t1/0/0/9 C10 培训人数 ≥12\u00a0人| null",
      "  t1/0/1 B11 质量 null",
      "    t1/0/1/10 C11 考核 ≥95| error structure/empty-level3@C11 target/missing-unit@E11",
      "  t1/0/2 B12 时效 null",
      "    t1/0/2/11 C12 完成时间 12月底前| null",
      "  t1/0/3 B13 成本 null",
      "    t1/0/3/12 C13 人均标准 ≤500\u00a0元/人| null",
      "t1/1 A14 效益指标 1 null/null",
      "  t1/1/0 B14 社会效益 null",
      "    t1/1/0/13 C14 持证上岗率 ≥80%| null",
      "t1/2 A15 满意度指标 1 null/null",
      "  t1/2/0 B15 服务对象满意度 null",
      "    t1/2/0/14 C15 职工满意度 ≥90%| null",
    ]);
  });

  it("has what is missing where it would stand, and what is said of the whole grid", () => {
    expect(lines(LACKING)).toEqual([
      "t1 A6:H8 2 weight/sum@G6 actual/reason-missing@H6 score/missing@H6",
      "t1/0 A7 产出指标 1 null/error",
      "  t1/0/0 B7 数量 null",
      "    t1/0/0/6 C7 培训人数 ≥12\u00a0人|11 error actual/not-met@H7",
      "  缺t1/0/质量指标 B7 质量 warning structure/missing-level2@A7",
      "  缺t1/0/时效指标 B7 时效 warning structure/missing-level2@A7",
      "  缺t1/0/成本指标 B7 成本 warning structure/missing-level2@A7",
      "t1/1 A8 效益指标 1 null/null",
      "  t1/1/0 B8 社会效益 null",
      "    t1/1/0/7 C8 持证上岗率 ≥80%|82 null",
      "缺t1/满意度指标 A6 满意度指标 0 warning/warning structure/missing-level1@A6",
    ]);
  });

  it("has a class of several that would do where the first of them would stand", () => {
    const rows: readonly Row[] = [["产出指标", "数量指标", "人数", "≥", 1, "人", 50, 1], ["效益指标", "", "上岗率", "≥", 80, "%", 40, 82]];
    const names = lines(evaluationSheet({ rows })).filter((line) => line.includes("缺")).map((line) => line.trim().split(" ").slice(0, 3).join(" "));
    expect(names).toEqual(["缺t1/0/质量指标 B7 质量", "缺t1/0/时效指标 B7 时效", "缺t1/0/成本指标 B7 成本", "缺t1/1/效益类指标 C8 效益", "缺t1/满意度指标 A6 满意度指标"]);
  });

  it("has a missing class behind the last that comes before it", () => {
    const rows = goalRowsWith(0, ["产出指标", "数量指标", "培训人数", "参加培训的职工人数", "≥12 人", "工作计划"]).filter((_, index) => index !== 1);
    expect(lines(goalSheet({ rows })).filter((line) => /^ {2}\S/u.test(line)).slice(0, 4)).toEqual(["  t1/0/0 B10 数量 null", "  缺t1/0/质量指标 B10 质量 warning structure/missing-level2@A10", "  t1/0/1 B11 时效 null", "  t1/0/2 B12 成本 null"]);
  });

  it("has a missing level 1 behind those that come before it, whatever has none", () => {
    const rows: readonly Row[] = [["", "数量指标", "培训人数", "≥", 12, "人", 50, 12], ["效益指标", "社会效益指标", "持证上岗率", "≥", 80, "%", 40, 82]];
    expect(lines(evaluationSheet({ rows })).filter((line) => !line.startsWith(" ")).map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual(["t1 A6:H8 2", "缺t1/产出指标 A6 产出指标", "t1/0 A7:H7 ?", "t1/1 A8 效益指标", "缺t1/满意度指标 A6 满意度指标"]);
  });

  it("has a missing level 1 before the first that comes after it", () => {
    const rows = goalRowsWith(4, []).filter((_, index) => index !== 4);
    expect(lines(goalSheet({ rows })).filter((line) => !line.startsWith(" "))).toEqual(["t1 A9:F14 5", "t1/0 A10 产出指标 4 null/null", "缺t1/效益指标 A9 效益指标 0 error/error structure/missing-level1@A9", "t1/1 A14 满意度指标 1 null/null"]);
  });

  it("has rows without a level 2, and classes of a name of their own", () => {
    expect(lines(goalSheet({ rows: [["产出指标", "", "培训人数", "", "≥12人", "计划"], ["效益指标", "党建引领", "上岗率", "", "≥80%", "上年"]] }))).toEqual([
      "t1 A9:F11 2",
      "t1/0 A10 产出指标 1 null/error",
      ...["数量", "质量", "时效", "成本"].map((name) => `  缺t1/0/${name}指标 C10 ${name} warning structure/missing-level2@A10`),
      "  t1/0/0 C10 ? null",
      "    t1/0/0/9 C10 培训人数 ≥12\u00a0人| error structure/orphan-indicator@C10",
      "t1/1 A11 效益指标 1 null/warning",
      "  缺t1/1/效益类指标 B11 效益 warning structure/missing-level2@A11",
      "  t1/1/0 B11 党建引领 warning structure/unknown-level2@B11",
      "    t1/1/0/10 C11 上岗率 ≥80%| null",
      "缺t1/满意度指标 A9 满意度指标 0 warning/warning structure/missing-level1@A9",
    ]);
  });

  it("has what was found at a class with the class", () => {
    expect(lines(goalSheet({ rows: [["效益指标", "社会效益指标", "上岗率", "", "≥80%", "上年"], ["", "质量指标", "合格率", "", "≥80%", "上年"]] }))).toEqual(
      expect.arrayContaining(["t1/0 A10 效益指标 2 null/error", "  t1/0/1 B11 质量 error structure/misplaced-level2@B11 structure/level-order@B11", "    t1/0/1/10 C11 合格率 ≥80%| null"]),
    );
  });

  it("has a level 1 that comes again again, and one that is merged once", () => {
    expect(lines(goalSheet({ rows: goalRowsWith(6, ["产出指标", "数量指标", "培训期数", "", "≥2期", "计划"]) })).slice(-3)).toEqual(["t1/3 A16 产出指标 1 info/info structure/level-order@A16", "  t1/3/0 B16 数量 null", "    t1/3/0/15 C16 培训期数 ≥2\u00a0期| null"]);
    expect(lines(merged(goalSheet(), "A10:A13"))[1]).toBe("t1/0 A10:A13 产出指标 4 null/null");
  });

  it("of a form without level 1 spans the rows", () => {
    expect(lines(sheetOf("1", [["绩效目标表"], ["二级指标", "三级指标", "指标值"], ["数量指标", "人数", "≥1人"], ["社会效益指标", "上岗率", "≥80%"]]))).toEqual([
      "t1 A2:C4 2",
      "t1/0 A3:C4 ? 2 null/null",
      "  t1/0/0 A3 数量 null",
      "    t1/0/0/2 B3 人数 ≥1\u00a0人| null",
      "  t1/0/1 A4 社会效益 null",
      "    t1/0/1/3 B4 上岗率 ≥80%| null",
    ]);
  });

  it("of a table without rows is its header", () => {
    expect(lines(goalSheet({ rows: [] }))).toEqual(["t1 A9:F9 0 reading/incomplete-table@A9:F9"]);
  });
});

describe("a cell of the coverage stands for", () => {
  const nodes = (sheet: SheetData): string[] => {
    const result = resultOf(sheet);
    const [tree] = treesOf(result);
    if (!tree) throw new Error("no tree");
    return coverageOf(result).flatMap(({ rows }) => rows).flatMap(({ cells }) => cells).map((cell) => {
      const found = nodeOf(tree, cell);
      return `${cell.name}: ${found ? `${found.node.id} in ${found.group}` : "none"}`;
    });
  };

  it("its first indicator, the class found missing, or nothing", () => {
    expect(nodes(LACKING)).toEqual(["数量: t1/0/0/6 in t1/0", "质量: t1/0/质量指标 in t1/0", "时效: t1/0/时效指标 in t1/0", "成本: t1/0/成本指标 in t1/0", "经济效益: none", "社会效益: t1/1/0/7 in t1/1", "生态效益: none", "可持续影响: none", "满意度: t1/满意度指标 in t1/满意度指标"]);
  });
});
