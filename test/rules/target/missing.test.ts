import { targetMissing } from "../../../src/rules/target/missing";
import { goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { benefit, evaluationWith, goalWith, merged, quality, quantity } from "../cells";

testRule(targetMissing, {
  speaks: [
    { name: "blank", sheets: quantity("培训人数", ""), finds: ["E10 default"] },
    { name: "nothing but blanks", sheets: quality("合格率", " 　"), finds: ["E11 default"] },
    { name: "a sign and a unit without a value between them", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", "", "人", 20, 12]), finds: ["E7 default"] },
    { name: "a qualitative row without its word", sheets: evaluationWith(1, ["", "质量指标", "运转情况", "定性", "", "", 10, "正常"]), finds: ["E8 default"] },
  ],
  silent: [
    { name: "nought is a target", sheets: quantity("事故次数", 0) },
    { name: "one target merged over two rows", sheets: [merged(goalSheet({ rows: [["产出指标", "数量指标", "甲", "", "≥12 人", ""], ["", "", "乙", "", "", ""]] }), "E10:E11")] },
    { name: "a class that does not apply", sheets: benefit("无", "") },
    { name: "a class that does not apply, marked by a stroke", sheets: benefit("/", "") },
    { name: "a class the form prints and nobody used", sheets: goalWith(6, ["", "生态效益指标", "", "", "", ""]) },
    { name: "the execution rate in a row of its own", sheets: evaluationWith(6, ["预算执行率", "", "预算执行率", "", "", "", 10, "98%"]) },
    { name: "a total row", sheets: evaluationWith(6, ["合计", "", "", "", "", "", 90, ""]) },
  ],
});
