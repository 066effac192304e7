/** structure/misplaced-level2: a standard level-2 class under a level 1 it does not belong to. */
import { standardLevel1, standardLevel2 } from "../../profiles/levels";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { blocks } from "./blocks";

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
      for (const block2 of blocks(block1.indicators, "level2")) {
        const level2 = standardLevel2(block2.field.text);
        if (!level2 || level2.under.includes(level1)) continue;
        yield { range: block2.field.range, message: "default", params: { level2: level2.name, level1, home: level2.under[0] ?? "" } };
      }
    }
  },
});
