import { actualMissing } from "../../../src/rules/actual/missing";
import { evaluationSheet, goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { evaluationWith, merged } from "../cells";
import { national, quality, quantity } from "./rows";

testRule(actualMissing, {
  speaks: [
    { name: "one blank", sheets: quantity("培训人数", "≥", 12, "人", ""), finds: ["H7 row"] },
    { name: "nothing but a blank", sheets: quality("合格率", "≥", 95, "%", "　"), finds: ["H8 row"] },
    { name: "the whole column", sheets: [national(["产出指标", "数量指标", "人数", "≥1 人", "", 50, ""], ["", "质量指标", "合格率", "≥1%", "", 40, ""])], finds: ["E6 column"] },
    { name: "the one row there is", sheets: [national(["产出指标", "数量指标", "人数", "≥1 人", "", 90, ""])], finds: ["E7 row"] },
  ],
  silent: [
    { name: "all given", sheets: [evaluationSheet()] },
    { name: "nought is an actual value", sheets: quantity("事故次数", "≤", 1, "次", 0) },
    { name: "a word", sheets: quality("运转情况", "定性", "有效", "", "有效") },
    { name: "one actual merged over two rows", sheets: [merged(national(["产出指标", "数量指标", "甲", "≥1 人", "均已完成", 50, ""], ["", "质量指标", "乙", "≥1%", "", 40, ""]), "E7:E8")] },
    { name: "a class that does not apply", sheets: evaluationWith(3, ["效益指标", "生态效益指标", "无", "", "", "", "", ""]) },
    { name: "a total row", sheets: evaluationWith(6, ["合计", "", "", "", "", "", 90, ""]) },
    { name: "a goal table", sheets: [goalSheet()] },
  ],
});
