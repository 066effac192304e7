/** Comments of our marks through the real Office.js runtime: ours come and go, the user's stay. */
import { describe, expect, it } from "@jest/globals";
import { isOurNote, noteContent } from "../../../src/sheet/marker";
import { cellAt, parseAddress } from "../../../src/sheet/range";
import { ExcelHost } from "../../../src/workbook/excel/host";
import type { Mark } from "../../../src/workbook/port";
import { memoryGrid, type MemoryGrid, type MemorySheetOptions } from "../../support/office";
import { codeOf, nextBatch, open } from "./open";

const both = { fill: true, notes: true };
const notesAlone = { fill: false, notes: true };

const book = (...sheets: Partial<MemorySheetOptions>[]): MemoryGrid =>
  memoryGrid({ sheets: (sheets.length > 0 ? sheets : [{}, {}]).map((sheet, at) => ({ name: `表${at + 1}`, cells: [["标题"], ["产出", "≥12 人", 80]], ...sheet })) });

function markAt(grid: MemoryGrid, sheet: string, address: string, note?: string): Mark {
  const range = parseAddress(address);
  if (!range) throw new Error(address);
  return { sheetId: grid.named(sheet).id, range, level: "error", ...(note === undefined ? {} : { note }) };
}

/** Comments as "B2 text", ours without their first line. */
const comments = (grid: MemoryGrid, sheet: string): string[] =>
  grid.named(sheet).comments().map(({ row, column, content }) => `${String.fromCharCode(65 + column)}${row + 1} ${isOurNote(content) ? content.replace(/^.*\n/, "") : `“${content}”`}`);

describe("what makes a comment ours", () => {
  it("a first line of our own, however Excel ends lines", () => {
    const content = noteContent("【错误】表头是 %\n\n末值 80.00");
    expect(content).toMatch(/^绩效助手 · [0-9A-Z]{4}\n【错误】/);
    expect([content, content.replaceAll("\n", "\r\n"), `${content}\n`].map(isOurNote)).toEqual([true, true, true]);
  });

  it("until somebody changes a word", () => {
    const content = noteContent("末值 80.00");
    expect([`${content}，已核对`, content.replace("80", "81"), content.replace("绩效", "效绩"), "绩效助手 · ", "绩效助手 · 讨论一下", ""].map(isOurNote)).toEqual([false, false, false, false, false, false]);
  });
});

describe("marking with comments", () => {
  it("gives one comment a cell, at the range's first one, with the texts of its marks", async () => {
    const grid = book();
    await open(grid);
    const marks = [markAt(grid, "表1", "B2:C2", "甲"), markAt(grid, "表1", "B2", "乙"), markAt(grid, "表1", "B2", "甲"), markAt(grid, "表1", "C2"), markAt(grid, "表2", "A1", "丙\n丁")];
    expect(await new ExcelHost().mark(marks, both)).toEqual({ cells: 3, protectedSheets: [], missingSheets: 0 });
    expect([comments(grid, "表1"), comments(grid, "表2")]).toEqual([["B2 甲\n\n乙"], ["A1 丙\n丁"]]);
    expect(grid.named("表1").conditionalFormats()).toHaveLength(1);
  });

  it("works without fills, is found and cleared, also by a later session", async () => {
    const grid = book();
    await open(grid);
    expect(await new ExcelHost().mark([markAt(grid, "表1", "B2", "甲"), markAt(grid, "表1", "C2")], notesAlone)).toEqual({ cells: 1, protectedSheets: [], missingSheets: 0 });
    expect(grid.named("表1").conditionalFormats()).toEqual([]);
    const later = new ExcelHost();
    expect(await later.hasMarks()).toBe(true);
    expect(await later.clearMarks()).toEqual({ cells: 0, protectedSheets: [], missingSheets: 0 });
    expect([comments(grid, "表1"), await later.hasMarks()]).toEqual([[], false]);
  });

  it("replaces comments of before, and takes them away where fills alone are wanted", async () => {
    const grid = book();
    await open(grid);
    const host = new ExcelHost();
    await host.mark([markAt(grid, "表1", "B2", "旧"), markAt(grid, "表2", "A1", "旧")], both);
    await host.mark([markAt(grid, "表1", "B2", "新")], both);
    expect([comments(grid, "表1"), comments(grid, "表2")]).toEqual([["B2 新"], []]);
    await host.mark([markAt(grid, "表1", "B2", "新")]);
    expect(comments(grid, "表1")).toEqual([]);
  });

  it("needs an Excel that has comments", async () => {
    const grid = book();
    await open(grid, "1.9");
    const host = new ExcelHost();
    expect(host.hasNotes).toBe(false);
    await host.mark([markAt(grid, "表1", "B2", "甲")], both);
    expect([comments(grid, "表1"), grid.named("表1").conditionalFormats().length]).toEqual([[], 1]);
  });

  it("costs two exchanges more where comments are there, and none where there are none", async () => {
    const grid = book();
    const { stats, reset } = await open(grid);
    const host = new ExcelHost();
    await host.read("workbook");
    const syncs = async (work: () => Promise<unknown>): Promise<number> => {
      reset();
      await work();
      return stats().syncs;
    };
    const marks = Array.from({ length: 60 }, (_, row): Mark => ({ sheetId: grid.named("表1").id, range: cellAt(row, 0), level: "error", note: `第 ${row + 1} 行` }));
    expect(await syncs(() => host.mark(marks, both))).toBe(3);
    expect(await syncs(() => host.mark(marks, both))).toBe(4);
    expect(comments(grid, "表1")).toHaveLength(60);
    expect(await syncs(() => host.clearMarks())).toBe(3);
    expect(await syncs(() => host.clearMarks())).toBe(1);
  });

  it("keeps to the payload limit with many long comments", async () => {
    const grid = book();
    const { stats } = await open(grid);
    const marks = Array.from({ length: 400 }, (_, row): Mark => ({ sheetId: grid.named("表1").id, range: cellAt(row, 0), level: "error", note: `${row}${"绩效目标".repeat(1_500)}` }));
    expect(await new ExcelHost().mark(marks, notesAlone)).toMatchObject({ cells: 400 });
    expect(stats().largestRequest).toBeLessThan(5 * 1024 * 1024);
  });
});

describe("what is the user's", () => {
  it("stays on its cell, which gets a fill only, and is counted", async () => {
    const grid = book();
    grid.named("表1").addComment(1, 1, "张三：请核对");
    await open(grid);
    const host = new ExcelHost();
    expect(await host.mark([markAt(grid, "表1", "B2", "甲"), markAt(grid, "表1", "C2", "乙")], both)).toEqual({ cells: 2, protectedSheets: [], missingSheets: 0, withoutNote: 1 });
    expect(comments(grid, "表1")).toEqual(["B2 “张三：请核对”", "C2 乙"]);
    await host.clearMarks();
    expect(comments(grid, "表1")).toEqual(["B2 “张三：请核对”"]);
  });

  it("includes comments of ours that were changed or replied to", async () => {
    const grid = book();
    await open(grid);
    const host = new ExcelHost();
    await host.mark([markAt(grid, "表1", "A2", "甲"), markAt(grid, "表1", "B2", "乙"), markAt(grid, "表1", "C2", "丙")], notesAlone);
    const [first, second] = grid.named("表1").comments();
    if (!first || !second) throw new Error("no comments");
    grid.named("表1").setComment(first.id, `${first.content}（已问过财政局）`);
    grid.named("表1").reply(second.id, "下周改");
    expect(await host.clearMarks()).toMatchObject({ cells: 0 });
    expect(grid.named("表1").comments().map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await host.hasMarks()).toBe(false);
    expect(await host.mark([markAt(grid, "表1", "A2", "甲"), markAt(grid, "表1", "B2", "乙")], notesAlone)).toMatchObject({ cells: 0, withoutNote: 2 });
  });
});

describe("a cell that Excel refuses a comment for", () => {
  it("costs that one only", async () => {
    const grid = book({ notes: [[2, 0], [3, 0], [7, 0]] });
    await open(grid);
    const marks = Array.from({ length: 10 }, (_, row): Mark => ({ sheetId: grid.named("表1").id, range: cellAt(row, 0), level: "error", note: `${row}` }));
    expect(await new ExcelHost().mark(marks, both)).toEqual({ cells: 10, protectedSheets: [], missingSheets: 0, withoutNote: 3 });
    expect(grid.named("表1").comments().map(({ row }) => row)).toEqual([0, 1, 4, 5, 6, 8, 9]);
  });

  it("and five in a row end the trying", async () => {
    const grid = book({ notes: Array.from({ length: 100 }, (_, row) => [row, 0] as const) });
    const { stats } = await open(grid);
    const marks = Array.from({ length: 100 }, (_, row): Mark => ({ sheetId: grid.named("表1").id, range: cellAt(row, 0), level: "error", note: `${row}` }));
    expect(await new ExcelHost().mark(marks, notesAlone)).toEqual({ cells: 0, protectedSheets: [], missingSheets: 0, withoutNote: 100 });
    expect(stats().syncs).toBeLessThan(15);
  });
});

it("costs no fills where Excel does not tell a workbook's comments", async () => {
  const grid = book();
  const office = await open(grid);
  const host = new ExcelHost();
  await host.read("workbook");
  office.faults.action = { code: "UnsupportedOperation", batch: nextBatch(office) };
  office.reset();
  expect(await host.mark([markAt(grid, "表1", "A1", "甲")])).toMatchObject({ cells: 1 });
  expect(grid.named("表1").conditionalFormats()).toHaveLength(1);
  expect(office.stats().syncs).toBe(3);
});

it("is not said to be cleared where Excel failed to tell the comments: fills go, the failure is told, and the next time both are gone", async () => {
  const grid = book();
  const office = await open(grid);
  const host = new ExcelHost();
  await host.mark([markAt(grid, "表1", "A1", "甲")], both);
  office.faults.action = { code: "GeneralException", batch: nextBatch(office) };
  expect(await codeOf(host.clearMarks())).toBe("clear: unknown");
  expect([comments(grid, "表1"), grid.named("表1").conditionalFormats()]).toEqual([["A1 甲"], []]);
  office.faults.action = { code: "GeneralException", batch: nextBatch(office) };
  expect(await codeOf(host.hasMarks())).toBe("mark: unknown");
  delete office.faults.action;
  await host.clearMarks();
  expect([comments(grid, "表1"), await host.hasMarks()]).toEqual([[], false]);
});

describe("what stands in the way of comments", () => {
  it("a protected sheet is named and keeps what it has", async () => {
    const grid = book();
    await open(grid);
    const host = new ExcelHost();
    await host.mark([markAt(grid, "表1", "A1", "甲"), markAt(grid, "表2", "A1", "甲")], notesAlone);
    grid.named("表1").setProtected(true);
    expect(await host.mark([markAt(grid, "表2", "B2", "乙")], notesAlone)).toEqual({ cells: 1, protectedSheets: ["表1"], missingSheets: 0 });
    expect([comments(grid, "表1"), comments(grid, "表2")]).toEqual([["A1 甲"], ["B2 乙"]]);
  });

  it.each([1, 2, 3])("a sheet deleted before exchange %i: the others get theirs, once", async (batch) => {
    const grid = book({}, {}, {});
    const office = await open(grid);
    const host = new ExcelHost();
    await host.read("workbook");
    const marks = ["表1", "表2", "表3"].map((sheet) => markAt(grid, sheet, "A1", "甲"));
    const number = nextBatch(office) + batch - 1;
    office.faults.beforeBatch = (now) => {
      if (now === number) grid.deleteSheet(grid.named("表2").id);
    };
    expect(await host.mark(marks, both)).toEqual({ cells: 2, protectedSheets: [], missingSheets: 1 });
    expect([comments(grid, "表1"), comments(grid, "表3")]).toEqual([["A1 甲"], ["A1 甲"]]);
  });

  it.each([
    ["editing", { cellEditing: true }],
    ["unavailable", { transport: { error: 5102 } }],
  ] as const)("says %s", async (code, faults) => {
    const grid = book();
    const office = await open(grid);
    Object.assign(office.faults, faults);
    expect(await codeOf(new ExcelHost().mark([markAt(grid, "表1", "A1", "甲")], both))).toBe(`mark: ${code}`);
  });
});
