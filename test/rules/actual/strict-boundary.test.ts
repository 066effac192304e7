import { strictBoundary } from "../../../src/rules/actual/strict-boundary";
import { evaluationSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { benefitYears, cost, national, quantity } from "./rows";

testRule(strictBoundary, {
  speaks: [
    { name: "＜ with the same cost", sheets: cost("项目成本", "＜", 90950, "元", 90950), finds: ["H12 default"], fixes: ["D12=≤"] },
    { name: "＞ with the same duration", sheets: benefitYears("＞", 2, 2), finds: ["H10 default"], fixes: ["D10=≥"] },
    { name: "in one cell", sheets: [national(["产出指标", "数量指标", "人数", "＞12 人", "12人", 90, 90])], finds: ["E7 default"], fixes: ["D7=≥12人"] },
    { name: "after conversion", sheets: cost("项目成本", "＜", 5, "万元", "50000元"), finds: ["H12 default"], fixes: ["D12=≤"] },
  ],
  silent: [
    { name: "≤ and ≥ include the limit", sheets: [evaluationSheet()] },
    { name: "one below", sheets: cost("项目成本", "＜", 32900, "元", 32899) },
    { name: "clearly missed, which another rule speaks of", sheets: quantity("人数", "＞", 12, "人", 11) },
    { name: "＝", sheets: quantity("人数", "＝", 12, "人", 12) },
    { name: "the same number of something else", sheets: quantity("人数", "＞", 12, "人", "12 场") },
  ],
});
