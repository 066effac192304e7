import { scoreGrade } from "../../../src/rules/score/grade";
import type { SheetData } from "../../../src/sheet/data";
import { evaluationSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { national, ROWS } from "./forms";

const graded = (total: number, grade: string): SheetData[] => [national({ total: [100, total], grade })];

testRule(scoreGrade, {
  speaks: [
    { name: "良 for 97", sheets: graded(97, "良"), finds: ["B14 default"], fixes: ["B14=优"] },
    { name: "优 for 79.5", sheets: graded(79.5, "优"), finds: ["B14 default"] },
    { name: "中 for 55: local cut-offs may be lower", sheets: graded(55, "中"), finds: ["B14 default warning"] },
    { name: "中 for 45", sheets: graded(45, "中"), finds: ["B14 default"] },
    { name: "优 for 88: a warning", sheets: graded(88, "优"), finds: ["B14 default warning"] },
    { name: "良 for 92: a warning", sheets: graded(92, "良"), finds: ["B14 default warning"] },
    { name: "ticked: nothing is written over the boxes", sheets: graded(97, "优□ 良☑ 中□ 差□"), finds: ["B14 default"], fixes: [] },
    { name: "out of 100 without its own block", sheets: [national({ execution: null, rows: ROWS.map((row, index) => (index === 0 ? ["产出指标", "数量指标", "培训人数", "≥100人", "100人", 40, 40, ""] : row)), total: ["", 97], grade: "良" })], finds: ["B14 default"] },
  ],
  silent: [
    { name: "优 for 99.5", sheets: graded(99.5, "优") },
    { name: "优秀 for 90", sheets: graded(90, "优秀") },
    { name: "良好 for 80", sheets: graded(80, "良好") },
    { name: "中 for 60", sheets: graded(60, "中") },
    { name: "差 for 59", sheets: graded(59, "差") },
    { name: "优 for 89.6, which is 90 in whole points", sheets: graded(89.6, "优") },
    { name: "the form prints cut-offs of its own", sheets: graded(92, "优(95分以上)□ 良(85分以上)☑ 中(60分以上)□ 差□") },
    { name: "left blank", sheets: graded(97, "") },
    { name: "another scale of grades", sheets: graded(97, "合格") },
    { name: "a total out of 90", sheets: [national({ total: [90, 88], grade: "良" })] },
    { name: "a total above 100, with points to spare", sheets: graded(103, "良") },
    { name: "no total", sheets: [national({ total: null, grade: "良" })] },
    { name: "a form without scores", sheets: [evaluationSheet()] },
  ],
});
