/** Plan, sources, execution and projects whole, with every cell they stand in. */
import { describe, expect, it } from "@jest/globals";
import { survey } from "../../../src/review/check";
import { type FundingView, fundingView, touches } from "../../../src/review/funding-view";
import type { MoneyCell } from "../../../src/review/funding/money-cell";
import type { CellValue, SheetData } from "../../../src/sheet/data";
import { parseAddress, rangeAddress } from "../../../src/sheet/range";
import { poked } from "../../rules/cells";
import { national } from "../../rules/score/forms";
import { expenditureSheet, inWholeYuan } from "../../support/budget-forms";
import { evaluationSheet, goalSheet, type Row, sheetOf, workbookOf } from "../../support/forms";

const viewOf = (...sheets: readonly SheetData[]): FundingView => fundingView(survey(workbookOf(...sheets)));
const cell = (money: MoneyCell | null): string => (money ? `${rangeAddress(money.range)}=${money.text}${money.state === "figure" ? "" : ` ${money.state}`}` : "none");

const sourcesOf = (...sheets: readonly SheetData[]) =>
  viewOf(...sheets).tables.map(({ sources }) => sources && [
    `${cell(sources.total)} ${sources.unit}, off by ${sources.difference}, in ${sources.places.map(rangeAddress).join(" ")}`,
    ...sources.rows.map(({ kind, label, amount, share, isWithin }) => `${kind} ${label} ${cell(amount)} ${share} %${isWithin ? " within" : ""}`),
  ])[0];

const given = (total: CellValue, fiscal: CellValue, other: CellValue) => goalSheet({ total, fiscal, other, plan: null });

it("a table without money is not shown", () => {
  const rows: readonly Row[] = [["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "培训人数", "≥12人"]];
  expect(viewOf(sheetOf("甲", [["项目绩效目标表"], ...rows]), sheetOf("乙", [["项目绩效目标表"], ["项目资金（万元）"], ...rows]), given(80, 80, "")).tables.map(({ id }) => id)).toEqual(["t3"]);
});

describe("sources", () => {
  it.each<readonly [string, SheetData, readonly string[]]>([
    ["that make the total", given(80, 70, 10), ["C4=80 万元, off by 0, in A4 C4 E4 G4", "fiscal  E4=70 87.5 %", "other  G4=10 12.5 %"]],
    ["that do not", given(80, 70, 5.5), ["C4=80 万元, off by -4.5, in A4 C4 E4 G4", "fiscal  E4=70 87.5 %", "other  G4=5.5 6.9 %"]],
    ["above it", given(80, 80, "5.25"), ["C4=80 万元, off by 5.25, in A4 C4 E4 G4", "fiscal  E4=80 100 %", "other  G4=5.25 6.6 %"]],
    ["one that cannot be read", given(80, "待定", 10), ["C4=80 万元, off by null, in A4 C4 E4 G4", "fiscal  E4=待定 unreadable null %", "other  G4=10 12.5 %"]],
    ["without a total", given("", 70, 10), ["C4= blank 万元, off by null, in A4 C4 E4 G4", "fiscal  E4=70 null %", "other  G4=10 null %"]],
    ["a third of it", given(90, 30, 60), ["C4=90 万元, off by 0, in A4 C4 E4 G4", "fiscal  E4=30 33.3 %", "other  G4=60 66.7 %"]],
  ])("%s", (_, sheet, expected) => {
    expect(sourcesOf(sheet)).toEqual(expected);
  });
});

const spentOf = (...execution: readonly Row[]) => {
  const [funds] = viewOf(national({ execution, total: null })).tables;
  return [
    funds?.sources ?? null,
    ...(funds?.execution ? [`${funds.execution.unit}${funds.execution.isAdjusted ? " adjusted" : ""}, in ${funds.execution.places.map(rangeAddress).join(" ")}`, ...funds.execution.lines.map(({ label, isTotal, budget, executed, rate, range }) => `${rangeAddress(range)} ${label}${isTotal ? " total" : ""} ${cell(budget)} ${cell(executed)} ${rate}`)] : []),
  ];
};

describe("execution", () => {
  it.each<readonly [string, readonly Row[], readonly (string | null)[]]>([
    ["of the adjusted budget", [["年度资金总额：", 100, 80, 76, 10, "95%", 9.5], ["其中：当年财政拨款", 60, 60, 57, "—", "95%", "—"]], [null, "万元 adjusted, in A4 B5 C5 D5 F5 B6 C6 D6 F6", "A5 年度资金总额 total C5=80 D5=76 95.00", "A6 其中：当年财政拨款 C6=60 D6=57 95.00"]],
    ["not there yet", [["年度资金总额", 80, 80, "", 10, "", ""]], [null, "万元 adjusted, in A4 B5 C5 D5 F5", "A5 年度资金总额 total C5=80 D5= blank null"]],
    ["of parts that take no part in one of its figures", [["年度资金总额", 80, 80, 76, 10, "95%", 9.5], ["上年结转资金", 5, "—", "—", "—", "—", "—"], ["其他资金", "—", "—", 3, "—", "—", "—"], ["单位资金", "—", 4, "—", "—", "—", "—"], ["自筹资金", "—", "—", "—", "—", "—", "—"]], [
      null, "万元 adjusted, in A4 B5 C5 D5 F5 B6 D7 C8",
      "A5 年度资金总额 total C5=80 D5=76 95.00", "A6 上年结转资金 B6=5 none null", "A7 其他资金 none D7=3 null", "A8 单位资金 C8=4 none null",
    ]],
    ["of no budget", [["年度资金总额", 0, 0, 0, 10, "", ""]], [null, "万元 adjusted, in A4 B5 C5 D5 F5", "A5 年度资金总额 total C5=0 D5=0 null"]],
  ])("%s", (_, rows, expected) => {
    expect(spentOf(...rows)).toEqual(expected);
  });
});

const MONTHS = ["3月底", "6 月底", "10月底", "12月底"] as const;
const planOf = (figures: readonly CellValue[], heading?: string, total: CellValue = 80) => {
  const [funds] = viewOf(goalSheet({ total, fiscal: total, plan: MONTHS.map((label, index) => [label, figures[index] ?? ""] as const), ...(heading !== undefined && { planHeading: heading }) })).tables;
  const plan = funds?.plan;
  return plan ? [`${plan.reads} ${plan.unit}${plan.isConverted ? " converted" : ""} ${plan.remark}, in ${plan.places.map(rangeAddress).join(" ")}`, ...plan.points.map(({ month, label, raw, cumulative, even, difference }) => `${month} ${label} ${cell(raw)} ${cumulative} beside ${even}: ${difference}`)] : [];
};

describe("a plan", () => {
  it.each<readonly [string, readonly CellValue[], string | undefined, CellValue, readonly string[]]>([
    ["in percent", ["20%", "50%", "75%", "100%"], undefined, 80, ["percent % null, in A6:A7 B6 B7 C6 C7 D6 D7 E6 E7", "3 3月底 B7=20 20.00 beside 25.00: -5.00", "6 6月底 C7=50 50.00 beside 50.00: 0.00", "10 10月底 D7=75 75.00 beside 83.33: -8.33", "12 12月底 E7=100 100.00 beside 100.00: 0.00"]],
    ["with blanks before the first figure", ["", "50%", "", "100%"], undefined, 80, ["percent % null, in A6:A7 B6 B7 C6 C7 D6 D7 E6 E7", "3 3月底 B7= blank 0.00 beside 25.00: -25.00", "6 6月底 C7=50 50.00 beside 50.00: 0.00", "10 10月底 D7= blank null beside 83.33: null", "12 12月底 E7=100 100.00 beside 100.00: 0.00"]],
    ["in amounts", [20, 40, 60, 80], "资金支出计划（万元）", 80, ["amount 万元 converted null, in A6:A7 B6 B7 C6 C7 D6 D7 E6 E7", "3 3月底 B7=20 25.00 beside 25.00: 0.00", "6 6月底 C7=40 50.00 beside 50.00: 0.00", "10 10月底 D7=60 75.00 beside 83.33: -8.33", "12 12月底 E7=80 100.00 beside 100.00: 0.00"]],
    ["in amounts of each period", [20, 20, 20, 20], "资金支出计划（万元）", 80, ["amount 万元 converted null, in A6:A7 B6 B7 C6 C7 D6 D7 E6 E7", "3 3月底 B7=20 25.00 beside 25.00: 0.00", "6 6月底 C7=20 50.00 beside 50.00: 0.00", "10 10月底 D7=20 75.00 beside 83.33: -8.33", "12 12月底 E7=20 100.00 beside 100.00: 0.00"]],
    ["in amounts that make nothing", [20, 20, 20, 10], "资金支出计划（万元）", 80, ["amount 万元 converted unclear, in A6:A7 B6 B7 C6 C7 D6 D7 E6 E7", "3 3月底 B7=20 null beside 25.00: null", "6 6月底 C7=20 null beside 50.00: null", "10 10月底 D7=20 null beside 83.33: null", "12 12月底 E7=10 null beside 100.00: null"]],
    ["in 元 of a budget in 万元", [200_000, 400_000, 600_000, 800_000], "资金支出计划（元）", 80, ["amount 元 converted null, in A6:A7 B6 B7 C6 C7 D6 D7 E6 E7", "3 3月底 B7=200000 25.00 beside 25.00: 0.00", "6 6月底 C7=400000 50.00 beside 50.00: 0.00", "10 10月底 D7=600000 75.00 beside 83.33: -8.33", "12 12月底 E7=800000 100.00 beside 100.00: 0.00"]],
    ["in amounts without a budget", [20, 40, 60, 80], "资金支出计划（万元）", "", ["amount 万元 converted no-budget, in A6:A7 B6 B7 C6 C7 D6 D7 E6 E7", "3 3月底 B7=20 null beside 25.00: null", "6 6月底 C7=40 null beside 50.00: null", "10 10月底 D7=60 null beside 83.33: null", "12 12月底 E7=80 null beside 100.00: null"]],
    ["in shares", [25, 25, 25, 25], undefined, 80, ["share % converted shares, in A6:A7 B6 B7 C6 C7 D6 D7 E6 E7", "3 3月底 B7=25 25.00 beside 25.00: 0.00", "6 6月底 C7=25 50.00 beside 50.00: 0.00", "10 10月底 D7=25 75.00 beside 83.33: -8.33", "12 12月底 E7=25 100.00 beside 100.00: 0.00"]],
    ["in figures of nothing", [20, 40, 60, 90], "资金支出计划", 80, ["percent  unclear, in A6:A7 B6 B7 C6 C7 D6 D7 E6 E7", "3 3月底 B7=20 null beside 25.00: null", "6 6月底 C7=40 null beside 50.00: null", "10 10月底 D7=60 null beside 83.33: null", "12 12月底 E7=90 null beside 100.00: null"]],
    ["in figures that end at 100", [20, 40, 60, 100], "资金支出计划", 80, ["percent % null, in A6:A7 B6 B7 C6 C7 D6 D7 E6 E7", "3 3月底 B7=20 20.00 beside 25.00: -5.00", "6 6月底 C7=40 40.00 beside 50.00: -10.00", "10 10月底 D7=60 60.00 beside 83.33: -23.33", "12 12月底 E7=100 100.00 beside 100.00: 0.00"]],
    ["of nothing", ["", "", "", ""], undefined, 80, ["empty % empty, in A6:A7 B6 B7 C6 C7 D6 D7 E6 E7", "3 3月底 B7= blank null beside 25.00: null", "6 6月底 C7= blank null beside 50.00: null", "10 10月底 D7= blank null beside 83.33: null", "12 12月底 E7= blank null beside 100.00: null"]],
  ])("%s", (_, figures, heading, total, expected) => {
    expect(planOf(figures, heading, total)).toEqual(expected);
  });
});

const project = (sheet: string, total: CellValue, unit = "单位：万元"): SheetData => poked(goalSheet({ sheet, name: `项目${sheet}`, code: "", total, fiscal: total }), { E2: unit });
const listOf = (...sheets: readonly SheetData[]) => {
  const { goal } = viewOf(...sheets).projects;
  return goal && [`${goal.total} ${goal.unit} from ${goal.convertedFrom.join(" ")}, ${goal.leftOut} left out`, ...goal.bars.map(({ id, sheetId, amount, length, range }) => `${id} ${sheetId} ${cell(amount)} ${length} ${rangeAddress(range)}`)];
};

describe("projects", () => {
  it.each<readonly [string, readonly SheetData[], readonly string[]]>([
    ["side by side", [project("1", 20), project("2", 12.5), project("3", 0)], ["32.5 万元 from , 0 left out", "t1 1 C4=20 100 C4", "t2 2 C4=12.5 62.5 C4", "t3 3 C4=0 0 C4"]],
    ["in two units", [project("1", 20), project("2", 125_000, "单位：元")], ["32.50 万元 from 万元 元, 0 left out", "t1 1 C4=20 100 C4", "t2 2 C4=12.50 62.5 C4"]],
    ["without a figure", [project("1", 20), project("2", ""), project("3", "待定")], ["20 万元 from , 2 left out", "t1 1 C4=20 100 C4", "t2 2 C4= blank 0 C4", "t3 3 C4=待定 unreadable 0 C4"]],
    ["in a unit nobody says", [project("1", 20), project("2", 5, "")], ["20 万元 from , 1 left out", "t1 1 C4=20 100 C4", "t2 2 C4=5 0 C4"]],
    ["all in 元", [project("1", 200_000, "单位：元"), project("2", 125_000, "单位：元")], ["325000 元 from , 0 left out", "t1 1 C4=200000 100 C4", "t2 2 C4=125000 62.5 C4"]],
  ])("%s", (_, sheets, expected) => {
    expect(listOf(...sheets)).toEqual(expected);
  });

  it("are listed from two on, goals and self-evaluations apart, the whole unit's left out", () => {
    expect(listOf(project("1", 20))).toBeNull();
    const whole = poked(goalSheet({ sheet: "0", name: "", code: "", total: 300, fiscal: 300 }), { A1: "部门整体支出绩效目标表" });
    const evaluation = (sheet: string, name: string) => poked(evaluationSheet({ sheet, total: 7 }), { B2: name });
    const view = viewOf(whole, project("1", 20), project("2", 10), evaluation("3", "甲"), evaluation("4", "乙"), evaluation("5", "乙"));
    expect([view.projects.goal?.bars.map(({ sheetId }) => sheetId), view.projects.evaluation?.bars.map(({ sheetId }) => sheetId), view.projects.evaluation?.total]).toEqual([["1", "2"], ["3", "4"], "14"]);
    expect(view.tables.map(({ sheetId, family }) => `${sheetId} ${family}`)).toEqual(["0 goal", "1 goal", "2 goal", "3 evaluation", "4 evaluation", "5 evaluation"]);
  });

  it("are held against project expenditure", () => {
    const total = (...sheets: readonly SheetData[]) => {
      const { projectTotal } = viewOf(...sheets);
      return projectTotal && `${projectTotal.sheetId} ${projectTotal.sheet} ${rangeAddress(projectTotal.range)} ${cell(projectTotal.amount)} ${projectTotal.unit}, ${projectTotal.projects} projects, ${projectTotal.difference}`;
    };
    expect(total(expenditureSheet(), project("1", 20), project("2", 12.5))).toBe("03 03 E4 E4=30 万元, 2 projects, 2.5");
    expect(total(expenditureSheet(), project("1", 20), project("2", 10))).toBe("03 03 E4 E4=30 万元, 2 projects, 0");
    expect(total(inWholeYuan(expenditureSheet()), project("1", 20), project("2", 8))).toBe("03 03 E4 E4=300000 元, 2 projects, -20000");
    expect(total(project("1", 20), project("2", 10))).toBeNull();
  });
});

describe("a range", () => {
  const places = ["B2:C4", "E6"].flatMap((address) => parseAddress(address) ?? []);
  it.each([["B2", true], ["C4", true], ["A1:B2", true], ["A1:D5", true], ["C3:F3", true], ["A2:A4", false], ["D2:D4", false], ["B1:C1", false], ["B5:C5", false], ["E6", true], ["D5", false], ["D6:F6", true], ["F7", false]])("%s lies on one of the places: %p", (address, does) => {
    const range = parseAddress(address);
    expect(range && touches(places, range)).toBe(does);
  });
});
