/** Each finding between texts and tables whole: its figures, the other cell, and how severe it is. */
import { expect, it } from "@jest/globals";
import { goalNotCovered } from "../../../src/rules/cross/goal-not-covered";
import { goalNumberDiffers } from "../../../src/rules/cross/goal-number-differs";
import { indicatorClassesDiffer } from "../../../src/rules/cross/indicator-classes-differ";
import { overallSum } from "../../../src/rules/cross/overall-sum";
import type { Rule } from "../../../src/rules/rule";
import type { SheetData } from "../../../src/sheet/data";
import { goalSheet } from "../../support/forms";
import { cost, costing, count, counted, goal, saying } from "../funding/funds";
import { lines } from "../whole";
import { evaluated, project, whole } from "./workbooks";

const goals = (text: string): SheetData[] => [saying(goalSheet(), { goals: text })];
const beside = (text: string, ...targets: readonly (readonly [string, string])[]): SheetData[] => [saying(goal(80, ...targets.map(([name, target]) => count(name, target))), { goals: text })];
const benefit = (level2: string, name: string) => ["效益指标", level2, name, "", "≥90%", "调查问卷"] as const;
const row = counted("培训人数", "≥", 12, "人", 12);

it.each<readonly [string, Rule, readonly SheetData[], readonly string[]]>([
  ["people that no indicator has", goalNotCovered, goals("职工技能大赛参与职工过叁佰人以上。"), ["B8 default info “职工技能大赛参与职工过叁佰人以上” quantities 叁佰人"]],
  ["several quantities, in the order they stand", goalNotCovered, goals("培训叁佰人；临时救助30人次；再培训叁佰人。"), ["B8 default info “培训叁佰人” quantities 叁佰人、30人次"]],
  ["a rate", goalNotCovered, goals("劳模体检覆盖率达到 98%。"), ["B8 default info “劳模体检覆盖率达到98%” quantities 98%"]],
  ["a rate in words", goalNotCovered, goals("合格率达到百分之九十八以上。"), ["B8 default info “合格率达到百分之九十八以上” quantities 百分之九十八"]],
  ["one of two", goalNotCovered, goals("培训12人、30人次。"), ["B8 default info “培训12人、30人次” quantities 30人次"]],
  ["the sum of two indicators", goalNotCovered, beside("培训30人。", ["甲班人数", "≥10人"], ["乙班人数", "≥20人"]), []],
  ["the sum of three", goalNotCovered, beside("培训60人。", ["甲班人数", "≥10人"], ["乙班人数", "≥20人"], ["丙班人数", "≥30人"]), []],
  ["the sum of two of three", goalNotCovered, beside("培训40人。", ["甲班人数", "≥10人"], ["乙班人数", "≥20人"], ["丙班人数", "≥30人"]), []],
  ["no sum of them", goalNotCovered, beside("培训70人。", ["甲班人数", "≥10人"], ["乙班人数", "≥20人"], ["丙班人数", "≥30人"]), ["B8 default info “培训70人” quantities 70人"]],
  ["machines counted in sets", goalNotCovered, beside("购置设备30台。", ["设备购置数量", "≥30台套"]), []],
  ["villages counted as communities", goalNotCovered, beside("覆盖30个村。", ["覆盖社区数量", "≥30个"]), []],
  ["tens of thousands", goalNotCovered, beside("培训1.2万人。", ["培训人数", "≥12000人"]), []],
  ["what was there before", goalNotCovered, goals("全县现有职工5000人，目前有劳模300人。"), []],
  ["a number of people unlike its indicator's", goalNumberDiffers, beside("组织劳模体检100人。", ["劳模体检人数", "≤90人"]), ["B8 default warning [E10] “组织劳模体检100人” said 100人, target ≤90人, clause 组织劳模体检100人, name 劳模体检人数, cell E10"]],
  ["a rate unlike its indicator's", goalNumberDiffers, [saying(goalSheet(), { goals: "职工满意度达到95.5%以上。" })], ["B8 default warning [E15] “职工满意度达到95.5%以上” said 95.5%, target ≥90%, clause 职工满意度达到95.5%以上, name 职工满意度, cell E15"]],
  ["two of them", goalNumberDiffers, beside("劳模体检100人，慰问困难职工60人。", ["劳模体检人数", "≥90人"], ["慰问困难职工人数", "≥50人"]), ["B8 default warning [E10] “劳模体检100人” said 100人, target ≥90人, clause 劳模体检100人, name 劳模体检人数, cell E10", "B8 default warning [E11] “慰问困难职工60人” said 60人, target ≥50人, clause 慰问困难职工60人, name 慰问困难职工人数, cell E11"]],
  ["a cost is no count", goalNumberDiffers, [saying(goal(80, cost("劳模体检标准", "≤500元/人")), { goals: "劳模体检600人。" })], []],
  ["one indicator in two classes", indicatorClassesDiffer, [project("甲项目", 5, benefit("可持续影响指标", "困难职工返困率")), project("乙项目", 1, benefit("社会效益指标", "困难职工返困率"))], ["乙项目!B10 default info “社会效益指标” name 困难职工返困率, here 社会效益指标, there 可持续影响指标, sheet 甲项目, cell B10"]],
  ["the one table that differs", indicatorClassesDiffer, [project("甲项目", 5, benefit("社会效益指标", "困难职工返困率")), project("乙项目", 1, benefit("可持续影响指标", "困难职工返困率")), project("丙项目", 1, benefit("可持续影响指标", "困难职工返困率"))], ["甲项目!B10 default info “社会效益指标” name 困难职工返困率, here 社会效益指标, there 可持续影响指标, sheet 乙项目, cell B10"]],
  ["projects above the whole", overallSum, [whole(100, row), evaluated("甲项目", 60, row), evaluated("乙项目", 50, row)], ["整体!B6 projects warning “100” count 2, projects 110\u00a0万元, basic 0\u00a0万元, sum 110\u00a0万元, total 100\u00a0万元"]],
  ["projects and basic expenditure above the whole", overallSum, [whole(100, costing("基本支出成本", "≤", 400_000, "元", 400_000)), evaluated("甲项目", 40, row), evaluated("乙项目", 30, row)], ["整体!B6 withBasic warning “100” count 2, projects 70\u00a0万元, basic 40\u00a0万元, sum 110\u00a0万元, total 100\u00a0万元"]],
  ["projects just the whole", overallSum, [whole(100, row), evaluated("甲项目", 60, row), evaluated("乙项目", 40, row)], []],
])("%s", (_, rule, sheets, expected) => {
  expect(lines(rule, ...sheets)).toEqual(expected);
});
