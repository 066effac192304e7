/** References and page feet in Excel's notation. */
import "../support/properties";
import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { absoluteReference, footerCodes, parseReference, quotedSheet } from "../../src/sheet/notation";

it("quotes names of sheets", () => {
  expect(quotedSheet("我的'表'")).toBe("'我的''表'''");
  expect(absoluteReference("表 1", { top: 1, left: 0, bottom: 3, right: 27 })).toBe("'表 1'!$A$2:$AB$4");
});

it("reads its own references back, whatever the sheet is called", () => {
  const range = fc.tuple(fc.nat(1_000), fc.nat(500), fc.nat(50), fc.nat(50)).map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom("'", "!", "#", "表", " ", "a", "="), minLength: 1, maxLength: 8 }), range, (sheet, place) => expect(parseReference(absoluteReference(sheet, place))).toEqual({ sheet, range: place })));
});

it.each(["#REF!$A$1", "'表'!#REF!", "=1", "A1", "'表'!$A:$B", "'表'!$A$1,'表'!$B$2", "[1]表!A1:", "", "!A1", "''!A1", "表!A1!B2", "'表'!A1!B2", "表'!A1", "'表!A1", "x'表'!A1"])("%j is no place", (text) => expect(parseReference(text)).toBeNull());

it.each(["表", "收支总表"])("reads the plain name %s", (sheet) => expect(parseReference(`${sheet}!B7`)).toEqual({ sheet, range: { top: 6, left: 1, bottom: 6, right: 1 } }));

it("numbers pages and keeps an ampersand one", () => expect(footerCodes("A&B 第 {page} 页，共 {pages} 页")).toBe("A&&B 第 &P 页，共 &N 页"));
