import type { CellValue } from "../../../src/sheet/data";
import { projectsSum } from "../../../src/rules/budget/projects-sum";
import { expenditureSheet, inWholeYuan } from "../../support/budget-forms";
import { goalSheet } from "../../support/forms";
import { testRule } from "../../support/rule-tester";
import { poked } from "../cells";

const goal = (sheet: string, name: string, total: CellValue, code: CellValue | null = null) => goalSheet({ sheet, name, total, fiscal: total, code, title: `${name}绩效目标表` });

testRule(projectsSum, {
  speaks: [
    { name: "above", sheets: [expenditureSheet(), goal("1", "职工培训", 20), goal("2", "劳模慰问", 12)], finds: ["03!E4 above"] },
    { name: "far above: maybe other money", sheets: [expenditureSheet(), goal("1", "职工培训", 20), goal("2", "劳模慰问", 40)], finds: ["03!E4 above warning"] },
    { name: "below: a table may be missing", sheets: [expenditureSheet(), goal("1", "职工培训", 20), goal("2", "劳模慰问", 8)], finds: ["03!E4 below warning"] },
    { name: "far below: only the larger projects published", sheets: [expenditureSheet(), goal("1", "职工培训", 12)], finds: ["03!E4 below info"] },
    { name: "万元 against 元", sheets: [inWholeYuan(expenditureSheet()), goal("1", "职工培训", 20), goal("2", "劳模慰问", 12)], finds: ["03!E4 above"] },
  ],
  silent: [
    { name: "equal", sheets: [expenditureSheet(), goal("1", "职工培训", 20), goal("2", "劳模慰问", 10)] },
    { name: "equal in 元", sheets: [inWholeYuan(expenditureSheet()), goal("1", "职工培训", 20), goal("2", "劳模慰问", 10)] },
    { name: "in 元, but for the rounding of 万元", sheets: [poked(inWholeYuan(expenditureSheet()), { E4: 300000.4 }), goal("1", "职工培训", 20), goal("2", "劳模慰问", 10)] },
    { name: "no goal table", sheets: [expenditureSheet()] },
    { name: "one project twice", sheets: [expenditureSheet(), goal("1", "职工培训", 20), goal("2", "职工培训", 20)] },
    { name: "a budget that cannot be read", sheets: [expenditureSheet(), goal("1", "职工培训", 20), goal("2", "劳模慰问", "待定")] },
    { name: "the goals of the whole department", sheets: [expenditureSheet(), goal("1", "职工培训", 20), goal("2", "劳模慰问", 10), goal("3", "部门整体支出", 96.8)] },
    { name: "项目支出 that is wrong itself", sheets: [poked(expenditureSheet(), { E4: 33 }), goal("1", "职工培训", 20), goal("2", "劳模慰问", 10)] },
  ],
});
