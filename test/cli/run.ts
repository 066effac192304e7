/** Runs the command line as a process of its own. */
import { spawnSync } from "node:child_process";

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function cli(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...words], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...inherited, ...environment },
  });
  return { status, stdout, stderr };
}
