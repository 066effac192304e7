/** Addresses and rectangles of cells. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { cellAddress, cellAt, columnIndex, columnName, contains, cover, overlaps, parseAddress, rangeAddress } from "../../src/sheet/range";

const row = fc.nat(1_048_575);
const column = fc.nat(16_383);

describe("A1 notation", () => {
  it.each([[0, "A"], [25, "Z"], [26, "AA"], [51, "AZ"], [52, "BA"], [701, "ZZ"], [702, "AAA"], [16_383, "XFD"]] as const)("column %d is %s", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });

  it("comes back as the range it was made from", () => {
    fc.assert(
      fc.property(row, row, column, column, (r1, r2, c1, c2) => {
        const range = { top: Math.min(r1, r2), bottom: Math.max(r1, r2), left: Math.min(c1, c2), right: Math.max(c1, c2) };
        expect(parseAddress(rangeAddress(range))).toEqual(range);
      }),
    );
  });

  it("names one cell once", () => {
    expect(rangeAddress(cellAt(6, 1))).toBe("B7");
    expect(cellAddress(6, 1)).toBe("B7");
    expect(rangeAddress({ top: 6, left: 1, bottom: 6, right: 5 })).toBe("B7:F7");
  });

  it.each([["$B$7", "B7"], ["自评表!B7:F9", "B7:F9"], ["'1.工会!经费'!$A$1:$C$2", "A1:C2"], ["F9:B7", "B7:F9"]])("reads %s", (text, normal) => {
    const range = parseAddress(text);
    expect(range && rangeAddress(range)).toBe(normal);
  });

  it.each(["", "7", "B", "B0", "b7", "B7:", "B7:F9:G1", "ABCD1", "项目名称", "A1 "])("reads no address from %p", (text) => {
    expect(parseAddress(text)).toBeNull();
  });
});

describe("rectangles", () => {
  it("cover what they are made of and nothing beyond", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(row, column), { minLength: 1, maxLength: 6 }), (cells) => {
        const [first = cellAt(0, 0), ...rest] = cells.map(([r, c]) => cellAt(r, c));
        const range = cover([first, ...rest]);
        expect(cells.every(([r, c]) => contains(range, r, c))).toBe(true);
        expect([range.top, range.bottom]).toEqual([Math.min(...cells.map(([r]) => r)), Math.max(...cells.map(([r]) => r))]);
        expect([range.left, range.right]).toEqual([Math.min(...cells.map(([, c]) => c)), Math.max(...cells.map(([, c]) => c))]);
      }),
    );
  });

  it.each([
    ["B3:D5", "B3:D5", true],
    ["B3:D5", "C4", true],
    ["B3:D5", "D5:F9", true],
    ["B3:D5", "A1:B3", true],
    ["B3:D5", "D1:D3", true],
    ["B3:D5", "A9:Z9", false],
    ["B3:D5", "E3:E5", false],
    ["B3:D5", "A3:A5", false],
    ["B3:D5", "B6:D6", false],
    ["B3:D5", "B1:D2", false],
  ])("%s and %s share a cell: %p", (one, other, shared) => {
    const [a, b] = [parseAddress(one) ?? cellAt(0, 0), parseAddress(other) ?? cellAt(0, 0)];
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([shared, shared]);
  });

  it("end where they end", () => {
    const range = { top: 2, left: 1, bottom: 4, right: 3 };
    expect([contains(range, 2, 1), contains(range, 4, 3), contains(range, 1, 1), contains(range, 5, 3), contains(range, 2, 0), contains(range, 2, 4)]).toEqual([true, true, false, false, false, false]);
  });
});
