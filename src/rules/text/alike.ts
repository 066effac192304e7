/** How much two short Chinese texts have to do with each other, by the pairs of characters they share. */
import { bare } from "../../sheet/text";

/** From 0, nothing in common, to 1: the shared pairs against those of the shorter text. */
export function alike(one: string, other: string): number {
  const [a, b] = [pairsOf(bare(one)), pairsOf(bare(other))];
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : [...a].filter((pair) => b.has(pair)).length / least;
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}
