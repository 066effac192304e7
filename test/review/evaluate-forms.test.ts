/** Forms of many provinces: each becomes a 自评表 that our reader reads whole, and the same one the next time. */
import { describe, expect, it } from "@jest/globals";
import { evaluate } from "../../src/review/evaluate";
import type { SheetData } from "../../src/sheet/data";
import { formulaCells, writtenSheet } from "../../src/sheet/written";
import type { Indicator } from "../../src/tables/table";
import * as evaluations from "../tables/forms/evaluations";
import * as goals from "../tables/forms/goals";
import * as lists from "../tables/forms/lists";

const forms = [evaluations, goals, lists].flatMap((group) => Object.entries(group)).filter((entry): entry is [string, SheetData] => typeof entry[1] === "object" && "values" in entry[1]);

function said({ level1, level2, level3, target }: Indicator): readonly unknown[] {
  const { comparator, quantity, form } = target?.target ?? {};
  // 5 | 万人次 may come back as 5万 | 人次; before a date a direction says nothing that the date does not.
  return [level1?.text, level2?.text, level3?.text, form === "date" ? null : comparator, quantity?.value.times(quantity.unit?.factor ?? 1).toFixed(), quantity?.unit?.base];
}
/** Rows of the budget execution rate go over to the execution block. */
const isRate = ({ level1 }: Indicator): boolean => /执行率/u.test(level1?.text ?? "");

describe("a 自评表 of the form", () => {
  it.each(forms)("%s says of its indicators what the source says, and changes nothing when it is made again", (_, data) => {
    const name = "表2024.xlsx";
    const first = evaluate({ workbook: { name, sheets: [data] }, own: [] });
    expect(first.projects.length).toBeGreaterThan(0);
    for (const { sources, table } of first.projects) expect(table?.indicators.map(said)).toEqual(sources[0]?.indicators.filter((one) => !isRate(one)).map(said));
    const own = first.sheets.map((content) => ({ marker: content.marker.name, sheetId: content.marker.name, range: content.marker.range, formulas: formulaCells(content) }));
    const second = evaluate({ workbook: { name, sheets: [data, ...first.sheets.map((content) => writtenSheet(content, content.marker.name))] }, own });
    expect(second.sheets).toEqual(first.sheets);
    expect(second.projects.map(({ isNew, kept, differences }) => [isNew, kept, differences])).toEqual(first.projects.map(() => [false, 0, []]));
  });
});
