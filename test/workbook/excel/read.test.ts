/** Reading through the real Office.js runtime: what comes out, how many exchanges it takes, and what a misbehaving host gets. */
import { afterEach, describe, expect, it } from "@jest/globals";
import { HostError } from "../../../src/workbook/port";
import { ExcelHost } from "../../../src/workbook/excel/host";
import { type MemoryGrid, memoryGrid, startOffice, type TestOffice } from "../../support/office";

let office: TestOffice | null = null;

async function open(grid: MemoryGrid, options: { readonly excelApi?: string } = {}): Promise<TestOffice> {
  office = await startOffice({ grid, ...options });
  return office;
}

afterEach(async () => {
  await office?.stop();
  office = null;
});

const row = (label: string, width = 7): string[] => Array.from({ length: width }, (_, at) => `${label}·${at}`);

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof HostError ? `${error.stage}: ${error.code}` : String(error)),
  );

function manySheets(count: number): MemoryGrid {
  return memoryGrid({ sheets: Array.from({ length: count }, (_, at) => ({ name: `表${at + 1}`, cells: [row(`标题${at}`), row("行")], merges: [{ top: 0, left: 0, bottom: 0, right: 6 }] })) });
}

function tall(rows: number, isMerged = false): MemoryGrid {
  const cells = Array.from({ length: rows }, (_, at) => row(`第${at}行的内容`));
  // 一级指标 merged over six rows each, and every row's last two cells.
  const levels = Array.from({ length: Math.floor(rows / 6) }, (_, at) => ({ top: at * 6, left: 0, bottom: at * 6 + 5, right: 0 }));
  const ends = cells.map((_, at) => ({ top: at, left: 5, bottom: at, right: 6 }));
  return memoryGrid({ sheets: [{ name: "It's 长,表!", cells, merges: isMerged ? [...levels, ...ends] : [] }] });
}

describe("what is read", () => {
  it("gives values, formats, merges, hidden sheets, and where the filled part begins", async () => {
    const grid = memoryGrid({
      name: "临西.xlsx",
      results: { "=1+1": 2 },
      sheets: [
        { name: "一", cells: [[], ["", "标题", "", ""], ["", 80, "=1+1", true]], merges: [{ top: 1, left: 1, bottom: 1, right: 3 }] },
        { name: "空" },
        { name: "藏", cells: [["x"]], visible: false },
      ],
    });
    grid.sheets()[0]?.setNumberFormats({ top: 2, left: 1, bottom: 2, right: 1 }, [["0.00"]]);
    // Formats alone do not make a cell used.
    grid.sheets()[1]?.setFill({ top: 0, left: 0, bottom: 99, right: 25 }, "#FFFF00");
    await open(grid);
    const workbook = await new ExcelHost().read("workbook");
    const [first, blank, hidden] = grid.sheets().map(({ id }) => id);
    expect(workbook).toEqual({
      name: "临西.xlsx",
      sheets: [
        {
          id: first,
          name: "一",
          visible: true,
          top: 1,
          left: 1,
          values: [
            ["标题", "", ""],
            [80, 2, true],
          ],
          formats: [
            ["General", "General", "General"],
            ["0.00", "General", "General"],
          ],
          merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
        },
        { id: blank, name: "空", visible: true, top: 0, left: 0, values: [], formats: null, merges: [] },
        { id: hidden, name: "藏", visible: false, top: 0, left: 0, values: [["x"]], formats: null, merges: [] },
      ],
    });
  });

  it("gives the active sheet alone when asked for it", async () => {
    const grid = manySheets(3);
    const [, second] = grid.sheets();
    grid.activate(second?.id ?? "");
    await open(grid);
    const { sheets } = await new ExcelHost().read("active-sheet");
    expect(sheets.map(({ id, values }) => [id, values[0]?.[0]])).toEqual([[second?.id, "标题1·0"]]);
  });

  it("gives no merges where Excel cannot tell them, and says so", async () => {
    await open(manySheets(1), { excelApi: "1.12" });
    const host = new ExcelHost();
    expect(host.readsMerges).toBe(false);
    expect((await host.read("workbook")).sheets[0]?.merges).toEqual([]);
  });
});

describe("chosen sheets", () => {
  it("are read alone, in the workbook's order, those gone left out", async () => {
    const grid = manySheets(4);
    const { stats, reset } = await open(grid);
    const host = new ExcelHost();
    const whole = await host.read("workbook");
    const [first, second, third, fourth] = grid.sheets().map(({ id }) => id);
    grid.deleteSheet(second ?? "");
    reset();
    const { name, sheets } = await host.readSheets([fourth ?? "", second ?? "", first ?? "", "{nowhere}", first ?? ""]);
    expect(stats().syncs).toBe(2);
    expect(name).toBe(whole.name);
    expect(sheets).toEqual(whole.sheets.filter(({ id }) => id === first || id === fourth));
    expect(sheets.map(({ id }) => id)).not.toContain(third);
  });

  it.each([
    ["none is asked for", []],
    ["all are gone", ["{nowhere}"]],
  ])("are none where %s", async (_, ids) => {
    const { stats } = await open(manySheets(2));
    expect((await new ExcelHost().readSheets(ids)).sheets).toEqual([]);
    expect(stats().syncs).toBe(1);
  });

  it("may be blank or hidden", async () => {
    const grid = memoryGrid({ sheets: [{ name: "空" }, { name: "藏", cells: [["x"]], visible: false }] });
    const { stats } = await open(grid);
    const { sheets } = await new ExcelHost().readSheets(grid.sheets().map(({ id }) => id));
    expect(sheets.map(({ name, visible, values }) => [name, visible, values])).toEqual([
      ["空", true, []],
      ["藏", false, [["x"]]],
    ]);
    expect(stats().syncs).toBe(2);
  });

  it("come in parts of a bounded size, joined as one, merged areas whole", async () => {
    const grid = tall(3_000, true);
    const { stats, reset } = await open(grid);
    const host = new ExcelHost();
    const whole = await host.read("workbook");
    reset();
    expect(await host.readSheets(grid.sheets().map(({ id }) => id))).toEqual(whole);
    // 21,000 cells.
    expect(stats().syncs).toBe(1 + 3);
    expect(stats().largestResponse).toBeLessThan(1024 * 1024);
  });

  it("are read again when one goes or grows meanwhile", async () => {
    const grid = manySheets(3);
    const { faults } = await open(grid);
    const [first, second, third] = grid.sheets().map(({ id }) => id);
    faults.beforeBatch = (number) => {
      if (number !== 2) return;
      grid.deleteSheet(second ?? "");
      grid.named("表1").write({ top: 2, left: 0, bottom: 2, right: 0 }, [["新"]]);
    };
    const { sheets } = await new ExcelHost().readSheets([first ?? "", second ?? "", third ?? ""]);
    expect(sheets.map(({ id, values }) => [id, values.length])).toEqual([
      [first, 3],
      [third, 2],
    ]);
  });

  it("can be given up between two parts", async () => {
    const grid = tall(6_000);
    const { faults, stats } = await open(grid);
    const controller = new AbortController();
    faults.beforeBatch = (number) => {
      if (number === 3) controller.abort();
    };
    expect(await codeOf(new ExcelHost().readSheets(grid.sheets().map(({ id }) => id), controller.signal))).toBe("read: cancelled");
    expect(stats().syncs).toBe(3);
  });
});

describe("how many exchanges", () => {
  it.each([1, 25])("three for a workbook of %i sheets", async (count) => {
    const { stats } = await open(manySheets(count));
    const { sheets } = await new ExcelHost().read("workbook");
    expect(sheets).toHaveLength(count);
    expect(stats().syncs).toBe(3);
  });

  it("two for the active sheet", async () => {
    const { stats } = await open(manySheets(25));
    await new ExcelHost().read("active-sheet");
    expect(stats().syncs).toBe(2);
  });

  it("three for 10,000 rows, and every merged area once", async () => {
    const grid = tall(10_000, true);
    const { stats } = await open(grid);
    const { sheets } = await new ExcelHost().read("workbook");
    expect(stats().syncs).toBe(3);
    expect(sheets[0]?.values).toHaveLength(10_000);
    expect(sheets[0]?.merges).toHaveLength(10_000 + 1_666);
    expect(new Set(sheets[0]?.merges.map((merge) => JSON.stringify(merge)))).toEqual(new Set(grid.sheets()[0]?.merges().map((merge) => JSON.stringify(merge))));
    expect(stats().largestResponse).toBeLessThan(5 * 1024 * 1024);
    expect(stats().largestRequest).toBeLessThan(1024 * 1024);
  });
});

describe("large sheets", () => {
  it("are read in pieces that fit, and joined in order", async () => {
    const grid = tall(40_000);
    // One area across the first piece's end, and one just below it.
    const long = { top: 0, left: 0, bottom: 29_999, right: 1 };
    const below = { top: 30_000, left: 0, bottom: 30_001, right: 1 };
    grid.sheets()[0]?.merge(long);
    grid.sheets()[0]?.merge(below);
    const { stats } = await open(grid);
    const { sheets } = await new ExcelHost().read("workbook");
    expect(sheets[0]?.values.map(([first]) => first)).toEqual(Array.from({ length: 40_000 }, (_, at) => `第${at}行的内容·0`));
    expect(sheets[0]?.merges).toEqual([long, below]);
    expect(stats().syncs).toBeGreaterThan(3);
    expect(stats().largestResponse).toBeLessThan(5 * 1024 * 1024);
  });

  it("are split again where Excel finds the answer too large", async () => {
    // 2,000 rows of 4,000 characters: far more than the 40 bytes a cell that are expected.
    const grid = memoryGrid({ sheets: [{ name: "长文", cells: Array.from({ length: 2_000 }, (_, at) => [at, "绩".repeat(2_000)]) }] });
    const { log } = await open(grid);
    const { sheets } = await new ExcelHost().read("workbook");
    expect(log.some(({ reply }) => reply !== null && "error" in reply && reply.error === 5104)).toBe(true);
    expect(sheets[0]?.values.map(([first]) => first)).toEqual(Array.from({ length: 2_000 }, (_, at) => at));
  });

  it("are refused, with the sheet's name, past five million cells", async () => {
    const grid = memoryGrid({ sheets: [{ name: "小", cells: [["x"]] }, { name: "远", cells: [["x"]] }] });
    grid.sheets()[1]?.write({ top: 400_000, left: 20, bottom: 400_000, right: 20 }, [["y"]]);
    await open(grid);
    await expect(new ExcelHost().read("workbook")).rejects.toMatchObject({ code: "too-large", sheets: ["远"] });
  });
});

it("refuses a sheet used to the last column, with its name", async () => {
  const grid = memoryGrid({ sheets: [{ name: "宽", cells: [["x"]] }] });
  grid.sheets()[0]?.write({ top: 0, left: 16_383, bottom: 0, right: 16_383 }, [["y"]]);
  await open(grid);
  await expect(new ExcelHost().read("active-sheet")).rejects.toMatchObject({ code: "too-large", sheets: ["宽"] });
});

describe("a workbook that changes meanwhile", () => {
  it.each([2, 3])("is read again when a sheet goes before exchange %i", async (batch) => {
    const grid = manySheets(3);
    const { faults } = await open(grid);
    const [first, second, third] = grid.sheets().map(({ id }) => id);
    faults.beforeBatch = (number) => {
      if (number === batch) grid.deleteSheet(second ?? "");
    };
    const { sheets } = await new ExcelHost().read("workbook");
    expect(sheets.map(({ id }) => id)).toEqual([first, third]);
  });

  it("is read again when a sheet grows", async () => {
    const grid = manySheets(2);
    const { faults } = await open(grid);
    faults.beforeBatch = (number) => {
      if (number === 3) grid.sheets()[1]?.write({ top: 2, left: 0, bottom: 2, right: 0 }, [["新"]]);
    };
    const { sheets } = await new ExcelHost().read("workbook");
    expect(sheets[1]?.values.map(([first]) => first)).toEqual(["标题1·0", "行·0", "新"]);
  });

  it("is read again when a sheet is added", async () => {
    const grid = manySheets(1);
    const { faults } = await open(grid);
    faults.beforeBatch = (number) => {
      if (number === 3) grid.addSheet("后来");
    };
    expect((await new ExcelHost().read("workbook")).sheets.map(({ name }) => name)).toEqual(["表1", "后来"]);
  });

  it("is given up when it never keeps still", async () => {
    const grid = manySheets(2);
    const { faults } = await open(grid);
    faults.beforeBatch = (number) => grid.sheets()[0]?.write({ top: 2 + number, left: 0, bottom: 2 + number, right: 0 }, [["新"]]);
    expect(await codeOf(new ExcelHost().read("workbook"))).toBe("read: sheet-gone");
  });
});

describe("a host in trouble", () => {
  it.each([
    [5102, "unavailable"],
    [5012, "unavailable"],
    [5103, "too-large"],
    [5104, "too-large"],
    [7000, "protected"],
  ] as const)("transport error %i is %s", async (error, code) => {
    const { faults } = await open(manySheets(1));
    faults.transport = { error };
    expect(await codeOf(new ExcelHost().read("workbook"))).toBe(`read: ${code}`);
  });

  it("says that a cell is being edited", async () => {
    const { faults } = await open(manySheets(1));
    faults.cellEditing = true;
    expect(await codeOf(new ExcelHost().read("workbook"))).toBe("read: editing");
  });

  it("gives up on one that never answers", async () => {
    const { faults } = await open(manySheets(1));
    faults.silent = true;
    expect(await codeOf(new ExcelHost({ timeoutMs: 30 }).read("workbook"))).toBe("read: unavailable");
  });

  it("sends nothing more once it has given up", async () => {
    const { faults, log } = await open(manySheets(1));
    faults.delay = 60;
    expect(await codeOf(new ExcelHost({ timeoutMs: 20 }).read("workbook"))).toBe("read: unavailable");
    await new Promise((done) => {
      setTimeout(done, 150);
    });
    expect(log.filter(({ kind }) => kind === "work")).toHaveLength(1);
  });

  it("keeps Excel's own words as detail", async () => {
    const { faults } = await open(manySheets(1));
    faults.action = { code: "GeneralException", message: "内部错误" };
    await expect(new ExcelHost().read("workbook")).rejects.toMatchObject({ code: "unknown", stage: "read", detail: expect.stringContaining("内部错误") });
  });
});

describe("cancelling", () => {
  it("sends nothing when cancelled before", async () => {
    const { stats } = await open(manySheets(1));
    expect(await codeOf(new ExcelHost().read("workbook", AbortSignal.abort()))).toBe("read: cancelled");
    expect(stats().syncs).toBe(0);
  });

  it.each([1, 2, 3])("stops after exchange %i, under way at the time", async (batch) => {
    const { faults, stats } = await open(manySheets(1));
    const controller = new AbortController();
    faults.beforeBatch = (number) => {
      if (number === batch) controller.abort();
    };
    expect(await codeOf(new ExcelHost().read("workbook", controller.signal))).toBe("read: cancelled");
    expect(stats().syncs).toBe(batch);
  });
});
