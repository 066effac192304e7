import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Grid } from "../../../simulator/grid";
import { startOffice, type TestOffice } from "../../support/office";
import { codeOf, grids } from "../../support/office/grids";

describe.each(grids)("data validation, %s", (_name, open) => {
  let grid: Grid;
  let office: TestOffice;
  let dispose: () => void;

  beforeEach(async () => {
    ({ grid, dispose } = open(["表"]));
    office = await startOffice({ grid });
  });
  afterEach(async () => {
    await office.stop();
    dispose();
  });

  const on = (address: string, work: (validation: Excel.DataValidation) => void) =>
    codeOf((context) => work(context.workbook.worksheets.getItem("表").getRange(address).dataValidation));
  const read = (address: string) =>
    Excel.run(async (context) => {
      const validation = context.workbook.worksheets.getItem("表").getRange(address).dataValidation;
      validation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      await context.sync();
      return validation.toJSON();
    });

  it("offers a list, with what is said beside the cell and to anything else", async () => {
    await on("B2:B4", (validation) => {
      validation.rule = { list: { inCellDropDown: true, source: "达成年度指标,部分达成" } };
      validation.prompt = { showPrompt: true, title: "实际完成值", message: "选一档" };
      validation.errorAlert = { showAlert: true, style: "Stop", title: "不在档内", message: "请从列表里选" };
      validation.ignoreBlanks = true;
    });
    expect(await read("B3")).toEqual({
      type: "List",
      rule: { list: { inCellDropDown: true, source: "达成年度指标,部分达成" } },
      prompt: { showPrompt: true, title: "实际完成值", message: "选一档" },
      errorAlert: { showAlert: true, style: "Stop", title: "不在档内", message: "请从列表里选" },
      ignoreBlanks: true,
    });
    expect(await read("A1")).toMatchObject({ type: "None", rule: {} });
    expect(await read("B4:B5")).toMatchObject({ type: "Inconsistent", rule: null });
  });

  it("keeps numbers within limits, given as numbers or formulas", async () => {
    await on("H2", (validation) => (validation.rule = { decimal: { formula1: 0, formula2: "=G2", operator: "Between" } }));
    await on("H3", (validation) => (validation.rule = { wholeNumber: { formula1: 5, operator: "GreaterThan" } }));
    await on("H4", (validation) => (validation.rule = { custom: { formula: "=H4>0" } }));
    expect(await read("H2")).toMatchObject({ type: "Decimal", rule: { decimal: { formula1: 0, formula2: "=G2", operator: "Between" } } });
    expect(await read("H3")).toMatchObject({ type: "WholeNumber", rule: { wholeNumber: { formula1: 5, operator: "GreaterThan" } } });
    expect(await read("H4")).toMatchObject({ type: "Custom", rule: { custom: { formula: "=H4>0" } } });
    expect(await read("H2:H3")).toMatchObject({ type: "MixedCriteria", rule: null });
  });

  it("takes the place of what stood there, on these cells only", async () => {
    await on("A1:C3", (validation) => (validation.rule = { list: { inCellDropDown: true, source: "优,良" } }));
    await on("B2", (validation) => (validation.rule = { decimal: { formula1: 0, formula2: 10, operator: "Between" } }));
    await on("C:C", (validation) => validation.clear());
    expect(await Promise.all(["A1:A3", "B1", "B2", "B3", "C1:C3"].map(async (address) => (await read(address)).type))).toEqual(["List", "List", "Decimal", "List", "None"]);
  });

  it("changes a part of it on every kind that is there", async () => {
    await on("A1", (validation) => (validation.rule = { list: { inCellDropDown: true, source: "优,良" } }));
    await on("A1:A2", (validation) => (validation.prompt = { showPrompt: true, title: "", message: "说明" }));
    expect(await read("A1")).toMatchObject({ type: "List", prompt: { message: "说明" } });
    expect(await read("A2")).toMatchObject({ type: "None", prompt: { message: "说明" } });
  });

  it("goes when cells are cleared, not when their contents are", async () => {
    await on("A1:A2", (validation) => (validation.rule = { list: { inCellDropDown: true, source: "优,良" } }));
    await codeOf((context) => context.workbook.worksheets.getItem("表").getRange("A1").clear("Contents"));
    expect((await read("A1")).type).toBe("List");
    await codeOf((context) => context.workbook.worksheets.getItem("表").getRange("A1").clear());
    expect([(await read("A1")).type, (await read("A2")).type]).toEqual(["None", "List"]);
  });

  it.each<[string, (validation: Excel.DataValidation) => void]>([
    ["a list that is too long", (validation) => (validation.rule = { list: { inCellDropDown: true, source: "很长".repeat(128) } })],
    ["two kinds at once", (validation) => (validation.rule = { list: { inCellDropDown: true, source: "优" }, custom: { formula: "=TRUE" } })],
    ["a limit without its second", (validation) => (validation.rule = { decimal: { formula1: 0, operator: "Between" } })],
    ["a title that is too long", (validation) => (validation.prompt = { showPrompt: true, title: "题".repeat(33), message: "" })],
    ["a message that is too long", (validation) => (validation.errorAlert = { showAlert: true, style: "Stop", title: "", message: "字".repeat(256) })],
  ])("refuses %s", async (_what, work) => {
    expect(await on("A1", work)).toBe("InvalidArgument");
    expect((await read("A1")).type).toBe("None");
  });

  it("is not set on a protected sheet", async () => {
    grid.sheets()[0]?.setProtected(true);
    expect(await on("A1", (validation) => (validation.rule = { custom: { formula: "=TRUE" } }))).toBe("AccessDenied");
  });
});
