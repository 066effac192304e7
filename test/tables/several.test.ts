/** Several tables on one sheet: one below the other, a page apart or a row apart, and side by side. */
import { describe, expect, it } from "@jest/globals";
import type { SheetData } from "../../src/sheet/data";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { goalSheet, sheetOf } from "../support/forms";
import { seedSheet, seedUnits } from "../support/seeds";
import { expectTrueRanges, factsOn } from "./facts";
import { draftOf, sheetFrom, sideBySide, stacked } from "./reshape";
import { variants } from "./variants";

const exact = (text: string): string => text;
const both = (first: SheetData, second: SheetData): string => JSON.stringify([...(JSON.parse(factsOn(first, exact)) as unknown[]), ...(JSON.parse(factsOn(second, exact)) as unknown[])], null, 1);

/** Neighbours of one workbook with tables of indicators, and of departmental tables. */
const pairs = seedUnits.flatMap((unit) =>
  unit.tables.slice(1).flatMap((table, index) => {
    const before = unit.tables[index];
    const alike = before && (before.kind === "budget") === (table.kind === "budget");
    return alike && ![before.kind, table.kind].some((kind) => kind === "procurement" || kind === "assets") ? [[`${unit.unit} ${before.sheet} / ${table.sheet}`, seedSheet(before), seedSheet(table)] as const] : [];
  }),
);

const withoutTitle = (sheet: SheetData): SheetData => {
  const draft = draftOf(sheet);
  draft.values[0] = [];
  draft.merges = draft.merges.filter((merge) => merge.top > 0);
  return sheetFrom(draft, sheet);
};

const BETWEEN = {
  nothing: [],
  "a blank row": [[]],
  "three blank rows": [[], [], []],
  "a note and a signature": [["注：本表一式两份。"], ["填报人：张三", "", "联系电话：0319-7654321"], []],
  "an annex number": [[], ["附件3"]],
} as const;

describe.each(Object.entries(BETWEEN))("one below the other with %s between", (_, between) => {
  it.each(pairs)("%s", (_, first, second) => {
    const sheet = stacked(first, second, between);
    expect(factsOn(sheet, exact)).toBe(both(first, second));
    expectTrueRanges(sheet);
  });
});

describe("one below the other", () => {
  it.each(pairs.filter(([, , second]) => second.values.some((row) => row.includes("一级指标"))))("second title missing: %s", (_, first, second) => {
    const untitled = withoutTitle(second);
    const sheet = stacked(first, untitled, [[]]);
    expect(factsOn(sheet, exact)).toBe(both(first, untitled));
    expectTrueRanges(sheet);
  });

  it("takes a title printed again with the header at a page break for the same table", () => {
    const whole = goalSheet();
    const broken = goalSheet({
      rows: [
        ...goalRows(whole).slice(0, 4),
        ["1.职工培训绩效目标表"],
        ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
        ...goalRows(whole).slice(4),
      ],
    });
    expect(factsOn(broken, exact)).toBe(factsOn(whole, exact));
  });

  it("reads on where the header is printed again below a signature", () => {
    const whole = goalSheet();
    const broken = goalSheet({
      rows: [...goalRows(whole).slice(0, 4), ["填报人：张三", "", "第1页"], ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"], ...goalRows(whole).slice(4)],
    });
    expect(factsOn(broken, exact)).toBe(factsOn(whole, exact));
  });
});

const goalRows = (sheet: SheetData) => sheet.values.slice(9);

describe("side by side", () => {
  const indicatorPairs = pairs.filter(([, first, second]) => [first, second].every((one) => one.values.some((row) => row.includes("一级指标"))));
  it.each(indicatorPairs.slice(0, 12))("%s", (_, first, second) => {
    for (const [gap, drop] of [[1, 0], [3, 0], [1, 4]] as const) {
      const sheet = sideBySide(first, second, gap, drop);
      expect(factsOn(sheet, exact)).toBe(both(first, second));
      expectTrueRanges(sheet);
    }
  });

  it("does not cut a single table at its blank columns", () => {
    const spread = variants.find((one) => one.name === "blank columns everywhere");
    const sheet = spread?.make(goalSheet());
    expect(sheet && readSheet(new Sheet(sheet)).map((table) => table.indicators.length)).toEqual([6]);
  });

  it("reads the first of two tables that touch, and says so of the other's columns", () => {
    const header = ["一级指标", "二级指标", "三级指标", "指标值"];
    const row = ["产出指标", "数量指标", "培训人数", "≥12人"];
    const [table] = readSheet(new Sheet(sheetOf("s", [["绩效目标表"], [...header, ...header], [...row, "效益指标", "社会效益指标", "持证率", "≥80%"]])));
    expect(table?.indicators.map((one) => one.level3?.text)).toEqual(["培训人数"]);
    expect(table?.columns.map((column) => column.role)).toEqual(["level1", "level2", "level3", "target", "unknown", "unknown", "unknown", "unknown"]);
  });
});
