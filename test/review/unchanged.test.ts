/** What stays the object it was, from one reading of a sheet to the next, so that nothing is found out of it again. */
import { describe, expect, it } from "@jest/globals";
import { withUnchanged } from "../../src/review/unchanged";
import type { SheetData } from "../../src/sheet/data";
import { Sheet } from "../../src/sheet/sheet";
import { finish } from "../../src/sheet/work";
import { readSheet } from "../../src/tables/read-sheet";
import type { Table } from "../../src/tables/table";
import { poked } from "../rules/cells";
import { goalSheet, sheetOf } from "../support/forms";

const read = (sheet: SheetData): readonly Table[] => readSheet(new Sheet(sheet));
const again = (sheet: SheetData, before: readonly Table[]): Table[] => finish(withUnchanged(read(sheet), before));

/** Which of the rows of the first table are the objects they were. */
const kept = (tables: readonly Table[], before: readonly Table[]): (boolean | undefined)[] | undefined => tables[0]?.indicators.map((indicator, index) => before[0]?.indicators[index] === indicator);

const before = read(goalSheet());

describe("a table read again", () => {
  it("is the one it was where all is as it was", () => {
    expect(again(goalSheet(), before)[0]).toBe(before[0]);
  });

  it("is the one given where nothing is known of it, or it is the same object", () => {
    const now = read(goalSheet());
    expect(finish(withUnchanged(now, []))[0]).toBe(now[0]);
    expect(finish(withUnchanged(before, before))[0]).toBe(before[0]);
  });

  it("keeps its other rows where one was changed", () => {
    const now = again(poked(goalSheet(), { E11: "≥96%" }), before);
    expect(now[0]).not.toBe(before[0]);
    expect(now).toEqual(read(poked(goalSheet(), { E11: "≥96%" })));
    expect(kept(now, before)).toEqual([true, false, true, true, true, true]);
  });

  it("keeps all its rows where something else was changed", () => {
    const changed = poked(goalSheet(), { B8: "别的目标", C4: 81 });
    const now = again(changed, before);
    expect(now).toEqual(read(changed));
    expect(now[0]).not.toBe(before[0]);
    expect(kept(now, before)).toEqual(Array.from({ length: 6 }, () => true));
  });

  it("keeps the rows it still has where some were taken away or added", () => {
    const sheet = goalSheet();
    const shorter = { ...sheet, values: sheet.values.slice(0, -1) };
    const now = again(shorter, before);
    expect(now[0]?.indicators).toHaveLength(5);
    expect(kept(now, before)).toEqual(Array.from({ length: 5 }, () => true));
    expect(kept(again(sheet, now), now)).toEqual([true, true, true, true, true, false]);
    expect(again(sheet, now)).toEqual(read(sheet));
  });

  it("is another one where it stands elsewhere", () => {
    const moved = { ...goalSheet(), top: 3 };
    const now = again(moved, before);
    expect(now).toEqual(read(moved));
    expect(kept(now, before)).toEqual(Array.from({ length: 6 }, () => false));
  });

  it("is told by its corner from others on its sheet", () => {
    const grid = (target: string) => [["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "人数", target]];
    const two = (first: string, second: string) => sheetOf("s", [["甲项目绩效目标表"], ...grid(first), [""], ["乙项目绩效目标表"], ...grid(second)]);
    const known = read(two("≥1人", "≥2人"));
    const now = again(two("≥1人", "≥3人"), known);
    expect(known).toHaveLength(2);
    expect([now[0] === known[0], now[1] === known[1]]).toEqual([true, false]);
    expect(now).toEqual(read(two("≥1人", "≥3人")));
  });
});
