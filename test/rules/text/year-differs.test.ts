import { yearDiffers } from "../../../src/rules/text/year-differs";
import type { SheetData } from "../../../src/sheet/data";
import { evaluationSheet, goalSheet, sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

/** A self-evaluation of 2024 that says so itself. */
const of2024 = (name: string, sheet = "1"): SheetData => poked(evaluationSheet({ sheet, title: "2024年度项目支出绩效自评表" }), { B2: name });
/** The year is known from another table only. */
const undated = (sheet: string, name: string): SheetData => poked(evaluationSheet({ sheet }), { B2: name });
const overall = sheetOf("0", [
  ["部门整体支出绩效自评表"],
  ["（2024年度）"],
  ["部门名称", "某县总工会"],
  ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值"],
  ["产出指标", "数量指标", "培训人数", "≥12人", "12人"],
]);

const withPeriod = (name: string, period: string): SheetData[] => [
  sheetOf("1", [
    ["专项预算项目绩效目标完成情况自评表"],
    ["（2024年度）"],
    ["项目名称", name],
    ["项目类型", "经常性项目"],
    ["项目起止年限", period],
    ["年度目标", "完成职工培训。"],
    ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值"],
    ["产出指标", "数量指标", "培训人数", "≥12人", "12人"],
  ]),
];

testRule(yearDiffers, {
  speaks: [
    { name: "last year's project", sheets: [of2024("2023年度常态化送温暖慰问金")], finds: ["B2 default"] },
    { name: "a year without 年", sheets: [of2024("2023省部级劳模专项资金")], finds: ["B2 default"] },
    { name: "two years ago", sheets: [of2024("2022年职工培训")], finds: ["B2 default"] },
    { name: "a document of that year besides", sheets: [of2024("关于下达2023年困难职工资金的通知（冀财行〔2024〕1号）")], finds: ["B2 default"] },
    { name: "the file's year, for a goal table", sheets: [goalSheet({ name: "2023年职工培训" }), goalSheet({ sheet: "2", name: "2024年职工竞赛" })], finds: ["1.培训!E3 default"] },
    { name: "one of several, dated by another table", sheets: [overall, undated("1", "2023年县送温暖资金"), undated("2", "2024年培训")], finds: ["1!B2 default"] },
    { name: "a period of that year only", sheets: withPeriod("2023年送温暖慰问金", "2023年"), finds: ["B3 default"] },
  ],
  silent: [
    { name: "the table's own year", sheets: [of2024("2024年度常态化送温暖慰问金")] },
    { name: "no year", sheets: [of2024("常态化送温暖慰问金")] },
    { name: "the year of a document only", sheets: [of2024("困难职工资金（冀财行〔2023〕98号）")] },
    { name: "in other brackets", sheets: [of2024("冀财行[2023]98号困难职工资金")] },
    { name: "both years", sheets: [of2024("冀财行〔2023〕98号提前下达2024年困难职工资金"), of2024("2023年结转2024年培训", "2")] },
    { name: "carried over", sheets: [of2024("2023年度结转职工培训"), of2024("上年结转2023年培训", "2")] },
    { name: "a span", sheets: [of2024("2021-2025年职工培训"), of2024("2022年至2023年社保补贴", "2"), of2024("2021—2023年普查", "3")] },
    { name: "a school year or a season", sheets: [of2024("2023学年学生资助"), of2024("2023年秋季学期资助", "2"), of2024("2023年冬春救助", "3")] },
    { name: "works that run on", sheets: [of2024("2023年老旧小区改造"), of2024("2022年高标准农田建设", "2")] },
    { name: "an event", sheets: [of2024("2022年冬奥会遗产利用")] },
    { name: "a year to come", sheets: [of2024("2025年预算编制"), of2024("2030年远景研究", "2")] },
    { name: "long ago", sheets: [of2024("2018年立项课题")] },
    { name: "a number that is no year", sheets: [of2024("2023户困难群众帮扶"), of2024("第2023号课题", "2")] },
    { name: "a period that reaches the table's year", sheets: withPeriod("2023年送温暖慰问金", "2023年至2025年") },
    { name: "a self-evaluation dated by the file's name only", sheets: [undated("1", "2023年县送温暖资金")] },
    { name: "a workbook most of whose projects are of that year", sheets: [overall, undated("1", "2023年甲"), undated("2", "2023年乙"), undated("3", "2024年丙")] },
  ],
});
