import { justAboveTarget } from "../../../src/rules/actual/just-above-target";
import { evaluationSheet, type Row } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { quantity } from "./rows";

const strict = (...actuals: readonly (readonly [target: number, actual: number])[]) => [
  evaluationSheet({ rows: actuals.map(([target, actual], index): Row => ["产出指标", "数量指标", `人数${index + 1}`, "＞", target, "人", 10, actual]) }),
];

testRule(justAboveTarget, {
  speaks: [
    { name: "all of them", sheets: strict([98, 99], [97, 98]), finds: ["H6 default"] },
    { name: "most of them", sheets: strict([98, 99], [300, 301], [50, 60]), finds: ["H6 default"] },
  ],
  silent: [
    { name: "half of them", sheets: strict([98, 99], [300, 350]) },
    { name: "a single row is no pattern", sheets: quantity("满意度", "＞", 98, "%", 99) },
    { name: "two above", sheets: strict([98, 100], [97, 99]) },
    { name: "≥ rows that end one above", sheets: [evaluationSheet({ rows: [12, 20, 30].map((target): Row => ["产出指标", "数量指标", `人数${target}`, "≥", target, "人", 30, target + 1]) })] },
    { name: "rows that hold no figures", sheets: [evaluationSheet({ rows: [["产出指标", "质量指标", "甲", "＞", "有效", "", 45, "有效"], ["", "", "乙", "定性", "有效", "", 45, "有效"]] })] },
    { name: "≥ and no ＞", sheets: [evaluationSheet()] },
  ],
});
