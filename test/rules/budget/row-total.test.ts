import { rowTotal } from "../../../src/rules/budget/row-total";
import { basicSheet, budgetSheets, expenditureSheet, fiscalSheet, incomeSheet, inThreeColumns, inWholeYuan } from "../../support/budget-forms";
import { type Row, sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { formatted, poked } from "../cells";

/** 基本支出 and 项目支出 each over a 合计 and parts of their own: classes, and kinds of projects that no synonym explains. */
const grouped = (...figures: Row) =>
  sheetOf("03", [
    ["部门支出总体情况表"],
    ["单位：万元"],
    ["科目编码", "科目名称", "总计", "基本支出", "", "", "项目支出", "", ""],
    ["", "", "", "合计", "工资福利支出", "商品和服务支出", "合计", "一般性项目", "专项资金"],
    ["", "合计", 535.36, 385.36, 289.36, 96, 150, 100, 50],
    ["2010301", "行政运行", ...figures],
    ["2010302", "一般行政管理事务", 150, 0, 0, 0, 150, 100, 50],
    ["2080505", "机关事业单位基本养老保险缴费支出", 53.36, 53.36, 53.36, 0, 0, 0, 0],
  ], ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:I3"]);

/** A table by codes with these columns of amounts; the first is the whole. */
const parts = (title: string, heads: readonly string[], ...lines: readonly (readonly number[])[]) => [sheetOf("9", [[title], ["单位：万元"], ["科目编码", "科目名称", ...heads], ...lines.map((line, index) => [`20${index + 1}`, `科目${index + 1}`, ...line])])];

testRule(rowTotal, {
  speaks: [
    { name: "the kinds of expenditure, all five", sheets: parts("部门支出总表", ["合计", "基本支出", "项目支出", "经营支出", "上解上级支出", "对附属单位补助支出"], [15, 5, 4, 3, 2, 1], [21, 5, 4, 3, 2, 1], [5, 1, 1, 1, 1, 1]), finds: ["C5 total"] },
    { name: "people, offices and projects", sheets: parts("部门支出总表", ["合计", "人员经费", "公用经费", "项目支出"], [9, 5, 3, 1], [15, 5, 3, 1], [3, 1, 1, 1]), finds: ["C5 total"] },
    { name: "people, offices and what goes to other units", sheets: parts("部门支出总表", ["合计", "人员支出", "公用支出", "上缴上级支出", "对下级单位补助"], [9, 5, 2, 1, 1], [15, 5, 2, 1, 1], [4, 1, 1, 1, 1]), finds: ["C5 total"] },
    { name: "the three budgets", sheets: parts("部门财政拨款支出表", ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"], [9, 5, 3, 1], [15, 5, 3, 1], [3, 1, 1, 1]), finds: ["C5 total"] },
    { name: "基本支出 of people and offices", sheets: parts("部门支出总表", ["合计", "基本支出", "人员经费", "公用经费", "项目支出"], [10, 8, 5, 3, 2], [10, 8, 5, 9, 2], [3, 2, 1, 1, 1]), finds: ["D5 total"] },
    { name: "classes and other parts under heads of their own", sheets: [grouped(332, 323, 236, 96, 0, 0, 0)], finds: ["D6 total"] },
    { name: "a total that is not 基本 + 项目", sheets: [poked(expenditureSheet(), { C7: 41.5 })], finds: ["C7 total"] },
    { name: "a part that does not fit its total, borne out by the codes above", sheets: [poked(expenditureSheet(), { D7: 41.5 })], finds: ["D7 part"] },
    { name: "a blank total", sheets: [poked(expenditureSheet(), { C11: "" })], finds: ["C11 blank"] },
    { name: "a blank part", sheets: [poked(expenditureSheet(), { E8: "" })], finds: ["E8 blankPart"] },
    { name: "人员 + 公用", sheets: [poked(basicSheet(), { C13: 4 })], finds: ["C13 total"] },
    { name: "小计 + 上年结转", sheets: [poked(incomeSheet(), { G19: 2 })], finds: ["G19 part"] },
    { name: "general + fund + state capital on a two-sided table", sheets: [poked(fiscalSheet(), { F5: 3 })], finds: ["F5 part"] },
    { name: "in 元, by more than rounding", sheets: [inWholeYuan(poked(expenditureSheet(), { C7: 41.5 }))], finds: ["C7 total"] },
    { name: "codes over three columns", sheets: [inThreeColumns(poked(expenditureSheet(), { C7: 41.5 }))], finds: ["E7 total"] },
    { name: "off by a cent: maybe rounded", sheets: [poked(expenditureSheet(), { C8: 30.01 })], finds: ["C8 rounding info"] },
    {
      name: "off by a cent where all other tables are exact: a slip",
      sheets: budgetSheets().map((sheet) => (sheet.name === "03" ? poked(sheet, { C8: 30.01 }) : sheet)),
      finds: ["03!C8 total"],
    },
    {
      name: "off by a cent where another table is exact: more likely a slip",
      sheets: budgetSheets().filter(({ name }) => name === "02" || name === "03").map((sheet) => (sheet.name === "03" ? poked(sheet, { C8: 30.01 }) : sheet)),
      finds: ["03!C8 rounding warning"],
    },
    {
      name: "off by a cent in three tables: one hint for all",
      sheets: ["a", "b", "c"].map((name) => ({ ...poked(expenditureSheet(), { C8: 30.01 }), id: name, name })),
      finds: ["a!C8 everywhere info"],
    },
    {
      name: "项目支出合计 by classes",
      sheets: [
        sheetOf("7", [
          ["一般公共预算项目支出情况表"],
          ["单位：万元"],
          ["科目编码", "科目名称", "项目名称", "项目支出合计", "商品和服务支出", "对社会保障基金补助", "资本性支出", "其他支出"],
          ["2010302", "一般行政管理事务", "运维", 41, 20, "", 10, ""],
          ["2010399", "其他支出", "慰问", 15, 8, 5, "", 2],
          ["2010304", "专项服务", "宣传", 9, 9, "", "", ""],
        ]),
      ],
      finds: ["D4 total"],
    },
    {
      name: "off by a cent again and again: one hint a table",
      sheets: [poked(expenditureSheet(), { E8: 30.01, D7: 40.51, D11: 11.01 })],
      finds: ["D7 roundings info"],
    },
  ],
  silent: [
    { name: "columns that add up in no row", sheets: parts("部门支出总表", ["合计", "基本支出", "项目支出"], [9, 5, 3], [12, 5, 4], [20, 1, 1]) },
    { name: "nothing but noughts", sheets: parts("部门支出总表", ["合计", "基本支出", "项目支出"], [0, 0, 0], [0, 0, 0]) },
    {
      name: "off by a cent, as a note says",
      sheets: [poked(expenditureSheet(), { C8: 30.01 }), sheetOf("5", [["项目支出预算表"], ["单位：万元"], ["项目名称", "预算数"], ["运维", 30], ["注：因四舍五入，部分合计数存在尾差。"]])],
    },
    {
      name: "其中 is no part beside the others",
      sheets: [
        sheetOf("2", [
          ["部门收入总表"],
          ["单位：万元"],
          ["单位名称", "总计", "一般公共预算拨款", "", "其他收入", "上年实户资金余额"],
          ["", "", "小计", "其中：专项资金列入部门预算的项目", "", ""],
          ["合计", 100, 80, 30, 15, 5],
          ["某局", 100, 80, 30, 15, 5],
        ], ["C3:D3", "A3:A4", "B3:B4", "E3:E4", "F3:F4"]),
      ],
    },
    { name: "in accord under heads of their own", sheets: [grouped(332, 332, 236, 96, 0, 0, 0)] },
    { name: "every table in accord", sheets: budgetSheets() },
    { name: "in 元", sheets: budgetSheets().map(inWholeYuan) },
    { name: "dashes for nothing", sheets: [poked(expenditureSheet(), { E7: "—", D8: "-", E9: "/" })] },
    { name: "one 元 of rounding", sheets: [poked(inWholeYuan(expenditureSheet()), { C5: 705_001 })] },
    { name: "one 元 of rounding, printed with .00", sheets: [formatted(poked(inWholeYuan(expenditureSheet()), { C5: 705_001 }), Object.fromEntries(Array.from({ length: 15 }, (_, row) => [`C${row + 4}`, "#,##0.00"])))] },
    { name: "linked cells that hold more decimals than they show", sheets: [formatted(poked(expenditureSheet(), { C4: 96.8, D4: 66.8042, E4: 30.0013 }), { C4: "0.00", D4: "0.00", E4: "0.00" })] },
    { name: "a part that cannot be read", sheets: [poked(expenditureSheet(), { D7: "待定" })] },
    {
      name: "a column that no head explains, with money in it",
      sheets: [
        sheetOf("1", [
          ["部门支出总表", "", "", "", ""],
          ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "另列事项"],
          ["", "合计", 30, 10, 15, 5],
          ["201", "一般公共服务支出", 20, 10, 10, ""],
          ["208", "社会保障和就业支出", 10, "", 5, 5],
        ]),
      ],
    },
    {
      name: "上年 beside 本年 is no part",
      sheets: [
        sheetOf("1", [
          ["一般公共预算支出表", "", "", "", "", ""],
          ["科目编码", "科目名称", "上年预算数", "合计", "基本支出", "项目支出"],
          ["", "合计", 25, 30, 10, 20],
          ["201", "一般公共服务支出", 15, 20, 10, 10],
          ["208", "社会保障和就业支出", 10, 10, "", 10],
        ]),
      ],
    },
  ],
});
