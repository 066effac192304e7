import { balance } from "../../../src/rules/budget/balance";
import { balanceSheet, budgetSheets, fiscalSheet, inWholeYuan } from "../../support/budget-forms";
import { sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

const threeWays = (last: number): ReturnType<typeof sheetOf> =>
  sheetOf("1", [
    ["收支预算总表", "", "", "", "", "", "", "单位：万元"],
    ["收入", "", "支出", "", "", "", "", ""],
    ["项目", "预算数", "项目（按功能分类）", "预算数", "项目（按支出性质）", "预算数", "项目（按经济分类）", "预算数"],
    ["一、财政拨款收入", 100, "一、教育支出", 80, "一、基本支出", 70, "一、工资福利支出", 60],
    ["", "", "二、住房保障支出", 20, "二、项目支出", 30, "二、商品和服务支出", 40],
    ["本年收入合计", 100, "本年支出合计", 100, "本年支出合计", 100, "本年支出合计", last],
    ["收入总计", 100, "支出总计", 100, "支出总计", 100, "支出总计", 100],
  ], ["A2:B2", "C2:H2"]);

/** A two-sided table: name and amount of the income, then of the expenditure. The rows stand from row 5. */
const twoSided = (...rows: readonly (readonly (string | number)[])[]) => [sheetOf("2", [["部门收支总表"], ["单位：万元"], ["收入", "", "支出", ""], ["项目", "预算数", "项目", "预算数"], ...rows])];

testRule(balance, {
  speaks: [
    { name: "numbered items, of which the finer are parts", sheets: twoSided(["一、财政拨款收入", 60, "一、教育支出", 60], ["1.一般公共预算", 50, "二、卫生支出", 40], ["2.政府性基金", 10, "", ""], ["二、事业收入", 40, "", ""], ["收入总计", 170, "支出总计", 100]), finds: ["B9 total"] },
    { name: "a heading of the year over its lines", sheets: twoSided(["一、本年收入", 120, "一、本年支出", 100], ["（一）一般公共预算", 60, "（一）教育支出", 60], ["（二）政府性基金", 40, "（二）卫生支出", 40], ["二、上年结转", 20, "二、结转下年", 40], ["收入总计", 140, "支出总计", 140]), finds: ["B5 total"] },
    { name: "income and expenditure of the year, where nothing is carried", sheets: twoSided(["财政拨款收入", 120, "教育支出", 60], ["", "", "卫生支出", 40], ["本年收入合计", 120, "本年支出合计", 100]), finds: ["D7 total warning"] },
    { name: "what is carried over does not make up the difference", sheets: twoSided(["财政拨款收入", 100, "教育支出", 120], ["本年收入合计", 100, "本年支出合计", 120], ["上年结转", 10, "结转下年", ""], ["收入总计", 120, "支出总计", 120]), finds: ["B7 part"] },
    { name: "the third time the expenditure stands", sheets: [threeWays(90)], finds: ["H6 total"] },
    {
      name: "当年收入小计",
      sheets: [sheetOf("1", [
        ["部门收支总表"],
        ["单位：万元"],
        ["收入", "", "支出", ""],
        ["项目", "预算数", "项目", "预算数"],
        ["一、一般公共预算拨款收入", 90, "一、一般公共服务支出", 60],
        ["二、政府性基金预算拨款收入", 40, "二、城乡社区支出", 40],
        ["当年收入小计", 120, "当年支出小计", 100],
        ["上年结转资金", "", "结转下年资金", 20],
        ["收入合计", 120, "支出合计", 120],
      ])],
      finds: ["B7 total"],
    },
    { name: "lines do not make 本年支出合计", sheets: [poked(balanceSheet(), { D5: 71.5 })], finds: ["D10 total"] },
    { name: "one line is all the income", sheets: [poked(balanceSheet(), { B5: 97.8 })], finds: ["B5 part"] },
    { name: "本年支出合计 itself, with 总计 above it", sheets: [poked(balanceSheet(), { D10: 97.8 })], finds: ["D10 total"] },
    { name: "收入总计 ≠ 支出总计", sheets: [poked(balanceSheet(), { D12: 97.8 })], finds: ["D12 total"] },
    { name: "what is carried over is left out", sheets: [poked(balanceSheet(), { B11: 4, D11: 4, D12: 100.8 })], finds: ["B12 total"] },
    { name: "财政拨款收支总表, in the column of the general budget", sheets: [poked(fiscalSheet(), { E10: 90 })], finds: ["E10 total"] },
    { name: "in 元", sheets: [inWholeYuan(poked(balanceSheet(), { D5: 71.5 }))], finds: ["D10 total"] },
    { name: "off by a cent: rounding may explain it", sheets: [poked(balanceSheet(), { D5: 70.51 })], finds: ["D10 rounding info"] },
  ],
  silent: [
    { name: "numbered items with parts of any style", sheets: twoSided(["一、财政拨款收入", 60, "一、教育支出", 60], ["1.一般公共预算", 50, "二、卫生支出", 40], ["2.政府性基金", 10, "", ""], ["二、事业收入", 40, "", ""], ["收入总计", 100, "支出总计", 100]) },
    { name: "the parts filled and their items blank", sheets: twoSided(["一、财政拨款收入", "", "一、教育支出", 60], ["1.一般公共预算", 50, "二、卫生支出", 40], ["2.政府性基金", 10, "", ""], ["二、事业收入", 40, "", ""], ["收入总计", 100, "支出总计", 100]) },
    { name: "其中 beside items of no number", sheets: twoSided(["财政拨款收入", 60, "教育支出", 60], ["其中：一般公共预算", 50, "卫生支出", 40], ["事业收入", 40, "", ""], ["收入总计", 100, "支出总计", 100]) },
    { name: "a heading of the year over its lines, in accord", sheets: twoSided(["一、本年收入", 100, "一、本年支出", 100], ["（一）一般公共预算", 60, "（一）教育支出", 60], ["（二）政府性基金", 40, "（二）卫生支出", 40], ["二、上年结转", 20, "二、结转下年", 20], ["收入总计", 120, "支出总计", 120]) },
    { name: "the year's sums differ by what is carried over", sheets: twoSided(["财政拨款收入", 100, "教育支出", 120], ["本年收入合计", 100, "本年支出合计", 120], ["上年结转", 20, "结转下年", ""]) },
    { name: "what is carried over stands before the year's sum", sheets: twoSided(["财政拨款收入", 100, "教育支出", 120], ["上年结转", 20, "", ""], ["本年收入合计", 100, "本年支出合计", 120], ["收入总计", 120, "支出总计", 120]) },
    { name: "an item stands below the year's sum", sheets: twoSided(["财政拨款收入", 100, "教育支出", 120], ["本年收入合计", 100, "本年支出合计", 120], ["用其他资金弥补", 20, "", ""], ["收入总计", 120, "支出总计", 120]) },
    { name: "a table of one side", sheets: [sheetOf("3", [["部门收入总表"], ["单位：万元"], ["项目", "预算数"], ["财政拨款收入", 100], ["收入总计", 120]])] },
    { name: "the expenditure three times, in accord", sheets: [threeWays(100)] },
    { name: "every table in accord", sheets: budgetSheets() },
    { name: "in 元", sheets: budgetSheets().map(inWholeYuan) },
    { name: "with money carried over and forward", sheets: [poked(balanceSheet(), { B11: 5, B12: 101.8, D11: 5, D12: 101.8 })] },
    { name: "one 元 of rounding", sheets: [poked(inWholeYuan(balanceSheet()), { D5: 705_001 })] },
    { name: "a line that cannot be read", sheets: [poked(balanceSheet(), { D6: "见附表" })] },
    {
      name: "lines numbered 1. and 2. are parts of 一、",
      sheets: [
        sheetOf("1", [
          ["部门财务收支预算总表", "", "", "单位：元"],
          ["本年收入", "", "本年支出", ""],
          ["项目", "预算数", "项目", "预算数"],
          ["一、财政拨款收入", 3_000_000, "一、一般公共服务支出", 2_000_000],
          ["1. 一般公共预算资金", 3_000_000, "二、社会保障和就业支出", 1_500_000],
          ["2. 政府性基金", "", "", ""],
          ["二、事业收入", 500_000, "", ""],
          ["收入总计", 3_500_000, "支出总计", 3_500_000],
        ]),
      ],
    },
    {
      name: "only the parts of 一、 are filled",
      sheets: [
        sheetOf("1", [
          ["部门收支总表", "", "", "单位：万元"],
          ["收入", "", "支出", ""],
          ["项目", "预算数", "项目", "预算数"],
          ["一、财政拨款收入", "", "一、一般公共服务支出", 20.5],
          ["（一）一般公共预算", 20.5, "二、社会保障和就业支出", 10],
          ["（二）政府性基金", 5, "三、城乡社区支出", 5],
          ["二、事业收入", 10, "", ""],
          ["收入总计", 35.5, "支出总计", 35.5],
        ]),
      ],
    },
    {
      name: "what is carried over stands among the income and is counted in it",
      sheets: [
        sheetOf("1", [
          ["部门收支总表", "", "", "单位：万元"],
          ["收入", "", "支出", ""],
          ["项目", "预算数", "项目", "预算数"],
          ["一、财政拨款收入", 20.5, "一、一般公共服务支出", 30.5],
          ["二、上年结转", 10, "", ""],
          ["本年收入合计", 30.5, "本年支出合计", 30.5],
          ["收入总计", 30.5, "支出总计", 30.5],
        ]),
      ],
    },
    {
      name: "sub-lines below what is carried over",
      sheets: [
        sheetOf("1", [
          ["财政拨款收支总表", "", "", ""],
          ["收入", "", "支出", ""],
          ["项目", "预算数", "项目", "预算数"],
          ["一、一般公共预算拨款", 100, "一、一般公共服务支出", 110],
          ["本年收入合计", 100, "本年支出合计", 110],
          ["年初财政拨款结转和结余", 10, "年末财政拨款结转和结余", ""],
          ["一、一般公共预算拨款", 8, "", ""],
          ["二、政府性基金预算拨款", 2, "", ""],
          ["收入总计", 110, "支出总计", 110],
        ]),
      ],
    },
  ],
});
