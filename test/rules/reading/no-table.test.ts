import { noTable } from "../../../src/rules/reading/no-table";
import { evaluationSheet, goalSheet, sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";

testRule(noTable, {
  speaks: [
    { name: "a cover", sheets: [sheetOf("封面", [["某县总工会2024年部门预算"]])], finds: ["A1 default"] },
    { name: "a sentence about indicators", sheets: [sheetOf("说明", [["一级指标、二级指标、三级指标与指标值按表式填写"], ["共三张表"]])], finds: ["A1 default"] },
    { name: "beside a table on another sheet", sheets: [goalSheet({ sheet: "1" }), sheetOf("目录", [["目录"], ["1.职工培训"]])], finds: ["目录!A1 default"] },
    { name: "content that begins further in", sheets: [{ ...sheetOf("附注", [["本表无内容"]]), top: 4, left: 2 }], finds: ["C5 default"] },
  ],
  silent: [
    { name: "a goal table", sheets: [goalSheet()] },
    { name: "a self-evaluation", sheets: [evaluationSheet()] },
    { name: "a table without levels 1 and 2", sheets: [sheetOf("1", [["绩效目标表"], ["三级指标", "指标值", "备注"], ["培训人数", "≥12人", ""]])] },
    { name: "a departmental table", sheets: [sheetOf("收支总表", [["收支预算总表"], ["项目", "预算数", "项目", "预算数"], ["一般公共预算拨款收入", 80, "一般公共服务支出", 80]])] },
    { name: "an empty sheet", sheets: [{ ...sheetOf("Sheet3", []), values: [] }] },
  ],
});
