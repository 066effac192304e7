import { goalNumberDiffers } from "../../../src/rules/cross/goal-number-differs";
import { goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { count, cost, goal, saying } from "../funding/funds";

const beside = (text: string, ...targets: readonly (readonly [string, string])[]) => [saying(goal(80, ...targets.map(([name, target]) => count(name, target))), { goals: text })];

testRule(goalNumberDiffers, {
  speaks: [
    { name: "people", sheets: beside("组织劳模体检100人。", ["劳模体检人数", "≤90人"]), finds: ["B8 default"] },
    { name: "cases", sheets: beside("全年办理法律援助案件不少于300件。", ["办理法律援助案件数", "≥280件"]), finds: ["B8 default"] },
    { name: "a rate", sheets: [saying(goalSheet(), { goals: "职工满意度达到95.5%以上。" })], finds: ["B8 default"] },
    { name: "the number before its thing", sheets: beside("组织100名劳模体检。", ["劳模体检人数", "≥90人"]), finds: ["B8 default"] },
    { name: "Chinese numerals", sheets: beside("劳模体检壹佰人。", ["劳模体检人数", "≥90人"]), finds: ["B8 default"] },
    { name: "two of them", sheets: beside("劳模体检100人，慰问困难职工60人。", ["劳模体检人数", "≥90人"], ["慰问困难职工人数", "≥50人"]), finds: ["B8 default", "B8 default"] },
  ],
  silent: [
    { name: "agrees", sheets: beside("劳模体检90人以上。", ["劳模体检人数", "≥90人"]) },
    { name: "another limit, the same number", sheets: beside("完成50余家审计。", ["完成审计数", "＞50家"]) },
    { name: "another thing", sheets: beside("劳模疗休养100人。", ["劳模体检人数", "≥90人"]) },
    { name: "another measure", sheets: beside("组织劳模体检2次。", ["劳模体检人数", "≥90人"]) },
    { name: "the indicator's number is in the text", sheets: beside("劳模体检90人，其中省级劳模体检40人。", ["劳模体检人数", "≥90人"]) },
    { name: "another part of it", sheets: beside("省级劳模体检40人，全部劳模体检90人。", ["劳模体检人数", "≥90人"]) },
    { name: "parts of it", sheets: beside("春季劳模体检50人，秋季劳模体检40人。", ["劳模体检人数", "≥90人"]) },
    { name: "each time", sheets: beside("每期劳模体检30人。", ["劳模体检人数", "≥90人"]) },
    { name: "two numbers in one breath", sheets: beside("劳模体检30人和家属100人。", ["劳模体检人数", "≥90人"]) },
    { name: "a short name is in every text", sheets: beside("培训职工100人。", ["培训人数", "≥90人"]) },
    { name: "far from the name", sheets: beside("劳模体检及先进职工疗休养活动共计安排了100人。", ["劳模体检人数", "≥90人"]) },
    { name: "two indicators of that name", sheets: beside("劳模体检100人。", ["劳模体检人数", "≥90人"], ["劳模体检人次", "≥95人次"]) },
    { name: "money", sheets: [saying(goal(80, cost("劳模体检标准", "≤500元/人")), { goals: "劳模体检100人。" })] },
    { name: "another number somewhere covers it", sheets: beside("劳模体检100人。", ["劳模体检人数", "≥90人"], ["参加活动人数", "≥100人"]) },
  ],
});
