import { rateOver100, rateUnit } from "../../../src/rules/target/rates";
import { testRule } from "../../support/rule-tester";
import { benefit, evaluationWith, quality, quantity, satisfaction, timeliness } from "../cells";

testRule(rateOver100, {
  speaks: [
    { name: "at least all of it", sheets: quality("合格率", "≥100%"), finds: ["E11 default"], fixes: ["E11=＝100%"] },
    { name: "more than all of it", sheets: satisfaction("职工满意度", "＞100%"), finds: ["E15 default"], fixes: ["E15=＝100%"] },
    { name: "a rate by its name", sheets: benefit("体检项目完成率", "≥100"), finds: ["E14 default"], fixes: ["E14=＝100%"] },
    { name: "in columns", sheets: evaluationWith(1, ["", "质量指标", "合格率", "≥", 100, "%", 10, 100]), finds: ["D8 default"], fixes: ["D8=＝"] },
    { name: "in columns, beyond 100: sign and value", sheets: evaluationWith(1, ["", "质量指标", "合格率", "≥", 120, "%", 10, 100]), finds: ["D8 default"], fixes: ["D8=＝", "E8=100"] },
  ],
  silent: [
    { name: "exactly all of it", sheets: quality("合格率", "＝100%") },
    { name: "at most all of it", sheets: quality("预算执行率", "≤100%") },
    { name: "below", sheets: quality("合格率", "≥99.9%") },
    { name: "growth", sheets: benefit("产值增长率", "≥120%") },
    { name: "value kept and increased", sheets: benefit("国有资本保值增值率", "≥100%") },
    { name: "provisions of a guarantee fund", sheets: benefit("拨备覆盖率", "≥150%") },
    { name: "an index", sheets: benefit("居民收入指数", "≥103%") },
    { name: "compared with last year", sheets: benefit("税收", "达到上年同期的≥105%") },
    { name: "an output per input", sheets: benefit("投入产出比例", "≥150%") },
    { name: "a count", sheets: quantity("培训人数", "≥100 人") },
  ],
});

testRule(rateUnit, {
  speaks: [
    { name: "a rate in people", sheets: quality("合格率", "≥95 人"), finds: ["E11 rate"] },
    { name: "coverage in people", sheets: quantity("职工维权覆盖面", "≥5000 人"), finds: ["E10 rate"] },
    { name: "a timely rate in years", sheets: timeliness("完工及时率", "1 年"), finds: ["E12 rate"] },
    { name: "a count in %", sheets: quantity("培训人数", "≥95%"), finds: ["E10 count"] },
    { name: "at the unit's column", sheets: evaluationWith(1, ["", "质量指标", "合格率", "≥", 95, "人", 10, 96]), finds: ["F8 rate"] },
  ],
  silent: [
    { name: "a rate in %", sheets: quality("合格率", "≥95%") },
    { name: "a rate in ‰", sheets: benefit("人口出生率", "≥8‰") },
    { name: "a growth rate in points", sheets: benefit("增长率", "≥2 个百分点") },
    { name: "a rate per hundred thousand", sheets: evaluationWith(3, ["效益指标", "社会效益指标", "孕产妇死亡率", "≤", 16, "1/10万", 20, 10]) },
    { name: "efficiency is no share", sheets: quality("工作效率", "≥3 件/天") },
    { name: "frequency is no share", sheets: quality("巡查频率", "≥2 次/月") },
    { name: "an interest rate's base", sheets: quality("设备功率", "≤50 千瓦") },
    { name: "the name says in which unit", sheets: quantity("参训人数（%）", "≥95%") },
    { name: "a share of people", sheets: quantity("参训人数占比", "≥95%") },
    { name: "declared qualitative", sheets: evaluationWith(1, ["", "质量指标", "提高使用经费率", "定性", "有效", "", 10, "有效"]) },
    { name: "no unit, which another rule speaks of", sheets: quality("合格率", "≥95") },
  ],
});
