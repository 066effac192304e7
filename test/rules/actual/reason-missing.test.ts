import { reasonMissing } from "../../../src/rules/actual/reason-missing";
import { evaluationSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { merged } from "../cells";
import { cost, national, quantity } from "./rows";

testRule(reasonMissing, {
  speaks: [
    { name: "missed, with an empty column", sheets: [national(["产出指标", "数量指标", "人数", "≥12 人", "10人", 50, 50, ""])], finds: ["H7 row"] },
    { name: "points lost although the target is met", sheets: [national(["产出指标", "数量指标", "人数", "≥12 人", "12人", 50, 45, ""])], finds: ["H7 row"] },
    { name: "done after its deadline", sheets: [national(["产出指标", "时效指标", "完工时间", "2023年8月31日前", "2023年11月30日", 50, 50, ""])], finds: ["H7 row"] },
    { name: "a form without the column: once, a hint", sheets: quantity("培训人数", "≥", 12, "人", 11), finds: ["H6 table info"] },
  ],
  silent: [
    { name: "all met", sheets: [evaluationSheet()] },
    { name: "full points", sheets: [national(["产出指标", "数量指标", "人数", "≥12 人", "12人", 50, 50, ""])] },
    { name: "a reason given", sheets: [national(["产出指标", "数量指标", "人数", "≥12 人", "10人", 50, 40, "疫情影响"])] },
    { name: "one reason merged over two rows", sheets: [merged(national(["产出指标", "数量指标", "甲", "≥12 人", "10人", 50, 40, "疫情影响"], ["", "质量指标", "乙", "≥95%", "90%", 40, 30, ""]), "H7:H8")] },
    { name: "one weight merged over two scores", sheets: [merged(national(["产出指标", "数量指标", "甲", "≥12 人", "12人", 50, 30, ""], ["", "质量指标", "乙", "≥95%", "96%", "", 20, ""]), "F7:F8")] },
    { name: "on a strict limit", sheets: cost("项目成本", "＜", 90950, "元", 90950) },
    { name: "an exact number passed", sheets: quantity("发放人数", "＝", 56, "人", 60) },
    { name: "the execution rate, which is scored by itself", sheets: [national(["预算执行率", "预算执行率", "预算执行率", "100%", "98%", 10, 9.8, ""])] },
    { name: "not scored yet", sheets: [national(["产出指标", "数量指标", "人数", "≥12 人", "12人", 50, "", ""])] },
  ],
});
