import { threePublic } from "../../../src/rules/budget/three-public";
import { budgetSheets, expenditureSheet, inWholeYuan, threePublicSheet } from "../../support/budget-forms";
import { sheetOf, type Row } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

const lying = (...figures: Row) => [
  sheetOf("1", [
    ["2025年“三公”经费和机关运行经费预算表", "", "", "", "", "", ""],
    ["编制部门：某街道", "", "", "", "", "", "单位：万元"],
    ["“三公”经费预算数", "", "", "", "", "", "机关运行经费预算数"],
    ["合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费", "", "", ""],
    ["", "", "", "小计", "购置费", "运行费", ""],
    figures,
  ], ["A3:F3", "D4:F4", "G3:G5", "A4:A5", "B4:B5", "C4:C5"]),
];

testRule(threePublic, {
  speaks: [
    {
      name: "上年, 当年 and 增减 side by side, each with its own 小计",
      sheets: [
        sheetOf("14", [
          ["“三公”经费及会议费、培训费支出预算表"],
          ["单位：万元"],
          ["单位编码", "单位名称", "上年", "", "", "", "当年", "", "", "", "增减变化情况", "", "", ""],
          ["", "", "合计", "“三公”经费", "", "会议费", "合计", "“三公”经费", "", "会议费", "合计", "“三公”经费", "", "会议费"],
          ["", "", "", "小计", "公务接待费", "", "", "小计", "公务接待费", "", "", "小计", "公务接待费", ""],
          ["", "合计", 90, 50, 50, 40, 90, 40, 40, 40, -10, -10, -10, ""],
        ], ["C3:F3", "G3:J3", "K3:N3", "A3:A5", "B3:B5", "D4:E4", "H4:I4", "L4:M4", "C4:C5", "F4:F5", "G4:G5", "J4:J5", "K4:K5", "N4:N5"]),
      ],
      finds: ["G6 default"],
    },
    { name: "off by a cent, alone", sheets: [poked(threePublicSheet(), { B6: 3.81, B5: 3.81, C6: 3.81, C5: 3.81 })], finds: ["B6 default warning"] },
    { name: "off by a cent, where another table is off by rounding too", sheets: [poked(expenditureSheet(), { C8: 30.01 }), poked(threePublicSheet(), { B6: 3.81, B5: 3.81 })], finds: ["09!B6 default info"] },
    {
      name: "共计 off its lines",
      sheets: [sheetOf("7", [["一般公共预算“三公”经费支出情况表"], ["单位：万元"], ["项目", "“三公”经费预算数"], ["共计", 13], ["1、因公出国（境）费用", 0], ["2、公务接待费", 3.5], ["3、公务用车费", 9]])],
      finds: ["B4 default"],
    },
    {
      name: "only a line is filled",
      sheets: [poked(threePublicSheet(), { B5: "", C5: "", B6: "", C6: "", B8: "", C8: "", B11: "", C11: "" })],
      finds: ["B5 blank", "B6 blank", "B8 blank"],
      fixes: ["B5=3", "C5=3", "B6=3", "C6=3", "B8=3", "C8=3"],
    },
    { name: "小计 off its lines", sheets: [poked(threePublicSheet(), { B6: 4.8, B5: 4.8 })], finds: ["B6 default"], fixes: ["B6=3.8"] },
    { name: "合计 without 会议费", sheets: [poked(threePublicSheet(), { B5: 5, B12: 2, B13: 1 })], finds: ["B5 default"], fixes: ["B5=6.8"] },
    { name: "in 元", sheets: [poked(inWholeYuan(threePublicSheet()), { B5: "", C5: "" })], finds: ["B5 blank"], fixes: ["B5=38000", "C5=38000"] },
    { name: "lying, the total off", sheets: lying(38.91, 0, 1.35, 36.56, 15, 21.56, 464.64), finds: ["A6 default"], fixes: ["A6=37.91"] },
    { name: "lying, 机关运行经费 counted in", sheets: lying(502.55, 0, 1.35, 36.56, 15, 21.56, 464.64), finds: ["A6 default"] },
    { name: "lying, 小计 off", sheets: lying(37.91, 0, 1.35, 36.56, 14, 21.56, 464.64), finds: ["D6 default"] },
  ],
  silent: [
    { name: "in accord", sheets: budgetSheets() },
    { name: "lying", sheets: lying(37.91, 0, 1.35, 36.56, 15, 21.56, 464.64) },
    { name: "lying, only one item", sheets: lying(1, "", 1, "", "", "", 171.01) },
    { name: "nothing filled in", sheets: [poked(threePublicSheet(), { B5: "", C5: "", B6: "", C6: "", B8: "", C8: "", B10: "", C10: "", B11: "", C11: "" })] },
    { name: "合计 with or without meetings", sheets: [poked(threePublicSheet(), { B12: 2, C12: 2 })] },
    { name: "one 元 of rounding", sheets: [poked(inWholeYuan(threePublicSheet()), { B6: 38_001, B5: 38_001 })] },
  ],
});
