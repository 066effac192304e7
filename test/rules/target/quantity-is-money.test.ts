import { quantityIsMoney } from "../../../src/rules/target/quantity-is-money";
import { testRule } from "../../support/rule-tester";
import { benefit, cost, quality, quantity } from "../cells";

testRule(quantityIsMoney, {
  speaks: [
    { name: "money", sheets: quantity("培训投入", "≥5 万元"), finds: ["E10 money"] },
    { name: "a unit price", sheets: quantity("补助", "500 元/人"), finds: ["E10 money"] },
    { name: "a rate", sheets: quantity("参保率", "＝100%"), finds: ["E10 rate"] },
    { name: "a standard without its unit", sheets: quantity("慰问标准", 500), finds: ["E10 standard"] },
  ],
  silent: [
    { name: "coverage, as the national programmes set it", sheets: quantity("7岁以下儿童健康管理率", "≥90%") },
    { name: "the share of staff costs that is secured", sheets: quantity("足额保障率（参保率）", "＝100%") },
    { name: "people", sheets: quantity("慰问人数", "≥12 人") },
    { name: "instalments a year", sheets: quantity("发放期数", "12 期/年") },
    { name: "technical standards, counted", sheets: quantity("制定标准", "≥5 项") },
    { name: "no unit, but no standard either", sheets: quantity("慰问人数", 12) },
    { name: "money as cost", sheets: cost("慰问标准", "≤500 元") },
    { name: "a rate as quality", sheets: quality("参保率", "100%") },
    { name: "money as a benefit", sheets: benefit("增加收入", "≥5 万元") },
    { name: "words, which another rule speaks of", sheets: quantity("慰问标准", "按规定发放") },
  ],
});
