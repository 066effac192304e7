/** Each finding about what was achieved whole: its figures, the other cells, what a fix would write and how severe it is. */
import { expect, it } from "@jest/globals";
import { justAboveTarget } from "../../../src/rules/actual/just-above-target";
import { actualMissing } from "../../../src/rules/actual/missing";
import { actualNotMet } from "../../../src/rules/actual/not-met";
import { overAchieved } from "../../../src/rules/actual/over-achieved";
import { reasonMissing } from "../../../src/rules/actual/reason-missing";
import { strictBoundary } from "../../../src/rules/actual/strict-boundary";
import { actualUnitDiffers } from "../../../src/rules/actual/unit-differs";
import type { Rule } from "../../../src/rules/rule";
import type { SheetData } from "../../../src/sheet/data";
import { evaluationSheet } from "../../support/forms";
import { evaluationWith } from "../cells";
import { lines } from "../whole";

const inOneCell = [evaluationSheet({ header: ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值"], rows: [["成本指标", "经济成本指标", "人均标准", "＜500 元/人", "500 元/人", 10]] })];

it.each<readonly [string, Rule, readonly SheetData[], readonly string[]]>([
  ["a floor missed", actualNotMet, evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", 20, 11]), ["H7 scored error [E7] “11” target ≥12人, actual 11, name 培训人数, gap 1\u00a0人, lost 1.67, formula 20 × 11÷12 = 18.33"]],
  ["a ceiling passed", actualNotMet, evaluationWith(5, ["成本指标", "经济成本指标", "人均标准", "≤", 500, "元/人", 20, 501]), ["H12 scored error [E12] “501” target ≤500元/人, actual 501, name 人均标准, gap 1\u00a0元/人, lost 0.04, formula 20 ×(1−0.002)= 19.96"]],
  ["a floor missed without a weight", actualNotMet, evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", "", 11]), ["H7 default error [E7] “11” target ≥12人, actual 11, name 培训人数, gap 1\u00a0人"]],
  ["far above a target", overAchieved, evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 100, "人", 20, 130]), ["H7 default warning [E7] “130” actual 130, target ≥100人, percent 130"]],
  ["somewhat above a target", overAchieved, evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 100, "人", 20, 120]), ["H7 default info [E7] “120” actual 120, target ≥100人, percent 120"]],
  ["a form without reasons", reasonMissing, evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", 20, 11]), ["H6 table info [H7] “实际完成指标值” count 1, names “培训人数”"]],
  ["just at ＜ in one cell", strictBoundary, inOneCell, ["E7 default warning [D7] “500 元/人” actual 500 元/人, target ＜500 元/人, sign ＜, suggestion ≤; D7=≤500元/人"]],
  ["just at ＜", strictBoundary, evaluationWith(5, ["成本指标", "经济成本指标", "用餐标准", "＜", 50, "元", 20, 50]), ["H12 default warning [D12 E12] “50” actual 50, target ＜50元, sign ＜, suggestion ≤; D12=≤"]],
  ["an actual in months, a target in years", actualUnitDiffers, evaluationWith(2, ["", "时效指标", "完成时间", "＜", 1, "年", 10, "11个月"]), ["H9 convertible warning [F9] “11个月” actual 11个月, unit 年"]],
  ["an actual in events, a target in people", actualUnitDiffers, evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", 20, "3 场"]), ["H7 unlike warning [F7] “3 场” actual 3 场, unit 人"]],
  ["an actual in 元, a target in 万元", actualUnitDiffers, evaluationWith(5, ["成本指标", "经济成本指标", "总成本", "≤", 5, "万元", 20, "49000元"]), ["H12 convertible info [F12] “49000元” actual 49000元, unit 万元"]],
  ["no actual", actualMissing, evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", 20, ""]), ["H7 row error name 培训人数"]],
  ["actuals all just above their targets", justAboveTarget, evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", 20, 13]), []],
])("%s", (_, rule, sheets, expected) => {
  expect(lines(rule, ...sheets)).toEqual(expected);
});
