import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Grid } from "../../../simulator/grid";
import { startOffice, type TestOffice } from "../../support/office";
import { codeOf, grids } from "../../support/office/grids";

describe.each(grids)("names, %s", (_name, open) => {
  let grid: Grid;
  let office: TestOffice;
  let dispose: () => void;

  beforeEach(async () => {
    ({ grid, dispose } = open(["表", "年 度(一)"]));
    office = await startOffice({ grid });
  });
  afterEach(async () => {
    await office.stop();
    dispose();
  });

  const listed = () =>
    Excel.run(async (context) => {
      const { names } = context.workbook;
      names.load("items/name,items/visible,items/formula,items/value,items/scope,items/type");
      await context.sync();
      return names.items.map(({ name, visible, formula, value, scope, type }) => [name, visible, formula, value, scope, type]);
    });

  it("stand for a range, are hidden, found again and taken away", async () => {
    await codeOf((context) => {
      const sheet = context.workbook.worksheets.getItem("年 度(一)");
      context.workbook.names.add("_Jixiao_Evaluation_1", sheet.getRange("B2:D3")).visible = false;
      context.workbook.names.add("预算数", "=表!$A$1");
    });
    expect(await listed()).toEqual([
      ["_Jixiao_Evaluation_1", false, "='年 度(一)'!$B$2:$D$3", "'年 度(一)'!$B$2:$D$3", "Workbook", "Range"],
      ["预算数", true, "=表!$A$1", "表!$A$1", "Workbook", "Range"],
    ]);
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.names.getItem("_jixiao_evaluation_1").getRangeOrNullObject();
      range.load("address,worksheet/name");
      const none = context.workbook.names.getItemOrNullObject("没有");
      none.load("name");
      await context.sync();
      return [range.address, range.worksheet.name, none.isNullObject];
    });
    expect(seen).toEqual(["'年 度(一)'!B2:D3", "年 度(一)", true]);
    await codeOf((context) => context.workbook.names.getItem("预算数").delete());
    expect(grid.names().map(({ name }) => name)).toEqual(["_Jixiao_Evaluation_1"]);
  });

  it("of a sheet are known there only", async () => {
    await codeOf((context) => context.workbook.worksheets.getItem("表").names.add("本表", "=表!$A$1:$B$2"));
    expect(await listed()).toEqual([]);
    const scope = await Excel.run(async (context) => {
      const name = context.workbook.worksheets.getItem("表").names.getItem("本表");
      name.load("scope,formula");
      await context.sync();
      return [name.scope, name.formula];
    });
    expect(scope).toEqual(["Worksheet", "=表!$A$1:$B$2"]);
  });

  it("hold plain values, and stand for no range once it is gone", async () => {
    await codeOf((context) => {
      context.workbook.names.add("率", "=0.5");
      context.workbook.names.add("断", "=表!#REF!");
    });
    expect((await listed()).map(([name, , , value, , type]) => [name, value, type])).toEqual([
      ["率", 0.5, "Double"],
      ["断", "#REF!", "Error"],
    ]);
    const gone = await Excel.run(async (context) => {
      const range = context.workbook.names.getItem("断").getRangeOrNullObject();
      range.load("address");
      await context.sync();
      return range.isNullObject;
    });
    expect(gone).toBe(true);
    expect(await codeOf((context) => context.workbook.names.getItem("断").getRange().load("address"))).toBe("InvalidReference");
  });

  it("are refused where taken or no name", async () => {
    await codeOf((context) => context.workbook.names.add("甲", "=1"));
    expect(await codeOf((context) => context.workbook.names.add("甲", "=2"))).toBe("ItemAlreadyExists");
    expect(await codeOf((context) => context.workbook.names.add("A1", "=2"))).toBe("InvalidArgument");
    expect(await codeOf((context) => context.workbook.names.add("有 空格", "=2"))).toBe("InvalidArgument");
    expect(await codeOf((context) => context.workbook.names.getItem("乙").delete())).toBe("ItemNotFound");
  });
});
