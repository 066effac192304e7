/** The 自评 tab's controller against a fake host: what it writes, takes back and generates, and what it says when something goes wrong. */
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { methods } from "../../src/scoring";
import type { CellValue } from "../../src/sheet/data";
import { readXlsx } from "../../src/workbook/xlsx";
import type { ViewRow } from "../../src/review/evaluation-view";
import { openEvaluation, type EvaluationPane } from "./evaluation-pane";
import { startEvaluation } from "../../src/taskpane/boot/evaluation";
import { FakeHost } from "./fake-host";
import { makeController } from "./make-controller";
import { blankSheet, seedWorkbook } from "./seed-workbook";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const UNIT = "渠县总工会";
const GOALS = "临西县总工会";
const late = "资金发放完成时间";
const onSeven = (host: FakeHost): void => {
  host.activeSheet = 7;
};
const own = (): Promise<EvaluationPane> => openEvaluation(UNIT, onSeven);
const cellOf = (host: FakeHost, sheet: number, row: number, column: number): CellValue | undefined => host.workbook.sheets[sheet]?.values[row]?.[column];

/** A goal table whose 自评表 has just been generated. */
async function generated(): Promise<EvaluationPane> {
  const pane = await openEvaluation(GOALS);
  await pane.evaluation.generate();
  return pane;
}

/** A 自评表 just generated, and a row of it that a person scores: how far words got. */
async function scoredByHand(): Promise<EvaluationPane & { readonly told: ViewRow }> {
  const pane = await openEvaluation("平乡县总工会", (host) => {
    host.activeSheet = host.workbook.sheets.findIndex(({ name }) => name.startsWith("10.4"));
  });
  const { evaluation, rows, view } = pane;
  await evaluation.generate();
  const said = rows().find(({ isQualitative }) => isQualitative);
  const partly = view().bands.find(({ attained }) => attained === "partly");
  if (!said || !partly) throw new Error("no row in words");
  await evaluation.type({ row: said.id, what: "actual" }, partly.label);
  const told = rows().find(({ id }) => id === said.id);
  if (!told?.score) throw new Error("no place for a score");
  return { ...pane, told };
}

describe("opening", () => {
  it("shows the table of the sheet the user is on", async () => {
    const { state, view } = await own();
    expect(state()).toMatchObject({ status: "ready", chosen: expect.stringContaining("sheet-8"), open: null });
    expect(view().earned).toBe("82.50");
    expect(state().tables).toHaveLength(12);
    expect(state().method).toMatchObject({ id: "sichuan" });
  });

  it("names projects, and prefers what was generated for the table", async () => {
    const pane = await generated();
    expect(pane.state().tables.map(({ name, kind }) => [name, kind]).slice(0, 2)).toEqual([
      ["综合事务管理", "generated"],
      ["综合事务管理", "goal"],
    ]);
    const again = await openEvaluation(pane.host.workbook, (host) => {
      for (const [id, content] of pane.host.written) host.written.set(id, content);
    });
    expect(again.view().isGenerated).toBe(true);
  });

  it("is done once for all who ask for it at the same time", async () => {
    const host = new FakeHost(seedWorkbook(UNIT));
    const pane = makeController(host);
    const { controller: evaluation } = startEvaluation(pane, host);
    const enter = async (): Promise<string | undefined> => {
      await evaluation.enter();
      return pane.store.getState().evaluation?.status;
    };
    expect(await Promise.all([enter(), enter()])).toEqual(["ready", "ready"]);
    expect(host.reads.filter((scope) => scope === "workbook")).toHaveLength(1);
  });

  it.each([
    [{ name: null, sheets: [blankSheet("Sheet1")] }, "nothing"],
    [{ name: null, sheets: [{ ...blankSheet("Sheet1"), values: [["绩效目标", ""], ["一级指标", "二级指标"]] }] }, "nothing"],
  ])("says that there is nothing to evaluate", async (workbook, why) => {
    const { state } = await openEvaluation(workbook);
    expect(state()).toMatchObject({ status: "ready", view: null, chosen: null, emptiness: why });
  });

  it("tells a failure and reads again on retry", async () => {
    const { host, pane, state } = await openEvaluation(UNIT, (one) => one.fail("read", "unavailable"));
    expect(state().status).toBe("failed");
    expect(pane.store.getState().notice).toMatchObject({ title: { key: "notice.unavailable" }, action: "again" });
    host.heal();
    await pane.retry();
    expect(state().status).toBe("ready");
    expect(pane.store.getState().notice).toBeNull();
  });

  it("leaves a state that survives being written as JSON", async () => {
    const { pane } = await generated();
    const state = pane.store.getState();
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

describe("typing", () => {
  it("writes at once, scores, and asks the host for nothing else", async () => {
    const { host, evaluation, row, view } = await own();
    const reads = host.reads.length;
    expect(await evaluation.type({ row: row(late).id, what: "actual" }, "3")).toBeNull();
    expect(cellOf(host, 7, 20, 8)).toBe(3);
    expect(row(late)).toMatchObject({ points: "10.00", state: "full" });
    expect(view().earned).toBe("90.00");
    expect(host.reads).toHaveLength(reads);
  });

  it.each([
    ["很快", "number"],
    ["已完成", "number"],
  ])("does not write %s where a number is due", async (text, why) => {
    const { host, evaluation, row } = await own();
    expect(await evaluation.type({ row: row(late).id, what: "actual" }, text)).toBe(why);
    expect(host.edits).toEqual([]);
    expect(row(late).actual.text).toBe("7");
  });

  it("writes nothing where nothing has changed", async () => {
    const { host, evaluation, row } = await own();
    await evaluation.type({ row: row(late).id, what: "actual" }, " 7 ");
    expect(host.edits).toEqual([]);
  });

  it("writes several in turn", async () => {
    const { host, evaluation, row } = await own();
    const { id } = row(late);
    await Promise.all([evaluation.type({ row: id, what: "actual" }, "5"), evaluation.type({ row: id, what: "weight" }, "12"), evaluation.type({ row: row("慰问人次").id, what: "actual" }, "200")]);
    expect(host.edits.map(({ to }) => to)).toEqual([5, 12, 200]);
    expect(row(late)).toMatchObject({ most: "12", points: "9.00" });
  });

  it("leaves a cell alone that changed meanwhile, reads again and says so", async () => {
    const { host, pane, evaluation, row } = await own();
    const { id } = row(late);
    await host.edit([{ sheetId: "{sheet-8}", row: 20, column: 8, from: 7, to: 9 }]);
    await evaluation.type({ row: id, what: "actual" }, "3");
    expect(cellOf(host, 7, 20, 8)).toBe(9);
    expect(row(late).actual.text).toBe("9");
    expect(pane.store.getState().notice).toMatchObject({ title: { key: "notice.edit.changed" }, body: { params: { cells: ["I21"] } }, action: null });
  });

  it.each([
    ["protected", "notice.edit.protected"],
    ["editing", "notice.editing"],
    ["unavailable", "notice.unavailable.edit"],
    ["unknown", "notice.unknown.edit"],
  ] as const)("says what is wrong when the host answers %s, and writes on retry", async (code, key) => {
    const { host, pane, evaluation, row } = await own();
    host.fail("edit", code, ["7.2024年度全省常态化送温暖"]);
    await evaluation.type({ row: row(late).id, what: "actual" }, "3");
    expect(pane.store.getState().notice).toMatchObject({ title: { key }, action: "again" });
    expect(row(late).actual.text).toBe("7");
    host.heal();
    await pane.retry();
    expect(row(late).actual.text).toBe("3");
    expect(pane.store.getState().notice).toBeNull();
  });

  it("refuses units where the sheet shows them by itself", async () => {
    const { evaluation, rows } = await generated();
    const people = rows().find(({ unit }) => unit === "人");
    if (!people) throw new Error("no row in people");
    expect(await evaluation.type({ row: people.id, what: "actual" }, "15 户")).toBe("unit");
    expect(await evaluation.type({ row: people.id, what: "actual" }, "15 人")).toBeNull();
    expect(await evaluation.type({ row: people.id, what: "weight" }, "0")).toBe("positive");
  });

  it("refuses scores outside the band", async () => {
    const { evaluation, told } = await scoredByHand();
    expect(await evaluation.type({ row: told.id, what: "score" }, "99")).toBe("range");
    expect(await evaluation.type({ row: told.id, what: "score" }, told.score?.min ?? "")).toBeNull();
  });
});

describe("undo", () => {
  it("takes the last writes back, one by one", async () => {
    const { host, pane, evaluation, row } = await own();
    const offered = (): readonly unknown[] => pane.store.getState().undo.map(({ done }) => done.params["cell"]);
    const { id } = row(late);
    await evaluation.type({ row: id, what: "actual" }, "3");
    await evaluation.type({ row: id, what: "weight" }, "12");
    expect(offered()).toEqual(["H21", "I21"]);
    await pane.undo.undo();
    expect(cellOf(host, 7, 20, 7)).toBe(10);
    expect(offered()).toHaveLength(1);
    await pane.undo.undo();
    expect(cellOf(host, 7, 20, 8)).toBe(7);
    expect(row(late).points).toBe("2.50");
    expect(offered()).toEqual([]);
    await pane.undo.undo();
    expect(host.edits).toHaveLength(4);
  });

  it("is guarded, too", async () => {
    const { host, pane, evaluation, row } = await own();
    await evaluation.type({ row: row(late).id, what: "actual" }, "3");
    await host.edit([{ sheetId: "{sheet-8}", row: 20, column: 8, from: 3, to: 9 }]);
    await pane.undo.undo();
    expect(cellOf(host, 7, 20, 8)).toBe(9);
    expect(pane.store.getState().notice).toMatchObject({ title: { key: "notice.undo.changed" } });
    expect(row(late).actual.text).toBe("9");
  });

  it("puts back the formula that a person's score took the place of", async () => {
    const { host, pane, evaluation, rows, told } = await scoredByHand();
    const { id, score, actual } = told;
    await evaluation.type({ row: id, what: "score" }, score?.max ?? "");
    expect(rows().find((row) => row.id === id)?.points).not.toBeNull();
    const [, content] = [...host.written].at(0) ?? [];
    host.written.clear();
    await pane.undo.undo();
    const [, again] = [...host.written].at(0) ?? [];
    expect(content?.marker.name).toBe(again?.marker.name);
    expect(again?.rows[score?.cell?.row ?? 0]?.cells[score?.cell?.column ?? 0]?.formula).toBeTruthy();
    expect(rows().find((row) => row.id === id)).toMatchObject({ points: null, actual: { text: actual.text } });
  });
});

it("brings the formula back where a typed score is emptied", async () => {
  const { host, evaluation, rows, told } = await scoredByHand();
  const { id, score, actual } = told;
  await evaluation.type({ row: id, what: "score" }, score?.max ?? "");
  host.written.clear();
  expect(await evaluation.type({ row: id, what: "score" }, "")).toBeNull();
  const [, again] = [...host.written].at(0) ?? [];
  expect(again?.rows[score?.cell?.row ?? 0]?.cells[score?.cell?.column ?? 0]?.formula).toBeTruthy();
  expect(rows().find((row) => row.id === id)).toMatchObject({ points: null, actual: { text: actual.text } });
});

describe("generating", () => {
  it("goes to a new sheet, and stays where the user is when one is updated", async () => {
    const { host, evaluation } = await generated();
    const made = host.workbook.sheets.at(-1);
    expect(host.workbook.sheets[host.activeSheet]).toBe(made);
    host.activeSheet = 0;
    await evaluation.generate();
    expect(host.activeSheet).toBe(0);
  });

  it("writes the sheet of this table and goes on in it", async () => {
    const { host, evaluation, state, view } = await generated();
    expect(host.workbook.sheets.at(-1)?.name).toBe("自评 综合事务管理");
    expect(state()).toMatchObject({ work: null, result: { sheets: [{ name: "自评 综合事务管理", isNew: true }], wanted: 1, kept: 0, gone: [] } });
    expect(view()).toMatchObject({ isGenerated: true, source: "self-evaluation" });
    await evaluation.goToSheet(state().result?.sheets[0]?.sheetId ?? "");
    expect(host.selected.at(-1)?.sheetId).toBe(host.workbook.sheets.at(-1)?.id);
  });

  it("writes those of all projects and their summary", async () => {
    const { host, evaluation, state } = await openEvaluation(GOALS);
    const before = host.workbook.sheets.length;
    evaluation.setScope("all");
    await evaluation.generate();
    expect(state().result?.sheets).toHaveLength(before + 1);
    expect(host.workbook.sheets).toHaveLength(2 * before + 1);
  });

  it("updates in place and keeps what was typed", async () => {
    const { host, evaluation, rows, state } = await generated();
    const people = rows().find(({ unit }) => unit === "人");
    await evaluation.type({ row: people?.id ?? "", what: "actual" }, "15");
    const sheets = host.workbook.sheets.length;
    await evaluation.generate();
    expect(host.workbook.sheets).toHaveLength(sheets);
    expect(state().result?.sheets).toEqual([expect.objectContaining({ isNew: false })]);
    expect(state().result?.kept).toBeGreaterThan(0);
    expect(rows().find(({ unit }) => unit === "人")?.actual.text).toBe("15");
  });

  it("says how far it came when the host fails on the way", async () => {
    const { host, pane, evaluation, state } = await openEvaluation(GOALS);
    evaluation.setScope("all");
    const stop = pane.store.subscribe(() => {
      if (state().work?.done === 2) host.fail("write", "unavailable");
    });
    await evaluation.generate();
    stop();
    expect(pane.store.getState().notice).toMatchObject({ title: { key: "notice.unavailable.sheets" }, action: "again" });
    expect(state().result).toMatchObject({ sheets: [{}, {}] });
    expect(state().result?.wanted).toBeGreaterThan(2);
    host.heal();
    await pane.retry();
    expect(pane.store.getState().notice).toBeNull();
    expect(state().result?.sheets).toHaveLength(state().result?.wanted ?? 0);
  });

  it("loses nothing that was typed when the host fails while it rewrites a sheet", async () => {
    const { host, pane, evaluation, rows } = await generated();
    const people = rows().find(({ unit }) => unit === "人");
    await evaluation.type({ row: people?.id ?? "", what: "actual" }, "15");
    host.fail("write", "unavailable", ["自评 综合事务管理"]);
    await evaluation.generate();
    expect(pane.store.getState().notice).toMatchObject({ body: { key: "notice.write.incomplete", params: { sheets: ["自评 综合事务管理"] } } });
    const half = host.workbook.sheets.at(-1);
    host.workbook = { ...host.workbook, sheets: host.workbook.sheets.map((sheet) => (sheet === half ? { ...sheet, values: sheet.values.map((line) => line.map(() => "")) } : sheet)) };
    host.heal();
    await pane.retry();
    expect(rows().find(({ unit }) => unit === "人")?.actual.text).toBe("15");
  });

  it("stops between sheets when it is cancelled, without a notice", async () => {
    const { host, pane, evaluation, state } = await openEvaluation(GOALS);
    evaluation.setScope("all");
    const sheets = host.workbook.sheets.length;
    const stop = pane.store.subscribe(() => {
      if (state().work?.done === 1) evaluation.cancel();
    });
    await evaluation.generate();
    stop();
    expect(host.workbook.sheets).toHaveLength(sheets + 1);
    expect(pane.store.getState().notice).toBeNull();
    expect(state()).toMatchObject({ work: null, result: { sheets: [{}] } });
  });

  it("says that the workbook is protected", async () => {
    const { host, pane, evaluation, state } = await openEvaluation(GOALS);
    host.fail("write", "protected");
    await evaluation.generate();
    expect(pane.store.getState().notice).toMatchObject({ title: { key: "notice.write.protected" }, body: { key: "notice.protected.workbook" } });
    expect(state()).toMatchObject({ work: null, result: null });
  });
});

describe("changes of others", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("are read once for a burst", async () => {
    const { host, row } = await own();
    host.reads = [];
    await host.edit([{ sheetId: "{sheet-8}", row: 20, column: 8, from: 7, to: 2 }]);
    host.change("{sheet-8}");
    host.change("{sheet-8}");
    const looked = host.reads.length;
    await jest.advanceTimersByTimeAsync(2000);
    // The pane itself reads the changed sheet alone.
    expect(host.reads.slice(looked)).toEqual(["workbook"]);
    expect(row(late).actual.text).toBe("2");
  });

  it("wait until the tab is shown again", async () => {
    const { host, pane, evaluation, row } = await own();
    pane.setTab("findings");
    await host.edit([{ sheetId: "{sheet-8}", row: 20, column: 8, from: 7, to: 2 }]);
    host.change("{sheet-8}");
    await jest.advanceTimersByTimeAsync(2000);
    expect(row(late).actual.text).toBe("7");
    pane.setTab("evaluation");
    await evaluation.enter();
    expect(row(late).actual.text).toBe("2");
  });
});

describe("the method", () => {
  it("is kept in the workbook, scores at once, and goes back to 自动识别", async () => {
    const { host, evaluation, state } = await own();
    await evaluation.setMethod("national-2020");
    expect(JSON.parse(host.store ?? "")).toEqual({ version: 1, method: "national-2020" });
    expect(state()).toMatchObject({ methodId: "national-2020", method: { id: "national-2020" } });
    await evaluation.setMethod(null);
    expect(host.store).toBeNull();
    expect(state()).toMatchObject({ methodId: null, method: { id: "sichuan" } });
  });

  it("can be the user's own: a copy with changes", async () => {
    const { host, evaluation, row, state } = await own();
    evaluation.editMethod();
    expect(state().page).toMatchObject({ kind: "method", draft: { base: "sichuan", unmet: "in-proportion" } });
    evaluation.changeDraft({ ceiling: "target-over-actual", cutoffs: ["95", "85", "70"] });
    await evaluation.saveMethod();
    expect(state()).toMatchObject({ page: null, methodId: "own" });
    expect(row(late).points).toBe("5.71");
    expect(state().view?.cutoffs.map(({ from }) => from)).toEqual([95, 85, 70, 0]);
    const again = await openEvaluation(UNIT, (one) => {
      onSeven(one);
      one.store = host.store;
    });
    expect(again.row(late).points).toBe("5.71");
  });

  it.each([
    [{ executionPoints: "150" }, ["executionPoints"]],
    [{ cutoffs: ["80", "90", "60"] }, ["cutoffs"]],
    [{ hasSteps: true, steps: [{ from: "x", share: "100" }] }, ["steps"]],
  ])("is not kept while something in it cannot stand: %o", async (change, wrong) => {
    const { host, evaluation, state } = await own();
    evaluation.editMethod();
    evaluation.changeDraft(change);
    await evaluation.saveMethod();
    expect(state().page).toMatchObject({ kind: "method", wrong });
    expect(host.store).toBeNull();
  });

  it("begins anew from another listed one", async () => {
    const { evaluation, state } = await own();
    evaluation.editMethod();
    evaluation.changeDraft({ unmet: "nothing" });
    evaluation.changeDraft({ base: "national-2021" });
    expect(state().page).toMatchObject({ draft: { base: "national-2021", unmet: "in-proportion" } });
  });

  it("says that generated sheets still follow the old one, until they are updated", async () => {
    const { evaluation, state } = await generated();
    await evaluation.setMethod(methods[0]?.id ?? null);
    expect(state().isOutdated).toBe(true);
    await evaluation.generate();
    expect(state().isOutdated).toBe(false);
  });

  it("that cannot be read is told and not used", async () => {
    const { pane, state } = await openEvaluation(UNIT, (host) => {
      host.store = '{"version":9}';
    });
    expect(pane.store.getState().notice).toMatchObject({ title: { key: "notice.settings" } });
    expect(state()).toMatchObject({ status: "ready", methodId: null });
  });
});

describe("another workbook", () => {
  const sample = join(__dirname, "../../samples");
  const bytesOf = (name: string) => async (): Promise<Uint8Array> => new Uint8Array(readFileSync(join(sample, name)));
  const file = "卢龙县总工会2023.xlsx";

  it("gives its goal tables, which are generated here", async () => {
    const { host, evaluation, state } = await openEvaluation({ name: null, sheets: [blankSheet("Sheet1")] });
    evaluation.openOther();
    await evaluation.readOther(file, bytesOf(file));
    const { other } = state();
    if (other.status !== "ready") throw new Error(other.status);
    expect(other.tables.length).toBeGreaterThan(0);
    for (const { id } of other.tables.slice(1)) evaluation.toggleOther(id);
    await evaluation.generateOther();
    expect(host.workbook.sheets.map(({ name }) => name).at(-1)).toMatch(/^自评 /u);
    expect(state()).toMatchObject({ page: null, other: { status: "none" }, view: { isGenerated: true } });
    expect(readXlsx(await bytesOf(file)()).sheets.length).toBeGreaterThan(0);
  });

  it.each([
    ["笔记.txt", new Uint8Array([1, 2, 3]), "not-a-workbook"],
    ["断.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "damaged"],
  ])("says why %s could not be read", async (name, bytes, why) => {
    const { evaluation, state } = await own();
    await evaluation.readOther(name, async () => bytes);
    expect(state().other).toEqual({ status: "failed", name, why });
  });
});

it("walks through what is missing and goes to the cells", async () => {
  const { host, evaluation, view, state } = await generated();
  const first = await evaluation.nextTodo();
  const second = await evaluation.nextTodo();
  expect([first?.id, second?.id]).toEqual(view().todos.slice(0, 2).map(({ id }) => id));
  expect(host.selected.at(-1)?.range).toMatchObject({ top: second?.cell.row, left: second?.cell.column });
  for (let left = view().todos.length - 1; left > 0; left -= 1) await evaluation.nextTodo();
  expect(state().todo).toBe(first?.id);
});

it("opens a row, goes to its cell, and closes it again", async () => {
  const { host, evaluation, row, state } = await own();
  await evaluation.toggle(row(late).id);
  expect(state().open).toBe(row(late).id);
  expect(host.selected.at(-1)).toMatchObject({ sheetId: "{sheet-8}", range: { top: 20 } });
  await evaluation.toggle(row(late).id);
  expect(state().open).toBeNull();
});

