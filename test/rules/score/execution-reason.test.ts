import { executionReason } from "../../../src/rules/score/execution-reason";
import type { SheetData } from "../../../src/sheet/data";
import { evaluationSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { type ExecutionCells, national } from "./forms";

const HEADER = ["年初预算", "调整后预算数", "预算执行数", "权重", "预算执行率", "得分", "原因"];
const SICHUAN = ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析"];
const SICHUAN_ROW = ["产出指标", "数量指标", "培训人数", "≥", 100, "人", 100, 90, 90, ""];

const form = (total: ExecutionCells, part: ExecutionCells = ["其中：财政资金", 80, 80, 76, "/", "95%", "/", ""]) => [national({ executionHeader: HEADER, execution: [total, part], total: null })];
const sichuan = (total: ExecutionCells): SheetData[] => [
  national({ title: "部门预算项目支出绩效自评表", executionHeader: HEADER, execution: [total, ["其中：财政资金", 80, 80, 76, "/", "95%", "/", ""]], header: SICHUAN, rows: [SICHUAN_ROW], total: null }),
];

testRule(executionReason, {
  speaks: [
    { name: "below 90 %", sheets: form(["总额", 80, 80, 60, 10, "75%", 7.5, ""]), finds: ["H5 low"] },
    { name: "below 90 %, by its rate alone", sheets: form(["总额", "", "", "", 10, "75%", 7.5, ""]), finds: ["H5 low"] },
    { name: "nothing executed", sheets: form(["总额", 80, 80, 0, 10, "0%", 0, ""]), finds: ["H5 low"] },
    { name: "a budget adjusted, where the form asks why", sheets: sichuan(["总额", 100, 80, 76, 10, "95%", 9.5, ""]), finds: ["H5 adjusted"] },
    { name: "a budget given in the year, from nought", sheets: sichuan(["总额", 0, 80, 76, 10, "95%", 9.5, ""]), finds: ["H5 adjusted"] },
    { name: "a budget adjusted, on another form: a hint", sheets: form(["总额", 100, 80, 76, 10, "95%", 9.5, ""]), finds: ["H5 adjusted info"] },
  ],
  silent: [
    { name: "as planned", sheets: form(["总额", 80, 80, 76, 10, "95%", 9.5, ""]) },
    { name: "just at 90 %", sheets: form(["总额", 80, 80, 72, 10, "90%", 9, ""]) },
    { name: "shown as 90 %", sheets: form(["总额", 80, 80, 71.8, 10, "90%", 9, ""]) },
    { name: "a reason given", sheets: form(["总额", 80, 80, 60, 10, "75%", 7.5, "招标结余"]) },
    { name: "a reason given beside its source", sheets: form(["总额", 80, 80, 60, 10, "75%", 7.5, ""], ["其中：财政资金", 80, 80, 60, "/", "75%", "/", "招标结余"]) },
    { name: "a form without the column", sheets: [national({ execution: [["年度资金总额", 100, 80, 40, 10, "50%", 5], ["其中：当年财政拨款", 100, 80, 40, "—", "50%", "—"]], total: null })] },
    { name: "nothing budgeted", sheets: form(["总额", 0, 0, 0, 10, "", 0, ""]) },
    { name: "no block", sheets: [evaluationSheet()] },
  ],
});
