import { functionEconomy } from "../../../src/rules/budget/function-economy";
import { basicSheet, budgetSheets, generalSheet, inWholeYuan } from "../../support/budget-forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

const shifted = poked(basicSheet(), { C6: 31, D6: 31, C7: 10, D7: 10 });

testRule(functionEconomy, {
  speaks: [
    { name: "养老 off 2080505", sheets: [generalSheet(), shifted], finds: ["06!C7 default"] },
    { name: "in 元", sheets: [inWholeYuan(generalSheet()), inWholeYuan(shifted)], finds: ["06!C7 default"] },
    { name: "公积金 and 医疗", sheets: [generalSheet(), poked(basicSheet(), { C8: 4, D8: 4, C10: 10, D10: 10 })], finds: ["06!C8 default", "06!C10 default"] },
  ],
  silent: [
    { name: "in accord", sheets: budgetSheets() },
    { name: "some in 元", sheets: [inWholeYuan(generalSheet()), basicSheet()] },
    { name: "a figure that is wrong for another reason", sheets: [generalSheet(), poked(basicSheet(), { C7: 10, D7: 10 })] },
    { name: "a code that stands twice", sheets: [poked(generalSheet(), { A12: "2080505" }), shifted] },
    { name: "no such class", sheets: [generalSheet(), poked(shifted, { A7: "30199" })] },
    { name: "no such function", sheets: [poked(generalSheet(), { A11: "2080506" }), shifted] },
    { name: "paid out of a project", sheets: [poked(generalSheet(), { D9: "", E9: 11, D10: "", E10: 11, D11: "", E11: 11, D4: 55.8, E4: 41 }), shifted] },
  ],
});
