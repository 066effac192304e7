/** structure/missing-level2: a level-2 class the profile expects is absent, while its level 1 is there. */
import { indicatorClass, LEVEL2, standardLevel1, standardLevel2 } from "../../profiles/levels";
import type { ExpectedClass } from "../../profiles/profile";
import type { Table } from "../../tables/table";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { blocks, hasColumn, headerOf } from "./blocks";
import { isRunningCost } from "./running-cost";

export const missingLevel2 = defineRule({
  scope: "table",
  meta: {
    id: "structure/missing-level2",
    severity: "warning",
    name: both("缺二级指标", "Missing level-2 class"),
    basis: basis("targets", "产出指标分数量、质量、时效、成本；效益和满意度各有分类", "Outputs are split into quantity, quality, timeliness and cost; benefits and satisfaction have classes of their own"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["缺“{level2}”", "这张表式要求有{level2}，表里一条也没有。", "补一条{level2}；确实不适用的，在说明里写明原因。"],
        ["“{level2}” is missing", "The form expects this class and the table has none of it.", "Add an indicator of the class, or state why it does not apply."],
      ),
    },
  },
  *check({ table, profile }) {
    if (!hasColumn(table, "level2") || table.indicators.length === 0 || isRunningCost(table)) return;
    const level2s = [...new Set(table.indicators.flatMap((indicator) => indicator.level2?.text ?? []))];
    for (const expected of profile.expectedLevel2) {
      if (level2s.some((text) => isOf(expected, text))) continue;
      const place = placeFor(table, expected);
      if (place) yield { range: place, message: "default", params: { level2: expected.label } };
    }
  },
});

const isOf = (expected: ExpectedClass, text: string): boolean => {
  const standard = standardLevel2(text);
  return standard ? expected.anyOf.includes(standard.name) : indicatorClass(text, null) === expected.kind;
};

/** The level-1 cell it belongs under; null where that class is missing altogether, which is another rule's business. */
function placeFor(table: Table, expected: ExpectedClass) {
  if (!hasColumn(table, "level1")) return headerOf(table, "level2");
  const homes = LEVEL2.filter((one) => expected.anyOf.includes(one.name)).flatMap((one) => one.under.slice(0, 1));
  const home = blocks(table.indicators, "level1").find((block) => homes.some((level1) => level1 === standardLevel1(block.field.text)));
  return home?.field.range ?? null;
}
