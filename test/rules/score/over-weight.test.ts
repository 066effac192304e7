import { scoreOverWeight } from "../../../src/rules/score/over-weight";
import { evaluationSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { merged } from "../cells";
import { national, quantity, ROWS } from "./forms";

const rowsWith = (scores: readonly number[]) => ROWS.map((row, index) => row.map((cell, at) => (at === 6 ? (scores[index] ?? cell) : cell)));

testRule(scoreOverWeight, {
  speaks: [
    { name: "above", sheets: quantity("≥100人", "100人", 31), finds: ["G9 default"] },
    { name: "by a tenth", sheets: quantity("≥100人", "100人", 30.1), finds: ["G9 default"] },
    { name: "ten for one", sheets: [national({ rows: rowsWith([30, 20, 30, 100]), total: null })], finds: ["G12 default"] },
  ],
  silent: [
    { name: "at the weight", sheets: [national()] },
    { name: "below it", sheets: quantity("≥100人", "80人", 24) },
    { name: "no scores", sheets: [evaluationSheet()] },
    { name: "every score is out of 100", sheets: [national({ rows: rowsWith([95, 96, 100, 98]), total: null })] },
    { name: "one weight merged over two scores", sheets: [merged(national({ rows: [["产出指标", "数量指标", "甲", "≥1人", "1人", 5, 30, ""], ["", "", "乙", "≥1人", "1人", "", 20, ""], ...ROWS.slice(2)], total: null }), "F9:F10")] },
    { name: "a text that is no number", sheets: quantity("≥100人", "100人", "满分") },
    { name: "no weight, which another rule speaks of", sheets: quantity("≥100人", "100人", 30, "", "") },
    { name: "weights as shares", sheets: [national({ rows: ROWS.map((row, index) => row.map((cell, at) => (at === 5 ? [0.3, 0.3, 0.3, 0.1][index] ?? cell : cell))), total: null })] },
  ],
});
