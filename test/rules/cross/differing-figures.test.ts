/** Which two figures of one indicator are told as differing, where, and by which of the two tables. */
import { expect, it } from "@jest/globals";
import { indicatorDiffers } from "../../../src/rules/cross/indicator-differs";
import type { SheetData } from "../../../src/sheet/data";
import { goalSheet, type Row } from "../../support/forms";
import { poked } from "../cells";
import { costing, counted } from "../funding/funds";
import { whole as findingsOf } from "../whole";
import { evaluated, onSheet, project, whole } from "./workbooks";

const NAME = "劳模荣誉津贴发放人数";
const holders = (target: number, actual: number, unit = "人"): Row => counted(NAME, "＝", target, unit, actual);
const standard = (target: number, unit = "元/人年"): Row => costing("劳模荣誉津贴发放标准", "＝", target, unit, target);

const told = (...sheets: readonly SheetData[]): string[] => findingsOf(indicatorDiffers, ...sheets).map(({ says, params: { here, there, sheet, cell } }) => `${says}: ${here}, ${there} in ${sheet}!${cell}`);

it("a finding has both figures, the name and the place of the other", () => {
  expect(findingsOf(indicatorDiffers, whole(300, holders(5, 5)), evaluated("劳模资金", 12, holders(9, 9)))).toEqual([
    { says: "劳模资金!E7 target warning", params: { name: NAME, here: "＝9人", there: "＝5人", sheet: "整体", cell: "F9" }, related: "C7", quote: "9" },
  ]);
  expect(findingsOf(indicatorDiffers, whole(300, holders(5, 5)), evaluated("劳模资金", 12, holders(5, 7)))).toEqual([
    { says: "劳模资金!H7 actual warning", params: { name: NAME, here: "7", there: "5", sheet: "整体", cell: "I9" }, related: "C7", quote: "7" },
  ]);
});

const WRONG = ["劳模资金!E7 target warning: ＝9人, ＝5人 in 整体!F9"];

it.each<readonly [string, readonly SheetData[], readonly string[]]>([
  ["the unit's figure below the project's", [whole(300, holders(5, 5)), evaluated("劳模资金", 12, holders(9, 9))], WRONG],
  ["not above it", [whole(300, holders(9, 9)), evaluated("劳模资金", 12, holders(5, 5))], []],
  ["above it for the same actual", [whole(300, holders(9, 7)), evaluated("劳模资金", 12, holders(5, 7))], ["劳模资金!E7 target warning: ＝5人, ＝9人 in 整体!F9"]],
  ["not for the same actual of one of several projects", [whole(300, holders(9, 7)), evaluated("劳模资金", 12, holders(5, 7)), evaluated("劳模津贴", 2, holders(6, 7))], []],
  ["the actual below the project's, the target being the same", [whole(300, holders(5, 5)), evaluated("劳模资金", 12, holders(5, 6))], ["劳模资金!H7 actual warning: 6, 5 in 整体!I9"]],
  ["not an actual above it", [whole(300, holders(5, 6)), evaluated("劳模资金", 12, holders(5, 5))], []],
  ["target before actual where both are below", [whole(300, holders(5, 5)), evaluated("劳模资金", 12, holders(9, 7))], WRONG],
  ["below one project and unlike the sum of all", [whole(300, holders(5, 5)), evaluated("劳模资金", 12, holders(9, 9)), evaluated("劳模津贴", 2, holders(3, 3))], WRONG],
  ["below each of two projects", [whole(300, holders(2, 2)), evaluated("劳模资金", 12, holders(9, 9)), evaluated("劳模津贴", 2, holders(3, 3))], ["劳模资金!E7 target warning: ＝9人, ＝2人 in 整体!F9", "劳模津贴!E7 target warning: ＝3人, ＝2人 in 整体!F9"]],
  ["not where the sum with a project below nought is the unit's", [whole(300, holders(5, 5)), evaluated("劳模资金", 12, holders(9, 9)), evaluated("劳模津贴", 2, holders(-4, -4))], []],
  ["people and person-times are counted alike", [whole(300, holders(5, 5)), evaluated("劳模资金", 12, holders(9, 9, "人次"))], ["劳模资金!E7 target warning: ＝9人次, ＝5人 in 整体!F9"]],
  ["people and heads are counted alike", [whole(300, holders(5, 5, "名")), evaluated("劳模资金", 12, holders(9, 9))], ["劳模资金!E7 target warning: ＝9人, ＝5名 in 整体!F9"]],
  ["person-times below person-times", [whole(300, holders(5, 5, "人次")), evaluated("劳模资金", 12, holders(9, 9, "人次"))], ["劳模资金!E7 target warning: ＝9人次, ＝5人次 in 整体!F9"]],
  ["above it, neither with an actual", [whole(300, counted(NAME, "＝", 9, "人", "")), evaluated("劳模资金", 12, counted(NAME, "＝", 5, "人", ""))], []],
  ["above it, one of them with an actual", [whole(300, counted(NAME, "＝", 9, "人", 7)), evaluated("劳模资金", 12, counted(NAME, "＝", 5, "人", ""))], []],
  ["above it, the actuals in other units", [whole(300, counted(NAME, "＝", 9, "人", "7户")), evaluated("劳模资金", 12, counted(NAME, "＝", 5, "人", "7人"))], []],
  ["below it, of two units each with its own", [whole(300, holders(5, 5)), onSheet(poked(whole(300, holders(9, 9)), { B4: "某县教育局" }), "整体二"), evaluated("劳模资金", 12, holders(9, 9))], WRONG],
  ["things of other units are not", [whole(300, holders(5, 9, "户")), evaluated("劳模资金", 12, holders(9, 9))], []],
  ["万 is reckoned", [whole(300, holders(50_000, 50_000)), evaluated("劳模资金", 12, holders(5, 5, "万人"))], []],
  ["a standard above or below is another standard", [whole(300, standard(3600)), evaluated("甲", 12, standard(4800)), evaluated("乙", 12, standard(2400))], ["甲!E7 target warning: ＝4800元/人年, ＝3600元/人年 in 整体!F9", "乙!E7 target warning: ＝2400元/人年, ＝3600元/人年 in 整体!F9"]],
  ["a standard in the same amount", [whole(300, standard(3600)), evaluated("甲", 12, standard(3600))], []],
  ["a standard for another thing", [whole(300, standard(3600)), evaluated("甲", 12, standard(4800, "元/户"))], []],
  ["an amount of money is each project's own", [whole(300, costing("劳模荣誉津贴", "＝", 3600, "元", 3600)), evaluated("甲", 12, costing("劳模荣誉津贴", "＝", 4800, "元", 4800))], []],
  ["a rate is of other people", [whole(300, counted("劳模荣誉津贴到位率", "＝", 90, "%", 90)), evaluated("甲", 12, counted("劳模荣誉津贴到位率", "＝", 95, "%", 95))], []],
  ["a figure beside words", [whole(300, holders(5, 5)), evaluated("甲", 12, counted(NAME, "定性", "全部发放", "", "全部发放"))], []],
  ["a project that has no such indicator", [whole(300, holders(5, 5)), evaluated("甲", 12, counted("劳模体检人数", "＝", 9, "人", 9))], []],
])("%s", (_, sheets, expected) => {
  expect(told(...sheets)).toEqual(expected);
});

const goal = (name: string, target: string, year = "（2024年度）"): SheetData => poked(project(name, 2, ["产出指标", "数量指标", "劳模体检人数", "", target, "工作计划"]), { A2: year });
const later = (name: string, sheet: string, target: number, year = "（2024年度）"): SheetData => poked(onSheet(evaluated(name, 2, counted("劳模体检人数", "≥", target, "人", 85)), sheet), { A5: year });

it.each<readonly [string, readonly SheetData[], readonly string[]]>([
  ["less than was set", [goal("劳模体检", "≥90人"), later("劳模体检", "自评", 80)], ["自评!E7 target warning: ≥80人, ≥90人 in 劳模体检!E10"]],
  ["more than was set", [goal("劳模体检", "≥90人"), later("劳模体检", "自评", 95)], ["自评!E7 target warning: ≥95人, ≥90人 in 劳模体检!E10"]],
  ["on the goal table where it comes later", [later("劳模体检", "自评", 80), goal("劳模体检", "≥90人")], ["劳模体检!E10 target warning: ≥90人, ≥80人 in 自评!E7"]],
  ["what was set", [goal("劳模体检", "≥90人"), later("劳模体检", "自评", 90)], []],
  ["of the project's own goals among several", [goal("劳模体检", "≥90人"), goal("职工培训", "≥70人"), later("职工培训", "自评", 80)], ["自评!E7 target warning: ≥80人, ≥70人 in 职工培训!E10"]],
  ["where two goal tables may be meant", [goal("劳模体检", "≥90人"), onSheet(goal("劳模体检", "≥70人"), "又一"), later("劳模体检", "自评", 80)], []],
  ["of another project", [goal("职工培训", "≥90人"), later("劳模体检", "自评", 80)], []],
  ["of another year", [goal("劳模体检", "≥90人", "（2023年度）"), later("劳模体检", "自评", 80)], []],
])("a self-evaluation beside the goals: %s", (_, sheets, expected) => {
  expect(told(...sheets)).toEqual(expected);
});

it("one table alone says nothing", () => {
  expect(told(goalSheet())).toEqual([]);
});
