import { overAchieved } from "../../../src/rules/actual/over-achieved";
import { evaluationSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { cost, national, quality, quantity, timeliness } from "./rows";

testRule(overAchieved, {
  speaks: [
    { name: "130 %", sheets: quantity("培训人数", "≥", 100, "人", 130), finds: ["H7 default"] },
    { name: "six times over", sheets: quantity("资金发放人数", "＞", 50, "人次", 300), finds: ["H7 default"] },
    { name: "120 %: shown", sheets: quantity("培训人数", "≥", 100, "人", 120), finds: ["H7 default info"] },
    { name: "just below 130 %: shown", sheets: quantity("培训人数", "≥", 1000, "人", 1299), finds: ["H7 default info"] },
    { name: "an exact number passed", sheets: quantity("培训人数", "＝", 100, "人", 150), finds: ["H7 default"] },
    { name: "explained: shown", sheets: [national(["产出指标", "数量指标", "培训人数", "≥100人", "150人", 20, 20, "上级追加了名额"])], finds: ["E7 default info"] },
    { name: "a blank reason explains nothing", sheets: [national(["产出指标", "数量指标", "培训人数", "≥100人", "150人", 20, 20, " "])], finds: ["E7 default"] },
  ],
  silent: [
    { name: "met", sheets: [evaluationSheet()] },
    { name: "119 %", sheets: quantity("培训人数", "≥", 100, "人", 119) },
    { name: "far below a ceiling", sheets: quantity("设备购置数量", "＜", 5, "台套", 2) },
    { name: "above a ceiling: missed", sheets: timeliness("完成时间", "＜", 4, "月", 7) },
    { name: "later than the exact time: missed", sheets: timeliness("完成天数", "＝", 30, "天", 45) },
    { name: "more of what should be few", sheets: quantity("投诉次数", "＝", 1, "次", 3) },
    { name: "a cost", sheets: cost("人均标准", "≥", 50, "元", 100) },
    { name: "a target of nought", sheets: quantity("事故次数", "＝", 0, "次", 2) },
    { name: "other units", sheets: quantity("慰问", "≥", 12, "人", "30 场") },
    { name: "100 for a rate written as 1", sheets: quality("合格率", "≥", 95, "%", 1) },
  ],
});
