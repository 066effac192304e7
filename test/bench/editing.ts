/** One cell is edited, and the findings are brought up to date as the pane does it: by the checker that checked the workbook before. */
import { Checker } from "../../src/review/checker";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { finish } from "../../src/sheet/work";
import type { Report } from "./line";
import { median } from "./measure";
import { type Field, type Layout, layouts, type Workload } from "./workbooks";

const edits: readonly (readonly [Field, (before: CellValue, number: number) => CellValue])[] = [
  ["target", (_, number) => `≥${number + 3}人`],
  ["weight", (before, number) => (typeof before === "number" ? before + (number % 2 === 0 ? 1 : -1) : before)],
  ["level3", (before, number) => `${String(before)}（调整${number}）`],
  ["level2", (_, number) => (number % 2 === 0 ? "质量指标" : "数量指标")],
];

const group = "edit";
const bound = { most: 16 } as const;

/** The sheet as it is read again after the edit: new rows, one cell of another value. */
function edited(workbook: WorkbookData, sheet: number, row: number, column: number, change: (before: CellValue) => CellValue): WorkbookData {
  const sheets = workbook.sheets.map((data, at): SheetData => {
    if (at !== sheet) return data;
    const values = data.values.map((cells) => [...cells]);
    const line = values[row];
    if (line) line[column] = change(line[column] ?? "");
    return { ...data, values };
  });
  return { ...workbook, sheets };
}

/** Places all over the workbook that have such a column and a value of their own in it. */
function placesOf({ workbook, stretches }: Workload, field: Field, count: number): { sheet: number; row: number; column: number }[] {
  const offered = stretches.filter(({ columns }) => columns[field] !== undefined);
  return Array.from({ length: offered.length === 0 ? 0 : count }, (_, at) => {
    const stretch = offered[Math.floor(((at + 0.5) / count) * offered.length)] ?? offered[0];
    if (!stretch) throw new RangeError("no stretch");
    const column = stretch.columns[field] ?? 0;
    const length = stretch.until - stretch.from;
    let row = stretch.from + Math.floor(length * ((at + 0.5) / count));
    while (row > stretch.from && workbook.sheets[stretch.sheet]?.values[row]?.[column] === "") row -= 1;
    return { sheet: stretch.sheet, row, column };
  });
}

export function measureEditing(report: Report, sizes: readonly number[], isQuick: boolean): void {
  const count = isQuick ? 6 : 16;
  for (const layout of Object.keys(layouts) as Layout[]) {
    for (const size of sizes) {
      const load = layouts[layout](size, 0);
      let { workbook } = load;
      const checker = new Checker();
      const checkNow = (): number => finish(checker.check(workbook)).findings.length;
      checkNow();
      let worst = 0;
      for (const [field, change] of edits) {
        const times: number[] = [];
        for (const [number, { sheet, row, column }] of placesOf(load, field, count).entries()) {
          workbook = edited(workbook, sheet, row, column, (before) => change(before, number));
          const start = performance.now();
          checkNow();
          times.push(performance.now() - start);
        }
        if (times.length === 0) continue;
        worst = Math.max(worst, ...times);
        report({ group, layout, size, what: `${names[field] ?? field}, median of ${times.length}`, value: median(times), unit: "ms", ...(size <= 10_000 ? { bound } : {}) });
      }
      report({ group, layout, size, what: "worst of all edits", value: worst, unit: "ms" });
    }
  }
}

const names: Readonly<Partial<Record<Field, string>>> = { target: "target", weight: "weight", level3: "name", level2: "level" };
