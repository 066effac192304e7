import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { plainFont } from "../../../simulator/grid";
import { memoryGrid, startOffice, type MemoryGrid, type TestOffice } from "../../support/office";

let grid: MemoryGrid;
let office: TestOffice;

beforeEach(async () => {
  grid = memoryGrid({
    sheets: [{ name: "表", cells: [["a", "b", "c"]], merges: [{ top: 2, left: 0, bottom: 3, right: 1 }] }, { name: "锁", cells: [["x"]], isProtected: true }],
  });
  office = await startOffice({ grid });
});

afterEach(() => office.stop());

const cells = (sheet: string, top: number, left: number, bottom: number, right: number) => grid.named(sheet).formulas({ top, left, bottom, right });

/** Runs and answers the error's code, "" where it went well. */
async function codeOf(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, name = "表"): Promise<string> {
  try {
    await Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(name), context);
      await context.sync();
    });
    return "";
  } catch (error) {
    if (error instanceof office.OfficeExtension.Error) return error.code;
    throw error;
  }
}

describe("writing cells", () => {
  it("takes values, formulas, blanks and leaves null alone", async () => {
    await codeOf((sheet) => (sheet.getRange("A1:D1").values = [["甲", null, "", "=A1"]]));
    expect(cells("表", 0, 0, 0, 3)).toEqual([["甲", "b", "", "=A1"]]);
  });

  it("fills the range with a single value", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表").getRange("A6:B7");
      range.set({ values: 7 as unknown as number[][] });
      await context.sync();
    });
    expect(cells("表", 5, 0, 6, 1)).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it("reads a typed number as a number, unless the cell is formatted as text", async () => {
    await codeOf((sheet) => {
      sheet.getRange("B6").numberFormat = [["@"]];
      sheet.getRange("A6:C6").values = [["12.5", "12.5", "'12.5"]];
    });
    expect(cells("表", 5, 0, 5, 2)).toEqual([[12.5, "12.5", "12.5"]]);
  });

  it("takes more than 1,500 cells, which office.js sends in parts", async () => {
    const values = Array.from({ length: 700 }, (_, row) => Array.from({ length: 5 }, (_, column) => `${row}/${column}`));
    await codeOf((sheet) => (sheet.getRangeByIndexes(9, 1, 700, 5).values = values));
    expect(cells("表", 9, 1, 708, 5)).toEqual(values);
    const names = office.log.flatMap(({ body }) => body.Actions.map((action) => action.Name));
    expect(names.filter((name) => name === "Values").length).toBeGreaterThan(1);
    expect(names).toContain("_ValidateArraySize");
  });

  it("refuses a matrix of another shape, in parts too", async () => {
    expect(await codeOf((sheet) => (sheet.getRange("A1:B2").values = [[1, 2]]))).toBe("InvalidArgument");
    const many = Array.from({ length: 2000 }, () => [1]);
    expect(await codeOf((sheet) => (sheet.getRange("H1:H1999").values = many))).toBe("InvalidArgument");
    expect(cells("表", 0, 7, 0, 7)).toEqual([[""]]);
  });

  it("stops at the first error and keeps what was written before", async () => {
    const code = await codeOf((sheet, context) => {
      sheet.getRange("A1").values = [["先"]];
      context.workbook.worksheets.getItem("无").getRange("A1").values = [["不"]];
      sheet.getRange("B1").values = [["后"]];
    });
    expect(code).toBe("ItemNotFound");
    expect(cells("表", 0, 0, 0, 1)).toEqual([["先", "b"]]);
  });
});

describe("merged areas", () => {
  it("refuse a write that touches them without their first cell", async () => {
    expect(await codeOf((sheet) => (sheet.getRange("B4:C4").values = [[1, 2]]))).toBe("InvalidOperation");
    expect(cells("表", 3, 1, 3, 2)).toEqual([["", ""]]);
  });

  it("take a write to their first cell, or over all of them without the hidden cells", async () => {
    expect(await codeOf((sheet) => (sheet.getRange("A3").values = [["首"]]))).toBe("");
    expect(await codeOf((sheet) => (sheet.getRange("A3:C4").values = [["新", 1, 2], [3, 4, 5]]))).toBe("");
    expect(cells("表", 2, 0, 3, 2)).toEqual([
      ["新", "", 2],
      ["", "", 5],
    ]);
  });

  it("are made and undone", async () => {
    await codeOf((sheet) => {
      sheet.getRange("A3").unmerge();
      sheet.getRange("E1:F3").merge(true);
    });
    expect(grid.named("表").merges()).toEqual([0, 1, 2].map((row) => ({ top: row, left: 4, bottom: row, right: 5 })));
  });
});

describe("formats", () => {
  it("set and clear fill and font, of a range and of several areas", async () => {
    await codeOf((sheet) => {
      sheet.getRanges("A1,C1").format.fill.color = "orange";
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.getRange("B1").format.font.color = "#ff0000";
      sheet.getRange("C1").format.fill.clear();
      sheet.getRange("A1:A2").format.columnWidth = 90;
    });
    const row = { top: 0, left: 0, bottom: 0, right: 2 };
    expect(grid.named("表").fills(row)).toEqual([["#FFA500", null, null]]);
    expect(grid.named("表").fonts(row)).toEqual([
      [
        { ...plainFont, bold: true },
        { ...plainFont, bold: true, color: "#FF0000" },
        plainFont,
      ],
    ]);
  });

  it("refuse what is no colour", async () => {
    expect(await codeOf((sheet) => (sheet.getRange("A1").format.fill.color = "reddish"))).toBe("InvalidArgument");
  });

  it("clear contents or everything", async () => {
    await codeOf((sheet) => {
      sheet.getRange("A1:C1").format.fill.color = "#112233";
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear();
    });
    const row = { top: 0, left: 0, bottom: 0, right: 2 };
    expect(cells("表", 0, 0, 0, 2)).toEqual([["", "", "c"]]);
    expect(grid.named("表").fills(row)).toEqual([["#112233", null, "#112233"]]);
  });

  it("hide and show rows", async () => {
    await codeOf((sheet) => (sheet.getRange("A2:A3").rowHidden = true));
    expect([0, 1, 2, 3].map((row) => grid.named("表").isRowHidden(row))).toEqual([false, true, true, false]);
  });
});

describe("a protected sheet", () => {
  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["values", (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["a fill", (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000")],
    ["a number format", (sheet) => (sheet.getRange("A1").numberFormat = [["0"]])],
    ["a merge", (sheet) => sheet.getRange("A1:B1").merge()],
    ["a conditional format", (sheet) => void sheet.getRange("A1").conditionalFormats.add("Custom")],
    ["clearing", (sheet) => sheet.getRange("A1").clear()],
  ])("refuses %s", async (_what, work) => {
    expect(await codeOf(work, "锁")).toBe("AccessDenied");
  });

  it("is read, and written again once unprotected", async () => {
    expect(await codeOf((sheet) => void sheet.getRange("A1").load("values"), "锁")).toBe("");
    expect(
      await codeOf((sheet) => {
        sheet.protection.unprotect();
        sheet.getRange("A1").values = [["y"]];
      }, "锁"),
    ).toBe("");
    expect(cells("锁", 0, 0, 0, 0)).toEqual([["y"]]);
  });
});

describe("worksheets", () => {
  it("are added once, named, hidden and deleted", async () => {
    const id = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("问题清单");
      sheet.getRange("A1").values = [["序号"]];
      sheet.load("id,name");
      await context.sync();
      sheet.name = "清单";
      await context.sync();
      sheet.visibility = "Hidden";
      await context.sync();
      return sheet.id;
    });
    expect(grid.sheets().map(({ name, visible }) => [name, visible])).toEqual([
      ["表", true],
      ["锁", true],
      ["清单", false],
    ]);
    expect(await codeOf((sheet) => sheet.delete(), id)).toBe("");
    expect(grid.sheets().map(({ name }) => name)).toEqual(["表", "锁"]);
  });

  it("are named by Excel where no name is given", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add();
      await context.sync();
    });
    expect(grid.sheets().at(-1)?.name).toBe("Sheet3");
  });

  it("refuse a name that is taken, too long or holds a forbidden sign", async () => {
    const add = (name: string) => codeOf((_sheet, context) => void context.workbook.worksheets.add(name));
    expect(await add("表")).toBe("ItemAlreadyExists");
    expect(await add("名".repeat(32))).toBe("InvalidArgument");
    expect(await add("目标/指标")).toBe("InvalidArgument");
    expect(await add("名".repeat(31))).toBe("");
  });

  it("let deleting one that is not there pass", async () => {
    const done = Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("无").delete();
      await context.sync();
      return "done";
    });
    expect(await done).toBe("done");
  });
});

describe("selection", () => {
  it("moves to the range and its sheet, and is read back", async () => {
    const seen = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("锁").getRange("B2:C3").select();
      await context.sync();
      const range = context.workbook.getSelectedRange();
      range.load("address");
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load("name");
      await context.sync();
      return [range.address, active.name];
    });
    expect(seen).toEqual(["锁!B2:C3", "锁"]);
    expect(grid.activeSheetId).toBe(grid.named("锁").id);
  });
});

it("sets properties of a range and of its format in one go", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange("A1");
    range.set({ values: [["组"]], format: { fill: { color: "#00FF00" } } });
    await context.sync();
  });
  expect(cells("表", 0, 0, 0, 0)).toEqual([["组"]]);
  expect(grid.named("表").fills({ top: 0, left: 0, bottom: 0, right: 0 })).toEqual([["#00FF00"]]);
});

it("paints whole rows and columns as far as the sheet goes", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    sheet.getRange("2:2").format.fill.color = "#00FF00";
    const row = sheet.getRange("A2").getEntireRow();
    row.load("format/fill/color");
    await context.sync();
    expect(row.format.fill.color).toBe("#00FF00");
  });
  expect(grid.named("表").fills({ top: 1, left: 0, bottom: 1, right: 25 })[0]?.every((fill) => fill === "#00FF00")).toBe(true);
});
