import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { memoryGrid, startOffice, type MemoryGrid, type TestOffice } from "../../support/office";

let grid: MemoryGrid;
let office: TestOffice;

beforeEach(async () => {
  grid = memoryGrid({ sheets: [{ name: "表" }] });
  office = await startOffice({ grid });
});

afterEach(() => office.stop());

/** Runs and answers the error's code, "" where it went well. */
async function codeOf(work: (sheet: Excel.Worksheet) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("表"));
      await context.sync();
    });
    return "";
  } catch (error) {
    if (error instanceof office.OfficeExtension.Error) return error.code;
    throw error;
  }
}

describe("Excel's limits", () => {
  it("32,767 characters a cell", async () => {
    expect(await codeOf((sheet) => (sheet.getRange("A1").values = [["字".repeat(32_767)]]))).toBe("");
    expect(await codeOf((sheet) => (sheet.getRange("A1").values = [["字".repeat(32_768)]]))).toBe("InvalidArgument");
  });

  it("8,192 characters a formula, 8,192 an address given", async () => {
    expect(await codeOf((sheet) => (sheet.getRange("A1").formulas = [[`="${"x".repeat(8192)}"`]]))).toBe("FormulaLengthExceedsLimit");
    const addresses = (count: number) => Array.from({ length: count }, () => "AA1").join(",");
    expect(await codeOf((sheet) => void sheet.getRanges(addresses(2048)))).toBe("");
    expect(await codeOf((sheet) => void sheet.getRanges(addresses(2049)))).toBe("InvalidArgument");
  });

  it("5 million cells a read", async () => {
    expect(await codeOf((sheet) => void sheet.getRange("A1:E1000001").load("values"))).toBe("RangeExceedsLimit");
  });

  it("5 MB a request, counted in UTF-8 bytes; nothing of it is carried out", async () => {
    // 60 cells of 30,000 characters: 1.8 million characters, 5.4 MB.
    const row = [Array.from({ length: 60 }, () => "字".repeat(30_000))];
    expect(await codeOf((sheet) => (sheet.getRange("A1:BH1").values = row))).toBe("RequestPayloadSizeLimitExceeded");
    expect(grid.named("表").usedRange(true)).toBeNull();
    const latin = [Array.from({ length: 60 }, () => "x".repeat(30_000))];
    expect(await codeOf((sheet) => (sheet.getRange("A1:BH1").values = latin))).toBe("");
  });

  it("5 MB a response", async () => {
    grid.named("表").write({ top: 0, left: 0, bottom: 0, right: 59 }, [Array.from({ length: 60 }, () => "字".repeat(30_000))]);
    expect(await codeOf((sheet) => void sheet.getUsedRange().load("values"))).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("no cell outside the sheet", async () => {
    expect(await codeOf((sheet) => void sheet.getRange("A1048577").load("address"))).toBe("InvalidArgument");
    expect(await codeOf((sheet) => void sheet.getRange("XFE1").load("address"))).toBe("InvalidArgument");
    expect(await codeOf((sheet) => void sheet.getRange("A1").getOffsetRange(-1, 0).load("address"))).toBe("InvalidArgument");
  });
});

describe("what the simulator lacks", () => {
  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["Worksheet.Shapes", (sheet) => void sheet.shapes.load("items/name")],
    ["Range.GetSpecialCells()", (sheet) => void sheet.getRange("A1").getSpecialCells("Blanks").load("address")],
    ["Range.HasSpill", (sheet) => void sheet.getRange("A1").load("hasSpill")],
    ["Range.Style", (sheet) => void sheet.getRange("A1").load("style")],
    ["Worksheet._RegisterFormatChangedEvent()", (sheet) => void sheet.onFormatChanged.add(() => Promise.resolve())],
    ["Range.RemoveDuplicates()", (sheet) => void sheet.getRange("A1").removeDuplicates([0], false)],
  ])("fails with its name, in the batch and on the console: %s", async (member, work) => {
    const errors = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const running = Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("表"));
      await context.sync();
    });
    await expect(running).rejects.toMatchObject({ code: "ApiNotFound", message: `Simulator: ${member} is not emulated.` });
    expect(errors.mock.calls).toEqual([[`Simulator: ${member} is not emulated.`]]);
    errors.mockRestore();
  });

  it("is not claimed: newer requirement sets are denied", () => {
    const { requirements } = office.Office.context;
    expect([requirements.isSetSupported("ExcelApi", "1.15"), requirements.isSetSupported("ExcelApi", "1.16"), requirements.isSetSupported("ExcelApi", "1.18")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
