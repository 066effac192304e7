/** XML cut and pasted at exact places. */
import { describe, expect, it } from "@jest/globals";
import { append, attributesAt, childrenOf, documentOf, insertInOrder, rowAt, setAttribute, splice } from "../../../src/workbook/xlsx/spans";

const children = (text: string): string[] => {
  const document = documentOf(text);
  return childrenOf(document, document.root).map(({ name, start, end, innerStart, innerEnd }) => `${name}=${text.slice(start, end)}=${text.slice(innerStart, innerEnd)}`);
};

describe("elements", () => {
  it.each([
    ["plain", "<?xml version='1.0'?>\n<r><a>1</a><b/></r>\n", ["a=<a>1</a>=1", "b=<b/>="]],
    ["nested in themselves", "<r><a><a/><a></a></a></r>", ["a=<a><a/><a></a></a>=<a/><a></a>"]],
    ["of a prefix, beside foreign ones", '<x:r xmlns:x="n"><x:a/><y:b/></x:r>', ["a=<x:a/>=", "y:b=<y:b/>="]],
    ["with > in quotes", "<r><a t='>' u=\"/>\">1</a></r>", ["a=<a t='>' u=\"/>\">1</a>=1"]],
    ["behind comments and CDATA", "<r><!-- <a/> --><![CDATA[<a/>]]><b>2</b></r>", ["b=<b>2</b>=2"]],
    ["before a comment behind the root", "<r><a/></r><!-- </r> -->", ["a=<a/>="]],
    ["cells passed over", "<r><sheetData><row/></sheetData><b/></r>", ["sheetData=<sheetData><row/></sheetData>=<row/>", "b=<b/>="]],
    ["cells with their end in a CDATA section", "<r><sheetData><![CDATA[</sheetData>]]></sheetData><b/></r>", ["sheetData=<sheetData><![CDATA[</sheetData>]]></sheetData>=<![CDATA[</sheetData>]]>", "b=<b/>="]],
  ])("are found: %s", (_, text, expected) => {
    expect(children(text)).toEqual(expected);
  });

  it("must be there", () => {
    expect(() => documentOf("no XML")).toThrow("damaged");
    expect(() => documentOf("<r")).toThrow("damaged");
  });
});

it("reads attributes decoded, whatever quotes they have", () => {
  expect(attributesAt(`<a b="1 &amp; &#x4E2D;" c='"' x:d = "e=f"/>`, 0)).toEqual({ b: "1 & 中", c: '"', "x:d": "e=f" });
});

it.each([
  ['<row r="7" ht="1">', 6],
  ['<x:row r="7">', 6],
  ["<row ht='1' r='7'>", 6],
  ["<row>", 3],
])("counts the row of %s", (text, row) => {
  expect(rowAt(`>>${text}`, 2, 3)).toBe(row);
});

it("sets attributes in place or first", () => {
  const set = (text: string): string => splice(text, [setAttribute(text, 0, "n", "2")]);
  expect([set('<a m="n" n="1"/>'), set("<a n='1'>"), set("<a/>"), set('<a b="n=1"/>')]).toEqual(['<a m="n" n="2"/>', '<a n="2">', '<a n="2"/>', '<a n="2" b="n=1"/>']);
});

it("puts splices in in order, and refuses those that overlap", () => {
  const put = (start: number, end: number, text: string) => ({ start, end, text });
  expect(splice("abcdef", [put(4, 5, "Y"), put(1, 1, "1"), put(1, 1, "2"), put(1, 3, "X")])).toBe("a12XdYf");
  expect(() => splice("abcdef", [put(1, 3, ""), put(2, 4, "")])).toThrow(RangeError);
});

it("opens an empty tag for what is put into it", () => {
  const text = '<x:r xmlns:x="n"><x:a b="1" /></x:r>';
  const document = documentOf(text);
  const [a] = childrenOf(document, document.root);
  expect(a && splice(text, [append(document, a, "<x:c/>")])).toBe('<x:r xmlns:x="n"><x:a b="1"><x:c/></x:a></x:r>');
});

it.each([
  ["<r/>", "<r><b/></r>"],
  ["<r><a/><c/></r>", "<r><a/><b/><c/></r>"],
  ["<r><a/><b/><b/><c/></r>", "<r><a/><b/><b/><b/><c/></r>"],
  ["<r><c/></r>", "<r><b/><c/></r>"],
  ["<r><a/><mc:AlternateContent><mc:Choice><c/></mc:Choice></mc:AlternateContent></r>", "<r><a/><b/><mc:AlternateContent><mc:Choice><c/></mc:Choice></mc:AlternateContent></r>"],
  ["<r><a/><z/></r>", "<r><a/><z/><b/></r>"],
])("puts an element where the schema has it: %s", (text, expected) => {
  expect(splice(text, [insertInOrder(documentOf(text), ["a", "b", "c"], "b", "<b/>")])).toBe(expected);
});

it("reads the attributes of a tag with an endless name, and references to letters that are none", () => {
  const name = `${"x".repeat(200_000)}:a`;
  expect(attributesAt(`<${name} b="1" c = '&lt;&#x110000;&constructor;'/>`, 0)).toEqual({ b: "1", c: "<&#x110000;&constructor;" });
});
