import { costOverBudget } from "../../../src/rules/funding/cost-over-budget";
import { testRule } from "../../support/rule-tester";
import { formatted, poked } from "../cells";
import { cost, costing, evaluation, goal, named, national, overall } from "./funds";

const total = (target: string, actual: string, reason = "") => ["成本指标", "经济成本指标", "项目总成本", target, actual, 20, 20, reason] as const;

testRule(costOverBudget, {
  speaks: [
    { name: "元 beside a budget in 万元", sheets: [goal(5.69, cost("项目开展成本", "≤60000元"))], finds: ["E10 target"] },
    { name: "in 万元", sheets: [goal(80, cost("项目总成本", "≤80.5万元"))], finds: ["E10 target"] },
    { name: "in columns", sheets: [evaluation(5.69, "常委工作经费", costing("项目开展成本", "≤", 60000, "元", 56900))], finds: ["E7 target"] },
    { name: "the unit behind the name", sheets: [goal(80, cost("项目总成本（万元）", "≤85"))], finds: ["E10 target"] },
    { name: "without a sign", sheets: [goal(80, cost("成本控制数", "90万元"))], finds: ["E10 target"] },
    { name: "a floor above the budget", sheets: [goal(80, cost("投入成本", "≥90万元"))], finds: ["E10 target"] },
    { name: "words instead of a sign", sheets: [goal(80, cost("预算控制数", "不超过100万元"))], finds: ["E10 target"] },
    { name: "another name of the whole", sheets: [goal(4.92, cost("严格控制资金预算", "5 万元", "按照财政批复预算使用资金"))], finds: ["E10 target"] },
    { name: "元 and 万元 mixed up", sheets: [goal(5, cost("项目总成本", "≤50000万元"))], finds: ["E10 target"] },
    { name: "twice the fund may be of several years", sheets: [goal(80, cost("项目总成本", "≤240万元"))], finds: ["E10 target warning"] },
    { name: "a project of several years", sheets: [named(goal(80, cost("项目总成本", "≤120万元")), "2023-2025年培训项目")], finds: ["E10 target warning"] },
    { name: "above every figure of the execution", sheets: [national([90, 85, 80], total("≤95万元", "80万元"))], finds: ["D9 target"] },
    { name: "an actual above budget and execution", sheets: [national([90, 85, 80], total("≤85万元", "92万元"))], finds: ["E9 actual"] },
    { name: "an actual owned up to", sheets: [national([90, 85, 80], total("≤85万元", "92万元", "材料涨价"))], finds: ["E9 actual warning"] },
    { name: "an actual on a form without the execution", sheets: [evaluation(9, "培训", costing("项目开展成本", "≤", 90000, "元", 95000))], finds: ["H7 actual warning"] },
    { name: "one finding a row", sheets: [evaluation(9, "培训", costing("项目开展成本", "≤", 95000, "元", 96000))], finds: ["E7 target"] },
  ],
  silent: [
    { name: "equal in another unit", sheets: [goal(20, cost("项目开展成本", "＜200000元"))] },
    { name: "below", sheets: [goal(80, cost("项目总成本", "≤75万元"))] },
    { name: "equal to the budget of the year's beginning", sheets: [national([90, 85, 80], total("≤90万元", "80万元"))] },
    { name: "an actual equal to the execution", sheets: [national([90, 85, 86], total("≤90万元", "86万元"))] },
    { name: "a unit cost", sheets: [goal(1, cost("人均成本", "≤20000元/人"))] },
    { name: "a unit cost in plain 元", sheets: [goal(1, cost("人均投入成本", "≤20000元"))] },
    { name: "a monthly cost by its description", sheets: [goal(5, cost("投入成本", "≤7万元", "每月成本控制在 7 万元内"))] },
    { name: "a standard", sheets: [goal(1, cost("成本控制标准", "≤20000元"))] },
    { name: "total investment, of more than one year and fund", sheets: [goal(1000, cost("项目总投资", "≤5000万元"))] },
    { name: "the cost of an item", sheets: [goal(5, cost("会场租赁费", "≤7万元"))] },
    { name: "a saving", sheets: [goal(5, cost("节约项目成本", "≥7万元"))] },
    { name: "rounded to what the budget shows", sheets: [goal(5.685, cost("项目总成本", "≤5.69万元"))] },
    { name: "what the budget shows", sheets: [formatted(goal(5.6853, cost("项目总成本", "≤5.7万元")), { C4: "0.0" })] },
    { name: "no unit, which another rule speaks of", sheets: [goal(5, cost("项目总成本", "≤7"))] },
    { name: "a rate", sheets: [goal(5, cost("预算执行成本", "≤100%"))] },
    { name: "words", sheets: [goal(5, cost("项目总成本", "控制在预算内"))] },
    { name: "a form that does not say what its amounts are in", sheets: [poked(goal(5, cost("项目总成本", "≤7万元")), { E2: "" })] },
    { name: "no budget", sheets: [goal("", cost("项目总成本", "≤7万元"))] },
    { name: "a budget of nought, which says nothing", sheets: [goal(0, cost("项目总成本", "≤90万元"))] },
    { name: "another class", sheets: [goal(5, ["效益指标", "经济效益指标", "项目总投入", "", "≥7万元", ""])] },
    { name: "targets of a longer term beside the year's", sheets: [poked(goal(5, cost("项目总成本", "≤7万元")), { F9: "指标值（实施期）" })] },
    { name: "a whole unit's table", sheets: [overall(30, costing("项目支出成本", "≤", 406430, "元", 406430))] },
    { name: "a class said not to apply", sheets: [goal(5, cost("/", "≤7万元"))] },
    { name: "two parts that make more than the total they are listed under", sheets: [poked(goal(5, cost("项目总成本", "≤7万元")), { E4: 5, G4: 2 })] },
  ],
});
