/** Each finding about money whole: its figures, the cells it goes by and how severe it is. */
import { expect, it } from "@jest/globals";
import { costDiffers } from "../../../src/rules/funding/cost-differs";
import { costOverBudget } from "../../../src/rules/funding/cost-over-budget";
import { goalAmountDiffers } from "../../../src/rules/funding/goal-amount-differs";
import { missingTotal } from "../../../src/rules/funding/missing-total";
import { partsDiffer } from "../../../src/rules/funding/parts-differ";
import { standardTimesCount } from "../../../src/rules/funding/standard-times-count";
import type { Rule } from "../../../src/rules/rule";
import type { SheetData } from "../../../src/sheet/data";
import { goalSheet } from "../../support/forms";
import { lines } from "../whole";
import { cost, costing, count, counted, evaluation, goal, named, national, overall, saying } from "./funds";

const whole = (target: string, actual: string, reason = "") => ["成本指标", "经济成本指标", "项目总成本", target, actual, 20, 20, reason] as const;
const said = (text: { readonly goals?: string; readonly purpose?: string }): SheetData => saying(goal(80, count("培训人数", "≥12人")), text);

it.each<readonly [string, Rule, SheetData, readonly string[]]>([
  ["a total cost below the fund", costDiffers, goal(80, cost("项目总成本", "≤60万元")), ["E10 total warning [C4] “≤60万元” name 项目总成本, text ≤60万元, cost 60\u00a0万元, budget 80\u00a0万元, difference 20\u00a0万元"]],
  ["a total cost in 元, a little below", costDiffers, evaluation(9.1, "医疗保险", costing("项目开展成本", "＜", 90950, "元", 90950)), ["E7 total warning [C4] “90950” name 项目开展成本, text ＜90950元, cost 9.095\u00a0万元, budget 9.1\u00a0万元, difference 0.005\u00a0万元"]],
  ["a cost above the fund by rounding", costDiffers, goal(9.091, cost("项目总成本", "≤9.094万元")), ["E10 total warning [C4] “≤9.094万元” name 项目总成本, text ≤9.094万元, cost 9.094\u00a0万元, budget 9.091\u00a0万元, difference 0.003\u00a0万元"]],
  ["neither budget nor execution", costDiffers, national([90, 85, 80], whole("≤82万元", "80万元")), ["D9 total warning [D5] “≤82万元” name 项目总成本, text ≤82万元, cost 82\u00a0万元, budget 85\u00a0万元, difference 3\u00a0万元"]],
  ["basic and project expenditure", costDiffers, overall(322.66, costing("基本支出成本", "≤", 375528, "元", 375528), costing("项目支出成本", "≤", 406430, "元", 406430)), ["F10 parts warning [F9 B6] “406430” basic 基本支出成本, basicAmount 37.5528\u00a0万元, project 项目支出成本, projectAmount 40.643\u00a0万元, cost 78.1958\u00a0万元, budget 322.66\u00a0万元, difference 244.4642\u00a0万元"]],
  ["basic and project expenditure above the unit's", costDiffers, overall(50, costing("基本支出", "≤", 30, "万元", 30), costing("项目支出", "≤", 40, "万元", 40)), ["F10 parts warning [F9 B6] “40” basic 基本支出, basicAmount 30\u00a0万元, project 项目支出, projectAmount 40\u00a0万元, cost 70\u00a0万元, budget 50\u00a0万元, difference 20\u00a0万元"]],
  ["a cost above the budget", costOverBudget, goal(5.69, cost("项目开展成本", "≤60000元")), ["E10 target error [C4] “≤60000元” name 项目开展成本, text ≤60000元, cost 6\u00a0万元, budget 5.69\u00a0万元, difference 0.31\u00a0万元"]],
  ["a cost in columns above the budget", costOverBudget, evaluation(5.69, "常委工作经费", costing("项目开展成本", "≤", 60000, "元", 56900)), ["E7 target error [C4] “60000” name 项目开展成本, text ≤60000元, cost 6\u00a0万元, budget 5.69\u00a0万元, difference 0.31\u00a0万元"]],
  ["twice the fund", costOverBudget, goal(80, cost("项目总成本", "≤240万元")), ["E10 target warning [C4] “≤240万元” name 项目总成本, text ≤240万元, cost 240\u00a0万元, budget 80\u00a0万元, difference 160\u00a0万元"]],
  ["a project of several years", costOverBudget, named(goal(80, cost("项目总成本", "≤120万元")), "2023-2025年培训项目"), ["E10 target warning [C4] “≤120万元” name 项目总成本, text ≤120万元, cost 120\u00a0万元, budget 80\u00a0万元, difference 40\u00a0万元"]],
  ["a project of one year", costOverBudget, named(goal(80, cost("项目总成本", "≤120万元")), "2024年培训项目"), ["E10 target error [C4] “≤120万元” name 项目总成本, text ≤120万元, cost 120\u00a0万元, budget 80\u00a0万元, difference 40\u00a0万元"]],
  ["an actual above budget and execution", costOverBudget, national([90, 90, 80], whole("≤90万元", "92万元")), ["E9 actual error [D5] “92万元” name 项目总成本, text 92万元, cost 92\u00a0万元, budget 90\u00a0万元, difference 2\u00a0万元"]],
  ["an actual owned up to", costOverBudget, national([90, 90, 80], whole("≤90万元", "92万元", "材料涨价")), ["E9 actual warning [D5] “92万元” name 项目总成本, text 92万元, cost 92\u00a0万元, budget 90\u00a0万元, difference 2\u00a0万元"]],
  ["an actual without an execution", costOverBudget, evaluation(9, "培训", costing("项目开展成本", "≤", 90000, "元", 95000)), ["H7 actual warning [C4] “95000” name 项目开展成本, text 95000, cost 9.5\u00a0万元, budget 9\u00a0万元, difference 0.5\u00a0万元"]],
  ["an amount in the goal", goalAmountDiffers, said({ goals: "开展培训，共需资金 90 万元。" }), ["B8 goals warning [C4] “共需资金 90 万元” said 90\u00a0万元, phrase 共需资金 90 万元, budget 80\u00a0万元"]],
  ["an amount in the purpose", goalAmountDiffers, said({ purpose: "用于培训，共需资金70万元。" }), ["B5 purpose warning [C4] “共需资金70万元” said 70\u00a0万元, phrase 共需资金70万元, budget 80\u00a0万元"]],
  ["an amount in both", goalAmountDiffers, said({ goals: "共需资金90万元。", purpose: "共需资金90万元。" }), ["B5 purpose warning [B8 C4] “共需资金90万元” said 90\u00a0万元, phrase 共需资金90万元, budget 80\u00a0万元"]],
  ["an amount in Chinese numerals", goalAmountDiffers, said({ goals: "本项目预算为玖拾万元。" }), ["B8 goals warning [C4] “本项目预算为玖拾万元” said 90\u00a0万元, phrase 本项目预算为玖拾万元, budget 80\u00a0万元"]],
  ["an amount in 元", goalAmountDiffers, said({ goals: "预算总额为850000元。" }), ["B8 goals warning [C4] “预算总额为850000元” said 85\u00a0万元, phrase 预算总额为850000元, budget 80\u00a0万元"]],
  ["an amount off by a unit", goalAmountDiffers, said({ goals: "预算资金80元。" }), ["B8 goals warning [C4] “预算资金80元” said 0.008\u00a0万元, phrase 预算资金80元, budget 80\u00a0万元"]],
  ["a part above the whole", goalAmountDiffers, said({ goals: "安排资金95万元，用于培训。" }), ["B8 goals warning [C4] “安排资金95万元” said 95\u00a0万元, phrase 安排资金95万元, budget 80\u00a0万元"]],
  ["no total", missingTotal, goalSheet({ total: "", fiscal: "" }), ["C4 default error"]],
  ["parts below the total", partsDiffer, goalSheet({ total: 80, fiscal: 70, other: 5 }), ["C4 default error [E4 G4] “80” total 80, sum 75, fiscal 70, other 5, difference 5"]],
  ["parts above the total by a cent", partsDiffer, goalSheet({ total: 80, fiscal: 70, other: 10.01 }), ["C4 default error [E4 G4] “80” total 80, sum 80.01, fiscal 70, other 10.01, difference 0.01"]],
  ["a blank part", partsDiffer, goalSheet({ total: 80, fiscal: 70, other: "" }), ["C4 default error [E4] “80” total 80, sum 70, fiscal 70, other 0, difference 10"]],
  ["amounts with their unit", partsDiffer, goalSheet({ total: "80万元", fiscal: "70万元", other: "" }), ["C4 default error [E4] “80万元” total 80万元, sum 70, fiscal 70万元, other 0, difference 10"]],
  ["a month's cost", standardTimesCount, goal(80, cost("投入成本", "≤7 万元", "月均成本控制在 7 万元内")), ["E10 periods warning [C4] “≤7 万元” name 投入成本, times 12, period 个月, each 7\u00a0万元, amount 84\u00a0万元, budget 80\u00a0万元"]],
  ["a standard times its count", standardTimesCount, goal(10, count("培训人数", "300人"), cost("人均成本", "≤500元/人")), ["E11 above warning [E10 C4] “≤500元/人” sum 300 × 500, yuan 150000, amount 15\u00a0万元, budget 10\u00a0万元, difference 5\u00a0万元"]],
  ["two standards times their counts", standardTimesCount, goal(2, count("劳模体检人数", "≤90 人"), count("劳模疗休养人数", "≤10 人"), cost("劳模体检费标准", "≤310 元/人"), cost("劳模疗休养费标准", "≤2700 元/人")), ["E12 above warning [E10 E11 E13 C4] “≤310 元/人” sum 90 × 310 + 10 × 2700, yuan 54900, amount 5.49\u00a0万元, budget 2\u00a0万元, difference 3.49\u00a0万元"]],
  ["a standard ten times too high", standardTimesCount, goal(10, count("培训人数", "200人"), cost("人均培训费", "5000元/人")), ["E11 above info [E10 C4] “5000元/人” sum 200 × 5000, yuan 1000000, amount 100\u00a0万元, budget 10\u00a0万元, difference 90\u00a0万元"]],
  ["a floor for the count and a ceiling for the cost", standardTimesCount, goal(8, count("培训人数", "≥200人"), cost("人均培训成本", "≤500元/人")), ["E11 limit info [E10 C4] “≤500元/人” sum 200 × 500, yuan 100000, amount 10\u00a0万元, budget 8\u00a0万元, difference 2\u00a0万元"]],
  ["paid in every month", standardTimesCount, goal(30, count("岗位补贴人数", "=100人"), cost("岗位补贴标准", "=1000元/人·月")), ["E11 above info [E10 C4] “=1000元/人·月” sum 100 × 1000 × 12, yuan 1200000, amount 120\u00a0万元, budget 30\u00a0万元, difference 90\u00a0万元"]],
  ["actual figures", standardTimesCount, evaluation(31.8, "送温暖慰问金", counted("慰问职工人数", "＞", 300, "人数", 350), costing("社会成本指标", "≤", 1000, "元/人·次", 1000)), ["H8 above warning [H7 C4] “1000” sum 350 × 1000, yuan 350000, amount 35\u00a0万元, budget 31.8\u00a0万元, difference 3.2\u00a0万元"]],
  ["all the project does, below the fund", standardTimesCount, evaluation(43.3, "送温暖慰问金", counted("慰问人次", "＞", 400, "人数", 500), costing("慰问标准", "≤", 1000, "元/人·次", 500)), ["H8 below warning [H7 C4] “500” sum 500 × 500, yuan 250000, amount 25\u00a0万元, budget 43.3\u00a0万元, difference 18.3\u00a0万元"]],
])("%s", (_, rule, sheet, expected) => {
  expect(lines(rule, sheet)).toEqual(expected);
});
