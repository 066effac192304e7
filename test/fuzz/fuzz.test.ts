/** A fixed number of cases of everything that is fuzzed, the same every time; `npm run fuzz` tries others for as long as one likes. */
import { describe, expect, it } from "@jest/globals";
import { baseFiles } from "./base-files";
import { demandHandled } from "./handled";
import { targets } from "./targets";
import { unlessItHangs } from "./watchdog";

describe("whatever is put in", () => {
  it.each(targets.map((target) => [target.name, target] as const))("%s", async (_, { run, runs }) => {
    expect(await run({ seed: 20_241_231, runs, folder: ".cache/fuzz" })).toEqual({ cases: runs, failure: null });
  }, 600_000);
});

it("starts from files that are read", () => {
  expect(baseFiles.map((bytes) => demandHandled(bytes))).toEqual(baseFiles.map(() => "read"));
}, 120_000);

it("ends what hangs, a pattern that goes back and forth included", () => {
  expect(() => unlessItHangs(() => /^(?:a+)+$/u.test(`${"a".repeat(40)}b`), 200)).toThrow("timed out");
  expect(unlessItHangs(() => 1)).toBe(1);
});
