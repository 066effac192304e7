/** Whether a build is newer than everything it was made from; runs webpack where it is not. */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

export interface Build {
  /** For people. */
  readonly name: string;
  readonly config: string;
  /** Made by every build. */
  readonly output: string;
  readonly sources: readonly string[];
}

export const builds: readonly Build[] = [
  {
    name: "加载项",
    config: "webpack.config.js",
    output: "dist/addin/taskpane.html",
    sources: ["webpack.config.js", "package-lock.json", ".swcrc", "src", "assets"],
  },
  {
    name: "模拟器",
    config: "simulator/webpack.config.js",
    output: "dist/simulator/index.html",
    sources: ["package-lock.json", ".swcrc", "simulator"],
  },
];

/** Milliseconds; 0 for what is not there. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export function isFresh({ output, sources }: Build, root: string): boolean {
  const built = newest(join(root, output));
  return built > 0 && sources.every((source) => newest(join(root, source)) < built);
}

/** Throws where webpack fails; what it has to say stands on the terminal. */
export function build({ name, config, output }: Build, root: string): void {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules/webpack/bin/webpack.js"), "--config", config], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error(`${name}没有构建成功`);
  // webpack leaves a file alone whose content is the same.
  const now = new Date();
  utimesSync(join(root, output), now, now);
}
