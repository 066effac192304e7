import { termDiffers } from "../../../src/rules/text/term-differs";
import type { SheetData } from "../../../src/sheet/data";
import { evaluationSheet, sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";

const project = (type: string, plan: string, name = "职工培训"): SheetData[] => [
  sheetOf("1", [
    ["专项预算项目绩效目标完成情况自评表"],
    ["项目名称", name],
    ["项目类型", type],
    ["中长期规划（名称、文号，仅指常年项目）", plan],
    ["资金管理办法（名称、文号）", "渠财预〔2024〕5号"],
    ["年度目标", "完成职工培训。"],
    ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值"],
    ["产出指标", "数量指标", "培训人数", "≥12人", "12人"],
  ]),
];

testRule(termDiffers, {
  speaks: [
    { name: "a plan that only recurring projects have", sheets: project("一次性项目", "川财建〔2024〕108号"), finds: ["B3 plan"] },
    { name: "with the type misspelt", sheets: project("一次性性项目", "十四五规划"), finds: ["B3 plan"] },
    { name: "a ticked box", sheets: project("□经常性项目 ☑一次性项目", "十四五规划"), finds: ["B3 plan"] },
    { name: "pensions", sheets: project("一次性项目", "", "2024年度机关职工养老保险"), finds: ["B3 duty"] },
    { name: "medical insurance", sheets: project("一次性项目", "无", "事业职工医疗保险缴费"), finds: ["B3 duty"] },
    { name: "allowances", sheets: project("一次性项目", "", "劳模荣誉津贴"), finds: ["B3 duty"] },
    { name: "both causes once", sheets: project("一次性项目", "十四五规划", "职工养老保险"), finds: ["B3 plan"] },
  ],
  silent: [
    { name: "a recurring project with a plan", sheets: project("经常性项目", "川财建〔2024〕108号", "职工养老保险") },
    { name: "a one-off project without one", sheets: project("一次性项目", "") },
    { name: "none said in words", sheets: [...project("一次性项目", "无"), ...project("一次性项目", "/"), ...project("一次性项目", "不涉及")].map((sheet, index) => ({ ...sheet, id: `${index}`, name: `${index}` })) },
    { name: "the other box ticked", sheets: project("☑经常性项目 □一次性项目", "十四五规划") },
    { name: "boxes behind their words", sheets: project("经常性项目☑ 一次性项目□", "十四五规划") },
    { name: "arrears", sheets: project("一次性项目", "", "补缴2019年养老保险") },
    { name: "an allowance paid once", sheets: project("一次性项目", "", "博士后一次性津贴") },
    { name: "a system for insurance", sheets: project("一次性项目", "", "医保信息系统建设") },
    { name: "a form that does not ask", sheets: [evaluationSheet()] },
    { name: "no type filled in", sheets: project("", "十四五规划", "职工养老保险") },
  ],
});
