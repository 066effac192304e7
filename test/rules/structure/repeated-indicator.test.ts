import { duplicateIndicator, sameIndicatorAcrossClasses } from "../../../src/rules/structure/repeated-indicator";
import { goalSheet, type Row } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { merged } from "../cells";

const goal = (...rows: readonly Row[]) => [goalSheet({ rows })];

testRule(duplicateIndicator, {
  speaks: [
    { name: "the same name twice", sheets: goal(["产出指标", "数量指标", "培训人数", "", "≥12 人", ""], ["", "", "培训人数", "", "≥20 人", ""]), finds: ["C11 default"] },
    { name: "alike but for blanks and stops", sheets: goal(["产出指标", "数量指标", "培训人数", "", "≥12 人", ""], ["", "", "培训 人数。", "", "≥20 人", ""]), finds: ["C11 default"] },
    { name: "alike but for the number before them", sheets: goal(["产出指标", "数量指标", "指标1：培训人数", "", "≥12 人", ""], ["", "", "指标2：培训人数", "", "≥20 人", ""]), finds: ["C11 default"] },
    { name: "three times", sheets: goal(["产出指标", "数量指标", "培训人数", "", "≥1 人", ""], ["", "", "培训人数", "", "≥2 人", ""], ["", "", "培训人数", "", "≥3 人", ""]), finds: ["C11 default", "C12 default"] },
    { name: "one of them described", sheets: goal(["产出指标", "成本指标", "补助标准", "每人每月", "≤1200 元", ""], ["", "", "补助标准", "", "≤900 元", ""]), finds: ["C11 default"] },
    { name: "described alike", sheets: goal(["产出指标", "成本指标", "补助标准", "每人每月", "≤1200 元", ""], ["", "", "补助标准", "每人 每月", "≤900 元", ""]), finds: ["C11 default"] },
    {
      name: "described as two things: a hint that the name is too short",
      sheets: goal(["产出指标", "成本指标", "补助标准", "孤儿每人每月", "≤1200 元", ""], ["", "", "补助标准", "特困人员每人每月", "≤900 元", ""]),
      finds: ["C11 default info"],
    },
  ],
  silent: [
    { name: "names of their own", sheets: [goalSheet()] },
    { name: "one name merged over its two targets", sheets: [merged(goalSheet({ rows: [["产出指标", "数量指标", "培训", "", "≥12 人", ""], ["", "", "", "", "≥2 场", ""]] }), "C10:C11")] },
    { name: "in two classes, which another rule speaks of", sheets: goal(["产出指标", "数量指标", "正常运行", "", "≥12 人", ""], ["", "质量指标", "正常运行", "", "≥95%", ""]) },
    { name: "classes that do not apply", sheets: goal(["效益指标", "生态效益指标", "无", "", "无", ""], ["", "", "无", "", "无", ""]) },
    { name: "blank names", sheets: goal(["产出指标", "数量指标", "", "", "≥12 人", ""], ["", "", "", "", "≥2 场", ""]) },
    { name: "names that differ in a number", sheets: goal(["产出指标", "数量指标", "第1期培训人数", "", "≥12 人", ""], ["", "", "第2期培训人数", "", "≥12 人", ""]) },
  ],
});

testRule(sameIndicatorAcrossClasses, {
  speaks: [
    {
      name: "in four classes, once, at the first",
      sheets: goal(
        ["产出指标", "质量指标", "保障正常运行", "", "正常", ""],
        ["效益指标", "经济效益指标", "保障正常运行", "", "正常", ""],
        ["", "社会效益指标", "保障正常运行", "", "正常", ""],
        ["", "生态效益指标", "保障正常运行", "", "正常", ""],
      ),
      finds: ["C10 default"],
    },
    { name: "the same level 2 under two level 1", sheets: goal(["产出指标", "成本指标", "人均标准", "", "≤5 元", ""], ["成本指标", "成本指标", "人均标准", "", "≤5 元", ""]), finds: ["C10 default"] },
  ],
  silent: [
    { name: "names of their own", sheets: [goalSheet()] },
    { name: "twice in one class", sheets: goal(["产出指标", "数量指标", "培训人数", "", "≥12 人", ""], ["", "", "培训人数", "", "≥20 人", ""]) },
    { name: "classes that do not apply", sheets: goal(["效益指标", "经济效益指标", "无", "", "/", ""], ["", "生态效益指标", "无", "", "/", ""], ["", "可持续影响指标", "不适用", "", "", ""]) },
    { name: "a rate and its count", sheets: goal(["产出指标", "数量指标", "培训人数", "", "≥12 人", ""], ["", "质量指标", "培训人数占比", "", "≥95%", ""]) },
  ],
});
