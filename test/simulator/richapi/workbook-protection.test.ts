import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Grid } from "../../../simulator/grid";
import { startOffice, type TestOffice } from "../../support/office";
import { codeOf, grids } from "../../support/office/grids";

describe.each(grids)("a workbook whose structure is protected, %s", (_name, open) => {
  let grid: Grid;
  let office: TestOffice;
  let dispose: () => void;

  beforeEach(async () => {
    ({ grid, dispose } = open(["一", "二"]));
    office = await startOffice({ grid });
  });
  afterEach(async () => {
    await office.stop();
    dispose();
  });

  const isProtected = () =>
    Excel.run(async (context) => {
      const protection = context.workbook.protection.load({ protected: true });
      await context.sync();
      return protection.protected;
    });

  it("keeps its sheets and takes no others, but what they hold may change", async () => {
    expect(await isProtected()).toBe(false);
    expect(await codeOf((context) => context.workbook.protection.protect())).toBe("");
    expect(await isProtected()).toBe(true);
    expect(await codeOf((context) => void context.workbook.worksheets.add("三"))).toBe("AccessDenied");
    expect(await codeOf((context) => context.workbook.worksheets.getItem("二").delete())).toBe("AccessDenied");
    expect(await codeOf((context) => void (context.workbook.worksheets.getItem("二").position = 0))).toBe("AccessDenied");
    expect(await codeOf((context) => void (context.workbook.worksheets.getItem("二").getRange("A1").values = [[1]]))).toBe("");
    expect(grid.sheets().map(({ name }) => name)).toEqual(["一", "二"]);
  });

  it("is open again once unprotected", async () => {
    await codeOf((context) => context.workbook.protection.protect());
    expect(await codeOf((context) => context.workbook.protection.unprotect())).toBe("");
    expect(await codeOf((context) => void context.workbook.worksheets.add("三"))).toBe("");
    expect(grid.sheets()).toHaveLength(3);
  });
});
