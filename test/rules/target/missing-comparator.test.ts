import { missingComparator } from "../../../src/rules/target/missing-comparator";
import { sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { benefit, cost, evaluationWith, formatted, goalWith, quality, quantity, satisfaction, timeliness } from "../cells";

/** A self-evaluation with these targets of outputs. */
const afterwards = (targets: readonly string[]) =>
  sheetOf("自评", [["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值"], ...targets.map((target, index) => ["产出指标", "数量指标", `完成第${index + 1}项`, target, target, 10])]);

testRule(missingComparator, {
  speaks: [
    { name: "a count: at least", sheets: quantity("培训人数", "12 人"), finds: ["E10 default"], fixes: ["E10=≥12人"] },
    { name: "a cost: at most", sheets: cost("投入成本", "50 万元"), finds: ["E13 cost"], fixes: ["E13=≤50万元"] },
    { name: "a full rate: exactly, a hint only", sheets: quality("合格率", "100%"), finds: ["E11 full info"], fixes: ["E11=＝100%"] },
    { name: "a full rate stored as 1 under a % format", sheets: goalWith(1, ["", "质量指标", "合格率", "", 1, ""]).map((sheet) => formatted(sheet, { E11: "0%" })), finds: ["E11 full info"], fixes: ["E11=＝100%"] },
    { name: "a bare number", sheets: satisfaction("职工满意度", 90), finds: ["E15 default"], fixes: ["E15=≥90"] },
    { name: "a full rate without its unit", sheets: quality("合格率", "100"), finds: ["E11 default"], fixes: ["E11=＝100"] },
    { name: "a duration: at most", sheets: timeliness("办结时间", "30 天"), finds: ["E12 default"], fixes: ["E12=≤30天"] },
    { name: "a duration that is the benefit: at least", sheets: benefit("设备使用年限", "8 年"), finds: ["E14 default"], fixes: ["E14=≥8年"] },
    { name: "less is better", sheets: quality("差错率", "3%"), finds: ["E11 default"], fixes: ["E11=≤3%"] },
    { name: "more of a reduction is better", sheets: benefit("能耗降低率", "3%"), finds: ["E14 default"], fixes: ["E14=≥3%"] },
    { name: "none at all: exactly", sheets: cost("超标准建设项目数", "0个"), finds: ["E13 cost"], fixes: ["E13=＝0个"] },
    { name: "a standard counted as a quantity: exactly", sheets: quantity("慰问标准", "500 元"), finds: ["E10 default"], fixes: ["E10=＝500元"] },
    { name: "words around the number are kept", sheets: cost("补助标准", "每人500元"), finds: ["E13 cost"], fixes: ["E13=每人≤500元"] },
    { name: "after the year's end: a hint", sheets: [afterwards(["≥12人", "5场"])], finds: ["D3 default info"] },
    { name: "a table that uses no signs at all is told once", sheets: [afterwards(["12人", "5场", "3期", "6篇"])], finds: ["D2 default info"] },
    { name: "an empty sign column", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "", 12, "人", 20, 12]), finds: ["D7 default"], fixes: ["D7=≥"] },
  ],
  silent: [
    { name: "a full rate after the year's end", sheets: [afterwards(["≥12人", "100%"])] },
    { name: "a sign", sheets: quantity("培训人数", "≥12 人") },
    { name: "a sign in words", sheets: quantity("培训人数", "不少于12人") },
    { name: "a sign behind the number", sheets: quantity("培训人数", "12人以上") },
    { name: "within", sheets: timeliness("办结时间", "30天以内") },
    { name: "达到 says at least", sheets: quality("合格率", "达到95%") },
    { name: "a growth that says its direction", sheets: benefit("产值", "比上年增长5%") },
    { name: "about", sheets: quantity("培训人数", "约12人") },
    { name: "a date", sheets: timeliness("完成时间", "12月底") },
    { name: "a date cell", sheets: goalWith(2, ["", "时效指标", "完成时间", "", 45657, ""]).map((sheet) => formatted(sheet, { E12: "yyyy/m/d" })) },
    { name: "a range", sheets: quality("合格率", "90%-95%") },
    { name: "a grade", sheets: quality("质量", "合格") },
    { name: "the sign in its column", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", 20, 12]) },
    { name: "the sign in the value's cell although there is a column", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "", "≥12", "人", 20, 12]) },
    { name: "正向 in the column", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "正向指标", 12, "人", 20, 12]) },
    { name: "declared qualitative", sheets: evaluationWith(1, ["", "质量指标", "正常运转", "定性", "100%", "", 10, "100%"]) },
  ],
});
