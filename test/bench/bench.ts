/**
 * How long checking takes beside one bare pass over the same cells, making the 自评表 of all tables beside checking them, and reading a file beside unzipping it.
 * Ratios hold across machines; times do not. `npm run bench -- 1000 10000` for other sizes.
 */
import { unzipSync } from "fflate";
import { check } from "../../src/review/check";
import { evaluate } from "../../src/review/evaluate";
import type { WorkbookData } from "../../src/sheet/data";
import { Sheet } from "../../src/sheet/sheet";
import { readXlsx } from "../../src/workbook/xlsx";
import { manyTables, oneTable } from "./workbooks";
import { writeXlsx } from "./write-xlsx";

interface Timing {
  readonly minimum: number;
  readonly median: number;
}

const runs = { most: 7, least: 3, /** Milliseconds after which no more than the least are made. */ enough: 10_000 };

/** Results go here, so that no work is optimised away. */
let sink = 0;

function time(work: () => number): Timing {
  // Once beforehand, so that no run pays for compiling.
  sink += work();
  const times: number[] = [];
  const begun = performance.now();
  while (times.length < runs.least || (times.length < runs.most && performance.now() - begun < runs.enough)) {
    const start = performance.now();
    sink += work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { minimum: times[0] ?? 0, median: times[Math.floor(times.length / 2)] ?? 0 };
}

/** Touches every value and every shown text once. */
function barePass(workbook: WorkbookData): number {
  let touched = 0;
  for (const data of workbook.sheets) {
    const sheet = new Sheet(data);
    const { top, left, bottom, right } = sheet.extent;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        touched += sheet.value(row, column) === "" ? 0 : 1;
        touched += sheet.shownText(row, column).length;
      }
    }
  }
  return touched;
}

const line = (label: string, indicators: number, { minimum, median }: Timing, base: Timing | null) => ({
  what: label,
  indicators,
  "min ms": Number(minimum.toFixed(1)),
  "median ms": Number(median.toFixed(1)),
  "× base": base ? Number((median / base.median).toFixed(1)) : null,
});

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [1_000, 10_000, 100_000];
const table: ReturnType<typeof line>[] = [];

for (const [layout, make] of [["many tables", manyTables], ["one table", oneTable]] as const) {
  for (const size of sizes) {
    const workbook = make(size);
    const bare = time(() => barePass(workbook));
    const checked = time(() => check({ ...workbook }).findings.length);
    table.push(line(`${layout}: bare pass`, size, bare, null), line(`${layout}: check`, size, checked, bare));
    const evaluated = time(() => evaluate({ workbook: { ...workbook }, own: [] }).sheets.length);
    table.push(line(`${layout}: evaluate`, size, evaluated, checked));

    const bytes = writeXlsx(workbook);
    const unzipped = time(() => Object.keys(unzipSync(bytes)).length);
    const read = time(() => readXlsx(bytes).sheets.length);
    table.push(line(`${layout}: unzip`, size, unzipped, null), line(`${layout}: read .xlsx`, size, read, unzipped));
  }
}

console.table(table);
if (sink < 0) console.log(sink);
