/** Where the header of a grid of indicators stands, how far it reaches, and what is only that header printed again. */
import { describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { type Row, sheetOf } from "../support/forms";

const tablesOf = (rows: readonly Row[], merges: readonly string[] = []) => readSheet(new Sheet(sheetOf("s", [["项目绩效自评表"], ...rows], merges)));
/** The header, then its columns. */
const headerOf = (rows: readonly Row[], merges?: readonly string[]): string[] => tablesOf(rows, merges).flatMap(({ header, columns }) => [header ? rangeAddress(header) : "none", ...columns.map((column) => `${column.role} ${column.header.text}`)]);
const rolesOf = (...heads: readonly string[]): string[] => headerOf([heads, heads.map((_, index) => `甲${index}`)]).slice(1).map((column) => column.split(" ")[0] ?? "");
const namesOf = (rows: readonly Row[], merges?: readonly string[]): string[] => tablesOf(rows, merges).map(({ indicators }) => indicators.map(({ level3 }) => level3?.text ?? "–").join(" "));

describe("a header", () => {
  it.each(["指标名称", "指 标 名 称", "指标 内容", "指 标 内 容", "具体指标", "具 体 指 标", "三 级 指 标"])("may have %s for its one level", (head) => {
    expect(rolesOf(head, "指标值", "权重")).toEqual(["level3", "target", "weight"]);
  });

  it.each<readonly [string, readonly string[]]>([["two words known", ["三级指标", "指标值", "某某", "另外"]], ["one level without a value", ["三级指标", "指标描述", "备注"]], ["a first level alone", ["一级指标", "指标值", "权重"]]])("has more than %s", (_, heads) => {
    expect(rolesOf(...heads)).toEqual([]);
  });

  it("may lack the third level where it has two others", () => {
    expect(rolesOf("一级指标", "二级指标", "指标值", "完成值")).toEqual(["level1", "level2", "target", "actual"]);
  });

  it("reaches over all its rows", () => {
    expect(headerOf([["一级指标", "三级指标", "指标值", "", "备注"], ["", "", "符号", "数值", ""], ["产出指标", "人数", "≥", 12, ""]], ["A2:A3", "B2:B3", "C2:D2", "E2:E3"])).toEqual(["A2:E3", "level1 一级指标", "level3 三级指标", "nature 符号", "target 数值", "note 备注"]);
  });

  it("is divided by what is filled below", () => {
    expect(headerOf([["一级指标", "三级指标", "指标值", "", "", "备注"], ["", "", "符号", "", "数值", ""], ["产出指标", "人数", "≥", "", 12, ""]], ["A2:A3", "B2:B3", "C2:E2", "F2:F3"])).toEqual(["A2:F3", "level1 一级指标", "level3 三级指标", "nature 符号", "target 数值", "note 备注"]);
    expect(headerOf([["一级指标", "三级指标", "指标值", "", "备注"], ["", "", "（填数字）", "", ""], ["产出指标", "人数", 12, "", ""]], ["A2:A3", "B2:B3", "C2:D2", "E2:E3"])).toEqual(["A2:E3", "level1 一级指标", "level3 三级指标", "target 指标值", "note 备注"]);
  });

  it.each<readonly [string, readonly string[]]>([["E2:E5", ["A2:E2", "unknown 市级意见"]], ["E2:E6", ["A2:D2", "target 指标值"]]])("has a column merged over %s or not", (merge, [range, last]) => {
    const found = headerOf([["一级指标", "二级指标", "三级指标", "指标值", "市级意见"], ...["甲", "乙", "丙", "丁"].map((name): Row => ["产出指标", "数量指标", name, "≥12人", ""])], [merge]);
    expect([found[0], found.at(-1)]).toEqual([range, last]);
  });

  it.each<readonly [string, string]>([["E3:E6", "unknown 市级意见"], ["E2:E6", "target 指标值"]])("has a column merged down to it over %s or not", (merge, last) => {
    const rows = [["", "", "", "", ""], ["", "", "", "", ""], ["", "", "", "", ""], ["", "", "", "", ""], ["一级指标", "二级指标", "三级指标", "指标值", ""], ["产出指标", "数量指标", "甲", "≥12人", ""]].map((row, index) => (index === Number(merge.slice(1, 2)) - 2 ? [...row.slice(0, 4), "市级意见"] : row));
    expect(headerOf(rows, [merge]).at(-1)).toBe(last);
  });
});

describe("the row over a header without merges", () => {
  const LOWER: Row = ["一级指标", "二级指标", "三级指标", "", ""];
  const CELLS: Row = ["产出指标", "数量指标", "甲", "≥12人", ""];

  it("heads the columns that are blank below it", () => {
    expect(headerOf([["绩效指标", "", "", "指标值", "市级意见"], LOWER, CELLS])).toEqual(["A2:D3", "level1 一级指标", "level2 二级指标", "level3 三级指标", "target 指标值"]);
  });

  it("heads no column that has a word of its own", () => {
    expect(headerOf([["绩效指标", "", "", "指标值", "备注"], ["一级指标", "二级指标", "三级指标", "完成值", "得分"], CELLS])).toEqual(["A3:E3", "level1 一级指标", "level2 二级指标", "level3 三级指标", "actual 完成值", "score 得分"]);
  });

  it("heads nothing where it does not speak of indicators", () => {
    expect(headerOf([["项目情况", "", "", "指标值", "备注"], LOWER, CELLS])).toEqual(["A3:C3", "level1 一级指标", "level2 二级指标", "level3 三级指标"]);
  });
});

describe("one word in two cells", () => {
  it("heads one column of both", () => {
    const [table] = tablesOf([["一级指标", "三级指标", "三级指标", "指标值"], ["产出指标", "", "人数", "≥12人"], ["产出指标", "期数", "", "≥2期"]]);
    expect(table?.indicators.map(({ level3, target }) => `${level3?.text} ${target?.text}`)).toEqual(["人数 ≥12人", "期数 ≥2期"]);
  });

  it("with a blank one between heads two", () => {
    expect(rolesOf("一级指标", "三级指标", "", "三级指标", "指标值")).toEqual(["level1", "level3", "unknown", "target"]);
  });
});

describe("words that depend on those beside them", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["a list may know its projects by their codes", ["项目编码", "预算数", "一级指标", "三级指标", "指标值"], ["projectCode", "fundingTotal", "level1", "level3", "target"]],
    ["but without projects is none", ["预算数", "一级指标", "三级指标", "指标值"], ["unknown", "level1", "level3", "target"]],
    ["a second number is a remark", ["序号", "编号", "一级指标", "三级指标", "指标值"], ["serial", "note", "level1", "level3", "target"]],
    ["目标 beside a grid without levels is a column", ["绩效目标", "指标名称", "指标值", "权重"], ["unknown", "level3", "target", "weight"]],
    ["年初目标 is the target behind a lone level too", ["三级指标", "年初目标", "完成值"], ["level3", "target", "actual"]],
    ["with what stands in brackets", ["一级指标", "三级指标", "年初目标（计划数）", "完成值"], ["level1", "level3", "target", "actual"]],
    ["but not with more words", ["一级指标", "三级指标", "年度目标及任务", "完成值"], ["level1", "level3", "unknown", "actual"]],
    ["绩效指标 is the indicator behind the first level alone", ["一级指标", "绩效指标", "指标值", "完成值"], ["level1", "level3", "target", "actual"]],
    ["and behind the second alone", ["二级指标", "年度指标", "指标值", "完成值"], ["level2", "level3", "target", "actual"]],
    ["but not beside a fourth level", ["一级指标", "四级指标", "绩效指标", "指标值"], ["level1", "level4", "unknown", "target"]],
    ["nor with more words", ["一级指标", "二级指标", "别的绩效指标", "指标值"], ["level1", "level2", "unknown", "target"]],
    ["points of a fourth level go before those of its class", ["一级指标", "分值", "四级指标", "指标值", "分值"], ["level1", "note", "level4", "target", "weight"]],
    ["points before a score stay the only ones", ["一级指标", "分值", "三级指标", "指标值", "得分"], ["level1", "weight", "level3", "target", "score"]],
  ])("%s", (_, heads, roles) => {
    expect(rolesOf(...heads)).toEqual(roles);
  });
});

describe("a header printed again", () => {
  const HEADER: Row = ["一级指标", "二级指标", "三级指标", "指标值"];
  const row = (name: string): Row => ["产出指标", "数量指标", name, "≥12人"];
  const again = (...between: readonly Row[]) => namesOf([HEADER, row("甲"), ...between, HEADER, row("乙")]);

  it.each<readonly [string, Row]>([["an indicator that names projects", row("公示项目名称")], ["an indicator of a budget", row("调整预算数")], ["an indicator of tables", row("报送绩效自评表份数")], ["a number", ["产出指标", "数量指标", "期数", 80]]])("after %s goes on with the table", (_, between) => {
    expect(again(between)).toEqual([`甲 ${String(between[2])} 乙`]);
  });

  it.each(["预算项目名称：慰问", "项目编号", "项目代码：P1", "项目资金总额", "预算金额", "预算数：", "绩效自评表（二）（慰问项目）", "某县绩效目标申报表"])("after %s begins another", (between) => {
    expect(again([between])).toEqual(["甲", "乙"]);
  });

  it.each<readonly [string, Row]>([["in all words", HEADER], ["but for one word", ["一级指标", "二级指标", "三级指标", "指标值（续）"]], ["but for a blank", ["", "二级指标", "三级指标", "指标值"]]])("%s is no indicator", (_, header) => {
    expect(namesOf([HEADER, row("甲"), header, row("乙")])).toEqual(["甲 乙"]);
  });

  it("in two rows is no indicator in either", () => {
    const header: readonly Row[] = [["一级指标", "三级指标", "指标值", "", "备注"], ["", "", "符号", "数值", ""]];
    const merges = ["A2:A3", "B2:B3", "C2:D2", "E2:E3"];
    expect(namesOf([...header, ["产出指标", "甲", "≥", 12, ""], ...header, ["产出指标", "乙", "≥", 12, ""]], [...merges, "A5:A6", "B5:B6", "C5:D5", "E5:E6"])).toEqual(["甲 乙"]);
    expect(namesOf([...header, ["产出指标", "甲", "≥", 12, ""], ["指标值", "备注", "", "", ""], ["产出指标", "乙", "≥", 12, ""]], merges)).toEqual(["甲 乙"]);
  });

  it("with another label beside it is another table", () => {
    const beside = (side: string, cells: Row): Row => [side, ...cells];
    const two = (first: string, second: string) => namesOf([beside(first, HEADER), beside("", row("甲")), beside(second, HEADER), beside("", row("乙"))]);
    expect(two("实施期绩效指标", "年度绩效指标")).toEqual(["乙"]);
    expect(two("年度绩效指标", "年度绩效指标")).toEqual(["甲 乙"]);
    expect(two("实施期绩效指标", "")).toEqual(["甲 乙"]);
  });
});
