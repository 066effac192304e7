/** Each finding about the plan and weights whole: its figures, cells, what a fix would write and how severe it is. */
import { expect, it } from "@jest/globals";
import { amountsAsPercent } from "../../../src/rules/plan/amounts-as-percent";
import { planDecreasing, planFinalNot100, planOutOfRange } from "../../../src/rules/plan/course";
import { missingCheckpoint } from "../../../src/rules/plan/missing-checkpoint";
import { notCumulative } from "../../../src/rules/plan/not-cumulative";
import { weightMissing, weightSplit, weightSum } from "../../../src/rules/weight/weights";
import type { Rule } from "../../../src/rules/rule";
import type { CellValue, SheetData } from "../../../src/sheet/data";
import { evaluationSheet, goalSheet, type Row } from "../../support/forms";
import { lines } from "../whole";

const plan = (...figures: readonly CellValue[]) => goalSheet({ plan: ["3月底", "6月底", "10月底", "12月底"].map((label, index) => [label, figures[index] ?? ""] as const) });
const money = (total: number, ...figures: readonly CellValue[]) => ({ ...plan(...figures), values: plan(...figures).values.map((row, index) => (index === 3 ? row.map((cell, column) => (column === 2 || column === 4 ? total : cell)) : row)) });
const weighing = (...weights: readonly CellValue[]): SheetData[] => [
  evaluationSheet({
    rows: [
      ["产出指标", "数量指标", "培训人数", "≥", 12, "人"], ["", "质量指标", "培训合格率", "≥", 95, "%"], ["", "时效指标", "完成时间", "≤", 12, "月"],
      ["效益指标", "社会效益指标", "持证上岗率", "≥", 80, "%"], ["满意度指标", "服务对象满意度指标", "职工满意度", "≥", 90, "%"], ["成本指标", "经济成本指标", "人均标准", "≤", 500, "元/人"],
    ].map((row, index): Row => [...row, weights[index] ?? "", 12]),
  }),
];

it.each<readonly [string, Rule, readonly SheetData[], readonly string[]]>([
  ["amounts that end at the budget", amountsAsPercent, [money(80, 21, 42, 70, 80)], ["B7:E7 series error “21 … 80” last 80, month 12, values 21、42、70、80, unit 万元, budget 80, percents 26.25、52.50、87.50、100.00; B7=26.25 C7=52.5 D7=87.5 E7=100"]],
  ["amounts to the second place", amountsAsPercent, [money(20.89, 5.3, 10.6, 15.9, 20.89)], ["B7:E7 series error “5.3 … 20.89” last 20.89, month 12, values 5.3、10.6、15.9、20.89, unit 万元, budget 20.89, percents 25.37、50.74、76.11、100.00; B7=25.37 C7=50.74 D7=76.11 E7=100"]],
  ["one amount", amountsAsPercent, [money(2, "", "", "", 2)], ["E7 lone error “2” last 2, month 12, values 2, unit 万元, budget 2, percents 100.00; E7=100"]],
  ["amounts paid by June", amountsAsPercent, [money(9, 3, 9, "", "")], ["B7:C7 series error “3 … 9” last 9, month 6, values 3、9, unit 万元, budget 9, percents 33.33、100.00; B7=33.33 C7=100"]],
  ["amounts that end elsewhere", amountsAsPercent, [money(80, 21, 42, 70, 79)], []],
  ["a plan that falls", planDecreasing, [plan("50%", "30%", "75%", "100%")], ["C7 default error [B7] “30%” month 6, value 30%, before 3, earlier 50%"]],
  ["a plan that falls after a blank", planDecreasing, [plan("60%", "", "50%", "100%")], ["D7 default error [B7] “50%” month 10, value 50%, before 3, earlier 60%"]],
  ["a plan that ends short", planFinalNot100, [plan("25%", "50%", "75%", "80%")], ["E7 default error “80%” month 12, value 80%"]],
  ["a plan that ends a hundredth short", planFinalNot100, [plan(25, 50, 75, 99.99)], ["E7 default error “99.99” month 12, value 99.99"]],
  ["figures out of range", planOutOfRange, [plan(150, -5, 75, 100)], ["B7 default error [C7] “150” month 3, value 150"]],
  ["no column for December", missingCheckpoint, [goalSheet({ plan: [["3月底", "25%"], ["6月底", "50%"], ["10月底", "75%"]] })], ["A6:A7 column error [D6] “资金支出计划（%）” month 12, last 10, value 75%"]],
  ["a gap", missingCheckpoint, [plan("25%", "", "75%", "100%")], ["C7 gap error month 6"]],
  ["December left blank", missingCheckpoint, [plan("25%", "50%", "75%", "")], ["E7 value error month 12"]],
  ["shares of each period", notCumulative, [plan(25, 25, 30, 20)], ["E7 default error [B7 C7 D7] “25、25、30、20” values 25、25、30、20, sums 25、50、80、100; C7=50 D7=80 E7=100"]],
  ["shares in percent", notCumulative, [plan("50%", "50%", "", "")], ["C7 default error [B7] “50%、50%” values 50%、50%, sums 50、100; C7=100%"]],
  ["a weight left out", weightMissing, weighing(20, "", 10, 20, 10, 20), ["G8 row error name 培训合格率"]],
  ["a weight of nought and one below", weightMissing, weighing(20, 0, -5, 20, 10, 20), ["G8 row error “0” name 培训合格率", "G9 row error “-5” name 完成时间"]],
  ["no weights at all", weightMissing, weighing("", "", "", "", "", ""), ["G6 column error “权重” count 6"]],
  ["weights that make 85", weightSum, weighing(15, 10, 10, 20, 10, 20), ["G6 default error “85” sum 85, least 90, most 100"]],
  ["weights that make 90", weightSum, weighing(20, 10, 10, 20, 10, 20), []],
  ["weights that make 100", weightSum, weighing(30, 10, 10, 20, 10, 20), []],
  ["fractions that make 0.95", weightSum, weighing(0.25, 0.1, 0.1, 0.2, 0.1, 0.2), ["G6 default error “0.95” sum 0.95, least 90, most 100"]],
  ["cost and outputs of 30 each", weightSplit, weighing(10, 10, 10, 20, 10, 30), ["A7 default info [G6] “产出指标” given 产出 30、效益 20、满意度 10、成本 30, expected 产出 40、效益 20、满意度 10、成本 20"]],
  ["the usual split", weightSplit, weighing(20, 10, 10, 20, 10, 20), []],
])("%s", (_, rule, sheets, expected) => {
  expect(lines(rule, ...sheets)).toEqual(expected);
});
