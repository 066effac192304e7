import { costIsBudget } from "../../../src/rules/target/cost-is-budget";
import { evaluationRowsWith, evaluationSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { benefit, cost, poked } from "../cells";

testRule(costIsBudget, {
  speaks: [
    { name: "the same figure", sheets: cost("投入成本", "≤80 万元"), finds: ["E13 default"] },
    { name: "in another unit", sheets: cost("投入成本", "≤800,000 元"), finds: ["E13 default"] },
    { name: "without a sign", sheets: cost("项目总成本", "80 万元"), finds: ["E13 default"] },
    { name: "in columns", sheets: [evaluationSheet({ total: 3.29, rows: evaluationRowsWith(5, ["成本指标", "经济成本指标", "项目开展成本", "＜", 32900, "元", 20, 32899]) })], finds: ["E12 default"] },
  ],
  silent: [
    { name: "a unit cost", sheets: cost("人均标准", "≤80 元/人") },
    { name: "a part of it", sheets: cost("月均成本", "≤7 万元") },
    { name: "another class", sheets: benefit("增加收入", "≥80 万元") },
    { name: "no unit, which another rule speaks of", sheets: cost("投入成本", "≤80") },
    { name: "a form that does not say what its amounts are in", sheets: cost("投入成本", "≤80 万元").map((sheet) => poked(sheet, { E2: "" })) },
    { name: "no budget figure", sheets: cost("投入成本", "≤80 万元").map((sheet) => poked(sheet, { C4: "" })) },
    { name: "nothing budgeted", sheets: cost("投入成本", "≤0 万元").map((sheet) => poked(sheet, { C4: 0 })) },
  ],
});
