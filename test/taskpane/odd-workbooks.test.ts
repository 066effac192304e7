/** The pane's controller on the real office.js runtime, where the workbook is vast and holds nothing, or Excel is old. */
import { afterEach, describe, expect, it } from "@jest/globals";
import { enabledIn } from "../../src/commands/ribbon-states";
import { describe as words, leftOut, newChecker, writeFindingsList } from "../../src/taskpane/boot/review";
import { Controller } from "../../src/taskpane/controller/controller";
import { screenOf } from "../../src/taskpane/state/next-step";
import { ExcelHost } from "../../src/workbook/excel/host";
import { memoryGrid, type MemoryGrid, startOffice, type TestOffice } from "../support/office";
import { FakePreferences } from "./fake-preferences";
import { fakePage } from "./make-controller";
import { seedWorkbook } from "./seed-workbook";

let office: TestOffice | null = null;

afterEach(async () => {
  await office?.stop();
  office = null;
});

async function start(grid: MemoryGrid, excelApi?: string): Promise<Controller> {
  office = await startOffice({ grid, ...(excelApi === undefined ? {} : { excelApi }) });
  const controller = new Controller({
    host: new ExcelHost(),
    review: { newChecker, describe: words, leftOut, writeFindingsList },
    language: "zh-CN",
    preferences: new FakePreferences(),
    loadPage: fakePage,
    now: () => 0,
    pause: () => Promise.resolve(),
  });
  await controller.start();
  return controller;
}

it("a sheet of a million rows with formats and nothing in them is an empty workbook, read in a few small requests", async () => {
  const grid = memoryGrid({ sheets: [{ name: "Sheet1" }] });
  const sheet = grid.named("Sheet1");
  sheet.usedRange = (valuesOnly) => (valuesOnly ? null : { top: 0, left: 0, bottom: 999_999, right: 25 });
  const controller = await start(grid);
  const { largestResponse } = office?.stats() ?? { largestResponse: Infinity };
  expect(screenOf(controller.store.getState())).toBe("empty");
  expect(largestResponse).toBeLessThan(100_000);
  await controller.check();
  expect(controller.store.getState()).toMatchObject({ notice: null, checked: { tables: [], items: [] } });
  await controller.stop();
});

describe("an Excel without comments and without a word on merged cells", () => {
  const [goal] = seedWorkbook("临西县总工会").sheets;

  it("is checked, marked by fills and cleared all the same", async () => {
    const cells = (goal?.values ?? []).map((row) => [...row]);
    const grid = memoryGrid({ sheets: [{ name: goal?.name ?? "", cells, merges: goal?.merges ?? [] }] });
    const controller = await start(grid, "1.9");
    const state = () => controller.store.getState();
    expect([controller.hasNotes, state().notice]).toEqual([false, null]);
    await controller.settings.change({ marking: "note" });
    await controller.check();
    expect(state().checked?.items.length).toBeGreaterThan(0);
    await controller.mark();
    expect(state()).toMatchObject({ notice: null, marks: { cells: expect.any(Number) } });
    expect([grid.sheets()[0]?.conditionalFormats().length, grid.sheets()[0]?.comments()]).toEqual([expect.any(Number), []]);
    await controller.clearMarks();
    expect(grid.sheets()[0]?.conditionalFormats()).toEqual([]);
    expect(enabledIn(state()).clear).toBe(false);
    await controller.stop();
  });
});
