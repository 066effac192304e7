import { unknownColumn } from "../../../src/rules/reading/unknown-column";
import { evaluationSheet, goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

const headed = (cells: Readonly<Record<string, string>>) => [poked(goalSheet(), cells)];

testRule(unknownColumn, {
  speaks: [
    { name: "a column of the unit's own", sheets: headed({ F9: "分管领导" }), finds: ["F9 default"] },
    { name: "two of them", sheets: headed({ D9: "领导批示", F9: "分管领导" }), finds: ["D9 default", "F9 default"] },
  ],
  silent: [
    { name: "the Hebei header", sheets: [goalSheet()] },
    { name: "the Sichuan header", sheets: [evaluationSheet()] },
    { name: "blanks, line breaks and a bracket in a header", sheets: headed({ A9: "一级\n指标", D9: "绩效指标 描述", E9: "指标值（必填）", F9: "指标值设定依据" }) },
    {
      name: "the national self-evaluation's header",
      sheets: [evaluationSheet({ header: ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"] })],
    },
    { name: "a remark", sheets: headed({ F9: "备注" }) },
  ],
});
