import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { memoryGrid, startOffice, type MemoryGrid, type TestOffice } from "../../support/office";

let grid: MemoryGrid;
let office: TestOffice;
let seen: unknown[];

beforeEach(async () => {
  grid = memoryGrid({ sheets: [{ name: "一" }, { name: "二" }] });
  office = await startOffice({ grid });
  seen = [];
});

afterEach(() => office.stop());

const cell = { top: 1, left: 2, bottom: 1, right: 2 };
const note = (event: Excel.WorksheetChangedEventArgs) => {
  seen.push([event.type, event.worksheetId, event.address, event.source, event.changeType, event.triggerSource]);
  return Promise.resolve();
};

describe("change events", () => {
  it("reach a listener of the workbook, from every sheet", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(note);
      await context.sync();
    });
    grid.named("二").write(cell, [["x"]]);
    await office.eventsDelivered();
    expect(seen).toEqual([["WorksheetChanged", "{sheet-2}", "C2", "Local", "RangeEdited", "Unknown"]]);
  });

  it("reach a listener of one sheet only from that sheet", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("一").onChanged.add(note);
      await context.sync();
    });
    grid.named("二").write(cell, [["x"]]);
    grid.named("一").write(cell, [["x"]]);
    await office.eventsDelivered();
    expect(seen).toEqual([["WorksheetChanged", "{sheet-1}", "C2", "Local", "RangeEdited", "Unknown"]]);
  });

  it("come for the add-in's own writes too, after the answer, and tell so", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(note);
      await context.sync();
      context.workbook.worksheets.getItem("一").getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      expect(seen).toEqual([]);
    });
    await office.eventsDelivered();
    expect(seen).toEqual([["WorksheetChanged", "{sheet-1}", "A1:B2", "Local", "RangeEdited", "ThisLocalAddin"]]);
  });

  it("end with the listener, and with enableEvents off", async () => {
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(note);
      await context.sync();
      context.runtime.enableEvents = false;
      await context.sync();
      return added;
    });
    grid.named("一").write(cell, [["off"]]);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    grid.named("一").write(cell, [["on"]]);
    await office.eventsDelivered();
    expect(seen.length).toBe(1);
    expect(office.registrations()).toBe(1);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    expect(office.registrations()).toBe(0);
    grid.named("一").write(cell, [["gone"]]);
    await office.eventsDelivered();
    expect(seen.length).toBe(1);
  });
});

it("tells of selection, activation, added and deleted sheets", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const push = (what: string) => (event: { worksheetId: string; address?: string }) => {
      seen.push([what, event.worksheetId, event.address]);
      return Promise.resolve();
    };
    worksheets.onActivated.add(push("activated"));
    worksheets.onDeactivated.add(push("deactivated"));
    worksheets.onAdded.add(push("added"));
    worksheets.onDeleted.add(push("deleted"));
    worksheets.onSelectionChanged.add(push("selection"));
    await context.sync();
  });
  grid.select({ sheetId: "{sheet-1}", rect: cell });
  grid.activate("{sheet-2}");
  grid.addSheet("三");
  grid.deleteSheet("{sheet-3}");
  await office.eventsDelivered();
  expect(seen).toEqual([
    ["selection", "{sheet-1}", "C2"],
    ["deactivated", "{sheet-1}", undefined],
    ["activated", "{sheet-2}", undefined],
    ["added", "{sheet-3}", undefined],
    ["deleted", "{sheet-3}", undefined],
  ]);
});
