/** text/goal-missing and text/goal-placeholder: a form that asks for 绩效目标 and has none. */
import { compact, isBlank } from "../../sheet/text";
import type { Table } from "../../tables/table";
import { isPlaceholder } from "../../target/words";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";

/** A form that nobody has filled in is no table to find gaps in. */
const isFilledIn = (table: Table): boolean => table.indicators.some(({ level3, target }) => !isBlank(level3?.text ?? "") && !isBlank(target?.text ?? ""));

export const goalMissing = defineRule({
  scope: "table",
  meta: {
    id: "text/goal-missing",
    severity: "error",
    name: both("没有写绩效目标", "No goal"),
    basis: basis("targets", "绩效目标指向明确，是设定指标的依据", "A goal is stated and the indicators rest on it"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["绩效目标是空的", "下面列了 {count} 条指标，却没有写这笔钱要达到什么目标。", "用一两句话写明要做什么、达到什么效果，与指标对应。"],
        ["The goal is blank", "There are {count} indicators below, but nothing says what the money is to achieve.", "State in a sentence or two what is to be done and achieved, in line with the indicators."],
      ),
    },
  },
  *check({ table }) {
    const { goals, indicators } = table;
    if (!goals || !isBlank(goals.text) || !isFilledIn(table)) return;
    yield { range: goals.range, message: "default", params: { count: indicators.length }, ...(isCertain(table) ? {} : { severity: "warning" }) };
  },
});

/** After the year's end the goal of the budget stands elsewhere too; and a row between the goal's and the indicators may hold what was meant for it. */
const isCertain = ({ kind, goals, header }: Table): boolean => kind === "goal" && header !== null && goals?.range.bottom === header.top - 1;

export const goalPlaceholder = defineRule({
  scope: "table",
  meta: {
    id: "text/goal-placeholder",
    severity: "error",
    name: both("绩效目标是占位文字", "Placeholder as goal"),
    basis: basis("targets", "绩效目标指向明确、具体细化", "A goal is stated in specific terms"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["绩效目标还是模板占位文字", "现在写的“{text}”是模板里的提示，没有说要达到什么目标。", "写明要做什么、达到什么效果，与下面的指标对应。"],
        ["The goal is still the template's text", "The words “{text}” are a prompt of the template and state no goal.", "State what is to be done and achieved, in line with the indicators below."],
      ),
      none: wording(
        ["绩效目标只写了“{text}”", "表里列了指标，说明这笔钱有目标，这里却没有写出来。", "写明要做什么、达到什么效果，与下面的指标对应。"],
        ["The goal says only “{text}”", "There are indicators, so the money has a goal; it is not stated here.", "State what is to be done and achieved, in line with the indicators below."],
      ),
    },
  },
  *check({ table }) {
    const { goals } = table;
    if (!goals || isBlank(goals.text)) return;
    const params = { text: goals.text };
    if (SAYS_NONE.test(compact(goals.text))) {
      if (isFilledIn(table)) yield { range: goals.range, message: "none", params, severity: "warning" };
    } else if (isPlaceholderGoal(goals.text)) {
      yield { range: goals.range, message: "default", params };
    }
  },
});

const SAYS_NONE = /^(?:[-—–―/\\]+|无|暂无|略|空|不涉及|不适用|n\/a)[。.]?$/u;

const NUMBERING = /^(?:(?:绩效|总体|年度)?(?:目标|任务)\d{1,2}[:.、]|\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\)[.、]?|[.、:]))/u;

/** Every line, without its number, is blank or a prompt: "1.目标内容 1", "目标1：" over "……". */
export function isPlaceholderGoal(text: string): boolean {
  return text.split(/[\r\n]+/u).map(compact).every((line) => isPrompt(withoutNumbers(line)));
}

/** 1.1、 and 1.目标1： have two. */
const withoutNumbers = (line: string): string => line.replace(NUMBERING, "").replace(NUMBERING, "");

const isPrompt = (line: string): boolean => line === "" || (isPlaceholder(line) && !GAP.test(line) && !HEADING.test(line));

/** Words around ×× are a goal with a gap in it, which is no more than a residue. */
const GAP = /\p{Script=Han}{2}.*(?:[×✕╳]{2}|xx)|(?:[×✕╳]{2}|xx).*\p{Script=Han}{2}/u;
/** A heading of the form that stands where a goal might. */
const HEADING = /^\p{Script=Han}*(?:目标|指标)(?:名称|值)?:?$/u;
