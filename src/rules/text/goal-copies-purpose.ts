/** text/goal-copies-purpose: 绩效目标 word for word the 资金用途. */
import { bare, compact } from "../../sheet/text";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { isPlaceholderGoal } from "./goals";

/** A word or two may well serve for both. */
const SHORTEST = 6;

/** Without its numbers, blanks and punctuation. */
const wordsOf = (text: string): string => bare(compact(text).replace(/^\(?\d{1,2}[.、)](?!\d)/u, ""));

export const goalCopiesPurpose = defineRule({
  scope: "table",
  meta: {
    id: "text/goal-copies-purpose",
    severity: "info",
    name: both("绩效目标照抄资金用途", "Goal copied from the purpose"),
    basis: basis("targets", "绩效目标写产出和效果，资金用途写钱花在哪里", "The goal says what is achieved, the purpose what the money goes to"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["绩效目标与资金用途一字不差", "两处写的是同一段话，只说了钱用来做什么，没说要做到什么程度。", "绩效目标改写成预期的产出和效果，带上主要指标的数。"],
        ["The goal repeats the purpose word for word", "Both say what the money is for; neither says what is to be reached.", "State the outputs and effects expected, with the figures of the main indicators."],
      ),
    },
  },
  *check({ table: { goals, purpose } }) {
    if (!goals || !purpose || (goals.range.top === purpose.range.top && goals.range.left === purpose.range.left)) return;
    const words = wordsOf(goals.text);
    if (words.length < SHORTEST || words !== wordsOf(purpose.text) || isPlaceholderGoal(goals.text)) return;
    yield { range: goals.range, message: "default", related: [purpose.range] };
  },
});
