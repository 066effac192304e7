import { goalCopiesPurpose } from "../../../src/rules/text/goal-copies-purpose";
import type { SheetData } from "../../../src/sheet/data";
import { goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

/** 资金用途 in B5, 绩效目标 in B8. */
const both = (purpose: string, goal: string): SheetData[] => [poked(goalSheet(), { B5: purpose, B8: goal })];

testRule(goalCopiesPurpose, {
  speaks: [
    { name: "word for word", sheets: both("用于职工培训和技能竞赛", "用于职工培训和技能竞赛"), finds: ["B8 default"] },
    { name: "but for the number in front", sheets: both("用于职工培训和技能竞赛。", "1.用于职工培训和技能竞赛。"), finds: ["B8 default"] },
    { name: "but for blanks and stops", sheets: both("用于职工培训，技能竞赛", "1、用于职工培训、 技能竞赛。"), finds: ["B8 default"] },
  ],
  silent: [
    { name: "a goal of its own", sheets: both("用于职工培训", "培训职工200人，合格率95%以上") },
    { name: "a goal that begins with the purpose", sheets: both("用于职工培训和技能竞赛", "用于职工培训和技能竞赛，培训200人") },
    { name: "a word or two", sheets: both("职工培训", "职工培训") },
    { name: "a placeholder twice", sheets: both("目标内容1目标内容1", "目标内容1") },
    { name: "both blank", sheets: both("", "") },
  ],
});
