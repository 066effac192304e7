/** What the add-in keeps in a workbook, through the real Office.js runtime. */
import "../../support/properties";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { ExcelHost } from "../../../src/workbook/excel/host";
import { isPrintable } from "../../support/nasty-text";
import { type MemoryGrid, memoryGrid } from "../../support/office";
import { codeOf, open } from "./open";

const grid = (): MemoryGrid => memoryGrid({ sheets: [{ name: "表" }] });
const foreign = { id: "{1}", xml: `<other xmlns="urn:other"/>` };
const ours = (xml: string, id = "{2}"): { id: string; xml: string } => ({ id, xml });

describe("the store", () => {
  it("is empty at first, keeps a text, replaces it, forgets it, and leaves other parts alone", async () => {
    const book = grid();
    book.setXmlParts([foreign]);
    await open(book);
    const host = new ExcelHost();
    expect(await host.readStore()).toBeNull();
    await host.writeStore(`{"a":"<&>\\"'\\r\\n 中文"}`);
    expect(await host.readStore()).toBe(`{"a":"<&>\\"'\\r\\n 中文"}`);
    expect(book.xmlParts()[1]?.xml).toMatch(/^<store xmlns="urn:jixiao:store:1">\{/);
    await host.writeStore("");
    expect(await new ExcelHost().readStore()).toBe("");
    expect(book.xmlParts()).toHaveLength(2);
    await host.writeStore(null);
    expect(await host.readStore()).toBeNull();
    await host.writeStore(null);
    expect(book.xmlParts()).toEqual([foreign]);
  });

  it("takes any text back as it was", async () => {
    const book = grid();
    await open(book);
    const host = new ExcelHost();
    const piece = fc.oneof(fc.constantFrom("<", ">", "&", "&amp;", "]]>", "\r", "\n", "\t", "'", '"', "&#13;"), fc.string({ unit: "grapheme-composite", maxLength: 3 }));
    const xmlText = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")).filter(isPrintable);
    await fc.assert(
      fc.asyncProperty(xmlText, async (text) => {
        await host.writeStore(text);
        expect(await host.readStore()).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["as another program writes it", `<?xml version="1.0" encoding="UTF-8"?>\r\n<j:store xmlns:j="urn:jixiao:store:1">a &lt; b &#x4E2D;&#25991;</j:store>\n`, "a < b 中文"],
    ["closed at once", `<store xmlns="urn:jixiao:store:1"/>`, ""],
    ["with something else inside", `<store xmlns="urn:jixiao:store:1"><a/></store>`, null],
  ])("is read %s", async (_, xml, text) => {
    const book = grid();
    book.setXmlParts([ours(xml)]);
    await open(book);
    expect(await new ExcelHost().readStore()).toBe(text);
  });

  it("of several parts reads the first and keeps one", async () => {
    const book = grid();
    book.setXmlParts([ours(`<store xmlns="urn:jixiao:store:1">1</store>`), foreign, ours(`<store xmlns="urn:jixiao:store:1">2</store>`, "{3}")]);
    await open(book);
    const host = new ExcelHost();
    expect(await host.readStore()).toBe("1");
    await host.writeStore("3");
    expect(book.xmlParts().map(({ id }) => id)).toEqual(["{2}", "{1}"]);
  });

  it("fails in the port's words", async () => {
    const { faults } = await open(grid());
    faults.transport = { error: 5012 };
    const host = new ExcelHost();
    expect(await codeOf(host.readStore())).toBe("store: unavailable");
    faults.transport = { error: 5103 };
    expect(await codeOf(host.writeStore("x"))).toBe("store: too-large");
  });
});
