import { threePublicLower } from "../../../src/rules/budget/three-public-lower";
import { basicSheet, budgetSheets, inWholeYuan, threePublicSheet } from "../../support/budget-forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

testRule(threePublicLower, {
  speaks: [
    { name: "公务接待费 below 30217", sheets: [basicSheet(), poked(threePublicSheet(), { B11: 0.3, C11: 0.3, B5: 3.3, C5: 3.3, B6: 3.3, C6: 3.3 })], finds: ["09!C11 default"] },
    { name: "a blank against 30231", sheets: [basicSheet(), poked(threePublicSheet(), { B10: "", C10: "", B8: "", C8: "" })], finds: ["09!C10 default"] },
    { name: "元 against 万元", sheets: [inWholeYuan(basicSheet()), poked(threePublicSheet(), { B11: 0.3, C11: 0.3 })], finds: ["09!C11 default"] },
  ],
  silent: [
    { name: "in accord", sheets: budgetSheets() },
    { name: "元 against 万元, rounded", sheets: [poked(inWholeYuan(basicSheet()), { C13: 8049 }), threePublicSheet()] },
    { name: "nothing filled in", sheets: [basicSheet(), poked(threePublicSheet(), { B5: "", C5: "", B6: "", C6: "", B8: "", C8: "", B10: "", C10: "", B11: "", C11: "" })] },
    { name: "vehicles in one figure, not split", sheets: [basicSheet(), poked(threePublicSheet(), { B10: "", C10: "" })] },
    { name: "the general budget by itself", sheets: [threePublicSheet()] },
    { name: "another year", sheets: [basicSheet(), poked(threePublicSheet(), { A2: "711 某县总工会", C2: "预算年度：2023", B11: 0.3, C11: 0.3 })] },
    { name: "a table that names no unit", sheets: [basicSheet(), poked(threePublicSheet(), { D2: "", B11: 0.3, C11: 0.3 })] },
  ],
});
