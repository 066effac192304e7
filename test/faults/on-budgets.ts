/** Faults in the departmental tables (部门预算表) of one unit, with the goal tables of its projects. */
import { type Fault, on, onSheet, put, shiftedRight, withoutRows } from "./fault";
import type { Draft } from "../tables/reshape";
import { budget } from "./workbooks";

/** Amounts times ten thousand, and nothing else changed. */
function inWholeYuanUnderItsHeading(draft: Draft): void {
  draft.values = draft.values.map((row) => row.map((value) => (typeof value === "number" ? Math.round(value * 10_000) : value)));
}

export const budgetFaults: readonly Fault[] = on(budget(), [
  { rule: "budget/balance", name: "a nought too many in a line", change: put({ "01!D7": 110 }), at: "01!D7" },
  { rule: "budget/balance", name: "income and expenditure apart", change: put({ "01!B12": 98.6 }), at: "01!B12" },
  { rule: "budget/balance", name: "a sum not updated", change: put({ "04!B10": 69.8 }), at: "04!B10" },
  { rule: "budget/row-total", name: "two digits change places", change: put({ "03!C8": 45.0 }), at: "03!C8" },
  { rule: "budget/row-total", name: "a row typed one column too far to the right", change: shiftedRight("03", 8, 2, 4), at: "03!C8", causes: ["budget/roll-up 03!D8", "budget/roll-up 03!E8"] },
  { rule: "budget/roll-up", name: "a code left out of the sum above it", change: put({ "03!C12": 5, "03!D12": 5 }), at: "03!C12" },
  { rule: "budget/cross-table", name: "a table in 元 under a heading in 万元", change: onSheet("06", inWholeYuanUnderItsHeading), at: "06!C4" },
  { rule: "budget/projects-sum", name: "a project's table counted twice over", change: put({ "困难职工帮扶!C4": 12, "困难职工帮扶!E4": 12 }), at: "03!E4" },
  { rule: "budget/roll-up", name: "a line is deleted", change: withoutRows("06", 13), at: "06!C11" },
  { rule: "budget/cross-table", name: "one table of the draft before, right in itself", change: put({ "06!C6": 29, "06!D6": 29, "06!C5": 55.3, "06!D5": 55.3, "06!C4": 65.8, "06!D4": 56.3 }), at: "06!C4" },
  { rule: "budget/three-public", name: "the total is left blank", change: put({ "09!B5": "", "09!C5": "" }), at: "09!B5" },
  { rule: "budget/three-public", name: "the sum not updated", change: put({ "09!B11": 0.5, "09!C11": 0.5 }), at: "09!B6" },
  { rule: "budget/three-public-lower", name: "reception in the basic table above that of 三公", change: put({ "09!B11": 0.3, "09!C11": 0.3, "09!B6": 3.3, "09!C6": 3.3, "09!B5": 3.3, "09!C5": 3.3 }), at: "09!C11" },
  { rule: "budget/projects-sum", name: "a project's budget raised, the table's not", change: put({ "职工技能培训!C4": 22, "职工技能培训!E4": 20 }), at: "03!E4" },
  { rule: "budget/function-economy", name: "one class taken for another", change: put({ "06!C6": 31, "06!D6": 31, "06!C7": 10, "06!D7": 10 }), at: "06!C7" },
  { rule: "budget/empty-without-note", name: "the note is wiped out", change: put({ "07!A4": "" }), at: "07!A1" },
  { rule: "budget/unknown-code", name: "a digit lost", change: put({ "05!A7": "201290" }), at: "05!A7" },
]);
