import { incompleteTable } from "../../../src/rules/reading/incomplete-table";
import { evaluationSheet, goalSheet, sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

testRule(incompleteTable, {
  speaks: [
    { name: "no target column", sheets: [poked(goalSheet(), { E9: "分管领导" })], finds: ["A9:F9 columns"] },
    { name: "no level-3 column", sheets: [poked(goalSheet(), { C9: "领导批示" })], finds: ["A9:F9 columns"] },
    { name: "a header and nothing below it", sheets: [goalSheet({ rows: [] })], finds: ["A9:F9 rows"] },
    { name: "nothing below it but dots", sheets: [goalSheet({ rows: [["产出指标", "数量指标", "……", "", "……", ""]] })], finds: ["A9:F9 rows"] },
    { name: "a remark makes no scoring scheme", sheets: [poked(goalSheet(), { E9: "备注" })], finds: ["A9:F9 columns"] },
    {
      name: "a scoring scheme, which has no targets by design",
      sheets: [
        sheetOf("1", [
          ["部门整体支出绩效自评表"],
          ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "得分"],
          ["投入", "目标设定", "绩效目标合理性", 5, "依据充分得5分", 5],
        ]),
      ],
      finds: ["A2:F2 columns info"],
    },
    { name: "the title of a departmental table over something else", sheets: [sheetOf("1", [["部门收支情况表"], ["甲", "乙", "丙"], ["一", "二", "三"]])], finds: ["A1 heads info"] },
  ],
  silent: [
    { name: "a goal table", sheets: [goalSheet()] },
    { name: "a self-evaluation", sheets: [evaluationSheet()] },
    { name: "the target under another name", sheets: [poked(goalSheet(), { E9: "年度指标值" })] },
    { name: "an empty table with its 注", sheets: [goalSheet({ rows: [["注：本单位无项目支出，故此表为空表。", "", "", "", "", ""]] })] },
    { name: "an empty departmental table, which another rule speaks of", sheets: [sheetOf("1", [["政府性基金预算支出表"], ["科目编码", "科目名称", "合计"]])] },
    { name: "no description and no basis", sheets: [poked(goalSheet(), { D9: "", F9: "" })] },
  ],
});
