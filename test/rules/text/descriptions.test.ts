import { descriptionCopiesName, descriptionOfAnother } from "../../../src/rules/text/descriptions";
import { alike } from "../../../src/rules/text/alike";
import { describe, expect, it } from "@jest/globals";
import { goalRowsWith, goalSheet, type Row } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { evaluationWith, merged, quality, quantity, satisfaction } from "../cells";
import type { SheetData } from "../../../src/sheet/data";

testRule(descriptionCopiesName, {
  speaks: [
    { name: "word for word", sheets: quantity("劳模体检人数", "≥25人", "劳模体检人数"), finds: ["D10 default"] },
    { name: "but for a blank and a stop", sheets: quality("资金专款专用", "100%", "资金 专款专用。"), finds: ["D11 default"] },
    { name: "but for the unit behind the name", sheets: quality("政策普及率（%）", "≥90%", "政策普及率"), finds: ["D11 default"] },
  ],
  silent: [
    { name: "a description that says more", sheets: quantity("劳模体检人数", "≥25人", "参加体检的省部级劳模人数") },
    { name: "no description", sheets: quantity("劳模体检人数", "≥25人", "") },
    { name: "a form without such a column", sheets: evaluationWith(0, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", 20, 12]) },
    { name: "a class that does not apply", sheets: quality("无", "无", "无") },
    { name: "one cell for both", sheets: [merged(goalSheet({ rows: goalRowsWith(0, ["产出指标", "数量指标", "培训人数", "", "≥12人", "工作计划"]) }), "C10:D10")] },
    { name: "marks only", sheets: quality("——", "100%", "/") },
  ],
});

/** Rows 14 and 15: a benefit and satisfaction. */
const lastRows = (benefit: Row, satisfied: Row): SheetData[] => [goalSheet({ rows: [...goalRowsWith(4, benefit).slice(0, 5), satisfied] })];

testRule(descriptionOfAnother, {
  speaks: [
    {
      name: "another row's name and description",
      sheets: lastRows(["效益指标", "社会效益指标", "宣传和弘扬劳模精神", "宣传和弘扬劳模精神", "进一步扩大", "文件"], ["满意度指标", "服务对象满意度指标", "劳模满意度", "宣传和弘扬劳模精神", "≥90%", "文件"]),
      finds: ["D15 default"],
    },
    { name: "another row's name", sheets: satisfaction("劳模满意度", "≥90%", "持证上岗率。"), finds: ["D15 default"] },
    { name: "a description that is plainly the other's", sheets: satisfaction("劳模满意度", "≥90%", "参加培训的职工人数"), finds: ["D15 default"] },
  ],
  silent: [
    { name: "descriptions of their own", sheets: [goalSheet()] },
    { name: "its own name, whoever else has it", sheets: lastRows(["效益指标", "社会效益指标", "机关正常运行", "机关正常运行", "正常", "计划"], ["满意度指标", "服务对象满意度指标", "机关正常运行", "机关正常运行", "≥90%", "计划"]) },
    { name: "a general one that fits no row in particular", sheets: lastRows(["效益指标", "社会效益指标", "补助标准", "按照文件规定执行", "≥80%", "文件"], ["满意度指标", "服务对象满意度指标", "发放时间", "按照文件规定执行", "≥90%", "文件"]) },
    { name: "one that has to do with its own name", sheets: satisfaction("持证上岗满意率", "≥90%", "持证上岗率") },
    { name: "a short one", sheets: lastRows(["效益指标", "社会效益指标", "培训费", "培训费", "≥80%", "文件"], ["满意度指标", "服务对象满意度指标", "满意情况", "培训费", "≥90%", "文件"]) },
    { name: "one cell over two rows", sheets: [merged(goalSheet({ rows: goalRowsWith(5, ["满意度指标", "服务对象满意度指标", "职工评价", "", "≥90%", "问卷"]) }), "D14:D15")] },
  ],
});

describe("alike", () => {
  it.each([
    ["劳模满意度", "宣传和弘扬劳模精神", 0.25],
    ["培训合格率", "培训合格率", 1],
    ["合格率", "培训合格率", 1],
    ["培训", "体检", 0],
    ["", "体检", 0],
    ["训", "培训", 0],
  ])("%s and %s: %d", (one, other, share) => {
    expect(alike(one, other)).toBeCloseTo(share, 5);
    expect(alike(other, one)).toBeCloseTo(share, 5);
  });
});
