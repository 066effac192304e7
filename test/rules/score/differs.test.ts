import { scoreDiffers } from "../../../src/rules/score/differs";
import { evaluationSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { formatted, merged } from "../cells";
import { benefit, national, quantity, ROWS, under, withRow } from "./forms";

const cost = (target: string, actual: string | number, score: number, reason = "") => under("成本指标", "项目成本", target, actual, score, reason);
const scheme = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "评分标准"];

testRule(scoreDiffers, {
  speaks: [
    { name: "full points for a target missed", sheets: quantity("≥100人", "80人", 30), finds: ["G9 above"], fixes: ["G9=24"] },
    { name: "with a reason all the same: a reason gives no points", sheets: quantity("≥100人", "80人", 30, "疫情影响"), finds: ["G9 above"], fixes: ["G9=24"] },
    { name: "more than any way gives", sheets: quantity("≥100人", "80人", 27), finds: ["G9 above"], fixes: ["G9=24"] },
    { name: "some points taken off with a reason, but too few: a warning", sheets: quantity("≥100人", "80人", 27, "疫情影响"), finds: ["G9 above warning"], fixes: ["G9=24"] },
    { name: "a ceiling passed", sheets: cost("≤100元", "150元", 30), finds: ["G9 above"], fixes: ["G9=15"] },
    { name: "more than target ÷ actual gives", sheets: cost("≤100元", "150元", 25), finds: ["G9 above"], fixes: ["G9=15"] },
    { name: "late by half", sheets: under("时效指标", "完成时间", "＜4月", "7月", 30), finds: ["G9 above"], fixes: ["G9=7.5"] },
    { name: "missed by a little, which local steps may forgive: a warning", sheets: quantity("≥100人", "97人", 30), finds: ["G9 above warning"], fixes: ["G9=29.1"] },
    { name: "missed so far that a unit may be wrong: a warning", sheets: cost("≤20万元", "199800", 30), finds: ["G9 above warning"], fixes: ["G9=0"] },
    { name: "more people than a ceiling: the sign may be wrong", sheets: quantity("≤56人", "70人", 30), finds: ["G9 above warning"], fixes: ["G9=22.5"] },
    { name: "less spent than a floor: the sign may be wrong", sheets: cost("≥500元", "400元", 30), finds: ["G9 above warning"], fixes: ["G9=24"] },
    { name: "a target of nought, missed, with full points", sheets: under("质量指标", "事故次数", "≤0次", "1次", 30), finds: ["G9 full warning"], fixes: ["G9=0"] },
    { name: "too late, with full points", sheets: under("时效指标", "完成时间", "10月底前", "11月20日", 30), finds: ["G9 full warning"], fixes: [] },
    { name: "below a range, with full points", sheets: under("质量指标", "合格率", "90%-95%", "80%", 30), finds: ["G9 full warning"] },
    { name: "met, points taken off and no reason", sheets: quantity("≥100人", "100人", 25), finds: ["G9 below warning"], fixes: ["G9=30"] },
    { name: "missed, less than any way gives and no reason", sheets: quantity("≥100人", "80人", 10), finds: ["G9 below warning"], fixes: ["G9=24"] },
    { name: "“无” is no reason", sheets: quantity("≥100人", "100人", 25, "无"), finds: ["G9 below warning"], fixes: ["G9=30"] },
    { name: "partly achieved, with full points", sheets: benefit("营造氛围", "有效提升", "部分达成年度指标并具有一定效果", 30), finds: ["G11 band"], fixes: ["G11=24"] },
    { name: "not achieved, with most of them", sheets: benefit("营造氛围", "有效提升", "未达成年度指标且效果较差", 24), finds: ["G11 band"], fixes: ["G11=18"] },
    { name: "partly, in words of one's own: a warning", sheets: benefit("营造氛围", "有效提升", "部分完成", 30), finds: ["G11 band warning"] },
    { name: "achieved, below its band and no reason: a warning", sheets: benefit("营造氛围", "有效提升", "达成年度指标", 20), finds: ["G11 band warning"], fixes: [] },
  ],
  silent: [
    { name: "all as the method has it", sheets: [national()] },
    { name: "in proportion", sheets: quantity("≥100人", "80人", 24) },
    { name: "in proportion, rounded to what is shown", sheets: quantity("≥300人", "100人", 10) },
    { name: "1 − excess", sheets: cost("≤100元", "120元", 24) },
    { name: "target ÷ actual", sheets: cost("≤100元", "120元", 25) },
    { name: "nothing for a target missed", sheets: quantity("≥100人", "80人", 0) },
    { name: "less than the share, with the reason why", sheets: quantity("≥100人", "80人", 15, "组织不力") },
    { name: "met, points taken off with the reason why", sheets: quantity("≥100人", "100人", 25, "资料归档不及时") },
    { name: "a hundredth of the weight for every percent short", sheets: under("质量指标", "合格率", "≥95%", "85%", 27) },
    { name: "a rate that counts as it is", sheets: withRow(3, ["满意度指标", "服务对象满意度指标", "职工满意度", "≥90%", "95%", 10, 9.5, ""]) },
    { name: "far above the target: a cut for a target that was too low", sheets: quantity("≥100人", "200人", 28) },
    { name: "on a strict limit, with and without full points", sheets: [...cost("＜100元", "100元", 30), ...cost("＜100元", "100元", 0).map((sheet) => ({ ...sheet, id: "b", name: "乙" }))] },
    { name: "an exact number passed", sheets: quantity("＝100人", "105人", 30) },
    { name: "less spent than an exact cost", sheets: cost("＝100元", "90元", 30) },
    { name: "eleven months of a year", sheets: under("时效指标", "完成时间", "≤1年", "11个月", 30) },
    { name: "in time", sheets: under("时效指标", "完成时间", "12月底前", "11月", 30) },
    { name: "0.96 that may be 96 %", sheets: under("质量指标", "合格率", "≥95%", 0.96, 30) },
    { name: "a rate under a % format", sheets: [formatted(withRow(1, ["", "质量指标", "培训合格率", "≥95%", 0.96, 20, 20, ""])[0] ?? national(), { E10: "0%" })] },
    { name: "a word against a figure", sheets: quantity("≥100人", "已完成", 30) },
    { name: "other units", sheets: quantity("≥100人", "3场", 30) },
    { name: "no sign", sheets: quantity("100人", "90人", 30) },
    { name: "a target in words", sheets: benefit("营造氛围", "有效提升", "明显改善", 25) },
    { name: "a word of the target repeated", sheets: benefit("营造氛围", "有效", "有效", 28) },
    { name: "achieved, within its band", sheets: benefit("营造氛围", "有效提升", "达成预期指标", 25) },
    { name: "partly, at 50 % as older forms have it", sheets: benefit("营造氛围", "有效提升", "部分达成预期指标并具有一定效果", 15) },
    { name: "achieved, below its band with the reason why", sheets: benefit("营造氛围", "有效提升", "达成年度指标", 20, "宣传不足") },
    { name: "the form scores by criteria of its own", sheets: [national({ header: scheme, rows: [["产出指标", "数量指标", "培训人数", "≥100人", "80人", 30, 30, "每少10人扣1分"], ...ROWS.slice(1)], total: null })] },
    { name: "above the weight, which another rule speaks of", sheets: quantity("≥100人", "80人", 40) },
    { name: "one score merged over two rows", sheets: [merged(national({ rows: [["产出指标", "数量指标", "甲", "≥10人", "5人", 30, 30, ""], ["", "", "乙", "≥1人", "1人", 20, "", ""], ...ROWS.slice(2)], total: null }), "G9:G10")] },
    { name: "the execution rate among the indicators", sheets: withRow(0, ["预算执行率", "", "预算执行率", "100%", "93%", 30, 30, ""]) },
    { name: "a deduction instead of a score", sheets: quantity("≥100人", "80人", -6) },
    { name: "no actual", sheets: quantity("≥100人", "", 30) },
    { name: "no scores", sheets: [evaluationSheet()] },
  ],
});
