import { emptyLevel3 } from "../../../src/rules/structure/empty-level3";
import { goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { evaluationWith, goalWith, merged } from "../cells";

testRule(emptyLevel3, {
  speaks: [
    { name: "a target without a name", sheets: goalWith(1, ["", "质量指标", "", "", "≥95%", "工作计划"]), finds: ["C11 default"] },
    { name: "nothing but a blank", sheets: goalWith(1, ["", "质量指标", "　", "考核合格人数占比", "≥95%", ""]), finds: ["C11 default"] },
    { name: "on a self-evaluation", sheets: evaluationWith(1, ["", "质量指标", "", "≥", 95, "%", 10, 96]), finds: ["C8 default"] },
  ],
  silent: [
    { name: "all named", sheets: [goalSheet()] },
    { name: "one name merged over two targets", sheets: [merged(goalSheet({ rows: [["产出指标", "数量指标", "培训", "", "≥12 人", ""], ["", "", "", "", "≥2 场", ""]] }), "C10:C11")] },
    { name: "a class the form prints and nobody used", sheets: goalWith(6, ["", "生态效益指标", "", "", "", ""]) },
    { name: "dots left from the template", sheets: goalWith(6, ["", "生态效益指标", "……", "", "……", ""]) },
    { name: "the execution rate in a row of its own", sheets: evaluationWith(6, ["预算执行率", "", "", "＝", 100, "%", 10, 98]) },
    { name: "a total row", sheets: evaluationWith(6, ["总分", "", "", "", 100, "", 100, ""]) },
    { name: "a note under the table", sheets: goalWith(6, ["注：指标值≥90%为合格", "", "", "", "", ""]) },
  ],
});
