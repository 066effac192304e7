import { orphanIndicator } from "../../../src/rules/structure/orphan-indicator";
import { evaluationSheet, goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { evaluationWith, goalWith, merged, poked } from "../cells";

testRule(orphanIndicator, {
  speaks: [
    { name: "no level 1 above it", sheets: goalWith(0, ["", "数量指标", "培训人数", "", "≥12 人", ""]), finds: ["C10 several"] },
    { name: "no level 2 in the first two rows", sheets: [goalSheet({ rows: [["产出指标", "", "人数", "", "≥1 人", ""], ["", "", "场次", "", "≥1 场", ""], ["", "质量指标", "合格率", "", "≥80%", ""]] })], finds: ["C10 several"] },
    {
      name: "at the head of two classes, each",
      sheets: [goalSheet({ rows: [["产出指标", "", "人数", "", "≥1 人", ""], ["", "质量指标", "合格率", "", "≥80%", ""], ["效益指标", "", "上岗率", "", "≥80%", ""], ["满意度指标", "", "满意度", "", "≥80%", ""]] })],
      finds: ["C10 default", "C12 default", "C13 default warning"],
    },
    { name: "no level 2 under benefits", sheets: goalWith(4, ["效益指标", "", "上岗率", "", "≥80%", ""]), finds: ["C14 default"] },
    { name: "no level 2 under satisfaction, which has one class only: a warning", sheets: goalWith(5, ["满意度指标", "", "满意度", "", "≥90%", ""]), finds: ["C15 default warning"] },
  ],
  silent: [
    { name: "a row without a name, of which another rule speaks", sheets: goalWith(0, ["产出指标", "", "", "", "≥12 人", ""]) },
    { name: "levels filled down over blanks", sheets: [goalSheet(), evaluationSheet({ sheet: "自评" })] },
    { name: "levels merged down", sheets: [merged(goalSheet(), "A10:A13")] },
    { name: "level 1 and level 2 in one merged cell", sheets: [merged(goalSheet(), "A15:B15")] },
    { name: "a form without level 1", sheets: [poked(goalSheet({ rows: [["1", "数量指标", "人数", "", "≥1 人", ""]] }), { A9: "序号" })] },
    { name: "the execution rate in a row of its own", sheets: evaluationWith(6, ["预算执行率", "", "预算执行率", "＝", 100, "%", 10, 98]) },
    { name: "a class the form prints and nobody used", sheets: goalWith(6, ["其他指标", "", "", "", "", ""]) },
    { name: "a total row", sheets: evaluationWith(6, ["合计", "", "", "", "", "", 90, ""]) },
  ],
});
