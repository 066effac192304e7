/** Marks through the real Office.js runtime: an overlay that comes and goes and leaves the user's own formats alone. */
import { afterEach, describe, expect, it } from "@jest/globals";
import { cellAt, parseAddress } from "../../../src/sheet/range";
import { ExcelHost } from "../../../src/workbook/excel/host";
import type { MarkLevel } from "../../../src/sheet/marker";
import { HostError, type Mark } from "../../../src/workbook/port";
import { type MemoryGrid, memoryGrid, startOffice, type TestOffice } from "../../support/office";

let office: TestOffice | null = null;

async function open(grid: MemoryGrid): Promise<TestOffice> {
  office = await startOffice({ grid });
  return office;
}

afterEach(async () => {
  await office?.stop();
  office = null;
});

const sheetId = (grid: MemoryGrid, at: number): string => grid.sheets()[at]?.id ?? "";

function markAt(grid: MemoryGrid, sheet: number, address: string, level: MarkLevel = "error"): Mark {
  const range = parseAddress(address);
  if (!range) throw new Error(address);
  return { sheetId: sheetId(grid, sheet), range, level };
}

/** Everything of the workbook that a mark could touch. */
const state = (grid: MemoryGrid): unknown =>
  grid.sheets().map((sheet) => {
    const rect = sheet.usedRange(false);
    return {
      name: sheet.name,
      rect,
      cells: rect && { formulas: sheet.formulas(rect), formats: sheet.numberFormats(rect), fills: sheet.fills(rect), fonts: sheet.fonts(rect) },
      merges: sheet.merges(),
      conditionalFormats: sheet.conditionalFormats(),
    };
  });

const ours = (grid: MemoryGrid, at: number) => (grid.sheets()[at]?.conditionalFormats() ?? []).filter(({ formula }) => formula?.startsWith('=LEN("绩效助手:'));

function form(count = 2): MemoryGrid {
  const cells = [
    ["标题", "", ""],
    ["产出指标", "≥12 人", 80],
  ];
  const grid = memoryGrid({ sheets: Array.from({ length: count }, (_, at) => ({ name: `表${at + 1}`, cells })) });
  for (const sheet of grid.sheets()) {
    sheet.setFill(cellAt(1, 1), "#FFFF00");
    sheet.setFont(cellAt(1, 2), { bold: true, color: "#FF0000" });
    const own = sheet.addConditionalFormat([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    sheet.updateConditionalFormat(own, { formula: '=$C2>"绩效助手"', fill: "#00FF00" });
    sheet.addForeignFormat([cellAt(1, 2)]);
  }
  return grid;
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof HostError ? `${error.stage}: ${error.code}` : String(error)),
  );

describe("marking", () => {
  it("lays one conditional format per sheet and level over the cells, errors on top", async () => {
    const grid = form();
    await open(grid);
    const report = await new ExcelHost().mark([
      markAt(grid, 0, "B2", "error"),
      markAt(grid, 0, "A1:C1", "info"),
      markAt(grid, 0, "C2", "error"),
      markAt(grid, 0, "B2", "warning"),
      markAt(grid, 1, "A2", "warning"),
    ]);
    expect(report).toEqual({ cells: 6, protectedSheets: [], missingSheets: 0 });
    expect(ours(grid, 0).map(({ formula, ranges }) => [formula, ranges])).toEqual([
      ['=LEN("绩效助手:error")>0', [cellAt(1, 1), cellAt(1, 2)]],
      ['=LEN("绩效助手:warning")>0', [cellAt(1, 1)]],
      ['=LEN("绩效助手:info")>0', [{ top: 0, left: 0, bottom: 0, right: 2 }]],
    ]);
    expect(ours(grid, 1)).toHaveLength(1);
    for (const { fill, fontColor, stopIfTrue } of ours(grid, 0)) {
      expect([fill, fontColor]).toEqual([expect.stringMatching(/^#[0-9A-F]{6}$/), expect.stringMatching(/^#[0-9A-F]{6}$/)]);
      expect(stopIfTrue).toBe(false);
    }
  });

  it("leaves the workbook exactly as it was once cleared", async () => {
    const grid = form();
    await open(grid);
    const before = structuredClone(state(grid));
    const host = new ExcelHost();
    expect(await host.hasMarks()).toBe(false);
    await host.mark([markAt(grid, 0, "B2"), markAt(grid, 1, "A1:C2", "info"), markAt(grid, 1, "Z99", "warning")]);
    expect(await host.hasMarks()).toBe(true);
    expect(state(grid)).not.toEqual(before);
    expect(await host.clearMarks()).toEqual({ cells: 0, protectedSheets: [], missingSheets: 0 });
    expect(await host.hasMarks()).toBe(false);
    expect(state(grid)).toEqual(before);
  });

  it("replaces the marks of before, also those of an earlier session", async () => {
    const grid = form();
    await open(grid);
    await new ExcelHost().mark([markAt(grid, 0, "A1"), markAt(grid, 1, "A1")]);
    await new ExcelHost().mark([markAt(grid, 0, "B2")]);
    expect(ours(grid, 0).map(({ ranges }) => ranges)).toEqual([[cellAt(1, 1)]]);
    expect(ours(grid, 1)).toEqual([]);
  });

  it("finds the marks of a sheet copied or added since", async () => {
    const grid = form();
    await open(grid);
    const host = new ExcelHost();
    await host.read("workbook");
    const copy = grid.addSheet("副本");
    copy.updateConditionalFormat(copy.addConditionalFormat([cellAt(0, 0)]), { formula: '=LEN( "绩效助手:info" ) > 0' });
    await host.clearMarks();
    expect(copy.conditionalFormats()).toEqual([]);
  });

  it("does nothing where there is nothing to do", async () => {
    const grid = form();
    const { stats } = await open(grid);
    const host = new ExcelHost();
    await host.read("workbook");
    const { syncs } = stats();
    await host.clearMarks();
    expect(stats().syncs - syncs).toBe(1);
  });
});

describe("how many exchanges", () => {
  it.each([
    [1, 1],
    [25, 50],
    [25, 5_000],
  ])("two after a read: %i sheets, %i marks", async (sheets, count) => {
    const grid = form(sheets);
    const { stats, reset } = await open(grid);
    const host = new ExcelHost();
    await host.read("active-sheet");
    const levels = ["error", "warning", "info"] as const;
    const marks = Array.from({ length: count }, (_, at): Mark => ({
      sheetId: sheetId(grid, at % sheets),
      range: cellAt(Math.floor(at / sheets) * 2, at % 7),
      level: levels[at % 3] ?? "info",
    }));
    reset();
    const report = await host.mark(marks);
    expect(report.cells).toBe(count);
    expect(stats().syncs).toBe(2);
    reset();
    await host.mark(marks.slice(0, 1));
    expect(stats().syncs).toBe(2);
    reset();
    await host.clearMarks();
    expect(stats().syncs).toBe(2);
  });

  it("two for 5,000 marks on one sheet of 10,000 rows, with no address longer than Excel takes", async () => {
    const grid = memoryGrid({ sheets: [{ name: "长", cells: Array.from({ length: 10_000 }, (_, at) => [at]) }] });
    const { stats, reset, log } = await open(grid);
    const host = new ExcelHost();
    await host.read("active-sheet");
    reset();
    const rows = Array.from({ length: 5_000 }, (_, at) => at * 2);
    expect(await host.mark(rows.map((row) => ({ sheetId: sheetId(grid, 0), range: cellAt(row, 0), level: "error" })))).toMatchObject({ cells: 5_000 });
    expect(stats().syncs).toBe(2);
    expect(stats().requestBytes).toBeLessThan(100_000);
    const marked = ours(grid, 0).flatMap(({ ranges }) => ranges.map(({ top }) => top));
    expect(marked.sort((a, b) => a - b)).toEqual(rows);
    const addresses = log.flatMap(({ body }) => Object.values(body.ObjectPaths)).filter(({ Name }) => Name === "GetRanges");
    expect(addresses.length).toBeGreaterThan(1);
    for (const { ArgumentInfo } of addresses) expect(String(ArgumentInfo?.Arguments?.[0]).length).toBeLessThanOrEqual(8_192);
  });
});

it("splits the writing only past the payload limit, and writes each format once", async () => {
  const grid = form(700);
  const { stats, reset } = await open(grid);
  const host = new ExcelHost();
  await host.read("active-sheet");
  reset();
  const levels = ["error", "warning", "info"] as const;
  const marks = grid.sheets().flatMap((_, at) => levels.map((level) => markAt(grid, at, "B2", level)));
  expect(await host.mark(marks)).toEqual({ cells: 700, protectedSheets: [], missingSheets: 0 });
  expect(stats().syncs).toBeGreaterThan(2);
  expect(stats().largestRequest).toBeLessThan(5 * 1024 * 1024);
  expect(grid.sheets().every((_, at) => ours(grid, at).length === 3)).toBe(true);
});

describe("what stands in the way", () => {
  it("skips protected sheets and names them", async () => {
    const grid = form();
    grid.sheets()[0]?.setProtected(true);
    await open(grid);
    const before = structuredClone(grid.sheets()[0]?.conditionalFormats());
    expect(await new ExcelHost().mark([markAt(grid, 0, "A1"), markAt(grid, 1, "A1")])).toEqual({ cells: 1, protectedSheets: ["表1"], missingSheets: 0 });
    expect(grid.sheets()[0]?.conditionalFormats()).toEqual(before);
    expect(ours(grid, 1)).toHaveLength(1);
  });

  it("names a protected sheet whose marks cannot be cleared, and no other", async () => {
    const grid = form(3);
    await open(grid);
    const host = new ExcelHost();
    await host.mark([markAt(grid, 0, "A1"), markAt(grid, 1, "A1")]);
    grid.sheets()[0]?.setProtected(true);
    grid.sheets()[2]?.setProtected(true);
    expect(await host.clearMarks()).toEqual({ cells: 0, protectedSheets: ["表1"], missingSheets: 0 });
    expect([ours(grid, 0).length, ours(grid, 1).length]).toEqual([1, 0]);
    expect(await host.hasMarks()).toBe(true);
  });

  it.each([1, 2])("writes nothing for a sheet deleted before exchange %i", async (batch) => {
    const grid = form(3);
    const { faults, log } = await open(grid);
    const host = new ExcelHost();
    await host.read("workbook");
    const marks = [markAt(grid, 0, "A1"), markAt(grid, 1, "B1"), markAt(grid, 2, "C1")];
    const done = log.filter(({ kind }) => kind === "work").length;
    faults.beforeBatch = (number) => {
      if (number === done + batch) grid.deleteSheet(marks[1]?.sheetId ?? "");
    };
    expect(await host.mark(marks)).toEqual({ cells: 2, protectedSheets: [], missingSheets: 1 });
    expect(grid.sheets().map((_, at) => ours(grid, at).map(({ ranges }) => ranges))).toEqual([[[cellAt(0, 0)]], [[cellAt(0, 2)]]]);
  });

  it("looks again when a sheet is protected in between", async () => {
    const grid = form(2);
    const { faults, log } = await open(grid);
    const host = new ExcelHost();
    await host.read("workbook");
    const done = log.filter(({ kind }) => kind === "work").length;
    faults.beforeBatch = (number) => {
      if (number === done + 2) grid.sheets()[1]?.setProtected(true);
    };
    expect(await host.mark([markAt(grid, 0, "A1"), markAt(grid, 1, "A1")])).toEqual({ cells: 1, protectedSheets: ["表2"], missingSheets: 0 });
    expect(ours(grid, 0)).toHaveLength(1);
  });

  it.each([
    ["editing", (faults: TestOffice["faults"]) => (faults.cellEditing = true)],
    ["too-large", (faults: TestOffice["faults"]) => (faults.transport = { error: 5103 })],
    ["unavailable", (faults: TestOffice["faults"]) => (faults.transport = { error: 5102 })],
    ["unknown", (faults: TestOffice["faults"]) => (faults.action = { code: "GeneralException", action: 2 })],
  ])("says %s", async (code, fail) => {
    const grid = form();
    const { faults } = await open(grid);
    fail(faults);
    const host = new ExcelHost();
    expect(await codeOf(host.mark([markAt(grid, 0, "A1")]))).toBe(`mark: ${code}`);
    expect(await codeOf(host.clearMarks())).toBe(`clear: ${code}`);
    expect(ours(grid, 0)).toEqual([]);
  });
});
