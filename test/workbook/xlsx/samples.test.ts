/** The sample workbooks, cell by cell, against the grids they were made from. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../../src/sheet/range";
import { Sheet } from "../../../src/sheet/sheet";
import { readXlsx } from "../../../src/workbook/xlsx/read";
import seeds from "../../seeds/tables.json";

interface SeedTable {
  readonly sheet: string;
  readonly grid: readonly (readonly (string | number)[])[];
  readonly merges: readonly string[];
  readonly formats?: Readonly<Record<string, readonly string[]>>;
}

const tables = (unit: (typeof seeds.units)[number]): readonly SeedTable[] => unit.tables;

describe.each(seeds.units.map((unit) => [`${unit.unit}${unit.year}`, unit] as const))("%s", (file, unit) => {
  const workbook = readXlsx(readFileSync(join("samples", `${file}.xlsx`)));

  it("has its sheets in order, all visible, each with an id of its own", () => {
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(unit.tables.map((table) => table.sheet));
    expect(workbook.sheets.every((sheet) => sheet.visible)).toBe(true);
    expect(new Set(workbook.sheets.map((sheet) => sheet.id)).size).toBe(unit.tables.length);
  });

  it("has every value in its cell and none beside", () => {
    for (const [at, { grid }] of tables(unit).entries()) {
      const data = workbook.sheets[at];
      if (!data) throw new Error("a sheet is missing");
      const sheet = new Sheet(data);
      expect(grid.map((row, r) => row.map((_, c) => sheet.value(r, c)))).toEqual(grid);
      expect(sheet.extent.bottom).toBeLessThan(grid.length);
      expect(sheet.extent.right).toBeLessThan(grid[0]?.length ?? 0);
    }
  });

  it("has the merges", () => {
    for (const [at, { merges }] of tables(unit).entries()) {
      expect(workbook.sheets[at]?.merges.map(rangeAddress).sort()).toEqual([...merges].sort());
    }
  });

  it("shows fixed decimals in these cells only", () => {
    for (const [at, { formats = {} }] of tables(unit).entries()) {
      const found: Record<string, string[]> = {};
      const data = workbook.sheets[at];
      data?.formats?.forEach((row, r) =>
        row.forEach((code, c) => {
          if (code !== "General" && code !== "@") (found[code] ??= []).push(rangeAddress({ top: r + data.top, left: c + data.left, bottom: r + data.top, right: c + data.left }));
        }),
      );
      const expected = Object.fromEntries(Object.entries(formats).map(([code, cells]) => [code, [...cells].sort()]));
      expect(Object.fromEntries(Object.entries(found).map(([code, cells]) => [code, cells.sort()]))).toEqual(expected);
    }
  });
});
