/** actual/strict-boundary: the actual equals the target under ＜ or ＞, which by the letter misses it. */
import { basis } from "../documents";
import { defineRule } from "../rule";
import { targetOf } from "../target/context";
import { withSign } from "../target/rewrite";
import { EVALUATIONS } from "../table-kinds";
import { both, wording } from "../wording";
import { compared } from "./context";

export const strictBoundary = defineRule({
  scope: "indicator",
  meta: {
    id: "actual/strict-boundary",
    severity: "warning",
    name: both("正好卡在 ＜ ＞ 上", "Exactly on a strict limit"),
    basis: basis("integration", "＞ ＜ 不含等于，≥ ≤ 含等于", "＞ and ＜ exclude the limit, ≥ and ≤ include it"),
    kinds: EVALUATIONS,
    fix: "suggestion",
    messages: {
      default: wording(
        ["实际 {actual} 正好等于 {target} 的界限", "按字面 {sign} 不含等于，算没有完成。", "目标本意含等于的，符号改为 {suggestion}。"],
        ["The actual {actual} equals the limit of {target}", "By the letter {sign} excludes it, so the target is missed.", "Where equality was meant, use {suggestion}."],
      ),
    },
  },
  *check({ indicator }) {
    const one = compared(indicator);
    const context = targetOf(indicator);
    if (!one?.comparison.boundary || !context) return;
    const sign = one.target.target.comparator;
    if (sign !== "＜" && sign !== "＞") return;
    const suggestion = sign === "＜" ? "≤" : "≥";
    yield {
      range: one.actual.range,
      message: "default",
      params: { actual: one.actual.text, target: one.target.target.text, sign, suggestion },
      related: [...new Set([context.signRange, one.target.range])],
      fix: { kind: "suggestion", edits: [withSign(context, suggestion).edit] },
    };
  },
});
