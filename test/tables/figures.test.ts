/** Figures as people type them: points, percentages and amounts of money, as numbers or as text. */
import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "../../src/sheet/data";
import { Sheet } from "../../src/sheet/sheet";
import { moneyUnit } from "../../src/tables/cells";
import { readSheet } from "../../src/tables/read-sheet";
import { sheetOf } from "../support/forms";

/** Points in a cell with this number format: its value, and whether a number is stored as text. */
function points(value: CellValue, format = "General"): string {
  const sheet = sheetOf("s", [["绩效自评表"], ["一级指标", "三级指标", "指标值", "分值"], ["产出指标", "人数", "≥12人", value]]);
  const formats = sheet.values.map((row, at) => row.map((_, column) => (at === 2 && column === 3 ? format : "General")));
  const weight = readSheet(new Sheet({ ...sheet, formats }))[0]?.indicators[0]?.weight;
  return `${weight?.value?.toString() ?? "none"}${weight?.storedAsText === true ? " as text" : ""}`;
}

/** An amount beside its label, in a table in this unit. */
function amount(value: CellValue, unit = "万元"): string {
  const total = readSheet(new Sheet(sheetOf("s", [["绩效目标表"], [`预算金额（${unit}）`, value], ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "人数", "≥12人"]])))[0]?.funding?.total;
  return total ? `${total.value?.toString() ?? "none"}${total.storedAsText ? " as text" : ""}` : "no amount";
}

describe("points", () => {
  it.each<readonly [CellValue, string]>([
    [20, "20"], [0, "0"], [0.1 + 0.2, "0.3"], [1e-7, "1e-7"], ["20", "20 as text"], [" 20 ", "20 as text"], ["２０．５", "20.5 as text"], ["1,200.50", "1200.5 as text"], ["20分", "20"], ["25%", "25"], ["２５％", "25"], ["￥20", "20"], ["20元", "none"], ["二十", "20 as text"], ["", "none"], ["—", "none"], ["20/30", "none"], ["20分钟", "none"],
  ])("typed %p are %s", (value, said) => {
    expect(points(value)).toBe(said);
  });

  it.each<readonly [string, string]>([["0%", "25"], ["0.00%", "25"], ['0"%"', "0.25"], ["0\\%", "0.25"], ["0.00", "0.25"]])("under the format %s are %s", (format, said) => {
    expect(points(0.25, format)).toBe(said);
  });
});

describe("an amount", () => {
  it.each<readonly [CellValue, string]>([
    [80, "80"], ["80", "80 as text"], ["80万元", "80"], ["80万", "80"], ["800000元", "80"], ["800000元整", "80"], ["人民币80万元", "80"], ["￥80万元", "80"], ["0.8亿元", "8000"], ["1,200万元", "1200"], ["", "none"], ["待定", "none"], ["暂无", "none"], ["无", "none"], ["约80", "none"], ["详见附件", "none"], ["见附件1", "none"], ["8O万元", "none"], ["—", "none"], ["/", "none"], ["#REF!", "none"], ["3个批次", "none"],
    ["由财政局核定", "no amount"], ["见附件：本年度预算批复文件及说明", "no amount"], ["职工培训", "no amount"], ["约八十万元人民币以及其他各项费用", "none"], ["约八十万元人民币以及其他各项费用等", "no amount"],
  ])("typed %p is %s", (value, said) => {
    expect(amount(value)).toBe(said);
  });

  it("is taken into the unit of the table", () => {
    expect([amount("80万元", "元"), amount("800000元", "元"), amount("80", "元"), amount("1亿元", "元")]).toEqual(["800000", "800000", "80 as text", "100000000"]);
  });
});

describe("the unit of money in a label", () => {
  it.each([["项目资金（万元）", "万元"], ["资金总额(元)", "元"], ["金额：亿元", "亿元"], ["项目资金（千元）", "千元"], ["项目资金（百万元）", "百万元"], ["预算数万元", "万元"], ["项目资金", null], ["", null], ["资金（万）", null]])("%s is %p", (label, unit) => {
    expect(moneyUnit(label)).toBe(unit);
  });

  it("is none without a label", () => {
    expect(moneyUnit(undefined)).toBeNull();
  });
});
