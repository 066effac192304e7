import { costDirection, quantityDirection } from "../../../src/rules/target/direction";
import { testRule } from "../../support/rule-tester";
import { benefit, cost, evaluationWith, goalWith, quality, quantity, satisfaction, timeliness } from "../cells";

testRule(costDirection, {
  speaks: [
    { name: "a standard with ≥", sheets: cost("体检人均标准", "≥500元"), finds: ["E13 default"], fixes: ["E13=≤500元"] },
    { name: "spelt >=", sheets: cost("体检人均标准", ">=500元/人"), finds: ["E13 default"], fixes: ["E13=≤500元/人"] },
    { name: "in words", sheets: cost("体检人均标准", "不低于500元"), finds: ["E13 default"], fixes: ["E13=≤500元"] },
    { name: "words around the figure are kept", sheets: cost("体检标准", "每人每年≥500元"), finds: ["E13 default"], fixes: ["E13=每人每年≤500元"] },
    {
      name: "a sign in a column of its own",
      sheets: evaluationWith(5, ["成本指标", "经济成本指标", "用餐标准", "≥", 50, "元", 20, 50]),
      finds: ["D12 default"],
      fixes: ["D12=≤"],
    },
    {
      name: "no sign is suggested that would make of it a target missed",
      sheets: evaluationWith(5, ["成本指标", "经济成本指标", "用餐标准", "≥", 50, "元", 20, 55]),
      finds: ["D12 default"],
      fixes: [],
    },
    { name: "a sign in the value's cell although there is a column", sheets: evaluationWith(5, ["成本指标", "经济成本指标", "用餐标准", "", "≥50", "元", 20, 50]), finds: ["E12 default"], fixes: ["E12=≤50元"] },
    { name: "a standard the law sets as a floor: a warning", sheets: cost("农村低保人均补助标准", "≥500元/人·月"), finds: ["E13 default warning"] },
  ],
  silent: [
    { name: "a ceiling", sheets: cost("体检人均标准", "≤500元") },
    { name: "an exact standard", sheets: cost("体检人均标准", "＝500元") },
    { name: "a share under 成本", sheets: cost("预算执行率", "≥95%") },
    { name: "a saving: more is better", sheets: cost("节约采购资金", "≥5万元") },
    { name: "a saving, said in the description", sheets: cost("采购成本", "≥5万元", "比预算节约的金额") },
    { name: "private money drawn in", sheets: cost("撬动社会资本", "≥500万元") },
    { name: "no sign at all", sheets: cost("体检人均标准", "500元") },
    { name: "within", sheets: cost("体检人均标准", "500元以内") },
    { name: "a range", sheets: cost("体检人均标准", "300-500元") },
    { name: "money that is no cost", sheets: benefit("增加收入", "≥5万元") },
    { name: "money paid out as a quantity", sheets: quantity("发放金额", "≥5万元") },
    { name: "a standard of quality in money", sheets: quality("赔付标准", "＞500元") },
    { name: "a range of costs that begins with a floor", sheets: cost("体检人均标准", "≥300元且≤500元") },
    { name: "a figure without a unit", sheets: cost("体检人均标准", "≥500") },
  ],
});

testRule(quantityDirection, {
  speaks: [
    { name: "a count of people to be paid", sheets: quantity("发放人数", "≤56 人"), finds: ["E10 default"], fixes: ["E10=≥56人"] },
    { name: "a rate", sheets: quality("合格率", "≤95%"), finds: ["E11 default info"], fixes: ["E11=≥95%"] },
    { name: "satisfaction", sheets: satisfaction("职工满意度", "＜90%"), finds: ["E15 default"], fixes: ["E15=≥90%"] },
    { name: "a benefit", sheets: benefit("就业率", "≤80%"), finds: ["E14 default info"], fixes: ["E14=≥80%"] },
    {
      name: "a sign in a column of its own",
      sheets: evaluationWith(0, ["产出指标", "数量指标", "设备购置数量", "＜", 5, "台套", 20, 6]),
      finds: ["D7 default"],
      fixes: ["D7=≥"],
    },
    {
      name: "no sign is suggested that would make of it a target missed",
      sheets: evaluationWith(0, ["产出指标", "数量指标", "设备购置数量", "＜", 5, "台套", 20, 2]),
      finds: ["D7 default"],
      fixes: [],
    },
  ],
  silent: [
    { name: "people in pay, which are limited", sheets: quantity("聘用协管员人数", "≤120人") },
    { name: "what is left over, and changes of the budget", sheets: [...benefit("结余率（结余数/预算数）", "≤5%"), ...quantity("科目调整次数", "≤10次")].map((sheet, index) => ({ ...sheet, id: String(index), name: String(index) })) },
    { name: "less is better", sheets: quantity("设备故障次数", "≤3 次") },
    { name: "less is better, said in the description", sheets: quantity("窗口数量", "≤3 个", "减少排队窗口") },
    { name: "a floor", sheets: quantity("发放人数", "≥56 人") },
    { name: "a duration", sheets: quantity("活动天数", "≤3 天") },
    { name: "timeliness", sheets: timeliness("办结时间", "≤3 天") },
    { name: "money", sheets: quantity("人均慰问", "≤500 元") },
    { name: "complaints", sheets: satisfaction("投诉率", "≤1%") },
    { name: "fires", sheets: benefit("火灾发生率", "≤1%") },
    { name: "emissions", sheets: benefit("二氧化硫排放量", "≤100 吨") },
    { name: "air", sheets: benefit("PM2.5平均浓度", "≤40 个") },
    { name: "at most one errand", sheets: quantity("群众办事跑动次数", "≤1 次") },
    { name: "official cars", sheets: quantity("公车保有量", "≤3 辆") },
    { name: "an exact number", sheets: quantity("发放人数", "＝56 人") },
    { name: "a class of the form's own", sheets: goalWith(0, ["管理效率", "人员控制", "在职人员", "", "≤56 人", ""]) },
  ],
});
