import { unknownLevel1, unknownLevel2 } from "../../../src/rules/structure/unknown-level";
import { evaluationSheet, goalRowsWith, goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { evaluationWith, goalWith, merged } from "../cells";

testRule(unknownLevel1, {
  speaks: [
    { name: "a slip of the pen", sheets: goalWith(4, ["效益益指标", "社会效益指标", "上岗率", "", "≥80%", ""]), finds: ["A14 suggested"], fixes: ["A14=效益指标"] },
    { name: "nothing near it", sheets: goalWith(4, ["履职能力建设", "社会效益指标", "上岗率", "", "≥80%", ""]), finds: ["A14 alone"] },
    {
      name: "printed on every row: every row is mended",
      sheets: [goalSheet({ rows: [["产出标", "数量指标", "人数", "", "≥1 人", ""], ["产出标", "质量指标", "合格率", "", "≥1%", ""]] })],
      finds: ["A10 suggested"],
      fixes: ["A10=产出指标", "A11=产出指标"],
    },
    {
      name: "merged down: the first cell holds it",
      sheets: [merged(goalSheet({ rows: [["产出标", "数量指标", "人数", "", "≥1 人", ""], ["", "质量指标", "合格率", "", "≥1%", ""]] }), "A10:A11")],
      finds: ["A10:A11 suggested"],
      fixes: ["A10=产出指标"],
    },
  ],
  silent: [
    { name: "the classes of a scheme that looks at management too", sheets: [goalSheet({ rows: [["项目决策（10分）", "项目立项", "立项相关性", "", "相关", ""], ["项目管理（25分）", "财务管理", "制度有效性", "", "健全", ""], ["项目产出（30分）", "数量指标", "人数", "", "≥1 人", ""], ["项目效益（35分）", "社会效益指标", "上岗率", "", "≥80%", ""]] })] },
    { name: "目标 for 指标", sheets: [goalSheet({ rows: [["产出目标", "数量", "人数", "", "≥1 人", ""], ["效果目标", "社会效益", "上岗率", "", "≥80%", ""]] })] },
    { name: "two classes that nothing explains: a scheme of its own", sheets: [goalSheet({ rows: [["党建引领", "活动", "次数", "", "≥1 次", ""], ["平安法治", "宣传", "场次", "", "≥1 场", ""], ["产出指标", "数量指标", "人数", "", "≥1 人", ""]] })] },
    { name: "standard names", sheets: [goalSheet(), evaluationSheet({ sheet: "自评" })] },
    { name: "with numbering, points and line breaks", sheets: goalWith(4, ["（二）效益\n指标（30分）", "社会效益指标", "上岗率", "", "≥80%", ""]) },
    { name: "效果 and 满意度", sheets: [goalSheet({ rows: goalRowsWith(4, ["效果", "社会效益", "上岗率", "", "≥80%", ""]) })] },
    { name: "the execution rate in a row of its own", sheets: evaluationWith(6, ["预算执行率（10分）", "", "预算执行率", "＝", 100, "%", 10, 98]) },
  ],
});

testRule(unknownLevel2, {
  speaks: [
    { name: "one character too many", sheets: goalWith(4, ["效益指标", "经社会效益指标", "上岗率", "", "≥80%", ""]), finds: ["B14 suggested"], fixes: ["B14=社会效益指标"] },
    { name: "可持续发展", sheets: goalWith(4, ["效益指标", "可持续发展指标", "制度", "", "≥1 项", ""]), finds: ["B14 suggested"], fixes: ["B14=可持续影响指标"] },
    { name: "whose satisfaction is meant: a hint", sheets: goalWith(5, ["满意度指标", "帮扶对象满意度指标", "满意度", "", "≥90%", ""]), finds: ["B15 variant info"], fixes: ["B15=服务对象满意度指标"] },
    { name: "nothing near it", sheets: goalWith(4, ["效益指标", "党建引领", "党员活动", "", "≥4 次", ""]), finds: ["B14 alone"] },
    {
      name: "printed on two rows: both are mended",
      sheets: [goalSheet({ rows: [["效益指标", "社会效益益指标", "甲", "", "≥1 项", ""], ["", "社会效益益指标", "乙", "", "≥1 项", ""]] })],
      finds: ["B10 suggested"],
      fixes: ["B10=社会效益指标", "B11=社会效益指标"],
    },
  ],
  silent: [
    { name: "under the classes of another scheme", sheets: [goalSheet({ rows: [["投入管理指标", "工作目标管理", "任务科学性", "", "科学", ""], ["产出指标", "重点工作任务完成", "次数", "", "≥1 次", ""], ["效益指标", "履职效益", "知晓率", "", "≥80%", ""]] })] },
    { name: "产出数量 and a trailing 等", sheets: [goalSheet({ rows: [["产出", "产出数量", "人数", "", "≥1 人", ""], ["满意度指标", "服务对象满意度指标等", "满意度", "", "≥90%", ""]] })] },
    { name: "standard names", sheets: [goalSheet(), evaluationSheet({ sheet: "自评" })] },
    { name: "short, numbered or with points", sheets: goalWith(4, ["效益指标", "1.社会效益（20分）", "上岗率", "", "≥80%", ""]) },
    { name: "the class of the ministries' form", sheets: goalWith(5, ["满意度指标", "社会公众或服务对象满意度指标", "满意度", "", "≥90%", ""]) },
    { name: "生态环境成本 and its short name", sheets: evaluationWith(5, ["成本指标", "生态环境成本", "排放", "≤", 5, "吨", 20, 4]) },
    { name: "blank", sheets: goalWith(5, ["满意度指标", "", "满意度", "", "≥90%", ""]) },
    { name: "the execution rate in a row of its own", sheets: evaluationWith(6, ["预算执行率", "预算执行率", "预算执行率", "＝", 100, "%", 10, 98]) },
  ],
});
