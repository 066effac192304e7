/** Which class an indicator counts for, whatever its form calls it, and where the classes of a form stand among each other. */
import { indicatorClass, LEVEL1, LEVEL2, levelStem, standardLevel1, standardLevel2 } from "../../profiles/levels";
import type { Profile } from "../../profiles/profile";
import { nearestLevel2, nearestName } from "../../rules/structure/nearest";
import { isBlank } from "../../sheet/text";
import type { Indicator } from "../../tables/table";

/** A class, under the name of a standard one or, where it is none, its own. */
export interface IndicatorPlace {
  /** The same for the same class in all tables; "" for an indicator without any class. */
  readonly id: string;
  /** "数量", "社会效益"; that of level 1 where there is no level 2. */
  readonly name: string;
  /** Stem of the level 1 it stands under: "产出"; "" where there is none. */
  readonly group: string;
}

/** 数量指标 → "数量指标" for all its spellings; the one class there is where only level 1 is said (满意度). */
export function placeOf({ level1, level2 }: Pick<Indicator, "level1" | "level2">): IndicatorPlace {
  const group = level1 ? groupOf(level1.text) : "";
  if (!level2 || isBlank(level2.text)) return ofGroup(group);
  const standard = standardNameOf(level2.text, level1?.text ?? null);
  const name = levelStem(standard ?? level2.text);
  return { id: standard ?? `${group}/${name}`, name, group };
}

/** The place of indicators of which only level 1 is known. */
export function ofGroup(group: string): IndicatorPlace {
  const [only, ...others] = LEVEL2.filter(({ under }) => under[0] === standardLevel1(group));
  if (only && others.length === 0) return { id: only.name, name: levelStem(only.name), group };
  return { id: group === "" ? "" : `${group}/`, name: group, group };
}

export const groupOf = (level1: string): string => levelStem(standardLevel1(level1) ?? level1);

/** The standard class meant, as structure/unknown-level2 takes it: under a level 1 of another scheme, a name of its own is that scheme's. */
function standardNameOf(level2: string, level1: string | null): string | null {
  const standard = standardLevel2(level2);
  if (standard) return standard.name;
  const standard1 = level1 === null ? null : standardLevel1(level1);
  if (level1 !== null && standard1 === null && nearestName(level1, LEVEL1) === null) return null;
  return indicatorClass(level2, null) === "satisfaction" ? nearestLevel2(level2, null) : nearestLevel2(level2, standard1);
}

/** 经济效益 under 效益 is 经济; 可持续影响 is 可持续, 服务对象满意度 is 满意度. */
export function shortName(name: string, group: string): string {
  const short = name.replace(/^服务对象(?=.)/u, "").replace(/(?<=.)影响$/u, "");
  return group !== "" && short !== group && short.endsWith(group) ? short.slice(0, -group.length) : short;
}

/** Comes first in the form's order, or in the usual one; what neither knows comes last. */
export function level1Rank(group: string, { level1Order }: Profile): number {
  const order: readonly string[] = level1Order.length > 0 ? level1Order : LEVEL1;
  return rankIn(order.map(levelStem), group);
}

export function level2Rank(id: string, { level2Order }: Profile): number {
  const own = level2Order.indexOf(id);
  return own >= 0 ? own : level2Order.length + rankIn(LEVEL2.map(({ name }) => name), id);
}

const rankIn = (order: readonly string[], name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
