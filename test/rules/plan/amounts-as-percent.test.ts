import { amountsAsPercent } from "../../../src/rules/plan/amounts-as-percent";
import { goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { formatted } from "../cells";

type Figures = readonly [march: string | number, june: string | number, october: string | number, december: string | number];
const plan = ([a, b, c, d]: Figures) => [["3月底", a], ["6月底", b], ["10月底", c], ["12月底", d]] as const;

testRule(amountsAsPercent, {
  speaks: [
    {
      name: "a series that ends at the budget",
      sheets: [goalSheet({ total: 80, plan: plan([21, 42, 70, 80]) })],
      finds: ["B7:E7 series"],
      fixes: ["B7=26.25", "C7=52.5", "D7=87.5", "E7=100"],
    },
    {
      name: "rounded to two decimals, half up",
      sheets: [goalSheet({ total: 20.89, fiscal: 20.89, plan: plan([5.3, 10.6, 15.9, 20.89]) })],
      finds: ["B7:E7 series"],
      fixes: ["B7=25.37", "C7=50.74", "D7=76.11", "E7=100"],
    },
    { name: "a lone figure equal to the budget", sheets: [goalSheet({ total: 2, fiscal: 2, plan: plan(["", "", "", 2]) })], finds: ["E7 lone"], fixes: ["E7=100"] },
    { name: "paid before December", sheets: [goalSheet({ total: 9, fiscal: 9, plan: plan([3, 9, "", ""]) })], finds: ["B7:C7 series"], fixes: ["B7=33.33", "C7=100"] },
    { name: "stored as text, with thousands separators", sheets: [goalSheet({ total: 1200, fiscal: 1200, plan: plan(["300", "600", "900", "1,200"]) })], finds: ["B7:E7 series"] },
    { name: "shown with two decimals", sheets: [formatted(goalSheet({ total: 80, plan: plan([20, 40, 60, 80]) }), { B7: "0.00", E7: "0.00" })], finds: ["B7:E7 series"] },
    { name: "0 stays 0 and is no edit", sheets: [goalSheet({ total: 80, plan: plan([0, 40, 60, 80]) })], finds: ["B7:E7 series"], fixes: ["C7=50", "D7=75", "E7=100"] },
    { name: "a budget of 1 typed as 1", sheets: [goalSheet({ total: 1, fiscal: 1, plan: plan(["", "", "", 1]) })], finds: ["E7 lone"], fixes: ["E7=100"] },
  ],
  silent: [
    { name: "percent", sheets: [goalSheet({ plan: plan(["25%", "50%", "75%", "100%"]) })] },
    { name: "percent while the budget happens to be 100", sheets: [goalSheet({ total: 100, fiscal: 100, plan: plan([25, 50, 75, 100]) })] },
    { name: "100% stored as 1, beside a budget of 1", sheets: [formatted(goalSheet({ total: 1, fiscal: 1, plan: plan([0.25, 0.5, 0.75, 1]) }), { B7: "0%", C7: "0%", D7: "0%", E7: "0%" })] },
    { name: "80% by year's end beside a budget of 80", sheets: [goalSheet({ total: 80, plan: plan(["20%", "40%", "60%", "80%"]) })] },
    { name: "a form that asks for 万元", sheets: [goalSheet({ planHeading: "资金支出计划（万元）", plan: plan([21, 42, 70, 80]) })] },
    { name: "a 进度 heading that asks for 万元", sheets: [goalSheet({ planHeading: "资金支出进度计划（万元）", plan: plan([21, 42, 70, 80]) })] },
    { name: "a heading that does not say what it asks for", sheets: [goalSheet({ planHeading: "资金支出计划", plan: plan([21, 42, 70, 80]) })] },
    { name: "no budget to compare with", sheets: [goalSheet({ total: "", fiscal: "", plan: plan([21, 42, 70, 80]) })] },
    { name: "nothing budgeted, nothing planned", sheets: [goalSheet({ total: 0, fiscal: 0, plan: plan([0, 0, 0, 0]) })] },
    { name: "no plan at all", sheets: [goalSheet({ plan: null })] },
  ],
});
