/** What single provinces do otherwise: two targets a row, money under heads of its own, remarks and grades about the row of totals. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/review/check";
import type { SheetData } from "../../src/sheet/data";
import { rangeAddress } from "../../src/sheet/range";
import type { Table } from "../../src/tables/table";
import { type Row, sheetOf, workbookOf } from "../support/forms";
import { expectTrueRanges } from "./facts";

function tableOn(sheet: SheetData): Table {
  const { tables } = check(workbookOf(sheet));
  expect(tables).toHaveLength(1);
  expectTrueRanges(sheet);
  const [table] = tables;
  if (!table) throw new Error("no table");
  return table;
}

const errorsOf = (sheet: SheetData): string[] => check(workbookOf(sheet)).findings.filter(({ severity }) => severity === "error").map(({ range, rule }) => `${rangeAddress(range)} ${rule}`);

const GOALS: readonly Row[] = [
  ["产出指标", "数量指标", "培训人数", "≥30人"],
  ["效益指标", "社会效益指标", "持证上岗率", "≥80%"],
  ["满意度指标", "服务对象满意度指标", "职工满意度", "≥90%"],
];

describe("two targets a row", () => {
  const sheet = (first: string, second: string, rows: readonly Row[]) => sheetOf("目标", [["项目支出绩效目标表"], ["项目名称", "培训"], ["一级指标", "二级指标", "三级指标", first, second, "完成值"], ...rows]);
  const targets = (table: Table): unknown => table.indicators.map(({ target }) => target?.text);

  it("takes the year's beside those of the whole period", () => {
    expect(targets(tableOn(sheet("实施周期指标值", "当年度指标值", [["产出指标", "数量指标", "床位", "60张", "30张", ""], ["效益指标", "社会效益指标", "收治", "≥90人", "≥40人", ""]])))).toEqual(["30张", "≥40人"]);
  });

  it("takes the adjusted one beside that of the year's beginning", () => {
    expect(targets(tableOn(sheet("年初指标值", "调整指标值", [["产出指标", "数量指标", "床位", "60张", "30张", "30张"], ["效益指标", "社会效益指标", "收治", "≥90人", "≥40人", "45人"]])))).toEqual(["30张", "≥40人"]);
  });

  it("takes that of the year's beginning where nothing was adjusted", () => {
    expect(targets(tableOn(sheet("年初指标值", "调整指标值", [["产出指标", "数量指标", "床位", "60张", "", "60张"], ["效益指标", "社会效益指标", "收治", "≥90人", "", "95人"]])))).toEqual(["60张", "≥90人"]);
  });
});

describe("columns", () => {
  const header = (...words: readonly string[]) => sheetOf("自评", [["项目支出绩效自评表"], ["项目名称", "培训"], [...words], ["产出指标", "数量指标", "人数", "≥30人", "30人", 90, ""]]);
  const roles = (sheet: SheetData): unknown => tableOn(sheet).columns.map(({ role }) => role);

  it("takes 年初目标 for the target where nothing else is", () => {
    expect(roles(header("一级指标", "二级指标", "三级指标", "年初目标", "实际完成", "分值", "备注"))).toEqual(["level1", "level2", "level3", "target", "actual", "weight", "note"]);
  });

  it("takes 说明 for the reasons where nothing else is", () => {
    expect(roles(header("一级指标", "二级指标", "三级指标", "指标值", "完成值", "参考分值", "说明"))).toEqual(["level1", "level2", "level3", "target", "actual", "weight", "reason"]);
    expect(roles(header("一级指标", "二级指标", "三级指标", "指标值", "完成值", "偏差原因", "说明"))).toEqual(["level1", "level2", "level3", "target", "actual", "reason", "note"]);
  });

  it("knows the columns beside the levels that say nothing of an indicator", () => {
    expect(roles(header("一级指标", "二级指标", "三级指标", "指标值", "完成值", "偏差原因", "改进措施"))).toEqual(["level1", "level2", "level3", "target", "actual", "reason", "note"]);
    expect(roles(header("一级指标", "二级指标", "三级指标", "指标值", "完成值", "得分系数（%）", "指标类型"))).toEqual(["level1", "level2", "level3", "target", "actual", "note", "note"]);
  });
});

describe("money", () => {
  const funding = (...rows: readonly Row[]) => {
    const table = tableOn(sheetOf("目标", [["项目支出绩效目标表"], ["项目名称", "培训"], ...rows, ["一级指标", "二级指标", "三级指标", "指标值"], ...GOALS]));
    return table.funding && [table.funding.unit, ...[table.funding.total, table.funding.fiscal, table.funding.other].map((field) => field?.value?.toNumber() ?? null)];
  };

  it("stands under heads beside the block's heading", () => {
    expect(funding(["资金（万元）", "合计", "财政拨款", "上年结转"], ["", 420, 400, 20])).toEqual(["万元", 420, 400, null]);
    expect(funding(["预算安排（万元）", "合计", "中央", "省级"], ["", 420, 400, 20])?.slice(0, 2)).toEqual(["万元", 420]);
    expect(funding(["年度资金（万元）", "资金总额", 420, "其中：财政拨款", 400])).toEqual(["万元", 420, 400, null]);
    expect(funding(["总体资金情况（万元）", "预算支出总额", "财政拨款", "其他资金"], ["", 420, 400, 20])).toEqual(["万元", 420, 400, 20]);
  });

  it("is the year's beside that of the whole project", () => {
    expect(funding(["资金情况（万元）", "项目总金额", 1500], ["", "其中：当年度金额", 600])).toEqual(["万元", 600, null, null]);
  });

  it.each([["merged", ["A3:A7", "B3:B4", "C3:C4", "D3:E3"]], ["not merged", ["A3:A7", "D3:E3"]]])("is not that of the first task, its heads %s", (_, merges) => {
    const sheet = sheetOf("整体", [
      ["部门整体支出绩效目标表"],
      ["部门名称", "某县图书馆"],
      ["年度主要任务", "任务名称", "主要内容", "预算金额（万元）", ""],
      ["", "", "", "总额", "财政拨款"],
      ["", "任务1", "人员支出", 86.2, 86.2],
      ["", "任务2", "图书采购", 28, 28],
      ["", "金额合计", "", 114.2, 114.2],
      ["年度总体目标", "全年开放"],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ...GOALS,
    ], merges);
    expect([tableOn(sheet).funding?.total?.value?.toNumber(), tableOn(sheet).funding?.fiscal ?? null]).toEqual([114.2, null]);
    expect(errorsOf(sheet)).toEqual([]);
  });
});

describe("goals under three heads", () => {
  it("are those of the year's beginning or the adjusted ones, and what was done", () => {
    const table = tableOn(sheetOf("自评", [
      ["项目绩效目标自评表"],
      ["项目名称", "移民后扶"],
      ["当年绩效目标", "年初绩效目标", "全年（调整）绩效目标", "全年目标实际完成情况"],
      ["", "实施项目18个。", "实施项目16个。", "实施项目16个，全部完工。"],
      ["一级指标", "二级指标", "三级指标", "指标值", "完成值"],
      ["产出指标", "数量指标", "项目数", "≥16个", "16个"],
    ], ["A3:A4"]));
    expect(["实施项目18个。", "实施项目16个。"]).toContain(table.goals?.text);
    expect(table.goalsDone?.text).toBe("实施项目16个，全部完工。");
  });
});

describe("the execution block", () => {
  const execution = (...rows: readonly Row[]) => {
    const table = tableOn(sheetOf("自评", [["项目支出绩效自评表"], ["项目名称", "培训"], ...rows, ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值"], ...GOALS.map((row) => [...row, row[3] ?? ""])]));
    return table.execution?.rows.map((row) => [row.source, ...[row.budget, row.adjusted, row.executed, row.rate, row.max, row.score].map((field) => field?.value?.toNumber() ?? null)]);
  };

  it("names its points in the heads of the rate", () => {
    expect(execution(["项目资金（万元）", "年初预算数", "全年（调整）预算数", "全年执行数", "执行率（%）", "执行率权重", "执行率得分"], ["总量", 3039, 3039, 2887, 95, 10, 9.5])).toEqual([["total", 3039, 3039, 2887, 95, 10, 9.5]]);
  });

  it("knows the provinces' words for its rows", () => {
    const rows = execution(
      ["预算执行情况（万元）（20分）", "", "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（20分*执行率）"],
      ["", "年度财政资金总额", 520, 468, "90%", 18],
    );
    expect(rows).toEqual([["total", null, 520, 468, 90, null, 18]]);
    expect(execution(["项目资金", "", "年初预算数", "全年预算数", "全年执行数"], ["", "年度资金总额", 10, 10, 9], ["", "其中：本年一般公共预算拨款", 8, 8, 7], ["", "非财政拨款", 2, 2, 2])?.map(([source]) => source)).toEqual(["total", "fiscal", "other"]);
  });
});

describe("about the row of totals", () => {
  const sheet = sheetOf("自评", [
    ["项目支出绩效自评表"],
    ["项目名称", "营养改善"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "数量指标", "资助人数", "≥735人", "735人", 60, 60, ""],
    ["效益指标", "社会效益指标", "知晓率", "≥90%", "98%", 30, 30, ""],
    ["满意度指标", "服务对象满意度指标", "学生满意度", "≥95%", "97%", 10, 10, ""],
    ["其他需要说明事项", "", "", "无"],
    ["总分", "", "", "", "", 100, 100, "优"],
    ["偏差大或目标未完成原因分析", "", "无"],
    ["改进措施及结果应用方案", "", "继续做好资金管理。"],
  ], ["A7:C7", "D7:H7", "A8:E8", "A9:B9", "A10:B10"]);

  it("remarks and conclusions are no indicators, and the grade may end the row", () => {
    const { indicators, totals } = tableOn(sheet);
    expect(indicators).toHaveLength(3);
    expect([totals?.weight?.text, totals?.score?.text, totals?.grade?.text]).toEqual(["100", "100", "优"]);
    expect(errorsOf(sheet)).toEqual([]);
  });
});
