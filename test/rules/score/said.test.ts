/** Each finding about scores whole: its figures, the cells it goes by, what a fix would write and how severe it is. */
import { expect, it } from "@jest/globals";
import { scoreDiffers } from "../../../src/rules/score/differs";
import { executionRateDiffers } from "../../../src/rules/score/execution-rate";
import { executionReason } from "../../../src/rules/score/execution-reason";
import { scoreGrade } from "../../../src/rules/score/grade";
import { scoreMissing } from "../../../src/rules/score/missing";
import { scoreOverWeight } from "../../../src/rules/score/over-weight";
import { scoreTotal } from "../../../src/rules/score/total";
import type { Rule } from "../../../src/rules/rule";
import type { SheetData } from "../../../src/sheet/data";
import { evaluationSheet } from "../../support/forms";
import { lines } from "../whole";
import { benefit, type ExecutionCells, national, quantity, ROWS, under } from "./forms";

const cost = (target: string, actual: string, score: number, reason = "") => under("成本指标", "项目成本", target, actual, score, reason);
const block = (...total: ExecutionCells) => [national({ execution: [total, ["其中：当年财政拨款", 60, 60, 57, "—", "95%", "—"]], total: null })];
const HEADER = ["年初预算", "调整后预算数", "预算执行数", "权重", "预算执行率", "得分", "原因"];
const asked = (...total: ExecutionCells) => [national({ executionHeader: HEADER, execution: [total, ["其中：财政资金", 80, 80, 76, "/", "95%", "/", ""]], total: null })];
const unscored = ROWS.map((row) => row.map((cell, index) => (index === 6 ? "" : cell)));

it.each<readonly [string, Rule, readonly SheetData[], readonly string[]]>([
  ["a floor missed", scoreDiffers, quantity("≥100人", "80人", 30), ["G9 above error [E9 D9] “30” score 30, computed 24, name 培训人数, target ≥100人, actual 80人, formula 30 × 80÷100 = 24.00; G9=24"]],
  ["some points taken off with a reason", scoreDiffers, quantity("≥100人", "80人", 27, "疫情影响"), ["G9 above warning [E9 D9] “27” score 27, computed 24, name 培训人数, target ≥100人, actual 80人, formula 30 × 80÷100 = 24.00; G9=24"]],
  ["a ceiling passed", scoreDiffers, cost("≤100元", "150元", 30), ["G9 above error [E9 D9] “30” score 30, computed 15, name 项目成本, target ≤100元, actual 150元, formula 30 ×(1−0.5)= 15.00; G9=15"]],
  ["a ceiling passed by a little", scoreDiffers, cost("≤100元", "104元", 30), ["G9 above warning [E9 D9] “30” score 30, computed 28.8, name 项目成本, target ≤100元, actual 104元, formula 30 ×(1−0.04)= 28.80; G9=28.8"]],
  ["a floor missed by a little", scoreDiffers, quantity("≥100人", "97人", 30), ["G9 above warning [E9 D9] “30” score 30, computed 29.1, name 培训人数, target ≥100人, actual 97人, formula 30 × 97÷100 = 29.10; G9=29.1"]],
  ["a floor missed by a little more", scoreDiffers, quantity("≥100人", "94人", 30), ["G9 above error [E9 D9] “30” score 30, computed 28.2, name 培训人数, target ≥100人, actual 94人, formula 30 × 94÷100 = 28.20; G9=28.2"]],
  ["a floor missed by a twentieth", scoreDiffers, quantity("≥100人", "95人", 30), ["G9 above warning [E9 D9] “30” score 30, computed 28.5, name 培训人数, target ≥100人, actual 95人, formula 30 × 95÷100 = 28.50; G9=28.5"]],
  ["a tenth of a floor", scoreDiffers, quantity("≥100人", "10人", 30), ["G9 above warning [E9 D9] “30” score 30, computed 3, name 培训人数, target ≥100人, actual 10人, formula 30 × 10÷100 = 3.00; G9=3"]],
  ["a little more than a tenth", scoreDiffers, quantity("≥100人", "11人", 30), ["G9 above error [E9 D9] “30” score 30, computed 3.3, name 培训人数, target ≥100人, actual 11人, formula 30 × 11÷100 = 3.30; G9=3.3"]],
  ["a ceiling passed by a twentieth", scoreDiffers, cost("≤100元", "105元", 30), ["G9 above warning [E9 D9] “30” score 30, computed 28.5, name 项目成本, target ≤100元, actual 105元, formula 30 ×(1−0.05)= 28.50; G9=28.5"]],
  ["a ceiling passed by a little more", scoreDiffers, cost("≤100元", "106元", 30), ["G9 above error [E9 D9] “30” score 30, computed 28.2, name 项目成本, target ≤100元, actual 106元, formula 30 ×(1−0.06)= 28.20; G9=28.2"]],
  ["ten times a ceiling", scoreDiffers, cost("≤100元", "1000元", 30), ["G9 above warning [E9 D9] “30” score 30, computed 0, name 项目成本, target ≤100元, actual 1000元, formula 30 ×(1−9)→ 0.00; G9=0"]],
  ["not quite ten times a ceiling", scoreDiffers, cost("≤100元", "999元", 30), ["G9 above error [E9 D9] “30” score 30, computed 0, name 项目成本, target ≤100元, actual 999元, formula 30 ×(1−8.99)→ 0.00; G9=0"]],
  ["missed by far", scoreDiffers, cost("≤20万元", "199800", 30), ["G9 above warning [E9 D9] “30” score 30, computed 0, name 项目成本, target ≤20万元, actual 199800, formula 30 ×(1−9989)→ 0.00; G9=0"]],
  ["more people than a ceiling", scoreDiffers, quantity("≤56人", "70人", 30), ["G9 above warning [E9 D9] “30” score 30, computed 22.5, name 培训人数, target ≤56人, actual 70人, formula 30 ×(1−0.25)= 22.50; G9=22.5"]],
  ["less spent than a floor", scoreDiffers, cost("≥500元", "400元", 30), ["G9 above warning [E9 D9] “30” score 30, computed 24, name 项目成本, target ≥500元, actual 400元, formula 30 × 400÷500 = 24.00; G9=24"]],
  ["a target of nought", scoreDiffers, under("质量指标", "事故次数", "≤0次", "1次", 30), ["G9 full warning [E9 D9] “30” score 30, computed 0, name 事故次数, target ≤0次, actual 1次; G9=0"]],
  ["too late", scoreDiffers, under("时效指标", "完成时间", "10月底前", "11月20日", 30), ["G9 full warning [E9 D9] “30” score 30, name 完成时间, target 10月底前, actual 11月20日"]],
  ["points taken off without a reason", scoreDiffers, quantity("≥100人", "100人", 25), ["G9 below warning [E9 D9] “25” score 25, computed 30, name 培训人数, target ≥100人, actual 100人; G9=30"]],
  ["a band passed", scoreDiffers, benefit("营造氛围", "有效提升", "部分达成年度指标并具有一定效果", 30), ["G11 band error [E11] “30” score 30, min 18, max 24, name 营造氛围, actual 部分达成年度指标并具有一定效果; G11=24"]],
  ["a band in words of one's own", scoreDiffers, benefit("营造氛围", "有效提升", "部分完成", 30), ["G11 band warning [E11] “30” score 30, min 18, max 24, name 营造氛围, actual 部分完成; G11=24"]],
  ["a band not reached", scoreDiffers, benefit("营造氛围", "有效提升", "达成年度指标", 20), ["G11 band warning [E11] “20” score 20, min 24, max 30, name 营造氛围, actual 达成年度指标"]],
  ["another rate", executionRateDiffers, block("年度资金总额", 80, 80, 76, 10, "98%", 9.5), ["F5 rate error [C5 D5] “98%” rate 98%, computed 95, label 年度资金总额, executed 76, budget 80; F5=95%"]],
  ["another rate in plain figures", executionRateDiffers, block("年度资金总额", 80, 80, 76, 10, 98, 9.5), ["F5 rate error [C5 D5] “98” rate 98, computed 95, label 年度资金总额, executed 76, budget 80; F5=95"]],
  ["the rate of the first budget", executionRateDiffers, block("年度资金总额", 100, 80, 76, 10, "76%", 9.5), ["F5 initial warning [C5 D5] “76%” rate 76%, computed 95, label 年度资金总额, executed 76, budget 80; F5=95%"]],
  ["points that no rate gives", executionRateDiffers, block("年度资金总额", 80, 80, 76, 10, "95%", 9.8), ["G5 score error [F5 E5] “9.8” score 9.8, computed 9.5, most 10, rate 95; G5=9.5"]],
  ["points that a step may give", executionRateDiffers, block("年度资金总额", 80, 80, 60, 10, "75%", 5), ["G5 score warning [F5 E5] “5” score 5, computed 7.5, most 10, rate 75; G5=7.5"]],
  ["points above their most", executionRateDiffers, block("年度资金总额", 80, 80, 76, 10, "95%", 10.5), ["G5 above error [F5 E5] “10.5” score 10.5, computed 9.5, most 10, rate 95; G5=9.5"]],
  ["a low rate", executionReason, asked("总额", 80, 80, 60, 10, "75%", 7.5, ""), ["H5 low warning [F5 D5 C5] rate 75, below 90"]],
  ["a low rate without amounts", executionReason, asked("总额", "", "", "", 10, "75%", 7.5, ""), ["H5 low warning [F5] rate 75, below 90"]],
  ["an adjusted budget", executionReason, asked("总额", 100, 80, 76, 10, "95%", 9.5, ""), ["H5 adjusted info [B5 C5] budget 100, adjusted 80"]],
  ["a grade too low", scoreGrade, [national({ total: [100, 97], grade: "良" })], ["B14 default error [G13] “良” total 97, right 优, was 良, cutoffs 优 ≥ 90，良 ≥ 80，中 ≥ 60，差 ＜ 60; B14=优"]],
  ["a grade too high, near the cut-off", scoreGrade, [national({ total: [100, 88], grade: "优" })], ["B14 default warning [G13] “优” total 88, right 良, was 优, cutoffs 优 ≥ 90，良 ≥ 80，中 ≥ 60，差 ＜ 60; B14=良"]],
  ["a grade ticked", scoreGrade, [national({ total: [100, 97], grade: "优□ 良☑ 中□ 差□" })], ["B14 default error [G13] “优□ 良☑ 中□ 差□” total 97, right 优, was 良, cutoffs 优 ≥ 90，良 ≥ 80，中 ≥ 60，差 ＜ 60"]],
  ["a form without scores", scoreMissing, [evaluationSheet()], ["H6 form info “实际完成指标值” count 6"]],
  ["a column of scores left blank", scoreMissing, [national({ rows: unscored, total: null })], ["G8 column info “得分” count 4, computed 4; G9=30 G10=20 G11=30 G12=10"]],
  ["a score left out", scoreMissing, [national({ rows: ROWS.map((row, index) => (index === 1 ? (unscored[1] ?? []) : row)) })], ["G10 row info name 培训合格率; G10=20"]],
  ["a score above its weight", scoreOverWeight, quantity("≥100人", "100人", 30.1), ["G9 default error [F9] “30.1” score 30.1, weight 30, name 培训人数, excess 0.1"]],
  ["a total with the execution rate", scoreTotal, [national({ total: [100, 98] })], ["G13 execution error [G9 G10 G11 G12] “98” total 98, sum 99.5, count 4, difference 1.5, execution 9.5; G13=99.5"]],
  ["a total cut off to whole points", scoreTotal, [national({ total: [100, 99] })], []],
  ["a total below what cutting off explains", scoreTotal, [national({ total: [100, 98.4] })], ["G13 execution error [G9 G10 G11 G12] “98.4” total 98.4, sum 99.5, count 4, difference 1.1, execution 9.5; G13=99.5"]],
  ["a total rounded up to whole points", scoreTotal, [national({ total: [100, 100] })], []],
  ["scores with two places, each rounded", scoreTotal, [national({ execution: null, rows: ROWS.map((row, index) => (index < 2 ? row.with(6, index === 0 ? 28.33 : 19.33) : row)), total: [100, 87.65] })], []],
  ["scores with two places, off by more than rounding", scoreTotal, [national({ execution: null, rows: ROWS.map((row, index) => (index < 2 ? row.with(6, index === 0 ? 28.33 : 19.33) : row)), total: [100, 87.63] })], ["G13 indicators error [G9 G10 G11 G12] “87.63” total 87.63, sum 87.66, count 4, difference 0.03; G13=87.66"]],
  ["a total without", scoreTotal, [national({ execution: null, total: [100, 85] })], ["G13 indicators error [G9 G10 G11 G12] “85” total 85, sum 90, count 4, difference 5; G13=90"]],
])("%s", (_, rule, sheets, expected) => {
  expect(lines(rule, ...sheets)).toEqual(expected);
});
