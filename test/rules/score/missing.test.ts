import { scoreMissing } from "../../../src/rules/score/missing";
import { evaluationSheet, goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { national, ROWS } from "./forms";

const unscored = ROWS.map((row) => row.map((cell, index) => (index === 6 ? "" : cell)));

testRule(scoreMissing, {
  speaks: [
    { name: "a form without the column, at the header of its last column", sheets: [evaluationSheet()], finds: ["H6 form"] },
    { name: "the column empty: what can be computed is offered", sheets: [national({ rows: unscored, total: null })], finds: ["G8 column"], fixes: ["G9=30", "G10=20", "G11=30", "G12=10"] },
    {
      name: "what was missed is offered its share, a qualitative one is left to a person",
      sheets: [national({ rows: [["产出指标", "数量指标", "培训人数", "≥100人", "80人", 30, "", "疫情影响"], ["效益指标", "社会效益指标", "营造氛围", "有效", "有效", 60, "", ""]], total: null })],
      finds: ["G8 column"],
      fixes: ["G9=24"],
    },
    { name: "not a row that has no actual yet", sheets: [national({ rows: [ROWS[0] ?? [], ...unscored.slice(1, 2), ...unscored.slice(2, 3).map((row) => row.map((cell, index) => (index === 4 ? "" : cell)))], total: null })], finds: ["G10 row"], fixes: ["G10=20"] },
    { name: "one row left out", sheets: [national({ rows: ROWS.map((row, index) => (index === 1 ? (unscored[1] ?? []) : row)) })], finds: ["G10 row"], fixes: ["G10=20"] },
  ],
  silent: [
    {
      name: "a form without points, which asks for no scores",
      sheets: [evaluationSheet({ header: ["一级指标", "二级指标", "三级指标", "指标值", "全年实际完成值", "未完成原因和改进措施"], rows: [["产出指标", "数量指标", "培训人数", "≥12人", "12人", ""]] })],
    },
    { name: "no actual yet, which is said elsewhere", sheets: [national({ rows: unscored.map((row) => row.map((cell, index) => (index === 4 ? "" : cell))), total: null })] },
    { name: "all scored", sheets: [national()] },
    { name: "nought is a score", sheets: [national({ rows: ROWS.map((row, index) => (index === 0 ? ["产出指标", "数量指标", "培训人数", "≥100人", "0人", 30, 0, "未开展"] : row)) })] },
    { name: "a class that does not apply", sheets: [national({ rows: [...ROWS, ["效益指标", "生态效益指标", "不涉及", "", "", "", "", ""]] })] },
    { name: "no column, but a total score stands on the form", sheets: [evaluationSheet({ rows: [["产出指标", "数量指标", "培训人数", "≥", 12, "人", 90, 12], ["自评得分：98.5分", "", "", "", "", "", "", ""]] })] },
    { name: "monitoring during the year", sheets: [evaluationSheet({ title: "项目支出绩效运行监控表" })] },
    { name: "a goal table", sheets: [goalSheet()] },
  ],
});
