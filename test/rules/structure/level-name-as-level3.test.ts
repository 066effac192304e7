import { levelNameAsLevel3 } from "../../../src/rules/structure/level-name-as-level3";
import { goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { benefit, cost, evaluationWith, merged, quantity, satisfaction } from "../cells";

testRule(levelNameAsLevel3, {
  speaks: [
    { name: "satisfaction", sheets: satisfaction("服务对象满意度指标", "≥90%"), finds: ["C15 default"] },
    { name: "a variant of it", sheets: satisfaction("帮扶对象满意度指标", "≥90%"), finds: ["C15 default"] },
    { name: "cost", sheets: evaluationWith(5, ["成本指标", "经济成本指标", "社会成本指标", "≤", 1000, "元", 20, 900]), finds: ["C12 default"] },
    { name: "a level-1 name", sheets: quantity("产出指标", "≥12 人"), finds: ["C10 default"] },
    {
      name: "merged over two rows, once",
      sheets: [merged(goalSheet({ rows: [["产出指标", "数量指标", "数量指标", "", "≥1 人", ""], ["", "", "", "", "≥2 场", ""]] }), "B10:B11", "C10:C11")],
      finds: ["C10:C11 default"],
    },
  ],
  silent: [
    { name: "服务对象满意度 is an ordinary name", sheets: satisfaction("服务对象满意度", "≥90%") },
    { name: "社会效益 in a longer name", sheets: benefit("提升社会效益", "≥80%") },
    { name: "a name that ends in 指标 and is none", sheets: quantity("完成招生指标", "≥12 人") },
    { name: "a cost that is named", sheets: cost("人均成本", "≤500 元") },
  ],
});
