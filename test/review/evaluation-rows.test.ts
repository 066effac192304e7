/** Each row of a self-evaluation of the user's own, and its money, as a face shows them: what may be typed where, what it earns and what is still asked for. */
import { describe, expect, it } from "@jest/globals";
import { type Entry, type EvaluationView, evaluationView, type FundLine, type ViewRow } from "../../src/review/evaluation-view";
import { methodById, methodOf, type ScoringMethod } from "../../src/scoring";
import type { SheetData } from "../../src/sheet/data";
import { cellAddress, rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { formatted } from "../rules/cells";
import { type NationalParts, national } from "../rules/score/forms";
import { goalSheet, type Row } from "../support/forms";

function viewOf(sheet: SheetData, change: Partial<ScoringMethod> = {}): EvaluationView {
  const [table] = readSheet(new Sheet(sheet));
  if (!table) throw new Error("no table");
  return evaluationView(table, new Sheet(sheet), { method: { ...methodOf(table), ...change }, language: "zh-CN", formulas: null });
}

/** "E9=80人"; the text alone where nothing may be typed. */
const typed = ({ text, cell }: Entry): string => (cell ? `${cellAddress(cell.row, cell.column)}=${text}${cell.isPercent ? "%" : ""}` : text);
const lineOf = ({ name, level2, target, unit, actualKind, actual, weight, score, reason, state, points, most, lacksReason, excess, loss, range, isQualitative }: ViewRow): string =>
  [
    `${rangeAddress(range)} ${name} (${level2}) ${target}${unit && ` [${unit}]`}${isQualitative ? " in words" : ""}`,
    `${actualKind} ${typed(actual)}`,
    `${state} ${points} of ${most} at ${typed(weight)}`,
    score ? `by hand ${typed(score)} ${score.min} to ${score.max}` : "",
    `${typed(reason)}${lacksReason ? " missing" : ""}`,
    excess === null ? "" : `${excess} %`,
    loss,
  ].filter((part) => part !== "").join("; ");
const fundOf = ({ label, budget, adjusted, executed }: FundLine): string => `${label} ${typed(budget)} ${typed(adjusted)} ${typed(executed)}`;
const todosOf = ({ todos }: EvaluationView): string[] => todos.map(({ id, kind, row, cell }) => `${id} ${kind} ${row} ${cellAddress(cell.row, cell.column)}`);

/** The view of one row in row 9: level 2, name, target, actual, weight, score, reason. */
const rowOf = (...row: Row) => viewOf(national({ total: null, rows: [["产出指标", ...row], ["效益指标", "社会效益指标", "上岗率", "≥80%", "82%", 30, 30, ""]] }));
const told = (view: EvaluationView): string[] => [...view.groups.slice(0, 1).flatMap(({ rows }) => rows.map(lineOf)), ...todosOf(view)];

it.each<readonly [string, Row, readonly string[]]>([
  ["a target met", ["数量指标", "培训人数", "≥100人", "100人", 60, 60, ""], ["C9 培训人数 (数量指标) ≥100\u00a0人 [人]; figure E9=100人; full 60.00 of 60 at F9=60; H9="]],
  ["a target missed", ["数量指标", "培训人数", "≥100人", "80人", 60, 48, ""], ["C9 培训人数 (数量指标) ≥100\u00a0人 [人]; figure E9=80人; short 48.00 of 60 at F9=60; H9= missing; 差 20%，扣 12.00\u00a0分", "8/reason reason 8 H9"]],
  ["a target missed, with a reason", ["数量指标", "培训人数", "≥100人", "80人", 60, 48, "场地受限"], ["C9 培训人数 (数量指标) ≥100\u00a0人 [人]; figure E9=80人; short 48.00 of 60 at F9=60; H9=场地受限; 差 20%，扣 12.00\u00a0分"]],
  ["a target far passed", ["数量指标", "培训人数", "≥100人", "150人", 60, 60, ""], ["C9 培训人数 (数量指标) ≥100\u00a0人 [人]; figure E9=150人; full 60.00 of 60 at F9=60; H9= missing; 150 %", "8/reason reason 8 H9"]],
  ["a target somewhat passed", ["数量指标", "培训人数", "≥100人", "120人", 60, 60, ""], ["C9 培训人数 (数量指标) ≥100\u00a0人 [人]; figure E9=120人; full 60.00 of 60 at F9=60; H9=; 120 %"]],
  ["no actual yet", ["数量指标", "培训人数", "≥100人", "", 60, "", ""], ["C9 培训人数 (数量指标) ≥100\u00a0人 [人]; figure E9=; open null of 60 at F9=60; H9=", "8/actual actual 8 E9"]],
  ["no weight", ["数量指标", "培训人数", "≥100人", "80人", "", "", ""], ["C9 培训人数 (数量指标) ≥100\u00a0人 [人]; figure E9=80人; open null of null at F9=; H9="]],
  ["words, in a band", ["质量指标", "工作保障", "有效保障", "部分达成年度指标并具有一定效果", 60, 40, ""], ["C9 工作保障 (质量指标) 有效保障 in words; band E9=部分达成年度指标并具有一定效果; short 40.00 of 60 at F9=60; by hand G9=40 36 to 48; H9= missing; 扣 20.00\u00a0分", "8/reason reason 8 H9"]],
  ["words, not scored yet", ["质量指标", "工作保障", "有效保障", "部分达成年度指标并具有一定效果", 60, "", ""], ["C9 工作保障 (质量指标) 有效保障 in words; band E9=部分达成年度指标并具有一定效果; open null of 60 at F9=60; by hand G9= 36 to 48; H9=", "8/score score 8 G9"]],
  ["words of one's own", ["质量指标", "工作保障", "有效保障", "都做到了", 60, "", ""], ["C9 工作保障 (质量指标) 有效保障 in words; band E9=都做到了; open null of 60 at F9=60; by hand G9= 0 to 60; H9=", "8/score score 8 G9"]],
  ["a number without a sign", ["数量指标", "培训人数", "100", "80", 60, 50, ""], ["C9 培训人数 (数量指标) 100; figure E9=80; short 48.00 of 60 at F9=60; H9= missing; 差 20%，扣 12.00\u00a0分", "8/reason reason 8 H9"]],
  ["a date", ["时效指标", "完成时间", "10月底前", "11月20日", 60, 50, ""], ["C9 完成时间 (时效指标) 10月底前; text E9=11月20日; short 50.00 of 60 at F9=60; by hand G9=50 0 to 60; H9= missing", "8/reason reason 8 H9"]],
  ["units that cannot be compared", ["数量指标", "培训人数", "≥100人", "80场", 60, 50, ""], ["C9 培训人数 (数量指标) ≥100\u00a0人 [人]; text E9=80场; short 50.00 of 60 at F9=60; by hand G9=50 0 to 60; H9= missing", "8/reason reason 8 H9"]],
  ["a range, missed", ["质量指标", "合格率", "90%-95%", "80%", 60, 50, ""], ["C9 合格率 (质量指标) 90%-95% [%]; figure E9=80%; short 50.00 of 60 at F9=60; by hand G9=50 0 to 60; H9= missing", "8/reason reason 8 H9"]],
  ["a score beside what the method gives", ["数量指标", "培训人数", "≥100人", "80人", 60, 60, ""], ["C9 培训人数 (数量指标) ≥100\u00a0人 [人]; figure E9=80人; short 48.00 of 60 at F9=60; H9= missing; 差 20%，扣 12.00\u00a0分", "8/reason reason 8 H9"]],
  ["a class that does not apply", ["质量指标", "不涉及", "", "", "", "", ""], ["C9 不涉及 (质量指标) ; none E9=; none null of null at F9=; H9="]],
  ["no name nor class", ["", "", "≥95%", "90%", 60, 50, ""], ["C9  () ≥95% [%]; figure E9=90%; short 56.84 of 60 at F9=60; H9= missing; 差 5.26%，扣 3.16\u00a0分", "8/reason reason 8 H9"]],
  ["no name but its class", ["质量指标", "", "≥95%", "90%", 60, 50, ""], ["C9 质量指标 (质量指标) ≥95% [%]; figure E9=90%; short 56.84 of 60 at F9=60; H9= missing; 差 5.26%，扣 3.16\u00a0分", "8/reason reason 8 H9"]],
])("%s", (_, row, expected) => {
  expect(told(rowOf(...row))).toEqual(expected);
});

it("a hundredth under a % format is shown as it is typed", () => {
  const rows: readonly Row[] = [["产出指标", "质量指标", "合格率", "≥95%", 0.965, 60, 60, ""], ["", "质量指标", "参训率", "≥95%", "", 30, "", ""]];
  const view = viewOf(formatted(national({ total: null, rows }), { E9: "0.0%", E10: "0%" }));
  expect(view.groups.flatMap((group) => group.rows.map(({ actual }) => typed(actual)))).toEqual(["E9=96.5%", "E10=%"]);
  const quoted = viewOf(formatted(national({ total: null, rows }), { E9: '0.000"%"', E10: "0\\%" }));
  expect(quoted.groups.flatMap((group) => group.rows.map(({ actual }) => typed(actual)))).toEqual(["E9=0.965", "E10="]);
});

describe("the whole", () => {
  const summed = ({ source, earned, undecided, lost, most, isComplete, grade, weights, entries, groups }: EvaluationView) => ({
    source, grade, isComplete, entries, weights,
    points: `${earned} + ${undecided} open + ${lost} lost of ${most}`,
    groups: groups.map((one) => `${one.id} ${one.name} ${one.short} ${one.earned} + ${one.undecided} of ${one.most}${one.isOpen ? " open" : ""}`),
  });

  it("of a form that is all filled in has its grade", () => {
    expect(summed(viewOf(national()))).toEqual({
      source: "self-evaluation", grade: "优", isComplete: true, entries: 5, weights: { sum: "90", due: "90", areAssigned: false },
      points: "99.50 + 0.00 open + 0.50 lost of 100",
      groups: ["group:产出 产出指标 产出 50.00 + 0.00 of 50", "group:效益 效益指标 效益 30.00 + 0.00 of 30", "group:满意度 满意度指标 满意度 10.00 + 0.00 of 10"],
    });
  });

  it("of one that is not has none", () => {
    const rows: readonly Row[] = [["产出指标", "数量指标", "培训人数", "≥100人", "", 50, "", ""], ["", "质量指标", "合格率", "≥95%", "", 10, "", ""], ["效益指标", "社会效益指标", "上岗率", "≥80%", "40%", 30, "", ""]];
    expect(summed(viewOf(national({ total: null, rows })))).toEqual({
      source: "self-evaluation", grade: null, isComplete: false, entries: 4, weights: { sum: "90", due: "90", areAssigned: false },
      points: "24.50 + 60.00 open + 15.50 lost of 100",
      groups: ["group:产出 产出指标 产出 0.00 + 60.00 of 60 open", "group:效益 效益指标 效益 15.00 + 0.00 of 30"],
    });
  });

  it("has no grade where the points are not 100", () => {
    const rows: readonly Row[] = [["产出指标", "数量指标", "培训人数", "≥100人", "100人", 50, 50, ""]];
    expect(summed(viewOf(national({ total: null, rows })))).toMatchObject({ grade: null, isComplete: true, points: "59.50 + 0.00 open + 0.50 lost of 60", weights: { sum: "50", due: "90" } });
  });

  it("of a goal table has assigned weights, and the budget where the form has a block", () => {
    const view = viewOf(goalSheet({ total: 80, fiscal: 80 }));
    expect(summed(view)).toMatchObject({ source: "goal", grade: null, isComplete: false, entries: 7, weights: { sum: "90", due: "90", areAssigned: true }, points: "0.00 + 100.00 open + 0.00 lost of 100" });
    expect(view.execution).toMatchObject({ state: "open", points: null, most: "10", unit: "万元", rate: null, parts: [], lacksReason: false, range: null });
    expect(view.execution && fundOf(view.execution.total)).toBe(" 80  ");
  });
});

describe("the money", () => {
  const HEADER = ["年初预算", "调整后预算数", "预算执行数", "权重", "预算执行率", "得分", "原因"];
  const money = (parts: NationalParts, change: Partial<ScoringMethod> = {}) => {
    const view = viewOf(national({ total: null, ...parts }), change);
    const { execution } = view;
    return execution && [`${execution.rate} ${execution.state} ${execution.points} of ${execution.most}`, fundOf(execution.total), ...execution.parts.map(fundOf), `${typed(execution.reason)}${execution.lacksReason ? " missing" : ""}`, ...todosOf(view).filter((todo) => todo.startsWith("execution"))];
  };
  const part: Row = ["其中：财政资金", 80, 80, 60, "/", "75%", "/", ""];

  it.each<readonly [string, Row, readonly string[]]>([
    ["spent in full", ["总额", 80, 80, 80, 10, "100%", 10, ""], ["100.00% full 10.00 of 10", "总额 B5=80 C5=80 D5=80", "H5="]],
    ["spent in part", ["总额", 80, 80, 60, 10, "75%", 7.5, ""], ["75.00% short 7.50 of 10", "总额 B5=80 C5=80 D5=60", "H5= missing", "execution/reason reason execution H5"]],
    ["spent in part, with a reason", ["总额", 80, 80, 60, 10, "75%", 7.5, "招标结余"], ["75.00% short 7.50 of 10", "总额 B5=80 C5=80 D5=60", "H5=招标结余"]],
    ["spent a little less", ["总额", 80, 80, 76, 10, "95%", 9.5, ""], ["95.00% short 9.50 of 10", "总额 B5=80 C5=80 D5=76", "H5="]],
    ["not spent yet", ["总额", 80, 80, "", 10, "", "", ""], ["null open null of 10", "总额 B5=80 C5=80 D5=", "H5=", "execution/executed executed execution D5"]],
    ["adjusted", ["总额", 100, 80, 76, 10, "95%", 9.5, ""], ["95.00% short 9.50 of 10", "总额 B5=100 C5=80 D5=76", "H5="]],
  ])("%s", (_, total, expected) => {
    expect(money({ executionHeader: HEADER, execution: [total, part] })).toEqual(expected);
  });

  it("adjusted asks for a reason where the method does", () => {
    const sichuan = methodById("sichuan")?.executionReason ?? { below: 90, whenAdjusted: true };
    expect(money({ executionHeader: HEADER, execution: [["总额", 100, 80, 76, 10, "95%", 9.5, ""], part] }, { executionReason: { ...sichuan, whenAdjusted: true } })?.at(-1)).toBe("execution/reason reason execution H5");
  });

  it("has no place where the rate stands among the indicators, or the indicators make up the whole", () => {
    const rows: readonly Row[] = [["产出指标", "数量指标", "培训人数", "≥100人", "100人", 90, 90, ""]];
    expect(money({ execution: null, rows: [...rows, ["预算执行率", "", "预算执行率", "100%", "90%", 10, 9, ""]] })).toBeNull();
    expect(money({ execution: null, rows: [["产出指标", "数量指标", "培训人数", "≥100人", "100人", 100, 100, ""]] })).toBeNull();
    expect(money({ execution: null, rows })).not.toBeNull();
  });
});
