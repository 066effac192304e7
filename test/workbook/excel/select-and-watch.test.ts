/** Going to a cell, and hearing of changes, through the real Office.js runtime. */
import { afterEach, describe, expect, it } from "@jest/globals";
import { cellAt } from "../../../src/sheet/range";
import { ExcelHost } from "../../../src/workbook/excel/host";
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

const three = (): MemoryGrid => memoryGrid({ sheets: [{ name: "一", cells: [["a"]] }, { name: "二", cells: [["b"]] }, { name: "藏", cells: [["c"]], visible: false }] });

describe("select", () => {
  it("brings the sheet to the front and selects the range", async () => {
    const grid = three();
    await open(grid);
    const { id } = grid.named("二");
    const range = { top: 6, left: 1, bottom: 6, right: 5 };
    await new ExcelHost().select({ sheetId: id, range });
    expect(grid.activeSheetId).toBe(id);
    expect(grid.selection).toEqual({ sheetId: id, rect: range });
  });

  it("names a hidden sheet and stays where it is", async () => {
    const grid = three();
    await open(grid);
    await expect(new ExcelHost().select({ sheetId: grid.named("藏").id, range: cellAt(0, 0) })).rejects.toMatchObject({ stage: "select", code: "unsupported", sheets: ["藏"] });
    expect(grid.activeSheetId).toBe(grid.named("一").id);
  });

  it("says that a sheet is gone", async () => {
    const grid = three();
    await open(grid);
    const { id } = grid.named("二");
    grid.deleteSheet(id);
    await expect(new ExcelHost().select({ sheetId: id, range: cellAt(0, 0) })).rejects.toMatchObject({ stage: "select", code: "sheet-gone" });
  });
});

describe("onChange", () => {
  it("tells of cells changed, sheets added and deleted, until it is ended", async () => {
    const grid = three();
    const { eventsDelivered, registrations } = await open(grid);
    const heard: string[] = [];
    const end = await new ExcelHost().onChange((sheetId) => heard.push(sheetId));
    expect(registrations()).toBe(3);

    const { id } = grid.named("二");
    grid.named("二").write(cellAt(0, 0), [["新"]]);
    await eventsDelivered();
    expect(heard).toEqual([id]);
    const added = grid.addSheet("四");
    await eventsDelivered();
    grid.deleteSheet(added.id);
    await eventsDelivered();
    expect(heard).toEqual([id, added.id, added.id]);

    await end();
    await end();
    await eventsDelivered();
    expect(registrations()).toBe(0);
    grid.named("一").write(cellAt(0, 0), [["又"]]);
    await eventsDelivered();
    expect(heard).toHaveLength(3);
  });

  it("keeps silent about what the add-in itself writes, and about marks", async () => {
    const grid = three();
    const { Excel, eventsDelivered } = await open(grid);
    const host = new ExcelHost();
    const heard: string[] = [];
    await host.onChange((sheetId) => heard.push(sheetId));
    await host.mark([{ sheetId: grid.named("一").id, range: cellAt(0, 0), level: "error" }]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("一").getRange("A1").values = [["自己写的"]];
      await context.sync();
    });
    await eventsDelivered();
    expect(heard).toEqual([]);
  });

  it("translates a host's refusal", async () => {
    const { faults } = await open(three());
    faults.transport = { error: 5012 };
    await expect(new ExcelHost().onChange(() => undefined)).rejects.toMatchObject({ stage: "watch", code: "unavailable" });
  });
});
