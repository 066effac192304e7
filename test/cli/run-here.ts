/** Runs the command line within the test's own process: far quicker than a process of its own, but not for `--jobs`, whose workers need one. */
import { run } from "../../src/cli/program";
import type { Run } from "./run";

type Write = typeof process.stdout.write;

export async function cliHere(words: readonly string[]): Promise<Run> {
  const said = { stdout: "", stderr: "" };
  const originals = { stdout: process.stdout.write, stderr: process.stderr.write };
  const catching = (stream: keyof typeof said): Write => {
    return (text: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
      said[stream] += typeof text === "string" ? text : Buffer.from(text).toString("utf8");
      for (const done of rest) if (typeof done === "function") done();
      return true;
    };
  };
  process.stdout.write = catching("stdout");
  process.stderr.write = catching("stderr");
  try {
    const status = await run(words);
    return { status, ...said };
  } finally {
    process.stdout.write = originals.stdout;
    process.stderr.write = originals.stderr;
  }
}
