import { missingUnit } from "../../../src/rules/target/missing-unit";
import { testRule } from "../../support/rule-tester";
import { benefit, cost, evaluationWith, formatted, goalWith, quality, quantity, satisfaction } from "../cells";

testRule(missingUnit, {
  speaks: [
    { name: "a rate: %", sheets: quality("合格率", "≥95"), finds: ["E11 suggested"], fixes: ["E11=≥95%"] },
    { name: "satisfaction: %", sheets: satisfaction("对帮扶的评价", "≥90"), finds: ["E15 suggested"], fixes: ["E15=≥90%"] },
    { name: "people", sheets: quantity("培训人数", "≥12"), finds: ["E10 suggested"], fixes: ["E10=≥12人"] },
    { name: "a standard", sheets: quantity("慰问标准", 500), finds: ["E10 suggested"], fixes: ["E10=500元/人"] },
    { name: "nobody knows of what: the name only begins with a unit", sheets: quantity("人次核定", "≥3"), finds: ["E10 alone"] },
    { name: "nobody knows of what", sheets: benefit("帮扶效果", "≥3"), finds: ["E14 alone"] },
    { name: "words around the number are kept", sheets: quality("合格率", "合格率≥95"), finds: ["E11 suggested"], fixes: ["E11=合格率≥95%"] },
    { name: "an empty unit column", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人次", "≥", 12, "", 20, 12]), finds: ["F7 suggested"], fixes: ["F7=人次"] },
  ],
  silent: [
    { name: "a unit", sheets: quality("合格率", "≥95%") },
    { name: "a unit the table does not know", sheets: quantity("采购数量", "≥3 宗") },
    { name: "% by the cell's format", sheets: goalWith(1, ["", "质量指标", "合格率", "", 0.95, ""]).map((sheet) => formatted(sheet, { E11: "0%" })) },
    { name: "the unit in the name", sheets: benefit("政策普及率（%）", "≥90") },
    { name: "the unit in its column", sheets: evaluationWith(1, ["", "质量指标", "合格率", "≥", 95, "%", 10, 96]) },
    { name: "the unit in the value's cell although there is a column", sheets: evaluationWith(1, ["", "质量指标", "合格率", "≥", "95%", "", 10, "96%"]) },
    { name: "a coefficient", sheets: benefit("农田灌溉水有效利用系数", "≥0.65") },
    { name: "an index, abbreviated in brackets", sheets: benefit("空气质量指数（AQI）", "≤80") },
    { name: "a ratio that is no rate", sheets: quality("流动比率", "≥1.5") },
    { name: "a measure without one", sheets: quality("出水pH值", "6-9") },
    { name: "a concentration", sheets: benefit("PM2.5平均浓度", "≤35微克/立方米") },
    { name: "a noise", sheets: benefit("夜间噪声", "≤50dB") },
    { name: "declared qualitative", sheets: evaluationWith(1, ["", "质量指标", "正常运转", "定性", 1, "", 10, 1]) },
    { name: "words", sheets: cost("成本控制", "按规定使用经费") },
    { name: "a date", sheets: quantity("完成时间", "12月底前") },
  ],
});
