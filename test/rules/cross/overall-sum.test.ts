import { overallSum } from "../../../src/rules/cross/overall-sum";
import { testRule } from "../../support/rule-tester";
import { costing, counted } from "../funding/funds";
import { poked } from "../cells";
import { evaluated, onSheet, project, whole } from "./workbooks";

const row = counted("培训人数", "≥", 12, "人", 12);
const basic = costing("基本支出成本", "≤", 400000, "元", 400000);

testRule(overallSum, {
  speaks: [
    { name: "the projects alone", sheets: [whole(100, row), evaluated("甲项目", 60, row), evaluated("乙项目", 50, row)], finds: ["整体!B6 projects"] },
    { name: "with basic expenditure", sheets: [whole(100, basic), evaluated("甲项目", 40, row), evaluated("乙项目", 30, row)], finds: ["整体!B6 withBasic"] },
    { name: "an overall table on two forms", sheets: [whole(100, row), onSheet(whole(100, row), "整体二"), evaluated("甲项目", 60, row), evaluated("乙项目", 50, row)], finds: ["整体!B6 projects"] },
    { name: "by a cent", sheets: [whole(100, row), evaluated("甲项目", 60, row), evaluated("乙项目", 40.01, row)], finds: ["整体!B6 projects"] },
  ],
  silent: [
    { name: "within the total", sheets: [whole(100, basic), evaluated("甲项目", 40, row), evaluated("乙项目", 20, row)] },
    { name: "the workbook need not have all projects", sheets: [whole(100, basic), evaluated("甲项目", 1, row)] },
    { name: "one project twice", sheets: [whole(100, row), evaluated("甲项目", 60, row), onSheet(evaluated("甲项目", 60, row), "甲项目附表")] },
    { name: "goal tables are of another year's budget", sheets: [whole(100, row), project("甲项目", 60, ["产出指标", "数量指标", "培训人数", "", "≥12人", ""]), project("乙项目", 60, ["产出指标", "数量指标", "培训人数", "", "≥12人", ""])] },
    { name: "another unit's projects", sheets: [poked(whole(100, row), { B4: "某县教育局" }), evaluated("甲项目", 60, row), evaluated("乙项目", 50, row)] },
    { name: "no overall table", sheets: [evaluated("甲项目", 60, row), evaluated("乙项目", 50, row)] },
    { name: "two overall tables", sheets: [whole(100, row), onSheet(whole(90, row), "整体二"), evaluated("甲项目", 60, row), evaluated("乙项目", 50, row)] },
    { name: "no total", sheets: [poked(whole(100, row), { B6: "", D6: "" }), evaluated("甲项目", 60, row), evaluated("乙项目", 50, row)] },
    { name: "projects without a name cannot be told apart", sheets: [whole(100, row), poked(evaluated("甲项目", 60, row), { B2: "" }), poked(evaluated("乙项目", 60, row), { B2: "" })] },
  ],
});
