/** Several tables of indicators on a sheet: where the lines above the next one begin, and grids that are no table of their own. */
import { describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { type Row, sheetOf } from "../support/forms";

const HEADER: Row = ["一级指标", "二级指标", "三级指标", "指标值"];
const row = (name: string): Row => ["产出指标", "数量指标", name, "≥12人"];

const tablesOn = (rows: readonly Row[], merges: readonly string[] = []) => readSheet(new Sheet(sheetOf("s", rows, merges)));
const found = (rows: readonly Row[], merges?: readonly string[]): string[] => tablesOn(rows, merges).map((table) => `${rangeAddress(table.range)} ${table.indicators.map(({ level3 }) => level3?.text).join(" ")}`);

describe("the next table begins", () => {
  /** The first table takes rows 1 to 3. */
  const startOf = (between: readonly Row[]): string | undefined => {
    const [first, second] = tablesOn([["培训项目绩效目标表"], HEADER, row("甲"), ...between, HEADER, row("乙")]);
    expect(first && rangeAddress(first.range)).toBe("A1:D3");
    return second && rangeAddress(second.range).split(":")[0];
  };

  it.each<readonly [string, readonly Row[], string]>([
    ["at its title", [["慰问项目绩效目标表"]], "A4"],
    ["at its title over labels", [["慰问项目绩效目标表"], ["项目名称", "慰问"]], "A4"],
    ["at its title beside the unit of money", [["慰问项目绩效目标表", "单位：万元"], ["项目名称", "慰问"]], "A4"],
    ["at its first label", [["项目名称", "慰问"], ["预算数", 80]], "A4"],
    ["below blank rows", [[], [], ["慰问项目绩效目标表"]], "A6"],
    ["at the second line of a title", [["某县总工会绩效目标申报表"], ["慰问项目绩效目标表"]], "A4"],
  ])("%s", (_, between, start) => {
    expect(startOf(between)).toBe(start);
  });

  it.each<readonly [string, number | null, string | null]>([
    ["附件1", null, null], ["表3-1", null, null], ["（2024年度）", 2024, null], ["2024年", null, null], ["单位：万元", null, null], ["金额单位：人民币元", null, null], ["711001某县总工会", null, "某县总工会"], ["预算年度：2024", 2024, null], ["自评年度：2024", 2024, null],
  ])("with %s above its title", (line, year, unitName) => {
    const tables = tablesOn([["培训项目绩效目标表"], HEADER, row("甲"), [line], ["慰问项目绩效目标表"], HEADER, row("乙")]);
    expect(tables.map((table) => [table.title?.text, table.year, table.unitName])).toEqual([["培训项目绩效目标表", null, null], ["慰问项目绩效目标表", year, unitName]]);
  });

  it.each<readonly [string, Row]>([
    ["a code", ["项目编码", "P2"]], ["a name", ["项目名称", "慰问"]], ["whom it belongs to", ["主管部门", "某县财政局"]], ["who carries it out", ["实施单位", "某县总工会"]], ["its money", ["项目资金（万元）", "年度资金总额", 80]], ["a total", ["预算金额", 80]],
    ["a plan", ["资金支出计划", "3月底", "25%", "6月底"]], ["goals", ["年度目标", "慰问20人。"]], ["a purpose", ["资金用途", "慰问"]], ["a kind of project", ["项目类型", "其他"]], ["tasks", ["年度主要任务", "慰问"]],
  ])("at a line of %s", (_, line) => {
    expect(startOf([line, ["项目名称", "慰问"]])).toBe("A4");
  });

  it.each<readonly [string, Row]>([["a number of its own", ["第1页"]], ["a conclusion", ["自评结论", "良好"]], ["a sentence", ["注：以上目标按季度检查。"]]])("below %s", (_, line) => {
    expect(startOf([line, ["项目名称", "慰问"]])).toBe("A5");
  });
});

describe("a grid", () => {
  const SCHEME: Row = ["一级指标", "二级指标", "三级指标", "分值"];

  it.each<readonly [string, readonly Row[], number]>([
    ["with neither targets nor what was done is no table", [["部门评价指标体系"], SCHEME, ["产出", "数量", "人数", 10]], 0],
    ["unless a title above it says so", [["部门评价"], ["绩效目标表"], SCHEME, ["产出", "数量", "人数", 10]], 1],
    ["among other words too", [["附件1", "部门绩效自评表", "第1页"], SCHEME, ["产出", "数量", "人数", 10]], 1],
    ["but a title of something else", [["绩效评价评分表"], SCHEME, ["产出", "数量", "人数", 10]], 0],
    ["of what was done is one", [["部门评价"], ["一级指标", "二级指标", "三级指标", "完成值"], ["产出", "数量", "人数", 10]], 1],
  ])("%s", (_, rows, count) => {
    expect(found(rows)).toHaveLength(count);
  });

  it("of goals for several years goes before the year's, which is the table", () => {
    const beside = (side: string, cells: Row): Row => [side, ...cells];
    expect(found([["项目绩效目标表"], beside("实施期绩效指标", HEADER), beside("", row("甲")), beside("年度绩效指标", HEADER), beside("", row("乙"))])).toEqual(["A1:E5 乙"]);
    expect(found([["项目绩效目标表"], beside("年度绩效指标", HEADER), beside("", row("甲")), beside("实施期绩效指标", HEADER), beside("", row("乙"))])).toEqual(["A1:E3 甲", "A4:E5 乙"]);
    expect(found([["项目绩效目标表"], beside("实施期绩效指标", HEADER), beside("", row("甲")), ["项目名称", "慰问"], beside("年度绩效指标", HEADER), beside("", row("乙"))])).toEqual(["A1:E3 甲", "A4:E6 乙"]);
  });
});

describe("what a list lacks", () => {
  it("is said at its first project alone", () => {
    const tables = tablesOn([["项目绩效目标表"], ["项目名称", "一级指标", "二级指标", "三级指标", "备用"], ["培训", "产出指标", "数量指标", "人数", ""], ["慰问", "产出指标", "数量指标", "户数", ""]]);
    expect(tables.map(({ project, problems, columns }) => [project.name?.text, problems.map(({ kind }) => kind), columns.at(-1)?.role])).toEqual([["培训", ["missing-columns"], "unknown"], ["慰问", [], "note"]]);
  });

  it("is said of all its figures", () => {
    const tables = tablesOn([["项目绩效目标表"], ["项目名称", "一级指标", "二级指标", "三级指标", "指标值", "分值"], ["培训", "产出指标", "数量指标", "人数", "≥1人", "约十"], ["慰问", "产出指标", "数量指标", "户数", "≥1户", "约五"]]);
    expect(tables.map(({ problems }) => problems.map(({ kind, range, text }) => `${kind} ${rangeAddress(range)} ${text}`))).toEqual([["not-a-number F3 约十"], ["not-a-number F4 约五"]]);
  });
});
