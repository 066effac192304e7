/** Values typed in the pane, through the real Office.js runtime: guarded, as text where they are text, all or none. */
import "../../support/properties";
import { describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { blankWorkbook } from "../../../simulator/univer/blank";
import { openHeadless } from "../../../simulator/univer/headless";
import type { CellValue } from "../../../src/sheet/data";
import { cellAt, parseAddress } from "../../../src/sheet/range";
import { ExcelHost } from "../../../src/workbook/excel/host";
import type { CellEdit } from "../../../src/workbook/port";
import { type MemoryGrid, memoryGrid } from "../../support/office";
import { nastyText } from "../../support/nasty-text";
import { codeOf, failure, nextBatch, open } from "./open";

const grid = (): MemoryGrid =>
  memoryGrid({
    sheets: [
      { name: "自评", cells: [["指标", "实际", "得分"], ["人数", 12, "=B2*2"], ["比例", 0.95, "=B3"]], merges: [{ top: 5, left: 0, bottom: 6, right: 1 }] },
      { name: "另一张", cells: [["a", true]] },
    ],
    results: { "=B2*2": 24, "=B3": 0.95 },
  });

function editAt(book: MemoryGrid, address: string, from: CellValue, to: CellValue, sheet = "自评"): CellEdit {
  const range = parseAddress(address);
  if (!range) throw new Error(address);
  return { sheetId: book.named(sheet).id, row: range.top, column: range.left, from, to };
}

const cell = (book: MemoryGrid, address: string, sheet = "自评"): unknown => {
  const range = parseAddress(address);
  return range && [book.named(sheet).values(range)[0]?.[0], book.named(sheet).formulas(range)[0]?.[0]];
};

describe("edit", () => {
  it("writes over several sheets in two exchanges", async () => {
    const book = grid();
    const { stats } = await open(book);
    const edits = [editAt(book, "B2", 12, 13.5), editAt(book, "D2", "", "按期完成"), editAt(book, "C2", 24, 9), editAt(book, "B1", true, false, "另一张"), editAt(book, "A3", "比例", "")];
    const [, , overFormula] = edits;
    expect(await new ExcelHost().edit(edits)).toEqual({ written: edits.map((edit) => (edit === overFormula ? { ...edit, replaced: "=B2*2" } : edit)), changed: [] });
    expect(stats().syncs).toBe(2);
    expect([cell(book, "B2"), cell(book, "D2"), cell(book, "C2"), cell(book, "B1", "另一张"), cell(book, "A3")]).toEqual([[13.5, 13.5], ["按期完成", "按期完成"], [9, 9], [false, false], ["", ""]]);
    expect(cell(book, "C3")).toEqual([0.95, "=B3"]);
  });

  it("puts a formula back, guarded as every value is", async () => {
    const book = grid();
    await open(book);
    const host = new ExcelHost();
    await host.edit([editAt(book, "C2", 24, 9)]);
    const back = { ...editAt(book, "C2", 9, 24), formula: "=B2*2" };
    expect((await host.edit([{ ...back, from: 8 }])).changed).toHaveLength(1);
    expect(cell(book, "C2")).toEqual([9, 9]);
    expect((await host.edit([back])).written).toEqual([back]);
    expect(cell(book, "C2")).toEqual([24, "=B2*2"]);
  });

  it("asks nothing for no edits", async () => {
    const { stats } = await open(grid());
    expect(await new ExcelHost().edit([])).toEqual({ written: [], changed: [] });
    expect(stats().syncs).toBe(0);
  });

  it("leaves cells alone that hold something else by now", async () => {
    const book = grid();
    await open(book);
    const edits = [editAt(book, "B2", 12, 1), editAt(book, "B3", 0.96, 1), editAt(book, "A2", 12, 1), editAt(book, "B1", "TRUE", "x", "另一张")];
    const report = await new ExcelHost().edit(edits);
    expect([report.written, report.changed]).toEqual([edits.slice(0, 1), edits.slice(1)]);
    expect([cell(book, "B3"), cell(book, "B1", "另一张")]).toEqual([[0.95, 0.95], [true, true]]);
  });

  it("writes nothing where nothing may be written", async () => {
    const book = grid();
    const { stats } = await open(book);
    const edits = [editAt(book, "B2", 11, 1)];
    expect(await new ExcelHost().edit(edits)).toEqual({ written: [], changed: edits });
    expect(stats().syncs).toBe(1);
  });

  it("writes into the first cell of a merged area and into no other", async () => {
    const book = grid();
    await open(book);
    const edits = [editAt(book, "A6", "", "说明"), editAt(book, "B7", "", "藏起来")];
    const report = await new ExcelHost().edit(edits);
    expect(report).toEqual({ written: edits.slice(0, 1), changed: edits.slice(1) });
    expect([cell(book, "A6"), cell(book, "B7")]).toEqual([["说明", "说明"], ["", ""]]);
  });

  it("keeps a number one in a cell formatted as text, and other formats as they are", async () => {
    const book = grid();
    const sheet = book.named("自评");
    sheet.setNumberFormats(cellAt(1, 1), [["@"]]);
    sheet.setNumberFormats(cellAt(2, 1), [["0.00%"]]);
    sheet.setNumberFormats(cellAt(2, 0), [["@"]]);
    await open(book);
    await new ExcelHost().edit([editAt(book, "B2", 12, 7), editAt(book, "B3", 0.95, 0.5), editAt(book, "A3", "比例", "0071")]);
    expect([cell(book, "B2"), cell(book, "B3"), cell(book, "A3")]).toEqual([[7, 7], [0.5, 0.5], ["0071", "0071"]]);
    expect([sheet.numberFormats(cellAt(1, 1)), sheet.numberFormats(cellAt(2, 1)), sheet.numberFormats(cellAt(2, 0))]).toEqual([[["General"]], [["0.00%"]], [["@"]]]);
  });

  it("is not heard of by those who watch for others' changes", async () => {
    const book = grid();
    const { eventsDelivered } = await open(book);
    const heard: string[] = [];
    const host = new ExcelHost();
    await host.onChange((sheetId) => heard.push(sheetId));
    await host.edit([editAt(book, "B2", 12, 1)]);
    await eventsDelivered();
    expect(heard).toEqual([]);
  });

  it("needs few exchanges for thousands of cells", async () => {
    const cells = Array.from({ length: 3_000 }, (_, at) => [at, ""]);
    const book = memoryGrid({ sheets: [{ name: "自评", cells }] });
    const { stats } = await open(book);
    const edits = cells.map((_, at) => editAt(book, `B${at + 1}`, "", "说明".repeat(20)));
    expect((await new ExcelHost().edit(edits)).written).toHaveLength(3_000);
    expect(stats().syncs).toBeLessThanOrEqual(4);
    expect(stats().largestRequest).toBeLessThan(5 * 1024 * 1024);
  });
});

describe("text stays text", () => {
  const write = async (book: MemoryGrid, text: string): Promise<unknown> => {
    await new ExcelHost().edit([editAt(book, "B2", 12, text)]);
    return cell(book, "B2");
  };

  it.each(["=1+1", "+A1", "-5", "@SUM(A1)", "'=1", "＝A1", "＋1", "－1", "＠x", "007", "1-2", "50%", "TRUE", "12:30", " 3 ", "2024年1月", "#N/A", "一月五日", "\t=1", "''", "上午八点"])("%j", async (text) => {
    const book = grid();
    const { log } = await open(book);
    expect(await write(book, text)).toEqual([text, text]);
    expect(JSON.stringify(log.findLast(({ kind }) => kind === "work")?.body)).toContain(JSON.stringify(`'${text}`));
  });

  it.each(["按期完成", "GDP", "质量达标率（百分比）", "a=b", "完成情况：良好，\n无偏差"])("without an apostrophe in front: %j", async (text) => {
    const book = grid();
    await open(book);
    expect(await write(book, text)).toEqual([text, text]);
  });

  it("whatever it is, in Univer too", async () => {
    const { grid: book, dispose } = openHeadless(blankWorkbook("绩效", ["自评"]));
    try {
      await open(book);
      const host = new ExcelHost();
      const [sheet] = book.sheets();
      if (!sheet) throw new Error("no sheet");
      let from: CellValue = "";
      await fc.assert(
        fc.asyncProperty(nastyText, async (text) => {
          const report = await host.edit([{ sheetId: sheet.id, row: 3, column: 2, from, to: text }]);
          expect(report.written).toHaveLength(1);
          from = text;
          expect(sheet.values(cellAt(3, 2))).toEqual([[text]]);
        }),
        { numRuns: 60 },
      );
    } finally {
      dispose();
    }
  });
});

describe("one action as one step of Excel's undo", () => {
  const options = async (excelApi: string | undefined, work: (host: ExcelHost, book: MemoryGrid) => Promise<unknown>): Promise<unknown[]> => {
    const book = grid();
    const { Excel } = await open(book, excelApi);
    const run = jest.spyOn(Excel, "run");
    await work(new ExcelHost(), book);
    expect(cell(book, "B2")).toEqual([12, 12]);
    return run.mock.calls.map((call: readonly unknown[]) => (call.length > 1 ? call[0] : null));
  };
  const change = async (host: ExcelHost, book: MemoryGrid): Promise<void> => {
    await host.edit([editAt(book, "B2", 12, 13)]);
    await host.edit([editAt(book, "B2", 13, 12)]);
    await host.mark([{ sheetId: book.named("自评").id, range: cellAt(1, 1), level: "error" }]);
    await host.clearMarks();
  };

  it("is asked for where Excel has it, for what writes only", async () => {
    const merged = { mergeUndoGroup: true };
    expect(await options("1.20", change)).toEqual([merged, merged, merged, merged]);
    expect(await options("1.20", (host) => host.read("workbook"))).toEqual([null]);
  });

  it("is not where it has not", async () => {
    expect(await options(undefined, change)).toEqual([null, null, null, null]);
  });
});

describe("what stands in the way of an edit", () => {
  it("a protected sheet is named, and nothing is written anywhere", async () => {
    const book = grid();
    book.named("另一张").setProtected(true);
    await open(book);
    const error = await failure(new ExcelHost().edit([editAt(book, "B2", 12, 1), editAt(book, "A1", "a", "b", "另一张")]));
    expect([error.stage, error.code, error.sheets]).toEqual(["edit", "protected", ["另一张"]]);
    expect(cell(book, "B2")).toEqual([12, 12]);
  });

  it.each([1, 2])("a sheet deleted before exchange %i: nothing stays written", async (batch) => {
    const book = grid();
    const office = await open(book);
    const edits = [editAt(book, "B2", 12, 1), editAt(book, "C3", 0.95, 1), editAt(book, "A1", "a", "b", "另一张")];
    const number = nextBatch(office) + batch - 1;
    office.faults.beforeBatch = (now) => {
      if (now === number) book.deleteSheet(book.named("另一张").id);
    };
    expect(await codeOf(new ExcelHost().edit(edits))).toBe("edit: sheet-gone");
    expect([cell(book, "B2"), cell(book, "C3")]).toEqual([[12, 12], [0.95, "=B3"]]);
  });

  it("whichever action fails, all cells are as they were", async () => {
    const seen = new Set<string>();
    for (let action = 0; action < 80 && !seen.has("done"); action += 1) {
      const book = grid();
      const sheet = book.named("自评");
      sheet.setNumberFormats(cellAt(1, 1), [["@"]]);
      const office = await open(book);
      office.faults.action = { code: "GeneralException", action, batch: nextBatch(office) + 1 };
      const result = await codeOf(new ExcelHost().edit([editAt(book, "B2", 12, 1), editAt(book, "C3", 0.95, "=x"), editAt(book, "D3", "", "y")]));
      seen.add(result);
      const rect = { top: 0, left: 0, bottom: 2, right: 3 };
      if (result !== "done") expect([sheet.formulas(rect), sheet.numberFormats(cellAt(1, 1))]).toEqual([[["指标", "实际", "得分", ""], ["人数", 12, "=B2*2", ""], ["比例", 0.95, "=B3", ""]], [["@"]]]);
    }
    expect([...seen].sort()).toEqual(["done", "edit: unknown"]);
  });

  it.each([
    ["editing", { cellEditing: true }],
    ["unavailable", { transport: { error: 5102 } }],
    ["too-large", { transport: { error: 5103 } }],
  ] as const)("says %s", async (code, faults) => {
    const book = grid();
    const office = await open(book);
    Object.assign(office.faults, faults);
    expect(await codeOf(new ExcelHost().edit([editAt(book, "B2", 12, 1)]))).toBe(`edit: ${code}`);
    expect(cell(book, "B2")).toEqual([12, 12]);
  });

  it("does not wait for ever", async () => {
    const book = grid();
    const office = await open(book);
    office.faults.silent = true;
    expect(await codeOf(new ExcelHost({ timeoutMs: 30 }).edit([editAt(book, "B2", 12, 1)]))).toBe("edit: unavailable");
  });
});
