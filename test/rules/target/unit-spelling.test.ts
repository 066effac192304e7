import { unitSpelling } from "../../../src/rules/target/unit-spelling";
import { testRule } from "../../support/rule-tester";
import { evaluationSheet, goalRowsWith, goalSheet } from "../../support/forms";
import { cost, evaluationWith, quality, quantity, timeliness } from "../cells";

testRule(unitSpelling, {
  speaks: [
    { name: "百分比", sheets: quality("合格率", "≥95 百分比"), finds: ["E11 unit"], fixes: ["E11=≥95%"] },
    { name: "full-width %", sheets: quality("合格率", "≥95％"), finds: ["E11 unit"], fixes: ["E11=≥95%"] },
    { name: "ASCII ≥", sheets: quality("合格率", ">=95%"), finds: ["E11 sign"], fixes: ["E11=≥95%"] },
    { name: "≧", sheets: quality("合格率", "≧95%"), finds: ["E11 sign"], fixes: ["E11=≥95%"] },
    { name: "half-width = beside ＝", sheets: [goalSheet({ rows: [...goalRowsWith(1, ["", "质量指标", "合格率", "", "=100%", ""]), ["", "", "公开率", "", "＝100%", ""]] })], finds: ["E11 sign"], fixes: ["E11=＝100%"] },
    { name: "人数 for 人", sheets: quantity("培训人数", "≥12人数"), finds: ["E10 unit"], fixes: ["E10=≥12人"] },
    { name: "words around it stay", sheets: quality("合格率", "合格率>=95％以上"), finds: ["E11 unit"], fixes: ["E11=合格率≥95%以上"] },
    { name: "in their columns", sheets: evaluationWith(1, ["", "质量指标", "合格率", ">=", 95, "百分比", 10, 96]), finds: ["D8 sign", "F8 unit"], fixes: ["D8=≥", "F8=%"] },
    { name: "in the value's cell although there are columns", sheets: evaluationWith(1, ["", "质量指标", "合格率", "", ">=95百分比", "", 10, 96]), finds: ["E8 unit"], fixes: ["E8=≥95%"] },
  ],
  silent: [
    { name: "half-width = throughout the table", sheets: quality("合格率", "=100%") },
    { name: "every sign of the table as its system prints it", sheets: [evaluationSheet({ rows: [["产出指标", "数量指标", "人数", ">=", 12, "人", 50, 12], ["效益指标", "社会效益指标", "上岗率", ">=", 80, "%", 30, 82], ["满意度指标", "服务对象满意度指标", "满意度", "≧", 90, "%", 10, 91]] })] },
    { name: "the normal form", sheets: quality("合格率", "≥95%") },
    { name: "a blank between number and unit alone", sheets: quantity("培训人数", "≥12 人") },
    { name: "≤ with a unit price", sheets: cost("人均标准", "≤500 元/人·次") },
    { name: "a sign in words", sheets: quality("合格率", "不低于95%") },
    { name: "a sign in words in its column", sheets: evaluationWith(1, ["", "质量指标", "合格率", "大于等于", 95, "%", 10, 96]) },
    { name: "Chinese percent", sheets: quality("合格率", "百分之九十五") },
    { name: "another unit for another thing", sheets: quantity("培训期数", "≥12 期") },
    { name: "words", sheets: quality("运转情况", "按百分比公开") },
    { name: "a date", sheets: timeliness("完成时间", "12月底前") },
    { name: "declared qualitative", sheets: evaluationWith(1, ["", "质量指标", "运转情况", "定性", "正常", "", 10, "正常"]) },
  ],
});
