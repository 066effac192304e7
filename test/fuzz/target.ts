/** One thing that is fuzzed: where its cases come from, what must hold of each, and how a failing one is kept. */
import type fc from "fast-check";

export interface FuzzTarget<Input> {
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<Input>;
  /** Throws where something does not hold. */
  readonly demand: (input: Input) => void | Promise<void>;
  /** The input as the bytes of a file, and what that file's name ends in. */
  readonly keep: (input: Input) => { readonly bytes: Uint8Array; readonly extension: string };
  /** Cases in `npm test`: a few seconds of them. */
  readonly runs: number;
}

/** Forgets what its cases are made of, so that different targets can stand in one list. */
export interface AnyTarget {
  readonly name: string;
  readonly runs: number;
  /** Tries `runs` cases; the smallest that fails is kept in `folder` and described. */
  readonly run: (how: { readonly seed: number; readonly runs: number; readonly milliseconds?: number; readonly folder: string }) => Promise<Outcome>;
}

export interface Outcome {
  readonly cases: number;
  /** Null where all held. */
  readonly failure: { readonly message: string; readonly file: string; readonly path: string } | null;
}
