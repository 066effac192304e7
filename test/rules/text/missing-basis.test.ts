import { missingBasis } from "../../../src/rules/text/missing-basis";
import { evaluationSheet, goalRowsWith, goalSheet, type Row } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { merged, poked, quality, quantity } from "../cells";

const withoutBasis = (...rows: readonly number[]): Record<string, string> => Object.fromEntries(rows.map((row) => [`F${row}`, ""]));
const execution: Row = ["预算执行率", "", "预算执行率", "", "100%", ""];

testRule(missingBasis, {
  speaks: [
    { name: "one row of six", sheets: quantity("培训人数", "≥12人", "", ""), finds: ["F10 row"] },
    { name: "two rows of six", sheets: [poked(goalSheet(), withoutBasis(11, 14))], finds: ["F11 row", "F14 row"] },
    { name: "blanks only", sheets: quality("合格率", "≥95%", "", " 　"), finds: ["F11 row"] },
    { name: "half of them: once for the table", sheets: [poked(goalSheet(), withoutBasis(10, 11, 12))], finds: ["F9 table"] },
    { name: "all of them: once for the table", sheets: [poked(goalSheet(), withoutBasis(10, 11, 12, 13, 14, 15))], finds: ["F9 table"] },
  ],
  silent: [
    { name: "every row has one", sheets: [goalSheet()] },
    { name: "a form without the column", sheets: [evaluationSheet()] },
    { name: "one basis merged over several rows", sheets: [merged(poked(goalSheet(), withoutBasis(11, 12)), "F10:F12")] },
    { name: "a row without a target", sheets: quantity("培训人数", "", "", "") },
    { name: "a class that does not apply", sheets: quality("无", "无", "", "") },
    { name: "the row of the execution rate", sheets: [goalSheet({ rows: goalRowsWith(6, execution) })] },
  ],
});
