/** target/not-quantified: 数量, 成本 and 满意度 without a number. */
import { findQuantities } from "../../target";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { targetOf } from "./context";

/** 应保尽保, 应救尽救: all who are entitled, however many they will be. */
const ALL_ENTITLED = /应.{1,2}尽.{1,2}/u;

const COUNTED = { quantity: "数量", cost: "成本", satisfaction: "满意度" } as const;

export const notQuantified = defineRule({
  scope: "indicator",
  meta: {
    id: "target/not-quantified",
    severity: "warning",
    name: both("应量化而未量化", "Not quantified"),
    basis: basis("targets", "数量、成本、满意度以数字表述", "Quantity, cost and satisfaction are stated in figures"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["{kind}指标没有数", "指标值“{text}”里没有数字，{kind}指标要能数得出。", "写成符号加数加单位，如 ≥12 人、≤500 元/人、≥90%。"],
        ["A {kind} indicator without a figure", "The target “{text}” holds no number, and this class is stated in figures.", "Write sign, number and unit, such as ≥12 人 or ≥90%."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    if (!context || (context.target.form !== "text" && context.target.form !== "grade")) return;
    if (findQuantities(context.target.text).length > 0 || ALL_ENTITLED.test(context.target.text)) return;
    const kind = context.kind === "quantity" || context.kind === "cost" || context.kind === "satisfaction" ? COUNTED[context.kind] : null;
    if (kind) yield { range: context.field.range, message: "default", params: { kind, text: context.field.text } };
  },
});
