/** Which rows of a list are which project's, and what a list says of each: its code, name, unit, money and goals. */
import { describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { type Row, sheetOf } from "../support/forms";

const HEADER: Row = ["项目名称", "预算数（万元）", "一级指标", "二级指标", "三级指标", "指标值"];
const TRAINING: Row = ["培训", 80, "产出指标", "数量指标", "人数", "≥1"];
const TRAINING_TOO: Row = ["", "", "产出指标", "数量指标", "期数", "≥2"];
const VISITS: Row = ["慰问", 10, "产出指标", "数量指标", "户数", "≥5"];

/** "range, cell and name, indicators" a table. */
const projectsOf = (rows: readonly Row[], header: Row = HEADER, merges: readonly string[] = []): string[] =>
  readSheet(new Sheet(sheetOf("s", [["2024年项目绩效目标汇总表"], header, ...rows], merges))).map(({ range, project, indicators }) =>
    [rangeAddress(range), project.name ? `${rangeAddress(project.name.range)} ${project.name.text}` : "–", indicators.map(({ level3 }) => level3?.text).join(" ")].join(", "),
  );
const tablesOf = (rows: readonly Row[], header: Row = HEADER) => readSheet(new Sheet(sheetOf("s", [["2024年项目绩效目标汇总表"], header, ...rows])));

describe("the rows of a project", () => {
  const both = (first: string, second: string): string[] => [`A3:F${first}, A3 培训, 人数 期数`, `A${second}:F${second}, A${second} 慰问, 户数`];

  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ["go on to the next", [TRAINING, TRAINING_TOO, VISITS], both("4", "5")],
    ["go on over the sum of a class", [TRAINING, ["", "", "产出指标小计"], TRAINING_TOO, VISITS], both("5", "6")],
    ["go on over a sum under the classes", [TRAINING, ["", "", "合计"], TRAINING_TOO, VISITS], both("5", "6")],
    ["go on over a note", [TRAINING, ["注：略"], TRAINING_TOO, VISITS], both("5", "6")],
    ["end before a sentence", [TRAINING, TRAINING_TOO, ["以上为重点项目"], VISITS], both("4", "6")],
    ["end before the header printed again", [TRAINING, TRAINING_TOO, HEADER, VISITS], both("4", "6")],
    ["end before the sum of the project", [["合计", 90], TRAINING, TRAINING_TOO, ["小计", 80], VISITS, ["小计", 10]], ["A4:F5, A4 培训, 人数 期数", "A7:F7, A7 慰问, 户数"]],
    ["end before that sum, whatever follows", [TRAINING, ["合计", 80], TRAINING_TOO, VISITS], ["A3:F3, A3 培训, 人数", "A6:F6, A6 慰问, 户数"]],
    ["begin again where another came between", [TRAINING, VISITS, ["培训", "", "产出指标", "数量指标", "次数", "≥3"]], ["A3:F3, A3 培训, 人数", "A4:F4, A4 慰问, 户数", "A5:F5, A5 培训, 次数"]],
    ["need an indicator", [TRAINING, ["慰问", 10], ["扶贫", 5, "产出指标", "数量指标", "村数", "≥1"]], ["A3:F3, A3 培训, 人数", "A5:F5, A5 扶贫, 村数"]],
    ["begin before the first name where it is wanting", [["合计", 90], ["", 80, "产出指标", "数量指标", "人数", "≥1"], TRAINING_TOO, VISITS], ["A4:F5, A4 , 人数 期数", "A6:F6, A6 慰问, 户数"]],
    ["begin with the first name below what is no indicator", [["注：略"], ["产出指标"], TRAINING, TRAINING_TOO, VISITS], ["A5:F6, A5 培训, 人数 期数", "A7:F7, A7 慰问, 户数"]],
    ["end with the list", [TRAINING, TRAINING_TOO, ["填报人：张三"], VISITS], ["A1:F4, A3 培训, 人数 期数"]],
  ])("%s", (_, rows, projects) => {
    expect(projectsOf(rows)).toEqual(projects);
  });

  it("are those that its name is merged over", () => {
    expect(projectsOf([TRAINING, TRAINING_TOO, VISITS, ["", "", "", "", "批数", "≥6"]], HEADER, ["A3:A4", "B3:B4", "A5:A6"])).toEqual(["A3:F4, A3:A4 培训, 人数 期数", "A5:F6, A5:A6 慰问, 户数 批数"]);
  });

  it("end before a sum in the column of numbers", () => {
    expect(projectsOf([[1, ...TRAINING], ["合计", "", 80], ["", ...TRAINING_TOO], [2, ...VISITS]], ["序号", ...HEADER])).toEqual(["A3:G3, B3 培训, 人数", "A6:G6, B6 慰问, 户数"]);
  });
});

describe("what a list says of a project", () => {
  it("is its money, or words for it, in its own row", () => {
    const tables = tablesOf([["培训", "见附件", ...TRAINING.slice(2)], ["慰问", "由财政局核定后填写单位不填", ...VISITS.slice(2)], ["扶贫", "", "产出指标", "数量指标", "村数", "≥1"], ["修路", 5, "产出指标", "数量指标", "条数", "≥1"]]);
    expect(tables.map(({ funding }) => funding && [funding.unit, rangeAddress(funding.label), funding.total && `${rangeAddress(funding.total.range)} ${funding.total.text}`.trim(), funding.fiscal, funding.hasFurtherParts, funding.further])).toEqual([
      ["万元", "B2", "B3 见附件", null, false, []],
      ["万元", "B2", null, null, false, []],
      ["万元", "B2", "B5", null, false, []],
      ["万元", "B2", "B6 5", null, false, []],
    ]);
  });

  it("is its code, with or without its name", () => {
    const codes = (rows: readonly Row[], header: Row) => tablesOf(rows, header).map(({ project }) => [project.code?.text, project.name?.text]);
    expect(codes([["P1", ...TRAINING], ["P1", ...TRAINING_TOO], ["P2", ...VISITS], ["P3", ...VISITS]], ["项目编码", ...HEADER])).toEqual([["P1", "培训"], ["P2", "慰问"], ["P3", "慰问"]]);
    expect(codes([["P1", ...TRAINING.slice(1)], ["P2", ...VISITS.slice(1)]], ["项目编码", ...HEADER.slice(1)])).toEqual([["P1", undefined], ["P2", undefined]]);
  });

  it("is its unit, or the last one named above", () => {
    const units = (rows: readonly Row[]) => tablesOf(rows, ["预算单位", ...HEADER]).map(({ unitName }) => unitName);
    expect(units([["某局", ...TRAINING], ["", ...VISITS], ["某站", "扶贫", ...VISITS.slice(1)], ["", "修路", ...VISITS.slice(1)], ["", "架桥", ...VISITS.slice(1)]])).toEqual(["某局", "某局", "某站", "某站", "某站"]);
    expect(units([["", ...TRAINING], ["某局", ...VISITS]])).toEqual([null, "某局"]);
  });

  it("is its goals, blank where they are", () => {
    const tables = tablesOf([["培训", 80, "办班", ...TRAINING.slice(2)], ["慰问", 10, "", ...VISITS.slice(2)]], ["项目名称", "预算数", "年度目标", ...HEADER.slice(2)]);
    expect(tables.map(({ goals }) => goals && `${rangeAddress(goals.range)} ${goals.text}`)).toEqual(["C3 办班", "C4 "]);
  });
});

describe("projects in lines of their own", () => {
  const GRID = HEADER.slice(2);
  const row = (name: string): Row => ["产出指标", "数量指标", name, "≥1"];

  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ["have the rows below their line", [["项目名称：培训"], row("甲"), ["项目名称：慰问"], row("乙"), row("丙")], ["A3:D4, A3 培训, 甲", "A5:D7, A5 慰问, 乙 丙"]],
    ["may be named beside the label", [["项目名称", "培训"], row("甲"), ["项目名称", "慰问"], row("乙")], ["A3:D4, B3 培训, 甲", "A5:D6, B5 慰问, 乙"]],
    ["need a name", [["项目名称"], row("甲"), ["项目名称", "慰问"], row("乙")], ["A1:D6, –, 甲 乙"]],
    ["need an indicator", [["项目名称：培训"], ["项目名称：慰问"], row("乙")], ["A4:D5, A4 慰问, 乙"]],
  ])("%s", (_, rows, projects) => {
    expect(projectsOf(rows, GRID)).toEqual(projects);
  });
});
