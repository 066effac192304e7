/** The 自评 tab over the real Office.js runtime and a spreadsheet that counts: what the pane shows is what the sheet's formulas come to. */
import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "@jest/globals";
import { readXlsx } from "../../simulator/files/read-xlsx";
import { openHeadless } from "../../simulator/univer/headless";
import { startEvaluation } from "../../src/taskpane/boot/evaluation";
import { Controller } from "../../src/taskpane/controller/controller";
import type { EvaluationState } from "../../src/taskpane/evaluation/state";
import { readWorkbook } from "../../src/tables/read-workbook";
import { ExcelHost } from "../../src/workbook/excel/host";
import { startOffice, type TestOffice } from "../support/office";
import { FakePreferences } from "./fake-preferences";
import { fakeReview } from "./fake-review";
import { fakePage, noon } from "./make-controller";

let office: TestOffice | null = null;
afterEach(async () => {
  await office?.stop();
  office = null;
});

it("generates, is typed into, and agrees with the sheet to the cent", async () => {
  const { data } = await readXlsx("卢龙.xlsx", readFileSync("samples/卢龙县总工会2023.xlsx"));
  const { grid, dispose } = openHeadless(data);
  try {
    office = await startOffice({ grid });
    const host = new ExcelHost();
    const pane = new Controller({ host, review: fakeReview(), language: "zh-CN", preferences: new FakePreferences(), loadPage: fakePage, now: () => noon, pause: () => Promise.resolve() });
    const { controller: evaluation } = startEvaluation(pane, host);
    pane.setTab("evaluation");
    await evaluation.enter();
    const state = (): EvaluationState | null => pane.store.getState().evaluation;
    expect(state()?.view?.source).toBe("goal");

    await evaluation.generate();
    expect(pane.store.getState().notice).toBeNull();
    const rows = () => state()?.view?.groups.flatMap((group) => group.rows) ?? [];
    expect(state()?.view?.isGenerated).toBe(true);
    for (const [index, row] of rows().entries()) {
      const figure = Number(/\d+(?:\.\d+)?/u.exec(row.target)?.[0] ?? 1);
      const text = row.actualKind === "band" ? "达成年度指标" : row.actualKind === "figure" ? String(index % 2 === 0 ? figure : figure * 0.8) : "按期完成";
      expect(await evaluation.type({ row: row.id, what: "actual" }, text)).toBeNull();
    }
    const line = (state()?.view?.execution?.parts.length ?? 0) > 0 ? 0 : -1;
    expect(await evaluation.type({ row: "execution", what: "executed", line }, "3")).toBeNull();
    for (const row of rows().filter(({ state: is }) => is === "open")) expect(await evaluation.type({ row: row.id, what: "score" }, row.score?.max ?? "")).toBeNull();
    expect(pane.store.getState().notice).toBeNull();
    await grid.settled();

    const sheetId = state()?.tables.find(({ id }) => id === state()?.chosen)?.sheetId;
    const total = async (): Promise<number | undefined> => {
      const tables = readWorkbook(await host.read("workbook")).flatMap((reading) => reading.tables);
      return tables.find((table) => table.sheetId === sheetId)?.totals?.score?.value?.toNumber();
    };
    expect(state()?.view).toMatchObject({ isComplete: true, undecided: "0.00" });
    expect(await total()).toBe(Number(state()?.view?.earned));

    const before = state()?.view?.earned;
    expect(await evaluation.type({ row: rows()[0]?.id ?? "", what: "actual" }, "0")).toBeNull();
    await grid.settled();
    expect(state()?.view?.earned).not.toBe(before);
    expect(await total()).toBe(Number(state()?.view?.earned));
    await pane.undo.undo();
    await grid.settled();
    expect(state()?.view?.earned).toBe(before);
    expect(await total()).toBe(Number(before));
  } finally {
    dispose();
  }
}, 120_000);
