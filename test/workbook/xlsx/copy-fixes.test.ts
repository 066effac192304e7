/** The samples mended and annotated as files: what is in the copy is what was worked out, and doing it twice is doing it once. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import ExcelJS from "exceljs";
import { annotationsOf } from "../../../src/review/annotate";
import { check } from "../../../src/review/check";
import { fixAll, netEdits } from "../../../src/review/fix";
import { copyXlsx, lockedCells, readXlsx } from "../../../src/workbook/xlsx";
import { readXlsx as readForSimulator } from "../../../simulator/files/read-xlsx";
import { differences, faults } from "./parts";

const open = (bytes: Uint8Array, name: string) => ({ ...readXlsx(bytes), name });

describe.each(readdirSync("samples").map((name) => [name, readFileSync(join("samples", name))] as const))("%s", (name, bytes) => {
  const run = fixAll(open(bytes, name), {}, (places) => lockedCells(bytes, places).map((reason) => reason === null));
  const edits = netEdits(run.edits);
  const { bytes: fixed, warnings } = copyXlsx(bytes, { cells: edits.map(({ to, ...place }) => ({ ...place, value: to })) });

  const annotate = (file: Uint8Array): Uint8Array => {
    const annotations = annotationsOf(check(open(bytes, name)), { language: "zh-CN", file: name, day: "2024-12-31", earlier: [] });
    return copyXlsx(file, { annotations, sheets: [annotations.sheet] }).bytes;
  };

  it("holds the values of the mended workbook, and its findings", () => {
    expect(edits.length).toBeGreaterThan(0);
    expect(warnings).toEqual([]);
    expect(readXlsx(fixed).sheets.map(({ values, merges }) => ({ values, merges }))).toEqual(run.fixed.sheets.map(({ values, merges }) => ({ values, merges })));
    expect(check(open(fixed, name)).findings).toEqual(run.after.findings);
  });

  it("changes the sheets that were mended, and at most the styles", () => {
    const { added, removed, changed } = differences(bytes, fixed);
    const sheets = new Set(edits.map(({ sheetId }) => sheetId));
    expect([added, removed]).toEqual([[], []]);
    expect(changed.filter((part) => part.startsWith("xl/worksheets/"))).toHaveLength(sheets.size);
    expect(changed.filter((part) => !part.startsWith("xl/worksheets/") && part !== "xl/styles.xml")).toEqual([]);
    expect(faults(fixed)).toEqual([]);
  });

  it("is mended once: the second time there is nothing to do", () => {
    expect(fixAll(open(fixed, name)).edits).toEqual([]);
  });

  it("is annotated once: the second time gives the same file", () => {
    const once = annotate(bytes);
    expect(differences(once, annotate(once))).toEqual({ added: [], removed: [], changed: [] });
    expect(faults(once)).toEqual([]);
  });

  it("opens elsewhere, mended and annotated", async () => {
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(Uint8Array.from(fixed).buffer);
    for (const { sheet, row, column, to } of edits) expect(file.getWorksheet(sheet)?.getCell(row + 1, column + 1).value).toEqual(to);
    const { data } = await readForSimulator(name, annotate(fixed));
    expect(Object.values(data.sheets).map((sheet) => sheet.name)).toEqual([...run.fixed.sheets.map((sheet) => sheet.name), "问题清单"]);
  });
});
