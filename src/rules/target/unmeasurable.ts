/** target/unmeasurable: 质量, 时效 or 效益 in words that name neither a grade, nor a figure to compare with, nor a date. */
import { compact } from "../../sheet/text";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { namesMeasure, targetOf } from "./context";

/** Passed or not: nothing is left to measure. */
const PASSES = /^(?:顺利|全部|一次性?)?(?:通过(?:验收|评审|审核|审查|考核|评估|认证|检查)?|(?:验收|评审|审核|审查|考核|评估|认证|检查)(?:全部)?通过)$/u;
/** 1:30: what comes of what is put in. */
const IS_RATIO = /^[≥≤＝＞＜=<>]*\d+(?:\.\d+)?[:：]\d+(?:\.\d+)?$/u;

export const unmeasurable = defineRule({
  scope: "indicator",
  meta: {
    id: "target/unmeasurable",
    severity: "info",
    name: both("定性指标难以考核", "Unmeasurable wording"),
    basis: basis("targets", "不能量化的，采用可衡量的定性表述", "What cannot be counted is worded so that it can be judged"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["“{text}”到什么程度算完成，没有写", "没有等级，也没有上年的数或时间，年底说不清是否达到。", "写明等级（优、良、合格）、上年基数和本年数，或完成时间。"],
        ["“{text}” does not say how far", "There is no grade, no figure of last year and no date to judge it by.", "Name a grade, last year's and this year's figure, or a date."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    if (!context || context.target.form !== "text" || namesMeasure(context.target)) return;
    const said = compact(context.target.text);
    if (IS_RATIO.test(said) || PASSES.test(said)) return;
    if (context.kind === "quality" || context.kind === "timeliness" || context.kind === "benefit") {
      yield { range: context.field.range, message: "default", params: { text: shorten(context.field.text) } };
    }
  },
});

const shorten = (text: string): string => (text.length > 16 ? `${text.slice(0, 15)}…` : text);
