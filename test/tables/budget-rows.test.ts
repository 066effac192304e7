/** Which rows of a departmental table are lines, which are notes or heads printed again, and where the table ends. */
import { describe, expect, it } from "@jest/globals";
import type { Row } from "../support/forms";
import { budgetTable, linesOf } from "./budget-table";

const HEADS: Row = ["科目编码", "科目名称", "合计", "基本支出"];
const FIRST: Row = ["205", "教育支出", 30, 30];
const LAST: Row = ["208", "社保支出", 40, 40];

/** What is read of rows between two lines: the lines, then the notes. */
function between(rows: readonly Row[], merges?: readonly string[]): string[] {
  const budget = budgetTable("部门预算支出总表", [HEADS, FIRST, ...rows, LAST], merges)?.budget;
  return [...linesOf(budget).slice(1), ...(budget?.notes ?? []).map((note) => `note ${note.text}`)];
}
const LAST_AT = (row: number): string => `${row} item 208 社保支出: 40 | 40`;

describe("a note", () => {
  it.each([
    "注：金额保留两位小数", "附注：略", "备注", "说明", "注", "附注", "备注：见附件", "无", "本表无数据", "（本表为空）", "该部门没有安排", "此表不涉及", "我局未安排", "我单位无此项支出", "我部门没有安排", "单位无此项", "无此项", "没有相关预算", "无本项", "不涉及", "空表", "无数据",
    "本单位2024年度无政府性基金预算安排的支出", "本年支出较上年增长百分之十，主要是培训增加。",
  ])("alone in its row is %s", (text) => {
    expect(between([["", text, "", ""]])).toEqual([LAST_AT(6), `note ${text}`]);
  });

  it.each(["说明会经费", "无业人员补助", "一句话。", "支出包括培训，慰问", "支出包括培训与慰问等事项", "对本表无数据", "注册费", "基本单位支出", `本单位${"的".repeat(31)}无`])("is not %s", (text) => {
    expect(between([["", text, "", ""]])).toEqual([`5 subtotal ${text}: “” | “”`, LAST_AT(6)]);
  });

  it.each(["无", "本表无数据", "本年支出较上年增长百分之十，主要是培训增加。"])("does not stand beside figures: %s", (text) => {
    expect(between([["", text, 3, 3]])).toEqual([`5 subtotal ${text}: 3 | 3`, LAST_AT(6)]);
  });

  it.each(["注：含上年结转", "备注"])("may stand beside figures: %s", (text) => {
    expect(between([["", text, 3, 3]])).toEqual([LAST_AT(6), `note ${text}`]);
  });

  it.each(["支出包括培训，慰问等", "支出中无培训慰问等项", "本支出表为空表列示吗"])("over the whole table need not be a sentence: %s", (text) => {
    expect(between([[text]], ["A5:D5"])).toEqual([LAST_AT(6), `note ${text}`]);
  });

  it("over a part of it has to be one", () => {
    expect(between([[text("，")]], ["A5:C5"])).toEqual([`5 subtotal ${text("，")}: “” | “”`, LAST_AT(6)]);
    for (const stop of ["。", "；"]) expect(between([[text(stop)]], ["A5:C5"])).toEqual([LAST_AT(6), `note ${text(stop)}`]);
    expect(between([[text("与")]], ["A5:D5"])).toEqual([`5 subtotal ${text("与")}: “” | “”`, LAST_AT(6)]);
  });

  const text = (sign: string): string => `支出包括职工培训${sign}慰问`;
});

describe("heads printed again", () => {
  it.each<readonly [string, readonly Row[]]>([
    ["all of them", [HEADS]],
    ["some of them", [["", "", "合计", "基本支出"]]],
    ["under their title", [["部门预算支出总表"], HEADS]],
    ["under title and page", [["部门预算支出总表", "", "", "第2页"], HEADS]],
    ["under title and number", [["部门预算支出总表", "", "", "公开03表"], HEADS]],
    ["under title and year", [["部门预算支出总表", "", "", "2024年"], HEADS]],
    ["under title and unit", [["部门预算支出总表"], ["", "", "", "单位：万元"], HEADS]],
    ["after the unit of money in brackets", [["", "", "", "（金额单位：万元）"], HEADS]],
    ["with the numbers of columns", [HEADS, ["栏次", "", 1, 2]]],
  ])("are no line: %s", (_, rows) => {
    expect(between(rows)).toEqual([LAST_AT(5 + rows.length)]);
  });

  it.each<readonly [string, Row, string]>([
    ["in other columns", ["", "合计", "基本支出", ""], "5 total 合计: “基本支出” | “”"],
    ["one alone", ["", "", "合计", ""], "5 subtotal –: “合计” | “”"],
    ["a unit beside a name", ["", "某局", "", "单位：万元"], "5 subtotal 某局: “” | “单位：万元”"],
    ["a year alone", ["", "2024年度", "", ""], "5 subtotal 2024年度: “” | “”"],
  ])("are not %s", (_, row, line) => {
    expect(between([row])).toEqual([line, LAST_AT(6)]);
  });
});

describe("a departmental table ends", () => {
  it.each<readonly [Row]>([[["填报人：张三", "", "复核人：", ""]], [["", "负责人", "", ""]], [["财务负责人（签字）：", "", "", ""]], [["部门：某局", "", "", ""]]])("before %j", (row) => {
    expect(between([row])).toEqual([]);
  });

  it("not before the unit that stands below a title printed again", () => {
    expect(between([["部门预算支出总表"], ["部门：某局", "", "", ""], HEADS])).toEqual([]);
    expect(between([["部门：某局", "", "", "单位：万元"], HEADS])).toEqual([LAST_AT(7)]);
  });

  it("not before a line that only begins like a signature", () => {
    expect(between([["", "联系群众经费", 3, 3]])).toEqual(["5 subtotal 联系群众经费: 3 | 3", LAST_AT(6)]);
  });
});
