/** structure/duplicate-indicator and structure/same-indicator-across-classes: one 三级指标 more than once, within a class or over several. */
import { remember, rememberWork } from "../../sheet/remember";
import { bare, compact } from "../../sheet/text";
import { mayRest, type Work } from "../../sheet/work";
import type { Indicator, Table, TextField } from "../../tables/table";
import { basis } from "../documents";
import { isDeclaredAbsent, withoutNumber } from "../indicator-words";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";

interface Named extends Indicator {
  readonly level3: TextField;
}

/** What an indicator is known by among others; null for a row that names nothing. */
const namedOf = remember((indicator: Indicator): { readonly key: string; readonly named: Named } | null => {
  const { level3 } = indicator;
  const key = bare(withoutNumber(level3?.text ?? ""));
  return !level3 || key === "" || isDeclaredAbsent(indicator) ? null : { key, named: { ...indicator, level3 } };
});

/** Indicators of the same name, in row order; names alike but for punctuation and blanks are the same. */
const groupsByName = rememberWork(function* (table: Table): Work<Named[][]> {
  const groups = new Map<string, Named[]>();
  for (const [index, indicator] of table.indicators.entries()) {
    if (mayRest(index)) yield null;
    const one = namedOf(indicator);
    if (!one) continue;
    const group = groups.get(one.key);
    if (!group) groups.set(one.key, [one.named]);
    // One name merged over the rows of its several targets is one indicator.
    else if (group.at(-1)?.level3.range.top !== one.named.level3.range.top) group.push(one.named);
  }
  return [...groups.values()].filter((group) => group.length > 1);
});

/** 补助标准 twice, described as that of two groups of people: a name too short rather than one thing measured twice. */
function isDescribedApart(one: Indicator, other: Indicator): boolean {
  const [a, b] = [bare(one.description?.text ?? ""), bare(other.description?.text ?? "")];
  return a !== "" && b !== "" && a !== b;
}

const classOf = (indicator: Indicator): string => compact(`${indicator.level1?.text ?? ""}/${indicator.level2?.text ?? ""}`);
const classesOf = (group: readonly Named[]): number => new Set(group.map(classOf)).size;

export const duplicateIndicator = defineRule({
  scope: "table",
  meta: {
    id: "structure/duplicate-indicator",
    severity: "warning",
    name: both("指标重复", "Duplicate indicator"),
    basis: basis("targets", "同一内容不重复设指标", "One thing is measured once"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["“{name}”重复设了指标", "同一个二级指标下已经有“{name}”（第 {row} 行）。", "删去一条，或把两条写成不同的考核内容。"],
        ["“{name}” stands here twice", "The same class already has it in row {row}.", "Remove one, or make the two measure different things."],
      ),
    },
  },
  *check({ table }) {
    for (const group of yield* groupsByName(table)) {
      const [first, ...rest] = group;
      if (!first || classesOf(group) > 1) continue;
      for (const one of rest) {
        const apart = isDescribedApart(one, first) ? { severity: "info" as const } : {};
        yield { range: one.level3.range, message: "default", params: { name: one.level3.text, row: first.row + 1 }, related: [first.level3.range], ...apart };
      }
    }
  },
});

export const sameIndicatorAcrossClasses = defineRule({
  scope: "table",
  meta: {
    id: "structure/same-indicator-across-classes",
    severity: "warning",
    name: both("同一指标分列多类", "One indicator in several classes"),
    basis: basis("targets", "一项内容只归一个二级指标", "One thing belongs to one class"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["“{name}”同时列在 {count} 类里", "{classes}里都是这一条，等于一项内容考核 {count} 次。", "只留最合适的一类，其余换成这一类特有的内容。"],
        ["“{name}” stands in {count} classes", "It is listed under {classes}, so one thing is measured {count} times.", "Keep it where it fits best and give the other classes indicators of their own."],
      ),
    },
  },
  *check({ table }) {
    for (const group of yield* groupsByName(table)) {
      const [first, ...rest] = group;
      const count = classesOf(group);
      if (!first || count < 2) continue;
      const classes = [...new Set(group.map((one) => one.level2?.text ?? one.level1?.text ?? ""))];
      yield { range: first.level3.range, message: "default", params: { name: first.level3.text, count, classes }, related: rest.map((one) => one.level3.range) };
    }
  },
});
