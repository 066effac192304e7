import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { memoryGrid, startOffice, type MemoryGrid, type TestOffice } from "../../support/office";

let grid: MemoryGrid;
let office: TestOffice;

beforeEach(async () => {
  grid = memoryGrid({
    sheets: [
      {
        name: "目标表",
        cells: [
          ["项目支出绩效目标表", "", ""],
          ["指标", "指标值", "分值"],
          ["培训人次", "≥12 人", 10],
          ["占比", 0.25, "=SUM(C3:C3)"],
          ["完成", true, "#DIV/0!"],
        ],
        merges: [
          { top: 6, left: 0, bottom: 7, right: 0 },
          { top: 0, left: 0, bottom: 0, right: 2 },
        ],
        hiddenRows: [3],
      },
      { name: "空 表" },
      { name: "藏", visible: false, isProtected: true },
    ],
    results: { "=SUM(C3:C3)": 10 },
  });
  grid.named("目标表").setNumberFormats({ top: 3, left: 1, bottom: 3, right: 1 }, [["0%"]]);
  grid.named("目标表").setFill({ top: 1, left: 0, bottom: 1, right: 1 }, "#FFCC00");
  office = await startOffice({ grid });
});

afterEach(() => office.stop());

describe("worksheets", () => {
  it("are listed with the properties asked for, in one batch", async () => {
    const seen = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/id,items/name,items/visibility,items/position");
      await context.sync();
      return sheets.items.map(({ id, name, visibility, position }) => ({ id, name, visibility, position }));
    });
    expect(seen).toEqual([
      { id: "{sheet-1}", name: "目标表", visibility: "Visible", position: 0 },
      { id: "{sheet-2}", name: "空 表", visibility: "Visible", position: 1 },
      { id: "{sheet-3}", name: "藏", visibility: "Hidden", position: 2 },
    ]);
    expect(office.stats().syncs).toBe(1);
  });

  it("are found by name in any case, by id, and as the active one", async () => {
    grid.addSheet("Report");
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const found = [worksheets.getItem("REPORT"), worksheets.getItem("{sheet-2}"), worksheets.getActiveWorksheet(), worksheets.getItemOrNullObject("目标表")];
      for (const sheet of found) sheet.load({ name: true });
      await context.sync();
      return found.map((sheet) => sheet.name);
    });
    expect(names).toEqual(["Report", "空 表", "目标表", "目标表"]);
  });

  it("tell whether they are protected through an expanded load", async () => {
    const seen = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load({ name: true, protection: { protected: true } });
      await context.sync();
      return sheets.items.map((sheet) => sheet.protection.protected);
    });
    expect(seen).toEqual([false, false, true]);
  });
});

describe("a range", () => {
  it("gives every matrix in one batch", async () => {
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("目标表").getUsedRangeOrNullObject(true);
      range.load({ address: true, values: true, formulas: true, numberFormat: true, text: true, valueTypes: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
      await context.sync();
      return range.toJSON();
    });
    expect(seen.address).toBe("目标表!A1:C5");
    expect(seen.values?.[3]).toEqual(["占比", 0.25, 10]);
    expect(seen.formulas?.[3]).toEqual(["占比", 0.25, "=SUM(C3:C3)"]);
    expect(seen.numberFormat?.[3]).toEqual(["General", "0%", "General"]);
    expect(seen.text?.slice(3)).toEqual([
      ["占比", "25%", "10"],
      ["完成", "TRUE", "#DIV/0!"],
    ]);
    expect(seen.valueTypes?.slice(3)).toEqual([
      ["String", "Double", "Double"],
      ["String", "Boolean", "Error"],
    ]);
    expect([seen.rowIndex, seen.columnIndex, seen.rowCount, seen.columnCount]).toEqual([0, 0, 5, 3]);
  });

  it("is reached by address, indexes, cell, row, offset and intersection", async () => {
    const addresses = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("空 表");
      const base = sheet.getRange("$B$2:D5");
      const ranges = [
        base,
        sheet.getRange("'空 表'!C3"),
        sheet.getRangeByIndexes(1, 2, 3, 4),
        sheet.getCell(4, 5),
        base.getCell(1, 1),
        base.getRow(2),
        base.getColumn(0),
        base.getLastCell(),
        base.getOffsetRange(1, 1),
        base.getResizedRange(1, -1),
        base.getEntireRow(),
        base.getIntersection("C1:Z3"),
        base.getBoundingRect("F9"),
        sheet.getRange("C:A"),
      ];
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map((range) => range.address.replace("'空 表'!", ""));
    });
    expect(addresses).toEqual(["B2:D5", "C3", "C2:F4", "F5", "C3", "B4:D4", "B2:B5", "D5", "C3:E6", "B2:C6", "2:5", "C2:D3", "B2:F9", "A:C"]);
  });

  it("keeps its place over several syncs and after the sheet's name changed", async () => {
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("目标表").getRange("A3");
      range.load("values");
      await context.sync();
      grid.named("目标表").rename("改名");
      range.load("address");
      await context.sync();
      return [range.values, range.address];
    });
    expect(seen).toEqual([[["培训人次"]], "改名!A3"]);
  });

  it("gives its merged areas in reading order, and none as a null object", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("目标表");
      const merged = sheet.getRange("A1:C9").getMergedAreasOrNullObject();
      merged.load("address,areaCount,areas/items/address,areas/items/rowIndex");
      const none = sheet.getRange("A2:C3").getMergedAreasOrNullObject();
      none.load("areaCount");
      await context.sync();
      return { address: merged.address, count: merged.areaCount, areas: merged.areas.items.map((area) => [area.address, area.rowIndex]), none: none.isNullObject };
    });
    expect(seen).toEqual({
      address: "目标表!A1:C1,目标表!A7:A8",
      count: 2,
      areas: [
        ["目标表!A1:C1", 0],
        ["目标表!A7:A8", 6],
      ],
      none: true,
    });
  });

  it("answers null for the cells of whole rows", async () => {
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("目标表").getRange("2:3");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toBeNull();
  });

  it("gives fills per cell and as a whole, a missing fill as white without a tint", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("目标表");
      const cells = sheet.getRange("B2:C2").getCellProperties({ address: true, format: { fill: { color: true, tintAndShade: true } } });
      const mixed = sheet.getRange("A2:C2");
      const same = sheet.getRange("A2:B2");
      const none = sheet.getRange("A4");
      for (const range of [mixed, same, none]) range.load("format/fill/color");
      await context.sync();
      return { cells: cells.value, colors: [mixed, same, none].map((range) => range.format.fill.color) };
    });
    expect(seen).toEqual({
      cells: [
        [
          { address: "目标表!B2", format: { fill: { color: "#FFCC00", tintAndShade: 0 } } },
          { address: "目标表!C2", format: { fill: { color: "#FFFFFF", tintAndShade: null } } },
        ],
      ],
      colors: [null, "#FFCC00", "#FFFFFF"],
    });
  });

  it("tells hidden rows, one by one and as a whole", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("目标表");
      const rows = sheet.getRange("A3:A5").getRowProperties({ rowHidden: true });
      const mixed = sheet.getRange("A3:A5");
      const hidden = sheet.getRange("A4");
      mixed.load("rowHidden");
      hidden.load("rowHidden");
      await context.sync();
      return [rows.value.map((row) => row.rowHidden), mixed.rowHidden, hidden.rowHidden];
    });
    expect(seen).toEqual([[false, true, false], null, true]);
  });
});

describe("several areas", () => {
  it("are made from a list of addresses", async () => {
    const seen = await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem("空 表").getRanges("A1:B2, D4,'空 表'!F:F");
      areas.load("address,areaCount,cellCount");
      await context.sync();
      return [areas.address, areas.areaCount];
    });
    expect(seen).toEqual(["'空 表'!A1:B2,'空 表'!D4,'空 表'!F:F", 3]);
  });

  it("have their address cut at 8,192 characters without a word", async () => {
    const length = await Excel.run(async (context) => {
      const list = Array.from({ length: 1000 }, (_, row) => `A${row * 2 + 1}`).join(",");
      const areas = context.workbook.worksheets.getItem("空 表").getRanges(list);
      areas.load("address");
      await context.sync();
      return areas.address.length;
    });
    expect(length).toBe(8192);
  });
});

describe("what is not there", () => {
  it("is a null object where the method says so, and so is all that hangs from it", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("无");
      const range = sheet.getUsedRangeOrNullObject(true);
      const blank = context.workbook.worksheets.getItem("空 表").getUsedRangeOrNullObject(true);
      sheet.load("name");
      range.load("values");
      blank.load("values");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject, blank.isNullObject];
    });
    expect(seen).toEqual([true, true, true]);
  });

  it("is an error of office.js's own class elsewhere, with Excel's code", async () => {
    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("无").load("name");
      await context.sync();
    });
    const error: unknown = await reading.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(office.OfficeExtension.Error);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ code: "ItemNotFound" });
  });
});

it("waits for recalculation once, where a read follows writes", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("空 表");
    sheet.load("name");
    await context.sync();
    expect(grid.settles).toBe(0);
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("B1").values = [[2]];
    const range = sheet.getRange("A1");
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[1]]);
    expect(grid.settles).toBe(1);
  });
});
