/** What is measured in processes of their own: the command line beside its parser, two of them on a folder, and memory. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "./line";
import { exponentOf, median } from "./measure";
import { type Layout, layouts } from "./workbooks";
import { writeXlsx } from "./write-xlsx";

const folder = ".cache/bench";
/** As deep in the package as dist/cli: what is read from the root is found from there too. */
const built = ".cache/bench-cli";

interface Run {
  readonly ms: number;
  readonly peakBytes: number;
}

/** The last line on stderr of the scripts in `processes` is their peak of memory. */
function run(words: readonly string[], answers: readonly number[] = [0]): Run {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"], maxBuffer: 1 << 28 });
  const ms = performance.now() - start;
  if (status === null || !answers.includes(status)) throw new Error(`${words.join(" ")}: ${stderr.slice(-2000)}`);
  return { ms, peakBytes: Number(/peak (\d+)\s*$/u.exec(stderr)?.[1] ?? 0) };
}

const script = (name: string, ...words: readonly string[]): readonly string[] => [join(built, `${name}.mjs`), ...words];
/** Findings at error level: status 1. */
const cli = (...words: readonly string[]): Run => run([join(built, "main.mjs"), "check", ...words], [0, 1]);

/** The command line and what it is compared with, built alike: compiling sources would take longer than any of them. */
function build(): void {
  const scripts = ["main:./src/cli/main.ts", "worker:./src/cli/worker.ts", ...["parse", "memory"].map((name) => `${name}:./test/bench/processes/${name}.ts`)];
  const { status, stdout } = spawnSync("npx", ["webpack", "--config", "tools/cli/webpack.config.js", "--env", `entries=${scripts.join(",")}`, "--env", `out=${built}`], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout);
}

function fileOf(name: string, layout: Layout, size: number, seed = 0): string {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, writeXlsx(layouts[layout](size, seed).workbook));
  return file;
}

function turns<Name extends string>(rounds: number, works: Readonly<Record<Name, () => Run>>): Record<Name, number> {
  const samples = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(works) as [Name, () => Run][]) samples.set(name, [...(samples.get(name) ?? []), work().ms]);
  }
  return Object.fromEntries([...samples].map(([name, values]) => [name, median(values)])) as Record<Name, number>;
}

/** They are run many times, each from its start. */
const MOST_FOR_PROCESSES = 10_000;

function measureCli(report: Report, size: number, rounds: number): void {
  for (const layout of Object.keys(layouts) as Layout[]) {
    const file = fileOf("one", layout, size);
    const out = join(folder, "out");
    const times = turns(rounds, {
      parser: () => run(script("parse", file)),
      text: () => cli(file, "--out", out),
      json: () => cli(file, "--format", "json", "--out", out),
    });
    const common = { group: "command line", layout, size };
    report({ ...common, what: "its own .xlsx parser alone, with start-up", value: times.parser / 1000, unit: "s" });
    report({ ...common, what: "check as text ÷ parser", value: times.text / times.parser, unit: "×", bound: { most: 1.3 } });
    report({ ...common, what: "check as JSON, all tables in it ÷ parser", value: times.json / times.parser, unit: "×" });
  }
}

function measureJobs(report: Report, rounds: number, files: number, size: number): void {
  const many = join(folder, "many");
  mkdirSync(many, { recursive: true });
  for (let at = 0; at < files; at += 1) fileOf(join("many", String(at)), "forms", size, at);
  const out = join(folder, "out");
  const times = turns(rounds, { one: () => cli(many, "--out", out), two: () => cli(many, "--out", out, "--jobs", "2") });
  const common = { group: "command line", layout: `${files} files`, size: files * size };
  report({ ...common, what: "a folder by one process", value: times.one / 1000, unit: "s" });
  report({ ...common, what: "one process ÷ two (--jobs 2)", value: times.one / times.two, unit: "×", bound: { least: 1.8 } });
}

function measureMemory(report: Report, sizes: readonly number[]): void {
  for (const layout of Object.keys(layouts) as Layout[]) {
    const peaks: [number, number][] = [];
    const peakOf = (size: number): number => run(script("memory", fileOf("one", layout, size))).peakBytes;
    const empty = peakOf(10);
    for (const size of sizes) {
      const peakBytes = peakOf(size);
      peaks.push([size, peakBytes]);
      const common = { group: "memory", layout, size };
      report({ ...common, what: "peak of a process that reads and checks a file", value: peakBytes / 2 ** 20, unit: "MB" });
      report({ ...common, what: "of it for each indicator row", value: (peakBytes - empty) / size, unit: "bytes" });
    }
    // The first thousand rows fit into what a process takes anyway.
    const [[least, lowest] = [0, 0], ...others] = peaks;
    const growth = others.map(([size, peak]) => [size - least, Math.max(1, peak - lowest)] as const);
    if (growth.length > 1) report({ group: "memory", layout, size: null, what: `exponent of the growth beyond ${least.toLocaleString("en-US")} rows`, value: exponentOf(growth), unit: "", bound: { most: 1.05 } });
  }
}

export function measureProcesses(report: Report, sizes: readonly number[], isQuick: boolean): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  build();
  try {
    measureCli(report, Math.min(MOST_FOR_PROCESSES, Math.max(...sizes)), isQuick ? 1 : 3);
    measureJobs(report, isQuick ? 1 : 3, isQuick ? 4 : 8, isQuick ? 500 : 5_000);
    measureMemory(report, [...sizes.filter((size) => size <= MOST_FOR_PROCESSES), ...(isQuick ? [] : [3 * MOST_FOR_PROCESSES])]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
