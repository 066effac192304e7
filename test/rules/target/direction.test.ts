import { costDirection, quantityDirection } from "../../../src/rules/target/direction";
import { evaluationRowsWith, evaluationSheet, goalRowsWith, goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";

const cost = (name: string, target: string) => [goalSheet({ rows: goalRowsWith(3, ["", "成本指标", name, "", target, "办法"]) })];
const quantity = (name: string, target: string) => [goalSheet({ rows: goalRowsWith(0, ["产出指标", "数量指标", name, "", target, "计划"]) })];

testRule(costDirection, {
  speaks: [
    { name: "a standard with ≥", sheets: cost("体检人均标准", "≥500元"), finds: ["E13 default"], fixes: ["E13=≤500元"] },
    { name: "spelt >=", sheets: cost("体检人均标准", ">=500元/人"), finds: ["E13 default"] },
    {
      name: "a sign in a column of its own",
      sheets: [evaluationSheet({ rows: evaluationRowsWith(5, ["成本指标", "经济成本指标", "用餐标准", "≥", 50, "元", 20, 50]) })],
      finds: ["D12 default"],
      fixes: ["D12=≤"],
    },
  ],
  silent: [
    { name: "a ceiling", sheets: cost("体检人均标准", "≤500元") },
    { name: "an exact standard", sheets: cost("体检人均标准", "＝500元") },
    { name: "a share under 成本", sheets: cost("预算执行率", "≥95%") },
    { name: "a saving: more is better", sheets: cost("节约采购资金", "≥5万元") },
    { name: "no sign at all", sheets: cost("体检人均标准", "500元") },
  ],
});

testRule(quantityDirection, {
  speaks: [
    { name: "a count of people to be paid", sheets: quantity("发放人数", "≤56 人"), finds: ["E10 default"], fixes: ["E10=≥56人"] },
    {
      name: "a sign in a column of its own",
      sheets: [evaluationSheet({ rows: evaluationRowsWith(0, ["产出指标", "数量指标", "设备购置数量", "＜", 5, "台套", 20, 2]) })],
      finds: ["D7 default"],
    },
  ],
  silent: [
    { name: "less is better", sheets: quantity("设备故障次数", "≤3 次") },
    { name: "less is better, said in the description", sheets: [goalSheet({ rows: goalRowsWith(0, ["产出指标", "数量指标", "窗口数量", "减少排队窗口", "≤3 个", "计划"]) })] },
    { name: "a floor", sheets: quantity("发放人数", "≥56 人") },
    { name: "a duration", sheets: quantity("活动天数", "≤3 天") },
  ],
});
