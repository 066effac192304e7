import { actualNotMet } from "../../../src/rules/actual/not-met";
import { evaluationSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { evaluationWith, formatted, poked } from "../cells";
import { cost, national, quality, quantity, timeliness } from "./rows";

testRule(actualNotMet, {
  speaks: [
    { name: "below a floor", sheets: quantity("培训人数", "≥", 12, "人", 11), finds: ["H7 scored"] },
    { name: "above a ceiling", sheets: cost("人均标准", "≤", 500, "元/人", 501), finds: ["H12 scored"] },
    { name: "late", sheets: timeliness("发放完成时间", "＜", 4, "月", 7), finds: ["H9 scored"] },
    { name: "short of an exact number", sheets: quantity("发放人数", "＝", 56, "人", 55), finds: ["H7 scored"] },
    { name: "beyond an exact cost", sheets: cost("慰问标准", "＝", 2000, "元/人", 2100), finds: ["H12 scored"] },
    { name: "a timely rate short of 100 %", sheets: timeliness("发放及时率", "＝", 100, "%", 98), finds: ["H9 scored"] },
    { name: "all in one cell", sheets: [national(["产出指标", "质量指标", "合格率", "≥95%", "94.9%", 90, 89])], finds: ["E7 scored"] },
    { name: "after conversion", sheets: timeliness("完成时间", "＜", 1, "年", "13个月"), finds: ["H9 scored"] },
    { name: "below a range", sheets: [national(["产出指标", "质量指标", "合格率", "90%-95%", "85%", 90, 80])], finds: ["E7 default"] },
    { name: "without a weight", sheets: quantity("培训人数", "≥", 12, "人", 11).map((sheet) => poked(sheet, { G7: "" })), finds: ["H7 default"] },
    { name: "with its reason written beside it: shown only", sheets: [national(["产出指标", "数量指标", "人数", "≥12 人", "10人", 90, 75, "疫情影响"])], finds: ["E7 scored info"] },
  ],
  silent: [
    { name: "all met", sheets: [evaluationSheet()] },
    { name: "met exactly", sheets: quantity("培训人数", "≥", 12, "人", 12) },
    { name: "an exact number passed", sheets: quantity("发放人数", "＝", 56, "人", 60) },
    { name: "less spent than the exact standard", sheets: cost("慰问标准", "＝", 2000, "元/人", 1900) },
    { name: "done sooner than the exact time", sheets: timeliness("完成时间", "＝", 12, "月", 10) },
    { name: "fewer of what should be few, under ＝", sheets: quantity("投诉次数", "＝", 5, "次", 3) },
    { name: "a full rate stored as 1 under a % format", sheets: [formatted(national(["产出指标", "质量指标", "合格率", "＝100%", 1, 90, 90]), { E7: "0%" })] },
    { name: "0.98 that may be 98 %", sheets: quality("合格率", "≥", 95, "%", 0.98) },
    { name: "on a strict limit, which another rule speaks of", sheets: cost("项目成本", "＜", 90950, "元", 90950) },
    { name: "eleven months of a year", sheets: timeliness("完成时间", "＜", 1, "年", "11个月") },
    { name: "元 against 万元", sheets: cost("项目成本", "≤", 5, "万元", "49000元") },
    { name: "units that cannot be compared", sheets: quantity("慰问", "≥", 12, "人", "3 场") },
    { name: "a date against a deadline", sheets: [national(["产出指标", "时效指标", "完成时间", "12月底前", "2025年1月", 90, 90])] },
    { name: "a word against a figure", sheets: quality("合格率", "≥", 95, "%", "已完成") },
    { name: "an actual that is itself a limit", sheets: quality("合格率", "≥", 95, "%", "≥90%") },
    { name: "no sign to judge by", sheets: quantity("培训人数", "", 12, "人", 11) },
    { name: "within a range", sheets: [national(["产出指标", "质量指标", "合格率", "90%-95%", "92%", 90, 90])] },
    { name: "less spent than a range", sheets: [national(["产出指标", "成本指标", "人均标准", "300-500元", "250元", 90, 90])] },
    { name: "more reached than a range", sheets: [national(["产出指标", "质量指标", "合格率", "90%-95%", "97%", 90, 90])] },
    { name: "within, said behind the figure", sheets: [national(["产出指标", "时效指标", "办结时间", "30天以内", "25天", 90, 90])] },
    { name: "the actual blank, which another rule speaks of", sheets: quantity("培训人数", "≥", 12, "人", "") },
    { name: "no target, which another rule speaks of", sheets: quantity("培训人数", "≥", "", "人", 11) },
    { name: "the execution rate, which is scored by itself", sheets: evaluationWith(6, ["预算执行率", "", "预算执行率", "＝", 100, "%", 10, 98]) },
    { name: "a class that does not apply", sheets: evaluationWith(3, ["效益指标", "生态效益指标", "不适用", "≥", 1, "项", 0, 0]) },
  ],
});
