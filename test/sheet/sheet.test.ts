/** What a cell shows, what lies merged over it, and texts brought to one form. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import type { SheetData } from "../../src/sheet/data";
import { parseAddress, rangeAddress } from "../../src/sheet/range";
import { displayText, Sheet } from "../../src/sheet/sheet";
import { bare, compact, isBlank } from "../../src/sheet/text";

const sheet = (rows: SheetData["values"], merges: readonly string[] = [], at = { top: 0, left: 0 }): Sheet =>
  new Sheet({ id: "s", name: "s", visible: true, ...at, values: rows, formats: null, merges: merges.map((one) => parseAddress(one)).filter((one) => one !== null) });

describe("displayText", () => {
  it.each([
    [0.25, "0%", "25%"],
    [0.2534, "0.00%", "25.34%"],
    [80, "0.00", "80.00"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [1234.5, "#,##0.00_ ", "1,234.50 "],
    [45657, "yyyy-mm-dd", "2024-12-31"],
    [45657, "yyyy/m/d", "2024/12/31"],
    [45657, 'yyyy"年"m"月"d"日"', "2024年12月31日"],
    [12, '0"人"', "12人"],
    [-3, "0;(0)", "(3)"],
    [12, "General", "12"],
    [12, "@", "12"],
    [12, "", "12"],
    [0.1 + 0.2, "General", "0.3"],
    [322.66, "General", "322.66"],
    ["≥12 人", "0.00", "≥12 人"],
    ["", "0.00", ""],
    [true, "General", "TRUE"],
    [5, '"unclosed', "5"],
  ] as const)("%p under %p is %p", (value, pattern, shown) => {
    expect(displayText(value, pattern)).toBe(shown);
  });
});

describe("merges", () => {
  const merged = sheet([["标题", "", ""], ["产出指标", "数量指标", "人数"], ["", "质量指标", "合格率"], ["效益指标", "", ""]], ["A1:C1", "A2:A3"]);

  it("show their first cell's text everywhere", () => {
    expect([merged.shownText(0, 2), merged.shownText(2, 0), merged.text(2, 0), merged.shownText(3, 0)]).toEqual(["标题", "产出指标", "", "效益指标"]);
    expect([merged.isCovered(0, 0), merged.isCovered(0, 1), merged.isCovered(2, 0), merged.isCovered(3, 0)]).toEqual([false, true, true, false]);
    expect(rangeAddress(merged.area(2, 0))).toBe("A2:A3");
    expect(rangeAddress(merged.area(3, 1))).toBe("B4");
  });

  it("are cut with the columns they are asked for", () => {
    const part = merged.columns(1, 2);
    expect([part.extent, part.shownText(0, 2), part.text(1, 1), part.value(1, 0)]).toEqual([{ top: 0, left: 1, bottom: 3, right: 2 }, "", "数量指标", ""]);
    expect(rangeAddress(part.area(0, 1))).toBe("B1:C1");
  });

  it("are found at every cell, whatever their order and wherever the sheet begins", () => {
    const tiles = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 4 }), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(tiles, fc.nat(40), fc.nat(40), (picked, top, left) => {
        // Cells of 3 × 2 in a raster never overlap.
        const unique = new Map(picked.map(([r, c, wide]) => [`${r} ${c}`, { top: top + r * 3, left: left + c * 2, bottom: top + r * 3 + 2, right: left + c * 2 + (wide ? 1 : 0) }]));
        const merges = [...unique.values()];
        const rows = Array.from({ length: 30 }, (_, r) => Array.from({ length: 10 }, (_, c) => `${r} ${c}`));
        const one = new Sheet({ id: "s", name: "s", visible: true, top, left, values: rows, formats: null, merges });
        for (let r = top; r < top + 30; r += 1) {
          for (let c = left; c < left + 10; c += 1) {
            const over = merges.find((merge) => r >= merge.top && r <= merge.bottom && c >= merge.left && c <= merge.right);
            expect(one.area(r, c)).toEqual(over ?? { top: r, left: c, bottom: r, right: c });
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("beyond the used part cost nothing", () => {
    const huge = sheet([["a", "b"]], ["A1:XFD1048576"]);
    expect([huge.shownText(0, 1), huge.isCovered(0, 1)]).toEqual(["a", true]);
  });
});

describe("cells outside the used part", () => {
  it("are blank, also on an empty sheet", () => {
    const moved = sheet([["a"]], [], { top: 5, left: 3 });
    expect([moved.text(5, 3), moved.text(0, 0), moved.text(6, 3), moved.isBlank(0, 0)]).toEqual(["a", "", "", true]);
    expect(sheet([]).extent.bottom).toBe(-1);
  });
});

describe("texts in one form", () => {
  it.each([
    ["项 目　编码：", "项目编码:"],
    ["一级\n指标", "一级指标"],
    ["１２．５％", "12.5%"],
    ["（万元）", "(万元)"],
    ["ＡｂC", "abc"],
    ["零\u200b宽\ufeff", "零宽"],
    ["≥12 人", "≥12人"],
    ["", ""],
  ])("compact %p is %p", (text, form) => {
    expect(compact(text)).toBe(form);
  });

  it("compact of a compact text changes nothing", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => expect(compact(compact(text))).toBe(compact(text))), { seed: 1, numRuns: 500 });
  });

  it.each([["1.目标内容 1", "1目标内容1"], ["提高、改善。", "提高改善"], ["“三公”经费", "三公经费"]])("bare %p is %p", (text, form) => {
    expect(bare(text)).toBe(form);
  });

  it.each([["", true], [" \n　\u200b", true], ["0", false], ["。", false]])("%p is blank: %p", (text, blank) => {
    expect(isBlank(text)).toBe(blank);
  });
});
