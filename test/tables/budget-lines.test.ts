/** The lines of a departmental table: codes, units, numbers, names and amounts, wherever and however they are written. */
import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "../../src/sheet/data";
import { rangeAddress } from "../../src/sheet/range";
import type { Row } from "../support/forms";
import { budgetTable, linesOf } from "./budget-table";

const HEADS: Row = ["科目编码", "科目名称", "合计", "基本支出"];
const read = (rows: readonly Row[], merges?: readonly string[], title = "部门预算支出总表") => budgetTable(title, rows, merges)?.budget;
const lines = (rows: readonly Row[], merges?: readonly string[]): string[] => linesOf(read(rows, merges));

describe("a code", () => {
  it.each<readonly [CellValue, string]>([
    ["205", "205"], [20502, "20502"], ["2050202", "2050202"], [" 2 0 5 ", "205"], ["[205]教育", "205"], ["（205）", "205"], ["【205】", "205"], ["205-02-02", "2050202"], ["205.02", "20502"], ["205·02", "20502"], ["205_x", "205"], ["205教育支出", "205"], ["205、教育", "205"],
  ])("written %p is %s", (written, code) => {
    const line = read([HEADS, [written, "某项支出", 10, 10]])?.lines[0];
    expect([line?.kind, line?.code, line?.name?.text, line?.codeField && rangeAddress(line.codeField.range)]).toEqual(["item", code, "某项支出", "A4"]);
  });

  it.each<readonly [CellValue]>([["20"], ["教育"], ["第205"], [5], ["2050202999"]])("is not %p", (written) => {
    const line = read([HEADS, ["210", "卫生支出", 1, 1], [written, "某项支出", 10, 10]])?.lines[1];
    expect([line?.kind, line?.code, line?.codeField]).toEqual(["subtotal", null, null]);
  });

  it("stands before the name in one cell where it has no column", () => {
    expect(lines([["科目名称", "合计"], ["201 一般公共服务", 1], ["20132组织事务", 2], ["301工资福利", 3], ["2024年支出", 4], ["601某某支出", 5], ["2013工资福利", 6], ["201x", 7], ["101", 8]])).toEqual([
      "4 item 201 一般公共服务: 1", "5 item 20132 组织事务: 2", "6 item 301 工资福利: 3", "7 subtotal 2024年支出: 4", "8 subtotal 601某某支出: 5", "9 subtotal 2013工资福利: 6", "10 subtotal 201x: 7", "11 subtotal 101: 8",
    ]);
  });

  it("may be set in under its head", () => {
    expect(lines([["科目编码", "", "科目名称", "合计"], ["205", "", "教育", 3], ["", "20502", "普通教育", 3]])).toEqual(["4 item 205 教育: 3", "5 item 20502 普通教育: 3"]);
  });

  describe("over three columns", () => {
    const over = (...rows: readonly Row[]): string[] => lines([["科目编码", "", "", "科目名称", "合计"], ["类", "款", "项", "", ""], ...rows], ["A3:C3", "D3:D4", "E3:E4"]);

    it("has the levels that are left blank from the line above", () => {
      expect(over(["205", "", "", "教育", 1], ["205", "02", "", "普通教育", 2], ["205", "02", "02", "小学", 3], ["", "", "03", "初中", 4], ["", "03", "", "职业教育", 5], ["", "", "01", "中专", 6], ["合计", "", "", "", 7])).toEqual([
        "5 item 205 教育: 1", "6 item 20502 普通教育: 2", "7 item 2050202 小学: 3", "8 item 2050203 初中: 4", "9 item 20503 职业教育: 5", "10 item 2050301 中专: 6", "11 total 合计: 7",
      ]);
    });

    it("may be numbers without their noughts, whole codes, or noughts for what is not there", () => {
      expect(over([208, 5, 1, "离退休", 1], ["208", "20805", "2080506", "年金", 2], ["205", "00", "00", "教育", 3], ["", "", "2050203", "初中", 4])).toEqual(["5 item 2080501 离退休: 1", "6 item 2080506 年金: 2", "7 item 205 教育: 3", "8 item 2050203 初中: 4"]);
    });

    it("is none where nothing stands above a blank level", () => {
      expect(over(["", "", "03", "初中", 1], ["", "02", "", "普通教育", 2], ["205", "", "02", "小学", 3])).toEqual(["5 subtotal 初中: 1", "6 subtotal 普通教育: 2", "7 subtotal 小学: 3"]);
    });

    it("has no words in it", () => {
      expect(over(["205", "其他", "", "教育", 1], ["205", "02", "略", "普通教育", 2])).toEqual(["5 subtotal 教育: 1", "6 subtotal 普通教育: 2"]);
    });

    it("stands in the cell of the lowest level", () => {
      const budget = read([["科目编码", "", "", "科目名称", "合计"], ["类", "款", "项", "", ""], ["205", "02", "", "普通教育", 2], ["", "", "03", "初中", 3]], ["A3:C3", "D3:D4", "E3:E4"]);
      expect(budget?.lines.map(({ codeField }) => codeField && `${rangeAddress(codeField.range)} ${codeField.text}`)).toEqual(["B5 02", "C6 03"]);
    });
  });
});

describe("the unit of a line", () => {
  it("goes on to the next one, and not to the total", () => {
    expect(lines([["单位名称", "科目编码", "科目名称", "合计"], ["某局", "205", "教育", 1], ["", "208", "社保", 2], ["某中心", "205", "教育", 3], ["合计", "", "", 6], ["", "210", "卫生", 4], ["某站", "", "", 5]])).toEqual([
      "4 item 205 [某局] 教育: 1", "5 item 208 [某局] 社保: 2", "6 item 205 [某中心] 教育: 3", "7 total 合计: 6", "8 item 210 [某中心] 卫生: 4", "9 subtotal [某站] 某站: 5",
    ]);
  });

  it("is its code where that comes first, and named by its name", () => {
    expect(lines([["单位代码", "单位名称", "科目编码", "科目名称", "合计"], ["001", "某局", "205", "教育", 1], ["", "", "208", "社保", 2], ["002", "某中心", "", "", 9]])).toEqual(["4 item 205 [001] 教育: 1", "5 item 208 [001] 社保: 2", "6 subtotal [002] 某中心: 9"]);
  });

  it("may stand among the codes", () => {
    expect(lines([HEADS, ["711001", "某县总工会本级", 3, 3], ["205", "教育", 3, 3], ["711002", "职工中心（事业）", 2, 2], ["205", "教育", 2, 2], ["21002", "某县医院", 1, 1], ["2100201", "综合医院", 1, 1], ["", "合计", 5, 5], ["211", "环保局", 1, 1]])).toEqual([
      "4 subtotal [某县总工会本级] 某县总工会本级: 3 | 3", "5 item 205 [某县总工会本级] 教育: 3 | 3", "6 subtotal [职工中心(事业)] 职工中心（事业）: 2 | 2", "7 item 205 [职工中心(事业)] 教育: 2 | 2",
      "8 item 21002 [职工中心(事业)] 某县医院: 1 | 1", "9 item 2100201 [职工中心(事业)] 综合医院: 1 | 1", "10 total 合计: 5 | 5", "11 subtotal [环保局] 环保局: 1 | 1",
    ]);
  });
});

describe("the number of a line", () => {
  it("is what stands in the first column of numbers", () => {
    expect(lines([["序号", "科目编码", "科目名称", "合计"], [1, "205", "教育", 1], ["2", "208", "社保", 1], ["三", "210", "卫生", 1], [1234567, "211", "环保", 1]])).toEqual(["4 No.1 item 205 教育: 1", "5 No.2 item 208 社保: 1", "6 item 210 卫生: 1", "7 item 211 环保: 1"]);
    expect(lines([["序号", "项目", "预算数", "行次"], [1, "教育", 5, 9], [2, "社保", 5, 8]])).toEqual(["4 No.1 item 教育: 5", "5 No.2 item 社保: 5"]);
  });
});

describe("the name of a line", () => {
  it("is that of the subject before that of the project", () => {
    expect(lines([["科目编码", "项目名称", "科目名称", "合计"], ["205", "培训项目", "教育", 5], ["208", "慰问项目", "", 2]])).toEqual(["4 item 205 教育: 5", "5 item 208 慰问项目: 2"]);
  });

  it("may be set in under its head", () => {
    expect(lines([["项目", "", "预算数"], ["一、教育", "", 5], ["", "小学", 3], ["二、社保", "", 2]])).toEqual(["4 item 一、教育: 5", "5 item 小学: 3", "6 item 二、社保: 2"]);
  });

  it("may be the word of a sum in the column of codes, but not beside a code", () => {
    expect(lines([HEADS, ["合计", "", 5, 5], ["总计", "全部支出", 3, 2], ["205", "合计", 3, 2], ["小计", "", 1, 1]])).toEqual(["4 total 合计: 5 | 5", "5 total 全部支出: 3 | 2", "6 item 205 合计: 3 | 2", "7 subtotal 小计: 1 | 1"]);
  });
});

describe("a row that says nothing", () => {
  const after = (...row: Row): string[] => lines([HEADS, ["205", "教育", 30, 20], row]).slice(1);

  it.each<readonly [Row]>([[["", "……", "", ""]], [["", "—", "", ""]], [["", "一、", "", ""]], [["", "", 0, ""]], [["", "", "-", "无"]], [["", "", "零", "/"]], [["", "0", "", 0]]])("is no line: %j", (row) => {
    expect(after(...row)).toEqual([]);
  });

  it.each<readonly [Row, string]>([[["", "…", 5, ""], "5 subtotal …: 5 | “”"], [["", "", "略", ""], "5 subtotal –: “略” | “”"], [["", "其他", "", ""], "5 subtotal 其他: “” | “”"], [["210", "", "", ""], "5 item 210 –: “” | “”"], [["", "", -3, ""], "5 subtotal –: -3 | “”"]])("is more than %j", (row, line) => {
    expect(after(...row)).toEqual([line]);
  });
});

describe("an amount", () => {
  it("merged down belongs to its first line, merged across to its first column", () => {
    expect(lines([HEADS, ["205", "教育", 30, 20], ["208", "社保", "", 10]], ["C4:C5"])).toEqual(["4 item 205 教育: 30 | 20", "5 item 208 社保: “” | 10"]);
    expect(lines([HEADS, ["205", "教育", 30, ""], ["208", "社保", 5, 10]], ["C4:D4"])).toEqual(["4 item 205 教育: 30 | “”", "5 item 208 社保: 5 | 10"]);
  });

  it("with a unit of its own is taken into the table's", () => {
    expect(lines([HEADS, ["205", "教育", 30, 20], ["208", "社保", "80万元", 3], ["210", "卫生", 5, "8000元"], ["211", "环保", 6, 7]])).toEqual(["4 item 205 教育: 30 | 20", "5 item 208 社保: 80 | 3", "6 item 210 卫生: 5 | 0.8", "7 item 211 环保: 6 | 7"]);
  });

  it("that is no number, or a number as text, is told of", () => {
    const table = budgetTable("部门预算支出总表", [[...HEADS, "上年执行数"], ["205", "教育", "3O", "20", "约3"], ["208", "社保", 5, "—", 1], ["210", "卫生", 6, "无", 2]]);
    expect(table?.problems.map(({ kind, range, text, value, expected }) => [kind, rangeAddress(range), text, value, expected])).toEqual([["not-a-number", "C4", "3O", null, []], ["number-as-text", "D4", "20", 20, []]]);
  });
});

describe("what the codes are of", () => {
  it.each<readonly [string, readonly Row[], string | null]>([
    ["a code of expenditure by class", [HEADS, ["301", "工资", 30, 20]], "economic"],
    ["one of government's classes", [HEADS, ["501", "工资", 30, 20]], "economic"],
    ["one of functions", [HEADS, ["210", "卫生", 30, 20]], "functional"],
    ["one of income", [HEADS, ["101", "税收", 30, 20]], "functional"],
    ["the first code alone", [HEADS, ["", "合计", 9, 9], ["302", "商品", 3, 2], ["210", "卫生", 3, 2]], "economic"],
    ["heads that name the economic subjects", [["经济分类科目名称", "合计", "基本支出"], ["工资", 3, 3]], "economic"],
    ["heads that name the functional subjects", [["功能分类科目名称", "合计", "基本支出"], ["教育", 3, 3]], "functional"],
    ["heads of two rows", [["部门经济分类", "", "合计", "基本支出"], ["科目编码", "科目名称", "", ""], ["", "合计", 3, 3]], "economic"],
    ["heads that name neither", [["科目名称", "合计", "基本支出"], ["教育", 3, 3]], null],
    ["heads without subjects", [["经济分类", "合计", "基本支出"], ["工资", 3, 3]], null],
  ])("is told by %s", (_, rows, classification) => {
    expect(read(rows)?.classification).toBe(classification);
  });
});

describe("the day of a list of assets", () => {
  it.each<readonly [string, string | null]>([
    ["截止时间：2023-12-31", "2023-12-31"], ["统计日期2023.12.31", "2023.12.31"], ["截止时点:2023/1/1", "2023/1/1"], ["截至2023年12月31日", "2023年12月31"], ["截止2023年", null], ["到2023-12-31", null], ["截至2023年12月31日的情况", null], ["数据截至2023-12-31", null],
  ])("said as %s is %s", (said, day) => {
    expect(read([["", said], ["资产名称", "数量", "价值"], ["房屋", 2, 3]], [], "固定资产占用情况表")?.asOf).toBe(day);
  });
});
