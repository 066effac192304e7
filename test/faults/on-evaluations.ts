/** Faults in self-evaluations (绩效自评表): the overall one and those of two projects, without scores. */
import { type Fault, on, put, shiftedRight, withoutRows } from "./fault";
import { evaluations } from "./workbooks";

const W = "部门整体";
const T = "职工技能培训";
const R = "困难职工帮扶";

export const evaluationFaults: readonly Fault[] = on(evaluations(), [
  { rule: "reading/not-a-number", name: "words for a weight", change: put({ [`${T}!G9`]: "十五分左右" }), at: `${T}!G9` },
  { rule: "reading/not-a-number", name: "a row typed one column too far to the right", change: shiftedRight(T, 9, 3, 7), at: `${T}!G9`, causes: [`target/placeholder ${T}!E9`] },
  { rule: "structure/missing-level1", name: "the benefits are deleted", change: withoutRows(R, 12), at: `${R}!A8`, causes: [`weight/sum ${R}!G8`] },
  { rule: "structure/missing-level2", name: "a class is wiped out, and its row falls to the one above", change: put({ [`${W}!C10`]: "" }), at: `${W}!B9` },
  { rule: "target/missing", name: "the value is wiped out", change: put({ [`${T}!E11`]: "" }), at: `${T}!E11` },
  { rule: "target/missing-comparator", name: "the sign is wiped out", change: put({ [`${T}!D9`]: "" }), at: `${T}!D9` },
  { rule: "target/missing-unit", name: "the unit is wiped out", change: put({ [`${T}!F9`]: "" }), at: `${T}!F9` },
  { rule: "target/cost-direction", name: "the cost turned round", change: put({ [`${R}!D14`]: "≥", [`${R}!H14`]: 2000 }), at: `${R}!D14` },
  { rule: "target/rate-over-100", name: "at least all of them", change: put({ [`${R}!D10`]: "≥" }), at: `${R}!D10` },

  { rule: "text/year-differs", name: "last year's name", change: put({ [`${T}!B2`]: "2023年职工技能培训" }), at: `${T}!B2` },
  { rule: "text/year-differs", name: "last year's name under a title that is numbered", change: put({ [`${R}!B2`]: "2023年困难职工帮扶" }), at: `${R}!B2` },
  { rule: "text/term-differs", name: "one-off, and yet with a long-term plan", change: put({ [`${T}!B4`]: "一次性项目" }), at: `${T}!B4` },
  { rule: "text/document-number", name: "square brackets around the year", change: put({ [`${T}!C5`]: "某工发[2021]6号" }), at: `${T}!C5` },

  { rule: "funding/missing-total", name: "the sum is wiped out", change: put({ [`${R}!C6`]: "" }), at: `${R}!C6` },
  { rule: "funding/cost-over-budget", name: "a total cost in 元 for 万元", change: put({ [`${T}!C15`]: "项目总成本", [`${T}!E15`]: 200000, [`${T}!F15`]: "万元", [`${T}!H15`]: 19 }), at: `${T}!E15` },
  { rule: "funding/cost-over-budget", name: "more was spent than there was", change: put({ [`${T}!C15`]: "项目总成本", [`${T}!E15`]: 20, [`${T}!F15`]: "万元", [`${T}!H15`]: 26 }), at: `${T}!H15`, causes: [`actual/not-met ${T}!H15`] },
  { rule: "funding/cost-differs", name: "the fund was changed, its cost was not", change: put({ [`${T}!C15`]: "项目总成本", [`${T}!E15`]: 18, [`${T}!F15`]: "万元", [`${T}!H15`]: 18 }), at: `${T}!E15` },
  { rule: "funding/standard-times-count", name: "a dearer standard, the same fund", change: put({ [`${R}!D9`]: "＝", [`${R}!H9`]: 30, [`${R}!D14`]: "＝", [`${R}!E14`]: 3000, [`${R}!H14`]: 3000 }), at: `${R}!E14` },

  { rule: "weight/missing", name: "a weight is wiped out", change: put({ [`${T}!G9`]: "" }), at: `${T}!G9` },
  { rule: "weight/missing", name: "a weight of nought", change: put({ [`${W}!H10`]: 0 }), at: `${W}!H10` },
  { rule: "weight/sum", name: "one weight raised, no other lowered", change: put({ [`${T}!G9`]: 20 }), at: `${T}!G8` },
  { rule: "weight/sum", name: "a nought too many", change: put({ [`${W}!H13`]: 100 }), at: `${W}!H8` },
  { rule: "weight/sum", name: "a row is deleted", change: withoutRows(T, 10), at: `${T}!G8` },
  { rule: "weight/split", name: "points moved from cost to benefit", change: put({ [`${T}!G13`]: 30, [`${T}!G15`]: 10 }), at: `${T}!A9` },

  { rule: "actual/missing", name: "an actual is wiped out", change: put({ [`${T}!H11`]: "" }), at: `${T}!H11` },
  { rule: "actual/missing", name: "the column is left blank", change: put(Object.fromEntries([9, 10, 11, 12, 13, 14].map((row) => [`${R}!H${row}`, ""]))), at: `${R}!H8` },
  { rule: "actual/not-met", name: "a digit lost", change: put({ [`${R}!H9`]: 3 }), at: `${R}!H9` },
  { rule: "actual/not-met", name: "dearer than allowed", change: put({ [`${T}!H15`]: 165 }), at: `${T}!H15` },
  { rule: "actual/strict-boundary", name: "＞ for ≥", change: put({ [`${T}!D10`]: "＞" }), at: `${T}!H10` },
  { rule: "actual/strict-boundary", name: "＜ for ≤", change: put({ [`${R}!D11`]: "＜", [`${R}!H11`]: 20 }), at: `${R}!H11` },
  { rule: "actual/unit-differs", name: "the actual in months, the target in days", change: put({ [`${T}!H12`]: "0.8个月" }), at: `${T}!H12` },
  { rule: "actual/over-achieved", name: "a digit typed twice", change: put({ [`${R}!H9`]: 333 }), at: `${R}!H9` },
  { rule: "actual/reason-missing", name: "short of the target, on a form without the column", change: put({ [`${T}!H14`]: 80 }), at: `${T}!H8`, causes: [`actual/not-met ${T}!H14`] },
  { rule: "actual/just-above-target", name: "actuals made up as targets plus one", change: put({ [`${T}!D9`]: "＞", [`${T}!H9`]: 51, [`${T}!D11`]: "＞", [`${T}!H11`]: 96, [`${T}!D14`]: "＞", [`${T}!H14`]: 91 }), at: `${T}!H8` },

  { rule: "cross/indicator-differs", name: "the whole unit has less than its project", change: put({ [`${W}!F9`]: 20 }), at: `${R}!E9` },
  { rule: "cross/indicator-differs", name: "a nought too many in the project", change: put({ [`${R}!E9`]: 300, [`${R}!H9`]: 330 }), at: `${R}!E9` },
  { rule: "cross/indicator-classes-differ", name: "another class than in the project's table", change: put({ [`${W}!C12`]: "经济效益指标" }), at: `${T}!B13` },
  { rule: "cross/overall-sum", name: "a digit lost in the unit's total", change: put({ [`${W}!B6`]: 9.68, [`${W}!D6`]: 9.48, [`${W}!G6`]: 0.2 }), at: `${W}!B6` },
  { rule: "funding/parts-differ", name: "the unit's total not updated", change: put({ [`${W}!D6`]: 96.8 }), at: `${W}!B6` },
  { rule: "text/goal-missing", name: "the goal is wiped out", change: put({ [`${W}!B7`]: "" }), at: `${W}!B7` },
]);
