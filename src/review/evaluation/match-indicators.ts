/** Which row of an earlier 自评表 an indicator of the source is, after rows were moved, added, removed or renamed. */
import { levelStem } from "../../profiles/levels";
import { bare, compact } from "../../sheet/text";
import type { Indicator } from "../../tables/table";

interface Identity {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
}

const identityOf = ({ level1, level2, level3, description, target }: Indicator): Identity => ({
  level1: levelStem(level1?.text ?? ""),
  level2: levelStem(level2?.text ?? ""),
  // A name of nothing but signs is one all the same.
  name: bare(level3?.text ?? "") || compact(level3?.text ?? "") || bare(description?.text ?? ""),
  target: compact(target?.target.text ?? ""),
});

/** The surest first; the name alone is enough when levels and target were changed. */
const likenesses: readonly ((one: Identity, other: Identity) => boolean)[] = [
  (one, other) => one.level1 === other.level1 && one.level2 === other.level2 && one.name === other.name && one.target === other.target,
  (one, other) => one.level1 === other.level1 && one.level2 === other.level2 && one.name === other.name,
  (one, other) => one.name === other.name && one.target === other.target,
  (one, other) => one.name === other.name,
];

/** For each indicator the index of its earlier row, or null; no row twice, duplicates in order. */
export function matchIndicators(indicators: readonly Indicator[], earlier: readonly Indicator[]): (number | null)[] {
  const now = indicators.map(identityOf);
  const before = earlier.map(identityOf);
  const found = now.map((): number | null => null);
  const taken = new Set<number>();
  const take = (at: number, index: number): void => {
    found[at] = index;
    taken.add(index);
  };
  for (const isAlike of likenesses) {
    for (const [at, one] of now.entries()) {
      const index = found[at] === null ? before.findIndex((other, position) => !taken.has(position) && isAlike(one, other)) : -1;
      if (index >= 0) take(at, index);
    }
  }
  for (const [at, one] of now.entries()) {
    const index = found[at] === null ? renamedInPlace(at, found, before.length) : null;
    const other = index === null ? undefined : before[index];
    if (index !== null && other && one.level2 === other.level2 && one.target !== "" && one.target === other.target) take(at, index);
  }
  return found;
}

/** The one row left between the rows of its neighbours. */
function renamedInPlace(at: number, found: readonly (number | null)[], length: number): number | null {
  const above = at === 0 ? -1 : found[at - 1];
  const under = at === found.length - 1 ? length : found[at + 1];
  return above !== null && above !== undefined && under !== null && under !== undefined && under - above === 2 && !found.includes(above + 1) ? above + 1 : null;
}
