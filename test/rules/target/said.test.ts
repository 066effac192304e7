/** Each finding about a target whole: its words, what a fix would write, the other cells and how severe it is. */
import { expect, it } from "@jest/globals";
import { attitudeAsPercent } from "../../../src/rules/target/attitude-as-percent";
import { copiesBasis, copiesName } from "../../../src/rules/target/copies";
import { costIsBudget } from "../../../src/rules/target/cost-is-budget";
import { costDirection, quantityDirection } from "../../../src/rules/target/direction";
import { targetMissing } from "../../../src/rules/target/missing";
import { missingComparator } from "../../../src/rules/target/missing-comparator";
import { missingUnit } from "../../../src/rules/target/missing-unit";
import { notQuantified } from "../../../src/rules/target/not-quantified";
import { personTimes } from "../../../src/rules/target/person-times";
import { targetPlaceholder } from "../../../src/rules/target/placeholder";
import { quantityIsMoney } from "../../../src/rules/target/quantity-is-money";
import { rateOver100, rateUnit } from "../../../src/rules/target/rates";
import { timelinessNotATime } from "../../../src/rules/target/timeliness-not-a-time";
import { unitSpelling } from "../../../src/rules/target/unit-spelling";
import { unmeasurable } from "../../../src/rules/target/unmeasurable";
import type { Rule } from "../../../src/rules/rule";
import type { SheetData } from "../../../src/sheet/data";
import { evaluationSheet } from "../../support/forms";
import { benefit, cost, evaluationWith, quality, quantity, satisfaction, timeliness } from "../cells";
import { lines } from "../whole";

it.each<readonly [string, Rule, readonly SheetData[], readonly string[]]>([
  ["an attitude in percent", attitudeAsPercent, benefit("提升职工幸福感", "≥98%"), ["E14 default info “≥98%” text ≥98%, name 提升职工幸福感"]],
  ["a target that is its basis", copiesBasis, quality("运行情况", "使机关工会正常运转", "", "使机关工会正常运转"), ["E11 default error [F11] “使机关工会正常运转” text 使机关工会正常运转"]],
  ["a target that is its name", copiesName, quality("劳模全部登记在册", "劳模全部登记在册"), ["E11 default error “劳模全部登记在册” text 劳模全部登记在册"]],
  ["a target that is its description", copiesName, quality("登记", "劳模全部登记在册", "劳模全部登记在册。"), ["E11 default error “劳模全部登记在册” text 劳模全部登记在册"]],
  ["a cost that is the budget", costIsBudget, cost("投入成本", "≤800,000 元"), ["E13 default info “≤800,000 元” text ≤800,000 元, budget 80\u00a0万元"]],
  ["a cost with ≥", costDirection, cost("体检标准", "每人每年≥500元"), ["E13 default error “每人每年≥500元” text 每人每年≥500元, sign ≥, suggestion 每人每年≤500元; E13=每人每年≤500元"]],
  ["a cost with ≥ in columns", costDirection, evaluationWith(5, ["成本指标", "经济成本指标", "用餐标准", "≥", 50, "元", 20, 50]), ["D12 default error “≥50元” text ≥50元, sign ≥, suggestion ≤50\u00a0元; D12=≤"]],
  ["a wage with ≥", costDirection, cost("最低工资标准", "≥500元/人·月"), ["E13 default warning “≥500元/人·月” text ≥500元/人·月, sign ≥, suggestion ≤500\u00a0元/人·月; E13=≤500元/人·月"]],
  ["people with ≤", quantityDirection, quantity("发放人数", "≤56 人"), ["E10 default warning “≤56 人” text ≤56 人, name 发放人数, sign ≤, suggestion ≥56\u00a0人; E10=≥56人"]],
  ["a rate with ≤", quantityDirection, quality("合格率", "≤95%"), ["E11 default info “≤95%” text ≤95%, name 合格率, sign ≤, suggestion ≥95%; E11=≥95%"]],
  ["satisfaction with ＜", quantityDirection, satisfaction("职工满意度", "＜90%"), ["E15 default warning “＜90%” text ＜90%, name 职工满意度, sign ＜, suggestion ≥90%; E15=≥90%"]],
  ["things with ＜ in columns", quantityDirection, evaluationWith(0, ["产出指标", "数量指标", "设备购置数量", "＜", 5, "台套", 20, 5]), ["D7 default warning “＜5台套” text ＜5台套, name 设备购置数量, sign ＜, suggestion ≥5\u00a0台套; D7=≥"]],
  ["no target", targetMissing, quantity("培训人数", ""), ["E10 default error name 培训人数"]],
  ["no target in columns", targetMissing, evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", "", "人", 20, 12]), ["E7 default error name 培训人数"]],
  ["a count without a sign", missingComparator, quantity("培训人数", "12 人"), ["E10 default warning “12 人” text 12 人, suggestion ≥12\u00a0人; E10=≥12人"]],
  ["a cost without a sign", missingComparator, cost("投入成本", "50 万元"), ["E13 cost warning “50 万元” text 50 万元, suggestion ≤50\u00a0万元; E13=≤50万元"]],
  ["a full rate without a sign", missingComparator, quality("合格率", "100%"), ["E11 full info “100%” text 100%, suggestion ＝100%; E11=＝100%"]],
  ["a duration without a sign", missingComparator, timeliness("完成时间", "30 天"), ["E12 default warning “30 天” text 30 天, suggestion ≤30\u00a0天; E12=≤30天"]],
  ["less is better, without a sign", missingComparator, quality("差错率", "3%"), ["E11 default warning “3%” text 3%, suggestion ≤3%; E11=≤3%"]],
  ["an empty column of signs", missingComparator, evaluationWith(0, ["产出指标", "数量指标", "培训人数", "", 12, "人", 20, 12]), ["D7 default warning “12” text 12, suggestion ≥12\u00a0人; D7=≥"]],
  ["a rate without a unit", missingUnit, quality("合格率", "≥95"), ["E11 suggested warning “≥95” text ≥95, suggestion ≥95%; E11=≥95%"]],
  ["people without a unit", missingUnit, quantity("培训人数", "≥12"), ["E10 suggested warning “≥12” text ≥12, suggestion ≥12人; E10=≥12人"]],
  ["a standard without a unit", missingUnit, quantity("人均补助标准", "500"), ["E10 suggested warning “500” text 500, suggestion 500元/人; E10=500元/人"]],
  ["something without a unit", missingUnit, benefit("影响", "≥3"), ["E14 alone warning “≥3” text ≥3"]],
  ["an empty column of units", missingUnit, evaluationWith(0, ["产出指标", "数量指标", "培训人次", "≥", 12, "", 20, 12]), ["F7 suggested warning “12” text 12, suggestion ≥12人次; F7=人次"]],
  ["a quantity in words", notQuantified, quantity("经费", "测算年度经费数量"), ["E10 default warning “测算年度经费数量” kind 数量, text 测算年度经费数量"]],
  ["a cost in words", notQuantified, cost("成本", "按规定使用经费"), ["E13 default warning “按规定使用经费” kind 成本, text 按规定使用经费"]],
  ["satisfaction in words", notQuantified, satisfaction("职工满意度", "良好"), ["E15 default warning “良好” kind 满意度, text 良好"]],
  ["quality and benefits in words", notQuantified, [...quality("服务水平", "良好"), ...benefit("影响", "扩大").map((sheet) => ({ ...sheet, id: "2", name: "2" }))], []],
  ["person-times in people", personTimes, quantity("培训人次", "≥12 人"), ["E10 default info “≥12 人” named 人次, unit 人"]],
  ["people in person-times", personTimes, evaluationWith(0, ["产出指标", "数量指标", "培训人数", "＞", 400, "人次", 20, 410]), ["F7 default info “＞400人次” named 人数, unit 人次"]],
  ["a prompt", targetPlaceholder, benefit("效益", "（请填写具体内容）"), ["E14 default error “（请填写具体内容）” text （请填写具体内容）"]],
  ["money as a quantity", quantityIsMoney, quantity("培训投入", "≥5 万元"), ["E10 money warning “≥5 万元” text ≥5 万元, name 培训投入"]],
  ["a rate as a quantity", quantityIsMoney, quantity("参保率", "＝100%"), ["E10 rate warning “＝100%” text ＝100%, name 参保率"]],
  ["a standard as a quantity", quantityIsMoney, quantity("慰问标准", "500"), ["E10 standard warning “500” text 500, name 慰问标准"]],
  ["more than all of it", rateOver100, satisfaction("职工满意度", "＞100%"), ["E15 default warning “＞100%” text ＞100%, name 职工满意度, suggestion ＝100%; E15=＝100%"]],
  ["more than all of it in columns", rateOver100, evaluationWith(1, ["", "质量指标", "合格率", "≥", 120, "%", 10, 96]), ["D8 default warning “≥120%” text ≥120%, name 合格率, suggestion ＝100%; D8=＝ E8=100"]],
  ["a rate in people", rateUnit, quality("合格率", "≥95 人"), ["E11 rate warning “≥95 人” text ≥95 人, name 合格率, unit 人"]],
  ["a count in percent", rateUnit, quantity("培训人数", "≥95%"), ["E10 count warning “≥95%” text ≥95%, name 培训人数, unit %"]],
  ["a rate in people, in columns", rateUnit, evaluationWith(1, ["", "质量指标", "合格率", "≥", 95, "人", 10, 96]), ["F8 rate warning “≥95人” text ≥95人, name 合格率, unit 人"]],
  ["a rate for a time", timelinessNotATime, timeliness("完成情况", "100%"), ["E12 default warning “100%” text 100%"]],
  ["the share done in time", timelinessNotATime, timeliness("发放及时率", "100%"), ["E12 default info “100%” text 100%"]],
  ["a count for a time", timelinessNotATime, timeliness("完成情况", "≥12 家"), ["E12 default warning “≥12 家” text ≥12 家"]],
  ["a unit misspelt", unitSpelling, quality("合格率", "合格率>=95％以上"), ["E11 unit info “合格率>=95％以上” from ％, to %, suggestion 合格率≥95%以上; E11=合格率≥95%以上"]],
  ["sign and unit misspelt in columns", unitSpelling, evaluationWith(1, ["", "质量指标", "合格率", ">=", 95, "百分比", 10, 96]), ["D8 sign info “>=” from >=, to ≥, suggestion ≥; D8=≥", "F8 unit info “百分比” from 百分比, to %, suggestion %; F8=%"]],
  ["half-width = beside ＝", unitSpelling, [evaluationSheet({ rows: [["产出指标", "数量指标", "人数", "＝", 12, "人", 50, 12], ["效益指标", "社会效益指标", "上岗率", "=", 80, "%", 40, 80]] })], ["D8 sign info “=” from =, to ＝, suggestion ＝; D8=＝"]],
  ["what cannot be measured", unmeasurable, quality("服务水平", "显著提升"), ["E11 default info “显著提升” text 显著提升"]],
  ["what cannot be measured, declared so", unmeasurable, evaluationWith(1, ["", "质量指标", "正常运转", "定性", "有效", "", 10, "有效"]), ["E8 default info “有效” text 有效"]],
  ["sixteen signs that cannot be measured, in full", unmeasurable, benefit("影响", "进一步有效提升全县职工的整体素质"), ["E14 default info “进一步有效提升全县职工的整体素质” text 进一步有效提升全县职工的整体素质"]],
  ["seventeen, cut short", unmeasurable, benefit("影响", "进一步有效提升全县职工的整体素质水"), ["E14 default info “进一步有效提升全县职工的整体素质水” text 进一步有效提升全县职工的整体素…"]],
  ["a ratio with decimals", unmeasurable, benefit("投入产出比", "≥1.5:30.25"), []],
])("%s", (_, rule, sheets, expected) => {
  expect(lines(rule, ...sheets)).toEqual(expected);
});
