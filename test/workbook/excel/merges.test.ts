/** Merged areas asked for in bands come back whole, whatever Excel answers for an area that a band cuts. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { type CellRange, rangeAddress } from "../../../src/sheet/range";
import { joinAreas, mergeBands, parseAreas } from "../../../src/workbook/excel/merges";

const intersect = (a: CellRange, b: CellRange): CellRange | null => {
  const both = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return both.top > both.bottom || both.left > both.right ? null : both;
};

const sorted = (areas: readonly CellRange[]): string[] => areas.map(rangeAddress).sort();

/** Columns cut into areas of the given heights, one below the other. */
const areasOf = (heights: readonly (readonly number[])[]): CellRange[] =>
  heights.flatMap((column, at) => {
    let next = 0;
    return column.map((height) => {
      const area = { top: next, left: at * 2, bottom: next + height - 1, right: at * 2 + 1 };
      next += height;
      return area;
    });
  });

it("joins areas cut by bands, and keeps neighbours apart", () => {
  const heights = fc.array(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 30 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(heights, fc.boolean(), (heights, isCut) => {
      const areas = areasOf(heights);
      const range = { top: 0, left: 0, bottom: Math.max(1, ...areas.map(({ bottom }) => bottom)), right: 7 };
      const answers = mergeBands(range, "表").flatMap((band) => areas.flatMap((area) => {
        const inside = intersect(area, band);
        return inside ? [isCut ? inside : area] : [];
      }));
      expect(sorted(joinAreas(answers))).toEqual(sorted(areas));
    }),
  );
});

describe("bands", () => {
  it.each([
    [7, 10_000, "3.困难职工及劳模帮扶救助"],
    [1, 50_000, "a"],
    [300, 2_000, "''''"],
    [16_000, 5, "宽"],
  ])("cover %i columns by %i rows, each sharing a row with the next", (columns, rows, name) => {
    const range = { top: 3, left: 0, bottom: rows + 2, right: columns - 1 };
    const bands = mergeBands(range, name);
    expect(bands[0]?.top).toBe(range.top);
    expect(bands.at(-1)?.bottom).toBe(range.bottom);
    for (const [at, band] of bands.slice(1).entries()) expect(band.top).toBe(bands[at]?.bottom);
    const areas = Math.max(...bands.map((band) => Math.floor(((band.bottom - band.top + 1) * columns) / 2)));
    // Two rows are the least a band can have.
    if (columns < 250) expect(areas).toBeLessThanOrEqual(512);
  });

  it("are one for a single row", () => {
    const range = { top: 4, left: 0, bottom: 4, right: 6 };
    expect(mergeBands(range, "表")).toEqual([range]);
  });
});

it("reads the addresses of areas, whatever the sheet is called", () => {
  expect(parseAreas("Sheet1!A1:B2,Sheet1!C3:C4")).toEqual([
    { top: 0, left: 0, bottom: 1, right: 1 },
    { top: 2, left: 2, bottom: 3, right: 2 },
  ]);
  expect(parseAreas("'It''s, a!b'!$A$1:$B$2, 'It''s, a!b'!C3:D3").map(rangeAddress)).toEqual(["A1:B2", "C3:D3"]);
  expect(parseAreas("表!A:B,表!3:5")).toEqual([
    { top: 0, left: 0, bottom: 1_048_575, right: 1 },
    { top: 2, left: 0, bottom: 4, right: 16_383 },
  ]);
});
