/** Where the heads of a departmental table begin and end, and which head stands over which column, merged or not. */
import { describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../src/sheet/range";
import type { Row } from "../support/forms";
import { budgetTable, columnsOf, headsOf, linesOf } from "./budget-table";

const HEADS: Row = ["科目编码", "科目名称", "合计", "基本支出"];
const LINE: Row = ["205", "教育支出", 30, 30];

const read = (rows: readonly Row[], merges?: readonly string[]) => budgetTable("部门预算支出总表", rows, merges)?.budget;
const headerOf = (rows: readonly Row[], merges?: readonly string[]): string => {
  const header = read(rows, merges)?.header;
  return header ? rangeAddress(header) : "none";
};

describe("heads begin", () => {
  it.each<readonly [string, Row]>([
    ["half of it head words", ["单位名称", "某县总工会", "科目", "2024年5月"]],
    ["one head word", ["部门预算收入", "某县总工会"]],
    ["a number in it", ["预算收入", "支出合计", 100]],
    ["digits as text in it", ["预算收入", "支出合计", "1,234.5"]],
    ["a percentage as text in it", ["预算收入", "支出合计", "-12%"]],
    ["a colon in it", ["单位：某局项目", "预算：支出", "年度"]],
    ["a sentence in it", ["本表列示收入。合计", "本表列示支出。合计"]],
    ["long texts in it", [`${"甲".repeat(39)}支出`, `${"乙".repeat(39)}收入`]],
    ...["元", "百元", "千元", "万元", "十万元", "百万元", "百十万元", "亿元"].map((unit) => [`${unit} in it`, ["金额单位", "收支项目", unit]] as const),
  ])("below a row with %s", (_, above) => {
    expect(headerOf([above, HEADS, LINE])).toBe("A4:D4");
  });

  it.each<readonly [string, Row, string]>([
    ["more than half of it head words", ["项目名称", "某县总工会", "支出合计"], "A3:C3"],
    ["words as long as heads get", [`${"甲".repeat(38)}支出`, `${"乙".repeat(38)}收入`], "A3:B3"],
    ["years", ["科目", "2024年度", "2025年"], "A3:C3"],
    ["years by name", ["科目", "上年", "本年", "增减"], "A3:D3"],
    ["changes", ["科目", "上年", "增减变动情况", "增减变化"], "A3:D3"],
    ["levels of codes", ["类", "款", "项", "某某"], "A3:D3"],
  ])("with a row of %s", (_, row, header) => {
    expect(headerOf([row, row.map((_cell, index) => (index === 0 ? "教育" : 30)), row.map((_cell, index) => (index === 0 ? "卫生" : 40))])).toBe(header);
  });

  it.each<readonly [string, Row]>([["20年", ["某事", "20某某年", "2025年底", "合计"]], ["the years of a plan", ["每年", "某年", "上年末", "合计"]], ["changes of something", ["增减某况", "人数增减变动情况表", "增减变动情况如下", "合计"]]])("not with %s", (_, row) => {
    expect(headerOf([row, HEADS, LINE])).toBe("A4:D4");
  });

  it("within twenty filled lines below the title, blank ones not counted", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index): Row => ["某县", "某局", `第${index + 1}行`]);
    expect(headerOf([...lines(9), [], [], [], ...lines(10), HEADS, LINE])).toBe("A25:D25");
    expect(headerOf([...lines(20), HEADS, LINE])).toBe("none");
  });

  it("nowhere, which is said of the title", () => {
    const table = budgetTable("部门预算支出总表", [["某县", "某局", "略"], ["205", "教育", "30"]]);
    expect(table?.budget).toBeNull();
    expect(table?.problems).toEqual([{ kind: "no-heads", range: table?.title?.range, text: "部门预算支出总表", value: null, expected: [] }]);
  });
});

describe("a head over the whole table", () => {
  const over = (text: string, merge: string) => columnsOf(read([["情况说明如下"], [text, "", "", ""], HEADS, LINE], [merge]));

  it("is the first over each column", () => {
    expect(over("2025年预算数", "A4:D4")).toEqual(["C total: 2025年预算数/合计", "D basic of C: 2025年预算数/基本支出"]);
    expect(headerOf([["情况说明如下"], ["2025年预算数", "", "", ""], HEADS, LINE], ["A4:D4"])).toBe("A4:D5");
  });

  it("reaches over three columns at least", () => {
    expect(over("2025年预算数", "A4:C4")).toEqual(["C total: 2025年预算数/合计", "D basic: 基本支出"]);
    for (const merge of ["A4:B4", "C4:D4"]) {
      const rows: readonly Row[] = [["情况说明如下"], merge === "A4:B4" ? ["2025年预算数", "", "", ""] : ["", "", "2025年预算数", ""], HEADS, LINE];
      expect([headerOf(rows, [merge]), columnsOf(read(rows, [merge]))]).toEqual(["A5:D5", ["C total: 合计", "D basic of C: 基本支出"]]);
    }
  });

  it.each(["某县总工会", "收支预算公开表", "支出预算附表01", "收支表3"])("is not %s", (text) => {
    expect(over(text, "A4:D4")).toEqual(["C total: 合计", "D basic of C: 基本支出"]);
  });

  it("stands alone in its row", () => {
    expect(columnsOf(read([["情况说明如下"], ["2025年预算数", "", "", "第1页"], HEADS, LINE], ["A4:C4"]))).toEqual(["C total: 合计", "D basic of C: 基本支出"]);
  });
});

describe("heads of several rows", () => {
  const TWO: readonly Row[] = [["科目编码", "科目名称", "合计", "基本支出", "", "", "项目支出"], ["", "", "", "小计", "人员经费", "公用经费", ""], ["205", "教育支出", 60, 30, 10, 20, 30]];
  const TWO_HEADS = ["A3 科目编码", "B3 科目名称", "C3 合计", "D4 小计", "E4 人员经费", "F4 公用经费", "G3 项目支出"];
  const TWO_COLUMNS = ["C total: 合计", "D basic of C: 基本支出/小计", "E staff of D: 基本支出/人员经费", "F public of D: 基本支出/公用经费", "G project of C: 项目支出"];

  it("divide one above without merges", () => {
    expect([headerOf(TWO), headsOf(read(TWO)), columnsOf(read(TWO)), linesOf(read(TWO))]).toEqual(["A3:G4", TWO_HEADS, TWO_COLUMNS, ["5 item 205 教育支出: 60 | 30 | 10 | 20 | 30"]]);
  });

  it("divide one written in every cell", () => {
    const rows = [["科目编码", "科目名称", "合计", "基本支出", "基本支出", "基本支出", "项目支出"], ["科目编码", "科目名称", "合计", "小计", "人员经费", "公用经费", "项目支出"], ...TWO.slice(2)];
    expect([headerOf(rows), headsOf(read(rows)), columnsOf(read(rows))]).toEqual(["A3:G4", TWO_HEADS, TWO_COLUMNS]);
  });

  it("divide one that divides another", () => {
    const rows: readonly Row[] = [["科目编码", "科目名称", "合计", "本年支出", "", "", "", "上年结转"], ["", "", "", "小计", "基本支出", "", "项目支出", ""], ["", "", "", "", "人员经费", "公用经费", "", ""], ["205", "教育支出", 61, 60, 10, 20, 30, 1]];
    expect(headsOf(read(rows))).toEqual(["A3 科目编码", "B3 科目名称", "C3 合计", "D4 小计", "E5 人员经费", "F5 公用经费", "G4 项目支出", "H3 上年结转"]);
    expect(columnsOf(read(rows))).toEqual(["C total: 合计", "D subtotal of C: 本年支出/小计", "E staff of D: 本年支出/基本支出/人员经费", "F public of D: 本年支出/基本支出/公用经费", "G project of D: 本年支出/项目支出", "H carried-over of C: 上年结转"]);
    expect(linesOf(read(rows))).toEqual(["6 item 205 教育支出: 61 | 60 | 10 | 20 | 30 | 1"]);
  });

  it("divide a part of a merged one", () => {
    const rows: readonly Row[] = [["科目编码", "科目名称", "合计", "基本支出", "", ""], ["", "", "", "小计", "人员经费", ""], ["", "", "", "", "在职人员", "离休人员"], ["205", "教育支出", 60, 30, 10, 20]];
    expect(headsOf(read(rows, ["D3:F3"]))).toEqual(["A3 科目编码", "B3 科目名称", "C3 合计", "D4 小计", "E5 在职人员", "F5 离休人员"]);
    expect(columnsOf(read(rows, ["D3:F3"])).map((column) => column.split(": ")[1])).toEqual(["合计", "基本支出/小计", "基本支出/人员经费/在职人员", "基本支出/人员经费/离休人员"]);
  });

  it("go on where one beside them is merged down", () => {
    const rows: readonly Row[] = [["科目编码", "科目名称", "合计", "基本支出", "", "项目支出"], ["", "", "", "人员经费", "公用经费", ""], ["", "", "", "在职人员", "", ""], ["205", "教育支出", 60, 30, 10, 20]];
    expect([headerOf(rows, ["A3:A5", "B3:B5", "C3:C5", "D3:E3", "F3:F5"]), headsOf(read(rows, ["A3:A5", "B3:B5", "C3:C5", "D3:E3", "F3:F5"]))]).toEqual(["A3:F5", ["A3:A5 科目编码", "B3:B5 科目名称", "C3:C5 合计", "D5 在职人员", "E4 公用经费", "F3:F5 项目支出"]]);
  });

  it("divide the first column", () => {
    const rows: readonly Row[] = [["单位", "", "合计", "基本支出"], ["代码", "名称", "", ""], ["001", "某局", 30, 30]];
    expect(linesOf(read(rows))).toEqual(["5 subtotal [001] 某局: 30 | 30"]);
  });

  it("keep a merged head to its own columns", () => {
    const rows: readonly Row[] = [["科目名称", "本年收入", "", "", "上年结转"], ["", "小计", "财政拨款", "资金余额", ""], ["教育支出", 3, 3, 1, 2]];
    expect(columnsOf(read(rows, ["A3:A4", "B3:C3", "E3:E4"]))).toEqual(["B total: 本年收入/小计", "C fiscal-income of B: 本年收入/财政拨款", "D carried-over: 资金余额", "E carried-over: 上年结转"]);
  });

  it("are one column where the lowest is merged over two", () => {
    const rows: readonly Row[] = [["科目名称", "", "合计", "基本支出"], ["教育支出", "", 30, 30]];
    expect(headsOf(read(rows, ["A3:B3", "A4:B4"]))).toEqual(["A3:B3 科目名称", "C3 合计", "D3 基本支出"]);
  });

  it("are printed again below each other", () => {
    expect([headerOf([HEADS, HEADS, LINE]), headsOf(read([HEADS, HEADS, LINE])), linesOf(read([HEADS, HEADS, LINE]))]).toEqual(["A3:D3", ["A3 科目编码", "B3 科目名称", "C3 合计", "D3 基本支出"], ["5 item 205 教育支出: 30 | 30"]]);
  });

  it("leave out a blank column beside those that divide their head", () => {
    const rows: readonly Row[] = [["科目编码", "科目名称", "合计", "基本支出", "", ""], ["", "", "", "人员经费", "公用经费", ""], ["205", "教育支出", 30, 10, 20, ""]];
    expect(headsOf(read(rows, ["D3:F3"]))).toEqual(["A3 科目编码", "B3 科目名称", "C3 合计", "D4 人员经费", "E4 公用经费"]);
  });
});

describe("heads end before", () => {
  it("a line of words alone", () => {
    expect(linesOf(read([HEADS, ["", "某县总工会", "无", "无"], LINE]))).toEqual(["4 subtotal 某县总工会: “无” | “无”", "5 item 205 教育支出: 30 | 30"]);
  });

  it("a name set in under a wide head", () => {
    const rows: readonly Row[] = [["科目名称", "", "合计", "基本支出"], ["", "教育支出", "", ""], ["小学教育", "", 30, 30]];
    expect([headerOf(rows), linesOf(read(rows))]).toEqual(["A3:D3", ["4 item 教育支出: “” | “”", "5 item 小学教育: 30 | 30"]]);
  });

  it("a line that begins left of them", () => {
    const rows: readonly Row[] = [["", "科目名称", "", "合计"], ["某县", "教育支出", "公共支出", ""], ["", "卫生支出", "", 30]];
    expect([headerOf(rows), linesOf(read(rows))]).toEqual(["B3:D3", ["4 item 教育支出: “”", "5 item 卫生支出: 30"]]);
  });

  it.each<readonly [string, Row]>([["a number", ["教育", "支出", 30, ""]], ["digits as text", ["教育", "支出", "1,030.5", ""]], ["a percentage", ["教育", "支出", "-12%", ""]], ["a code", ["205", "教育支出", "", ""]]])("a line with %s under a wide head", (_, line) => {
    expect(headerOf([["科目", "", "合计", ""], line, LINE])).toBe("A3:C3");
  });

  it.each<readonly [string, Row]>([["words under heads of one column", ["教育", "支出", "无", "无"]], ["a word under one", ["教育", "支出", "", "无"]], ["a word beside", ["", "支出", "", ""]]])("a line with %s, and more under a wide head", (_, line) => {
    expect(headerOf([["科目", "", "合计", "基本支出"], line, LINE])).toBe("A3:D3");
  });

  it("a line of words under the last of those that divide a head and the head beside it", () => {
    const rows: readonly Row[] = [["科目编码", "科目名称", "合计", "基本支出", "", "项目支出"], ["", "", "", "人员经费", "公用经费", ""], ["", "", "", "", "无", "无"], ["205", "教育支出", 60, 10, 20, 30]];
    expect([headerOf(rows, ["D3:E3"]), linesOf(read(rows, ["D3:E3"]))[0]]).toEqual(["A3:F4", "6 item 205 教育支出: 60 | 10 | 20 | 30"]);
  });

  it("the lines beside which a label is merged down", () => {
    const lines = Array.from({ length: 8 }, (_, index): Row => ["", `第${index + 1}类事项`, "无", "无"]);
    expect(linesOf(read([["收支", "科目名称", "合计", "基本支出"], ...lines], ["A3:A11"]))).toEqual(lines.map(([, name], index) => `${index + 4} item ${String(name)}: “” | “无” | “无”`));
  });

  it("the seventh row", () => {
    const steps = ["一", "二", "三", "四", "五", "六", "七"].map((step): Row => ["", "", "", `${step}甲`, `${step}乙`]);
    expect(headerOf([["科目编码", "科目名称", "合计", "本年支出", ""], ...steps.slice(1), ["205", "教育支出", 30, 10, 20]], ["A3:A9", "B3:B9", "C3:C9"])).toBe("A3:E9");
  });
});

describe("a row of figures", () => {
  const after = (row: Row): string[] => linesOf(read([HEADS, LINE, row])).slice(1);

  it.each<readonly [string, Row, readonly string[]]>([
    ["that begin elsewhere", ["", "", 2, 3], ["5 subtotal –: 2 | 3"]],
    ["that are alike", ["", "", 1, 1], ["5 subtotal –: 1 | 1"]],
    ["of two digits", ["", "", 10, 11], ["5 subtotal –: 10 | 11"]],
    ["that leaves one out", ["", "", 1, 3], ["5 subtotal –: 1 | 3"]],
    ["of one", ["", "", 1, ""], ["5 subtotal –: 1 | “”"]],
    ["that turn round", ["", "1", 3, 2], ["5 subtotal 1: 3 | 2"]],
  ])("%s is a line", (_, row, lines) => {
    expect(after(row)).toEqual(lines);
  });

  it.each<readonly [Row]>([[["", "", 1, 2]], [["行次", "", 5, 7]], [["列次", 3, "", 4]], [["栏目", "栏号", "甲", "乙"]], [["a", "b", "c=a+b", ""]], [["①", "②", "③=①+②", ""]], [["1列", "2列", "(3)列=1+2", ""]]])("%j numbers the columns", (row) => {
    expect(after(row)).toEqual([]);
  });

  it.each<readonly [string, readonly string[]]>([["见栏次", ["5 subtotal 见栏次: 1 | 2"]], ["第1次", ["5 subtotal 第1次: 1 | 2"]], ["甲方", ["5 subtotal 甲方: 1 | 2"]]])("after %s is a line", (name, lines) => {
    expect(after(["", name, 1, 2])).toEqual(lines);
  });
});

describe("what a head has in brackets", () => {
  it.each(["合计（万元）", "合计(含上级)", "合计（本级（含乡镇））", "合计（甲（乙）丙（丁）戊）"])("%s adds nothing to it", (head) => {
    expect(columnsOf(read([["科目编码", "科目名称", head, "基本支出", "项目支出"], ["205", "教育支出", 30, 10, 20]]))).toEqual([`C total: ${head}`, "D basic of C: 基本支出", "E project of C: 项目支出"]);
  });

  it.each(["（本级）合计表内", "（合计）其他某某"])("%s belongs to it elsewhere", (head) => {
    expect(columnsOf(read([["科目编码", "科目名称", head, "基本支出"], ["205", "教育支出", 30, 10]]))).toEqual([`C unknown: ${head}`, "D basic: 基本支出"]);
  });

  it("is all of it", () => {
    expect(headsOf(read([["科目编码", "科目名称", "（合计）", "基本支出"], ["205", "教育支出", 30, 10]]))).toEqual(["A3 科目编码", "B3 科目名称", "C3 （合计）", "D3 基本支出"]);
  });
});
