/** structure/misplaced-level2: a standard level-2 class under a level 1 it does not belong to. */
import { type Level1, standardLevel1, standardLevel2 } from "../../profiles/levels";
import { cellAt } from "../../sheet/range";
import type { Table } from "../../tables/table";
import { basis } from "../documents";
import { defineRule, type Fix } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { type Block, blocks, hasColumn } from "./blocks";

export const misplacedLevel2 = defineRule({
  scope: "table",
  meta: {
    id: "structure/misplaced-level2",
    severity: "error",
    name: both("二级指标放错一级", "Level-2 class under the wrong level 1"),
    basis: basis("targets", "数量、质量、时效、成本属产出；经济、社会、生态、可持续影响属效益", "Quantity, quality, timeliness and cost are outputs; economic, social, ecological and lasting effects are benefits"),
    kinds: INDICATOR_TABLES,
    fix: "suggestion",
    messages: {
      default: wording(
        ["{level2}不属于{level1}", "{level2}应在{home}下，现在排在{level1}下。", "把这几行移到{home}下，或改正二级指标名称。"],
        ["{level2} does not belong under {level1}", "It stands under {level1} and belongs under {home}.", "Move the rows under {home}, or correct the class name."],
      ),
    },
  },
  *check({ table }) {
    for (const block1 of blocks(table.indicators, "level1")) {
      const level1 = standardLevel1(block1.field.text);
      if (!level1) continue;
      const all = blocks(block1.indicators, "level2");
      for (const [index, block2] of all.entries()) {
        const level2 = standardLevel2(block2.field.text);
        if (!level2 || level2.under.includes(level1)) continue;
        const home = level2.under[0] ?? level1;
        const fix = withLevel1(table, all, index, home);
        yield { range: block2.field.range, message: "default", params: { level2: level2.name, level1, home }, ...(fix ? { fix } : {}) };
      }
    }
  },
});

/** Where all rows from some class down to the next level 1 belong under one other, and the level 1 beside the first of them is blank, that is what is missing there. */
function withLevel1(table: Table, all: readonly Block[], index: number, home: Level1): Fix | null {
  const belongs = (block: Block): boolean => standardLevel2(block.field.text)?.under.includes(home) === true;
  const start = all.findLastIndex((block) => !belongs(block)) + 1;
  const first = all[start]?.indicators[0];
  const level1 = first?.level1;
  if (start > index || !first || !level1 || level1.range.bottom >= first.row || !hasColumn(table, "level1")) return null;
  return { kind: "suggestion", edits: [{ range: cellAt(first.row, level1.range.left), from: "", to: home }] };
}
