import { attitudeAsPercent } from "../../../src/rules/target/attitude-as-percent";
import { testRule } from "../../support/rule-tester";
import { benefit, evaluationWith, quality } from "../cells";

testRule(attitudeAsPercent, {
  speaks: [
    { name: "happiness", sheets: evaluationWith(3, ["效益指标", "社会效益指标", "增加职工幸福感", "＞", 98, "%", 20, 99]), finds: ["E10 default"] },
    { name: "happiness that is to rise", sheets: benefit("提升职工幸福感", "≥98%"), finds: ["E14 default"] },
    { name: "happiness beside money", sheets: benefit("职工收入来源稳定", "≥98%"), finds: ["E14 default"] },
    { name: "a state of life", sheets: benefit("困难职工生活状况", "≥95%", "困难职工生活水平得到提高"), finds: ["E14 default"] },
    { name: "an influence rate", sheets: benefit("救助影响率", "≥96%"), finds: ["E14 default"] },
    { name: "stability", sheets: benefit("维护职工队伍稳定", "＞98%"), finds: ["E14 default"] },
  ],
  silent: [
    { name: "a description that says the share of what", sheets: benefit("基层工会发挥作用情况", "≥80%", "达标工会占全部工会的比例") },
    { name: "a survey", sheets: benefit("职工幸福感", "≥80%", "问卷中选满意以上的份数") },
    { name: "a rate", sheets: benefit("就业稳定率", "≥80%") },
    { name: "satisfaction with a state", sheets: benefit("社会氛围满意度", "≥80%") },
    { name: "incomes that grow", sheets: benefit("带动产业发展，农民收入增长", "≥8%") },
    { name: "in words", sheets: benefit("增加职工幸福感", "有所增加") },
    { name: "counted", sheets: benefit("健全工作机制", "≥3 项") },
    { name: "another class", sheets: quality("运行稳定", "≥98%") },
  ],
});
