import { unknownCode } from "../../../src/rules/budget/unknown-code";
import { basicSheet, budgetSheets, expenditureSheet, inThreeColumns } from "../../support/budget-forms";
import { sheetOf, type Row } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

const coded = (...rows: readonly Row[]) => [sheetOf("1", [["部门支出总表", "", "", "单位：万元"], ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ...rows])];

testRule(unknownCode, {
  speaks: [
    { name: "a digit short", sheets: [poked(expenditureSheet(), { A8: "201290" })], finds: ["A8 length"] },
    { name: "a digit too many", sheets: [poked(basicSheet(), { A12: "302011" })], finds: ["A12 length"] },
    { name: "a parent that is not there", sheets: [poked(expenditureSheet(), { A8: "2013902" })], finds: ["A8 orphan"] },
  ],
  silent: [
    { name: "every table in accord", sheets: budgetSheets() },
    { name: "codes over three columns", sheets: [inThreeColumns(expenditureSheet())] },
    { name: "no parents at all", sheets: coded(["", "合计", 30, 20, 10], ["2012901", "行政运行", 20, 20, ""], ["2012902", "一般行政管理事务", 10, "", 10], ["2080505", "养老", 10, "", 10]) },
    {
      name: "units among the codes",
      sheets: coded(["", "合计", 20, 10, 10], ["711001", "某县总工会本级", 20, 10, 10], ["201", "一般公共服务支出", 20, 10, 10], ["20129", "群众团体事务", 20, 10, 10], ["2012901", "行政运行", 20, 10, 10]),
    },
    {
      name: "many codes of one odd length: the form's own",
      sheets: coded(["", "合计", 3, 3, ""], ["201", "一般公共服务支出", 3, 3, ""], ["201290", "甲", 1, 1, ""], ["201291", "乙", 1, 1, ""], ["201292", "丙", 1, 1, ""]),
    },
  ],
});
