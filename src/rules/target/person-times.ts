/** target/person-times: 人次 in the name and 人 in the unit, or the reverse. */
import { basis } from "../documents";
import { nameStem } from "../indicator-words";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { targetOf } from "./context";

export const personTimes = defineRule({
  scope: "indicator",
  meta: {
    id: "target/person-times",
    severity: "info",
    name: both("人与人次混用", "People and person-times"),
    basis: basis("targets", "指标名称与计量单位一致", "Name and unit agree"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["名称是{named}，单位是{unit}", "同一个人可以计几次，{named}和{unit}数出来不一样。", "核对要数的是人还是次，名称与单位改成一致。"],
        ["The name counts {named}, the unit {unit}", "One person may count several times, so the two give different figures.", "Decide which is counted and make name and unit agree."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    const unit = context?.target.quantity?.unit;
    if (!context || !unit) return;
    const name = nameStem(context.name);
    if (name.includes("人次") && unit.kind === "people") yield { range: context.unitRange, message: "default", params: { named: "人次", unit: unit.normal }, quote: context.target.text };
    else if (name.endsWith("人数") && unit.kind === "person-times" && unit.normal.includes("次")) yield { range: context.unitRange, message: "default", params: { named: "人数", unit: unit.normal }, quote: context.target.text };
  },
});
