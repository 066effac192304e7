import { describe, expect, it } from "@jest/globals";
import { assert, nat, property, record } from "fast-check";
import { formatRect, parseRect, parseRects } from "../../../simulator/files/address";

const place = record({ row: nat(1_048_575), column: nat(16_383) });

describe("addresses", () => {
  it("go to A1 notation and back", () => {
    assert(
      property(place, place, (a, b) => {
        const rect = { top: Math.min(a.row, b.row), left: Math.min(a.column, b.column), bottom: Math.max(a.row, b.row), right: Math.max(a.column, b.column) };
        expect(parseRect(formatRect(rect))).toEqual(rect);
      }),
    );
  });

  it.each([["A1", 0, 0], ["Z9", 8, 25], ["AA10", 9, 26], ["XFD1048576", 1_048_575, 16_383]])("%s", (text, row, column) => {
    expect(parseRect(text)).toEqual({ top: row, left: column, bottom: row, right: column });
    expect(formatRect({ top: row, left: column, bottom: row, right: column })).toBe(text);
  });

  it("read whole columns, absolute signs and lists; leave out what is none", () => {
    expect(parseRects("$A$1:B2 C:C #REF!")).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 0, left: 2, bottom: 1_048_575, right: 2 },
    ]);
  });
});
