import type { CellValue, SheetData } from "../../../src/sheet/data";
import { goalMissing, goalPlaceholder } from "../../../src/rules/text/goals";
import { evaluationSheet, goalSheet, sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

const goal = (text: CellValue): SheetData[] => [poked(goalSheet(), { B8: text })];
const evaluation = (text: CellValue): SheetData[] => [poked(evaluationSheet(), { B5: text })];

/** A form without plan and code, with lines between the project's name and the header. */
const plain = (...lines: readonly (readonly CellValue[])[]): SheetData[] => [
  sheetOf("1", [
    ["项目支出绩效目标表"],
    ["项目名称", "职工培训"],
    ...lines,
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "培训人数", "≥12人"],
    ["效益指标", "社会效益指标", "持证上岗率", "≥80%"],
  ]),
];

testRule(goalMissing, {
  speaks: [
    { name: "an empty goal right above the indicators", sheets: goal(""), finds: ["B8 default"] },
    { name: "blanks only", sheets: goal(" \n　"), finds: ["B8 default"] },
    { name: "another province's label", sheets: plain(["年度绩效目标", ""]), finds: ["B3 default"] },
    { name: "a self-evaluation, where the goal was set elsewhere too", sheets: evaluation(""), finds: ["B5 default warning"] },
    { name: "a row between, which may hold what was meant", sheets: plain(["绩效目标", "", "", ""], ["", "完成职工培训", "", ""]), finds: ["B3 default warning"] },
  ],
  silent: [
    { name: "a goal", sheets: goal("完成职工培训") },
    { name: "a placeholder, which is another defect", sheets: goal("目标内容1") },
    { name: "a goal below its label", sheets: plain(["绩效目标"], ["完成职工培训"]) },
    { name: "a form that asks for no goal", sheets: plain(["主管部门", "某局"]) },
    { name: "a template nobody has filled in", sheets: [poked(goalSheet({ rows: [["产出指标", "数量指标", "培训人数", "", "", ""], ["效益指标", "社会效益指标", "", "", "", "工作计划"]] }), { B8: "" })] },
    {
      name: "the goal under 预期目标",
      sheets: plain(["年度总体目标", "预期目标", "实际完成情况"], ["", "完成职工培训", ""]),
    },
  ],
});

testRule(goalPlaceholder, {
  speaks: [
    { name: "1.目标内容 1", sheets: goal("1.目标内容 1"), finds: ["B8 default"] },
    { name: "the prompt without a number", sheets: goal("目标内容"), finds: ["B8 default"] },
    { name: "文字描述", sheets: goal("文字描述"), finds: ["B8 default"] },
    { name: "crosses", sheets: goal("××"), finds: ["B8 default"] },
    { name: "dots", sheets: goal("……"), finds: ["B8 default"] },
    { name: "every line a prompt", sheets: goal("目标1：\n目标2：\n……"), finds: ["B8 default"] },
    { name: "a lone number", sheets: goal("1."), finds: ["B8 default"] },
    { name: "a request to fill in", sheets: goal("（请填写年度绩效目标）"), finds: ["B8 default"] },
    { name: "in a self-evaluation", sheets: evaluation("目标内容1"), finds: ["B5 default"] },
    { name: "无 in a table with indicators", sheets: goal("无"), finds: ["B8 none warning"] },
    { name: "a dash", sheets: goal("—"), finds: ["B8 none warning"] },
    ...["——", "//", "暂无。", "略", "空", "不涉及.", "不适用", "N/A"].map((text) => ({ name: text, sheets: goal(text), finds: ["B8 none warning"] })),
  ],
  silent: [
    { name: "a goal", sheets: goal("1.完成职工培训，提高职工技能。") },
    { name: "numbered goals", sheets: goal("目标1：完成培训\n目标2：提高技能") },
    { name: "one line filled in", sheets: goal("目标1：完成培训\n目标2：\n……") },
    { name: "a goal with a gap in it", sheets: goal("完成XX项目建设") },
    { name: "a worker who is not named", sheets: goal("慰问劳模张××等人") },
    { name: "a reference to an annex", sheets: goal("详见附件") },
    { name: "a heading that stands where the goal might", sheets: plain(["绩效目标"], ["二、绩效指标"]) },
    { name: "a goal that speaks of goals", sheets: goal("完成年度目标任务") },
    { name: "an empty goal", sheets: goal("") },
    ...["无拖欠工资。", "略有结余", "培训12人——全部合格", "本年无", "年度目标：完成培训"].map((text) => ({ name: text, sheets: goal(text) })),
  ],
});
