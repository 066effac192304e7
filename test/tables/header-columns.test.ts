/** The columns that a header of a grid of indicators has, in one row, in two or in three, and where two ask for one thing. */
import { describe, expect, it } from "@jest/globals";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { type Row, sheetOf } from "../support/forms";

/** The columns of a table, as "role head". */
const columnsOf = (header: readonly Row[], cells: Row, merges: readonly string[] = []) =>
  readSheet(new Sheet(sheetOf("s", [["绩效自评表"], ...header, cells, cells], merges))).map(({ columns }) => columns.map((column) => `${column.role} ${column.header.text}`));
const rolesOf = (...heads: string[]) => columnsOf([heads], heads.map((_, index) => `甲${index}`))[0]?.map((column) => column.split(" ")[0]);

describe("where two columns could be meant", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["三级指标 goes before 指标内容, which describes it", ["一级指标", "指标内容", "三级指标", "指标值"], ["level1", "description", "level3", "target"]],
    ["unless something else describes it", ["一级指标", "指标内容", "三级指标", "指标描述", "指标值"], ["level1", "note", "level3", "description", "target"]],
    ["a name goes before what is in it", ["一级指标", "指标内容", "指标名称", "指标值"], ["level1", "description", "level3", "target"]],
    ["a sign goes before a direction", ["一级指标", "三级指标", "指标方向", "指标性质", "指标值"], ["level1", "level3", "note", "nature", "target"]],
    ["points of the indicator go before those of its class", ["一级指标", "分值", "三级指标", "指标值", "分值"], ["level1", "note", "level3", "target", "weight"]],
    ["a second score is nothing known", ["一级指标", "三级指标", "指标值", "得分", "自评得分"], ["level1", "level3", "target", "score", "unknown"]],
    ["a second number or reason is a remark", ["一级指标", "三级指标", "指标值", "偏差原因", "改进措施"], ["level1", "level3", "target", "reason", "note"]],
    ["a second remark is one too", ["一级指标", "三级指标", "指标值", "备注", "评分标准"], ["level1", "level3", "target", "note", "note"]],
    ["指标类型 beside 二级指标 is a remark", ["一级指标", "二级指标", "三级指标", "指标类型", "指标值"], ["level1", "level2", "level3", "note", "target"]],
    ["年初目标 is the target where nothing else is", ["一级指标", "三级指标", "年初目标", "完成值"], ["level1", "level3", "target", "actual"]],
    ["and in other words", ["一级指标", "三级指标", "年度绩效目标（值）", "完成值"], ["level1", "level3", "target", "actual"]],
    ["but not where another is", ["一级指标", "三级指标", "年初目标", "指标值"], ["level1", "level3", "unknown", "target"]],
    ["nor in other words still", ["一级指标", "三级指标", "上级目标", "完成值"], ["level1", "level3", "unknown", "actual"]],
    ["说明 gives the reasons beside what was done", ["一级指标", "三级指标", "指标值", "完成值", "说明"], ["level1", "level3", "target", "actual", "reason"]],
    ["but is a remark beside a target alone", ["一级指标", "三级指标", "指标值", "说明"], ["level1", "level3", "target", "note"]],
    ["and where the reasons have a column", ["一级指标", "三级指标", "指标值", "完成值", "偏差原因", "说明"], ["level1", "level3", "target", "actual", "reason", "note"]],
    ["单位 left of the levels says whose, right of them how many of what", ["项目名称", "单位", "一级指标", "三级指标", "指标值"], ["projectName", "unitName", "level1", "level3", "target"]],
    ["单位 right of them says how many of what", ["项目名称", "一级指标", "三级指标", "指标值", "单位"], ["projectName", "level1", "level3", "target", "unit"]],
    ["money of a list that no role asks for is a remark", ["项目名称", "单位资金", "全年执行数", "一级指标", "三级指标", "指标值"], ["projectName", "note", "note", "level1", "level3", "target"]],
    ["指标 right of the classes is the indicator where nothing else is", ["一级指标", "二级指标", "绩效指标", "指标值", "完成值"], ["level1", "level2", "level3", "target", "actual"]],
    ["but not where another is", ["一级指标", "三级指标", "考核指标（说明）", "指标值"], ["level1", "level3", "description", "target"]],
  ])("%s", (_, heads, roles) => {
    expect(rolesOf(...heads)).toEqual(roles);
  });
});

describe("a header of several rows", () => {
  it("has the words of its second row under those that are divided", () => {
    expect(columnsOf([["一级指标", "三级指标", "指标值", "", "", "备注"], ["", "", "符号", "数值", "单位", ""]], ["产出指标", "人数", "≥", 12, "人", ""], ["A2:A3", "B2:B3", "C2:E2", "F2:F3"])).toEqual([["level1 一级指标", "level3 三级指标", "nature 符号", "target 数值", "unit 单位", "note 备注"]]);
  });

  it("keeps a wide column whole where nothing divides it", () => {
    expect(columnsOf([["一级指标", "三级指标", "指标值", "", "备注"]], ["产出指标", "人数", "≥12人", "", ""], ["C2:D2", "C3:D3", "C4:D4"])).toEqual([["level1 一级指标", "level3 三级指标", "target 指标值", "note 备注"]]);
  });

  it("may have 绩效指标 over the levels and the other words beside it, unmerged", () => {
    expect(columnsOf([["绩效指标", "", "", "指标值", "实际完成值", "备注"], ["一级指标", "二级指标", "三级指标", "", "", ""]], ["产出指标", "数量指标", "人数", "≥12人", "12人", ""])).toEqual([["level1 一级指标", "level2 二级指标", "level3 三级指标", "target 指标值", "actual 实际完成值", "note 备注"]]);
  });

  it("says one column where a word stands in two cells side by side", () => {
    expect(columnsOf([["一级指标", "三级指标", "三级指标", "指标值", "备注"]], ["产出指标", "人数", "", "≥12人", ""])).toEqual([["level1 一级指标", "level3 三级指标", "target 指标值", "note 备注"]]);
  });

  it("is not what is merged down the rows beside the grid", () => {
    expect(columnsOf([["绩效指标", "一级指标", "三级指标", "指标值"]], ["", "产出指标", "人数", "≥12人"], ["A2:A4"])).toEqual([["level1 一级指标", "level3 三级指标", "target 指标值"]]);
    expect(columnsOf([["年度目标", "一级指标", "三级指标", "指标值"]], ["", "产出指标", "人数", "≥12人"])).toEqual([["level1 一级指标", "level3 三级指标", "target 指标值"]]);
  });
});

describe("a row that is no header", () => {
  it.each<readonly [string, Row]>([["two words", ["三级指标", "指标值"]], ["levels without a third", ["一级指标", "指标值", "备注", "得分"]], ["values alone", ["指标值", "完成值", "得分"]], ["no indicator", ["一级指标", "二级指标"]]])("has %s", (_, row) => {
    expect(columnsOf([row], row.map(() => "甲"))).toEqual([]);
  });
});

describe("a header printed again", () => {
  const HEADER = ["一级指标", "二级指标", "三级指标", "指标值"];
  const rows = (name: string): Row => ["产出指标", "数量指标", name, "≥12人"];
  const tables = (between: readonly Row[]) => readSheet(new Sheet(sheetOf("s", [["项目绩效目标表"], HEADER, rows("甲"), ...between, HEADER, rows("乙")]))).map(({ indicators }) => indicators.map(({ level3 }) => level3?.text).join(""));

  it.each<readonly [string, readonly Row[]]>([["nothing", []], ["a blank row", [[""]]], ["its own title again", [["项目绩效目标表"]]], ["a remark", [["（续上页）"]]]])("after %s goes on with the table", (_, between) => {
    expect(tables(between)).toEqual(["甲乙"]);
  });

  it.each<readonly [string, readonly Row[]]>([["another title", [["慰问项目绩效目标表"]]], ["another title with its year", [["绩效自评表（2024年）"]]], ["a project", [["项目名称", "慰问"]]], ["a project's code", [["预算项目编码", "P1"]]], ["its money", [["年度预算数：", 80]]], ["all its money", [["年度资金总额", 80]]]])("after %s begins another", (_, between) => {
    expect(tables(between)).toEqual(["甲", "乙"]);
  });
});
