import { copiesBasis, copiesName } from "../../../src/rules/target/copies";
import { testRule } from "../../support/rule-tester";
import { benefit, cost, quality, quantity, timeliness } from "../cells";

testRule(copiesBasis, {
  speaks: [
    { name: "word for word", sheets: quality("运行情况", "使机关工会正常运转", "", "使机关工会正常运转"), finds: ["E11 default"] },
    { name: "but for a stop and a blank", sheets: quality("运行情况", "使机关工会 正常运转", "", "使机关工会正常运转。"), finds: ["E11 default"] },
  ],
  silent: [
    { name: "a source of its own", sheets: quality("运行情况", "使机关工会正常运转", "", "工作计划") },
    { name: "the same figure", sheets: quantity("培训人数", "12人", "", "12人") },
    { name: "the same date", sheets: timeliness("完成时间", "12月底前完成", "", "12月底前完成") },
    { name: "the same grade", sheets: quality("验收", "合格", "", "合格") },
    { name: "a sentence whose figures say how much", sheets: cost("津贴", "一次100元/月，两次150元/月", "", "一次100元/月，两次150元/月") },
    { name: "both blank", sheets: quality("运行情况", "", "", "") },
    { name: "both a stop", sheets: quality("运行情况", "。", "", "。") },
    { name: "a basis that says more", sheets: quality("运行情况", "正常运转", "", "上年机关工会正常运转情况") },
  ],
});

testRule(copiesName, {
  speaks: [
    { name: "the name", sheets: quality("劳模全部登记在册", "劳模全部登记在册"), finds: ["E11 default"] },
    { name: "the description", sheets: quality("登记情况", "劳模全部登记在册", "劳模全部登记在册。"), finds: ["E11 default"] },
    { name: "satisfaction's own name", sheets: benefit("工会会员满意度", "工会会员满意度"), finds: ["E14 default"] },
  ],
  silent: [
    { name: "a result", sheets: quality("劳模登记情况", "全部登记在册", "登记到系统") },
    { name: "a deadline that is the name", sheets: timeliness("12月底前完成培训", "12月底前完成培训") },
    { name: "a deadline that is the description", sheets: timeliness("完成时间", "2024年12月底前完成", "2024年12月底前完成") },
    { name: "a frequency that is the description", sheets: timeliness("发放时间", "每半年发放一次", "每半年发放一次") },
    { name: "a figure that is the description", sheets: quantity("培训人数", "≥12人", "≥12人") },
    { name: "a sentence with figures that is the description", sheets: quantity("发放", "劳模20人，困难职工30人", "劳模20人，困难职工30人") },
    { name: "a grade that is the name", sheets: quality("合格", "合格") },
    { name: "a class that does not apply", sheets: benefit("无", "无") },
  ],
});
