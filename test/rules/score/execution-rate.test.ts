import { executionRateDiffers } from "../../../src/rules/score/execution-rate";
import { evaluationSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { formatted } from "../cells";
import { type ExecutionCells, national } from "./forms";

const block = (total: ExecutionCells, part: ExecutionCells = ["其中：当年财政拨款", "", "", "", "—", "", "—"]) => [national({ execution: [total, part], total: null })];

testRule(executionRateDiffers, {
  speaks: [
    { name: "another rate", sheets: block(["年度资金总额", 80, 80, 76, 10, "98%", 9.5]), finds: ["F5 rate"], fixes: ["F5=95%"] },
    { name: "to the second place", sheets: block(["年度资金总额", 100, 120, 113.5, 10, "95.58%", 9.46]), finds: ["F5 rate"], fixes: ["F5=94.58%"] },
    { name: "without the sign", sheets: block(["年度资金总额", 80, 80, 76, 10, 98, 9.5]), finds: ["F5 rate"], fixes: ["F5=95"] },
    { name: "in the row of a source", sheets: block(["年度资金总额", 80, 80, 76, 10, "95%", 9.5], ["其中：当年财政拨款", 60, 60, 57, "—", "90%", "—"]), finds: ["F6 rate"], fixes: ["F6=95%"] },
    { name: "of the year's first budget: a warning", sheets: block(["年度资金总额", 100, 80, 76, 10, "76%", 9.5]), finds: ["F5 initial warning"], fixes: ["F5=95%"] },
    { name: "points that no rate and no step gives", sheets: block(["年度资金总额", 80, 80, 76, 10, "95%", 9.8]), finds: ["G5 score"], fixes: ["G5=9.5"] },
    { name: "full points below the full rate: a warning, for there are steps", sheets: block(["年度资金总额", 80, 80, 76, 10, "95%", 10]), finds: ["G5 score warning"], fixes: ["G5=9.5"] },
    { name: "whole points that may be a step: a warning", sheets: block(["年度资金总额", 80, 80, 60, 10, "75%", 5]), finds: ["G5 score warning"], fixes: ["G5=7.5"] },
    { name: "more than its points", sheets: block(["年度资金总额", 80, 80, 76, 10, "95%", 10.5]), finds: ["G5 above"], fixes: ["G5=9.5"] },
    { name: "rate and points", sheets: block(["年度资金总额", 80, 80, 76, 10, "85%", 8.8]), finds: ["F5 rate", "G5 score"], fixes: ["F5=95%", "G5=9.5"] },
  ],
  silent: [
    { name: "as the method has it", sheets: [national()] },
    { name: "under a % format", sheets: [formatted(national({ execution: [["年度资金总额", 80, 80, 76, 10, 0.95, 9.5], ["其中：当年财政拨款", 80, 80, 76, "—", "95%", "—"]], total: null }), { F5: "0.00%" })] },
    { name: "0.95 without one", sheets: block(["年度资金总额", 80, 80, 76, 10, 0.95, 9.5]) },
    { name: "rounded to whole percent", sheets: block(["年度资金总额", 90, 90, 85.5, 10, "95%", 9.5]) },
    { name: "cut off at whole percent", sheets: block(["年度资金总额", 90, 90, 86.3, 10, "95%", 9.59]) },
    { name: "points cut off at one place", sheets: block(["年度资金总额", 90, 90, 86.3, 10, "95.89%", 9.5]) },
    { name: "points typed to one place and shown with two", sheets: [formatted(national({ execution: [["年度资金总额", 120, 120, 110, 10, "91.67%", 9.2], ["其中：当年财政拨款", "", "", "", "—", "", "—"]], total: null }), { G5: "0.00" })] },
    { name: "of rounded amounts", sheets: block(["年度资金总额", 0.12, 0.12, 0.11, 10, "90.12%", 9.01]) },
    { name: "above the budget, as 100 %", sheets: block(["年度资金总额", 80, 80, 82, 10, "100%", 10]) },
    { name: "above the budget, as it is", sheets: block(["年度资金总额", 80, 80, 82, 10, "102.5%", 10]) },
    { name: "points of the rate as written", sheets: block(["年度资金总额", 80, 80, 76.3, 10, "95.38%", 9.54]) },
    { name: "nothing budgeted", sheets: block(["年度资金总额", 0, 0, 0, 10, "0%", 0]) },
    { name: "nothing executed is written", sheets: block(["年度资金总额", 80, 80, "", 10, "95%", 9.5]) },
    { name: "no rate and no points written", sheets: block(["年度资金总额", 80, 80, 76, 10, "", ""]) },
    { name: "no block", sheets: [national({ execution: null, total: null })] },
    { name: "a form without scores", sheets: [evaluationSheet()] },
  ],
});
