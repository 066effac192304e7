/** Numbers that look random and are the same every time (mulberry32). */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  readonly whole: (least: number, most: number) => number;
  /** As whole, small ones as often as large ones: 10 to 99 as often as 100 to 999. */
  readonly size: (least: number, most: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    size: (least, most) => Math.round(least * (most / least) ** next()),
    of: (list) => {
      const one = list[whole(0, list.length - 1)];
      if (one === undefined) throw new RangeError("nothing to choose from");
      return one;
    },
    chance: (share) => next() < share,
  };
}
