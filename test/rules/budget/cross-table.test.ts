import { crossTable } from "../../../src/rules/budget/cross-table";
import { balanceSheet, basicSheet, budgetSheets, expenditureSheet, fiscalSheet, fundSheet, generalSheet, incomeSheet, inWholeYuan } from "../../support/budget-forms";
import { sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

testRule(crossTable, {
  speaks: [
    { name: "支出总表 against 收支总表, with all of its sums right", sheets: [balanceSheet(), poked(expenditureSheet(), { C4: 97.8, D4: 67.8, C5: 71.5, D5: 41.5, C6: 71.5, D6: 41.5, C7: 41.5, D7: 41.5 })], finds: ["03!C4 default", "03!C5 default"] },
    { name: "the one table of three that differs", sheets: [balanceSheet(), poked(incomeSheet(), { C5: 97.8 }), expenditureSheet()], finds: ["02!C5 odd"] },
    { name: "基本支出表 against 一般公共预算支出表", sheets: [generalSheet(), poked(basicSheet(), { C4: 69.8, D4: 60.3 })], finds: ["06!C4 odd"] },
    { name: "a 类 of 收支总表", sheets: [poked(balanceSheet(), { D7: 12, D5: 69.5 }), expenditureSheet()], finds: ["03!C5 default", "03!C9 default"] },
    { name: "万元 against 元", sheets: [balanceSheet(), inWholeYuan(poked(expenditureSheet(), { C4: 97.8 }))], finds: ["03!C4 odd"] },
    {
      name: "支出总表 against 一般公共预算支出表, all money being general budget",
      sheets: [balanceSheet(), expenditureSheet(), poked(generalSheet(), { C4: 94.8, E4: 28, C5: 68.5, E5: 28, C6: 68.5, E6: 28, C8: 28, E8: 28 })],
      finds: ["05!C4 default", "05!C5 default", "05!C6 default", "05!C8 default"],
    },
    { name: "元 written over figures in 万元: said once, of the table", sheets: budgetSheets().map((sheet) => (sheet.name === "05" ? poked(sheet, { D2: "单位：元" }) : sheet)), finds: ["05!A1 unit"] },
    { name: "money of a fund that its table lacks", sheets: [poked(fiscalSheet(), { F8: 3, F10: 3, F12: 3 }), poked(fundSheet(null), { B4: "合计", C4: 2 })], finds: ["07!C4 default warning"] },
  ],
  silent: [
    {
      name: "一般公共预算 of this year beside 上年结转, against a table of both",
      sheets: [
        sheetOf("2", [
          ["财政拨款收支预算总表"],
          ["单位：万元"],
          ["项目", "预算数", "项目", "合计", "一般公共预算", "上年财政拨款资金结转"],
          ["一、本年收入", 90, "一、教育支出", 100, 90, 10],
          ["二、上年结转", 10, "", "", "", ""],
          ["收入总计", 100, "支出总计", 100, 90, 10],
        ]),
        sheetOf("3", [["一般公共预算支出预算表"], ["单位：万元"], ["科目编码", "科目名称", "合计", "当年财政拨款安排", "上年结转安排"], ["", "合计", 100, 90, 10], ["205", "教育支出", 100, 90, 10]]),
      ],
    },
    { name: "every table in accord", sheets: budgetSheets() },
    { name: "some in 元, some in 万元", sheets: budgetSheets().map((sheet, index) => (index % 2 === 0 ? sheet : inWholeYuan(sheet))) },
    { name: "万元 rounded from 元", sheets: [balanceSheet(), poked(inWholeYuan(expenditureSheet()), { C4: 968_049, D4: 668_049, C5: 705_049, D5: 405_049 })] },
    { name: "other income explains what 一般公共预算 lacks", sheets: [poked(incomeSheet(), { F5: 30, E5: 66.8 }), expenditureSheet(), poked(generalSheet(), { C4: 66.8, E4: "", C5: 40.5, E5: "", C6: 40.5, E6: "", C8: "", E8: "" })] },
    {
      name: "财政拨款 that may be a fund's in part",
      sheets: [incomeSheet(), expenditureSheet(), poked(generalSheet(), { C4: 94.8, E4: 28, C5: 68.5, E5: 28, C6: 68.5, E6: 28, C8: 28, E8: 28 })],
    },
    { name: "支出总表 without what is carried forward", sheets: [poked(balanceSheet(), { B11: 5, B12: 101.8, D11: 5, D12: 101.8 }), expenditureSheet()] },
    { name: "two units of one kind each: which is meant is open", sheets: [balanceSheet(), expenditureSheet(), { ...poked(expenditureSheet(), { C4: 97.8 }), id: "b", name: "b" }] },
    { name: "a table by itself", sheets: [poked(expenditureSheet(), { C4: 97.8 })] },
  ],
});
