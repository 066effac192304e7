import { missingTotal } from "../../../src/rules/funding/missing-total";
import { evaluationSheet, goalSheet, sheetOf } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

testRule(missingTotal, {
  speaks: [
    { name: "blank on a goal table", sheets: [goalSheet({ total: "", fiscal: "" })], finds: ["C4 default"] },
    { name: "blank although its part is given", sheets: [goalSheet({ total: "", fiscal: 80 })], finds: ["C4 default"] },
    { name: "blank on a self-evaluation", sheets: [evaluationSheet({ total: "" })], finds: ["C4 default"] },
    { name: "nothing but a blank", sheets: [goalSheet({ total: "　" })], finds: ["C4 default"] },
  ],
  silent: [
    { name: "given", sheets: [goalSheet({ total: 80 })] },
    { name: "nought is a figure", sheets: [goalSheet({ total: 0, fiscal: 0 })] },
    { name: "unreadable, which another rule speaks of", sheets: [goalSheet({ total: "待定" })] },
    { name: "a form that asks for no money", sheets: [poked(goalSheet({ total: "", fiscal: "" }), { A4: "", B4: "", D4: "", F4: "" })] },
    {
      name: "the figure below its label",
      sheets: [
        sheetOf("1", [
          ["项目绩效目标表"],
          ["资金总额", "财政拨款", "其他资金"],
          [80, 80, ""],
          ["一级指标", "二级指标", "三级指标", "指标值"],
          ["产出指标", "数量指标", "培训人数", "≥12人"],
        ]),
      ],
    },
  ],
});
