import { wrongClass } from "../../../src/rules/structure/wrong-class";
import { testRule } from "../../support/rule-tester";
import { benefit, cost, quality, quantity, timeliness } from "../cells";

testRule(wrongClass, {
  speaks: [
    { name: "a completion rate as a benefit", sheets: benefit("体检项目完成率", "≥95%"), finds: ["C14 output"] },
    { name: "with its unit in brackets", sheets: benefit("资金到位率（%）", "100"), finds: ["C14 output"] },
    { name: "money put in as a quantity", sheets: quantity("培训经费投入", "≥5 万元"), finds: ["C10 input"] },
  ],
  silent: [
    { name: "a completion rate as quality", sheets: quality("体检项目完成率", "≥95%") },
    { name: "an execution rate as timeliness", sheets: timeliness("预算执行率", "100%") },
    { name: "a growth rate as a benefit", sheets: benefit("产值增长率", "≥5%") },
    { name: "employment as a benefit", sheets: benefit("就业率", "≥80%") },
    { name: "money under cost", sheets: cost("培训经费总额", "≤5 万元") },
    { name: "projects that got money, counted", sheets: quantity("获得资金的项目数", "≥5 个") },
  ],
});
