/** The year that a table says itself, in its title or beside it. */
import { describe, expect, it } from "@jest/globals";
import type { SheetData } from "../../src/sheet/data";
import { readWorkbook } from "../../src/tables/read-workbook";
import { goalSheet } from "../support/forms";

const yearUnder = (title: string): number | null => {
  const [reading] = readWorkbook({ name: null, sheets: [goalSheet({ title, code: null })] });
  return reading?.tables[0]?.year ?? null;
};

describe("the year of a table", () => {
  it.each([
    "2023年度项目绩效目标表",
    "项目支出绩效目标表（2023年度）",
    "2023年浙江省项目支出绩效目标申报表",
    "2023年度某某县教育局项目绩效目标表",
    "某某市文化和旅游局2023年度部门预算项目绩效目标表",
    "2023年度项目绩效目标一览表",
  ])("is that of its title: %s", (title) => {
    expect(yearUnder(title)).toBe(2023);
  });

  it.each(["关于提前下达某某县2023年衔接资金绩效目标表", "2023年困难职工帮扶资金绩效目标表", "1.职工培训绩效目标表"])("is not that of a project: %s", (title) => {
    expect(yearUnder(title)).toBeNull();
  });
});

describe("the year and unit of a workbook's tables", () => {
  type Said = readonly [title: string, code: string | null, unit: string];

  /** A goal table whose second line is that of its unit. */
  function sheetSaying([title, code, unit]: Said, index: number): SheetData {
    const sheet = goalSheet({ sheet: `${index}`, title, code, name: "培训" });
    return { ...sheet, values: sheet.values.map((row, at) => (at === 1 ? [unit, ...row.slice(1)] : row)) };
  }

  const said = (name: string | null, ...sheets: readonly Said[]) =>
    readWorkbook({ name, sheets: sheets.map(sheetSaying) }).flatMap(({ tables }) => tables.map(({ id, year, yearFrom, unitName, indicators }) => [id, year, yearFrom, unitName, indicators[0]?.year ?? null]));
  const CODE = "13053524P00000210188P";

  it.each<readonly [string, Parameters<typeof said>, ReturnType<typeof said>]>([
    ["the table's own first", ["2022年.xlsx", ["2023年度项目绩效目标表", CODE, ""]], [["t1", 2023, "table", null, 2023]]],
    ["then what all others say", ["2022年.xlsx", ["2023年度项目绩效目标表", CODE, ""], ["培训绩效目标表", CODE, ""]], [["t1", 2023, "table", null, 2023], ["t2", 2023, "workbook", null, 2023]]],
    ["but not where they differ", [null, ["2023年度项目绩效目标表", null, ""], ["2024年度项目绩效目标表", null, ""], ["培训绩效目标表", null, ""]], [["t1", 2023, "table", null, 2023], ["t2", 2024, "table", null, 2024], ["t3", null, null, null, null]]],
    ["then the file's name", ["某县2022年目标.xlsx", ["培训绩效目标表", CODE, ""]], [["t1", 2022, "file", null, null]]],
    ["then the project's code", ["目标.xlsx", ["培训绩效目标表", CODE, ""]], [["t1", 2024, "code", null, null]]],
    ["also without a name", [null, ["培训绩效目标表", "13053521P00000210188P", ""]], [["t1", 2021, "code", null, null]]],
    ["and none of another code", ["目标.xlsx", ["培训绩效目标表", "X13053524P0000021", ""], ["培训绩效目标表", "1305352024", ""]], [["t1", null, null, null, null], ["t2", null, null, null, null]]],
    ["the unit of all others", [null, ["2023年度项目绩效目标表", null, "711001 某县总工会"], ["2023年度项目绩效目标表", null, ""]], [["t1", 2023, "table", "某县总工会", 2023], ["t2", 2023, "table", "某县总工会", 2023]]],
    ["but not where they differ too", [null, ["2023年度项目绩效目标表", null, "711001 某县总工会"], ["2023年度项目绩效目标表", null, "711002 某县妇联"], ["2023年度项目绩效目标表", null, ""]], [["t1", 2023, "table", "某县总工会", 2023], ["t2", 2023, "table", "某县妇联", 2023], ["t3", 2023, "table", null, 2023]]],
  ])("are %s", (_, given, tables) => {
    expect(said(...given)).toEqual(tables);
  });

  it("are not asked of sheets without tables", () => {
    const empty = { ...goalSheet({ sheet: "空" }), values: [] };
    expect(readWorkbook({ name: null, sheets: [empty, goalSheet({ sheet: "表" })] }).map(({ sheet, sheetId, extent, tables }) => [sheet, sheetId, extent, tables.length])).toEqual([["空", "空", null, 0], ["表", "表", { top: 0, left: 0, bottom: 14, right: 6 }, 1]]);
  });
});
