/** target/timeliness-not-a-time: 时效 without a date, deadline or period. */
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { targetOf } from "./context";

export const timelinessNotATime = defineRule({
  scope: "indicator",
  meta: {
    id: "target/timeliness-not-a-time",
    severity: "warning",
    name: both("时效指标没有时间", "Timeliness without a time"),
    basis: basis("targets", "时效指标反映完成的及时程度，写明时间", "Timeliness indicators say by when"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["时效指标没有时间", "指标值“{text}”看不出何时完成。", "写期限，如 12 月底前；分次的写每次的时间。"],
        ["A timeliness indicator without a time", "The words “{text}” do not say by when.", "State a deadline, such as 12月底前, or the date of each step."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    if (context?.kind !== "timeliness" || context.target.isTime) return;
    if (context.target.form === "empty" || context.target.form === "placeholder") return;
    // The share of what was done in time is of time, though it names none.
    const inTime = /(?:及时|按时|按期|准时|如期|开工|完工|竣工|期限内|限期内|审限内|时限内|规定时间内|[日天]内)\P{P}*率/u.test(context.name) ? { severity: "info" as const } : {};
    yield { range: context.field.range, message: "default", params: { text: context.target.text }, ...inTime };
  },
});
