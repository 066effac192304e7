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

  it("says that the sheet is hidden, and stays where it is", async () => {
    const grid = three();
    await open(grid);
    expect(await new ExcelHost().select({ sheetId: grid.named("藏").id, range: cellAt(0, 0) })).toEqual(["sheet"]);
    expect(grid.activeSheetId).toBe(grid.named("一").id);
  });

  it.each([
    ["nothing", [2, 2], [], []],
    ["rows", [1, 1], [], ["rows"]],
    ["some rows only", [1, 2], [], []],
    ["columns", [2, 2], [3], ["columns"]],
    ["both", [1, 1], [3], ["rows", "columns"]],
  ] as const)("says what hides the range: %s", async (_, [top, bottom], columns, hidden) => {
    const grid = three();
    const sheet = grid.named("二");
    sheet.setRowsHidden(1, 1, true);
    for (const column of columns) sheet.setColumnsHidden(column, column, true);
    await open(grid);
    const range = { top, left: 3, bottom, right: 3 };
    expect(await new ExcelHost().select({ sheetId: sheet.id, range })).toEqual(hidden);
    expect(grid.selection).toEqual({ sheetId: sheet.id, rect: range });
  });

  it("says that a sheet is gone", async () => {
    const grid = three();
    await open(grid);
    const { id } = grid.named("二");
    grid.deleteSheet(id);
    await expect(new ExcelHost().select({ sheetId: id, range: cellAt(0, 0) })).rejects.toMatchObject({ stage: "select", code: "sheet-gone" });
  });
});

describe("reveal", () => {
  it("shows rows and columns of the range, no others, and selects it", async () => {
    const grid = three();
    const sheet = grid.named("二");
    sheet.setRowsHidden(1, 4, true);
    sheet.setColumnsHidden(3, 5, true);
    await open(grid);
    const range = { top: 1, left: 3, bottom: 2, right: 3 };
    await new ExcelHost().reveal({ sheetId: sheet.id, range });
    expect([1, 2, 3, 4].map((row) => sheet.isRowHidden(row))).toEqual([false, false, true, true]);
    expect([3, 4, 5].map((column) => sheet.isColumnHidden(column))).toEqual([false, true, true]);
    expect(grid.selection).toEqual({ sheetId: sheet.id, rect: range });
  });

  it.each([false, true])("shows a sheet, also one that no menu shows: %s", async (veryHidden) => {
    const grid = three();
    const sheet = grid.named("藏");
    sheet.setExtras({ veryHidden });
    await open(grid);
    const host = new ExcelHost();
    expect(await host.select({ sheetId: sheet.id, range: cellAt(0, 0) })).toEqual(["sheet"]);
    await host.reveal({ sheetId: sheet.id, range: cellAt(0, 0) });
    expect([sheet.visible, grid.activeSheetId]).toEqual([true, sheet.id]);
    expect(await host.select({ sheetId: sheet.id, range: cellAt(0, 0) })).toEqual([]);
  });

  it("names the protected sheet whose rows it cannot show", async () => {
    const grid = three();
    const sheet = grid.named("二");
    sheet.setRowsHidden(1, 1, true);
    sheet.setProtected(true);
    await open(grid);
    await expect(new ExcelHost().reveal({ sheetId: sheet.id, range: cellAt(1, 0) })).rejects.toMatchObject({ stage: "reveal", code: "protected", sheets: ["二"] });
    expect(sheet.isRowHidden(1)).toBe(true);
  });

  it("cannot show a sheet of a protected workbook, and leaves its rows as they are", async () => {
    const grid = three();
    const sheet = grid.named("藏");
    sheet.setRowsHidden(0, 0, true);
    const { Excel } = await open(grid);
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(new ExcelHost().reveal({ sheetId: sheet.id, range: cellAt(0, 0) })).rejects.toMatchObject({ stage: "reveal", code: "protected", sheets: ["藏"] });
    expect([sheet.visible, sheet.isRowHidden(0)]).toEqual([false, true]);
  });

  it("says that the sheet is gone", async () => {
    await open(three());
    await expect(new ExcelHost().reveal({ sheetId: "{nowhere}", range: cellAt(0, 0) })).rejects.toMatchObject({ stage: "reveal", code: "sheet-gone" });
  });
});

describe("onSelect", () => {
  it("tells what the user selects, on whichever sheet, until it is ended", async () => {
    const grid = three();
    const { eventsDelivered, registrations } = await open(grid);
    const heard: unknown[] = [];
    const end = await new ExcelHost().onSelect((place) => heard.push(place));
    const range = { top: 3, left: 1, bottom: 4, right: 2 };
    grid.select({ sheetId: grid.named("一").id, rect: range });
    grid.select({ sheetId: grid.named("一").id, rect: { top: 0, left: 2, bottom: 1_048_575, right: 2 } });
    await eventsDelivered();
    expect(heard).toEqual([
      { sheetId: grid.named("一").id, range },
      { sheetId: grid.named("一").id, range: { top: 0, left: 2, bottom: 1_048_575, right: 2 } },
    ]);

    await end();
    await end();
    grid.select({ sheetId: grid.named("一").id, rect: cellAt(9, 9) });
    await eventsDelivered();
    expect(heard).toHaveLength(2);
    expect(registrations()).toBe(0);
  });

  it("tells the cell that bringing another sheet to the front selects", async () => {
    const grid = three();
    const { eventsDelivered } = await open(grid);
    const heard: unknown[] = [];
    await new ExcelHost().onSelect((place) => heard.push(place));
    grid.activate(grid.named("二").id);
    await eventsDelivered();
    await eventsDelivered();
    expect(heard).toEqual([{ sheetId: grid.named("二").id, range: cellAt(0, 0) }]);
  });

  it("tells the range that the pane itself goes to on another sheet, once", async () => {
    const grid = three();
    const { eventsDelivered } = await open(grid);
    const heard: unknown[] = [];
    const host = new ExcelHost();
    await host.onSelect((place) => heard.push(place));
    const place = { sheetId: grid.named("二").id, range: { top: 6, left: 1, bottom: 6, right: 5 } };
    await host.select(place);
    await eventsDelivered();
    await eventsDelivered();
    expect(heard).toEqual([place]);
  });

  it("keeps silent where Excel does not say which", async () => {
    const grid = three();
    const { eventsDelivered, faults } = await open(grid);
    const heard: unknown[] = [];
    await new ExcelHost().onSelect((place) => heard.push(place));
    faults.cellEditing = true;
    grid.activate(grid.named("二").id);
    await eventsDelivered();
    await eventsDelivered();
    expect(heard).toEqual([]);
  });
});

describe("onChange", () => {
  it("tells of cells changed, sheets added and deleted, until it is ended", async () => {
    const grid = three();
    const { eventsDelivered, registrations } = await open(grid);
    const heard: string[] = [];
    const end = await new ExcelHost().onChange((sheetId) => heard.push(sheetId));
    expect(registrations()).toBe(4);

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

  it.each([
    ["1.16", ["{sheet-1}"]],
    ["1.17", ["{sheet-1}", "{sheet-2}", "{sheet-3}", "{sheet-2}"]],
  ])("tells of sheets calculated, and of those renamed, hidden and shown from ExcelApi 1.17 on: %s", async (excelApi, told) => {
    const grid = three();
    office = await startOffice({ grid, excelApi });
    const heard: string[] = [];
    await new ExcelHost().onChange((sheetId) => heard.push(sheetId));
    grid.named("一").calculated();
    grid.named("二").rename("两");
    grid.named("藏").setVisible(true);
    grid.named("两").setVisible(false);
    await office.eventsDelivered();
    expect(heard).toEqual(told);
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
