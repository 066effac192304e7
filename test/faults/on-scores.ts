/** Faults in a scored self-evaluation (national form) that stands beside the goal table of the same project. */
import { type Fault, on, put } from "./fault";
import { scores } from "./workbooks";

const S = "自评";

export const scoreFaults: readonly Fault[] = on(scores(), [
  { rule: "reading/not-a-number", name: "words for a score", change: put({ [`${S}!G9`]: "满分" }), at: `${S}!G9` },
  { rule: "reading/not-a-number", name: "the total's formula lost its cells", change: put({ [`${S}!G15`]: "#REF!" }), at: `${S}!G15` },
  { rule: "reading/not-a-number", name: "the executed sum's formula lost its cells", change: put({ [`${S}!D5`]: "#REF!" }), at: `${S}!D5` },
  { rule: "actual/reason-missing", name: "short of the target without a reason", change: put({ [`${S}!E10`]: "90%", [`${S}!G10`]: 9.47, [`${S}!G15`]: 98.97 }), at: `${S}!H10`, causes: [`actual/not-met ${S}!E10`] },
  { rule: "actual/not-met", name: "short of the target", change: put({ [`${S}!E10`]: "90%", [`${S}!G10`]: 9.47, [`${S}!G15`]: 98.97, [`${S}!H10`]: "个别学员缺考" }), at: `${S}!E10` },
  { rule: "score/missing", name: "a score is wiped out", change: put({ [`${S}!G12`]: "" }), at: `${S}!G12` },
  {
    rule: "score/missing",
    name: "the column is left blank",
    change: put({ ...Object.fromEntries([9, 10, 11, 12, 13, 14].map((row) => [`${S}!G${row}`, ""])), [`${S}!G15`]: "", [`${S}!B16`]: "" }),
    at: `${S}!G8`,
  },
  { rule: "score/over-weight", name: "two scores in each other's row", change: put({ [`${S}!G9`]: 10, [`${S}!G10`]: 20 }), at: `${S}!G10`, causes: [`actual/reason-missing ${S}!H9`] },
  { rule: "score/over-weight", name: "a nought too many", change: put({ [`${S}!G14`]: 100, [`${S}!G15`]: 189.5 }), at: `${S}!G14` },
  { rule: "score/differs", name: "full points although missed", change: put({ [`${S}!E13`]: "60%", [`${S}!H13`]: "部分学员未报名考证" }), at: `${S}!G13` },
  { rule: "score/differs", name: "points off although met", change: put({ [`${S}!G9`]: 18, [`${S}!G15`]: 97.5 }), at: `${S}!G9`, causes: [`actual/reason-missing ${S}!H9`] },
  { rule: "score/total", name: "the total not updated", change: put({ [`${S}!D5`]: 18, [`${S}!F5`]: "90%", [`${S}!G5`]: 9, [`${S}!D6`]: 16.2, [`${S}!F6`]: "90%" }), at: `${S}!G15` },
  { rule: "score/total", name: "a digit typed wrongly", change: put({ [`${S}!G15`]: 95.5 }), at: `${S}!G15` },
  { rule: "score/execution-rate", name: "the rate not updated", change: put({ [`${S}!D5`]: 16, [`${S}!H5`]: "部分培训改为线上" }), at: `${S}!F5` },
  { rule: "score/execution-rate", name: "the points not updated", change: put({ [`${S}!G5`]: 7.25, [`${S}!G15`]: 97.25 }), at: `${S}!G5` },
  { rule: "score/execution-reason", name: "little spent, and no reason", change: put({ [`${S}!D5`]: 16, [`${S}!F5`]: "80%", [`${S}!G5`]: 8, [`${S}!D6`]: 14.4, [`${S}!F6`]: "80%", [`${S}!G15`]: 98 }), at: `${S}!H5` },
  { rule: "score/execution-reason", name: "the budget was cut, and no reason", change: put({ [`${S}!B5`]: 25, [`${S}!B6`]: 23 }), at: `${S}!H5` },
  { rule: "score/grade", name: "the grade left as it was", change: put({ [`${S}!B16`]: "差" }), at: `${S}!B16` },
  { rule: "cross/indicator-differs", name: "a target lowered after the year", change: put({ [`${S}!D9`]: "≥40人" }), at: `${S}!D9` },
]);
