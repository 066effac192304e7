/** Work in parts: what it comes to, and where it rests. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { finish, mayRest, sorted, sortedAgain } from "../../src/sheet/work";

interface Item {
  readonly key: number;
  readonly at: number;
}

const items = (keys: readonly number[]): Item[] => keys.map((key, at) => ({ key, at }));
const byKey = (a: Item, b: Item): number => a.key - b.key;
const rests = (work: Iterator<unknown>): number => {
  let count = 0;
  while (work.next().done !== true) count += 1;
  return count;
};

describe("work", () => {
  it("is finished with its answer, whatever it rests on the way", () => {
    const steps: number[] = [];
    function* work() {
      for (let step = 0; step < 3; step += 1) {
        steps.push(step);
        yield null;
      }
      return "done";
    }
    expect(finish(work())).toBe("done");
    expect(steps).toEqual([0, 1, 2]);
  });

  it("may rest after every 32nd piece, not before the first", () => {
    expect(Array.from({ length: 100 }, (_, index) => index).filter(mayRest)).toEqual([31, 63, 95]);
  });
});

describe("sorting in parts", () => {
  it.each([
    ["nothing", 0],
    ["one part", 256],
    ["two parts", 257],
    ["an odd number of parts", 700],
    ["many parts", 2_000],
  ])("of %s keeps equal items in their order", (_, length) => {
    // Few keys, so that many are equal, in an order that has nothing to do with theirs.
    const list = items(Array.from({ length }, (__, at) => (at * 7919) % 50));
    expect(finish(sorted(list, byKey))).toEqual([...list].sort(byKey));
  });

  it("comes to what sorting at once comes to", () => {
    const keys = fc.array(fc.nat(20), { minLength: 200, maxLength: 900, size: "max" });
    fc.assert(fc.property(keys, (some) => expect(finish(sorted(items(some), byKey))).toEqual(items(some).sort(byKey))), { numRuns: 30 });
  });

  it("leaves the list as it was", () => {
    const list = items([3, 1, 2]);
    finish(sorted(list, byKey));
    expect(list.map(({ key }) => key)).toEqual([3, 1, 2]);
  });

  it("rests after each part and in long joins of parts", () => {
    const falling = items(Array.from({ length: 1_024 }, (_, at) => -at));
    // Four parts; they are joined twice two to one, then once: 512 + 512 + 1024 items, a rest every 256.
    expect(rests(sorted(falling, byKey))).toBe(4 + 2 + 2 + 4);
  });

  it("does not compare item by item where parts follow each other already", () => {
    let asked = 0;
    const rising = items(Array.from({ length: 512 }, (_, at) => at));
    const count = (a: Item, b: Item): number => {
      asked += 1;
      return byKey(a, b);
    };
    expect(rests(sorted(rising, count))).toBe(2);
    // 255 for each part by `sort`, one between them.
    expect(asked).toBe(255 + 255 + 1);
  });
});

describe("sorting again", () => {
  const again = (now: readonly Item[], before: readonly Item[]): Item[] => finish(sortedAgain(now, before, byKey));

  it("comes to what sorting comes to, whatever came and went since", () => {
    const all = items(Array.from({ length: 600 }, (_, at) => (at * 7919) % 601));
    const [before, now] = [all.slice(0, 500), all.slice(40)];
    expect(again(now, finish(sorted(before, byKey)))).toEqual([...now].sort(byKey));
    expect(again(now, [])).toEqual([...now].sort(byKey));
    expect(again([], finish(sorted(before, byKey)))).toEqual([]);
  });

  it("keeps one item that is given twice", () => {
    const [one, two] = items([1, 2]);
    expect(again([two, one, two] as Item[], [one, two] as Item[])).toEqual([one, two, two]);
  });

  it("compares only what is new", () => {
    const all = items(Array.from({ length: 500 }, (_, at) => at));
    let asked = 0;
    const count = (a: Item, b: Item): number => {
      asked += 1;
      return byKey(a, b);
    };
    const [fresh] = items([499.5]);
    expect(finish(sortedAgain([fresh as Item, ...all], all, count)).at(-1)).toBe(fresh);
    expect(asked).toBe(1);
  });
});
