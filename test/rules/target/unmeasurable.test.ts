import { unmeasurable } from "../../../src/rules/target/unmeasurable";
import { testRule } from "../../support/rule-tester";
import { benefit, cost, evaluationWith, quality, quantity, timeliness } from "../cells";

testRule(unmeasurable, {
  speaks: [
    { name: "有效", sheets: benefit("缓解压力", "有效"), finds: ["E14 default"] },
    { name: "significantly", sheets: quality("服务水平", "显著提升"), finds: ["E11 default"] },
    { name: "better than last year", sheets: benefit("影响力", "比上一年有所提高"), finds: ["E14 default"] },
    { name: "in time", sheets: timeliness("发放时间", "及时发放"), finds: ["E12 default"] },
    { name: "declared qualitative", sheets: evaluationWith(1, ["", "质量指标", "正常运转", "定性", "有效", "", 10, "有效"]), finds: ["E8 default"] },
  ],
  silent: [
    { name: "passed or not", sheets: quality("规划评审", "通过") },
    { name: "passed by whom", sheets: quality("工程验收", "一次性通过验收") },
    { name: "a ratio", sheets: benefit("气象服务投入产出比", "≥1:30") },
    { name: "a grade", sheets: quality("工程质量", "优良") },
    { name: "one of the official bands", sheets: benefit("社会效益", "达成年度指标") },
    { name: "a date", sheets: timeliness("完成时间", "12月底前") },
    { name: "steps by date with shares", sheets: timeliness("支出进度", "6月底前50%，12月底前100%") },
    { name: "a baseline and this year's figure", sheets: benefit("满意率", "由上年80%提高到85%") },
    { name: "how often", sheets: benefit("健康保障", "每年一次") },
    { name: "a quantity in words, which another rule speaks of", sheets: quantity("培训", "按计划完成") },
    { name: "a cost in words, which another rule speaks of", sheets: cost("成本", "严格控制") },
    { name: "a class that does not apply", sheets: benefit("无", "不涉及") },
  ],
});
