import { goalAmountDiffers } from "../../../src/rules/funding/goal-amount-differs";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";
import { count, goal, saying } from "./funds";

const fund = (total: number | string) => goal(total, count("培训人数", "≥12人"));
const goals = (text: string, total: number | string = 80) => [saying(fund(total), { goals: text })];
const purpose = (text: string, total: number | string = 80) => [saying(fund(total), { purpose: text })];

testRule(goalAmountDiffers, {
  speaks: [
    { name: "what is needed in all", sheets: goals("开展培训，共需资金 90 万元。"), finds: ["B8 goals"] },
    { name: "in the purpose", sheets: purpose("用于培训，共需资金70万元。"), finds: ["B5 purpose"] },
    { name: "in both, once", sheets: [saying(fund(80), { goals: "共需资金90万元。", purpose: "共需资金90万元。" })], finds: ["B5 purpose"] },
    { name: "Chinese numerals", sheets: goals("本项目预算为玖拾万元。"), finds: ["B8 goals"] },
    { name: "in 元", sheets: goals("预算总额为850000元。"), finds: ["B8 goals"] },
    { name: "万 without 元", sheets: goals("本项目资金85万，用于培训。"), finds: ["B8 goals"] },
    { name: "the project's budget, near the figure", sheets: goals("项目预算75万元。"), finds: ["B8 goals"] },
    { name: "off by a unit", sheets: goals("预算资金80元。"), finds: ["B8 goals"] },
    { name: "a part above the whole", sheets: goals("安排资金95万元，用于培训。"), finds: ["B8 goals"] },
    { name: "total investment a little off", sheets: goals("总投资88万元。"), finds: ["B8 goals"] },
    { name: "said of this year", sheets: goals("2024年度预算资金75万元。"), finds: ["B8 goals"] },
  ],
  silent: [
    { name: "the budget", sheets: goals("共需资金 80 万元。") },
    { name: "the budget in 元", sheets: goals("共需资金800000元。") },
    { name: "the budget in Chinese numerals", sheets: goals("本项目预算捌拾万元。") },
    { name: "the budget without 元", sheets: goals("共需资金80万。") },
    { name: "rounded", sheets: goals("共需资金9.1万元。", 9.095) },
    { name: "parts that make the budget", sheets: goals("安排资金30万元用于培训，安排资金50万元用于慰问。") },
    { name: "budget funds of two parts that make the budget", sheets: goals("预算资金45万元用于培训，预算资金35万元用于慰问。") },
    { name: "rounded to whole 万元", sheets: goals("共需资金80万元。", 79.6) },
    { name: "a larger part", sheets: goals("安排资金60万元用于培训。") },
    { name: "a part", sheets: goals("安排资金30万元用于培训。") },
    { name: "a part of it, named so", sheets: goals("其中本项目资金中培训预算资金60万元。") },
    { name: "the budget and its parts", sheets: goals("本项目预算资金80万元，其中预算资金50万元用于培训。") },
    { name: "a whole of several years of which the budget is named", sheets: goals("总投资500万元，本年安排80万元。") },
    { name: "a total investment far above", sheets: goals("项目总投资5000万元，建设期三年。") },
    { name: "another year", sheets: goals("2023年预算资金75万元。") },
    { name: "last year", sheets: goals("上年预算资金75万元。") },
    { name: "about", sheets: goals("共需资金约85万元。") },
    { name: "at most", sheets: goals("预算资金控制在不超过85万元。") },
    { name: "a standard", sheets: goals("按每人预算资金85元安排。") },
    { name: "an amount that is no fund", sheets: goals("带动销售收入90万元。") },
    { name: "money of another level", sheets: goals("中央安排资金90万元。") },
    { name: "two statements that differ", sheets: goals("共需资金90万元。本项目预算70万元。") },
    { name: "no amounts", sheets: goals("完成职工培训。") },
    { name: "no budget", sheets: goals("共需资金90万元。", "") },
    { name: "no unit of the budget", sheets: goals("共需资金90万元。").map((sheet) => poked(sheet, { E2: "" })) },
  ],
});
