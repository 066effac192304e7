import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Grid, GridSheet, Rect } from "../../../simulator/grid";
import { startOffice, type TestOffice } from "../../support/office";
import { codeOf, grids } from "../../support/office/grids";

const rect = (top: number, left: number, bottom = top, right = left): Rect => ({ top, left, bottom, right });

describe.each(grids)("formats and texts, %s", (_name, open) => {
  let grid: Grid;
  let sheet: GridSheet;
  let office: TestOffice;
  let dispose: () => void;

  beforeEach(async () => {
    ({ grid, dispose } = open(["表", "总"]));
    const first = grid.sheets()[0];
    if (first === undefined) throw new Error("no sheet");
    sheet = first;
    office = await startOffice({ grid });
  });
  afterEach(async () => {
    await office.stop();
    dispose();
  });

  const on = (address: string, work: (range: Excel.Range) => void) => codeOf((context) => work(context.workbook.worksheets.getItem("表").getRange(address)));
  async function read<V>(address: string, load: string, pick: (range: Excel.Range) => V): Promise<V> {
    return Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表").getRange(address);
      range.load(load);
      await context.sync();
      return pick(range);
    });
  }

  it("keeps a font whole, and tells what cells have in common", async () => {
    await on("A1:B1", ({ format: { font } }) => {
      font.name = "黑体";
      font.size = 14;
      font.bold = true;
      font.italic = true;
      font.underline = "Single";
      font.color = "#1F3864";
    });
    await on("B1", ({ format: { font } }) => (font.size = 10));
    expect(sheet.fonts(rect(0, 0))).toEqual([[{ name: "黑体", size: 14, bold: true, italic: true, underline: true, color: "#1F3864" }]]);
    const font = await read("A1:B1", "format/font/name,format/font/size,format/font/italic,format/font/underline", (range) => range.format.font.toJSON());
    expect(font).toMatchObject({ name: "黑体", size: null, italic: true, underline: "Single" });
  });

  it("aligns and wraps", async () => {
    await on("A1:C2", ({ format }) => {
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
    });
    await on("B2", ({ format }) => (format.horizontalAlignment = "Left"));
    expect(sheet.alignments(rect(1, 0, 1, 1))).toEqual([
      [
        { horizontal: "Center", vertical: "Top", wrap: true },
        { horizontal: "Left", vertical: "Top", wrap: true },
      ],
    ]);
    const format = await read("A1:C2", "format/horizontalAlignment,format/verticalAlignment,format/wrapText", (range) => range.format.toJSON());
    expect(format).toMatchObject({ horizontalAlignment: null, verticalAlignment: "Top", wrapText: true });
    expect(await on("A1", ({ format }) => (format.verticalAlignment = "Middle" as "Center"))).toBe("InvalidArgument");
  });

  it("draws lines around a range and between its cells", async () => {
    const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
    await on("B2:C3", ({ format: { borders } }) => {
      for (const edge of edges) {
        borders.getItem(edge).style = "Continuous";
        borders.getItem(edge).color = "#808080";
      }
      borders.getItem("EdgeBottom").weight = "Medium";
    });
    const line = { style: "Continuous", weight: "Thin", color: "#808080" };
    const thick = { ...line, weight: "Medium" };
    expect(sheet.borders(rect(1, 1, 2, 2))).toEqual([
      [
        { top: line, right: line, bottom: line, left: line },
        { top: line, right: line, bottom: line, left: line },
      ],
      [
        { top: line, right: line, bottom: thick, left: line },
        { top: line, right: line, bottom: thick, left: line },
      ],
    ]);
    expect(sheet.borders(rect(0, 0, 0, 2)).flat().every(({ bottom }) => bottom === null)).toBe(true);
    await on("B2", ({ format }) => (format.borders.getItem("EdgeTop").style = "None"));
    const top = await Excel.run(async (context) => {
      const borders = ["B2", "C2", "B2:C2"].map((address) => context.workbook.worksheets.getItem("表").getRange(address).format.borders.getItem("EdgeTop"));
      for (const border of borders) border.load("style,color,weight");
      await context.sync();
      return borders.map(({ style }) => style);
    });
    expect(top).toEqual(["None", "Continuous", null]);
    expect(await on("B2:C2", ({ format }) => (format.borders.getItem("InsideHorizontal").style = "Continuous"))).toBe("InvalidArgument");
  });

  it("sizes rows and columns, and hides them", async () => {
    await on("B:C", (range) => (range.format.columnWidth = 90));
    await on("A2:A3", (range) => (range.format.rowHeight = 30));
    await on("C:C", (range) => (range.columnHidden = true));
    expect([0, 1, 2].map((column) => [sheet.columnWidth(column), sheet.isColumnHidden(column)])).toEqual([
      [expect.any(Number), false],
      [90, false],
      [90, true],
    ]);
    expect(sheet.columnWidth(0)).not.toBe(90);
    const sizes = await read("B2:C3", "columnHidden,format/columnWidth,format/rowHeight", ({ columnHidden, format }) => [columnHidden, format.columnWidth, format.rowHeight]);
    expect(sizes).toEqual([null, 90, 30]);
    expect(await read("A1:B1", "format/columnWidth", ({ format }) => format.columnWidth)).toBeNull();
  });

  it("takes a formula, a text that looks like one, and a number format that shows sign and unit", async () => {
    await on("A1:D1", (range) => (range.numberFormat = [["@", "General", "General", '"≥"General" 人"']]));
    await on("A1:D1", (range) => (range.formulas = [["=1+1", "'=1+1", "=1+1", 12]]));
    const answer = await read("A1:D1", "values,formulas,text,numberFormat", ({ values, formulas, text }) => ({ values, formulas, text }));
    expect(answer.formulas).toEqual([["=1+1", "=1+1", "=1+1", 12]]);
    expect(answer.values[0]?.slice(0, 2)).toEqual(["=1+1", "=1+1"]);
    expect(answer.text[0]?.[3]).toBe("≥12 人");
    await on("A1:B1", (range) => (range.values = [["", "'"]]));
    expect(sheet.usedRange(true)).toEqual(rect(0, 2, 0, 3));
  });

  it("leads to another place, in the look of a link until told otherwise", async () => {
    await on("A1", (range) => {
      range.hyperlink = { documentReference: "总!B2", screenTip: "到总表", textToDisplay: "=总表" };
      range.format.font.color = "#000000";
    });
    const link = await read("A1", "hyperlink,values", ({ hyperlink, values }) => [hyperlink, values]);
    expect(link).toEqual([{ documentReference: "总!B2", screenTip: "到总表", textToDisplay: "=总表" }, [["=总表"]]]);
    expect(sheet.fonts(rect(0, 0))).toMatchObject([[{ underline: true, color: "#000000" }]]);
    await on("A1", (range) => range.clear("Hyperlinks"));
    expect(sheet.links(rect(0, 0))).toEqual([[null]]);
    expect(sheet.values(rect(0, 0))).toEqual([["=总表"]]);
    expect(await on("A1", (range) => (range.hyperlink = { textToDisplay: "无" }))).toBe("InvalidArgument");
  });

  it("leaves nothing of a cleared sheet", async () => {
    await on("A1:C3", (range) => {
      range.values = Array.from({ length: 3 }, () => [1, 2, 3]);
      range.format.fill.color = "#EEEEEE";
      range.format.borders.getItem("EdgeTop").style = "Continuous";
      range.format.wrapText = true;
      range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      range.merge(true);
    });
    await codeOf((context) => context.workbook.worksheets.getItem("表").getRange().clear());
    expect([sheet.usedRange(false), sheet.merges(), sheet.conditionalFormats()]).toEqual([null, [], []]);
  });
});
