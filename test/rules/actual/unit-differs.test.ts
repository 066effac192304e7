import { actualUnitDiffers } from "../../../src/rules/actual/unit-differs";
import { evaluationSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { cost, national, quality, quantity, timeliness } from "./rows";

testRule(actualUnitDiffers, {
  speaks: [
    { name: "months against a year", sheets: timeliness("完成时间", "＜", 1, "年", "11个月"), finds: ["H9 convertible"] },
    { name: "元 against 万元", sheets: cost("项目成本", "≤", 5, "万元", "49000元"), finds: ["H12 convertible info"] },
    { name: "events against people", sheets: quantity("慰问", "≥", 12, "人", "3 场"), finds: ["H7 unlike"] },
    { name: "points against %", sheets: quality("合格率", "≥", 95, "%", "96分"), finds: ["H8 unlike"] },
    { name: "个 for people", sheets: quantity("人数", "≥", 12, "人", "12个"), finds: ["H7 unlike"] },
    { name: "one counted thing for another", sheets: quantity("企业", "≥", 12, "家", "12户"), finds: ["H7 unlike"] },
    { name: "all in one cell", sheets: [national(["产出指标", "时效指标", "时间", "≤1 年", "11个月", 90, 90])], finds: ["E7 convertible"] },
  ],
  silent: [
    { name: "the unit left to the target", sheets: [evaluationSheet()] },
    { name: "the same unit", sheets: quantity("人数", "≥", 12, "人", "12人") },
    { name: "名 for 人", sheets: quantity("人数", "≥", 12, "人", "12名") },
    { name: "个 for a thing counted by another word", sheets: quantity("企业", "≥", 12, "家", "12个") },
    { name: "times for times a year", sheets: quantity("检查次数", "≥", 4, "次/年", "4次") },
    { name: "个月 for 月", sheets: timeliness("完成时间", "≤", 12, "月", "11个月") },
    { name: "百分比 for %", sheets: quality("合格率", "≥", 95, "%", "96百分比") },
    { name: "a month against a number of months", sheets: timeliness("完成时间", "≤", 12, "月", "11月") },
    { name: "people for 万人", sheets: quantity("人数", "≥", 5, "万人", "60000人") },
    { name: "万人 for people, all in one cell", sheets: [national(["产出指标", "数量指标", "人数", "≥50000人", "6万人", 90, 90])] },
    { name: "a word", sheets: quality("合格率", "≥", 95, "%", "已完成") },
  ],
});
