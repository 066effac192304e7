import { describe, expect, it } from "@jest/globals";
import { check } from "../../../src/review/check";
import { planDecreasing, planFinalNot100, planOutOfRange, planSlowProgress } from "../../../src/rules/plan/course";
import { rangeAddress } from "../../../src/sheet/range";
import { goalSheet, workbookOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { formatted } from "../cells";

const plan = (...figures: readonly (string | number)[]) => ["3月底", "6月底", "10月底", "12月底"].map((label, index) => [label, figures[index] ?? ""] as const);
const with4 = (...figures: readonly (string | number)[]) => [goalSheet({ plan: plan(...figures) })];

testRule(planDecreasing, {
  speaks: [
    { name: "June below March", sheets: with4("50%", "30%", "75%", "100%"), finds: ["C7 default"] },
    { name: "twice", sheets: with4(50, 40, 90, 85), finds: ["C7 default", "E7 default"] },
    { name: "in percent and without", sheets: [goalSheet({ planHeading: "资金支出计划", plan: [["3月底", "50%"], ["6月底", 30], ["10月底", 75], ["12月底", 100]] })], finds: ["C7 default"] },
    { name: "with a blank between", sheets: with4("60%", "", "50%", "100%"), finds: ["D7 default"] },
  ],
  silent: [
    { name: "no payment between two checkpoints", sheets: with4("50%", "50%", "80%", "100%") },
    { name: "rising by hundredths", sheets: with4("99.98%", "99.99%", "99.99%", "100%") },
    { name: "shares, which another rule speaks of", sheets: with4(40, 30, 20, 10) },
    { name: "amounts of each period in 万元", sheets: [goalSheet({ planHeading: "资金支出进度计划（万元）", plan: plan(30, 20, 20, 10) })] },
    { name: "amounts under a heading that says nothing", sheets: [goalSheet({ planHeading: "资金支出计划", plan: plan(30, 20, 20, 10) })] },
  ],
});

testRule(planFinalNot100, {
  speaks: [
    { name: "ends at 80%", sheets: with4("20%", "40%", "60%", "80%"), finds: ["E7 default"] },
    { name: "stored as 0.95 under a % format", sheets: [formatted(goalSheet({ plan: plan(0.25, 0.5, 0.75, 0.95) }), { B7: "0%", C7: "0%", D7: "0%", E7: "0%" })], finds: ["E7 default"] },
    { name: "thirds left at 99.99", sheets: with4(33.33, 66.66, 99.99, 99.99), finds: ["E7 default"] },
  ],
  silent: [
    { name: "100%", sheets: with4("25%", "50%", "75%", "100%") },
    { name: "100.00", sheets: with4("25", "50", "75", "100.00") },
    { name: "1 shown as 100%", sheets: [formatted(goalSheet({ plan: plan(0.25, 0.5, 0.75, 1) }), { B7: "0%", C7: "0%", D7: "0%", E7: "0%" })] },
    { name: "December blank, which another rule speaks of", sheets: with4("25%", "50%", "75%") },
    { name: "no December column, which another rule speaks of", sheets: [goalSheet({ plan: [["3月底", "25%"], ["6月底", "50%"], ["10月底", "75%"]] })] },
    { name: "amounts that end at the budget", sheets: with4(20, 40, 60, 80) },
    { name: "amounts in 万元 that fall short of the budget", sheets: [goalSheet({ planHeading: "资金支出计划（万元）", plan: plan(20, 40, 60, 70) })] },
    { name: "figures in percent and without, under a heading that says nothing", sheets: [goalSheet({ planHeading: "资金支出计划", plan: [["3月底", "25%"], ["6月底", 50], ["10月底", 75], ["12月底", 100]] })] },
    { name: "amounts under a heading that says nothing", sheets: [goalSheet({ planHeading: "资金支出计划", plan: plan(20, 40, 60, 70) })] },
    { name: "nothing budgeted, nothing planned", sheets: [goalSheet({ total: 0, fiscal: 0, plan: plan(0, 0, 0, 0) })] },
  ],
});

testRule(planOutOfRange, {
  speaks: [
    { name: "above 100", sheets: with4("25%", "50%", "120%", "100%"), finds: ["D7 default"] },
    { name: "below 0", sheets: with4(-5, 50, 75, 100), finds: ["B7 default"] },
    { name: "several, once", sheets: with4(150, 250, 75, 100), finds: ["B7 default"] },
  ],
  silent: [
    { name: "the limits themselves", sheets: with4("0%", "0%", "100%", "100%") },
    { name: "amounts that end at the budget", sheets: [goalSheet({ total: 328, fiscal: 328, plan: plan(100, 150, 228, 328) })] },
    { name: "amounts in 元 under a heading that says so", sheets: [goalSheet({ planHeading: "资金支出计划（元）", plan: plan(1000, 2000, 3000, 4000) })] },
    { name: "figures in percent and without, under a heading that says nothing", sheets: [goalSheet({ planHeading: "资金支出计划", plan: [["3月底", "25%"], ["6月底", 50], ["10月底", 75], ["12月底", 100]] })] },
    { name: "amounts under a heading that says nothing", sheets: [goalSheet({ total: 400, fiscal: 400, planHeading: "资金支出计划", plan: plan(100, 200, 300, 390) })] },
  ],
});

describe("plan/slow-progress with thresholds of the user's own", () => {
  const run = (...figures: readonly (string | number)[]) =>
    check(workbookOf(...with4(...figures)), { rules: [planSlowProgress], progressThresholds: { 6: 50, 10: 80 } }).findings.map(({ range, params }) => [rangeAddress(range), params["least"]]);

  it("names the checkpoints below theirs", () => {
    expect(run("25%", "40%", "75%", "100%")).toEqual([["C7", 50], ["D7", 80]]);
  });

  it("is off unless the user sets thresholds", () => {
    expect(check(workbookOf(...with4(0, 0, 0, 100)), { rules: [planSlowProgress] }).findings).toEqual([]);
  });

  it("says nothing of those that reach theirs, or that are blank", () => {
    expect(run("0%", "50%", "80%", "100%")).toEqual([]);
    expect(run("", "", "", "100%")).toEqual([]);
  });
});
