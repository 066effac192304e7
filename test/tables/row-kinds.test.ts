/** What a row under a header is, by the columns its cells stand in and are merged over. */
import { describe, expect, it } from "@jest/globals";
import { Sheet } from "../../src/sheet/sheet";
import { findGrids } from "../../src/tables/find-grids";
import { cellsOf, isTemplateRow, kindOf } from "../../src/tables/row-kinds";
import { type Row, sheetOf } from "../support/forms";

const HEADER: Row = ["序号", "一级指标", "二级指标", "三级指标", "指标值", "分值", "备注"];
const LIST: Row = ["项目编码", "项目名称", "其中：财政拨款", "一级指标", "三级指标", "指标值", "市级意见"];

/** Of the row below the header; `merge` is in row 2. */
function rowOf(cells: Row, merge?: string, header: Row = HEADER): string {
  const sheet = new Sheet(sheetOf("s", [header, cells], merge === undefined ? [] : [merge]));
  const columns = findGrids(sheet)[0]?.columns ?? [];
  return `${kindOf(sheet, columns, 1)}${isTemplateRow(columns, cellsOf(sheet, 1)) ? " of a template" : ""}`;
}

describe("a row", () => {
  it.each<readonly [string, Row]>([
    ["content", [1, "产出指标", "数量指标", "人数", "≥1", 10, ""]],
    ["content", ["", "产出指标", "数量指标", "", "", "", ""]],
    ["content", ["", "产出指标", "数量指标", "", "", 10, "略"]],
    ["content", ["", "产出指标", "数量指标", "人数", "≥1", 10, "注：略"]],
    ["content", [1, "产出指标", "数量指标", "人数", "≥1", 10, "填报人：张三"]],
    ["content", [1, "产出指标", "数量指标", "合计人数", "≥1"]],
    ["content", ["", "产出指标", "", "填报人"]],
    ["content", ["", "很长很长的某某产出和效益指标小计", "", "", "", 10]],
    ["class", ["", "产出指标"]],
    ["class", ["", "", "数量指标"]],
    ["class", ["", "社会效益（一）"]],
    ["class", ["", "社会满意度"]],
    ["class", ["", "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己指标"]],
    ["note", ["", "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚指标"]],
    ["note", ["", "第一部分"]],
    ["heading", ["产出指标"]],
    ["heading", ["数量指标"]],
    ["note", ["某某说明文字"]],
    ["note", [1]],
    ["note", ["产出指标", "", "", "", "", "", "略"]],
    ["note", ["", "", "", "", "", "", "产出指标"]],
    ["note", ["", "", "", "", "", "", "注：略"]],
    ["note", ["注：略", "产出指标", "", "人数"]],
    ["note", [1, "注：略"]],
    ["note", ["", "", "", "注：略"]],
    ["total", ["合计", "", "", "", "", 10]],
    ["total", ["", "合计", "", "", "", 10]],
    ["total", ["", "", "", "合计", "", 10]],
    ["total", ["", "", "", "", "合计", 10]],
    ["total", ["", "", "", "", "", "合计"]],
    ["total", ["", "产出指标", "", "小计", "", 10]],
    ["total", ["", "产出指标", "数量指标合计", "", "", 10]],
    ["total", ["", "", "", "产出指标小计", "", 10]],
    ["end", ["填报人：张三"]],
    ["end", ["", "", "", "填报人：张三"]],
    ["end", ["", "", "", "", "", "", "填报人：张三"]],
    ["end", ["负责人", "张三", "", "电话"]],
    ["header", HEADER],
    ["header", ["", "一级指标", "二级指标", "三级指标", "指标值", "", ""]],
    ["blank", [""]],
    ["content of a template", ["", "产出指标", "数量指标", "……", "", 10]],
    ["content of a template", ["", "产出指标", "数量指标", "指标1：", "", 10]],
    ["content of a template", ["", "产出指标", "数量指标", "……", "……", 10, "略"]],
    ["content", [1, "产出指标", "数量指标", "……", "≥1"]],
  ])("is %s: %j", (kind, cells) => {
    expect(rowOf(cells)).toBe(kind);
  });

  it.each<readonly [string, Row, string]>([
    ["content", ["", "产出指标", "", "", "≥1"], "B2:D2"],
    ["class", ["", "产出指标", "", "", ""], "B2:E2"],
    ["heading", ["", "产出指标", "", "", "", ""], "B2:F2"],
    ["heading", ["产出指标"], "A2:G2"],
    ["heading", ["一、产出指标（50分）"], "A2:G2"],
    ["note", ["某某说明文字"], "A2:G2"],
  ])("is %s: %j merged over %s", (kind, cells, merge) => {
    expect(rowOf(cells, merge)).toBe(kind);
  });

  it.each<readonly [string, Row]>([
    ["content", ["P1", "培训", 3, "产出指标", "人数", "≥1", ""]],
    ["note", ["P1", "培训", 3]],
    ["total", ["合计", "", 3]],
    ["total", ["", "合计", 3]],
    ["total", ["", "", "合计"]],
    ["class", ["", "", 3, "产出指标"]],
    ["class", ["P1", "", "", "产出指标", "", "", "注：略"]],
    ["total", ["", "", "", "", "", "", "合计"]],
  ])("of a list is %s: %j", (kind, cells) => {
    expect(rowOf(cells, undefined, LIST)).toBe(kind);
  });

  it("may begin with a signature in a column of notes", () => {
    const noted = (...cells: Row) => rowOf(cells, undefined, ["责任科室", "一级指标", "三级指标", "指标值"]);
    expect([noted("填报人：", "张三"), noted("办公室", "产出指标", "人数", "≥1"), noted("办公室", "产出指标")]).toEqual(["end", "content", "class"]);
  });

  it("under three columns may be merged over all of them", () => {
    const three = (text: string, merge?: string) => rowOf([text], merge, ["指标名称", "指标值", "权重"]);
    expect([three("产出指标", "A2:C2"), three("说明文字", "A2:C2"), three("产出指标")]).toEqual(["heading", "note", "content"]);
  });

  it.each<readonly [string, Row]>([["note", ["某某"]], ["total", ["合计", "", "", 3]], ["end", ["填报人：张三", "产出", "人数", 3]], ["content", ["某某", "产出", "人数", 3]]])("that begins left of the columns is %s: %j", (kind, cells) => {
    expect(rowOf(cells, undefined, ["", "一级指标", "三级指标", "指标值"])).toBe(kind);
  });
});
