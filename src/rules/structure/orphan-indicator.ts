/** structure/orphan-indicator: indicators with no level 1 or no level 2 above them. */
import { LEVEL2, standardLevel1 } from "../../profiles/levels";
import type { CellRange } from "../../sheet/range";
import { isBlank } from "../../sheet/text";
import type { Indicator, Table } from "../../tables/table";
import { basis } from "../documents";
import { defineRule, type Report } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { hasColumn } from "./blocks";

export const orphanIndicator = defineRule({
  scope: "table",
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
      several: wording(
        ["{count} 条指标没有{level}", "从这一条起连着 {count} 条，往上找不到它们所属的{level}。", "在第一条的{level}列填上它们的分类。"],
        ["{count} indicators have no {level}", "From here on {count} indicators in a row have no {level} above them.", "Fill in their class beside the first of them."],
      ),
    },
  },
  /** Rows one after another want for the same cell: they are told once. A row without a name is structure/empty-level3's business. */
  *check({ table }) {
    let run: Orphan[] = [];
    for (const indicator of table.indicators) {
      const orphan = orphanOf(table, indicator);
      const [first] = run;
      if (first && (orphan?.level !== first.level || orphan.isCertain !== first.isCertain)) {
        yield reportOn(first, run);
        run = [];
      }
      if (orphan) run.push(orphan);
    }
    const [first] = run;
    if (first) yield reportOn(first, run);
  },
});

interface Orphan {
  readonly range: CellRange;
  readonly level: "一级指标" | "二级指标";
  readonly isCertain: boolean;
}

/** Where the level 1 has one class only (满意度), or is none of the standard ones, nothing is in doubt for want of a level 2. */
function orphanOf(table: Table, { level1, level2, level3, target }: Indicator): Orphan | null {
  const range = level3?.range ?? target?.range;
  if (!range || (level3 !== null && isBlank(level3.text))) return null;
  if (hasColumn(table, "level1") && level1 === null) return { range, level: "一级指标", isCertain: true };
  if (!hasColumn(table, "level2") || level2 !== null) return null;
  const classes = classesUnder(level1?.text ?? null);
  return classes > 0 ? { range, level: "二级指标", isCertain: classes > 1 } : null;
}

function reportOn({ range, level, isCertain }: Orphan, run: readonly Orphan[]): Report {
  const several = run.length > 1;
  const related = run.slice(1).map((one) => one.range);
  return { range, message: several ? "several" : "default", params: { level, ...(several ? { count: run.length } : {}) }, related, ...(isCertain ? {} : { severity: "warning" }) };
}

/** How many standard classes an indicator of this level 1 may belong to; all of them where the form has no level 1. */
function classesUnder(level1: string | null): number {
  const standard = level1 === null ? null : standardLevel1(level1);
  if (level1 !== null && standard === null) return 0;
  return LEVEL2.filter((one) => standard === null || one.under[0] === standard).length;
}
