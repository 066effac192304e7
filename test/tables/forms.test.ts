/** Forms that no seed shows, as their authorities lay them down: found, read right, and no error said of a right one. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/review/check";
import type { SheetData } from "../../src/sheet/data";
import { rangeAddress } from "../../src/sheet/range";
import type { Table } from "../../src/tables/table";
import { sheetOf, workbookOf } from "../support/forms";
import { expectTrueRanges } from "./facts";
import * as evaluations from "./forms/evaluations";
import { expected } from "./forms/expected";
import * as goals from "./forms/goals";
import * as lists from "./forms/lists";
import { said } from "./forms/said";

const tableOn = (sheet: SheetData): Table => {
  const { tables } = check(workbookOf(sheet));
  expect(tables).toHaveLength(1);
  expectTrueRanges(sheet);
  const [table] = tables;
  if (!table) throw new Error("no table");
  return table;
};

/** Errors and what the reader could not make sense of, as "cell rule". */
const complaints = (sheet: SheetData): string[] =>
  check(workbookOf(sheet))
    .findings.filter((finding) => finding.severity === "error" || finding.rule.startsWith("reading/"))
    .map((finding) => `${rangeAddress(finding.range)} ${finding.rule}`);

type Line = Table["indicators"][number];
const lines = (table: Table, ...fields: readonly ("level1" | "level2" | "level3" | "target" | "actual" | "weight" | "score" | "reason")[]): string[] =>
  table.indicators.map((one: Line) => fields.map((field) => one[field]?.text ?? "–").join(" "));
const money = ({ funding }: Table): unknown => funding && [funding.unit, ...[funding.total, funding.fiscal, funding.other].map((field) => field?.value?.toNumber() ?? null), funding.hasFurtherParts];

const list = sheetOf("汇总", [
  ["2024年项目支出绩效目标汇总表"], ["序号", "单位名称", "项目名称", "预算金额（万元）", "年度绩效目标", "备注"],
  [1, "某县总工会", "职工培训", 80, "培训职工500人。", ""], [2, "某县总工会", "劳模慰问", 10, "慰问劳模20人。", ""], ["合计", "", "", 90, "", ""],
]);

const template = sheetOf("模板", [
  ["项目支出绩效自评表"], ["（    年度）"], ["项目名称", "", ""], ["主管部门", "", "", "实施单位", ""],
  ["项目资金（万元）", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["", "年度资金总额", "", "", "", "", 10, "", ""], ["", "其中：当年财政拨款", "", "", "", "", "—", "", "—"], ["", "上年结转资金", "", "", "", "", "—", "", "—"], ["", "其他资金", "", "", "", "", "—", "", "—"],
  ["年度总体目标", "预期目标", "", "", "", "实际完成情况"], ["", "", "", "", "", ""],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ["", "产出指标", "数量指标", "指标1：", "", "", "", "", ""], ["", "", "", "指标2：", "", "", "", "", ""], ["", "", "", "……", "", "", "", "", ""], ["", "", "质量指标", "指标1：", "", "", "", "", ""], ["", "", "时效指标", "", "", "", "", "", ""],
  ["", "效益指标", "社会效益指标", "", "", "", 30, "", ""], ["", "满意度指标", "服务对象满意度指标", "", "", "", 10, "", ""], ["总分", "", "", "", "", "", 100, "", ""],
], ["A12:A19"]);

const goalTemplate = sheetOf("模板", [["项目绩效目标表"], ["项目编码", "", "项目名称", ""], ["预算规模及资金用途", "预算数", "", "其中：财政资金", "", "其他资金", ""], ["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底"], ["", "", "", "", ""], ["绩效目标", ""], ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"], ["产出指标", "数量指标"], ["", "质量指标"], ["效益指标", "社会效益指标"], ["满意度指标", "服务对象满意度指标"]]);

const groups = { evaluations, goals, lists };

describe.each(Object.keys(groups) as (keyof typeof groups)[])("%s", (group) => {
  const forms = Object.entries<SheetData>(groups[group]);

  it("are all compared with what they say", () => {
    expect(forms.map(([name]) => name).sort()).toEqual(Object.keys(expected[group] ?? {}).sort());
  });

  it.each(forms)("%s is read as it says", (name, sheet) => {
    expect(check(workbookOf(sheet)).tables.map(said)).toEqual(expected[group]?.[name]);
    expectTrueRanges(sheet);
  });

  it.each(forms)("%s draws no error", (_, sheet) => {
    expect(complaints(sheet)).toEqual([]);
  });
});

describe("the national self-evaluation (财预〔2020〕10号)", () => {
  it("takes the adjusted budget where it was changed in the year", () => {
    const { national } = evaluations;
    const values = national.values.map((row, index) => row.map((cell, column) => (column === 3 && index === 6 ? 60 : column === 3 && index === 7 ? "" : cell)));
    expect(money(tableOn({ ...national, values }))).toEqual(["万元", 80, 70, 0, true]);
  });

  it("is found from its title to its total", () => {
    expect(rangeAddress(tableOn(evaluations.national).range)).toBe("A2:I23");
  });
});

describe("goal tables of other provinces", () => {
  it("reads a header of two rows with sign, value and unit under 指标值", () => {
    const table = tableOn(
      sheetOf("s", [
        ["项目支出绩效目标表"],
        ["绩效指标", "", "", "指标值", "", "", "备注"],
        ["一级指标", "二级指标", "三级指标", "符号", "数值", "单位", ""],
        ["产出指标", "数量指标", "培训人数", "≥", 500, "人", ""],
        ["效益指标", "社会效益指标", "持证率", "≥", 80, "%", ""],
      ], ["A2:C2", "D2:F2", "G2:G3"]),
    );
    expect(table.columns.map((column) => column.role)).toEqual(["level1", "level2", "level3", "nature", "target", "unit", "note"]);
    expect(table.indicators.map((one) => one.target?.target.text)).toEqual(["≥500人", "≥80%"]);
  });

  it("reads levels merged over two header rows beside a divided 指标值", () => {
    const table = tableOn(
      sheetOf("s", [
        ["项目支出绩效目标表"],
        ["一级指标", "二级指标", "三级指标", "指标值", "", ""],
        ["", "", "", "指标性质", "指标值", "度量单位"],
        ["产出指标", "数量指标", "培训人数", "≥", 500, "人"],
        ["效益指标", "社会效益指标", "持证率", "≥", 80, "%"],
      ], ["A2:A3", "B2:B3", "C2:C3", "D2:F2"]),
    );
    expect(table.indicators.map((one) => `${one.level1?.text} ${one.target?.target.text}`)).toEqual(["产出指标 ≥500人", "效益指标 ≥80%"]);
  });

  it("takes a class name on a line of its own for the class of the rows below", () => {
    const table = tableOn(
      sheetOf("s", [
        ["项目支出绩效目标表"],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标"],
        ["", "数量指标", "培训人数", "≥500人"],
        ["效益指标"],
        ["", "社会效益指标", "持证率", "≥80%"],
      ], ["A3:D3"]),
    );
    expect(lines(table, "level1", "level2", "level3")).toEqual(["产出指标 数量指标 培训人数", "效益指标 社会效益指标 持证率"]);
  });
});

describe("what is no filled-in table", () => {
  it("finds no table on a list of projects", () => {
    expect(complaints(list)).toEqual(["A1 reading/no-table"]);
  });

  it("says of an empty self-evaluation that its money and its indicators are missing, and no more", () => {
    expect(tableOn(template).indicators).toEqual([]);
    expect(complaints(template)).toEqual(["E6 funding/missing-total", "B12:I12 reading/incomplete-table"]);
  });

  it("says of an empty goal table what is missing once each", () => {
    expect(tableOn(goalTemplate).indicators).toEqual([]);
    expect(complaints(goalTemplate)).toEqual(["C3 funding/missing-total", "E5 plan/missing-checkpoint", "A7:F7 reading/incomplete-table"]);
  });
});
