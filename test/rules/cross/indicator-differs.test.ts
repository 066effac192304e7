import { indicatorDiffers } from "../../../src/rules/cross/indicator-differs";
import { testRule } from "../../support/rule-tester";
import { costing, counted } from "../funding/funds";
import { poked } from "../cells";
import { evaluated, onSheet, project, whole } from "./workbooks";

const audits = (target: number, actual: number) => counted("完成基层工会经费审计数", "＞", target, "家", actual);
const holders = (target: number, actual: number) => counted("劳模荣誉津贴发放人数", "＝", target, "人", actual);
const rate = (target: number) => ["产出指标", "质量指标", "劳模荣誉津贴发放准确率", "＝", target, "%", 10, target] as const;
const goalRow = (target: string) => ["产出指标", "数量指标", "劳模体检人数", "", target, "工作计划"] as const;

testRule(indicatorDiffers, {
  speaks: [
    { name: "two targets for one actual", sheets: [whole(300, audits(50, 60)), evaluated("运转经费", 160, audits(40, 60))], finds: ["运转经费!E7 target"] },
    { name: "the whole below its part", sheets: [whole(300, holders(5, 5)), evaluated("劳模资金", 12, holders(9, 9))], finds: ["劳模资金!E7 target"] },
    { name: "on the later table", sheets: [evaluated("劳模资金", 12, holders(9, 9)), whole(300, holders(5, 5))], finds: ["整体!F9 target"] },
    { name: "once for a project on two forms", sheets: [whole(300, holders(5, 5)), evaluated("劳模资金", 12, holders(9, 9)), onSheet(evaluated("劳模资金", 12, holders(9, 9)), "劳模资金自评")], finds: ["劳模资金!E7 target"] },
    { name: "only the actuals differ", sheets: [whole(300, holders(5, 5)), evaluated("劳模资金", 12, holders(5, 7))], finds: ["劳模资金!H7 actual"] },
    {
      name: "a standard",
      sheets: [whole(300, costing("劳模荣誉津贴发放标准", "＝", 3600, "元/人年", 3600)), evaluated("劳模资金", 12, costing("劳模荣誉津贴发放标准", "＝", 4800, "元/人年", 4800))],
      finds: ["劳模资金!E7 target"],
    },
    {
      name: "goal table and self-evaluation of one project",
      sheets: [poked(project("劳模体检项目", 2, goalRow("≥90人")), { A2: "（2024年度）" }), poked(evaluated("劳模体检项目自评", 2, counted("劳模体检人数", "≥", 80, "人", 85)), { B2: "劳模体检项目", A5: "（2024年度）" })],
      finds: ["劳模体检项目自评!E7 target"],
    },
  ],
  silent: [
    { name: "the same", sheets: [whole(300, holders(9, 9)), evaluated("劳模资金", 12, holders(9, 9))] },
    { name: "the unit does more than the project", sheets: [whole(300, audits(50, 60)), evaluated("运转经费", 160, audits(40, 45))] },
    { name: "the same in larger units, which the actuals go without", sheets: [whole(300, counted("劳模荣誉津贴发放人数", "＝", 0.5, "万人", 0.5)), evaluated("劳模资金", 12, holders(5000, 5000))] },
    { name: "the sum of the projects", sheets: [whole(300, holders(14, 14)), evaluated("劳模资金", 12, holders(9, 9)), evaluated("劳模津贴", 2, holders(5, 5))] },
    { name: "one of the projects", sheets: [whole(300, holders(5, 5)), evaluated("劳模资金", 12, holders(9, 9)), evaluated("劳模津贴", 2, holders(5, 5))] },
    { name: "rates are of other people", sheets: [whole(300, rate(100)), evaluated("劳模资金", 12, rate(98))] },
    {
      name: "satisfaction",
      sheets: [whole(300, ["满意度指标", "服务对象满意度指标", "劳模满意度", "＞", 98, "%", 10, 99]), evaluated("劳模资金", 12, ["满意度指标", "服务对象满意度指标", "劳模满意度", "＞", 95, "%", 10, 99])],
    },
    { name: "a name that every project has", sheets: [whole(300, counted("慰问职工人数", "＞", 50, "人", 60)), evaluated("慰问", 12, counted("慰问职工人数", "＞", 80, "人", 90))] },
    { name: "a cost of each project's own", sheets: [whole(300, costing("项目开展成本", "≤", 5, "元", 5)), evaluated("慰问", 12, costing("项目开展成本", "≤", 9, "元", 9))] },
    { name: "other units", sheets: [whole(300, costing("劳模慰问标准", "≤", 10000, "元", 10000)), evaluated("慰问", 12, costing("劳模慰问标准", "≤", 1000, "元/人·次", 1000))] },
    { name: "two projects, of which neither is the whole", sheets: [evaluated("甲", 12, holders(9, 9)), evaluated("乙", 12, holders(5, 5))] },
    { name: "another year", sheets: [whole(300, holders(5, 5)), poked(evaluated("劳模资金", 12, holders(9, 9)), { A5: "（2023年度）", B5: "" })] },
    { name: "another unit", sheets: [poked(whole(300, holders(5, 5)), { B4: "某县教育局" }), evaluated("劳模资金", 12, holders(9, 9))] },
    {
      name: "several units, and a project that names none",
      sheets: [whole(300, holders(5, 5)), onSheet(poked(whole(300, holders(9, 9)), { B4: "某县教育局" }), "整体二"), poked(evaluated("劳模资金", 12, holders(9, 9)), { A3: "", B3: "" })],
    },
    { name: "named twice in one table", sheets: [whole(300, holders(5, 5), holders(6, 6)), evaluated("劳模资金", 12, holders(9, 9))] },
    { name: "goal tables do not stand under a self-evaluation", sheets: [whole(300, counted("劳模体检人数", "≥", 80, "人", 80)), project("劳模体检项目", 2, goalRow("≥90人"))] },
    {
      name: "goal table of one year, self-evaluation of another",
      sheets: [poked(project("劳模体检项目", 2, goalRow("≥90人")), { A2: "（2025年度）" }), poked(onSheet(evaluated("劳模体检项目", 2, counted("劳模体检人数", "≥", 80, "人", 85)), "自评"), { A5: "（2024年度）" })],
    },
  ],
});
