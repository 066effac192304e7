/** A real goal table becomes a 自评表 in a spreadsheet that counts: written, typed into, and written again through the real Office.js runtime. */
import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { readXlsx } from "../../../simulator/files/read-xlsx";
import { openHeadless } from "../../../simulator/univer/headless";
import { type Evaluation, evaluate, evaluationPrefix } from "../../../src/review/evaluate";
import { Sheet } from "../../../src/sheet/sheet";
import { ExcelHost } from "../../../src/workbook/excel/host";
import type { CellEdit, WorkbookHost } from "../../../src/workbook/port";
import { open } from "./open";

async function evaluateIn(host: WorkbookHost): Promise<{ evaluation: Evaluation; sheet: Sheet | null }> {
  const [workbook, own] = [await host.read("workbook"), await host.ownSheets(evaluationPrefix)];
  const first = workbook.sheets.find(({ id }) => !own.some(({ sheetId }) => sheetId === id));
  const table = evaluate({ workbook, own }).projects.flatMap(({ sources }) => sources).find(({ sheetId }) => sheetId === first?.id);
  const data = workbook.sheets.find(({ id }) => id === own[0]?.sheetId);
  return { evaluation: evaluate({ workbook, own }, { only: new Set([table?.id ?? ""]) }), sheet: data ? new Sheet(data) : null };
}

/** Cells of the sheet that do not show what the content says, by the engine's own reckoning. */
function differences({ sheets: [content] }: Evaluation, sheet: Sheet | null): unknown[] {
  if (!content || !sheet) throw new Error("no sheet");
  return content.rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (cell && cell.value !== sheet.value(row, column) ? [[row, column, cell, sheet.value(row, column)]] : [])));
}

it("shows what the engine says, before anything is typed and after, and keeps it when written again", async () => {
  const { data } = await readXlsx("卢龙.xlsx", readFileSync("samples/卢龙县总工会2023.xlsx"));
  const { grid, dispose } = openHeadless(data);
  try {
    const office = await open(grid);
    const host = new ExcelHost();
    const { evaluation } = await evaluateIn(host);
    const [written] = await host.writeSheets(evaluation.sheets.slice(0, 1));
    await grid.settled();
    const blank = await evaluateIn(host);
    expect(differences(blank.evaluation, blank.sheet)).toEqual([]);

    const gaps = blank.evaluation.projects.flatMap((project) => project.gaps).filter(({ what }) => what === "actual" || what === "executed");
    expect(gaps.length).toBeGreaterThan(3);
    const edits = gaps.map(({ range }, at): CellEdit => ({ sheetId: written?.sheetId ?? "", row: range.top, column: range.left, from: "", to: at + 0.5 }));
    expect((await host.edit(edits)).changed).toEqual([]);
    await grid.settled();
    const typed = await evaluateIn(host);
    expect(differences(typed.evaluation, typed.sheet)).toEqual([]);
    expect(typed.evaluation.projects.flatMap((project) => project.gaps).filter(({ what }) => what === "actual" || what === "executed")).toEqual([]);

    office.reset();
    expect((await host.writeSheets(typed.evaluation.sheets.slice(0, 1))).map(({ sheetId }) => sheetId)).toEqual([written?.sheetId]);
    expect(office.stats().syncs).toBe(4);
    await grid.settled();
    const again = await evaluateIn(host);
    expect(again.evaluation.sheets[0]).toEqual(typed.evaluation.sheets[0]);
    expect(differences(again.evaluation, again.sheet)).toEqual([]);
  } finally {
    dispose();
  }
}, 60_000);
