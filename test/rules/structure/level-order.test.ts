import { levelOrder } from "../../../src/rules/structure/level-order";
import { evaluationSheet, goalSheet, type Row, sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { merged } from "../cells";

const goal = (...rows: readonly Row[]) => [goalSheet({ rows })];

testRule(levelOrder, {
  speaks: [
    { name: "timeliness before quality", sheets: goal(["产出指标", "数量指标", "甲", "", "≥1 人", ""], ["", "时效指标", "乙", "", "12月底前", ""], ["", "质量指标", "丙", "", "≥1%", ""]), finds: ["B12 order"] },
    { name: "a class in two places", sheets: goal(["效益指标", "社会效益指标", "甲", "", "≥1 人", ""], ["", "可持续影响指标", "乙", "", "≥1 年", ""], ["", "社会效益指标", "丙", "", "≥1%", ""]), finds: ["B12 split"] },
    { name: "benefits before outputs", sheets: goal(["效益指标", "社会效益指标", "甲", "", "≥1 人", ""], ["产出指标", "数量指标", "乙", "", "≥1 人", ""]), finds: ["A11 order"] },
  ],
  silent: [
    { name: "a form of another province: benefits in an order of its own", sheets: [sheetOf("1", [["项目支出绩效目标表"], ["一级指标", "二级指标", "三级指标", "指标值"], ["效益指标", "生态效益指标", "甲", "≥1亩"], ["", "社会效益指标", "乙", "≥1人"]])] },
    {
      name: "activities that each begin anew",
      sheets: [sheetOf("1", [["部门整体支出绩效目标表"], ["活动", "一级指标", "二级指标", "三级指标", "指标值"], ["治水", "产出指标", "数量指标", "甲", "≥1条"], ["", "", "质量指标", "乙", "≥1%"], ["供水", "产出指标", "数量指标", "丙", "≥1处"]])],
    },
    { name: "the Hebei order", sheets: [goalSheet()] },
    { name: "the Sichuan order, with cost last", sheets: [evaluationSheet()] },
    { name: "a class left out", sheets: goal(["产出指标", "数量指标", "甲", "", "≥1 人", ""], ["", "成本指标", "丙", "", "≤1 元", ""]) },
    { name: "several rows of one class", sheets: goal(["产出指标", "数量指标", "甲", "", "≥1 人", ""], ["", "数量指标", "乙", "", "≥1 人", ""], ["", "", "丙", "", "≥1 人", ""]) },
    { name: "a class merged in two pieces", sheets: [merged(goalSheet({ rows: [["产出指标", "数量指标", "甲", "", "≥1 人", ""], ["产出指标", "质量指标", "乙", "", "≥1%", ""], ["", "时效指标", "丙", "", "12月底前", ""]] }), "A11:A12")] },
    { name: "names without a place in the order", sheets: goal(["党建指标", "党员活动", "甲", "", "≥1 次", ""], ["产出指标", "数量指标", "乙", "", "≥1 人", ""]) },
    {
      name: "the national form: cost first, by the 2021 guide",
      sheets: [evaluationSheet({ header: ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "备注"], rows: [["成本指标", "经济成本指标", "标准", "≤5 元", "5元", 20, 20], ["产出指标", "数量指标", "人数", "≥1 人", "1人", 40, 40]] })],
    },
  ],
});
