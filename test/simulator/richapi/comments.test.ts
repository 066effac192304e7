import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { GridSheet } from "../../../simulator/grid";
import { codeOf, grids } from "../../support/office/grids";
import { startOffice, type TestOffice } from "../../support/office";

describe.each(grids)("comments, %s", (_, openGrid) => {
  let office: TestOffice;
  let sheet: GridSheet;
  let dispose: () => void;

  beforeEach(async () => {
    const opened = openGrid(["一", "二"]);
    dispose = opened.dispose;
    office = await startOffice({ grid: opened.grid });
    const [first] = opened.grid.sheets();
    if (!first) throw new Error("no sheet");
    sheet = first;
  });

  afterEach(async () => {
    await office.stop();
    dispose();
  });

  const contents = (): unknown[] => sheet.comments().map(({ row, column, content }) => [row, column, content]);

  it("are added by range or address, listed with their place, changed and deleted", async () => {
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      const own = context.workbook.worksheets.getItem("一");
      own.comments.add(own.getCell(1, 2), "甲\n乙");
      const other = comments.add("二!B1", "丙").load({ content: true, id: true, authorName: true });
      await context.sync();
      expect([other.content, other.id, other.authorName]).toEqual(["丙", expect.stringMatching(/./), expect.stringMatching(/./)]);

      comments.load({ content: true });
      own.comments.load({ content: true });
      const count = comments.getCount();
      await context.sync();
      expect([comments.items.map(({ content }) => content), own.comments.items.length, count.value]).toEqual([["甲\n乙", "丙"], 1, 2]);
      const places = comments.items.map((comment) => comment.getLocation().load({ address: true }));
      const replies = comments.items.map((comment) => comment.replies.getCount());
      await context.sync();
      expect(places.map(({ address }) => address)).toEqual(["一!C2", "二!B1"]);
      expect(replies.map(({ value }) => value)).toEqual([0, 0]);

      comments.getItemByCell("一!C2").content = "丁";
      comments.getItem(other.id).delete();
      await context.sync();
    });
    expect(contents()).toEqual([[1, 2, "丁"]]);
  });

  it.each([
    ["a second one on a cell", "ItemAlreadyExists", "A1", "乙"],
    ["an empty one", "InvalidArgument", "B2", ""],
    ["one for several cells", "InvalidArgument", "A2:B2", "乙"],
    ["one for a cell of another sheet", "InvalidArgument", "二!A1", "乙"],
  ])("refuse %s", async (_name, code, address, text) => {
    expect(await codeOf((context) => context.workbook.worksheets.getItem("一").comments.add("A1", "甲"))).toBe("");
    expect(await codeOf((context) => context.workbook.worksheets.getItem("一").comments.add(address, text))).toBe(code);
    expect(contents()).toEqual([[0, 0, "甲"]]);
  });

  it("do not change on a protected sheet", async () => {
    await codeOf((context) => context.workbook.worksheets.getItem("一").comments.add("A1", "甲"));
    sheet.setProtected(true);
    expect(await codeOf((context) => context.workbook.worksheets.getItem("一").comments.add("B1", "乙"))).toBe("AccessDenied");
    expect(await codeOf((context) => context.workbook.worksheets.getItem("一").comments.getItemByCell("A1").delete())).toBe("AccessDenied");
    expect(contents()).toEqual([[0, 0, "甲"]]);
  });

  it("are not found where there are none", async () => {
    expect(await codeOf((context) => context.workbook.worksheets.getItem("一").comments.getItemByCell("A1").load({ content: true }))).toBe("ItemNotFound");
    await Excel.run(async (context) => {
      const none = context.workbook.comments.getItemOrNullObject("nobody").load({ content: true });
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});
