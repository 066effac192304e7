import { misplacedLevel2 } from "../../../src/rules/structure/misplaced-level2";
import { evaluationSheet, goalRowsWith, goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { evaluationWith, goalWith } from "../cells";

testRule(misplacedLevel2, {
  speaks: [
    {
      name: "the level 1 of the benefits wiped out: it is suggested where it stood",
      sheets: goalWith(4, ["", "社会效益指标", "上岗率", "", "≥80%", ""]),
      finds: ["B14 default"],
      fixes: ["A14=效益指标"],
    },
    {
      name: "several classes under it: one cell mends them all",
      sheets: [goalSheet({ rows: [["产出指标", "数量指标", "人数", "", "≥1 人", ""], ["", "经济效益指标", "收入", "", "≥1%", ""], ["", "社会效益指标", "上岗率", "", "≥80%", ""]] })],
      finds: ["B11 default", "B12 default"],
      fixes: ["A11=效益指标", "A11=效益指标"],
    },
    { name: "quality under benefits", sheets: goalWith(4, ["效益指标", "质量指标", "合格率", "", "≥80%", ""]), finds: ["B14 default"], fixes: [] },
    { name: "a benefit under outputs", sheets: goalWith(2, ["", "社会效益指标", "上岗率", "", "≥80%", ""]), finds: ["B12 default"], fixes: [] },
    { name: "quantity under cost", sheets: evaluationWith(5, ["成本指标", "数量指标", "场次", "≥", 5, "场", 20, 5]), finds: ["B12 default"] },
    {
      name: "two rows of one class, once",
      sheets: [goalSheet({ rows: [["效益指标", "时效指标", "时间", "", "12月底前", ""], ["", "时效指标", "期限", "", "12月底前", ""]] })],
      finds: ["B10 default"],
    },
  ],
  silent: [
    { name: "the Hebei form: cost under outputs", sheets: [goalSheet()] },
    { name: "the 2021 form: cost as level 1", sheets: [evaluationSheet()] },
    { name: "economic cost under outputs", sheets: goalWith(3, ["", "经济成本指标", "标准", "", "≤500 元", ""]) },
    { name: "satisfaction under benefits", sheets: [goalSheet({ rows: goalRowsWith(5, ["", "服务对象满意度指标", "满意度", "", "≥90%", ""]) })] },
    { name: "效果 as level 1", sheets: goalWith(4, ["效果指标", "社会效益指标", "上岗率", "", "≥80%", ""]) },
    { name: "a level 1 of the form's own", sheets: goalWith(4, ["履职效能", "质量指标", "合格率", "", "≥80%", ""]) },
    { name: "a level 2 of the form's own", sheets: goalWith(4, ["效益指标", "党建引领", "党员活动", "", "≥4 次", ""]) },
  ],
});
