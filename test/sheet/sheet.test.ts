/** What a cell shows, what lies merged over it, and texts brought to one form. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import type { SheetData } from "../../src/sheet/data";
import { parseAddress, rangeAddress } from "../../src/sheet/range";
import { displayText, Sheet } from "../../src/sheet/sheet";
import { bare, compact, isBlank } from "../../src/sheet/text";
import { runs } from "../support/properties";

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
    [false, "General", "FALSE"],
    [12345678901, "", "12345678901"],
    [123456789012, "@", "123456789012"],
    [0.1 + 0.2, '0.0"约@"', "0.3约@"],
    [3, '"General"0', "General3"],
    [1e21, "General", "1e+21"],
    [45657, "dddd", "星期二"],
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
      { numRuns: runs(20) },
    );
  });

  it.each([
    ["before the columns", "A1:A2", [1, 2], []],
    ["behind the columns", "D1:D2", [1, 2], []],
    ["at the left edge", "A1:B2", [1, 2], ["B1:B2"]],
    ["at the right edge", "C1:D2", [1, 2], ["C1:C2"]],
    ["over both edges", "A1:D2", [1, 2], ["B1:C2"]],
    ["inside", "B1:C2", [1, 2], ["B1:C2"]],
  ] as const)("%s are cut or left out", (_, merge, [left, right], areas) => {
    const part = sheet([["a", "b", "c", "d"], ["e", "f", "g", "h"]], [merge]).columns(left, right);
    const found = new Set([0, 1, 2, 3].filter((column) => part.isCovered(1, column)).map((column) => rangeAddress(part.area(1, column))));
    expect([...found]).toEqual(areas);
  });

  it("above and below the used part change nothing in it", () => {
    const moved = sheet([["a", "b"], ["c", "d"]], ["A1:B1", "A4:B4", "A9:B9"], { top: 1, left: 0 });
    expect([moved.shownText(1, 1), moved.shownText(2, 1), moved.isCovered(1, 1), moved.isCovered(2, 1)]).toEqual(["b", "d", false, false]);
    // They stand in no column's list, so nothing is found at their own places either.
    expect(rangeAddress(moved.area(0, 1))).toBe("B1");
    expect(rangeAddress(moved.area(8, 1))).toBe("B9");
  });

  it("beyond the used part cost nothing", () => {
    const huge = sheet([["a", "b"]], ["A1:XFD1048576"]);
    expect([huge.shownText(0, 1), huge.isCovered(0, 1)]).toEqual(["a", true]);
  });
});

describe("columns of a sheet", () => {
  const formatted = new Sheet({ id: "s", name: "s", visible: true, top: 2, left: 3, values: [["a", 0.5, 0.25], ["b", 1, ""]], formats: [["General", "0%", "0.00"], ["General", "General", "General"]], merges: [] });

  it("keep their values, formats and addresses", () => {
    const part = formatted.columns(4, 5);
    expect(part.extent).toEqual({ top: 2, left: 4, bottom: 3, right: 5 });
    expect([part.text(2, 3), part.text(2, 4), part.text(2, 5), part.text(3, 4)]).toEqual(["", "50%", "0.25", "1"]);
    expect([part.format(2, 4), part.format(2, 6), part.format(9, 4)]).toEqual(["0%", "General", "General"]);
    expect(formatted.columns(3, 3).extent.right).toBe(3);
  });

  it("without formats are plain", () => {
    expect(sheet([[0.5, 0.25]]).columns(1, 1).text(0, 1)).toBe("0.25");
    expect(sheet([[0.5]]).format(0, 0)).toBe("General");
  });
});

describe("a sheet read again", () => {
  const data: SheetData = {
    id: "s", name: "s", visible: true, top: 4, left: 2,
    values: [["a", 1], ["b", 2], ["c", 3], ["d", 4]],
    formats: [["General", "0%"], ["General", "0%"], ["General", "0%"], ["General", "0%"]],
    merges: [parseAddress("C6:C7")].filter((one) => one !== null),
  };
  const [first] = data.merges;
  const before = new Sheet(data);

  /** The rows, counted from the first, that are not known any more. */
  const changed = (now: Partial<SheetData>): number[] => {
    const again = new Sheet({ ...data, ...now }, before);
    return [0, 1, 2, 3].filter((row) => again.row((now.top ?? 4) + row) !== before.row(4 + row));
  };
  const withCell = (row: number, column: number, value: SheetData["values"][number][number]): SheetData["values"] => data.values.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));

  it("knows each row by an object of its own, and none outside", () => {
    expect(new Set([4, 5, 6, 7].map((row) => before.row(row))).size).toBe(4);
    expect([before.row(3), before.row(8)]).toEqual([undefined, undefined]);
  });

  it.each<[string, Partial<SheetData>, number[]]>([
    ["nothing changed", {}, []],
    ["everything was copied", { values: data.values.map((row) => [...row]), formats: data.formats?.map((row) => [...row]) ?? null, merges: data.merges.map((merge) => ({ ...merge })) }, []],
    ["a text changed", { values: withCell(0, 0, "z") }, [0]],
    ["a number became a text", { values: withCell(3, 1, "4") }, [3]],
    ["the head of a merged area changed", { values: withCell(1, 0, "z") }, [1, 2]],
    ["a row under the head of a merged area changed", { values: withCell(2, 1, 5) }, [2]],
    ["a format changed", { formats: data.formats?.map((row, at) => (at === 3 ? ["General", "0"] : row)) ?? null }, [3]],
    ["the formats are gone", { formats: null }, [0, 1, 2, 3]],
    ["a row was added", { values: [...data.values, ["e", 5]], formats: [...(data.formats ?? []), ["General", "0%"]] }, []],
    ["a row is gone", { values: data.values.slice(0, 3) }, [3]],
    ["a column was added", { values: data.values.map((row) => [...row, ""]) }, [0, 1, 2, 3]],
    ["it moved down", { top: 5 }, [0, 1, 2, 3]],
    ["it moved to the right", { left: 3 }, [0, 1, 2, 3]],
    ["a merged area is gone", { merges: [] }, [0, 1, 2, 3]],
    ["a merged area begins higher", { merges: first ? [{ ...first, top: 4 }] : [] }, [0, 1, 2, 3]],
    ["a merged area ends lower", { merges: first ? [{ ...first, bottom: 7 }] : [] }, [0, 1, 2, 3]],
    ["a merged area is wider", { merges: first ? [{ ...first, right: 3 }] : [] }, [0, 1, 2, 3]],
    ["a merged area begins farther left", { merges: first ? [{ ...first, left: 1 }] : [] }, [0, 1, 2, 3]],
  ])("where %s", (_, now, rows) => {
    expect(changed(now)).toEqual(rows);
  });

  it("tells more from less: formats that were not there, one of two merged areas, the head of one in the first row", () => {
    const rows = (now: SheetData, then: SheetData): number[] => {
      const [earlier, again] = [new Sheet(then), new Sheet(now, new Sheet(then))];
      const kept = new Sheet(now, earlier);
      return [0, 1, 2, 3].filter((row) => kept.row(4 + row) !== earlier.row(4 + row) && again.row(4 + row) !== undefined);
    };
    const plain: SheetData = { ...data, formats: null };
    expect(rows(plain, { ...plain, values: plain.values.map((row) => [...row]) })).toEqual([]);
    expect(rows(data, plain)).toEqual([0, 1, 2, 3]);
    const two = { ...data, merges: ["C5:C6", "C7:C8"].flatMap((one) => parseAddress(one) ?? []) };
    expect(rows({ ...two, merges: two.merges.map((merge, at) => (at === 1 ? { ...merge, right: 3 } : merge)) }, two)).toEqual([0, 1, 2, 3]);
    expect(rows({ ...two, values: withCell(0, 0, "z") }, two)).toEqual([0, 1]);
  });

  it("may be empty", () => {
    const empty: SheetData = { ...data, values: [], formats: null, merges: [] };
    expect(new Sheet(empty, new Sheet(empty)).row(4)).toBeUndefined();
    expect(new Sheet(data, new Sheet(empty)).row(4)).toBeDefined();
    expect(new Sheet(empty, before).row(4)).toBeUndefined();
  });

  it("with a merged area that begins above it or goes on below it", () => {
    for (const area of ["C3:C6", "C7:C20"]) {
      const merges = [parseAddress(area)].filter((one) => one !== null);
      const again = new Sheet({ ...data, merges, values: withCell(2, 1, 5) }, new Sheet({ ...data, merges }, before));
      expect(again.shownText(4, 3)).toBe("100%");
      expect(again.row(8)).toBeUndefined();
    }
  });
});

describe("blank cells", () => {
  it("are those without a sign to be seen, whatever number or truth value stands in them", () => {
    const cells = sheet([["", " \n　", "0", 0, false]]);
    expect([0, 1, 2, 3, 4, 5].map((column) => cells.isBlank(0, column))).toEqual([true, true, false, false, false, true]);
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
    ["一 \u200b 二　\n　三", "一二三"],
    ["≥12 人", "≥12人"],
    ["", ""],
  ])("compact %p is %p", (text, form) => {
    expect(compact(text)).toBe(form);
  });

  it("compact of a compact text changes nothing", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => expect(compact(compact(text))).toBe(compact(text))), { seed: 1, numRuns: runs(500) });
  });

  it.each([["1.目标内容 1", "1目标内容1"], ["提高、改善。", "提高改善"], ["“三公”经费", "三公经费"], ["（“三公”）……", "三公"]])("bare %p is %p", (text, form) => {
    expect(bare(text)).toBe(form);
  });

  it.each([["", true], [" \n　\u200b", true], ["0", false], ["。", false]])("%p is blank: %p", (text, blank) => {
    expect(isBlank(text)).toBe(blank);
  });
});
