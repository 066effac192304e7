import { notQuantified } from "../../../src/rules/target/not-quantified";
import { testRule } from "../../support/rule-tester";
import { cost, evaluationWith, goalWith, quality, quantity, satisfaction } from "../cells";

testRule(notQuantified, {
  speaks: [
    { name: "a quantity in words", sheets: quantity("年度经费测算数量", "测算年度经费数量"), finds: ["E10 default"] },
    { name: "a cost in words", sheets: cost("成本控制", "按规定使用经费"), finds: ["E13 default"] },
    { name: "satisfaction as a grade", sheets: satisfaction("职工满意度", "良好"), finds: ["E15 default"] },
    { name: "declared qualitative, which a count cannot be", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "定性", "足够", "", 20, "足够"]), finds: ["E7 default"] },
  ],
  silent: [
    { name: "all who are entitled", sheets: quantity("低保对象人数", "应保尽保") },
    { name: "figures", sheets: quantity("培训人数", "≥12 人") },
    { name: "a range", sheets: satisfaction("职工满意度", "90%-95%") },
    { name: "Chinese numerals", sheets: quantity("培训人数", "不少于三百人") },
    { name: "several figures in one sentence", sheets: quantity("发放人数", "劳模20人，困难职工30人") },
    { name: "a standard with several figures", sheets: cost("津贴标准", "一次100元/月，两次150元/月") },
    { name: "how often", sheets: quantity("检查次数", "每季度一次") },
    { name: "quality may be words", sheets: quality("运转情况", "正常") },
    { name: "a placeholder, which another rule speaks of", sheets: quantity("培训人数", "文字描述") },
    { name: "a class that does not apply", sheets: goalWith(3, ["", "成本指标", "不涉及", "", "不涉及", ""]) },
  ],
});
