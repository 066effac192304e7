import { codeDuplicate, codeRegion } from "../../../src/rules/code/across";
import { goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

const goal = (sheet: string, code: string, name: string) => goalSheet({ sheet, code, name });
/** The same project a year later, on a self-evaluation that asks for the code. */
const evaluation = (sheet: string, code: string, name: string) =>
  poked(goalSheet({ sheet, code, name, title: "项目支出绩效自评表" }), { F9: "实际完成值" });

testRule(codeRegion, {
  speaks: [
    {
      name: "one of three elsewhere",
      sheets: [goal("1", "13053524P00000210188P", "甲"), goal("2", "13053524P000002101890", "乙"), goal("3", "13053424P000002101900", "丙")],
      finds: ["3!B3 default"],
    },
  ],
  silent: [
    { name: "all alike", sheets: [goal("1", "13053524P00000210188P", "甲"), goal("2", "13053524P000002101890", "乙"), goal("3", "13053524P000002101900", "丙")] },
    { name: "two tables are no majority", sheets: [goal("1", "13053524P00000210188P", "甲"), goal("2", "13053424P000002101890", "乙")] },
    {
      name: "two districts in equal parts: a collection of several units",
      sheets: [goal("1", "13053524P00000210188P", "甲"), goal("2", "13053524P000002101890", "乙"), goal("3", "13053424P000002101900", "丙"), goal("4", "13053424P000002101910", "丁")],
    },
    { name: "a malformed code has no district", sheets: [goal("1", "13053524P00000210188P", "甲"), goal("2", "13053524P000002101890", "乙"), goal("3", "1305", "丙")] },
  ],
});

testRule(codeDuplicate, {
  speaks: [
    { name: "two projects, one code", sheets: [goal("1", "13053524P00000210188P", "职工培训"), goal("2", "13053524P00000210188P", "劳模慰问")], finds: ["2!B3 default"] },
    { name: "in another case and spacing", sheets: [goal("1", "13053524P00000210188P", "职工培训"), goal("2", "13053524p 00000210188p", "劳模慰问")], finds: ["2!B3 default"] },
    {
      name: "three projects",
      sheets: [goal("1", "13053524P00000210188P", "职工培训"), goal("2", "13053524P00000210188P", "劳模慰问"), goal("3", "13053524P00000210188P", "金秋助学")],
      finds: ["2!B3 default", "3!B3 default"],
    },
  ],
  silent: [
    { name: "codes of their own", sheets: [goal("1", "13053524P00000210188P", "职工培训"), goal("2", "13053524P000002101890", "劳模慰问")] },
    { name: "the same project twice", sheets: [goal("1", "13053524P00000210188P", "职工培训"), goal("2", "13053524P00000210188P", "职工 培训")] },
    { name: "the same project under a longer name", sheets: [goal("1", "13053524P00000210188P", "职工培训"), goal("2", "13053524P00000210188P", "职工培训项目（2024年）")] },
    { name: "one of the names not filled in", sheets: [goal("1", "13053524P00000210188P", "职工培训"), goal("2", "13053524P00000210188P", "")] },
    { name: "its goal table and its self-evaluation", sheets: [goal("1", "13053524P00000210188P", "职工培训"), evaluation("2", "13053524P00000210188P", "劳模慰问")] },
    { name: "codes left blank", sheets: [goal("1", "", "职工培训"), goal("2", "", "劳模慰问")] },
    { name: "待定 in both", sheets: [goal("1", "待定", "职工培训"), goal("2", "待定", "劳模慰问")] },
  ],
});
