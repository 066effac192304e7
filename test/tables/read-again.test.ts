/** A sheet that is read again after a change says what it would say if it were read for the first time; a table in which nothing changed stays the same object. */
import { describe, expect, it } from "@jest/globals";
import type { CellValue, SheetData } from "../../src/sheet/data";
import { parseAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { evaluationSheet, goalSheet, sheetOf } from "../support/forms";

const ROWS = [["培训项目绩效自评表"], ["项目名称", "培训"], ["一级指标", "二级指标", "三级指标", "指标值", "分值"], ["产出指标", "数量指标", "甲", "≥12人", 50], ["", "", "乙", "≥2期", 40], ["慰问项目绩效自评表"], ["一级指标", "二级指标", "三级指标", "指标值", "分值"], ["效益指标", "社会效益指标", "丙", "≥80%", 90]];
const TWO = sheetOf("s", ROWS);
const LIST = sheetOf("s", [["项目绩效目标表"], ["预算单位", "项目名称", "一级指标", "二级指标", "三级指标", "指标值"], ["某局", "培训", "产出指标", "数量指标", "人数", "≥1人"], ["", "慰问", "产出指标", "数量指标", "户数", "≥1户"]]);

const withCell = (data: SheetData, address: string, value: CellValue): SheetData => {
  const at = parseAddress(address);
  return { ...data, values: data.values.map((row, top) => (top === at?.top ? row.map((cell, left) => (left === at.left ? value : cell)) : row)) };
};
const withMerge = (data: SheetData, address: string): SheetData => ({ ...data, merges: [...data.merges, parseAddress(address)].filter((merge) => merge !== null) });

const CHANGES: readonly (readonly [string, SheetData, SheetData])[] = [
  ["another title", TWO, withCell(TWO, "A1", "扶贫项目绩效自评表")],
  ["another project", TWO, withCell(TWO, "B2", "扶贫")],
  ["another head", TWO, withCell(TWO, "E3", "权重")],
  ["a head that is none", TWO, withCell(TWO, "D3", "某某")],
  ["another class above", TWO, withCell(TWO, "A4", "效益指标")],
  ["another class of the second level above", TWO, withCell(TWO, "B4", "质量指标")],
  ["another indicator", TWO, withCell(TWO, "C5", "丁")],
  ["an indicator less", TWO, { ...TWO, values: TWO.values.map((row, at) => (at === 4 ? row.map(() => "") : row)) }],
  ["a line more", TWO, { ...TWO, values: [...TWO.values, ["", "", "戊", "≥1人", 10]] }],
  ["a line inserted", TWO, { ...TWO, values: [...TWO.values.slice(0, 2), ["预算金额", 80, "", "", ""], ...TWO.values.slice(2)] }],
  ["no second title", TWO, withCell(TWO, "A6", "")],
  ["another place", TWO, { ...TWO, top: 4, left: 2 }],
  ["another name", TWO, { ...TWO, name: "t" }],
  ["another sheet", TWO, { ...TWO, id: "t" }],
  ["a merged cell", TWO, withMerge(TWO, "C4:C5")],
  ["a number format", TWO, { ...TWO, formats: TWO.values.map((row) => row.map(() => "0%")) }],
  ["another unit at another project", LIST, withCell(LIST, "A3", "某站")],
  ["a project less", LIST, { ...LIST, values: LIST.values.slice(0, 3) }],
  ["a project of the same name", LIST, withCell(LIST, "B4", "培训")],
  ["another goal", goalSheet(), goalSheet({ name: "慰问" })],
  ["a plan less", goalSheet(), goalSheet({ plan: null })],
  ["another amount", evaluationSheet(), evaluationSheet({ total: 70 })],
];

describe("a sheet with", () => {
  it.each(CHANGES)("%s says what it says anew", (_, before, after) => {
    const first = new Sheet(before);
    const was = readSheet(first);
    const second = new Sheet(after, first);
    expect(readSheet(second)).toEqual(readSheet(new Sheet(after)));
    const back = readSheet(new Sheet(before, second));
    expect(back).toEqual(was);
    expect(back).toEqual(readSheet(new Sheet(before)));
  });

  it.each([["two tables", TWO], ["a list", LIST], ["a goal table", goalSheet()], ["a self-evaluation", evaluationSheet()]] as const)("%s and no change has the same tables", (_, data) => {
    const first = new Sheet(data);
    const tables = readSheet(first);
    const again = readSheet(new Sheet({ ...data, values: data.values.map((row) => [...row]) }, first));
    expect(again).toHaveLength(tables.length);
    for (const [index, table] of again.entries()) expect(table).toBe(tables[index]);
  });

  it("a change in one table keeps the other", () => {
    const first = new Sheet(TWO);
    const [upper, lower] = readSheet(first);
    const [upperAgain, lowerAgain] = readSheet(new Sheet(withCell(TWO, "C8", "丁"), first));
    expect(upperAgain).toBe(upper);
    expect(lowerAgain).not.toBe(lower);
    expect(lowerAgain?.indicators.map(({ level3 }) => level3?.text)).toEqual(["丁"]);
  });

  it("a change in one row keeps the indicators of the others", () => {
    const long = sheetOf("s", [["培训项目绩效目标表"], ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "第1项", "≥1人"], ...[2, 3, 4, 5, 6, 7].map((number) => ["", "", `第${number}项`, `≥${number}人`])]);
    const first = new Sheet(long);
    const was = readSheet(first)[0]?.indicators ?? [];
    const is = readSheet(new Sheet(withCell(long, "C9", "别的"), first))[0]?.indicators ?? [];
    expect(is.map((one, index) => one === was[index])).toEqual([true, true, true, true, true, true, false]);
    expect(is[6]?.level3?.text).toBe("别的");
  });
});
