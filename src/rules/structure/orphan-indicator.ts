/** structure/orphan-indicator: an indicator with no level 1 or no level 2 above it. */
import { LEVEL2, standardLevel1 } from "../../profiles/levels";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { hasColumn } from "./blocks";

export const orphanIndicator = defineRule({
  scope: "indicator",
  meta: {
    id: "structure/orphan-indicator",
    severity: "error",
    name: both("指标没有归类", "Indicator without a class"),
    basis: basis("targets", "三级指标归在一级、二级指标之下", "Every level-3 indicator stands under a level 1 and a level 2"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["这条指标没有{level}", "往上找不到它所属的{level}。", "在{level}列填上它的分类。"],
        ["This indicator has no {level}", "No {level} stands above it.", "Fill in its class in that column."],
      ),
    },
  },
  /** Where the level 1 has one class only (满意度), or is none of the standard ones, nothing is in doubt for want of a level 2. */
  *check({ table, indicator }) {
    const range = indicator.level3?.range ?? indicator.target?.range;
    if (!range) return;
    if (hasColumn(table, "level1") && indicator.level1 === null) yield { range, message: "default", params: { level: "一级指标" } };
    else if (hasColumn(table, "level2") && indicator.level2 === null) {
      const classes = classesUnder(indicator.level1?.text ?? null);
      if (classes > 0) yield { range, message: "default", params: { level: "二级指标" }, ...(classes === 1 ? { severity: "warning" as const } : {}) };
    }
  },
});

/** How many standard classes an indicator of this level 1 may belong to; all of them where the form has no level 1. */
function classesUnder(level1: string | null): number {
  const standard = level1 === null ? null : standardLevel1(level1);
  if (level1 !== null && standard === null) return 0;
  return LEVEL2.filter((one) => standard === null || one.under[0] === standard).length;
}
