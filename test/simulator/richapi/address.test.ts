import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { bounding, cellCount, formatAddress, formatRect, intersection, parseAddress, parseAddresses, subtract } from "../../../simulator/richapi/address";

const rect = fc
  .tuple(fc.nat(1_048_575), fc.nat(16_383), fc.nat(1_048_575), fc.nat(16_383))
  .map(([top, left, bottom, right]) => bounding({ top, left, bottom: top, right: left }, { top: bottom, left: right, bottom, right }));
const small = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)).map(([a, b, c, d]) => ({ top: Math.min(a, c), left: Math.min(b, d), bottom: Math.max(a, c), right: Math.max(b, d) }));

describe("addresses", () => {
  it("come back as they were written, with any sheet name", () => {
    fc.assert(
      fc.property(rect, fc.stringMatching(/^[A-Za-z0-9绩效 '(),.-]{1,20}$/).filter((name) => name.trim() === name), (place, sheet) => {
        const text = formatAddress(sheet, place);
        expect(parseAddress(text)).toEqual({ sheet, rect: place });
        expect(parseAddresses(`${text},${text}`)).toHaveLength(2);
      }),
    );
  });

  it("of whole rows and columns are short", () => {
    expect(formatRect({ top: 1, left: 0, bottom: 2, right: 16_383 })).toBe("2:3");
    expect(formatRect({ top: 0, left: 25, bottom: 1_048_575, right: 26 })).toBe("Z:AA");
  });

  it.each([
    ["目标表", "目标表!A1"],
    ["2024年", "'2024年'!A1"],
    ["表 1", "'表 1'!A1"],
    ["it's", "'it''s'!A1"],
    ["AB12", "'AB12'!A1"],
    ["R1C1", "'R1C1'!A1"],
  ])("quote the sheet name %s as Excel does", (sheet, address) => {
    expect(formatAddress(sheet, { top: 0, left: 0, bottom: 0, right: 0 })).toBe(address);
  });

  it.each(["", "A0", "1A", "A1:B2:C3", "A:1", "XFE1", "Sheet1!"])("that are none are refused: %s", (text) => {
    expect(() => parseAddress(text)).toThrow();
  });
});

it("cuts one rectangle out of another without loss or overlap", () => {
  fc.assert(
    fc.property(small, small, (from, hole) => {
      const parts = subtract(from, hole);
      const cut = intersection(from, hole);
      expect(parts.reduce((sum, part) => sum + cellCount(part), cut === null ? 0 : cellCount(cut))).toBe(cellCount(from));
      for (const [index, part] of parts.entries()) {
        expect(intersection(part, hole)).toBeNull();
        for (const other of parts.slice(index + 1)) expect(intersection(part, other)).toBeNull();
      }
    }),
  );
});
