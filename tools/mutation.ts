/**
 * Changes the core's sources one small piece at a time and asks whether a test notices: npm run mutation [-- src/target, src/scoring/points.ts …] [--force] [--one-in 10].
 * What was found out earlier and cannot have changed is kept under .cache/mutation; --force tries everything again. A folder below the bound fails.
 * --one-in 10 tries a tenth of them, the same every time, and keeps nothing.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const FOLDERS = ["src/sheet", "src/target", "src/scoring", "src/tables", "src/rules", "src/review"];
/** Of a hundred mutants, how many a test has to notice. */
const BOUND = 85;
/** A property is tried on so many cases: more find hardly any mutant more, and every mutant pays for them. */
const PROPERTY_RUNS = "30";

type Status = "Killed" | "Timeout" | "Survived" | "NoCoverage" | "Ignored" | "CompileError" | "RuntimeError";

function mutate(folder: string, patterns: readonly string[], force: boolean, oneIn: string | undefined): Readonly<Record<Status, number>> | null {
  const some = patterns.includes(folder) ? [] : ["--mutate", patterns.join(",")];
  const { status } = spawnSync("npx", ["--no-install", "stryker", "run", ...some, ...(force ? ["--force"] : [])], {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, PROPERTY_RUNS, MUTATED_FOLDER: folder, ...(oneIn !== undefined && { MUTATION_ONE_IN: oneIn }) },
  });
  if (status !== 0) return null;
  const report = JSON.parse(readFileSync(`.cache/mutation/${folder.replaceAll("/", "-")}.json`, "utf8")) as { files: Record<string, { mutants: readonly { status: Status }[] }> };
  const count = { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0, Ignored: 0, CompileError: 0, RuntimeError: 0 };
  for (const { status: end } of Object.values(report.files).flatMap(({ mutants }) => mutants)) count[end] += 1;
  return count;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { force: { type: "boolean", default: false }, "one-in": { type: "string" } } });
const { "one-in": oneIn } = values;
if (oneIn !== undefined && !/^[1-9]\d*$/u.test(oneIn)) throw new RangeError(`--one-in wants a whole number, not ${oneIn}`);
const asked = positionals.length === 0 ? FOLDERS : positionals.map((path) => path.replace(/\/(?:\*\*)?$/u, ""));
const stray = asked.find((path) => !FOLDERS.some((folder) => path === folder || path.startsWith(`${folder}/`)));
if (stray !== undefined) throw new RangeError(`${stray} is in none of ${FOLDERS.join(", ")}`);

const lines: string[] = [];
for (const folder of FOLDERS) {
  const patterns = asked.filter((path) => path === folder || path.startsWith(`${folder}/`));
  if (patterns.length === 0) continue;
  const count = mutate(folder, patterns, values.force, oneIn);
  const noticed = (count?.Killed ?? 0) + (count?.Timeout ?? 0);
  // That no test runs a mutant is known without trying it, of all of them.
  const missed = (count?.Survived ?? 0) + (count?.NoCoverage ?? 0) / Number(oneIn ?? 1);
  const all = Math.round(noticed + missed);
  const score = (100 * noticed) / (noticed + missed);
  const isEnough = count !== null && score >= BOUND;
  if (!isEnough) process.exitCode = 1;
  lines.push(`${isEnough ? "ok    " : "FAILED"}  ${folder.padEnd(12)}${count === null ? "did not run" : `${score.toFixed(1).padStart(5)} % of ${all} mutants; ${count.Survived} survived, ${count.NoCoverage} no test ran, ${count.Ignored} left out`}`);
}
console.log(`\n${lines.join("\n")}`);
