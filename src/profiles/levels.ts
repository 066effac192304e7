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

/** As short as it can be said: 质量指标 is 质量, 服务对象满意度指标 is 满意度. For showing where there is little room. */
export const shortLevel = (text: string): string => text.replace(/\s+/gu, "").replace(/指标$/u, "").replace(/^.+(?=满意度$)/u, "");

const level1ByStem = new Map<string, Level1>(LEVEL1.map((name) => [levelStem(name), name]));
level1ByStem.set("效果", "效益指标");
level1ByStem.set("服务对象满意度", "满意度指标");

const level2ByStem = new Map<string, Level2Class>();
for (const one of LEVEL2) for (const name of [one.name, ...(one.aliases ?? [])]) level2ByStem.set(levelStem(name), one);

/** "项目产出" and "产出目标" are 产出. */
const plainStem = (text: string): string => {
  const stem = levelStem(text).replace(/等$/u, "");
  return levelStem(stem).replace(/^项目(?=.)/u, "").replace(/(?<=.)目标$/u, "");
};

/** The standard level-1 class of a name as written; null where it is none of them. */
export const standardLevel1 = (text: string): Level1 | null => level1ByStem.get(levelStem(text)) ?? level1ByStem.get(plainStem(text)) ?? null;

/** The standard level-2 class of a name as written ("产出数量", "数量目标" and "数量指标等" with it); null where it is none of them. */
export const standardLevel2 = (text: string): Level2Class | null =>
  level2ByStem.get(levelStem(text)) ?? level2ByStem.get(plainStem(text).replace(/^产出(?=.)/u, "")) ?? null;

const SCHEME =
  /^(?:部门|单位|整体|支出)?(?:决策|过程|投入|管理|投入和?管理|投入与管理|组织管理|预算管理|预算执行|预算编制|资金管理|财务管理|管理效率|管理效能|管理绩效|履职|履职效能|履职尽责|履职产出|履职效益|履职效果|运行成本|运行效率|社会效应|可持续性|可持续发展|可持续发展能力|影响力|能力建设|绩效管理)$/u;

/** A level-1 class of the schemes that look at decisions and management beside results (决策, 过程, 产出, 效益; 履职效能, 管理效率 …): their level 2 has names of its own. */
export const isSchemeLevel1 = (text: string): boolean => SCHEME.test(plainStem(text));

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
