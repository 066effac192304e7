import { notCumulative } from "../../../src/rules/plan/not-cumulative";
import { goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";

const plan = (...figures: readonly (string | number)[]) => ["3月底", "6月底", "10月底", "12月底"].map((label, index) => [label, figures[index] ?? ""] as const);

testRule(notCumulative, {
  speaks: [
    { name: "two halves", sheets: [goalSheet({ plan: plan("50%", "50%") })], finds: ["C7 default"], fixes: ["C7=100%"] },
    { name: "the second half of the year", sheets: [goalSheet({ plan: plan("", "", "50%", "50%") })], finds: ["E7 default"], fixes: ["E7=100%"] },
    { name: "four shares as numbers", sheets: [goalSheet({ plan: plan(25, 25, 30, 20) })], finds: ["E7 default"], fixes: ["C7=50", "D7=80", "E7=100"] },
    { name: "decimals that add up exactly", sheets: [goalSheet({ plan: plan(33.3, 33.3, 33.3, 0.1) })], finds: ["E7 default"], fixes: ["C7=66.6", "D7=99.9", "E7=100"] },
  ],
  silent: [
    { name: "cumulative", sheets: [goalSheet({ plan: plan(25, 50, 75, 100) })] },
    { name: "all at once", sheets: [goalSheet({ plan: plan(0, 0, 0, 100) })] },
    { name: "all of it in March, and so for the rest of the year", sheets: [goalSheet({ plan: plan("100%", "100%", "100%", "100%") })] },
    { name: "a single payment", sheets: [goalSheet({ plan: plan("", "", "", "100%") })] },
    { name: "shares that do not make 100", sheets: [goalSheet({ plan: plan(20, 20, 20, 20) })] },
    { name: "amounts of each period under a heading without %", sheets: [goalSheet({ total: 100, fiscal: 100, planHeading: "资金支出计划", plan: plan(20, 30, 30, 20) })] },
    { name: "amounts of each period in 万元", sheets: [goalSheet({ total: 100, fiscal: 100, planHeading: "资金支出进度计划（万元）", plan: plan(20, 30, 30, 20) })] },
  ],
});
