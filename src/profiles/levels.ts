/** The standard names of the first two indicator levels, and how names on real forms are brought to them. */
import { compact } from "../sheet/text";

export const LEVEL1 = ["产出指标", "效益指标", "满意度指标", "成本指标"] as const;
export type Level1 = (typeof LEVEL1)[number];

export interface Level2Class {
  readonly name: string;
  /** The level-1 classes it may stand under. */
  readonly under: readonly Level1[];
  /** Other spellings that mean the same and are as good. */
  readonly aliases?: readonly string[];
}

/** 财预〔2015〕88号 for the first three classes, 财预〔2021〕101号 for 成本 as a class of its own; 成本 under 产出 is right in the former. */
export const LEVEL2: readonly Level2Class[] = [
  { name: "数量指标", under: ["产出指标"] },
  { name: "质量指标", under: ["产出指标"] },
  { name: "时效指标", under: ["产出指标"] },
  { name: "成本指标", under: ["产出指标", "成本指标"] },
  { name: "经济成本指标", under: ["成本指标", "产出指标"] },
  { name: "社会成本指标", under: ["成本指标", "产出指标"] },
  { name: "生态环境成本指标", under: ["成本指标", "产出指标"], aliases: ["生态成本", "环境成本"] },
  { name: "经济效益指标", under: ["效益指标"] },
  { name: "社会效益指标", under: ["效益指标"] },
  { name: "生态效益指标", under: ["效益指标"], aliases: ["生态环境效益", "环境效益"] },
  { name: "可持续影响指标", under: ["效益指标"], aliases: ["可持续性影响"] },
  { name: "服务对象满意度指标", under: ["满意度指标", "效益指标"], aliases: ["社会公众或服务对象满意度", "社会公众及服务对象满意度", "服务对象或社会公众满意度"] },
];

/** "产出指标（50分）", "1. 产出", "产出 指标" → "产出": what stays when numbering, points and the word 指标 are gone. */
export function levelStem(text: string): string {
  return compact(text)
    .replace(/^(?:\((?:\d+|[一二三四五六七八九十]+)\)[.、]?|(?:\d+|[一二三四五六七八九十]+)[.、:])/u, "")
    .replace(/[(（][^()（）]*[)）]/gu, "")
    .replace(/\d+(?:\.\d+)?(?:分|%)$/u, "")
    .replace(/[:：]$/u, "")
    .replace(/(?:类)?指标$/u, "");
}

const level1ByStem = new Map<string, Level1>(LEVEL1.map((name) => [levelStem(name), name]));
level1ByStem.set("效果", "效益指标");
level1ByStem.set("服务对象满意度", "满意度指标");

const level2ByStem = new Map<string, Level2Class>();
for (const one of LEVEL2) for (const name of [one.name, ...(one.aliases ?? [])]) level2ByStem.set(levelStem(name), one);

/** The standard level-1 class of a name as written; null where it is none of them. */
export const standardLevel1 = (text: string): Level1 | null => level1ByStem.get(levelStem(text)) ?? null;

/** The standard level-2 class of a name as written; null where it is none of them. */
export const standardLevel2 = (text: string): Level2Class | null => level2ByStem.get(levelStem(text)) ?? null;

/** Level-2 names that are no standard ones but say whose satisfaction is meant: 帮扶对象满意度指标. */
export const isSatisfactionVariant = (text: string): boolean => standardLevel2(text) === null && /.满意(?:度|率|程度)$/u.test(levelStem(text));

/** What kind of thing a level-2 class measures, however it is spelt; rules ask this instead of comparing names. */
export type IndicatorClass = "quantity" | "quality" | "timeliness" | "cost" | "benefit" | "satisfaction";

const classByStem: readonly (readonly [RegExp, IndicatorClass])[] = [
  [/满意/u, "satisfaction"],
  [/成本/u, "cost"],
  [/数量/u, "quantity"],
  [/质量/u, "quality"],
  [/时效|进度/u, "timeliness"],
  [/效益|可持续/u, "benefit"],
];

export function indicatorClass(level2: string | null, level1: string | null): IndicatorClass | null {
  for (const text of [level2, level1]) {
    if (text === null) continue;
    const stem = levelStem(text);
    for (const [pattern, kind] of classByStem) if (pattern.test(stem)) return kind;
  }
  return null;
}
