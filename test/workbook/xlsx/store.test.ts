/** The text that is kept in a workbook: there, replaced, gone without a trace, and never mistaken for the custom XML of others. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import ExcelJS from "exceljs";
import "../../support/properties";
import { copyXlsx, readStore, readXlsx } from "../../../src/workbook/xlsx";
import { packRows, strict } from "./pack";
import { packageFaults } from "./package-faults";
import { differences, partText } from "./parts";

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const held: { book: Uint8Array } = { book: new Uint8Array() };

beforeAll(async () => {
  const file = new ExcelJS.Workbook();
  file.addWorksheet("表").addRow([1]);
  held.book = new Uint8Array(await file.xlsx.writeBuffer());
});

const keep = (bytes: Uint8Array, store: string | null): Uint8Array => copyXlsx(bytes, { store }).bytes;

/** A workbook with custom XML parts of others, or of ours as others write it. */
function withItems(...items: readonly (string | Uint8Array)[]): Uint8Array {
  const relations = items.map((_, at) => `<Relationship Id="x${at}" Type="${types}/customXml" Target="../customXml/item${at + 1}.xml"/>`).join("");
  return zipSync({
    ...unzipSync(held.book),
    "xl/_rels/workbook.xml.rels": strToU8(partText(held.book, "xl/_rels/workbook.xml.rels").replace("</Relationships>", `${relations}</Relationships>`)),
    ...Object.fromEntries(items.map((item, at) => [`customXml/item${at + 1}.xml`, typeof item === "string" ? strToU8(item) : item])),
  });
}

describe("what is kept in a workbook", () => {
  it("is nothing at first, then the text, then another, then nothing", () => {
    expect(readStore(held.book)).toBeNull();
    const once = keep(held.book, '{"甲":"<&>"}');
    expect(readStore(once)).toBe('{"甲":"<&>"}');
    expect(packageFaults(once)).toEqual([]);
    const twice = keep(once, "");
    expect(readStore(twice)).toBe("");
    expect(packageFaults(twice)).toEqual([]);
    expect(differences(once, twice)).toMatchObject({ added: [], removed: [] });
    const gone = keep(twice, null);
    expect(readStore(gone)).toBeNull();
    expect(packageFaults(gone)).toEqual([]);
    expect(differences(held.book, gone)).toMatchObject({ added: [], removed: [] });
    expect(readXlsx(gone)).toEqual(readXlsx(held.book));
  });

  it("changes no part of the user's, and no part at all where it is the same", () => {
    const { added, removed, changed } = differences(held.book, keep(held.book, "甲"));
    expect([added.toSorted(), removed, changed.toSorted()]).toEqual([
      ["customXml/_rels/item1.xml.rels", "customXml/item1.xml", "customXml/itemProps1.xml"],
      [],
      ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"],
    ]);
    const once = keep(held.book, "甲");
    expect(keep(once, "甲")).toBe(once);
    expect(keep(held.book, null)).toBe(held.book);
    expect(copyXlsx(once, {}).bytes).toBe(once);
  });

  it("is any text that XML can hold", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: "grapheme" }), fc.constantFrom("\r\n\t ", "]]>", "_x000D_", "&amp;", "\u0085\u2028")), (text) => {
        expect(readStore(keep(held.book, text))).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it.each(["\u0000", "\ud800", "\ufffe", "\u001f"])("is not %j, which XML cannot hold", (text) => {
    expect(() => keep(held.book, text)).toThrow(RangeError);
  });

  it.each([
    ["in CDATA", '<store xmlns="urn:jixiao:store:1">a<![CDATA[<b>]]>&#x4e2d;</store>', "a<b>中"],
    ["with a prefix", '<?xml version="1.0"?><j:store xmlns:j="urn:jixiao:store:1">a</j:store>', "a"],
    ["on a line of its own", '<?xml version="1.0"?>\n<store xmlns="urn:jixiao:store:1">a</store>\n', "a"],
    ["empty", '<store xmlns="urn:jixiao:store:1"/>', ""],
  ])("is read as other programs write it: %s", (_, item, text) => {
    const bytes = withItems(item);
    expect(readStore(bytes)).toBe(text);
    const twice = keep(bytes, "另外");
    expect(readStore(twice)).toBe("另外");
    expect(packageFaults(twice)).toEqual([]);
  });

  it("stands beside the parts of others, whatever they are, and leaves them byte for byte", () => {
    const others = ['<store xmlns="urn:other">a</store>', '<data xmlns="urn:jixiao:store:1">a</data>', new Uint8Array([0xff, 0xfe, 0x3c]), '<?xml version="1.0" encoding="GB2312"?>\ud800<a', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'];
    const bytes = withItems(...others);
    expect(readStore(bytes)).toBeNull();
    const once = keep(bytes, "甲");
    expect(readStore(once)).toBe("甲");
    expect(differences(bytes, once).added.toSorted()).toEqual(["customXml/_rels/item6.xml.rels", "customXml/item6.xml", "customXml/itemProps1.xml"]);
    expect(differences(bytes, keep(once, null)).changed.toSorted()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]);
  });

  it("is one text, where a workbook has come by two", () => {
    const item = (text: string): string => `<store xmlns="urn:jixiao:store:1">${text}</store>`;
    const bytes = withItems(item("一"), item("二"));
    expect(readStore(bytes)).toBe("一");
    expect(readStore(keep(bytes, "一"))).toBe("一");
    expect(packageFaults(keep(bytes, "一"))).toEqual([]);
    expect(differences(bytes, keep(bytes, "一")).removed).toEqual(["customXml/item2.xml"]);
    expect(readStore(keep(bytes, null))).toBeNull();
  });

  it("stands in a strict workbook too", () => {
    const bytes = keep(packRows('<row r="1"><c r="A1"><v>1</v></c></row>', { namespace: strict, types: "http://purl.oclc.org/ooxml/officeDocument/relationships" }), "甲");
    expect(readStore(bytes)).toBe("甲");
    expect(partText(bytes, "customXml/itemProps1.xml")).toContain('xmlns:ds="http://purl.oclc.org/ooxml/officeDocument/customXml"');
  });
});
