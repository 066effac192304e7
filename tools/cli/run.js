/** The command line: as it was built, where nothing has changed since; else from its sources, which takes seconds to start. */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const built = join(root, "dist/cli/main.mjs");
const words = process.argv.slice(2);

const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isFresh() {
  const since = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  if (since === undefined) return false;
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) => !/^(?:taskpane|commands)\b/u.test(file));
  return ["package-lock.json", "tools/cli/webpack.config.js", ...sources.map((file) => join("src", file))].every((file) => changed(file) <= since);
}

if (isFresh()) {
  process.argv.splice(1, 1, built);
  await import(pathToFileURL(built).href);
} else {
  const { status } = spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), join(root, "src/cli/main.ts"), ...words], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
