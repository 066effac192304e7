/** Forms that no seed shows, as their authorities lay them down: found, read right, and no error said of a right one. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/review/check";
import type { SheetData } from "../../src/sheet/data";
import { rangeAddress } from "../../src/sheet/range";
import type { Table } from "../../src/tables/table";
import { sheetOf, workbookOf } from "../support/forms";
import { expectTrueRanges } from "./facts";

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

const national = sheetOf("自评", [
  ["附件1"],
  ["项目支出绩效自评表"],
  ["（2024年度）"],
  ["项目名称", "", "职工技能培训"],
  ["主管部门", "", "某县总工会", "", "", "实施单位", "", "某县职工学校"],
  ["项目资金（万元）", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["", "年度资金总额", "", 80, 80, 78, 10, "97.5%", 9.75],
  ["", "其中：当年财政拨款", "", 70, 70, 68, "—", "97.14%", "—"],
  ["", "      上年结转资金", "", 10, 10, 10, "—", "100%", "—"],
  ["", "      其他资金", "", 0, 0, 0, "—", "", "—"],
  ["年度总体目标", "预期目标", "", "", "", "实际完成情况"],
  ["", "组织职工培训500人，提高职工技能。", "", "", "", "培训520人，职工技能得到提高。"],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ["", "产出指标", "数量指标", "培训人数", "≥500人", "520人", 15, 15, ""],
  ["", "", "", "培训期数", "≥5期", "5期", 10, 10, ""],
  ["", "", "质量指标", "培训合格率", "≥95%", "96%", 10, 10, ""],
  ["", "", "时效指标", "完成时间", "2024年12月底前", "2024年11月", 10, 10, ""],
  ["", "", "成本指标", "人均培训成本", "≤1600元/人", "1500元/人", 5, 5, ""],
  ["", "效益指标", "经济效益指标", "", "", "", "", "", ""],
  ["", "", "社会效益指标", "持证上岗率", "≥80%", "78%", 30, 29.25, "部分学员尚未参加考证，下年度加强组织。"],
  ["", "", "生态效益指标"],
  ["", "满意度指标", "服务对象满意度指标", "职工满意度", "≥90%", "93%", 10, 10, ""],
  ["总分", "", "", "", "", "", 100, 99, ""],
  ["填报人：张三", "", "", "", "联系电话：0319-7654321"],
], ["A2:I2", "A3:I3", "A4:B4", "C4:I4", "A5:B5", "C5:E5", "F5:G5", "H5:I5", "A6:A10", "B6:C6", "B7:C7", "B8:C8", "B9:C9", "B10:C10", "A11:A12", "B11:E11", "F11:I11", "B12:E12", "F12:I12", "A13:A22", "B14:B18", "C14:C15", "B19:B21", "A23:F23"]);

const sichuan = sheetOf("0013zp", [
  ["部门预算项目支出绩效自评表（2024年度）"],
  ["项目名称", "职工技能培训"],
  ["主管部门", "某县总工会", "", "", "实施单位（盖章）", "", "某县总工会"],
  ["项目基本情况", "1.项目年度目标", "", "", "", "2.年度目标完成情况"],
  ["", "培训职工500人，提高职工技能。", "", "", "", "培训520人。"],
  ["", "3.项目实施内容及过程概述", "", "全年分五期举办培训班。"],
  ["预算执行情况（10分）", "年度预算数（万元）", "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分", "原因"],
  ["", "总额", 80, 80, 80, "100%", 10, 10, ""],
  ["", "其中：财政资金", 70, 70, 70, "100%", "", "", ""],
  ["", "财政专户管理资金", "", "", "", "", "", "", ""],
  ["", "单位资金", 10, 10, 10, "100%", "", "", ""],
  ["", "其他资金", "", "", "", "", "", "", ""],
  ["绩效指标（90分）", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析"],
  ["", "产出指标", "数量指标", "培训人数", "≥", 500, "人", 520, 20, 20, ""],
  ["", "", "质量指标", "培训合格率", "≥", 95, "%", 96, 10, 10, ""],
  ["", "", "时效指标", "完成时间", "≤", 12, "月", 11, 10, 10, ""],
  ["", "效益指标", "社会效益指标", "持证上岗率", "≥", 80, "%", 82, 20, 20, ""],
  ["", "满意度指标", "服务对象满意度指标", "职工满意度", "≥", 90, "%", 95, 10, 10, ""],
  ["", "成本指标", "经济成本指标", "人均培训费", "≤", 1600, "元/人", 1500, 20, 20, ""],
  ["合计", "", "", "", "", "", "", "", 100, 100, ""],
  ["评价结论", "项目完成较好，自评得分100分。"],
  ["存在问题", "无"],
  ["改进措施", "继续加强管理"],
  ["项目负责人：张三", "", "", "", "财务负责人：李四"],
], ["A1:K1", "B2:K2", "B3:D3", "E3:F3", "G3:K3", "A4:A6", "B4:E4", "F4:K4", "B5:E5", "F5:K5", "B6:C6", "D6:K6", "A7:A12", "A13:A19", "B14:B16", "A20:H20", "B21:K21", "B22:K22", "B23:K23"]);

const goal88 = sheetOf("goal", [
  ["项目支出绩效目标表"], ["（2024年度）"], ["项目名称", "职工培训"], ["主管部门及代码", "711 某县总工会", "", "实施单位", "某县总工会"],
  ["项目资金（万元）", "年度资金总额：", "", 80], ["", "其中：财政拨款", "", 80], ["", "其他资金", "", ""],
  ["年度总体目标", "培训职工500人。"],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
  ["", "产出指标（50分）", "数量指标", "指标1：培训人数", "≥500人"],
  ["", "", "", "指标2：培训期数", "≥5期"],
  ["", "", "", "……", ""],
  ["", "", "质量指标", "指标1：培训合格率", "≥95%"],
  ["", "", "时效指标", "指标1：完成时间", "12月底前"],
  ["", "", "成本指标", "指标1：人均成本", "≤1600元/人"],
  ["", "效益指标（30分）", "经济效益指标", "指标1：", ""],
  ["", "", "社会效益指标", "指标1：持证上岗率", "≥80%"],
  ["", "满意度指标（10分）", "服务对象满意度指标", "指标1：职工满意度", "≥90%"],
], ["A1:E1", "A2:E2", "A5:A7", "A9:A18", "B10:B15", "C10:C12", "B16:B17"]);

const fourCols = sheetOf("goal", [
  ["部门预算项目绩效目标表（2024年度）"], ["单位名称", "某县总工会", "", "", "", "", "单位：万元"], ["项目名称", "职工培训", "", "预算金额", 80],
  ["年度绩效目标", "培训职工500人。"],
  ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "计量单位", "分值"],
  ["产出指标", "数量指标", "培训人数", "≥", 500, "人", 20], ["产出指标", "质量指标", "培训合格率", "≥", 95, "%", 20], ["产出指标", "时效指标", "完成时间", "≤", 12, "月", 10],
  ["成本指标", "经济成本指标", "人均标准", "≤", 1600, "元/人", 10], ["效益指标", "社会效益指标", "持证上岗率", "≥", 80, "%", 20], ["满意度指标", "服务对象满意度指标", "职工满意度", "≥", 90, "%", 10], ["合计", "", "", "", "", "", 90],
]);

const list = sheetOf("汇总", [
  ["2024年项目支出绩效目标汇总表"], ["序号", "单位名称", "项目名称", "预算金额（万元）", "年度绩效目标", "备注"],
  [1, "某县总工会", "职工培训", 80, "培训职工500人。", ""], [2, "某县总工会", "劳模慰问", 10, "慰问劳模20人。", ""], ["合计", "", "", 90, "", ""],
]);

const list2 = sheetOf("汇总", [
  ["2024年部门预算项目支出绩效目标表（汇总）"], ["序号", "项目名称", "预算数", "年度目标", "一级指标", "二级指标", "三级指标", "指标值"],
  [1, "职工培训", 80, "培训职工500人。", "产出指标", "数量指标", "培训人数", "≥500人"],
  ["", "", "", "", "产出指标", "质量指标", "合格率", "≥95%"],
  ["", "", "", "", "效益指标", "社会效益指标", "持证率", "≥95%"],
  [2, "劳模慰问", 10, "慰问劳模20人。", "产出指标", "数量指标", "慰问人数", "≥20人"],
  ["", "", "", "", "效益指标", "社会效益指标", "知晓率", "≥95%"],
], ["A3:A5", "B3:B5", "C3:C5", "D3:D5", "A6:A7", "B6:B7", "C6:C7", "D6:D7"]);

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

describe("the national self-evaluation (财预〔2020〕10号)", () => {
  const table = tableOn(national);

  it("is found with its head", () => {
    expect([table.kind, table.profile, table.title?.text, table.year, table.project.name?.text]).toEqual(["self-evaluation", "national-self-evaluation", "项目支出绩效自评表", 2024, "职工技能培训"]);
    expect(table.goals?.text).toBe("组织职工培训500人，提高职工技能。");
    expect(money(table)).toEqual(["万元", 80, 70, 0, true]);
    expect(rangeAddress(table.range)).toBe("A2:I23");
  });

  it("takes the adjusted budget where it was changed in the year", () => {
    const values = national.values.map((row, index) => row.map((cell, column) => (column === 3 && index === 6 ? 60 : column === 3 && index === 7 ? "" : cell)));
    expect(money(tableOn({ ...national, values }))).toEqual(["万元", 80, 70, 0, true]);
  });

  it("has its indicators, and neither the total nor an unused class among them", () => {
    expect(table.columns.map((column) => column.role)).toEqual(["level1", "level2", "level3", "target", "actual", "weight", "score", "reason"]);
    expect(lines(table, "level1", "level2", "level3", "target", "actual", "weight", "score", "reason")).toEqual([
      "产出指标 数量指标 培训人数 ≥500人 520人 15 15 ",
      "产出指标 数量指标 培训期数 ≥5期 5期 10 10 ",
      "产出指标 质量指标 培训合格率 ≥95% 96% 10 10 ",
      "产出指标 时效指标 完成时间 2024年12月底前 2024年11月 10 10 ",
      "产出指标 成本指标 人均培训成本 ≤1600元/人 1500元/人 5 5 ",
      "效益指标 社会效益指标 持证上岗率 ≥80% 78% 30 29.25 部分学员尚未参加考证，下年度加强组织。",
      "满意度指标 服务对象满意度指标 职工满意度 ≥90% 93% 10 10 ",
    ]);
  });

  it("gives no complaint but that one target was missed", () => {
    expect(complaints(national).filter((one) => !one.endsWith("actual/not-met"))).toEqual([]);
  });
});

describe("the Sichuan self-evaluation (510000_0013zp)", () => {
  const table = tableOn(sichuan);

  it("is found with its head", () => {
    expect([table.kind, table.profile, table.year, table.unitName, table.project.name?.text, table.goals?.text]).toEqual([
      "self-evaluation", "sichuan-self-evaluation", 2024, "某县总工会", "职工技能培训", "培训职工500人，提高职工技能。",
    ]);
    expect(money(table)).toEqual(["万元", 80, 70, null, true]);
  });

  it("has its indicators with sign, value and unit from their columns", () => {
    expect(lines(table, "level1", "level3", "actual", "weight", "score")).toEqual([
      "产出指标 培训人数 520 20 20", "产出指标 培训合格率 96 10 10", "产出指标 完成时间 11 10 10", "效益指标 持证上岗率 82 20 20", "满意度指标 职工满意度 95 10 10", "成本指标 人均培训费 1500 20 20",
    ]);
    expect(table.indicators.map((one) => one.target?.target.text)).toEqual(["≥500人", "≥95%", "≤12月", "≥80%", "≥90%", "≤1600元/人"]);
  });

  it("gives no complaint", () => {
    expect(complaints(sichuan)).toEqual([]);
  });
});

describe("goal tables of other provinces", () => {
  it("reads one with points beside the class names and numbers before the indicators", () => {
    const table = tableOn(goal88);
    expect([table.kind, table.profile, table.plan]).toEqual(["goal", "national-goal", null]);
    expect(lines(table, "level1", "level2", "level3", "target")).toEqual([
      "产出指标（50分） 数量指标 指标1：培训人数 ≥500人",
      "产出指标（50分） 数量指标 指标2：培训期数 ≥5期",
      "产出指标（50分） 质量指标 指标1：培训合格率 ≥95%",
      "产出指标（50分） 时效指标 指标1：完成时间 12月底前",
      "产出指标（50分） 成本指标 指标1：人均成本 ≤1600元/人",
      "效益指标（30分） 社会效益指标 指标1：持证上岗率 ≥80%",
      "满意度指标（10分） 服务对象满意度指标 指标1：职工满意度 ≥90%",
    ]);
    expect(money(table)).toEqual(["万元", 80, 80, null, false]);
    expect(complaints(goal88)).toEqual([]);
  });

  it("reads one with sign, value, unit and points in columns of their own", () => {
    const table = tableOn(fourCols);
    expect([table.kind, table.project.name?.text, table.funding?.total?.text, table.funding?.unit]).toEqual(["goal", "职工培训", "80", "万元"]);
    expect(table.indicators.map((one) => `${one.target?.target.text} ${one.weight?.text}`)).toEqual(["≥500人 20", "≥95% 20", "≤12月 10", "≤1600元/人 10", "≥80% 20", "≥90% 10"]);
    expect(complaints(fourCols)).toEqual([]);
  });

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

  it("says nothing false of a list of projects with their indicators", () => {
    const table = tableOn(list2);
    expect(lines(table, "level1", "level3", "target")).toEqual(["产出指标 培训人数 ≥500人", "产出指标 合格率 ≥95%", "效益指标 持证率 ≥95%", "产出指标 慰问人数 ≥20人", "效益指标 知晓率 ≥95%"]);
    expect(complaints(list2)).toEqual(["B2 reading/unknown-column", "C2 reading/unknown-column"]);
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
