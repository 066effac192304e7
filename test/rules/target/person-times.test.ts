import { personTimes } from "../../../src/rules/target/person-times";
import { testRule } from "../../support/rule-tester";
import { evaluationWith, quantity } from "../cells";

testRule(personTimes, {
  speaks: [
    { name: "人次 counted in 人", sheets: quantity("培训人次", "≥12 人"), finds: ["E10 default"] },
    { name: "人次 within the name", sheets: quantity("临时救助人次数", "≥30 名"), finds: ["E10 default"] },
    { name: "人数 counted in 人次", sheets: quantity("慰问人数", "≥12 人次"), finds: ["E10 default"] },
    { name: "at the unit's column", sheets: evaluationWith(0, ["产出指标", "数量指标", "慰问人次", "＞", 400, "人", 20, 500]), finds: ["F7 default"] },
  ],
  silent: [
    { name: "人次 in 人次", sheets: quantity("培训人次", "≥12 人次") },
    { name: "人数 in 人", sheets: quantity("培训人数", "≥12 人") },
    { name: "人数 by the month", sheets: quantity("发放人数", "≥12 人/月") },
    { name: "a rate of 人次", sheets: quantity("培训人次完成率", "≥95%") },
    { name: "a name that says neither", sheets: quantity("慰问困难职工", "≥12 人次") },
    { name: "times", sheets: quantity("培训次数", "≥12 次") },
  ],
});
