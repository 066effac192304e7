import { rollUp } from "../../../src/rules/budget/roll-up";
import { basicSheet, budgetSheets, expenditureSheet, generalSheet, inThreeColumns, inWholeYuan } from "../../support/budget-forms";
import { sheetOf, type Row } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

const coded = (...rows: readonly Row[]) => [sheetOf("1", [["部门支出总表", "", "", "单位：万元"], ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ...rows])];

testRule(rollUp, {
  speaks: [
    { name: "a parent above its only child", sheets: [poked(expenditureSheet(), { C10: 12, D10: 12 })], finds: ["C10 total"] },
    { name: "合计 in one column", sheets: [poked(generalSheet(), { E4: 31 })], finds: ["E4 total"] },
    { name: "economic classes", sheets: [poked(basicSheet(), { C6: 31, D6: 31 })], finds: ["C5 total"] },
    { name: "codes over three columns", sheets: [inThreeColumns(poked(expenditureSheet(), { D6: 44.5 }))], finds: ["F6 total"] },
    { name: "in 元", sheets: [inWholeYuan(poked(expenditureSheet(), { D6: 44.5 }))], finds: ["D6 total"] },
    {
      name: "children short of their parent, nothing else to tell whether all are listed",
      sheets: coded(["", "合计", 50, 20, 30], ["201", "一般公共服务支出", 50, 20, 30], ["20129", "群众团体事务", 50, 20, 30], ["2012901", "行政运行", 20, 20, ""]),
      finds: ["C5 total warning"],
    },
    {
      name: "children above their parent",
      sheets: coded(["", "合计", 30, 20, 10], ["201", "一般公共服务支出", 30, 20, 10], ["20103", "政府办公厅事务", 20, 20, ""], ["20129", "群众团体事务", 20, "", 20]),
      finds: ["C4 total"],
    },
  ],
  silent: [
    { name: "every table in accord", sheets: budgetSheets() },
    { name: "one 元 of rounding", sheets: [poked(inWholeYuan(expenditureSheet()), { C6: 705_001, D6: 405_001 })] },
    {
      name: "a table that lists some codes only",
      sheets: coded(
        ["", "合计", 100, 60, 40],
        ["201", "一般公共服务支出", 50, 30, 20],
        ["20129", "群众团体事务", 20, 10, 10],
        ["208", "社会保障和就业支出", 30, 20, 10],
        ["20805", "养老支出", 10, 10, ""],
        ["210", "卫生健康支出", 20, 10, 10],
        ["21011", "医疗", 5, 5, ""],
      ),
    },
    {
      name: "a table that lists more codes short than in full",
      sheets: coded(
        ["", "合计", 110, 70, 40],
        ["201", "一般公共服务支出", 50, 30, 20],
        ["20129", "群众团体事务", 20, 10, 10],
        ["208", "社会保障和就业支出", 30, 20, 10],
        ["20805", "养老支出", 10, 10, ""],
        ["210", "卫生健康支出", 20, 10, 10],
        ["21011", "医疗", 5, 5, ""],
        ["221", "住房保障支出", 10, 10, ""],
        ["22102", "住房改革支出", 10, 10, ""],
      ),
    },
    {
      name: "the codes of two units on one table",
      sheets: coded(
        ["", "合计", 30, 20, 10],
        ["711001", "本级", 20, 10, 10],
        ["201", "一般公共服务支出", 20, 10, 10],
        ["20129", "群众团体事务", 20, 10, 10],
        ["711002", "职工服务中心", 10, 10, ""],
        ["201", "一般公共服务支出", 10, 10, ""],
        ["20129", "群众团体事务", 10, 10, ""],
      ),
    },
    { name: "no parents at all", sheets: coded(["", "合计", 30, 20, 10], ["2012901", "行政运行", 20, 20, ""], ["2012902", "一般行政管理事务", 10, "", 10]) },
    {
      name: "projects of one code below it, under the same code",
      sheets: coded(["", "合计", 30, "", 30], ["20129", "群众团体事务", 30, "", 30], ["2012902", "一般行政管理事务", 30, "", 30], ["2012902", "培训", 20, "", 20], ["2012902", "慰问", 10, "", 10]),
    },
    {
      name: "a mistyped code tears a sum apart: that is budget/unknown-code",
      sheets: [poked(expenditureSheet(), { A8: "2013902" })],
    },
  ],
});
