/** Times of works that are compared: in turns, so that the machine's mood meets them all, and the median of each. */
export interface Work {
  readonly name: string;
  /** What it comes to is kept, so that no work is optimised away. */
  readonly run: () => number;
}

/** Shorter work is done several times over, and divided. */
const shortestMs = 20;

let sink = 0;

const clean = globalThis.gc;

function once({ run }: Work, times: number): number {
  clean?.();
  const start = performance.now();
  for (let n = 0; n < times; n += 1) sink += run();
  return (performance.now() - start) / times;
}

/** How often a work must be done over to be seen by the clock. */
function timesOf(work: Work): number {
  const first = once(work, 1);
  return Math.max(1, Math.min(1000, Math.ceil(shortestMs / Math.max(first, 0.01))));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** Medians in milliseconds by name. `worksOf` makes the works of a round anew: another workbook each time, so that nothing remembered of the last one helps. */
export function inTurns<Name extends string>(
  rounds: number,
  worksOf: (round: number) => Readonly<Record<Name, () => number>>,
  { repeats = [], isWarm = false }: { readonly repeats?: readonly NoInfer<Name>[]; readonly isWarm?: boolean } = {},
): Record<Name, number> {
  const samples = new Map<Name, number[]>();
  const times = new Map<Name, number>();
  for (let round = isWarm ? 0 : -1; round < rounds; round += 1) {
    const works = Object.entries(worksOf(round)) as [Name, () => number][];
    for (const [name, run] of works) {
      const work = { name, run };
      if (repeats.includes(name)) times.set(name, times.get(name) ?? timesOf(work));
      const took = once(work, times.get(name) ?? 1);
      // The first round warms up.
      if (round >= 0) samples.set(name, [...(samples.get(name) ?? []), took]);
    }
  }
  return mediansOf(samples);
}

/** As inTurns, of works on the same things that may have to be waited for. */
export async function inTurnsAsync<Name extends string>(rounds: number, works: Readonly<Record<Name, () => number | Promise<number>>>): Promise<Record<Name, number>> {
  const samples = new Map<Name, number[]>();
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(works) as [Name, () => number | Promise<number>][]) {
      clean?.();
      const start = performance.now();
      sink += await run();
      if (round >= 0) samples.set(name, [...(samples.get(name) ?? []), performance.now() - start]);
    }
  }
  return mediansOf(samples);
}

function mediansOf<Name extends string>(samples: ReadonlyMap<Name, readonly number[]>): Record<Name, number> {
  return Object.fromEntries([...samples].map(([name, values]) => [name, median(values)])) as Record<Name, number>;
}

/** By how much times grow with sizes: 1 is in proportion. Fitted over all pairs by least squares of the logarithms. */
export function exponentOf(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [size, time]) => sum + (size - x) * (time - y), 0);
  return over / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
}

/** Keeps the works' outcomes alive. */
export const kept = (): number => sink;
