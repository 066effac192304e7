/** A sheet to be written, read as it will stand. */
import { describe, expect, it } from "@jest/globals";
import type { SheetContent } from "../../src/sheet/content";
import { formulaCells, writtenSheet } from "../../src/sheet/written";

const font = { name: "宋体", size: 11 };
const content: SheetContent = {
  name: "汇总",
  marker: { name: "jixiao", range: { top: 0, left: 0, bottom: 0, right: 0 } },
  columns: [{ width: 10 }, { width: 10 }],
  rows: [
    { height: null, cells: [{ value: "项目", style: "text" }] },
    { height: null, cells: [null, { value: 0, style: "text" }, { value: 0.5, formula: "B2/2", style: "rate" }] },
    { height: null, cells: [] },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  styles: { text: { font, horizontal: "left", vertical: "top" }, rate: { font, horizontal: "left", vertical: "top", numberFormat: "0%" } },
  freeze: null,
  filter: null,
  print: { paper: "A4", orientation: "portrait", repeatRows: null, footer: { left: "", right: "" } },
};

describe("a sheet to be written", () => {
  it("reads as a rectangle of what its cells show", () => {
    expect(writtenSheet(content, "id")).toEqual({
      id: "id",
      name: "汇总",
      visible: true,
      top: 0,
      left: 0,
      values: [["项目", "", ""], ["", 0, 0.5], ["", "", ""]],
      formats: [["General", "General", "General"], ["General", "General", "0%"], ["General", "General", "General"]],
      merges: content.merges,
    });
  });

  it("has more rows than a call has room for", () => {
    const row = { height: null, cells: [{ value: "项目", style: "text" }] };
    expect(writtenSheet({ ...content, rows: Array.from({ length: 200_000 }, () => row) }, "id").values).toHaveLength(200_000);
  });

  it("is as wide as its columns where its rows are shorter", () => {
    expect(writtenSheet({ ...content, columns: [{ width: 10 }, { width: 10 }], rows: content.rows.slice(0, 1) }, "id").values).toEqual([["项目", ""]]);
  });

  it("knows its formulas by their places", () => {
    expect([...formulaCells(content)]).toEqual(["1/2"]);
  });
});
