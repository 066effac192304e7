/** cross/goal-not-covered: quantities the goal text promises and no indicator of its table has; one finding a goal. */
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { goalQuantitiesOf } from "./goal-quantities";

/** Named in one finding; a goal with more says how many there are. */
const MOST_NAMED = 4;

export const goalNotCovered = defineRule({
  scope: "table",
  meta: {
    id: "cross/goal-not-covered",
    severity: "info",
    name: both("目标里的数没有对应指标", "Goal without its indicator"),
    basis: basis("targets", "绩效指标是绩效目标的细化和量化", "Indicators break the goals down into figures"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["目标里的“{quantities}”没有对应指标", "绩效目标写了“{quantities}”，下面的指标没有一条是这个数。", "补上对应的指标，或者从目标里删去这个数。"],
        ["No indicator has the goal's “{quantities}”", "The goals promise “{quantities}”; none of the indicators has that figure.", "Add the indicator, or take the figure out of the goals."],
      ),
      more: wording(
        ["目标里“{quantities}”等 {count} 个数没有指标", "绩效目标写了“{quantities}”等 {count} 个数，下面的指标没有一条是这些数。", "补上对应的指标，或者从目标里删去这些数。"],
        ["No indicator has the goal's “{quantities}” and others, {count} in all", "The goals promise “{quantities}” and others, {count} in all; none of the indicators has these figures.", "Add the indicators, or take the figures out of the goals."],
      ),
    },
  },
  *check({ table }) {
    const found = yield* goalQuantitiesOf(table);
    const [first] = found?.uncovered ?? [];
    if (!found || !first) return;
    const texts = [...new Set(found.uncovered.map(({ text }) => text))];
    const isMore = texts.length > MOST_NAMED;
    yield { range: found.field.range, message: isMore ? "more" : "default", params: { quantities: texts.slice(0, MOST_NAMED), ...(isMore ? { count: texts.length } : {}) }, quote: first.clause };
  },
});
