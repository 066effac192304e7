import { notANumber } from "../../../src/rules/reading/not-a-number";
import type { CellValue } from "../../../src/sheet/data";
import { evaluationSheet, goalSheet, sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { evaluationWith, formatted } from "../cells";

const budget = (total: CellValue, basic: CellValue) => sheetOf("1", [["部门支出总表"], ["科目编码", "科目名称", "合计", "基本支出"], ["205", "教育支出", total, basic], ["208", "社会保障和就业支出", 1, 1]]);

testRule(notANumber, {
  speaks: [
    { name: "a letter O for a nought", sheets: [goalSheet({ total: "8O" })], finds: ["C4 default"] },
    { name: "undecided", sheets: [goalSheet({ total: "待定", fiscal: "" })], finds: ["C4 default"] },
    { name: "elsewhere", sheets: [goalSheet({ total: "详见附件", fiscal: "" })], finds: ["C4 default"] },
    { name: "a weight whose formula broke", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", "#REF!", 12]), finds: ["G7 default"] },
    { name: "an amount with a stray sign", sheets: [goalSheet({ other: "1#" })], finds: ["G4 default"] },
    { name: "words in the plan", sheets: [goalSheet({ plan: [["3月底", "四分之一"], ["6月底", "50%"], ["10月底", "75%"], ["12月底", "100%"]] })], finds: ["B7 default"] },
    { name: "words for an amount of a departmental table", sheets: [budget("见附表", 3)], finds: ["C3 default"] },
    { name: "a weight in words", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", "见附件", 12]), finds: ["G7 default"] },
  ],
  silent: [
    { name: "numbers", sheets: [goalSheet(), evaluationSheet({ sheet: "自评" })] },
    { name: "full-width digits and thousands separators", sheets: [goalSheet({ total: "１,２００.５０", fiscal: "1,200.50" })] },
    { name: "with its unit", sheets: [goalSheet({ total: "80.00 万元", fiscal: "80万元" })] },
    { name: "percent typed as text, full-width", sheets: [goalSheet({ plan: [["3月底", "25％"], ["6月底", "50 %"], ["10月底", "75%"], ["12月底", "100%"]] })] },
    { name: "dashes and slashes for none", sheets: [goalSheet({ other: "——", plan: [["3月底", "/"], ["6月底", "－"], ["10月底", "75%"], ["12月底", "100%"]] })] },
    { name: "无 for no other funds", sheets: [goalSheet({ other: "无" })] },
    { name: "points", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", "20分", 12]) },
    { name: "dashes, 无 and blanks in a departmental table", sheets: [budget("—", "无"), { ...budget("", "/"), id: "2", name: "2" }] },
    { name: "words in a column of a departmental table that no head explains", sheets: [sheetOf("1", [["部门支出总表"], ["科目编码", "科目名称", "合计", "管理处室"], ["205", "教育支出", 3, "教科文处"]])] },
    { name: "blank", sheets: [goalSheet({ total: "", fiscal: "", other: " " })] },
    { name: "a number under a format with words", sheets: [formatted(goalSheet({ total: 80 }), { C4: '0.00"万元"' })] },
  ],
});
