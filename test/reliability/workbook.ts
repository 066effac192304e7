/** The workbook everything is tried on: a goal table and a self-evaluation with several kinds of finding, a sheet of the user's own, and what else of the user's has to survive. */
import type { Rect } from "../../simulator/grid";
import { noSettings } from "../../src/review/settings";
import { settingsText } from "../../src/review/workbook-settings";
import type { SheetData } from "../../src/sheet/data";
import { evaluationRowsWith, evaluationSheet, goalRowsWith, goalSheet } from "../support/forms";
import { memoryGrid, type MemoryGrid } from "../support/office";

export const goalName = "1.培训";
export const evaluationName = "2.培训自评";
const contactsName = "通讯录";

/** The target that one fix mends, zero-based. */
export const fixedCell: Rect = { top: 10, bottom: 10, left: 4, right: 4 };
/** The first actual of the self-evaluation. */
export const typedCell: Rect = { top: 6, bottom: 6, left: 7, right: 7 };

const goal = goalSheet({
  sheet: goalName,
  plan: [["3月底", 20], ["6月底", 40], ["10月底", 60], ["12月底", 80]],
  rows: goalRowsWith(1, ["", "质量指标", "培训合格率", "考核合格人数占比", "≥95百分比", "工作计划"]).with(5, ["满意度指标", "服务对象满意度指标", "职工满意度", "职工满意度", "≥90百分比", "调查问卷"]),
});
const evaluation = evaluationSheet({ sheet: evaluationName, rows: evaluationRowsWith(1, ["", "质量指标", "培训合格率", "≥", 95, "%", 10, 80]) });

const sheet = ({ name, values, merges }: SheetData) => ({ name, cells: values, merges });

/** A second project: for each a 自评表 is made, and a 自评汇总 for both. */
const secondGoal = goalSheet({ sheet: "3.慰问", title: "2.困难职工慰问绩效目标表", code: "13053524P00000210199X", name: "困难职工慰问" });

export const twoProjects = (): MemoryGrid => newWorkbook([secondGoal]);

/** The grid does not calculate: what Excel makes of a total without parts. */
const nothingExecuted = '=IF(COUNT(F6:F8)=0,"",SUM(F6:F8))';

export function newWorkbook(more: readonly SheetData[] = []): MemoryGrid {
  const grid = memoryGrid({ name: "培训2024.xlsx", sheets: [sheet(goal), sheet(evaluation), { name: contactsName, cells: [["姓名", "电话"], ["张三", "=1+1"]] }, ...more.map(sheet)], results: { [nothingExecuted]: "" } });
  const own = grid.named(goalName);
  own.setFill(fixedCell, "#FFFF00");
  own.updateConditionalFormat(own.addConditionalFormat([{ top: 9, bottom: 14, left: 4, right: 4 }]), { formula: '=E10=""', fill: "#00FF00" });
  own.addComment(9, 4, "核对过");
  grid.setName({ name: "合格率", sheetId: null, formula: `='${goalName}'!$E$11`, visible: true, comment: "" });
  grid.setXmlParts([
    { id: "{11111111-1111-4111-8111-111111111111}", xml: '<other xmlns="urn:other">别的加载项</other>' },
    { id: "{22222222-2222-4222-8222-222222222222}", xml: `<store xmlns="urn:jixiao:store:1">${settingsText({ ...noSettings, marking: "both" }) ?? ""}</store>` },
  ]);
  return grid;
}
