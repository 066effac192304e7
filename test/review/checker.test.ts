/** A workbook checked again and again comes to what a check from scratch comes to, whatever changed in between. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { check } from "../../src/review/check";
import { Checker } from "../../src/review/checker";
import type { CheckOptions, CheckResult } from "../../src/review/check-result";
import { anchorsOf } from "../../src/review/anchor";
import type { IndicatorSubject } from "../../src/rules/rule";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import type { CellRange } from "../../src/sheet/range";
import { finish } from "../../src/sheet/work";
import { layouts, manyTables, oneTable } from "../bench/workbooks";
import { goalSheet, sheetOf, workbookOf } from "../support/forms";
import { runs } from "../support/properties";
import { seedUnits, seedWorkbook } from "../support/seeds";
import { indicatorRule, tableRule, workbookRule } from "./rules";

type Change = (workbook: WorkbookData) => WorkbookData;

/** The n-th sheet, counted round. */
const onSheet = (n: number, change: (sheet: SheetData) => SheetData): Change => (workbook) => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet, index) => (index === n % workbook.sheets.length ? change(sheet) : sheet)),
});

const cellIs = (row: number, column: number, value: CellValue) => (sheet: SheetData): SheetData => ({
  ...sheet,
  values: sheet.values.map((line, r) => (r === row % sheet.values.length ? line.map((own, c) => (c === column % line.length ? value : own)) : line)),
});

const shifted = (range: CellRange, at: number, by: number): CellRange => ({ ...range, top: range.top >= at ? range.top + by : range.top, bottom: range.bottom >= at ? range.bottom + by : range.bottom });

const rowInserted = (n: number) => (sheet: SheetData): SheetData => {
  const at = n % (sheet.values.length + 1);
  const into = <T>(lines: readonly (readonly T[])[], blank: T): T[][] => [...lines.slice(0, at).map((line) => [...line]), Array.from({ length: lines[0]?.length ?? 0 }, () => blank), ...lines.slice(at).map((line) => [...line])];
  return { ...sheet, values: into<CellValue>(sheet.values, ""), formats: sheet.formats && into(sheet.formats, "General"), merges: sheet.merges.map((merge) => shifted(merge, sheet.top + at, 1)) };
};

const rowDeleted = (n: number) => (sheet: SheetData): SheetData => {
  if (sheet.values.length < 2) return sheet;
  const at = n % sheet.values.length;
  const row = sheet.top + at;
  const merges = sheet.merges.filter(({ top, bottom }) => top !== row || bottom !== row).map((merge) => ({ ...merge, top: merge.top > row ? merge.top - 1 : merge.top, bottom: merge.bottom >= row ? merge.bottom - 1 : merge.bottom }));
  return { ...sheet, values: sheet.values.filter((_, r) => r !== at), formats: sheet.formats?.filter((_, r) => r !== at) ?? null, merges };
};

const formatIs = (row: number, column: number, format: string) => (sheet: SheetData): SheetData => {
  const formats = sheet.formats ?? sheet.values.map((line) => line.map(() => "General"));
  return { ...sheet, formats: formats.map((line, r) => (r === row % formats.length ? line.map((own, c) => (c === column % line.length ? format : own)) : line)) };
};

const overlaps = (a: CellRange, b: CellRange): boolean => a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;

/** Merged there, or taken apart where it is merged. What lies under a merged area is blank, as in Excel. */
const mergedAt = (row: number, column: number, rows: number, columns: number) => (sheet: SheetData): SheetData => {
  const width = sheet.values[0]?.length ?? 0;
  if (width === 0) return sheet;
  const [top, left] = [sheet.top + (row % sheet.values.length), sheet.left + (column % width)];
  const area: CellRange = { top, left, bottom: Math.min(top + rows, sheet.top + sheet.values.length - 1), right: Math.min(left + columns, sheet.left + width - 1) };
  const apart = sheet.merges.filter((merge) => !overlaps(merge, area));
  if (apart.length < sheet.merges.length || (area.bottom === top && area.right === left)) return { ...sheet, merges: apart };
  const isUnder = (r: number, c: number): boolean => r >= top && r <= area.bottom && c >= left && c <= area.right && (r !== top || c !== left);
  return { ...sheet, merges: [...apart, area], values: sheet.values.map((line, r) => line.map((own, c) => (isUnder(sheet.top + r, sheet.left + c) ? "" : own))) };
};

const n = fc.nat(60);
const value: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>("", "≥12 人", "文字描述", "≥95 百分比", 80, 25.5, "一级指标", "2023年", "满意度指标", "12 月底前", "〔2023〕 098号", "#REF!", "10万元", "合计", "困难帮扶", "项目名称：宣传");
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(n, n, fc.nat(8), value).map(([s, row, column, to]): Change => onSheet(s, cellIs(row, column, to))) },
  { weight: 2, arbitrary: fc.tuple(n, n).map(([s, row]): Change => onSheet(s, rowInserted(row))) },
  { weight: 2, arbitrary: fc.tuple(n, n, fc.nat(8), fc.nat(3), fc.nat(2)).map(([s, row, column, rows, columns]): Change => onSheet(s, mergedAt(row, column, rows, columns))) },
  fc.tuple(n, n, fc.nat(8), fc.constantFrom("0%", "General", "yyyy/m/d", "0.00")).map(([s, row, column, format]): Change => onSheet(s, formatIs(row, column, format))),
  { weight: 2, arbitrary: fc.tuple(n, n).map(([s, row]): Change => onSheet(s, rowDeleted(row))) },
  fc.tuple(n, fc.nat(9)).map(([s, name]): Change => onSheet(s, (sheet) => ({ ...sheet, name: `改名${name}` }))),
  n.map((s): Change => (workbook) => ({ ...workbook, sheets: workbook.sheets.length < 2 ? workbook.sheets : workbook.sheets.filter((_, index) => index !== s % workbook.sheets.length) })),
  fc.tuple(n, n, fc.nat(99)).map(([s, at, id]): Change => (workbook) => {
    const copied = workbook.sheets[s % workbook.sheets.length];
    if (!copied || workbook.sheets.some((sheet) => sheet.id === `new${id}`)) return workbook;
    return { ...workbook, sheets: workbook.sheets.toSpliced(at % (workbook.sheets.length + 1), 0, { ...copied, id: `new${id}`, name: `新表${id}` }) };
  }),
  fc.constant<Change>((workbook) => ({ ...workbook, sheets: workbook.sheets.toReversed() })),
  fc.constantFrom("某单位2021.xlsx", null).map((name): Change => (workbook) => ({ ...workbook, name })),
  fc.constant<Change>((workbook) => structuredClone(workbook)),
);

/** Options may set aside some of what was found last. */
type Ask = (last: CheckResult) => CheckOptions;
const ask: fc.Arbitrary<Ask> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Ask>(() => ({})) },
  fc.constantFrom("national-goal", "hebei-goal").map((profile): Ask => () => ({ profile })),
  fc.constantFrom("off", "error", "info").map((severity): Ask => () => ({ severities: { "target/missing": severity, "target/unit-spelling": severity, "text/template-residue": severity } })),
  fc.constant<Ask>(() => ({ progressThresholds: { 6: 90 } })),
  n.map((at): Ask => ({ findings, tables }) => {
    const anchors = anchorsOf(findings, tables);
    const anchor = anchors[at % Math.max(1, anchors.length)];
    return { ignores: { version: 1, ignores: anchor ? [{ ...anchor, reason: "已核对", since: "2024-05-06" }] : [] } };
  }),
  n.map((at): Ask => ({ tables }) => ({ leaveOut: new Set(tables.slice(at % 3, (at % 3) + 1).map(({ sheetId }) => sheetId)) })),
);

/** Projects under one header, the unit printed at the first of them only, with a sum between. */
const projects = sheetOf("汇总", [
  ["2024年项目绩效目标汇总表"],
  ["单位名称", "项目名称", "预算数（万元）", "一级指标", "二级指标", "三级指标", "指标值", "权重"],
  ["某县总工会", "职工培训", 80, "产出指标", "数量指标", "培训人数", "≥12 人", 50],
  ["", "", "", "", "质量指标", "合格率", "95百分比", 40],
  ["", "困难帮扶", 20, "产出指标", "数量指标", "帮扶人数", "30", 60],
  ["合计", "", 100, "", "", "", "", ""],
  ["", "宣传", 10, "满意度指标", "服务对象满意度指标", "职工满意度", "≥90%", 30],
]);
const lined = sheetOf("分项", [
  ["2024年项目绩效目标表"],
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["项目名称：职工培训", "", "", ""],
  ["产出指标", "数量指标", "培训人数", "≥12 人"],
  ["项目名称：困难帮扶", "", "", ""],
  ["产出指标", "数量指标", "帮扶人数", "30"],
]);

const begun = [...seedUnits.map(seedWorkbook), manyTables(60), oneTable(30), layouts.list(40).workbook, workbookOf(projects), workbookOf(lined, { ...goalSheet(), id: "2" })];

describe("checking again", () => {
  it("comes to the same as checking for the first time", () => {
    fc.assert(
      fc.property(fc.constantFrom(...begun), fc.array(fc.tuple(change, ask), { minLength: 1, maxLength: 5 }), (workbook, steps) => {
        const checker = new Checker();
        let now = workbook;
        let last = finish(checker.check(now));
        for (const [make, options] of steps) {
          now = make(now);
          const asked = options(last);
          last = finish(checker.check(now, asked));
          expect(last).toEqual(check(now, asked));
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it("goes on from wherever the last one was broken off", () => {
    fc.assert(
      fc.property(fc.constantFrom(...begun), change, change, fc.nat(2000), (workbook, first, second, parts) => {
        const checker = new Checker();
        const now = first(workbook);
        const broken = checker.check(now);
        for (let part = 0; part < parts && broken.next().done !== true; part += 1);
        const then = second(now);
        expect(finish(checker.check(then))).toEqual(check(then));
      }),
      { numRuns: runs(10) },
    );
  });
});

/** The sheet with all its rows once more below an empty one. */
function twice(sheet: SheetData): SheetData {
  const down = sheet.values.length + 1;
  const blank = (sheet.values[0] ?? []).map((): CellValue => "");
  const again = sheet.merges.map((merge) => ({ ...merge, top: merge.top + down, bottom: merge.bottom + down }));
  return { ...sheet, values: [...sheet.values, blank, ...sheet.values], formats: null, merges: [...sheet.merges, ...again] };
}

const rowsFrom = (first: number): string[] => Array.from({ length: 6 }, (_, index) => `row ${first + index}`);
const rowsAbove = rowsFrom(9);
const rowsBelow = rowsFrom(25);

describe("what did not change", () => {
  /** Two goal tables of six rows on each of two sheets, the second below the first. */
  const workbook = workbookOf(...["1", "2"].map((id) => ({ ...twice(goalSheet({ sheet: `第${id}页` })), id })));
  const seen: string[] = [];
  const rules = [
    tableRule("a/table", ({ table }) => (seen.push(table.id), [])),
    indicatorRule("a/row", ({ indicator }: IndicatorSubject) => (seen.push(`row ${indicator.row}`), [{ range: { top: indicator.row, left: 0, bottom: indicator.row, right: 0 }, message: "default", params: { id: indicator.row } }])),
    workbookRule("a/workbook", ({ tables }) => (seen.push(`all ${tables.length}`), [])),
  ];
  const run = (checker: Checker, data: WorkbookData, options: CheckOptions = {}): CheckResult => {
    seen.length = 0;
    return finish(checker.check(data, { rules, ...options }));
  };

  it("is not checked again: one table of one sheet is", () => {
    const checker = new Checker();
    const before = run(checker, workbook);
    expect(seen).toEqual(["t1", ...rowsAbove, "t2", ...rowsBelow, "t3", ...rowsAbove, "t4", ...rowsBelow, "all 4"]);
    const after = run(checker, onSheet(1, cellIs(12, 4, "≥7 人"))(workbook));
    expect(seen).toEqual(["t3", "row 12", "all 4"]);
    const untouched = after.findings.filter(({ sheetId, range }) => sheetId === "1" || range.top !== 12);
    expect(untouched).toHaveLength(23);
    for (const finding of untouched) expect(before.findings).toContain(finding);
    expect(after.tables.filter((table) => before.tables.includes(table))).toHaveLength(3);
  });

  it("is not checked again for another number", () => {
    const checker = new Checker();
    run(checker, workbook);
    run(checker, { ...workbook, sheets: workbook.sheets.toReversed() });
    expect(seen).toEqual(["all 4"]);
  });

  it("is checked again by other thresholds, and its rows too for a profile with another method", () => {
    const checker = new Checker();
    run(checker, workbook);
    run(checker, workbook, { progressThresholds: { 6: 40 } });
    expect(seen).toEqual(["t1", "t2", "t3", "t4", "all 4"]);
    run(checker, workbook, { progressThresholds: { 6: 40 } });
    expect(seen).toEqual(["all 4"]);
    run(checker, workbook, { progressThresholds: { 6: 40 }, profile: "national-goal" });
    expect(seen).toEqual(["t1", ...rowsAbove, "t2", ...rowsBelow, "t3", ...rowsAbove, "t4", ...rowsBelow, "all 4"]);
  });
});

describe("rests", () => {
  /** The sheet, counting the rows that are asked for. */
  function counted(sheet: SheetData): { readonly sheet: SheetData; readonly rowsAsked: () => number } {
    let asked = 0;
    const values = new Proxy(sheet.values, {
      get(target, key, receiver) {
        if (typeof key === "string" && /^\d+$/u.test(key)) asked += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    return { sheet: { ...sheet, values }, rowsAsked: () => asked };
  }

  it("come between few rows of a long table: reading them, checking them, putting what was found in order", () => {
    const long = oneTable(10_000);
    const [data] = long.sheets;
    if (!data) throw new Error("no sheet");
    const { sheet, rowsAsked } = counted(data);
    let rows = 0;
    const rule = indicatorRule("a/row", ({ indicator }) => ((rows += 1), [{ range: { top: indicator.row, left: 0, bottom: indicator.row, right: 0 }, message: "default" }]));
    const steps = new Checker().check({ ...long, sheets: [sheet] }, { rules: [rule] });
    let mostRead = 0;
    let mostChecked = 0;
    let parts = 0;
    for (let last = 0, lastRows = 0; ; parts += 1) {
      const isDone = steps.next().done === true;
      mostRead = Math.max(mostRead, rowsAsked() - last);
      mostChecked = Math.max(mostChecked, rows - lastRows);
      [last, lastRows] = [rowsAsked(), rows];
      if (isDone) break;
    }
    expect(rows).toBe(10_000);
    expect(mostChecked).toBeLessThanOrEqual(32);
    // Looking for headers is one glance at each cell; everything else is a few rows at a time.
    expect(mostRead).toBeLessThan(10_020 * 7 * 3);
    expect(parts).toBeGreaterThan(10_000 / 32 * 4);
  });
});
