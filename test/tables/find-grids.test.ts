/** Where the tables of a sheet are, and sheets that only speak of tables. */
import { describe, expect, it } from "@jest/globals";
import type { SheetData } from "../../src/sheet/data";
import { rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { findGrids } from "../../src/tables/find-grids";
import { readSheet } from "../../src/tables/read-sheet";
import { goalSheet, sheetOf } from "../support/forms";

const tablesOn = (sheet: SheetData) => readSheet(new Sheet(sheet));
const found = (sheet: SheetData): string[] => tablesOn(sheet).map((table) => `${table.kind} ${table.budgetType ?? ""} ${rangeAddress(table.range)}`);

describe("a sheet without a table", () => {
  const none: readonly (readonly [string, SheetData])[] = [
    ["nothing on it", sheetOf("s", [[""]])],
    ["a sentence about indicators", sheetOf("s", [["绩效目标表填报说明"], ["一级指标、二级指标、三级指标和指标值应当细化量化。", "", ""], ["三级指标不少于五个"]])],
    ["terms explained in rows", sheetOf("s", [["名词解释"], ["一级指标", "产出、效益、满意度"], ["二级指标", "数量、质量、时效"], ["三级指标", "按项目设置"], ["指标值", "尽量量化"]])],
    ["a scoring scheme", sheetOf("s", [["部门整体支出绩效评价指标体系"], ["一级指标", "二级指标", "三级指标", "分值", "指标解释", "评分标准"], ["投入", "预算编制", "预算完整性", 5, "预算是否完整", "完整得5分"]])],
    ["a list of contents", sheetOf("s", [["目录"], ["序号", "表名", "页码"], [1, "部门预算收支总表", 1], [2, "部门预算收入总表", 2], [3, "部门预算支出总表", 3]])],
    ["contents without page numbers", sheetOf("s", [["2024年部门预算公开表"], ["一、", "部门预算收支总表"], ["二、", "部门预算收入总表"], ["三、", "项目绩效目标表"]])],
    ["a covering letter", sheetOf("s", [["关于报送2024年部门预算绩效目标表的函"], ["县财政局："], ["现将我单位2024年部门预算收支总表、项目绩效目标表报送贵局，请予审核。"], ["", "", "某县总工会"], ["", "", "2024年1月5日"]])],
    ["a list of persons", sheetOf("s", [["职工花名册"], ["序号", "姓名", "单位", "备注"], [1, "张三", "总工会", ""]])],
    ["a budget of another kind", sheetOf("s", [["2024年收入支出决算总表"], ["项目", "行次", "金额"], ["一、财政拨款收入", 1, 100]])],
  ];
  it.each(none)("%s", (_, sheet) => {
    expect(found(sheet)).toEqual([]);
  });
});

describe("a sheet with a table", () => {
  it("gives it from title to last row, the place for other funds included", () => {
    expect(found(goalSheet())).toEqual(["goal  A1:G15"]);
  });

  it("finds it on a sheet that begins far from A1", () => {
    expect(found({ ...goalSheet({ plan: null }), top: 100, left: 30 })).toEqual(["goal  AE101:AK115"]);
  });

  it("reads one with no title and nothing above the header", () => {
    const [table] = tablesOn(sheetOf("s", [["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "培训人数", "≥12人"]]));
    expect([table?.title, table?.project, table?.funding, table?.plan, table?.goals, table?.indicators.length]).toEqual([null, { code: null, name: null }, null, null, null, 1]);
  });

  it("keeps a header that no synonym explains, and takes what stands beside the grid for none", () => {
    const sheet = sheetOf("s", [["绩效目标表"], ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "市级批复意见"], ["", "产出指标", "数量指标", "培训人数", "≥12人", "同意"]], ["A2:A3"]);
    expect(tablesOn(sheet)[0]?.columns.map((column) => `${column.role} ${column.header.text}`)).toEqual(["level1 一级指标", "level2 二级指标", "level3 三级指标", "target 指标值", "unknown 市级批复意见"]);
  });

  it("reads merged cells that lie over two columns as the more telling one", () => {
    const sheet = sheetOf("s", [
      ["绩效目标表"],
      ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
      ["产出指标", "数量指标", "培训人数", "", "≥12人", "工作计划"],
      ["产出指标", "质量指标", "合格率", "≥95%", "", "工作计划"],
    ], ["C3:D3", "D4:E4"]);
    expect(tablesOn(sheet)[0]?.indicators.map((one) => [one.level3?.text, one.description?.text, one.target?.text])).toEqual([["培训人数", "", "≥12人"], ["合格率", "", "≥95%"]]);
  });

  it("counts points merged over several rows once", () => {
    const sheet = sheetOf("s", [["绩效自评表"], ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值"], ["产出指标", "数量指标", "人数", "≥1人", "1人", 30], ["", "", "期数", "≥1期", "1期", ""]], ["F3:F4"]);
    expect(tablesOn(sheet)[0]?.indicators.map((one) => one.weight?.value?.toNumber() ?? null)).toEqual([30, null]);
  });

  it("does not take an indicator that begins like a signature for one", () => {
    const rows = ["审核通过率", "联系群众次数", "电话回访率", "说明会场次", "合计培训人数"].map((name) => ["产出指标", "数量指标", name, "≥12人"]);
    const [table] = tablesOn(sheetOf("s", [["绩效目标表"], ["一级指标", "二级指标", "三级指标", "指标值"], ...rows]));
    expect(table?.indicators.map((one) => one.level3?.text)).toEqual(["审核通过率", "联系群众次数", "电话回访率", "说明会场次", "合计培训人数"]);
  });

  it("takes the later lines of a note for the note's, also where the first column is that of the indicators", () => {
    const rows = [["培训人数", "≥12人", 50], ["注：1.本表一式两份。"], ["2.其他资金包括上年结转资金。"], ["3.指标值应当量化"]];
    const [table] = tablesOn(sheetOf("s", [["绩效目标表"], ["指标名称", "指标值", "权重"], ...rows]));
    expect(table?.indicators.map((one) => one.level3?.text)).toEqual(["培训人数"]);
  });

  it("leaves totals and subtotals out wherever they stand", () => {
    const rows = [["产出指标", "数量指标", "培训人数", "≥12人", 50], ["", "小计", "", "", 50], ["效益指标", "社会效益指标", "持证率", "≥80%", 40], ["效益指标小计", "", "", "", 40], ["合  计", "", "", "", 90], ["", "", "总分（100分）", "", 90]];
    const [table] = tablesOn(sheetOf("s", [["绩效目标表"], ["一级指标", "二级指标", "三级指标", "指标值", "分值"], ...rows]));
    expect(table?.indicators.map((one) => `${one.level1?.text} ${one.level2?.text} ${one.level3?.text}`)).toEqual(["产出指标 数量指标 培训人数", "效益指标 社会效益指标 持证率"]);
  });

  it("knows a table declared empty", () => {
    const empty = (note: string) => tablesOn(sheetOf("s", [["绩效目标表"], ["一级指标", "二级指标", "三级指标", "指标值"], [note]]))[0]?.problems.map((problem) => problem.kind);
    expect([empty("注：本单位无项目绩效目标，空表列示。"), empty("注：金额保留两位小数"), empty("")]).toEqual([[], ["no-rows"], ["no-rows"]]);
  });

  it("says which column is missing", () => {
    const problems = tablesOn(sheetOf("s", [["绩效目标表"], ["一级指标", "二级指标", "三级指标", "绩效指标描述"], ["产出指标", "数量指标", "培训人数", "人数"]]))[0]?.problems;
    expect(problems?.map((problem) => [problem.kind, problem.expected])).toEqual([["missing-columns", ["指标值"]]]);
  });
});

describe("a grid", () => {
  it("ends before the next table's header", () => {
    const rows = [["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "培训人数", "≥12人"]];
    const grids = findGrids(new Sheet(sheetOf("s", [...rows, ["项目名称", "慰问"], ...rows])));
    expect(grids.map((grid) => [rangeAddress(grid.header), grid.firstRow, grid.lastRow])).toEqual([["A1:D1", 1, 2], ["A4:D4", 4, 4]]);
  });
});
