/** One truth: what LibreOffice makes of generated sheets, as written and after somebody has typed into them, is what the product says. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import ExcelJS from "exceljs";
import type { WorkbookData } from "../../src/sheet/data";
import { copyXlsx, readXlsx } from "../../src/workbook/xlsx";
import { recalculated } from "../support/libreoffice";
import { bytesOf, contentsOf, differences, handBook, handPoints, publishedBooks, randomBooks, rowsByHand, rowsOn, typedIn } from "./cases";
import type { Typed } from "./typing";

const books = [...randomBooks(60), ...publishedBooks()];
let byHand: WorkbookData;
let opened: WorkbookData[];
let typed: WorkbookData[];
let lied: WorkbookData;

/** All in one run: LibreOffice takes seconds to start. */
beforeAll(async () => {
  const written = await Promise.all(books.map(bytesOf));
  const after = written.map((bytes, at) => type(bytes, books[at] ? typedIn(books[at]) : []));
  const [hand, lie, ...rest] = (await recalculated([await bytesOf(handBook), await lyingBook(), ...written, ...after])).map((bytes) => readXlsx(bytes));
  if (!hand || !lie) throw new Error("no answer");
  [byHand, lied, opened, typed] = [hand, lie, rest.slice(0, books.length), rest.slice(books.length)];
});

function type(bytes: Uint8Array, cells: readonly Typed[]): Uint8Array {
  const ids = new Map(readXlsx(bytes).sheets.map(({ name, id }) => [name, id]));
  return copyXlsx(bytes, { cells: cells.map(({ sheet, ...cell }) => ({ sheetId: ids.get(sheet) ?? "", ...cell })) }).bytes;
}

/** A file whose formulas all come with a wrong result. */
async function lyingBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("表");
  sheet.addRow([2, { formula: "A1+1", result: 99 }, { formula: 'IF(A1=2,"两","")', result: "三" }, { formula: "ROUND(1.005,2)", result: 1 }, { formula: 'IF(A1=2,"",1)', result: 7 }, { formula: "1/0", result: 1 }]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

it("LibreOffice believes no stored result", () => {
  expect(lied.sheets.map(({ values }) => values)).toEqual([[[2, 3, "两", 1.01, "", "#DIV/0!"]]]);
});

it("points worked out by hand are computed", () => {
  for (const { computed, byHand: wanted } of handPoints(byHand)) expect(computed).toEqual(wanted);
  expect(differences(handBook, byHand, false)).toEqual([]);
});

describe.each(books.map((book, at) => [book.name, book, at] as const))("%s", (_name, book, at) => {
  it("comes to what it was written with", () => {
    expect(contentsOf(book).length).toBeGreaterThan(0);
    expect(opened[at] && differences(book, opened[at], false)).toEqual([]);
    expect(opened[at] && rowsOn(book, opened[at])).toEqual(expect.arrayContaining([...rowsByHand(book)]));
  });

  it("follows what is typed", () => {
    expect(typedIn(book).length).toBeGreaterThan(0);
    expect(typed[at] && differences(book, typed[at], true)).toEqual([]);
  });
});
