import { weightMissing, weightSplit, weightSum } from "../../../src/rules/weight/weights";
import { evaluationSheet, goalSheet, sheetOf, type Row } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { evaluationWith, formatted, merged } from "../cells";

const LEVELS = [
  ["产出指标", "数量指标", "培训人数", "≥", 12, "人"],
  ["", "质量指标", "培训合格率", "≥", 95, "%"],
  ["", "时效指标", "完成时间", "≤", 12, "月"],
  ["效益指标", "社会效益指标", "持证上岗率", "≥", 80, "%"],
  ["满意度指标", "服务对象满意度指标", "职工满意度", "≥", 90, "%"],
  ["成本指标", "经济成本指标", "人均标准", "≤", 500, "元/人"],
] as const;
const weighing = (...weights: readonly (string | number)[]) => evaluationSheet({ rows: LEVELS.map((row, index): Row => [...row, weights[index] ?? "", row[4]]) });

testRule(weightMissing, {
  speaks: [
    { name: "one blank", sheets: [weighing(20, "", 20, 20, 10, 20)], finds: ["G8 row"] },
    { name: "nought", sheets: [weighing(20, 0, 20, 20, 10, 20)], finds: ["G8 row"] },
    { name: "below nought", sheets: [weighing(20, -5, 25, 20, 10, 20)], finds: ["G8 row"] },
    { name: "the whole column", sheets: [weighing()], finds: ["G6 column"] },
  ],
  silent: [
    { name: "a row whose target says that it does not apply", sheets: evaluationWith(3, ["效益指标", "经济效益指标", "罚没收入", "", "不适用", "", 0, "不适用"]) },
    { name: "all given", sheets: [weighing(20, 10, 10, 20, 10, 20)] },
    { name: "shared by merged cells", sheets: [merged(weighing(40, "", "", 20, 10, 20), "G7:G9")] },
    { name: "typed as 10分 or 20%", sheets: [weighing("20分", "10%", "１０", 20, 10, 20)] },
    { name: "no number at all, which another rule speaks of", sheets: [weighing(20, "见附件", 10, 20, 10, 20)] },
    { name: "a class that does not apply", sheets: evaluationWith(3, ["效益指标", "生态效益指标", "无", "", "", "", "", ""]) },
    { name: "a form without the column", sheets: [evaluationSheet({ header: ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "备注", "实际完成指标值"] })] },
    { name: "a goal table", sheets: [goalSheet()] },
  ],
});

/** A goal table in the national columns, with points. */
const pointed = ([output, benefit, satisfaction]: readonly [number, number, number]) =>
  sheetOf("目标", [
    ["项目支出绩效目标表"],
    ["一级指标", "二级指标", "三级指标", "指标值", "分值"],
    ["产出指标", "数量指标", "培训人数", "≥12人", output],
    ["效益指标", "社会效益指标", "持证上岗率", "≥80%", benefit],
    ["满意度指标", "服务对象满意度指标", "职工满意度", "≥90%", satisfaction],
  ]);

testRule(weightSum, {
  speaks: [
    { name: "85", sheets: [weighing(20, 10, 10, 20, 10, 15)], finds: ["G6 default"] },
    { name: "110", sheets: [weighing(40, 10, 10, 20, 10, 20)], finds: ["G6 default"] },
    { name: "90.5", sheets: [weighing(20.5, 10, 10, 20, 10, 20)], finds: ["G6 default"] },
    { name: "a goal table: a warning", sheets: [pointed([50, 30, 30])], finds: ["E2 default warning"] },
    { name: "fractions that make 0.95", sheets: [weighing(0.2, 0.15, 0.1, 0.2, 0.1, 0.2)], finds: ["G6 default"] },
  ],
  silent: [
    { name: "90 with the execution rate apart", sheets: [weighing(20, 10, 10, 20, 10, 20)] },
    { name: "a goal table that makes 90", sheets: [pointed([50, 30, 10])] },
    {
      name: "80 where the execution rate has 20",
      sheets: [sheetOf("自评", [
        ["项目支出绩效自评表"],
        ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["", "年度资金总额", 10, 10, 10, 20, "100%", 20],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "原因"],
        ["产出指标", "数量指标", "培训人数", "≥12人", "12人", 40, 40, ""],
        ["效益指标", "社会效益指标", "持证上岗率", "≥80%", "82%", 30, 30, ""],
        ["满意度指标", "服务对象满意度指标", "职工满意度", "≥90%", "91%", 10, 10, ""],
      ])],
    },
    { name: "100", sheets: [weighing(30, 10, 10, 20, 10, 20)] },
    { name: "binary fractions that make 90", sheets: [weighing(20.1, 10.2, 9.7, 20, 10, 20)] },
    { name: "shared by merged cells", sheets: [merged(weighing(40, "", "", 20, 10, 20), "G7:G9")] },
    { name: "under a % format", sheets: [formatted(weighing(0.3, 0.1, 0.1, 0.2, 0.1, 0.2), { G7: "0%", G8: "0%", G9: "0%", G10: "0%", G11: "0%", G12: "0%" })] },
    { name: "fractions that make 1", sheets: [weighing(0.3, 0.1, 0.1, 0.2, 0.1, 0.2)] },
    { name: "the execution rate in a row of its own", sheets: evaluationWith(6, ["预算执行率", "", "预算执行率", "＝", 100, "%", 10, 98]) },
    { name: "a total row", sheets: evaluationWith(6, ["合计", "", "", "", "", "", 90, ""]) },
    { name: "one missing, which another rule speaks of", sheets: [weighing(20, "", 10, 20, 10, 20)] },
    { name: "a class that does not apply", sheets: evaluationWith(6, ["效益指标", "生态效益指标", "无", "", "/", "", "/", "/"]) },
    { name: "a goal table", sheets: [goalSheet()] },
  ],
});

testRule(weightSplit, {
  speaks: [
    { name: "outputs 30 and cost 30 where 40 and 20 are usual", sheets: [weighing(10, 10, 10, 20, 10, 30)], finds: ["A7 default"] },
    {
      name: "outputs 40 and benefits 40 without a cost class",
      sheets: [evaluationSheet({ rows: LEVELS.slice(0, 5).map((row, index): Row => [...row, [20, 10, 10, 40, 10][index] ?? 0, row[4]]) })],
      finds: ["A7 default"],
    },
  ],
  silent: [
    { name: "the usual split", sheets: [weighing(20, 10, 10, 20, 10, 20)] },
    { name: "the usual split without a cost class", sheets: [evaluationSheet({ rows: LEVELS.slice(0, 5).map((row, index): Row => [...row, [30, 10, 10, 30, 10][index] ?? 0, row[4]]) })] },
    { name: "a sum that another rule speaks of", sheets: [weighing(10, 10, 10, 20, 10, 20)] },
    { name: "classes of a form of its own", sheets: evaluationWith(4, ["履职效能", "服务质量", "职工满意度", "≥", 90, "%", 10, 91]) },
    { name: "a goal table", sheets: [goalSheet()] },
  ],
});
