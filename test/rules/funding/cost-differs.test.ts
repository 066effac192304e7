import { costDiffers } from "../../../src/rules/funding/cost-differs";
import { testRule } from "../../support/rule-tester";
import { cost, costing, evaluation, goal, national, overall } from "./funds";

const total = (target: string, actual = "80万元") => ["成本指标", "经济成本指标", "项目总成本", target, actual, 20, 20, ""] as const;

testRule(costDiffers, {
  speaks: [
    { name: "a little below", sheets: [evaluation(9.1, "医疗保险", costing("项目开展成本", "＜", 90950, "元", 90950))], finds: ["E7 total"] },
    { name: "a total cost well below", sheets: [goal(80, cost("项目总成本", "≤60万元"))], finds: ["E10 total"] },
    { name: "a control figure", sheets: [goal(80, cost("成本控制数", "≤795000元"))], finds: ["E10 total"] },
    { name: "above by rounding, which is no overrun", sheets: [goal(9.091, cost("项目总成本", "≤9.094万元"))], finds: ["E10 total"] },
    { name: "neither of the execution's figures", sheets: [national([90, 85, 80], total("≤82万元"))], finds: ["D9 total"] },
    {
      name: "basic and project expenditure of the unit",
      sheets: [overall(322.66, costing("基本支出成本", "≤", 375528, "元", 375528), costing("项目支出成本", "≤", 406430, "元", 406430))],
      finds: ["F10 parts"],
    },
    { name: "more than the unit has", sheets: [overall(50, costing("基本支出", "≤", 30, "万元", 30), costing("项目支出", "≤", 40, "万元", 40))], finds: ["F10 parts"] },
  ],
  silent: [
    { name: "equal", sheets: [goal(9.1, cost("项目总成本", "≤91000元"))] },
    { name: "an actual below its ceiling", sheets: [evaluation(3.29, "医疗保险", costing("项目开展成本", "＜", 32900, "元", 32899))] },
    { name: "a cost that names no item, far below: it may be of a month or of each", sheets: [goal(80, cost("投入成本", "≤7万元"))] },
    { name: "a cost that names no item, and not near", sheets: [goal(80, cost("投入成本", "≤60万元"))] },
    { name: "less than half the fund is of another scope", sheets: [goal(80, cost("项目总成本", "≤30万元"))] },
    { name: "the cost of an item", sheets: [goal(80, cost("培训费成本", "≤79万元"))] },
    { name: "above, which another rule speaks of", sheets: [goal(80, cost("项目总成本", "≤90万元"))] },
    { name: "the budget of the year's beginning", sheets: [national([90, 85, 80], total("≤90万元"))] },
    { name: "what was executed", sheets: [national([90, 85, 80], total("≤80万元"))] },
    { name: "two totals, of parts of the project", sheets: [goal(80, cost("项目总成本", "≤45万元"), cost("总成本", "≤35万元"))] },
    { name: "a quarter's cost", sheets: [goal(9.72, cost("投入成本", "≤9.43万元", "每季度成本控制"))] },
    { name: "a floor", sheets: [goal(80, cost("项目总成本", "≥60万元"))] },
    { name: "the fiscal part of the fund", sheets: [goal(80, cost("项目总成本", "≤80万元"))] },
    { name: "basic and project expenditure that make the total", sheets: [overall(322.66, costing("基本支出成本", "≤", 40.66, "万元", 40), costing("项目支出成本", "≤", 282, "万元", 282))] },
    { name: "another thing than basic expenditure", sheets: [overall(322.66, costing("压减基本支出", "≤", 375528, "元", 375528), costing("项目支出成本", "≤", 406430, "元", 406430))] },
    { name: "project expenditure alone", sheets: [overall(322.66, costing("项目支出成本", "≤", 282, "万元", 282))] },
    { name: "no budget", sheets: [goal("", cost("项目总成本", "≤60万元"))] },
    { name: "no amount", sheets: [goal(80, cost("项目总成本", "严格控制"))] },
  ],
});
