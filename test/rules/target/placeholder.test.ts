import { targetPlaceholder } from "../../../src/rules/target/placeholder";
import { testRule } from "../../support/rule-tester";
import { benefit, evaluationWith, quantity, timeliness } from "../cells";

testRule(targetPlaceholder, {
  speaks: [
    { name: "文字描述", sheets: benefit("缓解压力", "文字描述"), finds: ["E14 default"] },
    { name: "指标1", sheets: quantity("培训人数", "指标1"), finds: ["E10 default"] },
    { name: "crosses", sheets: quantity("培训人数", "≥××人"), finds: ["E10 default"] },
    { name: "dots", sheets: quantity("培训人数", "……"), finds: ["E10 default"] },
    { name: "none, where more is better", sheets: quantity("培训人数", "无"), finds: ["E10 default"] },
    { name: "a prompt", sheets: benefit("缓解压力", "（请填写具体内容）"), finds: ["E14 default"] },
    { name: "in the value's column", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", "XX", "人", 20, 12]), finds: ["E7 default"] },
  ],
  silent: [
    { name: "a figure", sheets: quantity("培训人数", "≥12 人") },
    { name: "none, where less is better", sheets: quantity("安全事故发生数", "无") },
    { name: "a sentence", sheets: benefit("缓解压力", "有效缓解") },
    { name: "a class that does not apply", sheets: benefit("无", "无") },
    { name: "a class that does not apply, marked by strokes", sheets: benefit("不涉及", "/") },
    { name: "blank, which another rule speaks of", sheets: quantity("培训人数", "") },
    { name: "words that only contain one of the template's", sheets: benefit("目标内容知晓", "目标内容全部公开") },
    { name: "a plan for a month", sheets: timeliness("完成时间", "6月底前完成指标1项") },
  ],
});
