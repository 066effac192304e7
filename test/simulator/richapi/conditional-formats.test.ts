import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { memoryGrid, startOffice, type MemoryGrid, type TestOffice } from "../../support/office";

let grid: MemoryGrid;
let office: TestOffice;

beforeEach(async () => {
  grid = memoryGrid({ sheets: [{ name: "表", cells: [["a"]] }] });
  office = await startOffice({ grid });
});

afterEach(() => office.stop());

const formats = () => grid.named("表").conditionalFormats();

function mark(context: Excel.RequestContext, address: string, formula: string, color: string): Excel.ConditionalFormat {
  const areas = context.workbook.worksheets.getItem("表").getRanges(address);
  const format = areas.conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = color;
  format.stopIfTrue = false;
  return format;
}

describe("conditional formats", () => {
  it("are added to several areas, each once though its path is followed in two batches", async () => {
    await Excel.run(async (context) => {
      const format = mark(context, "A1:B2,D4", '=LEN("绩效")>0', "#FFE0E0");
      await context.sync();
      format.custom.format.font.color = "#AA0000";
      format.custom.format.font.bold = true;
      await context.sync();
    });
    expect(formats()).toEqual([
      {
        id: "{sheet-1}-format-1",
        ranges: [
          { top: 0, left: 0, bottom: 1, right: 1 },
          { top: 3, left: 3, bottom: 3, right: 3 },
        ],
        formula: '=LEN("绩效")>0',
        fill: "#FFE0E0",
        fontColor: "#AA0000",
        bold: true,
        stopIfTrue: false,
      },
    ]);
  });

  it("of the whole sheet are listed with type, priority and rule, the newest first", async () => {
    grid.named("表").addForeignFormat([{ top: 0, left: 0, bottom: 0, right: 0 }]);
    const seen = await Excel.run(async (context) => {
      mark(context, "B2", "=1=1", "#00FF00");
      const all = context.workbook.worksheets.getItem("表").getRange().conditionalFormats;
      all.load("items/id,items/type,items/priority,items/customOrNullObject/rule/formula");
      await context.sync();
      return all.items.map((item) => [item.id, item.type, item.priority, item.customOrNullObject.isNullObject ? null : item.customOrNullObject.rule.formula]);
    });
    expect(seen).toEqual([
      ["{sheet-1}-format-2", "Custom", 0, "=1=1"],
      ["{sheet-1}-format-1", "CellValue", 1, null],
    ]);
  });

  it("of a range are those that touch it", async () => {
    const counts = await Excel.run(async (context) => {
      mark(context, "A1:A3", "=1=1", "#00FF00");
      mark(context, "C1", "=1=2", "#0000FF");
      const sheet = context.workbook.worksheets.getItem("表");
      const found = ["A3:A9", "A1:C1", "B1:B9"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      await context.sync();
      return found.map((count) => count.value);
    });
    expect(counts).toEqual([1, 2, 0]);
  });

  it("are deleted by id, and a second deletion finds nothing", async () => {
    const again = await Excel.run(async (context) => {
      mark(context, "A1", "=1=1", "#00FF00");
      mark(context, "A1", "=1=2", "#00FF00");
      await context.sync();
      const all = context.workbook.worksheets.getItem("表").getRange().conditionalFormats;
      all.getItem("{sheet-1}-format-1").delete();
      await context.sync();
      const gone = all.getItemOrNullObject("{sheet-1}-format-1");
      gone.load("id");
      await context.sync();
      return gone.isNullObject;
    });
    expect(again).toBe(true);
    expect(formats().map(({ formula }) => formula)).toEqual(["=1=2"]);
  });

  it("are cleared from a range and stay outside it", async () => {
    await Excel.run(async (context) => {
      mark(context, "A1:C3", "=1=1", "#00FF00");
      mark(context, "E5", "=1=2", "#00FF00");
      context.workbook.worksheets.getItem("表").getRange("B2").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(formats().map(({ formula, ranges }) => [formula, ranges.length])).toEqual([
      ["=1=1", 4],
      ["=1=2", 1],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表").getRange().conditionalFormats.clearAll();
      await context.sync();
    });
    expect(formats()).toEqual([]);
  });

  it("refuse a rule that is no formula, and kinds the simulator lacks by name", async () => {
    const bad = Excel.run(async (context) => {
      mark(context, "A1", "1=1", "#00FF00");
      await context.sync();
    });
    await expect(bad).rejects.toMatchObject({ code: "InvalidArgument" });
    const errors = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const foreign = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表").getRange("A1").conditionalFormats.add("DataBar");
      await context.sync();
    });
    await expect(foreign).rejects.toMatchObject({ message: 'Simulator: ConditionalFormatCollection.add("DataBar") is not emulated.' });
    expect(errors.mock.calls.length).toBe(1);
    errors.mockRestore();
  });
});
