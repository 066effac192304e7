/** structure/missing-level1: a level-1 class the profile demands is absent. */
import { isSchemeLevel1, LEVEL1, standardLevel1 } from "../../profiles/levels";
import { basis } from "../documents";
import { isExecutionName } from "../indicator-words";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { blocks, hasColumn, headerOf } from "./blocks";
import { nearestName } from "./nearest";
import { isRunningCost } from "./running-cost";

export const missingLevel1 = defineRule({
  scope: "table",
  meta: {
    id: "structure/missing-level1",
    severity: "error",
    name: both("缺一级指标", "Missing level-1 class"),
    basis: basis("targets", "绩效指标包括产出指标、效益指标和满意度指标", "Indicators cover outputs, benefits and satisfaction"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["缺“{level1}”", "整张表里没有一行{level1}。", "补上这一类，至少写一条指标。"],
        ["“{level1}” is missing", "Not one row of the table is of this class.", "Add the class with at least one indicator."],
      ),
    },
  },
  /** A name no standard explains may be the missing class under another name, and so may rows without any: then it is no error. A scheme of its own (履职效能, 管理效率 …) need have none of them. */
  *check({ table, profile }) {
    if (!hasColumn(table, "level1") || table.indicators.length === 0) return;
    const names = blocks(table.indicators, "level1").map((block) => block.field.text);
    const isScheme = names.some(isSchemeLevel1);
    if (isScheme && !names.some((name) => profile.demandedLevel1.some((level1) => level1 === standardLevel1(name)))) return;
    const classes = names.filter((name) => !isExecutionName(name)).map((name) => standardLevel1(name) ?? nearestName(name, LEVEL1));
    const present = new Set(classes);
    const isUnclear = present.has(null) || table.indicators.some(({ level1 }) => level1 === null);
    const unexplained = isUnclear ? { severity: "warning" as const } : {};
    for (const level1 of profile.demandedLevel1) {
      if (!present.has(level1)) yield { range: headerOf(table, "level1"), message: "default", params: { level1 }, ...unexplained };
    }
    if (isScheme || isRunningCost(table)) return;
    for (const level1 of profile.advisedLevel1) {
      if (!present.has(level1)) yield { range: headerOf(table, "level1"), message: "default", params: { level1 }, severity: "warning" };
    }
  },
});
