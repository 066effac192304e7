/** The one test command: runs every check in turn, goes on after a failure, and closes with the line "N passed, N failed". */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { findLibreOffice, howToInstallLibreOffice } from "./libreoffice";

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Where jest leaves its counts; a step without counts as one. */
  readonly report?: string;
  /** A program that need not be on every machine. */
  readonly asks?: { readonly isThere: () => boolean; readonly demandedBy: string; readonly otherwise: string };
}

const jest = (report: string, ...more: string[]): Pick<Step, "command" | "report"> => ({
  command: ["jest", "--json", `--outputFile=${report}`, ...more],
  report,
});

const steps: readonly Step[] = [
  { name: "types", command: ["tsc"] },
  { name: "lint", command: ["oxlint", "--type-aware", "--max-warnings=0"] },
  { name: "directions", command: ["depcruise", "src", "simulator", "test", "tools"] },
  { name: "unused code", command: ["knip"] },
  { name: "unit and property tests", ...jest(".cache/unit.json") },
  {
    name: "scores by LibreOffice",
    ...jest(".cache/oracle.json", "--config", "jest.oracle.config.js"),
    asks: {
      isThere: () => findLibreOffice() !== null,
      demandedBy: "JIXIAO_DEMAND_LIBREOFFICE",
      otherwise: `LibreOffice was not asked whether it computes the same scores, for it is not installed (${howToInstallLibreOffice}).`,
    },
  },
  { name: "add-in build", command: ["webpack", "--mode", "production"] },
  { name: "simulator build", command: ["webpack", "--config", "simulator/webpack.config.js", "--mode", "production"] },
  { name: "end-to-end tests", ...jest(".cache/e2e.json", "--config", "jest.e2e.config.js") },
];

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** A report that is missing, or that counts no test at all, is a failure. */
function countsOf(step: Step, ok: boolean): Counts {
  if (step.report === undefined) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const report = JSON.parse(readFileSync(step.report, "utf8")) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number };
    const failed = Math.max(report.numFailedTests, report.numFailedTestSuites, ok ? 0 : 1);
    return { passed: report.numPassedTests, failed: report.numPassedTests + failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run(step: Step): Counts {
  console.log(`\n== ${step.name}`);
  if (step.report !== undefined) rmSync(step.report, { force: true });
  const { status, error } = spawnSync("npx", ["--no-install", ...step.command], { stdio: "inherit", shell: process.platform === "win32" });
  if (error) console.error(error.message);
  const counts = countsOf(step, status === 0);
  if (counts.failed > 0) console.log(`-- ${step.name}: failed`);
  return counts;
}

/** Null where the program a step asks is not there and nobody demands it. */
function runOrLeave(step: Step): Counts | null {
  if (step.asks === undefined || step.asks.isThere()) return run(step);
  return (process.env[step.asks.demandedBy] ?? "") === "" ? null : { passed: 0, failed: 1 };
}

mkdirSync(".cache", { recursive: true });
const only = process.argv.slice(2);
const chosen = steps.filter((step) => only.length === 0 || only.includes(step.name));
const results = chosen.flatMap((step) => {
  const counts = runOrLeave(step);
  return counts === null ? [] : [{ step, counts }];
});

console.log("");
for (const { step, counts } of results) console.log(`${counts.failed === 0 ? "ok    " : "FAILED"}  ${step.name}${counts.passed + counts.failed > 1 ? ` (${counts.passed} passed, ${counts.failed} failed)` : ""}`);
for (const { asks } of chosen) if (asks && !asks.isThere()) console.log(`\n${asks.otherwise}`);
const failed = results.reduce((sum, { counts }) => sum + counts.failed, 0);
console.log(`\n${results.reduce((sum, { counts }) => sum + counts.passed, 0)} passed, ${failed} failed`);
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
