/** A full check beside one bare pass over the same cells, beside a zod schema of the same rows, and how it grows. */
import { z } from "zod";
import { check } from "../../src/review/check";
import type { WorkbookData } from "../../src/sheet/data";
import { targetOf } from "../../src/tables/targets";
import type { Report } from "./line";
import { exponentOf, inTurns } from "./measure";
import { type IndicatorRow, type Layout, layouts, rowObjects, type Workload } from "./workbooks";

/** Trims every text and adds every number. */
export function barePass({ sheets }: WorkbookData): number {
  let sum = 0;
  for (const { values } of sheets) {
    for (const row of values) {
      for (const value of row) {
        if (typeof value === "string") sum += value.trim().length;
        else if (typeof value === "number") sum += value;
      }
    }
  }
  return sum;
}

const text = z.string().min(1);
/** Words without a figure, or sign, figure and unit. */
const targetPattern = /^(?:[^\d]+|(?:[≥≤＞＜＝=]|>=|<=|不超过)?\s*\d+(?:\.\d+)?\s*[^\d\s][^\s]*)$/u;

const row = z.object({
  level1: text,
  level2: text,
  level3: text,
  description: z.string().optional(),
  sign: z.string().optional(),
  target: z.union([z.number(), z.string().regex(targetPattern)]),
  unit: z.string().optional(),
  weight: z.number().nonnegative().optional(),
  actual: z.union([z.number(), z.string()]).optional(),
  reason: z.string().optional(),
  basis: z.string().optional(),
});
const schema = z.array(row);

const issuesOf = (rows: unknown): number => schema.safeParse(rows).error?.issues.length ?? 0;

/** What every check of targets begins with: signs, figures and units told apart. */
const targetsRead = (rows: readonly IndicatorRow[]): number =>
  rows.filter(({ sign, target = "", unit }) => targetOf({ text: String(target), value: target, ...(sign === undefined ? {} : { nature: String(sign) }), ...(unit === undefined ? {} : { unit: String(unit) }) }).form === "quantity").length;

const group = "check";
const bounds = { bare: 20, exponent: 1.05, zod: 1 } as const;

/** One round at the largest size takes a minute, and the smaller ones have warmed up. */
const roundsOf = (size: number, isQuick: boolean): number => (size >= LARGE ? 1 : isQuick ? 3 : size >= 10_000 ? 5 : 9);
const LARGE = 100_000;

export function measureChecking(report: Report, sizes: readonly number[], isQuick: boolean): void {
  for (const layout of Object.keys(layouts) as Layout[]) {
    const growth: [number, number][] = [];
    for (const size of sizes) {
      const cells = new Map<string, number>();
      const worksOf = (round: number) => {
        const load: Workload = layouts[layout](size, round);
        const rows = rowObjects(load);
        cells.set(layout, load.workbook.sheets.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0));
        return {
          bare: () => barePass(load.workbook),
          check: () => check(load.workbook).findings.length,
          zod: () => issuesOf(rows),
          made: () => issuesOf(rowObjects(load)),
          targets: () => targetsRead(rows),
        };
      };
      const times = inTurns(roundsOf(size, isQuick), worksOf, { repeats: ["bare"], isWarm: size >= LARGE && sizes.some((other) => other < LARGE) });
      growth.push([cells.get(layout) ?? size, times.check]);
      const common = { group, layout, size };
      report({ ...common, what: "cells", value: cells.get(layout) ?? 0, unit: "" });
      report({ ...common, what: "one bare pass: trim every text, add every number", value: times.bare, unit: "ms" });
      report({ ...common, what: "full check", value: times.check, unit: "ms" });
      report({ ...common, what: "full check ÷ bare pass", value: times.check / times.bare, unit: "×", bound: { most: bounds.bare } });
      report({ ...common, what: "reading the targets alone ÷ bare pass", value: times.targets / times.bare, unit: "×" });
      report({ ...common, what: "zod schema of the rows ÷ bare pass", value: times.zod / times.bare, unit: "×" });
      report({ ...common, what: "zod schema, making of the objects counted ÷ bare pass", value: times.made / times.bare, unit: "×" });
      report({ ...common, what: "full check ÷ zod schema", value: times.check / times.zod, unit: "×", bound: { most: bounds.zod } });
    }
    if (growth.length > 1) report({ group, layout, size: null, what: "exponent of the full check over the sizes", value: exponentOf(growth), unit: "", bound: { most: bounds.exponent } });
  }
}
