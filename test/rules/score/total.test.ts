import { scoreTotal } from "../../../src/rules/score/total";
import { evaluationSheet, type Row } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { formatted, merged } from "../cells";
import { EXECUTION, national, type NationalParts, ROWS } from "./forms";

const rowsWith = (...scores: readonly (number | string)[]): Row[] => ROWS.map((row, index) => row.map((cell, at) => (at === 6 ? (scores[index] ?? cell) : cell)));
const full: readonly Row[] = ROWS.map((row, index) => row.map((cell, at) => (at === 5 || at === 6 ? ([40, 20, 30, 10][index] ?? cell) : cell)));
const alone = (total: NonNullable<NationalParts["total"]>, rows: readonly Row[] = ROWS) => [national({ execution: null, total, rows })];

testRule(scoreTotal, {
  speaks: [
    { name: "unlike the sum with the execution rate", sheets: [national({ total: [100, 98] })], finds: ["G13 execution"], fixes: ["G13=99.5"] },
    { name: "by a tenth", sheets: [national({ total: [100, 99.4] })], finds: ["G13 execution"], fixes: ["G13=99.5"] },
    { name: "a form of indicators alone", sheets: alone([100, 98], full), finds: ["G13 indicators"], fixes: ["G13=100"] },
    { name: "less than the sum", sheets: alone([100, 85]), finds: ["G13 indicators"], fixes: ["G13=90"] },
    { name: "more than an execution rate could add", sheets: alone([100, 101]), finds: ["G13 indicators"], fixes: ["G13=90"] },
    { name: "scores with decimals", sheets: [national({ rows: rowsWith(28.35, 19.25, 30, 10), total: [100, 98] })], finds: ["G13 execution"], fixes: ["G13=97.1"] },
  ],
  silent: [
    { name: "with the execution rate", sheets: [national()] },
    { name: "of the indicators alone, beside an execution block", sheets: [national({ total: [90, 90] })] },
    { name: "of the indicators, in a form without the block", sheets: alone([100, 100], full) },
    { name: "with ten points of an execution that stands nowhere", sheets: alone([100, 99.8]) },
    { name: "each part rounded", sheets: [national({ rows: rowsWith(28.33, 19.33, 30, 10), total: [100, 97.17] })] },
    { name: "in whole points", sheets: [national({ total: [100, 99] })] },
    { name: "scores that show fewer places than they hold", sheets: [formatted(national({ rows: rowsWith(28.4, 19.4, 30, 10), execution: EXECUTION, total: [100, 96.5] }), { G9: "0", G10: "0" })] },
    { name: "a part left blank", sheets: [national({ rows: rowsWith("", 20, 30, 10), total: [100, 69.5] })] },
    { name: "a part that is no number", sheets: [national({ rows: rowsWith("满分", 20, 30, 10), total: [100, 99.5] })] },
    { name: "the score of the execution rate left blank", sheets: [national({ execution: [["年度资金总额", 80, 80, 76, 10, "95%", ""], ["其中：当年财政拨款", 80, 80, 76, "—", "95%", "—"]], total: [100, 99] })] },
    { name: "the total left blank", sheets: [national({ total: [100, ""] })] },
    { name: "one score merged over two rows", sheets: [merged(national({ rows: rowsWith(50, "", 30, 10) }), "G9:G10", "F9:F10")] },
    { name: "scores out of 100, weighted", sheets: alone([100, 98], full.map((row) => row.map((cell, at) => (at === 6 ? 98 : cell)))) },
    { name: "the execution rate among the indicators", sheets: alone([100, 99], [["预算执行率", "", "预算执行率", "100%", "90%", 10, 9, ""], ...ROWS]) },
    { name: "no scores", sheets: [evaluationSheet()] },
    { name: "no total", sheets: [national({ total: null })] },
  ],
});
