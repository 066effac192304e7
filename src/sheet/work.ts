/** Long work in small parts, so that whoever drives it can draw, answer keys or stop in between. */

/** Yields null wherever it may rest, and answers at the end. */
export type Work<Result> = Generator<null, Result, undefined>;

/** Does all of it at once. */
export function finish<Result>(work: Iterator<unknown, Result, undefined>): Result {
  for (;;) {
    const part = work.next();
    if (part.done === true) return part.value;
  }
}

/** Rows, texts or findings between two rests: a millisecond or two of work. */
const BETWEEN_RESTS = 32;

export const mayRest = (index: number): boolean => index % BETWEEN_RESTS === BETWEEN_RESTS - 1;

/** `items` in order, equal ones as they come; as `sort` would, in parts. */
export function* sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): Work<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += SORTED_AT_ONCE) {
    runs.push(items.slice(at, at + SORTED_AT_ONCE).sort(compare));
    yield null;
  }
  while (runs.length > 1) {
    const next: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) next.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = next;
  }
  return runs[0] ?? [];
}

const SORTED_AT_ONCE = 256;

/** As `sorted`, where `before` is in this order already: what of it is still there is not compared again. */
export function* sortedAgain<T extends object>(items: readonly T[], before: readonly T[], compare: (a: T, b: T) => number): Work<T[]> {
  const fresh = new Set(items);
  if (before.length === 0 || fresh.size < items.length) return yield* sorted(items, compare);
  const kept = before.filter((one) => fresh.delete(one));
  yield null;
  return yield* merged(kept, yield* sorted([...fresh], compare), compare);
}

function* merged<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): Work<T[]> {
  const [last, first] = [left.at(-1), right[0]];
  if (last === undefined || first === undefined || compare(last, first) <= 0) return [...left, ...right];
  const all: T[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const [a, b] = [left[l], right[r]];
    if (r >= right.length || (l < left.length && compare(a as T, b as T) <= 0)) {
      all.push(a as T);
      l += 1;
    } else {
      all.push(b as T);
      r += 1;
    }
    if (all.length % SORTED_AT_ONCE === 0) yield null;
  }
  return all;
}
