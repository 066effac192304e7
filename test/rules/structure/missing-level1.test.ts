import { missingLevel1 } from "../../../src/rules/structure/missing-level1";
import { evaluationSheet, goalSheet, type Row } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { evaluationWith, goalWith, merged, poked } from "../cells";

const OUTPUT: readonly Row[] = [["产出指标", "数量指标", "培训人数", "", "≥12 人", "计划"], ["", "成本指标", "人均标准", "", "≤500 元/人", "办法"]];
const BENEFIT: Row = ["效益指标", "社会效益指标", "持证上岗率", "", "≥80%", "上年数"];
const SATISFACTION: Row = ["满意度指标", "服务对象满意度指标", "职工满意度", "", "≥90%", "问卷"];

testRule(missingLevel1, {
  speaks: [
    {
      name: "the first name was wiped out: its rows may be the missing class, a warning",
      sheets: goalWith(0, ["", "数量指标", "培训人数", "", "≥12 人", ""]),
      finds: ["A9 default warning"],
    },
    { name: "no benefits", sheets: [goalSheet({ rows: [...OUTPUT, SATISFACTION] })], finds: ["A9 default"] },
    { name: "no satisfaction is a warning", sheets: [goalSheet({ rows: [...OUTPUT, BENEFIT] })], finds: ["A9 default warning"] },
    { name: "outputs alone", sheets: [goalSheet({ rows: OUTPUT })], finds: ["A9 default", "A9 default warning"] },
    { name: "no outputs on a self-evaluation", sheets: [evaluationSheet({ rows: [["效益指标", "社会效益指标", "上岗率", "≥", 80, "%", 80, 82], ["满意度指标", "服务对象满意度指标", "满意度", "≥", 90, "%", 10, 91]] })], finds: ["A6 default"] },
    {
      name: "a name no standard explains may be the missing class: a warning",
      sheets: [goalSheet({ rows: [...OUTPUT, ["其他类", "社会效益指标", "持证上岗率", "", "≥80%", ""], SATISFACTION] })],
      finds: ["A9 default warning"],
    },
  ],
  silent: [
    {
      name: "a scheme of its own for a whole department",
      sheets: [evaluationSheet({ title: "部门整体支出绩效自评表", rows: [["履职效能", "重点工作", "培训人数", "≥", 12, "人", 60, 12], ["管理效率", "预算管理", "执行率", "≥", 90, "%", 30, 95], ["满意度指标", "服务对象满意度指标", "满意度", "≥", 90, "%", 10, 91]] })],
    },
    { name: "decision, process, output and benefit, with satisfaction under the last", sheets: [goalSheet({ rows: [["决策", "项目立项", "立项依据充分性", "", "充分", ""], ["过程", "资金管理", "资金到位率", "", "≥95%", ""], ["产出", "产出数量", "人数", "", "≥12 人", ""], ["效益", "满意度", "职工满意度", "", "≥90%", ""]] })] },
    { name: "the short set of a project for staff", sheets: [goalSheet({ code: "51142521R000000018876", rows: [["产出指标", "数量指标", "足额保障率（参保率）", "", "＝100%", ""], ["效益指标", "经济效益指标", "结余率", "", "≤5%", ""]] })] },
    { name: "all three", sheets: [goalSheet()] },
    { name: "with cost as a class of its own", sheets: [evaluationSheet()] },
    { name: "numbered, with points, broken over lines", sheets: goalWith(4, ["二、效益指标\n（30分）", "社会效益指标", "上岗率", "", "≥80%", ""]) },
    { name: "without 指标", sheets: goalWith(4, ["效益", "社会效益", "上岗率", "", "≥80%", ""]) },
    { name: "效果 is another word for it", sheets: goalWith(4, ["效果指标", "社会效益指标", "上岗率", "", "≥80%", ""]) },
    { name: "misspelt, which another rule speaks of", sheets: goalWith(4, ["经效益指标", "社会效益指标", "上岗率", "", "≥80%", ""]) },
    { name: "the class merged down and across", sheets: [merged(goalSheet(), "A10:A13", "A15:B15")] },
    { name: "the execution rate in a row of its own", sheets: evaluationWith(6, ["预算执行率", "", "预算执行率", "＝", 100, "%", 10, 98]) },
    { name: "a form without level 1", sheets: [poked(goalSheet({ rows: OUTPUT.map(([, ...rest]) => ["", ...rest]) }), { A9: "序号" })] },
  ],
});
