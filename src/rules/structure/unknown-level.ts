/** structure/unknown-level1 and structure/unknown-level2: a class name outside the standard list, with the nearest standard name. */
import { isSatisfactionVariant, isSchemeLevel1, LEVEL1, levelStem, standardLevel1, standardLevel2 } from "../../profiles/levels";
import { type CellRange, cellAt } from "../../sheet/range";
import { isBlank } from "../../sheet/text";
import { basis } from "../documents";
import { isExecutionName } from "../indicator-words";
import { defineRule, type Report, type Severity } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import type { Profile } from "../../profiles/profile";
import type { Table } from "../../tables/table";
import { type Block, blocks, blocksByLevel1 } from "./blocks";
import { nearestLevel2, nearestName } from "./nearest";

const messages = {
  suggested: wording(
    ["“{name}”不是通行的{level}名称", "标准名称里没有“{name}”，最接近的是“{suggestion}”。", "改为“{suggestion}”；如是本省规定的名称，可以忽略。"],
    ["“{name}” is no standard {level} name", "The nearest standard name is “{suggestion}”.", "Use “{suggestion}”, or ignore this where your province prescribes the name."],
  ),
  alone: wording(
    ["“{name}”不是通行的{level}名称", "标准名称里没有“{name}”，也没有接近的。", "核对这一类应归入哪个{level}。"],
    ["“{name}” is no standard {level} name", "No standard name comes near it.", "Check which {level} class is meant."],
  ),
  variant: wording(
    ["“{name}”通常写作“{suggestion}”", "这是满意度指标的一种写法，评审时可能要求统一。", "表式没有特别规定的，改为“{suggestion}”。"],
    ["“{name}” is usually “{suggestion}”", "It is a variant of the satisfaction class; reviewers may ask for the usual name.", "Use “{suggestion}” unless the form says otherwise."],
  ),
};

function report(block: Block, level: string, suggestion: string | null, variant: boolean, isHint: boolean): Report {
  const name = block.field.text;
  const { range } = block.field;
  const severity: { severity?: Severity } = isHint ? { severity: "info" } : {};
  const others = otherCells(block, level === "一级指标" ? "level1" : "level2");
  const head = { range, related: others, ...severity };
  if (suggestion === null) return { ...head, message: "alone", params: { name, level } };
  return {
    ...head,
    message: variant ? "variant" : "suggested",
    params: { name, level, suggestion },
    fix: { kind: "suggestion", edits: [range, ...others].map(({ top, left }) => ({ range: cellAt(top, left), from: name, to: suggestion })) },
  };
}

/** Forms that name no set of classes may have names of their own: there a name near no standard one is a hint only. */
const isOpen = (profile: Profile): boolean => profile.expectedLevel2.length === 0;

/** A form that divides by other classes than the standard ones: a class known from such schemes, or two that nothing explains. */
function hasOwnScheme(table: Table): boolean {
  const names = blocks(table.indicators, "level1").map((block) => block.field.text).filter((name) => !isExecutionName(name) && !standardLevel1(name));
  return names.some(isSchemeLevel1) || new Set(names.filter((name) => !isBlank(name) && nearestName(name, LEVEL1) === null)).size > 1;
}

/** 满意度指标 as its own level 2, as several provinces print it. */
const repeatsLevel1 = (name: string, level1: string | undefined): boolean => level1 !== undefined && levelStem(name) === levelStem(level1) && levelStem(name) === "满意度";

/** The further cells of a block whose name is printed on every row, or merged in several pieces. */
function otherCells(block: Block, level: "level1" | "level2"): CellRange[] {
  const ranges = block.indicators.flatMap((indicator) => indicator[level]?.range ?? []);
  return ranges.filter((range, index) => range.top !== ranges[index - 1]?.top && range.top !== block.field.range.top);
}

export const unknownLevel1 = defineRule({
  scope: "table",
  meta: {
    id: "structure/unknown-level1",
    severity: "warning",
    name: both("一级指标名称不通行", "Unknown level-1 name"),
    basis: basis("indicators", "一级指标：成本、产出、效益、满意度", "Level 1 is cost, output, benefit or satisfaction"),
    kinds: INDICATOR_TABLES,
    fix: "suggestion",
    messages,
  },
  *check({ table, profile }) {
    const isScheme = hasOwnScheme(table);
    for (const block of blocks(table.indicators, "level1")) {
      const name = block.field.text;
      if (isBlank(name) || standardLevel1(name) || isExecutionName(name) || isSchemeLevel1(name)) continue;
      const nearest = nearestName(name, LEVEL1);
      if (nearest === null && isScheme) continue;
      yield report(block, "一级指标", nearest, false, nearest === null && isOpen(profile));
    }
  },
});

export const unknownLevel2 = defineRule({
  scope: "table",
  meta: {
    id: "structure/unknown-level2",
    severity: "warning",
    name: both("二级指标名称不通行", "Unknown level-2 name"),
    basis: basis("indicators", "二级指标按通行名称分类", "Level-2 classes carry their standard names"),
    kinds: INDICATOR_TABLES,
    fix: "suggestion",
    messages,
  },
  /** Under a level 1 of another scheme, level 2 is that scheme's. */
  *check({ table, profile }) {
    if (hasOwnScheme(table)) return;
    for (const block of blocksByLevel1(table).flat()) {
      const name = block.field.text;
      if (isBlank(name) || standardLevel2(name) || isExecutionName(name)) continue;
      const level1 = block.indicators[0]?.level1?.text;
      const nearest = nearestLevel2(name, level1 === undefined ? null : standardLevel1(level1));
      const isVariant = isSatisfactionVariant(name);
      yield report(block, "二级指标", nearest, isVariant, isVariant || (isOpen(profile) && (nearest === null || repeatsLevel1(name, level1))));
    }
  },
});
