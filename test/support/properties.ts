/**
 * Properties are tried on the same cases every time, so that the gate says the same twice; PROPERTY_SEED=1 (any number) tries others.
 * PROPERTY_RUNS=50 tries each on no more than so many cases and looks for no smaller one: for mutation testing, where a property is run thousands of times.
 */
import fc from "fast-check";

const FIXED = 20_241_231;
const most = process.env["PROPERTY_RUNS"];

/** How often a property is tried, where it is worth saying. */
export const runs = (wanted: number): number => Math.min(wanted, Number(most ?? wanted));

fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? FIXED), numRuns: runs(100), ...(most !== undefined && { endOnFailure: true }) });
