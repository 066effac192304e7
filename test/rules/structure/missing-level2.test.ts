import { missingLevel2 } from "../../../src/rules/structure/missing-level2";
import { evaluationSheet, goalSheet, goalRowsWith, sheetOf, type Row } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { goalWith, poked } from "../cells";

const without = (index: number, first?: Row) => {
  const rows = goalRowsWith(0, ["产出指标", "数量指标", "培训人数", "", "≥12 人", "计划"]).filter((_, row) => row !== index);
  return [goalSheet({ rows: first ? [first, ...rows] : rows })];
};

testRule(missingLevel2, {
  speaks: [
    { name: "no timeliness: at the outputs", sheets: without(2), finds: ["A10 default"] },
    { name: "no cost: at the outputs", sheets: without(3), finds: ["A10 default"] },
    {
      name: "no quality and no timeliness on a self-evaluation",
      sheets: [evaluationSheet({ rows: [["产出指标", "数量指标", "培训人数", "≥", 12, "人", 40, 12], ["效益指标", "社会效益指标", "上岗率", "≥", 80, "%", 20, 82], ["满意度指标", "服务对象满意度指标", "满意度", "≥", 90, "%", 10, 91], ["成本指标", "经济成本指标", "标准", "≤", 500, "元/人", 20, 450]] })],
      finds: ["A7 default", "A7 default"],
    },
    { name: "benefits without a class that is one", sheets: goalWith(4, ["效益指标", "质量指标", "合格率", "", "≥80%", ""]), finds: ["A14 default"] },
  ],
  silent: [
    { name: "a project for running costs, named by its code", sheets: [goalSheet({ code: "", name: "51142524Y000000018876-公用经费", rows: [["产出指标", "数量指标", "科目调整次数", "", "≤10次", ""], ["效益指标", "社会效益指标", "运转保障率", "", "＝100%", ""]] })] },
    { name: "a project for running costs", sheets: [goalSheet({ code: "51142524Y000000018876", rows: [["产出指标", "数量指标", "科目调整次数", "", "≤10次", ""], ["效益指标", "社会效益指标", "运转保障率", "", "＝100%", ""]] })] },
    { name: "the full set", sheets: [goalSheet()] },
    { name: "cost as a level-1 class", sheets: [evaluationSheet()] },
    { name: "one benefit of four is enough", sheets: goalWith(4, ["效益指标", "可持续影响指标", "制度", "", "≥1 项", ""]) },
    { name: "short names", sheets: [goalSheet({ rows: goalRowsWith(1, ["", "质量", "合格率", "", "≥95%", ""]) })] },
    { name: "a satisfaction class under another name", sheets: goalWith(5, ["满意度指标", "帮扶对象满意度指标", "满意度", "", "≥90%", ""]) },
    { name: "misnamed, which another rule speaks of", sheets: goalWith(4, ["效益指标", "可持续发展指标", "制度", "", "≥1 项", ""]) },
    { name: "a form without level 2", sheets: [poked(goalSheet(), { B9: "序号" })] },
    { name: "under a level 1 that is missing altogether", sheets: without(5) },
    {
      name: "the national form demands no level 2",
      sheets: [sheetOf("1", [["项目支出绩效目标表"], ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "培训人数", "≥12人"], ["效益指标", "社会效益指标", "上岗率", "≥80%"]])],
    },
  ],
});
