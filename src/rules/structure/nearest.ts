/** The standard name a misspelt class name most likely means. */
import { distance } from "fastest-levenshtein";
import { indicatorClass, LEVEL2, type Level1, levelStem } from "../../profiles/levels";

/** Names further than this share of their length apart are not the same name misspelt. */
const FAR = 0.6;

export function nearestName(text: string, names: readonly string[]): string | null {
  const stem = levelStem(text);
  const ranked = names.map((name) => ({ name, far: distance(stem, levelStem(name)) / Math.max(stem.length, levelStem(name).length, 1) })).sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= FAR ? best.name : null;
}

/** Among the classes that may stand under the level 1; the one of the same kind where only one is. */
export function nearestLevel2(text: string, level1: Level1 | null): string | null {
  const candidates = LEVEL2.filter((one) => level1 === null || one.under.includes(level1)).map((one) => one.name);
  const kind = indicatorClass(text, null);
  const sameKind = candidates.filter((name) => kind !== null && indicatorClass(name, null) === kind);
  return nearestName(text, sameKind.length > 0 ? sameKind : candidates) ?? (sameKind.length === 1 ? (sameKind[0] ?? null) : null);
}
