/** One truth: sheets written and typed into by the add-in's own way into Excel, over the simulator's engine. */
import { expect, it } from "@jest/globals";
import { blankWorkbook } from "../../simulator/univer/blank";
import { openHeadless } from "../../simulator/univer/headless";
import { Sheet } from "../../src/sheet/sheet";
import { ExcelHost } from "../../src/workbook/excel";
import { startOffice } from "../support/office";
import { contentsOf, differences, publishedBooks, randomBooks, typedIn } from "./cases";
import { sheetNamed } from "./opinions";

const published = publishedBooks();
const [smallest] = published.toSorted((a, b) => a.cases.length - b.cases.length);
const books = [...randomBooks(4), ...(smallest ? [smallest] : [])];

it.each(books.map((book) => [book.name, book] as const))("%s", async (_name, book) => {
  const { grid, dispose } = openHeadless(blankWorkbook("绩效", ["空"]));
  const office = await startOffice({ grid });
  try {
    const host = new ExcelHost();
    const written = await host.writeSheets(contentsOf(book));
    expect(written.map(({ name }) => name)).toEqual(contentsOf(book).map(({ name }) => name));
    const before = await host.read("workbook");
    expect(differences(book, before, false)).toEqual([]);

    const edits = typedIn(book).map(({ sheet: name, row, column, value }) => {
      const sheet = sheetNamed(before, name);
      return { sheetId: sheet.id, row, column, from: new Sheet(sheet).value(row, column), to: value };
    });
    expect((await host.edit(edits)).changed).toEqual([]);
    expect(differences(book, await host.read("workbook"), true)).toEqual([]);
  } finally {
    await office.stop();
    dispose();
  }
}, 120_000);
