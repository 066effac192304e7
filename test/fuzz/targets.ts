/** All that is fuzzed, and how a case is run, made smaller and kept. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { hostileFile } from "./files";
import { hostileWorkbook } from "./grids";
import { demandHandled } from "./handled";
import { demandSound } from "./soundness";
import type { AnyTarget, FuzzTarget, Outcome } from "./target";

/** Making a case smaller is stopped here: a smaller one is a comfort, not the point. */
const SHRINKING_MS = 60_000;

function asAny<Input>(target: FuzzTarget<Input>): AnyTarget {
  return {
    name: target.name,
    runs: target.runs,
    run: async ({ seed, runs, milliseconds, folder }): Promise<Outcome> => {
      const last: { failing: Input | null } = { failing: null };
      const property = fc.asyncProperty(target.arbitrary, async (input) => {
        try {
          await target.demand(input);
        } catch (error) {
          last.failing = input;
          throw error;
        }
      });
      const details = await fc.check(property, {
        seed,
        numRuns: runs,
        ...(milliseconds === undefined ? {} : { interruptAfterTimeLimit: milliseconds + SHRINKING_MS, skipAllAfterTimeLimit: milliseconds }),
      });
      const cases = details.numRuns;
      if (last.failing === null) return { cases, failure: null };
      const { bytes, extension } = target.keep(details.counterexample?.[0] ?? last.failing);
      const file = join(folder, `${target.name}-${seed}${extension}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, bytes);
      const error = details.errorInstance;
      return { cases, failure: { message: error instanceof Error ? (error.stack ?? error.message) : String(error), file, path: details.counterexamplePath ?? "" } };
    },
  };
}

/** JSON has no NaN and no -0. */
const plain = (_key: string, value: unknown): unknown => (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0)) ? { number: Object.is(value, -0) ? "-0" : String(value) } : value);

export const targets: readonly AnyTarget[] = [
  asAny({
    name: "grids",
    arbitrary: hostileWorkbook,
    demand: demandSound,
    keep: (workbook) => ({ bytes: new TextEncoder().encode(JSON.stringify(workbook, plain)), extension: ".json" }),
    runs: 60,
  }),
  asAny({
    name: "files",
    arbitrary: hostileFile,
    demand: (bytes) => void demandHandled(bytes),
    keep: (bytes) => ({ bytes, extension: ".xlsx" }),
    runs: 150,
  }),
];
