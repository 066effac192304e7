import { timelinessNotATime } from "../../../src/rules/target/timeliness-not-a-time";
import { testRule } from "../../support/rule-tester";
import { evaluationWith, formatted, goalWith, quality, timeliness } from "../cells";

testRule(timelinessNotATime, {
  speaks: [
    { name: "the share done within its time: a hint", sheets: timeliness("法定期限内结案率", "＝100%"), finds: ["E12 default info"] },
    { name: "a rate", sheets: timeliness("完成率", "100%"), finds: ["E12 default"] },
    { name: "the share done in time: a hint", sheets: timeliness("资金拨付及时率", "100%"), finds: ["E12 default info"] },
    { name: "the share begun: a hint", sheets: timeliness("项目开工率", "＝100%"), finds: ["E12 default info"] },
    { name: "及时", sheets: timeliness("发放及时性", "及时发放"), finds: ["E12 default"] },
    { name: "by the time prescribed", sheets: timeliness("体检时间", "按规定的时间完成"), finds: ["E12 default"] },
    { name: "a count of instalments", sheets: evaluationWith(2, ["", "时效指标", "缴费完成时间", "＝", 12, "期/年", 10, 12]), finds: ["E9 default"] },
    { name: "a count", sheets: timeliness("完成时间", "≥12 家"), finds: ["E12 default"] },
  ],
  silent: [
    { name: "a deadline", sheets: timeliness("完成时间", "12月底前") },
    { name: "a date", sheets: timeliness("完成时间", "2024年12月31日") },
    { name: "a date cell", sheets: goalWith(2, ["", "时效指标", "完成时间", "", 45657, ""]).map((sheet) => formatted(sheet, { E12: "yyyy/m/d" })) },
    { name: "a duration", sheets: timeliness("办结时间", "≤30 个工作日") },
    { name: "within the year", sheets: timeliness("完成时间", "年内完成") },
    { name: "steps by date", sheets: timeliness("完成时限", "5月份前劳模体检，11月份前劳模疗休养") },
    { name: "steps by date with shares", sheets: timeliness("支出进度", "6月底前50%，12月底前100%") },
    { name: "holidays", sheets: timeliness("发放时间", "五一、中秋、春节等时间节点开展救助") },
    { name: "how often", sheets: timeliness("发放时间", "每半年发放一次") },
    { name: "months in columns", sheets: evaluationWith(2, ["", "时效指标", "完成时间", "≤", 12, "月", 10, 12]) },
    { name: "another class", sheets: quality("及时率", "100%") },
    { name: "blank, which another rule speaks of", sheets: timeliness("完成时间", "") },
    { name: "a placeholder, which another rule speaks of", sheets: timeliness("完成时间", "文字描述") },
  ],
});
