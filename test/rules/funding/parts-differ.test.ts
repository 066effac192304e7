import { partsDiffer } from "../../../src/rules/funding/parts-differ";
import { goalSheet, sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { formatted, poked } from "../cells";

const money = (total: string | number, fiscal: string | number, other: string | number) => [goalSheet({ total, fiscal, other })];

testRule(partsDiffer, {
  speaks: [
    { name: "parts below the total", sheets: money(80, 70, 5), finds: ["C4 default"] },
    { name: "parts above the total", sheets: money(80, 80, 5), finds: ["C4 default"] },
    { name: "a blank part is nought", sheets: money(80, 70, ""), finds: ["C4 default"] },
    { name: "off by a cent", sheets: money(80, 70, 10.01), finds: ["C4 default"] },
    { name: "with the form's own unit", sheets: money("80万元", "70万元", ""), finds: ["C4 default"] },
    { name: "stored as text", sheets: money("1,200.50", "1,200", "1"), finds: ["C4 default"] },
    { name: "a lone part above the total", sheets: [poked(goalSheet({ total: 80, fiscal: 90 }), { F4: "" })], finds: ["C4 default"] },
  ],
  silent: [
    { name: "equal", sheets: money(80, 70, 10) },
    { name: "all fiscal", sheets: money(9.72, 9.72, "") },
    { name: "binary fractions", sheets: money(0.3, 0.1, 0.2) },
    { name: "a dash for none", sheets: money(80, 80, "—") },
    { name: "无 for none", sheets: money(80, 80, "无") },
    { name: "a part that cannot be read", sheets: money(80, 80, "待定") },
    { name: "80万 where amounts are in 万元", sheets: money("80万", 80, "") },
    { name: "元 typed where amounts are in 万元", sheets: money("800000元", 80, "") },
    { name: "the unit typed where it is the form's own", sheets: money("80万元", "80万元", "") },
    { name: "no part given", sheets: money(80, "", "") },
    { name: "no total", sheets: money("", 80, "") },
    { name: "a form with one part only: the rest may be anything", sheets: [poked(goalSheet({ total: 80, fiscal: 50 }), { F4: "" })] },
    {
      name: "a form with further parts",
      sheets: [
        sheetOf("1", [
          ["项目支出绩效自评表"],
          ["项目资金（万元）", "年度资金总额", 80],
          ["", "其中：财政拨款", 50],
          ["", "上年结转资金", 20],
          ["", "其他资金", 10],
          ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值"],
          ["产出指标", "数量指标", "培训人数", "≥12人", "12人"],
        ]),
      ],
    },
    {
      name: "linked cells that hold more decimals than they show",
      sheets: [formatted(goalSheet({ total: 6.17, fiscal: 6.1654 }), { C4: "0.00", E4: "0.00" })],
    },
  ],
});
