import { missingCheckpoint } from "../../../src/rules/plan/missing-checkpoint";
import { evaluationSheet, goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";

const plan = (...figures: readonly (string | number)[]) => ["3月底", "6月底", "10月底", "12月底"].map((label, index) => [label, figures[index] ?? ""] as const);

testRule(missingCheckpoint, {
  speaks: [
    { name: "no column for December", sheets: [goalSheet({ plan: [["3月底", "25%"], ["6月底", "50%"], ["10月底", "75%"]] })], finds: ["A6:A7 column"] },
    { name: "December blank", sheets: [goalSheet({ plan: plan("25%", "50%", "75%") })], finds: ["E7 value"] },
    { name: "a gap between two figures", sheets: [goalSheet({ plan: plan("25%", "", "75%", "100%") })], finds: ["C7 gap"] },
    { name: "nothing filled in at all", sheets: [goalSheet({ plan: plan() })], finds: ["E7 value"] },
  ],
  silent: [
    { name: "all four", sheets: [goalSheet({ plan: plan("25%", "50%", "75%", "100%") })] },
    { name: "blanks before the first payment", sheets: [goalSheet({ plan: plan("", "", "", "100%") })] },
    { name: "a dash for nothing yet", sheets: [goalSheet({ plan: plan("—", "—", "50%", "100%") })] },
    { name: "a zero for nothing yet", sheets: [goalSheet({ plan: plan(0, 0, 50, 100) })] },
    { name: "amounts, which another rule speaks of", sheets: [goalSheet({ total: 9, fiscal: 9, plan: plan(3, 9) })] },
    { name: "shares, which another rule speaks of", sheets: [goalSheet({ plan: plan("50%", "50%") })] },
    { name: "other months, up to December", sheets: [goalSheet({ plan: [["6月底", "50%"], ["9月底", "75%"], ["12月底", "100%"]] })] },
    { name: "a date as label", sheets: [goalSheet({ plan: [["6月30日", "50%"], ["12月31日", "100%"]] })] },
    { name: "a form without a plan", sheets: [goalSheet({ plan: null })] },
    { name: "a self-evaluation", sheets: [evaluationSheet()] },
  ],
});
