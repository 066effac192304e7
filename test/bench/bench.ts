/**
 * The speed of everything, as ratios of works done in turns in one run, with the bounds they must keep.
 * `npm run bench -- 1000 10000` for other sizes, `-- --quick` for a look, `-- --only check,edit` for some groups; `npm run docs:performance` writes docs/performance.md.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { isWithin, type Line, type Report, shownBound, shownValue } from "./line";
import { kept } from "./measure";
import { pageOf, type Run } from "./page";

const { values: asked, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: "boolean", default: false }, write: { type: "boolean", default: false }, only: { type: "string" } } });
const isQuick = asked.quick;
const usual = isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
const sizes = positionals.length > 0 ? positionals.map(Number) : usual;
const editSizes = sizes.filter((size) => size <= 10_000);

const lines: Line[] = [];
const notes: string[] = [];
const failures: string[] = [];
const report: Report = ({ bound = null, ...measured }) => {
  const line: Line = { ...measured, bound };
  lines.push(line);
  const size = line.size === null ? "" : ` ${line.size.toLocaleString("en-US")}`;
  console.log(`${line.group} ${line.layout}${size}: ${line.what}: ${shownValue(line)}${bound === null ? "" : ` (${shownBound(line)} ${isWithin(line) ? "ok" : "OVER"})`}`);
};

/** In the order of the page. Each is loaded when its turn comes: what another brings along is not in its memory. */
const groups: Readonly<Record<string, () => Promise<void>>> = {
  check: async () => (await import("./checking")).measureChecking(report, sizes, isQuick),
  edit: async () => (await import("./editing")).measureEditing(report, editSizes.length > 0 ? editSizes : sizes, isQuick),
  requests: async () => (await import("./requests")).measureRequests(report, isQuick),
  files: async () => (await import("./files")).measureFiles(report, sizes, isQuick),
  processes: async () => (await import("./processes")).measureProcesses(report, sizes, isQuick),
  template: async () => {
    const note = await (await import("./template")).measureTemplate(report, sizes, isQuick);
    if (note !== null) notes.push(note);
  },
};

const begun = performance.now();
const chosen = asked.only?.split(",") ?? Object.keys(groups);
for (const name of chosen) {
  const measure = groups[name];
  if (!measure) throw new RangeError(`no group ${name}: ${Object.keys(groups).join(", ")}`);
  try {
    await measure();
  } catch (error) {
    // The other groups are measured all the same.
    failures.push(`${name} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const run: Run = {
  date: new Date().toISOString().slice(0, 10),
  machine: { processor: cpus()[0]?.model ?? "unknown", cores: availableParallelism(), node: process.version, platform: `${process.platform} ${process.arch}` },
  seconds: Math.round((performance.now() - begun) / 1000),
  lines,
  notes: [...notes, ...failures],
};
mkdirSync(".cache", { recursive: true });
writeFileSync(".cache/bench.json", `${JSON.stringify(run, null, 2)}\n`);
if (asked.write) writeFileSync("docs/performance.md", pageOf(run));

for (const note of run.notes) console.log(`\n${note}`);
const over = lines.filter((line) => !isWithin(line));
for (const line of over) console.log(`OVER  ${line.group} ${line.layout} ${line.size ?? ""}: ${line.what}: ${shownValue(line)}, bound ${shownBound(line)}`);
console.log(`\n${lines.filter(({ bound }) => bound !== null).length - over.length} within their bounds, ${over.length} over; ${run.seconds} s; .cache/bench.json${asked.write ? ", docs/performance.md" : ""}`);
process.exitCode = over.length + failures.length === 0 && Number.isFinite(kept()) ? 0 : 1;
