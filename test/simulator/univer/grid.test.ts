import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { GridEvent, GridSheet, Rect } from "../../../simulator/grid";
import { plainFont } from "../../../simulator/grid";
import { blankWorkbook } from "../../../simulator/univer/blank";
import type { UniverGrid } from "../../../simulator/univer/grid";
import type { HeadlessGrid } from "../../../simulator/univer/headless";
import { openHeadless } from "../../../simulator/univer/headless";

const rect = (top: number, left: number, bottom = top, right = left): Rect => ({ top, left, bottom, right });

let open: HeadlessGrid;
let grid: UniverGrid;
let sheet: GridSheet;

beforeEach(() => {
  open = openHeadless(blankWorkbook("账册", ["一", "二"]));
  grid = open.grid;
  const first = grid.sheets()[0];
  if (first === undefined) throw new Error("no sheet");
  sheet = first;
});
afterEach(() => open.dispose());

describe("cells", () => {
  it("answers what was written, with its type", () => {
    sheet.write(rect(0, 0, 1, 2), [["0012", 0.5, true], ["文字\n两行", "", null]]);
    expect(sheet.values(rect(0, 0, 1, 2))).toEqual([["0012", 0.5, true], ["文字\n两行", "", ""]]);
  });

  it("leaves a cell as it is where null is written, and empties it where \"\" is", () => {
    sheet.write(rect(0, 0, 0, 1), [[1, 2]]);
    sheet.write(rect(0, 0, 0, 1), [[null, ""]]);
    expect(sheet.values(rect(0, 0, 0, 1))).toEqual([[1, ""]]);
    expect(sheet.usedRange(true)).toEqual(rect(0, 0));
  });

  it("grows before it writes outside", () => {
    const row = sheet.rowCount + 10;
    const column = sheet.columnCount + 10;
    sheet.write(rect(row, column), [["远"]]);
    expect(sheet.values(rect(row, column))).toEqual([["远"]]);
    expect(sheet.rowCount).toBeGreaterThan(row);
    expect(sheet.columnCount).toBeGreaterThan(column);
  });

  it("counts formats to the used range only when asked", () => {
    expect(sheet.usedRange(false)).toBeNull();
    sheet.write(rect(2, 1), [["甲"]]);
    sheet.setFill(rect(5, 3), "#FF0000");
    expect(sheet.usedRange(true)).toEqual(rect(2, 1));
    expect(sheet.usedRange(false)).toEqual(rect(2, 1, 5, 3));
  });
});

describe("formulas", () => {
  it("are answered as written and calculated when settled", async () => {
    sheet.write(rect(0, 0, 0, 2), [[1, 2, "=A1+B1"]]);
    await grid.settled();
    expect(sheet.values(rect(0, 2))).toEqual([[3]]);
    expect(sheet.formulas(rect(0, 0, 0, 2))).toEqual([[1, 2, "=A1+B1"]]);
  });

  it("follow a later write, also from another sheet", async () => {
    sheet.write(rect(0, 0), [[1]]);
    const other = grid.sheets()[1];
    other?.write(rect(0, 0, 0, 1), [["=一!A1*2", '=IF(A1>5,"够","不够")']]);
    await grid.settled();
    expect(other?.values(rect(0, 0, 0, 1))).toEqual([[2, "不够"]]);
    sheet.write(rect(0, 0), [[10]]);
    await grid.settled();
    expect(other?.values(rect(0, 0, 0, 1))).toEqual([[20, "够"]]);
  });

  it("answer Excel's errors", async () => {
    sheet.write(rect(0, 0), [["=1/0"]]);
    await grid.settled();
    expect(sheet.values(rect(0, 0))).toEqual([["#DIV/0!"]]);
  });

  it("give way to a value", async () => {
    sheet.write(rect(0, 0), [["=1+1"]]);
    await grid.settled();
    sheet.write(rect(0, 0), [["定"]]);
    await grid.settled();
    expect(sheet.formulas(rect(0, 0))).toEqual([["定"]]);
  });
});

describe("formats", () => {
  it("are set apart from values and from each other", () => {
    sheet.write(rect(0, 0), [[0.25]]);
    sheet.setNumberFormats(rect(0, 0, 0, 1), [["0.00%", null]]);
    sheet.setFill(rect(0, 0), "#ffee00");
    sheet.setFont(rect(0, 0), { bold: true, color: "#C00000" });
    expect(sheet.numberFormats(rect(0, 0, 0, 1))).toEqual([["0.00%", "General"]]);
    expect(sheet.fills(rect(0, 0, 0, 1))).toEqual([["#FFEE00", null]]);
    expect(sheet.fonts(rect(0, 0, 0, 1))).toEqual([[{ ...plainFont, bold: true, color: "#C00000" }, plainFont]]);
    expect(sheet.values(rect(0, 0))).toEqual([[0.25]]);
  });

  it("are taken back whole", () => {
    sheet.setFill(rect(0, 0), "#FFEE00");
    sheet.setFill(rect(0, 0), null);
    sheet.setNumberFormats(rect(0, 0), [["0.0"]]);
    sheet.setNumberFormats(rect(0, 0), [["General"]]);
    expect(sheet.fills(rect(0, 0))).toEqual([[null]]);
    expect(sheet.numberFormats(rect(0, 0))).toEqual([["General"]]);
  });
});

describe("merges", () => {
  it("keep the first value and the formats of covered cells", () => {
    sheet.write(rect(0, 0, 1, 1), [["甲", "乙"], ["丙", "丁"]]);
    sheet.setFill(rect(0, 0, 1, 1), "#00FF00");
    sheet.merge(rect(0, 0, 1, 1));
    expect(sheet.merges()).toEqual([rect(0, 0, 1, 1)]);
    expect(sheet.values(rect(0, 0, 1, 1))).toEqual([["甲", ""], ["", ""]]);
    expect(sheet.fills(rect(1, 1))).toEqual([["#00FF00"]]);
  });

  it("are undone by any rectangle that meets them", () => {
    sheet.merge(rect(0, 0, 1, 1));
    sheet.merge(rect(5, 0, 5, 3));
    sheet.unmerge(rect(1, 1, 3, 3));
    expect(sheet.merges()).toEqual([rect(5, 0, 5, 3)]);
  });
});

describe("conditional formats", () => {
  it("stand at top priority when added, and keep what is set", () => {
    const older = sheet.addConditionalFormat([rect(0, 0, 9, 0)]);
    const newer = sheet.addConditionalFormat([rect(0, 0), rect(3, 1, 4, 2)]);
    sheet.updateConditionalFormat(newer, { formula: "=$A1>3", fill: "#FFC7CE", fontColor: "#9C0006", stopIfTrue: true });
    expect(sheet.conditionalFormats()).toEqual([
      { id: newer, ranges: [rect(0, 0), rect(3, 1, 4, 2)], formula: "=$A1>3", fill: "#FFC7CE", fontColor: "#9C0006", bold: false, stopIfTrue: true },
      { id: older, ranges: [rect(0, 0, 9, 0)], formula: "", fill: null, fontColor: null, bold: false, stopIfTrue: false },
    ]);
  });

  it("go without touching the others or the cells' own fills", () => {
    sheet.setFill(rect(0, 0), "#00FF00");
    const one = sheet.addConditionalFormat([rect(0, 0)]);
    const two = sheet.addConditionalFormat([rect(0, 0)]);
    sheet.updateConditionalFormat(two, { formula: "=TRUE", fill: "#FF0000" });
    expect(sheet.fills(rect(0, 0))).toEqual([["#00FF00"]]);
    sheet.removeConditionalFormat(two);
    expect(sheet.conditionalFormats().map(({ id }) => id)).toEqual([one]);
  });
});

describe("rows", () => {
  it("are hidden and shown", () => {
    sheet.setRowsHidden(2, 3, true);
    expect([1, 2, 3, 4].map((row) => sheet.isRowHidden(row))).toEqual([false, true, true, false]);
    sheet.setRowsHidden(3, 3, false);
    expect([2, 3].map((row) => sheet.isRowHidden(row))).toEqual([true, false]);
  });
});

describe("sheets", () => {
  it("are added at the end without becoming active, and deleted", () => {
    const added = grid.addSheet("问题清单");
    expect(grid.sheets().map(({ name }) => name)).toEqual(["一", "二", "问题清单"]);
    expect(grid.activeSheetId).toBe(sheet.id);
    grid.deleteSheet(added.id);
    expect(grid.sheet(added.id)).toBeNull();
    expect(grid.sheets().map(({ name }) => name)).toEqual(["一", "二"]);
  });

  it("become active when asked to, right after they were added", async () => {
    const events: GridEvent[] = [];
    const added = grid.addSheet("三");
    const later = grid.addSheet("四");
    grid.listen((event) => events.push(event));
    await new Promise((done) => void setTimeout(done, 20));
    expect(grid.activeSheetId).toBe(sheet.id);
    grid.activate(later.id);
    await new Promise((done) => void setTimeout(done, 20));
    expect(grid.activeSheetId).toBe(later.id);
    expect(grid.api.getActiveWorkbook()?.getActiveSheet().getSheetId()).toBe(later.id);
    expect(events).toEqual([{ type: "deactivated", sheetId: sheet.id }, { type: "activated", sheetId: later.id }]);
    expect(added.id).not.toBe(later.id);
  });

  it("are renamed, hidden and shown in place", () => {
    const second = grid.sheets()[1];
    second?.rename("自评表");
    second?.setVisible(false);
    expect(grid.sheets().map(({ name, visible }) => [name, visible])).toEqual([["一", true], ["自评表", false]]);
    second?.setVisible(true);
    expect(second?.visible).toBe(true);
    expect(grid.activeSheetId).toBe(sheet.id);
  });

  it("carry their protection", () => {
    expect(sheet.isProtected).toBe(false);
    sheet.setProtected(true);
    expect(grid.sheets().map(({ isProtected }) => isProtected)).toEqual([true, false]);
    sheet.setProtected(false);
    expect(sheet.isProtected).toBe(false);
  });
});

describe("comments", () => {
  it("move with their cells when rows are inserted", () => {
    const id = sheet.addComment(3, 1, "甲");
    grid.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id)?.insertRows(1, 2);
    expect(sheet.comments()).toMatchObject([{ id, row: 5, column: 1, content: "甲" }]);
    sheet.setComment(id, "乙");
    expect(sheet.comments()).toMatchObject([{ id, row: 5, column: 1, content: "乙" }]);
    sheet.removeComment(id);
    expect(sheet.comments()).toEqual([]);
  });
});

describe("events", () => {
  function heard(): GridEvent[] {
    const events: GridEvent[] = [];
    grid.listen((event) => events.push(event));
    return events;
  }

  it("tell of changed values and of calculated sheets, not of formats", async () => {
    sheet.write(rect(0, 1), [["=A1*2"]]);
    await grid.settled();
    const events = heard();
    sheet.setFill(rect(0, 0), "#FF0000");
    sheet.write(rect(0, 0, 1, 0), [[4], [5]]);
    await grid.settled();
    expect(sheet.values(rect(0, 1))).toEqual([[8]]);
    expect(events).toEqual([
      { type: "changed", sheetId: sheet.id, rect: rect(0, 0, 1, 0) },
      { type: "calculated", sheetId: sheet.id },
    ]);
  });

  it("tell of a selection, on another sheet after it was activated", () => {
    const events = heard();
    const second = grid.sheets()[1]?.id ?? "";
    grid.select({ sheetId: second, rect: rect(2, 1, 3, 2) });
    expect(grid.selection).toEqual({ sheetId: second, rect: rect(2, 1, 3, 2) });
    expect(events).toEqual([
      { type: "deactivated", sheetId: sheet.id },
      { type: "activated", sheetId: second },
      { type: "selection", selection: { sheetId: second, rect: rect(2, 1, 3, 2) } },
    ]);
  });

  it("tell of sheets that come and go", () => {
    const events = heard();
    const { id } = grid.addSheet("三");
    grid.deleteSheet(id);
    expect(events).toEqual([{ type: "added", sheetId: id }, { type: "deleted", sheetId: id }]);
  });

  it("end for a listener that leaves", () => {
    const events: GridEvent[] = [];
    const leave = grid.listen((event) => events.push(event));
    leave();
    sheet.write(rect(0, 0), [[1]]);
    expect(events).toEqual([]);
  });
});
