/** Which departmental tables may be held against each other, and how their lines and sheets are named. */
import { describe, expect, it } from "@jest/globals";
import { numberingOf, plainName } from "../../../src/rules/budget/item-names";
import { oddUnits } from "../../../src/rules/budget/odd-units";
import { placeOf, sheetOfTable } from "../../../src/rules/budget/places";
import { saysRounded } from "../../../src/rules/budget/rounding-note";
import { tableSets } from "../../../src/rules/budget/table-sets";
import { hasLongTerm, isOverall } from "../../../src/rules/table-scope";
import { cellAt } from "../../../src/sheet/range";
import { Sheet } from "../../../src/sheet/sheet";
import { readSheet } from "../../../src/tables/read-sheet";
import type { Table } from "../../../src/tables/table";
import { evaluationSheet, goalSheet, type Row, sheetOf } from "../../support/forms";

interface Parts {
  readonly year?: number;
  readonly unitName?: string;
  readonly unit?: string;
  readonly figures?: readonly (number | string)[];
  readonly note?: string;
}
function table(name: string, { year, unitName, unit = "万元", figures = [12.34, 56.78, 91.01], note }: Parts = {}): Table {
  const rows: Row[] = [[`${year === undefined ? "" : `${year}年`}部门${name}`], [...(unitName === undefined ? [] : [`部门名称：${unitName}`]), "", `单位：${unit}`], ["科目编码", "科目名称", "合计"], ...figures.map((figure, index) => [`20${index + 1}`, `科目${index}`, figure]), ...(note === undefined ? [] : [[note]])];
  const [read] = readSheet(new Sheet(sheetOf(name, rows)));
  if (!read) throw new Error(`no ${name}`);
  return { ...read, year: year ?? null, unitName: unitName ?? null };
}

const sets = (...tables: readonly Table[]): string[] => tableSets(tables).map((set) => [...set.keys()].join(" "));

describe("tables are held against each other", () => {
  it("of one unit and year, those that do not say among them", () => {
    expect(sets(table("支出总表", { year: 2024, unitName: "甲局" }), table("收入总表"), table("一般公共预算基本支出表", { unitName: "甲 局" }))).toEqual(["expenditure income basic-expenditure"]);
  });

  it("not of two years or two units", () => {
    expect(sets(table("支出总表", { year: 2024 }), table("收入总表", { year: 2025 }))).toEqual(["expenditure", "income"]);
    expect(sets(table("支出总表", { unitName: "甲局" }), table("收入总表", { unitName: "乙局" }))).toEqual(["expenditure", "income"]);
    expect(sets(table("支出总表", { unitName: "甲局" }), table("收入总表", { unitName: "乙局" }), table("收入总表", { unitName: "甲局" }), table("支出总表", { unitName: "乙局" }))).toEqual(["expenditure income", "income expenditure"]);
  });

  it("not where two are of one type: nobody can tell which is meant", () => {
    expect(sets(table("支出总表"), table("支出总表"), table("收入总表"))).toEqual(["income"]);
  });

  it("departmental ones of a known type alone", () => {
    expect(sets(table("支出总表"), table("项目支出表"), ...readSheet(new Sheet(goalSheet())))).toEqual(["expenditure"]);
    expect(sets(table("项目支出表"))).toEqual([""]);
  });
});

describe("a table's unit of money is odd", () => {
  const odd = (...tables: readonly Table[]) => oddUnits(tables).map(({ table: one, other }) => `${one.sheet} ${other.sheet}`);
  const [a, b] = [table("支出总表"), table("收入总表")];

  it("where its figures are those of tables in another", () => {
    expect(odd(a, b, table("一般公共预算支出表", { unit: "元" }))).toEqual(["一般公共预算支出表 支出总表"]);
  });

  it.each<readonly [string, readonly Table[]]>([
    ["all are in one", [a, b]],
    ["no unit is that of most", [a, table("收入总表", { unit: "元" })]],
    ["its figures are others", [a, b, table("一般公共预算支出表", { unit: "元", figures: [123_400, 567_800, 910_100] })]],
    ["a figure is the same in its own unit too", [a, b, table("一般公共预算支出表", { unit: "元", figures: [12.34, 56.78, 91.01, 123_400] })]],
    ["two figures alone are the same", [a, b, table("一般公共预算支出表", { unit: "元", figures: [12.34, 56.78, 5] })]],
    ["its figures are too short to be known by", [table("支出总表", { figures: [1, 2.5, 80] }), table("收入总表", { figures: [1, 2.5, 80] }), table("一般公共预算支出表", { unit: "元", figures: [1, 2.5, 80] })]],
  ])("not where %s", (_, tables) => {
    expect(odd(...tables)).toEqual([]);
  });
});

describe("a line's name", () => {
  const lineOf = (text: string) => ({ name: { text, range: cellAt(0, 0) } }) as Parameters<typeof numberingOf>[0];

  it.each([["一、教育支出", "一、"], ["二十一.其他", "一、"], ["（三）教育", "（一）"], ["12.教育", "1."], ["3、教育", "1."], ["（4）教育", "(1)"], ["教育", ""], ["教育一、二", ""], ["2024年预算", ""], ["附（一）", ""], ["第1.教育", ""]])("%s is numbered %p", (text, style) => {
    expect(numberingOf(lineOf(text))).toBe(style);
  });

  it.each([["二十、住房保障支出", "住房保障支出"], ["（一）1.住房 保障支出", "住房保障支出"], ["住房保障支出", "住房保障支出"], ["十大行动", "十大行动"], ["住房（一）支出", "住房一支出"]])("%s is %s", (text, name) => {
    expect(plainName(text)).toBe(name);
  });
});

describe("a table is", () => {
  const goal = (title: string, head = "指标值") => readSheet(new Sheet(sheetOf("s", [[title], ["一级指标", "二级指标", "三级指标", head, "备注"], ["产出指标", "数量指标", "人数", "≥1人", ""]])))[0];

  it("of the whole unit, by its kind or its title", () => {
    const [evaluation] = readSheet(new Sheet(evaluationSheet()));
    expect([goal("部门整 体绩效目标表"), goal("项目绩效目标表"), evaluation].map((one) => one && isOverall(one))).toEqual([true, false, false]);
    expect(evaluation && isOverall({ ...evaluation, kind: "overall-self-evaluation" })).toBe(true);
  });

  it.each([["指标值", false], ["中期指标值", true], ["实施期目标值", true], ["三年指标值", true]])("of a longer term where a head says %s: %p", (head, isLong) => {
    const one = goal("项目绩效目标表", head);
    expect(one && hasLongTerm(one)).toBe(isLong);
  });
});

describe("a table says", () => {
  it.each([["注：因四舍五入，存在差额。", true], ["注：合计存在尾差。", true], ["注：尾数不符系舍入所致", true], ["注：金额含上年结转。", false]])("%s, that it was rounded: %p", (note, isSaid) => {
    expect(saysRounded(table("支出总表", { note }))).toBe(isSaid);
  });

  it("its sheet's name in 24 signs at most, and a cell by its address", () => {
    const named = (sheet: string) => sheetOfTable({ ...table("支出总表"), sheet });
    expect([named("甲".repeat(24)), named("甲".repeat(25)), placeOf({ range: cellAt(11, 2) })]).toEqual(["甲".repeat(24), `${"甲".repeat(23)}…`, "C12"]);
  });
});
