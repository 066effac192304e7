import { numberAsText } from "../../../src/rules/reading/number-as-text";
import { evaluationSheet, goalSheet, sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { evaluationWith } from "../cells";

testRule(numberAsText, {
  speaks: [
    {
      name: "a whole table exported as text: said once, mended at once",
      sheets: [sheetOf("1", [["部门支出总表"], ["科目编码", "科目名称", "合计", "基本支出"], ["205", "教育支出", "1,200.50", "1,200.50"], ["20501", "教育管理事务", "1,200.50", "1,200.50"], ["2050101", "行政运行", "1,200.50", "1,200.50"]])],
      finds: ["C3 many"],
      fixes: ["C3=1200.5", "D3=1200.5", "C4=1200.5", "D4=1200.5", "C5=1200.5", "D5=1200.5"],
    },
    { name: "an amount", sheets: [goalSheet({ total: "80.00" })], finds: ["C4 default"], fixes: ["C4=80"] },
    { name: "thousands separators and full-width digits", sheets: [goalSheet({ total: "１,２００.５０" })], finds: ["C4 default"], fixes: ["C4=1200.5"] },
    { name: "a leading blank", sheets: [goalSheet({ fiscal: " 80" })], finds: ["E4 default"], fixes: ["E4=80"] },
    {
      name: "an amount of a departmental table, and no code",
      sheets: [sheetOf("1", [["部门支出总表"], ["科目编码", "科目名称", "合计", "基本支出"], ["205", "教育支出", "1,200.50", 3]])],
      finds: ["C3 default"],
      fixes: ["C3=1200.5"],
    },
    { name: "a weight", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", "20", 12]), finds: ["G7 default"], fixes: ["G7=20"] },
  ],
  silent: [
    { name: "numbers", sheets: [goalSheet(), evaluationSheet({ sheet: "自评" })] },
    { name: "percent in the plan may be text", sheets: [goalSheet({ plan: [["3月底", "25%"], ["6月底", "50"], ["12月底", "100%"]] })] },
    { name: "an amount with its unit is a text by intention", sheets: [goalSheet({ total: "80万元" })] },
    { name: "80万, which may stand for 80 where amounts are in 万元", sheets: [goalSheet({ total: "80万" })] },
    { name: "points", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", "20分", 12]) },
    { name: "a target may be text", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", "12", "人", 20, "12"]) },
    { name: "no number at all, which another rule speaks of", sheets: [goalSheet({ total: "8O" })] },
    { name: "a dash", sheets: [goalSheet({ other: "-" })] },
  ],
});
